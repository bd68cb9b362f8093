#include "checks/evidencehelpers.h"

#include "base/json.h"

namespace netsetup {

namespace {

QJsonArray faultList(const QList<ChainFault> &faults)
{
    QJsonArray list;
    for (const ChainFault &fault : faults)
        list.append(QJsonObject{{QStringLiteral("depth"), fault.depth},
                                {QStringLiteral("code"), fault.code},
                                {QStringLiteral("word"), fault.word},
                                {QStringLiteral("text"), fault.text}});
    return list;
}

QJsonArray chainFacts(const QList<QByteArray> &chainDer)
{
    QJsonArray list;
    for (const QByteArray &der : chainDer)
        list.append(describeCertificate(der).toJson());
    return list;
}

} // namespace

Evidence makeEvidence(const QString &probe, const Chain &chain, const Network &network,
                      const QJsonObject &data)
{
    Evidence evidence;
    evidence.probe = probe;
    evidence.flow = chain.flow.id;
    evidence.vantage = network.vantage;
    evidence.target = chain.address.isNull()
                          ? chain.flow.host
                          : QString(chain.flow.host + QLatin1Char(' ') + chain.address.toString());
    evidence.at = network.now();
    evidence.data = data;
    return evidence;
}

QJsonObject connectFacts(const QString &host, const QHostAddress &address, quint16 port,
                         const TcpResult &result, int limitMs)
{
    return {{QStringLiteral("host"), host},
            {QStringLiteral("address"), address.toString()},
            {QStringLiteral("family"), familyName(address)},
            {QStringLiteral("port"), port},
            {QStringLiteral("outcome"), wordFor(result.outcome)},
            {QStringLiteral("systemError"), result.systemError},
            {QStringLiteral("immediate"), result.immediate},
            {QStringLiteral("ms"), result.ms},
            {QStringLiteral("limitMs"), limitMs},
            {QStringLiteral("dialled"), json::orNull(result.dialled)}};
}

QJsonObject handshakeFacts(const QString &host, const QHostAddress &address, quint16 port,
                           const TlsResult &result, const Network &network)
{
    const QDateTime now = network.now();
    const auto faults = [&](const TrustStore &roots) {
        return faultList(verifyChain(result.chainDer, roots, host, now));
    };
    const QJsonObject verdicts{{QStringLiteral("system"), faults(network.systemTrust)},
                               {QStringLiteral("public"), faults(network.publicRoots)},
                               {QStringLiteral("plan"), faults(network.publicRoots.with(network.planCa))}};
    return {{QStringLiteral("host"), host},
            {QStringLiteral("address"), address.toString()},
            {QStringLiteral("port"), port},
            {QStringLiteral("outcome"), wordFor(result.outcome)},
            {QStringLiteral("protocol"), json::orNull(result.protocol)},
            {QStringLiteral("cipher"), json::orNull(result.cipher)},
            {QStringLiteral("alpn"), json::orNull(result.alpn)},
            {QStringLiteral("alert"), result.alert < 0 ? QJsonValue() : QJsonValue(result.alert)},
            {QStringLiteral("firstBytes"), QString::fromLatin1(result.firstBytes.toHex())},
            {QStringLiteral("chain"), chainFacts(result.chainDer)},
            {QStringLiteral("faults"), verdicts},
            {QStringLiteral("ms"), result.ms}};
}

bool trustedByFacts(TrustScope scope, const QJsonObject &handshake)
{
    if (handshake.value(QStringLiteral("outcome")).toString() != wordFor(TlsOutcome::Established))
        return false;
    const QString store =
        scope == TrustScope::Workstation ? QStringLiteral("system") : QStringLiteral("plan");
    const QJsonValue faults = handshake.value(QStringLiteral("faults")).toObject().value(store);
    return faults.isArray() && faults.toArray().isEmpty();
}

} // namespace netsetup
