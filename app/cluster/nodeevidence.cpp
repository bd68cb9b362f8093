// Each flow of a log by its way; the reading of single lines is in readinglines.cpp, of names in
// namelines.cpp, of proxies in proxylines.cpp.
#include "cluster/nodeevidence.h"

#include "base/json.h"
#include "base/netnames.h"
#include "checks/receiverrequest.h"
#include "checks/registryverdicts.h"
#include "checks/registrywalk.h"
#include "checks/way.h"
#include "cluster/readinglines.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestSetting = 4000;

/// Through a tunnel there is no address of ours.
QHostAddress chainAddress(const ToldFlow &told, const QJsonObject &line)
{
    return told.flow.way == FlowWay::Proxy ? QHostAddress() : addressOf(line);
}

QList<QJsonObject> handshakesOf(const ToldFlow &told)
{
    return told.of("tls", "purpose", told.flow.way == FlowWay::Proxy ? "tunnel" : "chain");
}

QList<Evidence> portsAndCertificates(const ToldFlow &told)
{
    QList<Evidence> evidence;
    for (const QJsonObject &line : told.of("tcp", "purpose", "chain"))
        evidence.append(told.evidence("tcp", addressOf(line), line, connectFactsOf(told, line)));
    for (const QJsonObject &line : handshakesOf(told)) {
        const QHostAddress address = chainAddress(told, line);
        evidence.append(told.evidence("tls", address, line, handshakeFactsOf(told, line, address)));
    }
    return evidence;
}

/// The receiver's answer, and what its clock says.
QList<Evidence> answersOf(const ToldFlow &told)
{
    QList<Evidence> evidence;
    for (const QJsonObject &line : told.of("http", "ask", "features")) {
        const QHostAddress address = chainAddress(told, line);
        QJsonObject facts = answerFactsOf(line);
        facts.insert(u"url"_s, featuresUrl(told.flow));
        facts.insert(u"address"_s, address.toString());
        facts.insert(u"keySent"_s, false);
        facts.insert(u"validate"_s, QJsonValue());
        evidence.append(told.evidence("http", address, line, facts));
        const QDateTime at = timeOf(line);
        const QByteArray date = answerOf(line).header("Date");
        if (at.isValid())
            evidence.append(told.evidence("clock", address, line, clockFacts(told.flow, address, date, at)));
    }
    return evidence;
}

/// What a registry's API said settles it. Of a status that a gateway gives which lets nothing through but
/// images, that cannot be said.
bool isLastWord(const Flow &flow, const Evidence &ping)
{
    const RegistryReading reading = readRegistry(flow, {ping});
    const RegistryRequest *request = reading.last(RegistryStep::Ping);
    const bool hidden = request != nullptr && (request->status == 403 || request->status == 404);
    return request != nullptr && !hidden && !pingVerdict(*request, flow).fine();
}

/// The first answer of a registry's API, where it is the last. What a runtime asks next, an image, is not
/// asked here: whether it is served stays unknown until one is pulled.
QList<Evidence> registryOf(const ToldFlow &told, const QList<Evidence> &soFar)
{
    for (const QJsonObject &line : told.of("http", "ask", "ping")) {
        const QHostAddress address = chainAddress(told, line);
        QJsonValue handshake;
        for (const Evidence &item : soFar) {
            if (item.probe == "tls"_L1 && item.data.value("address"_L1).toString() == address.toString())
                handshake = item.data;
        }
        const HttpResult answer = answerOf(line);
        // Nobody would have asked a host that is not trusted.
        if (!trustedByFacts(told.flow.trust, handshake.toObject()))
            continue;
        const QJsonObject way{{u"host"_s, told.flow.host},
                              {u"port"_s, told.flow.port},
                              {u"way"_s, wordFor(told.flow.way)},
                              {u"outcome"_s, wordFor(WayOutcome::Open)}};
        Evidence item =
            told.evidence("registry", address, line,
                          withoutCutBody(pingFacts(told.flow, way, handshake, true, answer), line, answer));
        item.target = told.flow.host;
        if (isLastWord(told.flow, item))
            return {item};
    }
    return {};
}

QList<Evidence> everythingOf(const ToldFlow &told, qsizetype flowCount, bool proxyTls)
{
    QList<Evidence> evidence;
    if (readAddress(told.flow.host).isNull())
        evidence.append(namesOf(told, flowCount));
    if (told.flow.way == FlowWay::Proxy)
        evidence += proxyOf(told, proxyTls);
    evidence += portsAndCertificates(told);
    evidence += answersOf(told);
    evidence += registryOf(told, evidence);
    return evidence;
}

/// That the flow was to be asked about, and nothing of what came of it.
Evidence notTold(const ToldFlow &told)
{
    return told.evidence("dns", {}, {}, {{u"name"_s, told.flow.host}});
}

/// What the environment of the pod says of proxies, for the traffic of the cluster itself.
Evidence ownSettings(const ToldFlow &told)
{
    QHash<QString, QString> variables;
    const QByteArray text = bytesIn(told.log.begin, "proxyVariables").value_or(QByteArray());
    for (const QByteArray &line : text.split('\n')) {
        const QString name = QString::fromLatin1(line.left(line.indexOf('='))).toLower();
        const QString value = printable(QString::fromUtf8(line.mid(line.indexOf('=') + 1)), longestSetting);
        if (line.contains('=') && !variables.contains(name))
            variables.insert(name, value);
    }
    QStringList hosts{u"kubernetes.default.svc"_s};
    const QByteArray server = bytesIn(told.log.begin, "apiServer").value_or(QByteArray());
    if (!readAddress(QString::fromLatin1(server)).isNull())
        hosts.append(QString::fromLatin1(server));
    return told.evidence("proxy", {}, told.log.begin,
                         {{u"purpose"_s, u"own-settings"_s},
                          {u"httpsProxy"_s, json::orNull(variables.value(u"https_proxy"_s))},
                          {u"noProxy"_s, json::orNull(variables.value(u"no_proxy"_s))},
                          {u"clusterHosts"_s, json::fromStrings(hosts)}});
}

Flow controlQuestions()
{
    Flow flow;
    flow.id = QString::fromLatin1(controlFlow);
    flow.required = false;
    return flow;
}

} // namespace

QList<Evidence> evidenceFrom(const PodLog &log, const QList<Flow> &flows, const ProbeTrust &trust,
                             bool proxyTls)
{
    const TrustSets sets{std::nullopt, trust.publicRoots, trust.publicRoots.with(trust.planCa)};
    QList<Evidence> evidence;
    const Flow control = controlQuestions();
    if (log.isWhole(control.id)) {
        const ToldFlow told{log, sets, control, log.lines.value(control.id)};
        evidence += controlOf(told);
        evidence.append(ownSettings(told));
    }
    for (const Flow &flow : flows) {
        if (!flow.canBeTriedAt(log.vantage()))
            continue;
        const ToldFlow told{log, sets, flow, log.lines.value(flow.id)};
        if (log.isWhole(flow.id))
            evidence += everythingOf(told, flows.size(), proxyTls);
        else
            evidence.append(notTold(told));
    }
    return evidence;
}

QList<Evidence> numbered(QList<Evidence> evidence, qsizetype first)
{
    for (Evidence &item : evidence)
        item.key = u"e%1"_s.arg(first++);
    return evidence;
}

} // namespace netsetup
