// One HTTP/1.1 exchange on a connection that is ours: a small reader with hard limits.
#pragma once

#include "probes/dialer.h"

#include <QPair>

#include <functional>

namespace netsetup {

/// Parses a response from pieces. Never grows beyond its limits; made to be fuzzed.
class HttpReader
{
public:
    enum class State { Head, Body, Done, Malformed, HeadTooLarge };

    HttpReader(qsizetype headLimit, qsizetype bodyLimit, bool headRequest = false);
    /// Takes bytes; returns the new state. 1xx answers are skipped; LF-only lines are tolerated.
    State feed(const QByteArray &bytes);
    /// The peer closed: completes a body without a length.
    State finish();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QList<QPair<QByteArray, QByteArray>> &headers() const { return m_headers; }
    /// The first value of a header, case-insensitive; empty: none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] bool bodyTruncated() const { return m_bodyTruncated; }

private:
    /// Where in a body the next byte belongs; all but Data are read line by line.
    enum class Part { Data, ChunkSize, ChunkEnd, Trailer };

    State m_state = State::Head;
    Part m_part = Part::Data;
    qsizetype m_headLimit;
    qsizetype m_bodyLimit;
    bool m_headRequest;
    bool m_chunked = false;
    bool m_bodyTruncated = false;
    int m_status = 0;
    qsizetype m_headUsed = 0; ///< bytes of all heads (1xx too), later of the trailers
    qint64 m_remaining = -1;  ///< of the body or of the current chunk; -1: until the peer closes
    QByteArray m_line;
    QByteArrayList m_lines;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    QByteArray m_body;

    [[nodiscard]] bool ended() const;
    [[nodiscard]] QByteArrayList values(const QByteArray &name) const;
    void takeLineByte(char byte);
    void parseHead();
    bool takeHeader(const QByteArray &line);
    void startBody();
    qsizetype takeData(QByteArrayView bytes);
    void takeBodyLine(const QByteArray &line);
    void takeChunkSize(const QByteArray &line);
};

enum class HttpOutcome {
    Answered,
    Timeout,
    Eof,
    Reset,
    Malformed,
    HeadTooLarge,
    Cancelled,
    // Nothing was asked; only who opens the connection too says so.
    NotConnected,
    NoTls,
    NotTrusted,
};
template <>
struct Words<HttpOutcome>
{
    static constexpr Word<HttpOutcome> table[] = {
        {HttpOutcome::Answered, "answered"},
        {HttpOutcome::Timeout, "timeout"},
        {HttpOutcome::Eof, "eof"},
        {HttpOutcome::Reset, "reset"},
        {HttpOutcome::Malformed, "malformed"},
        {HttpOutcome::HeadTooLarge, "head-too-large"},
        {HttpOutcome::Cancelled, "cancelled"},
        {HttpOutcome::NotConnected, "not-connected"},
        {HttpOutcome::NoTls, "no-tls"},
        {HttpOutcome::NotTrusted, "not-trusted"},
    };
};

struct HttpResult
{
    HttpResult() = default;
    HttpOutcome outcome = HttpOutcome::Cancelled;
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool bodyTruncated = false;
    double firstByteMs = 0;
    double ms = 0;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

/// "GET <target> HTTP/1.1" with Host, Accept, Accept-Encoding: identity, Connection: close, our User-Agent
/// and `extra`, where an Accept of its own takes the place of ours. Extra headers that hold CR, LF or NUL are
/// dropped whole; a host or target that is not one plain word gives nothing.
QByteArray httpGet(const QByteArray &hostHeader, const QByteArray &target,
                   const QList<HttpHeader> &extra = {});

/// Told while a body comes in: how many bytes are there, and how many there will be (0: not said).
using BodyProgress = std::function<void(qint64 received, qint64 expected)>;

/// Writes `request` and reads the answer within the limits. An answer whose body breaks off is still
/// Answered, with bodyTruncated.
QCoro::Task<HttpResult> httpExchange(Connection &connection, QByteArray request, Limits limits,
                                     std::stop_token stop, BodyProgress progress = {});

/// Only reads an answer: what httpExchange does after writing.
QCoro::Task<HttpResult> httpAnswer(Connection &connection, bool headRequest, Limits limits,
                                   std::stop_token stop, BodyProgress progress = {});

/// "CONNECT <authority> HTTP/1.1"; `authorization` ("Basic …") may be empty. Nothing where either cannot be
/// sent.
QByteArray httpConnect(const QByteArray &authority, const QByteArray &authorization = {});

struct TunnelResult
{
    TunnelResult() = default;
    bool open = false;     ///< 2xx: from here on the connection is the target's
    HttpResult answer;     ///< the proxy's words
    QByteArray firstBytes; ///< at most 64 bytes of what came and is no answer
};

/// Writes a CONNECT request; reads nothing behind the head of a good answer.
QCoro::Task<TunnelResult> httpTunnel(Connection &connection, QByteArray request, Limits limits,
                                     std::stop_token stop);

} // namespace netsetup
