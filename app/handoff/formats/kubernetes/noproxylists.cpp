#include "handoff/formats/kubernetes/noproxylists.h"

#include "base/safetext.h"
#include "plan/fieldvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int shownMax = 80;
const QLatin1String usualDomain("cluster.local");

bool isInside(const Flow &flow)
{
    return flow.purpose == Purpose::Registry && flow.volatility == Volatility::Internal;
}

/// By TCP and not to the proxy itself: what a list decides about.
bool isDecided(const Flow &flow)
{
    return flow.protocol == Protocol::Tcp && flow.purpose != Purpose::Proxy;
}

QStringList texts(const QList<Cidr> &ranges)
{
    QStringList all;
    for (const Cidr &range : ranges)
        all.append(range.text());
    return all;
}

QString suffixOf(const Plan &plan)
{
    return u'.' + (plan.cluster.dnsDomain.isEmpty() ? QString(usualDomain) : plan.cluster.dnsDomain);
}

QStringList candidates(const HandoffInput &input)
{
    const ClusterPlan &cluster = input.plan.cluster;
    // 169.254.169.254: where clouds tell a machine about itself; no proxy has an answer for it.
    QStringList all{u"localhost"_s,       u"127.0.0.1"_s, u"::1"_s,
                    u"169.254.169.254"_s, u".svc"_s,      suffixOf(input.plan)};
    all += texts(cluster.serviceCidrs) + texts(cluster.podCidrs) + texts(cluster.nodeCidrs);
    if (const Result<HostPort> api = parseHostPort(cluster.apiServer, {}); api.ok())
        all.append(api->host);
    for (const Flow &flow : input.flows) {
        if (flow.way == FlowWay::Direct && isDecided(flow) && isInside(flow))
            all.append(flow.host);
    }
    all += input.plan.egress.proxy.noProxy;
    for (QString &entry : all) {
        if (entry.startsWith("*."_L1)) // the same, and nobody but Go knows the star
            entry.remove(0, 1);
    }
    all.removeDuplicates();
    return all;
}

/// What the cluster puts into the list of its proxy object without being told.
QStringList addedByOpenShift(const Plan &plan)
{
    return QStringList{u"localhost"_s, u"127.0.0.1"_s, u".svc"_s, u'.' + usualDomain} +
           texts(plan.cluster.podCidrs) + texts(plan.cluster.serviceCidrs).mid(0, 1);
}

/// The host that this reader would take past the proxy against the plan; empty: none.
QString takenWrongly(const HandoffInput &input, BypassReader reader, const QString &entry)
{
    // curl and Python read ".corp.example" as that name and all below it.
    const bool dotless = reader == BypassReader::Shell && entry.startsWith(u'.');
    const QStringList read{dotless ? entry.mid(1) : entry};
    for (const Flow &flow : input.flows) {
        if (flow.way == FlowWay::Proxy && isLeftOutOfProxy(read, flow.host))
            return flow.host;
    }
    return {};
}

bool isWholeHost(const QString &entry)
{
    return !entry.startsWith(u'.') && !entry.startsWith(u'*') && !entry.contains(u'/') &&
           noProxyEntry(entry, {}).ok();
}

/// Goes as one word into a list that is parted by blanks, and through Helm's templates.
bool isOneWord(const QString &text)
{
    return !text.isEmpty() && !text.contains("{{"_L1) &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

FileQuestion missing(const QString &field, const QString &what)
{
    return {.owner = Owner::Cluster, .text = what + u" not known, and not in the list"_s, .field = field};
}

} // namespace

BypassList bypassList(const HandoffInput &input, BypassReader reader)
{
    BypassList list;
    const QStringList added =
        reader == BypassReader::OpenShift ? addedByOpenShift(input.plan) : QStringList();
    const QStringList all = candidates(input);
    for (const QString &entry : all) {
        if (added.contains(entry))
            continue;
        const QString host = takenWrongly(input, reader, entry);
        if (!noProxyEntry(entry, {}).ok())
            list.leftOut.append(u"%1: no such list can hold it"_s.arg(safeText(entry, shownMax)));
        else if (!host.isEmpty())
            list.leftOut.append(u"%1: it would take %2 past the proxy, and the plan sends that through"_s.arg(
                entry, safeText(host, shownMax)));
        else
            list.entries.append(entry);
    }
    return list;
}

QString agentNoProxy(const HandoffInput &input)
{
    if (input.plan.egress.mode != EgressMode::Proxy)
        return {};
    QStringList entries;
    const auto receiver = std::find_if(input.flows.begin(), input.flows.end(), [](const Flow &flow) {
        return flow.purpose == Purpose::Receiver && flow.way == FlowWay::Direct;
    });
    if (receiver != input.flows.end())
        entries = {input.receiverUrl.section("://"_L1, 1).section(u'/', 0, 0), input.receiverUrl};
    for (const QString &entry : input.plan.egress.proxy.noProxy) {
        if (isWholeHost(entry))
            entries.append(entry);
    }
    entries.removeDuplicates();
    entries.removeIf([](const QString &entry) { return !isOneWord(entry); });
    return entries.join(u' ');
}

QStringList pastTheProxy(const HandoffInput &input)
{
    QStringList told;
    const QStringList &own = input.plan.egress.proxy.noProxy;
    for (const Flow &flow : input.flows) {
        if (flow.way != FlowWay::Direct || !isDecided(flow) || isInside(flow))
            continue;
        const auto by = std::find_if(own.begin(), own.end(), [&flow](const QString &entry) {
            return isLeftOutOfProxy({entry}, flow.host);
        });
        if (by != own.end())
            told.append(
                u"%1 goes PAST THE PROXY, by the entry %2 of the plan's own list. The plan counts on a "
                "way to it without the proxy; where there is none, take the entry out"_s.arg(
                    safeText(flow.host, shownMax), safeText(*by, shownMax)));
    }
    told.removeDuplicates();
    return told;
}

QList<FileQuestion> bypassQuestions(const HandoffInput &input)
{
    QList<FileQuestion> open;
    const ClusterPlan &cluster = input.plan.cluster;
    if (cluster.serviceCidrs.isEmpty())
        open.append(missing(u"cluster.serviceCidrs"_s, u"the address range of the services is"_s));
    if (cluster.podCidrs.isEmpty())
        open.append(missing(u"cluster.podCidrs"_s, u"the address ranges of the pods are"_s));
    if (cluster.nodeCidrs.isEmpty())
        open.append(missing(u"cluster.nodeCidrs"_s, u"the address ranges of the nodes are"_s));
    if (cluster.apiServer.isEmpty())
        open.append(missing(u"cluster.apiServer"_s, u"the address of the API server is"_s));
    if (cluster.distribution.isEmpty())
        open.append(
            {.owner = Owner::Cluster,
             .text = u"the distribution is not known, and decides which of the files is for the nodes"_s,
             .field = u"cluster.distribution"_s});
    return open;
}

bool nodesPullThroughProxy(const HandoffInput &input)
{
    return std::any_of(input.flows.begin(), input.flows.end(), [](const Flow &flow) {
        return std::any_of(flow.clients.begin(), flow.clients.end(),
                           [](const FlowOrigin &client) { return client.part == "container-runtime"_L1; });
    });
}

QString placeThroughProxy(const HandoffInput &input)
{
    const auto flow = std::find_if(input.flows.begin(), input.flows.end(),
                                   [](const Flow &one) { return one.way == FlowWay::Proxy; });
    return flow == input.flows.end() ? QString() : HostPort{flow->host, flow->port}.text();
}

QString placeBesideProxy(const HandoffInput &input)
{
    const auto flow = std::find_if(input.flows.begin(), input.flows.end(), [](const Flow &one) {
        return one.way == FlowWay::Direct && isDecided(one);
    });
    if (flow != input.flows.end())
        return HostPort{flow->host, flow->port}.text();
    const Result<HostPort> api = parseHostPort(input.plan.cluster.apiServer, {}, 443);
    return api.ok() ? api->text() : QString();
}

} // namespace netsetup
