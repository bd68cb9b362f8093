#include "checks/evidencehelpers.h"

#include "base/json.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QJsonArray faultList(const QList<ChainFault> &faults)
{
    QJsonArray list;
    for (const ChainFault &fault : faults)
        list.append(faultToJson(fault));
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

SecretScrubber secretsIn(const Network &network)
{
    SecretScrubber secrets;
    for (const Secret &secret : {network.apiKey, network.proxyPassword, network.registryPassword})
        secrets.add(secret);
    return secrets;
}

Evidence makeEvidence(const QString &probe, const Chain &chain, const Network &network,
                      const QJsonObject &data)
{
    Evidence evidence;
    evidence.probe = probe;
    evidence.flow = chain.flow.id;
    evidence.vantage = network.vantage;
    evidence.target =
        chain.address.isNull() ? chain.flow.host : QString(chain.flow.host + u' ' + chain.address.toString());
    evidence.at = network.now();
    evidence.data = secretsIn(network).scrubbed(QJsonValue(data)).toObject();
    return evidence;
}

QJsonObject connectFacts(const QString &host, const QHostAddress &address, quint16 port,
                         const TcpResult &result, int limitMs)
{
    return {{u"host"_s, host},
            {u"address"_s, address.toString()},
            {u"family"_s, wordFor(familyOf(address))},
            {u"port"_s, port},
            {u"outcome"_s, wordFor(result.outcome)},
            {u"systemError"_s, result.systemError},
            {u"immediate"_s, result.immediate},
            {u"ms"_s, result.ms},
            {u"limitMs"_s, limitMs},
            {u"dialled"_s, json::orNull(result.dialled)}};
}

QJsonObject faultToJson(const ChainFault &fault)
{
    return {
        {u"depth"_s, fault.depth}, {u"code"_s, fault.code}, {u"word"_s, fault.word}, {u"text"_s, fault.text}};
}

QJsonObject handshakeFacts(const QString &host, const QHostAddress &address, quint16 port,
                           const TlsResult &result, const Network &network)
{
    const TrustSets trust{network.systemTrust, network.publicRoots, network.publicRoots.with(network.planCa)};
    return handshakeFacts(host, address, port, result, trust, network.now());
}

QJsonObject handshakeFacts(const QString &host, const QHostAddress &address, quint16 port,
                           const TlsResult &result, const TrustSets &trust, const QDateTime &now)
{
    const auto faults = [&](const TrustStore &roots) {
        return faultList(verifyChain(result.chainDer, roots, host, now));
    };
    const QJsonObject verdicts{{u"system"_s, trust.system ? QJsonValue(faults(*trust.system)) : QJsonValue()},
                               {u"public"_s, faults(trust.publicRoots)},
                               {u"plan"_s, faults(trust.withPlanCa)}};
    return {{u"host"_s, host},
            {u"address"_s, address.toString()},
            {u"port"_s, port},
            {u"outcome"_s, wordFor(result.outcome)},
            {u"protocol"_s, json::orNull(result.protocol)},
            {u"cipher"_s, json::orNull(result.cipher)},
            {u"alpn"_s, json::orNull(result.alpn)},
            {u"alert"_s, result.alert < 0 ? QJsonValue() : QJsonValue(result.alert)},
            {u"firstBytes"_s, QString::fromLatin1(result.firstBytes.toHex())},
            {u"chain"_s, chainFacts(result.chainDer)},
            {u"faults"_s, verdicts},
            {u"ms"_s, result.ms}};
}

bool trustedByFacts(TrustScope scope, const QJsonObject &handshake)
{
    if (handshake.value(u"outcome"_s).toString() != wordFor(TlsOutcome::Established))
        return false;
    const QString store = scope == TrustScope::Workstation ? u"system"_s : u"plan"_s;
    const QJsonValue faults = handshake.value(u"faults"_s).toObject().value(store);
    return faults.isArray() && faults.toArray().isEmpty();
}

} // namespace netsetup
