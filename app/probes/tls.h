// The TLS handshake as evidence: the chain as sent, what was agreed, or how it broke and the first raw bytes.
#pragma once

#include "probes/dialer.h"

namespace netsetup {

enum class TlsOutcome {
    Established, ///< handshake done; says nothing about trust
    Timeout,
    Reset,     ///< RST
    Eof,       ///< FIN without an answer
    Plaintext, ///< the reply is not TLS: see firstBytes
    Alert,     ///< the peer refused with an alert
    Failed,
    Cancelled,
};
template <>
struct Words<TlsOutcome>
{
    static constexpr Word<TlsOutcome> table[] = {
        {TlsOutcome::Established, "established"},
        {TlsOutcome::Timeout, "timeout"},
        {TlsOutcome::Reset, "reset"},
        {TlsOutcome::Eof, "eof"},
        {TlsOutcome::Plaintext, "plaintext"},
        {TlsOutcome::Alert, "alert"},
        {TlsOutcome::Failed, "failed"},
        {TlsOutcome::Cancelled, "cancelled"},
    };
};

struct TlsResult
{
    TlsResult() = default;
    TlsOutcome outcome = TlsOutcome::Cancelled;
    QList<QByteArray> chainDer; ///< leaf first, as sent
    QString protocol;           ///< "TLSv1.3"; empty unless established
    QString cipher;
    QString alpn;
    int alert = -1;        ///< TLS alert number; -1: none
    QByteArray firstBytes; ///< at most 64 raw bytes that came back to our hello
    double ms = 0;
};

/// Whether first bytes may be those of a TLS record; nothing at all may.
bool looksLikeTls(const QByteArray &bytes);

/// Client hello with `serverName` as SNI; ALPN http/1.1; TLS 1.2 or later; accepts any chain (trust is judged
/// apart). Leaves the socket encrypted and usable when established.
QCoro::Task<TlsResult> tlsHandshake(Connection &connection, QString serverName, int limitMs,
                                    std::stop_token stop);

} // namespace netsetup
