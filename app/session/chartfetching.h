// The requests of a chart pull: each bounded, redirects followed to https places only, logins kept to whom
// they belong.
#pragma once

#include "session/chartpull.h"

namespace netsetup {

/// Lives in the frame of ChartPull::run, which ends after everybody who uses it.
struct ChartErrand
{
    Network &network;
    const Plan &plan;
    const ChartPlace &place;
    ChartProgress progress;
    std::stop_token stop;
    QStringList asked = {};        ///< "host:port" of every request, also by a proxy
    QByteArray authorization = {}; ///< that the registry granted
};

/// A request with all its redirects.
struct ChartRequest
{
    ChartRequest() = default;
    ChartRequest(ChartStep::What its, HttpsPlace where, qsizetype most)
        : what(its)
        , place(std::move(where))
        , limit(most)
    {}
    ChartStep::What what = ChartStep::What::Index;
    HttpsPlace place;
    qsizetype limit = 0; ///< of the body
    QByteArray accept;   ///< empty: anything
};

struct ChartAnswer
{
    ChartAnswer() = default;
    HttpResult answer;
    HttpsPlace from; ///< where the last redirect led
    std::optional<Error> error;

    [[nodiscard]] const QByteArray &body() const { return answer.body; }
};

/// Asks a web server. An answer other than 200 with a whole body is an error.
QCoro::Task<ChartAnswer> fetchForChart(ChartErrand &errand, ChartRequest request);

/// Asks a registry: anonymously, then once more with what its challenge names, and with that from then on.
QCoro::Task<ChartAnswer> askChartRegistry(ChartErrand &errand, ChartRequest request);

} // namespace netsetup
