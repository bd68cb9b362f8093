// HTTP/1.1 as the practice servers speak it: one bounded request in, one answer out, then the connection
// closes.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>

#include <functional>

namespace netsetup::practice {

struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< the target without its query
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray query; ///< what stands behind the "?"

    /// The first value of a header, case-insensitive; null where there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

struct HttpAnswer
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
};

HttpAnswer jsonAnswer(int status, const QByteArray &body);

/// What a server does with a request.
using HttpService = std::function<HttpAnswer(const HttpRequest &)>;

/// Takes a request apart as its bytes come in. A body is counted and thrown away.
class RequestReader
{
public:
    enum class State { Head, Body, Ready, Bad, HeadTooLarge, LengthRequired, BodyTooLarge };

    State feed(const QByteArray &bytes);
    [[nodiscard]] const HttpRequest &request() const { return m_request; }

private:
    State m_state = State::Head;
    QByteArray m_buffer;
    HttpRequest m_request;
    qint64 m_bodyLeft = 0;
    void readHead(const QByteArray &head);
    void readBodyLength();
    void takeBody(qint64 size);
};

/// The answer to a request that could not be read.
HttpAnswer answerToBadRequest(RequestReader::State state);

/// The bytes for the wire, dated `now`; for HEAD the body is left out and only its length is said.
QByteArray printAnswer(const HttpAnswer &answer, const QByteArray &method, const QDateTime &now);

} // namespace netsetup::practice
