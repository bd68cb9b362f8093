#include "checks/offline.h"

#include "base/json.h"
#include "checks/evidencehelpers.h"
#include "findings/thiscomputer.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr QLatin1String fieldName("thisComputer");

bool isLoopback(const QString &server)
{
    const Result<HostPort> place = parseHostPort(server, {});
    const QHostAddress address = readAddress(place.ok() ? place->host : server);
    return !address.isNull() && address.isLoopback();
}

bool connected(const QJsonObject &connect)
{
    return connect.value("outcome"_L1).toString() == wordFor(ConnectOutcome::Connected);
}

bool anyConnected(const QJsonArray &connects)
{
    return std::any_of(connects.begin(), connects.end(),
                       [](const QJsonValue &value) { return connected(value.toObject()); });
}

/// A forwarder on this computer answers without a network too: that it cannot help.
bool answered(const QJsonObject &lookup)
{
    if (lookup.value("outcome"_L1).toString() != wordFor(DnsOutcome::Answer))
        return false;
    const int rcode = lookup.value("rcode"_L1).toInt(-1);
    return rcode == 0 || rcode == 3 || !isLoopback(lookup.value("server"_L1).toString());
}

bool anyAnswered(const QJsonArray &lookups)
{
    return std::any_of(lookups.begin(), lookups.end(),
                       [](const QJsonValue &value) { return answered(value.toObject()); });
}

/// Has anybody been heard?
bool showsNetwork(const Evidence &evidence)
{
    const QJsonObject &data = evidence.data;
    return connected(data) || anyConnected(data.value("connects"_L1).toArray()) ||
           anyConnected(data.value("way"_L1).toObject().value("connects"_L1).toArray()) ||
           anyAnswered(data.value("lookups"_L1).toArray()) ||
           anyAnswered(data.value("resolvers"_L1).toArray()) || answered(data.value("control"_L1).toObject());
}

bool leadsNowhere(const Facts &route)
{
    const ConnectOutcome outcome = route.word("outcome", ConnectOutcome::Failed);
    return outcome == ConnectOutcome::Unreachable || outcome == ConnectOutcome::HostUnreachable;
}

/// No way outside and to no DNS server. What a server on this computer itself would ask is not known: there
/// it takes a computer without any interface.
bool hasNoWay(const Facts &own)
{
    const QList<Facts> routes = own.list("routes");
    const bool noInterface = own.number("interfaces") == 0;
    const bool nowhere = std::all_of(routes.begin(), routes.end(), [noInterface](const Facts &route) {
        return leadsNowhere(route) || (noInterface && isLoopback(route.text("to")));
    });
    return nowhere && !routes.isEmpty() && own.missing().isEmpty();
}

Flow thisComputerFlow()
{
    Flow flow;
    flow.id = thisComputer;
    return flow;
}

} // namespace

QJsonObject ownNetworkFacts(const OwnNetwork &own)
{
    QJsonArray routes;
    for (const OwnNetwork::Route &route : own.routes)
        routes.append(QJsonObject{{u"to"_s, route.to.toString()}, {u"outcome"_s, wordFor(route.outcome)}});
    return {{u"interfaces"_s, own.interfaces}, {u"routes"_s, routes}};
}

std::optional<Finding> judgeOffline(const QString &vantage, const QList<Evidence> &evidence)
{
    const Evidence *seen = nullptr;
    for (const Evidence &item : evidence) {
        if (item.vantage != vantage)
            continue;
        if (showsNetwork(item))
            return std::nullopt;
        if (item.flow == QLatin1String(controlFlow) && item.data.contains(fieldName))
            seen = &item;
    }
    if (seen == nullptr || !hasNoWay(Facts(seen->data.value(fieldName).toObject())))
        return std::nullopt;
    const Flow flow = thisComputerFlow();
    Finding finding = makeFinding(JudgeInput{flow, vantage, {}, {}}, CheckId::PortOpens, u"net.unreachable"_s,
                                  Status::Fail);
    setCauses(finding, {u"net.unreachable/connect"_s});
    finding.evidenceRefs = {seen->key};
    finding.stopsChain = true;
    return finding;
}

QList<Finding> waitingForNetwork(const JudgeInput &input, const Finding &offline,
                                 const QList<Finding> &judged)
{
    QList<Finding> waiting;
    QSet<CheckId> told;
    for (const Finding &finding : judged) {
        if (finding.status == Status::Skipped)
            waiting.append(finding);
        else if (!told.contains(finding.check))
            waiting.append(notReachedFinding(input, finding.check, {}, offline));
        told.insert(finding.check);
    }
    return waiting;
}

} // namespace netsetup
