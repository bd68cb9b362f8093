// Fetches the Agent's chart, on request: from a chart repository or an OCI registry, by the plan's proxy,
// with its checksum compared.
#pragma once

#include "plan/chartarchive.h"
#include "session/chartplace.h"
#include "session/session.h"

namespace netsetup {

/// What a fetch is doing just now.
struct ChartStep
{
    enum class What { Index, Token, Tags, Manifest, Archive };
    What what = What::Index;
    QString host; ///< "host:port" that is asked
    qint64 received = 0;
    qint64 expected = 0; ///< 0: nobody says
};
using ChartProgress = std::function<void(const ChartStep &)>;

struct FetchedChart
{
    FetchedChart() = default;
    QByteArray bytes;
    ChartArchive archive; ///< what was read out of it, as of a file given with --chart
    QString url;          ///< where the bytes came from
    /// Who named the checksum that the bytes have: "index.yaml", or the registry's manifest by its digest.
    /// Empty: nobody did, so that nothing but the certificate vouches for them.
    QString checkedBy;
};

struct ChartFetch
{
    ChartFetch() = default;
    Result<FetchedChart> chart = Error{};
    QStringList contacted; ///< "host:port" of all that was asked, also by a proxy; sorted
    bool cancelled = false;
};

class ChartPull
{
public:
    /// The version is that of the plan, else the newest one. `plan` needs no tenant.
    ChartPull(World world, Plan plan, ChartPlace place);
    [[nodiscard]] const ChartPlace &place() const { return m_place; }

    /// Contacts the place and whom it leads to over TLS, nobody else. The pull outlives the task.
    QCoro::Task<ChartFetch> run(NetOptions options, ChartProgress progress, std::stop_token stop) const;

private:
    World m_world;
    Plan m_plan;
    ChartPlace m_place;
};

} // namespace netsetup
