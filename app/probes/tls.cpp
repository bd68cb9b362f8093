// One client handshake on an open connection, and what it shows when it breaks.
#include "probes/tls.h"

#include "base/log.h"
#include "probes/rawwatch.h"

#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.probes", QtFatalMsg)

QSslConfiguration helloConfiguration()
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(
        QSslSocket::QueryPeer); // whatever comes is evidence; trust is judged apart
    configuration.setCaCertificates({});
    configuration.setAllowedNextProtocols({"http/1.1"_ba});
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    return configuration;
}

QString protocolName(QSsl::SslProtocol protocol)
{
    if (protocol == QSsl::TlsV1_3)
        return u"TLSv1.3"_s;
    return protocol == QSsl::TlsV1_2 ? u"TLSv1.2"_s : u"unknown"_s;
}

/// The number in an alert record that came in the clear; -1: the bytes are something else.
int plainAlert(const QByteArray &bytes)
{
    const bool isAlert = bytes.size() >= 7 && bytes.at(0) == 0x15 && bytes.at(3) == 0 && bytes.at(4) == 2;
    return isAlert ? static_cast<unsigned char>(bytes.at(6)) : -1;
}

void takeAgreement(TlsResult &result, const QSslSocket &socket)
{
    result.protocol = protocolName(socket.sessionProtocol());
    result.cipher = socket.sessionCipher().name();
    result.alpn = QString::fromLatin1(socket.sslConfiguration().nextNegotiatedProtocol());
}

void takeChain(TlsResult &result, const QSslSocket &socket)
{
    const QList<QSslCertificate> chain = socket.peerCertificateChain();
    for (const QSslCertificate &certificate : chain)
        result.chainDer.append(certificate.toDer());
}

TlsOutcome classify(WaitEnd end, bool encrypted, const TlsResult &result, const RawWatch &watch)
{
    if (end == WaitEnd::Stop)
        return TlsOutcome::Cancelled;
    if (end == WaitEnd::Answer && encrypted)
        return TlsOutcome::Established;
    if (!looksLikeTls(result.firstBytes))
        return TlsOutcome::Plaintext;
    if (end == WaitEnd::Limit)
        return TlsOutcome::Timeout;
    if (result.alert >= 0)
        return TlsOutcome::Alert;
    if (watch.sawReset())
        return TlsOutcome::Reset;
    return watch.sawEof() ? TlsOutcome::Eof : TlsOutcome::Failed;
}

/// What came in plain, and the chain as it was sent; what is said inside is recorded by who says it.
void record(WireConversation &conversation, const TlsResult &result, const QString &told)
{
    conversation.note(told);
    if (result.outcome != TlsOutcome::Established)
        conversation.received(result.firstBytes);
    for (const QByteArray &der : result.chainDer)
        conversation.received("-----BEGIN CERTIFICATE-----\n" + der.toBase64() +
                              "\n-----END CERTIFICATE-----");
}

} // namespace

bool looksLikeTls(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return true; // nothing speaks against it
    const auto type = static_cast<unsigned char>(bytes.at(0));
    const bool isRecord = type >= 0x14 && type <= 0x17;
    return isRecord && (bytes.size() < 2 || bytes.at(1) == 0x03);
}

QCoro::Task<TlsResult> tlsHandshake(Connection &connection, QString serverName, int limitMs,
                                    std::stop_token stop)
{
    TlsResult result;
    QSslSocket &socket = connection.socket();
    const Shot shot;
    QElapsedTimer clock;
    QObject listener; // dies first, so no signal reaches a local that is gone
    QObject::connect(&socket, &QSslSocket::encrypted, &listener, [shot] { shot.fire(); });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &listener, [shot] { shot.fire(); });
    QObject::connect(&socket, &QSslSocket::disconnected, &listener, [shot] { shot.fire(); });
    QObject::connect(
        &socket, &QSslSocket::alertReceived, &listener,
        [&result](QSsl::AlertLevel, QSsl::AlertType type) { result.alert = static_cast<int>(type); });
    result.firstBytes = socket.peek(RawWatch::keptBytes); // a banner that came before our hello
    socket.setSslConfiguration(helloConfiguration());
    socket.setPeerVerifyName(serverName);
    clock.start();
    socket.startClientEncryption();
    const RawWatch watch(socket);
    const WaitEnd end = co_await shot.wait(limitMs, std::move(stop));
    result.ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    result.firstBytes += watch.firstBytes().left(RawWatch::keptBytes - result.firstBytes.size());
    if (result.alert < 0)
        result.alert = plainAlert(result.firstBytes);
    result.outcome = classify(end, socket.isEncrypted(), result, watch);
    takeChain(result, socket);
    if (result.outcome == TlsOutcome::Established)
        takeAgreement(result, socket);
    const QString told = u"TLS with %1: %2 after %3 ms"_s.arg(printable(serverName), wordFor(result.outcome))
                             .arg(result.ms, 0, 'f', 1);
    qCDebug(logger).noquote() << told;
    if (WireConversation *conversation = connection.conversation(); conversation != nullptr)
        record(*conversation, result, told);
    co_return result;
}

} // namespace netsetup
