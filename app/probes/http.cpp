// One request, one answer, on a connection that is closed afterwards.
#include "probes/http.h"

#include "base/log.h"
#include "probes/rawwatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.probes", QtFatalMsg)

constexpr qsizetype pieceBytes = 4 * 1024;
constexpr qint64 readBufferBytes = 32 * 1024; // more is left to TCP: a flood must not grow our memory

bool hasControl(const QByteArray &text)
{
    return text.contains('\r') || text.contains('\n') || text.contains('\0');
}

bool isOneWord(const QByteArray &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

bool ended(const HttpReader &reader)
{
    return reader.state() != HttpReader::State::Head && reader.state() != HttpReader::State::Body;
}

/// Feeds what waits in the socket, and appends it to `kept` (may be nullptr); true when there was something.
bool drain(QSslSocket &socket, HttpReader &reader, QByteArray *kept)
{
    bool any = false;
    while (!ended(reader) && socket.bytesAvailable() > 0) {
        const QByteArray piece = socket.read(pieceBytes);
        if (piece.isEmpty())
            break;
        any = true;
        reader.feed(piece);
        if (kept != nullptr)
            kept->append(piece);
    }
    return any;
}

/// Takes what it waited from `leftMs`.
QCoro::Task<WaitEnd> untilActivity(QSslSocket &socket, qint64 &leftMs, int limitMs, std::stop_token stop)
{
    const Shot shot;
    QObject listener;
    QObject::connect(&socket, &QSslSocket::readyRead, &listener, [shot] { shot.fire(); });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &listener, [shot] { shot.fire(); });
    QObject::connect(&socket, &QSslSocket::disconnected, &listener, [shot] { shot.fire(); });
    const WaitEnd end = co_await shot.wait(limitMs, std::move(stop));
    leftMs -= shot.waitedMs();
    co_return end;
}

/// The first line says what is asked for; what follows may hold a login.
void send(Connection &connection, const QByteArray &request)
{
    qCDebug(logger).noquote() << printable(QString::fromLatin1(request.left(request.indexOf('\r'))), 200);
    if (WireConversation *conversation = connection.conversation(); conversation != nullptr)
        conversation->sent(request);
    connection.socket().write(request);
}

/// What happened, when the reader itself has not come to an end.
HttpOutcome brokenOff(WaitEnd end, const HttpReader &reader, bool heard, const RawWatch &watch)
{
    if (end == WaitEnd::Stop)
        return HttpOutcome::Cancelled;
    if (reader.state() == HttpReader::State::Body)
        return HttpOutcome::Answered; // status and headers are there; only the body is short
    if (end == WaitEnd::Limit)
        return HttpOutcome::Timeout;
    if (watch.sawReset())
        return HttpOutcome::Reset;
    return heard ? HttpOutcome::Malformed : HttpOutcome::Eof;
}

HttpOutcome outcomeOf(WaitEnd end, const HttpReader &reader, bool heard, const RawWatch &watch)
{
    switch (reader.state()) {
    case HttpReader::State::Done:
        return HttpOutcome::Answered;
    case HttpReader::State::Malformed:
        return HttpOutcome::Malformed;
    case HttpReader::State::HeadTooLarge:
        return HttpOutcome::HeadTooLarge;
    case HttpReader::State::Head:
    case HttpReader::State::Body:
        break;
    }
    return brokenOff(end, reader, heard, watch);
}

void takeAnswer(HttpResult &result, HttpReader &reader)
{
    const bool headRead =
        reader.state() == HttpReader::State::Body || reader.state() == HttpReader::State::Done;
    if (!headRead)
        return;
    reader.finish();
    result.status = reader.status();
    result.headers = reader.headers();
    result.body = reader.body();
    result.bodyTruncated = reader.bodyTruncated();
}

void tell(const BodyProgress &progress, const HttpReader &reader)
{
    if (progress && !reader.body().isEmpty())
        progress(reader.body().size(), reader.header("Content-Length").toLongLong());
}

/// How long to wait for the next piece, with `left` until the end of all patience.
int patience(const Limits &limits, qint64 left, bool heard)
{
    const qint64 stall = heard && limits.stallMs > 0 ? limits.stallMs : left;
    return static_cast<int>(std::max<qint64>(0, std::min(left, stall)));
}

/// Feeds byte by byte until the head of an answer is complete: how many bytes that took; -1: not complete.
qsizetype feedHead(HttpReader &reader, const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (reader.feed(bytes.mid(i, 1)) == HttpReader::State::Done)
            return i + 1;
        if (ended(reader))
            return -1;
    }
    return -1;
}

} // namespace

QByteArray httpConnect(const QByteArray &authority, const QByteArray &authorization)
{
    if (!isOneWord(authority) || hasControl(authorization))
        return {};
    QByteArray request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority +
                         "\r\nUser-Agent: sts-netsetup/" NETSETUP_VERSION "\r\n";
    if (!authorization.isEmpty())
        request += "Proxy-Authorization: " + authorization + "\r\n";
    return request + "\r\n";
}

QByteArray httpGet(const QByteArray &hostHeader, const QByteArray &target, const QList<HttpHeader> &extra)
{
    if (!isOneWord(hostHeader) || !isOneWord(target))
        return {};
    const bool ownAccept = std::any_of(extra.begin(), extra.end(), [](const HttpHeader &header) {
        return header.name.compare("Accept", Qt::CaseInsensitive) == 0;
    });
    QByteArray request = "GET " + target + " HTTP/1.1\r\nHost: " + hostHeader +
                         (ownAccept ? "\r\n" : "\r\nAccept: */*\r\n") +
                         "Accept-Encoding: identity\r\nConnection: close\r\n"
                         "User-Agent: sts-netsetup/" NETSETUP_VERSION "\r\n";
    for (const HttpHeader &header : extra) {
        if (isOneWord(header.name) && !header.name.contains(':') && !hasControl(header.value))
            request += header.name + ": " + header.value + "\r\n";
    }
    return request + "\r\n";
}

QCoro::Task<HttpResult> httpExchange(Connection &connection, QByteArray request, Limits limits,
                                     std::stop_token stop, BodyProgress progress)
{
    if (request.isEmpty()) {
        HttpResult nothingToSend; // httpGet() had nothing that may be sent
        nothingToSend.outcome = HttpOutcome::Malformed;
        co_return nothingToSend;
    }
    connection.socket().setReadBufferSize(readBufferBytes);
    send(connection, request);
    const bool headRequest = request.startsWith("HEAD ");
    HttpResult result =
        co_await httpAnswer(connection, headRequest, limits, std::move(stop), std::move(progress));
    co_return result;
}

QCoro::Task<HttpResult> httpAnswer(Connection &connection, bool headRequest, Limits limits,
                                   std::stop_token stop, BodyProgress progress)
{
    HttpResult result;
    QSslSocket &socket = connection.socket();
    HttpReader reader(limits.headBytes, limits.bodyBytes, headRequest);
    const RawWatch watch(socket);
    QElapsedTimer clock;
    clock.start();
    WireConversation *conversation = connection.conversation();
    QByteArray heardBytes; // whole, so that a secret that a server echoes is never cut in two
    bool heard = false;
    qint64 leftMs = limits.firstByteMs;
    WaitEnd end = WaitEnd::Answer;
    while (end == WaitEnd::Answer) {
        const bool came = drain(socket, reader, conversation == nullptr ? nullptr : &heardBytes);
        if (came && !heard) {
            heard = true;
            result.firstByteMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            leftMs = limits.bodyMs;
        }
        if (came)
            tell(progress, reader);
        if (ended(reader) || socket.state() != QAbstractSocket::ConnectedState)
            break;
        end = co_await untilActivity(socket, leftMs, patience(limits, leftMs, heard), stop);
    }
    const bool cutByUs = end != WaitEnd::Answer && reader.state() == HttpReader::State::Body;
    result.outcome = outcomeOf(end, reader, heard, watch);
    takeAnswer(result, reader);
    result.bodyTruncated = result.bodyTruncated || cutByUs;
    result.ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    qCDebug(logger).noquote() << u"HTTP: %1, status %2, %3 bytes of body after %4 ms"_s
                                     .arg(wordFor(result.outcome))
                                     .arg(result.status)
                                     .arg(result.body.size())
                                     .arg(result.ms, 0, 'f', 1);
    if (conversation != nullptr)
        conversation->received(heardBytes);
    co_return result;
}

QCoro::Task<TunnelResult> httpTunnel(Connection &connection, QByteArray request, Limits limits,
                                     std::stop_token stop)
{
    TunnelResult result;
    QSslSocket &socket = connection.socket();
    HttpReader reader(limits.headBytes, 0, true);
    const RawWatch watch(socket);
    QElapsedTimer clock;
    clock.start();
    socket.setReadBufferSize(readBufferBytes);
    send(connection, request);
    qint64 leftMs = limits.firstByteMs;
    WaitEnd end = WaitEnd::Answer;
    while (end == WaitEnd::Answer) {
        // Only looked at: bytes behind the head of a good answer belong to the tunnel.
        const QByteArray seen = socket.peek(readBufferBytes);
        reader = HttpReader(limits.headBytes, 0, true);
        const qsizetype headSize = feedHead(reader, seen);
        if (headSize >= 0 && reader.status() / 100 == 2) {
            socket.read(headSize);
            result.open = true;
        }
        if (headSize >= 0 || ended(reader) || socket.state() != QAbstractSocket::ConnectedState)
            break;
        end = co_await untilActivity(socket, leftMs, patience(limits, leftMs, false), stop);
    }
    result.firstBytes = socket.peek(RawWatch::keptBytes);
    if (WireConversation *conversation = connection.conversation(); conversation != nullptr)
        conversation->note(u"CONNECT: %1"_s.arg(result.open ? u"open"_s : u"not open"_s));
    if (result.open || !ended(reader)) {
        result.answer.outcome = outcomeOf(end, reader, socket.bytesAvailable() > 0, watch);
        takeAnswer(result.answer, reader);
    } else {
        result.answer = co_await httpAnswer(connection, false, limits, stop); // what the proxy says instead
    }
    result.answer.firstByteMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    result.answer.ms = result.answer.firstByteMs;
    co_return result;
}

QByteArray HttpResult::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace netsetup
