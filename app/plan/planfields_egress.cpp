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
    if (const Result<QString> shared = sharedHost(host, field); !shared)
        return shared.error();
    const Result<quint16> port = parsePort(parts->port, field);
    if (!port)
        return port.error();
    const QString url = parts->scheme + "://"_L1 + HostPort{*host, *port}.text();
    return url;
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

FieldValue sourcesOf(Initiator who)
{
    FieldValue value{FieldKind::List};
    value.get = [who](const Plan &plan) {
        return fieldToJson(plan.egress.sources.value(who));
    };
    value.set = [who](Plan &plan, const QString &text, const PlanVocabulary &, const QString &field) {
        return addSource(plan, who, text, field);
    };
    value.reset = [who](Plan &plan) {
        plan.egress.sources.remove(who);
    };
    return value;
}

Outcome addSourceOption(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals >= 0) {
        const std::optional<Initiator> who = valueOf<Initiator>(text.left(equals));
        if (!who)
            return invalidValue(
                field, inWords("Plan", "%1 opens no connection").arg(quoted(text.left(equals))),
                inWords("Plan", "accepted before the =: %1").arg(wordsOf<Initiator>().join(u", "_s)));
        return addSource(plan, *who, text.mid(equals + 1), field);
    }
    if (const Outcome added = addSource(plan, Initiator::Nodes, text, field); !added)
        return added;
    return addSource(plan, Initiator::Pods, text, field);
}

QList<PlanField> sourceFields()
{
    const auto row = [](Initiator who, const OptionOfField &option, const FieldQuestion &question) {
        const QString word = wordFor(who);
        PlanField field{.path = "egress.sources."_L1 + word, .value = sourcesOf(who), .option = option};
        field.option.name = u"--source"_s;
        field.option.word = word;
        field.option.repeats = true;
        field.belongs = Belongs::Cluster;
        field.mask = Mask::Sources;
        field.question = question;
        return field;
    };
    const OptionOfField option{
        .value = u"[INITIATOR=]CIDR"_s,
        .help = u"address that the filtering device sees; without initiator: nodes and pods"_s,
        .set = addSourceOption,
        .path = u"egress.sources"_s};
    return {
        row(Initiator::Nodes, option,
            {Owner::Network,
             QT_TRANSLATE_NOOP("Handoff",
                               "From which addresses do the cluster's nodes reach the filtering device?"),
             QT_TRANSLATE_NOOP("Handoff",
                               "Image pulls and the node agent leave with these addresses, after any "
                               "translation; without them the rules have no source."),
             "10.20.0.0/24", "--source nodes=CIDR"}),
        row(Initiator::Pods, {},
            {Owner::Network,
             QT_TRANSLATE_NOOP("Handoff",
                               "From which addresses do ordinary pods reach the filtering device?"),
             QT_TRANSLATE_NOOP("Handoff",
                               "With translation on the nodes these are the node addresses, without "
                               "it the pod range; the rules need the right one."),
             QT_TRANSLATE_NOOP("Handoff", "10.20.0.0/24, or 10.42.0.0/16 where pods are not translated"),
             "--source pods=CIDR"}),
        row(Initiator::Proxy, {},
            {Owner::Proxy,
             QT_TRANSLATE_NOOP("Handoff", "From which addresses does the proxy reach the filtering device?"),
             QT_TRANSLATE_NOOP("Handoff", "Behind a proxy it is the proxy that connects to the outside."),
             "10.30.0.5/32", "--source proxy=CIDR"}),
        row(Initiator::Workstation, {},
            {Owner::You,
             QT_TRANSLATE_NOOP(
                 "Handoff",
                 "From which address does the computer that runs helm reach the filtering device?"),
             QT_TRANSLATE_NOOP("Handoff", "The chart is downloaded there, not in the cluster."),
             "10.40.1.17/32", "--source workstation=CIDR"}),
        row(Initiator::Registry, {},
            {Owner::Cluster,
             QT_TRANSLATE_NOOP("Handoff",
                               "From which addresses does your own registry reach the filtering device?"),
             QT_TRANSLATE_NOOP("Handoff",
                               "A pull-through registry fetches the images itself; no node or pod goes to "
                               "the public registry then."),
             "10.50.0.8/32", "--source registry=CIDR"}),
        row(Initiator::Copier, {},
            {Owner::Cluster,
             QT_TRANSLATE_NOOP("Handoff", "Which machine copies the images into your own registry, and with "
                                          "which address does it reach the filtering device?"),
             QT_TRANSLATE_NOOP("Handoff", "Only that machine pulls from the public registry then."),
             "10.50.0.9/32", "--source copier=CIDR"}),
    };
}

QList<PlanField> proxyFields()
{
    return {
        {.path = u"egress.proxy.url"_s,
         .value = valueAt(at(&Plan::egress, &EgressPlan::proxy, &ProxyPlan::url), parseProxyUrl),
         .option = {u"--proxy-url"_s, u"URL"_s, u"the forward proxy, with its port and without a login"_s},
         .concerns = Concern::Proxied,
         .mask = Mask::Host,
         .question = {Owner::Proxy,
                      QT_TRANSLATE_NOOP("Handoff", "What is the address of the proxy, with its port?"),
                      QT_TRANSLATE_NOOP("Handoff", "Agents and nodes have to be told."),
                      "http://proxy.corp.example:3128"}},
        {.path = u"egress.proxy.user"_s,
         .value = valueAt(at(&Plan::egress, &EgressPlan::proxy, &ProxyPlan::user), userName),
         .option = {u"--proxy-user"_s, u"NAME"_s,
                    u"user at the proxy; the password comes from STS_NETSETUP_PROXY_PASSWORD"_s},
         .concerns = Concern::Proxied,
         .mask = Mask::User,
         .question = {Owner::Proxy,
                      QT_TRANSLATE_NOOP("Handoff", "Does the proxy want a login, and under which name?"),
                      QT_TRANSLATE_NOOP(
                          "Handoff", "The Agent knows Basic login only; everything else needs an exemption."),
                      QT_TRANSLATE_NOOP("Handoff", "none, or svc-stackstate")}},
        {.path = u"egress.proxy.noProxy"_s,
         .value = valueAt(at(&Plan::egress, &EgressPlan::proxy, &ProxyPlan::noProxy), noProxyEntry),
         .option = {.name = u"--no-proxy"_s,
                    .value = u"LIST"_s,
                    .help = u"what is reached without the proxy, separated by commas"_s,
                    .set = setNoProxy},
         .concerns = Concern::Way | Concern::Review,
         .mask = Mask::Exceptions,
         .question = {Owner::Cluster,
                      QT_TRANSLATE_NOOP("Handoff", "Which names and ranges must not go through the proxy?"),
                      QT_TRANSLATE_NOOP("Handoff",
                                        "Traffic inside the cluster breaks when it is sent to the proxy."),
                      ".svc,.cluster.local,10.42.0.0/16,10.43.0.0/16"}},
    };
}

} // namespace

QList<PlanField> egressFields()
{
    const PlanField mode{
        .path = u"egress.mode"_s,
        .value = choiceAt(at(&Plan::egress, &EgressPlan::mode)),
        .option = {u"--egress"_s, u"direct|firewall|proxy"_s,
                   u"how traffic leaves the network (default direct)"_s},
        .concerns = Concern::Proxied | Concern::Review,
        .question = {Owner::Network,
                     QT_TRANSLATE_NOOP("Handoff",
                                       "Does traffic leave directly, through a firewall or through a proxy?"),
                     QT_TRANSLATE_NOOP("Handoff", "It decides which rules are needed, and from whom."),
                     "firewall", "--egress MODE"}};
    const PlanField family{.path = u"egress.ipFamily"_s,
                           .value = choiceAt(at(&Plan::egress, &EgressPlan::ipFamily)),
                           .option = {u"--ip-family"_s, u"any|ipv4|ipv6"_s,
                                      u"address families to check and to allow (default any)"_s}};
    return QList{mode} + proxyFields() + sourceFields() + QList{family};
}

} // namespace netsetup
