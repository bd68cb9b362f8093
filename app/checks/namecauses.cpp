#include "checks/namecauses.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Whose matter a name is that does not exist. Only the tenant's own host may be misspelt by the user.
QStringList nxdomainCauses(const Flow &flow, const NameAnswer &answer, const ControlView &control)
{
    const QString id = u"dns.nxdomain"_s;
    if (!answer.alias.isEmpty())
        return {id + "/alias"_L1};
    if (flow.purpose == Purpose::Receiver || flow.purpose == Purpose::Otlp)
        return decide(id, "tenant", "no-internet-view", control.nameResolves);
    if (flow.volatility == Volatility::Internal)
        return {id + "/plan"_L1, id + "/record"_L1};
    return decide(id, "public-name", "no-internet-view", control.nameResolves);
}

/// A server that answers for another name is there and can be reached: what it asks itself is silent.
QStringList timeoutCauses(const NameAnswer &answer, const ControlView &control)
{
    const QString id = u"dns.timeout"_s;
    if (control.nameResolves.value_or(false) && control.server == answer.server)
        return {id + "/forwarder"_L1};
    const auto tcp = control.answersTcp.constFind(answer.server);
    return decide(id, "udp-filtered", "server-unreachable",
                  tcp == control.answersTcp.constEnd() ? std::nullopt : std::optional<bool>(*tcp));
}

} // namespace

QStringList decide(const QString &id, const char *ifTrue, const char *ifFalse, std::optional<bool> fact)
{
    const QString first = id + u'/' + QLatin1String(ifTrue);
    const QString second = id + u'/' + QLatin1String(ifFalse);
    if (!fact.has_value())
        return {first, second};
    return {*fact ? first : second};
}

QStringList causesOf(const QString &id, const Flow &flow, const NameAnswer &answer,
                     const ControlView &control, bool anotherAnswers)
{
    if (id == "dns.nxdomain"_L1)
        return nxdomainCauses(flow, answer, control);
    if (id == "dns.timeout"_L1)
        return timeoutCauses(answer, control);
    if (id == "dns.servfail"_L1)
        return decide(id, "forwarder", "zone", anotherAnswers ? std::optional<bool>(true) : std::nullopt);
    if (id == "dns.refused"_L1)
        return decide(id, "filter", "allow-client", control.nameResolves);
    if (id == "dns.nodata"_L1)
        return {u"dns.nodata/filter"_s, u"dns.nodata/record"_s};
    if (id == "dns.truncated"_L1)
        return {u"dns.truncated/tcp53"_s};
    if (id == "dns.resolver-dead"_L1)
        return {u"dns.resolver-dead/mend"_s};
    return {u"dns.no-listener/entry"_s};
}

} // namespace netsetup
