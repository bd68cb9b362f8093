// How traffic leaves the network: the way out, the proxy, and the addresses that the filtering device sees.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldlists.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

// A process environment holds little more, and NO_PROXY has to fit into one.
constexpr qsizetype longestNoProxy = 16 * 1024;

QString proxyAccepted()
{
    return inWords("Plan", "a URL with host and port is accepted, such as http://proxy.corp.example:3128");
}

QString proxyUrlFault(const UrlParts &parts, const QString &text)
{
    if (parts.scheme != "http"_L1 && parts.scheme != "https"_L1)
        return inWords("Plan", "%1 does not start with http:// or https://").arg(quoted(text));
    if (parts.hasQuery || parts.hasFragment || !(parts.path.isEmpty() || parts.path == "/"_L1))
        return inWords("Plan", "%1 has a path after the port").arg(quoted(text));
    if (parts.port.isNull())
        return inWords("Plan", "%1 has no port, and proxies have no usual one").arg(quoted(text));
    return {};
}

/// A proxy is known by its full name: pods do not have the workstation's search domains.
Result<QString> proxyHost(const QString &text, const QString &field)
{
    Result<QString> host = exactHostOrAddress(text, field);
    const bool address = host && parseCidr(*host, field).ok();
    return address ? host : exactHostName(text, field);
}

Result<QString> parseProxyUrl(const QString &text, const QString &field)
{
    if (text.contains(u'@'))
        return invalidValue(field, inWords("Plan", "has a login in it"),
                            inWords("Plan",
                                    "a URL without login is accepted; the name goes to --proxy-user, the "
                                    "password to STS_NETSETUP_PROXY_PASSWORD"));
    const Result<UrlParts> parts = splitUrl(text, field, proxyAccepted());
    if (!parts)
        return parts.error();
    if (const QString fault = proxyUrlFault(*parts, text); !fault.isEmpty())
        return invalidValue(field, fault, proxyAccepted());
    const Result<QString> host = proxyHost(parts->host, field);
    if (!host)
        return invalidValue(field, host.error().text, proxyAccepted());
    const Result<quint16> port = parsePort(parts->port, field);
    if (!port)
        return port.error();
    const QString url = parts->scheme + "://"_L1 + HostPort{*host, *port}.text();
    return url;
}

Outcome setEgress(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const Result<QString> word = oneOf(text, {u"direct"_s, u"firewall"_s, u"proxy"_s}, field);
    if (!word)
        return word.error();
    plan.egress.mode = egressModeFrom(*word).value_or(EgressMode::Direct);
    return Done{};
}

Outcome setIpFamily(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const Result<QString> word = oneOf(text, {u"any"_s, u"ipv4"_s, u"ipv6"_s}, field);
    if (!word)
        return word.error();
    plan.egress.ipFamily = ipFamilyFrom(*word).value_or(IpFamily::Any);
    return Done{};
}

Outcome setProxyUrl(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.egress.proxy.url, parseProxyUrl(text, field));
}

Outcome setProxyUser(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.egress.proxy.user, userName(text, field));
}

Outcome setNoProxy(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    static const QRegularExpression separators(u"[, ]+"_s);
    if (text.size() > longestNoProxy)
        return invalidValue(field, inWords("Plan", "is longer than %1 characters").arg(longestNoProxy),
                            inWords("Plan", "a shorter list is accepted"));
    QStringList entries;
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (const Outcome added = append(entries, noProxyEntry(part, field)); !added)
            return added;
    }
    if (entries.isEmpty()) {
        const QString fault = wordFault(text);
        return invalidValue(field,
                            fault.isEmpty() ? inWords("Plan", "%1 names nothing").arg(quoted(text)) : fault,
                            inWords("Plan", "a list is accepted, such as localhost,.svc,10.0.0.0/8"));
    }
    plan.egress.proxy.noProxy = entries;
    return Done{};
}

Outcome addSource(Plan &plan, Initiator who, const QString &text, const QString &field)
{
    const Result<Cidr> range = rangeInUse(text, field);
    if (!range)
        return range.error();
    addOnce(plan.egress.sources[who], *range);
    return Done{};
}

Outcome addSourceOption(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals >= 0) {
        const std::optional<Initiator> who = initiatorFrom(text.left(equals));
        if (!who)
            return invalidValue(field,
                                inWords("Plan", "%1 opens no connection").arg(quoted(text.left(equals))),
                                inWords("Plan", "accepted before the =: nodes, pods, proxy, workstation"));
        return addSource(plan, *who, text.mid(equals + 1), field);
    }
    if (const Outcome added = addSource(plan, Initiator::Nodes, text, field); !added)
        return added;
    return addSource(plan, Initiator::Pods, text, field);
}

} // namespace

Outcome addNodesSource(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return addSource(plan, Initiator::Nodes, text, field);
}

Outcome addPodsSource(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return addSource(plan, Initiator::Pods, text, field);
}

Outcome addProxySource(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return addSource(plan, Initiator::Proxy, text, field);
}

Outcome addWorkstationSource(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return addSource(plan, Initiator::Workstation, text, field);
}

Outcome addNoProxyEntry(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return append(plan.egress.proxy.noProxy, noProxyEntry(text, field));
}

QList<PlanField> egressFields()
{
    return {
        {u"--egress"_s, u"egress.mode"_s, u"direct|firewall|proxy"_s,
         u"how traffic leaves the network (default direct)"_s, false, setEgress},
        {u"--proxy-url"_s, u"egress.proxy.url"_s, u"URL"_s,
         u"the forward proxy, with its port and without a login"_s, false, setProxyUrl},
        {u"--proxy-user"_s, u"egress.proxy.user"_s, u"NAME"_s,
         u"user at the proxy; the password comes from STS_NETSETUP_PROXY_PASSWORD"_s, false, setProxyUser},
        {u"--no-proxy"_s, u"egress.proxy.noProxy"_s, u"LIST"_s,
         u"what is reached without the proxy, separated by commas"_s, false, setNoProxy},
        {u"--source"_s, u"egress.sources"_s, u"[INITIATOR=]CIDR"_s,
         u"address that the filtering device sees; without initiator: nodes and pods"_s, true,
         addSourceOption,
         [](Plan &plan) {
             plan.egress.sources.clear();
         }},
        {u"--ip-family"_s, u"egress.ipFamily"_s, u"any|ipv4|ipv6"_s,
         u"address families to check and to allow (default any)"_s, false, setIpFamily},
    };
}

} // namespace netsetup
