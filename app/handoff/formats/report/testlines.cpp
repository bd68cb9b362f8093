// The curl, dig and sts-netsetup lines of the documents. Every value in them is one quoted shell word.
#include "handoff/formats/report/testlines.h"

#include "base/firsttime.h"
#include "base/inwords.h"
#include "handoff/formats/shellwords.h"
#include "handoff/planning/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString urlOf(const QString &name, quint16 number, const QString &path)
{
    const QString host = name.contains(u':') ? QString(u'[' + name + u']') : name;
    const QString port = number == 443 ? QString() : QString(u':' + QString::number(number));
    return u"https://"_s + host + port + path;
}

QString curlLine(const QString &url, const QString &proxyUrl)
{
    const QString proxy = proxyUrl.isEmpty() ? QString() : QString(u"-x "_s + shellWord(proxyUrl) + u' ');
    return u"curl -sS -m 15 -o /dev/null -w '%{http_code} %{content_type}\\n' "_s + proxy + shellWord(url);
}

/// Behind a proxy the flows themselves start at the proxy.
bool asksThroughProxy(const Flow &flow, Initiator initiator)
{
    return flow.way == FlowWay::Proxy &&
           std::any_of(flow.clients.begin(), flow.clients.end(),
                       [initiator](const FlowOrigin &client) { return client.initiator == initiator; });
}

QStringList proxiedLines(const HandoffInput &input, Initiator initiator)
{
    QStringList lines{
        inWords("Pack",
                "# through the proxy: 401 or 403 with application/json from the receiver, any number but 000 "
                "from the others;"),
        inWords("Pack",
                "# with 000 the message names the answer of the proxy itself (407: it wants a login); "
                "text/html may be its block page")};
    for (const Flow &flow : input.flows) {
        if (asksThroughProxy(flow, initiator))
            lines.append(curlLine(urlToAsk(input, flow), input.plan.egress.proxy.url));
    }
    return lines;
}

/// The comment above the command says which answer is good: a refusal without a key proves that the way is
/// open.
QStringList linesFor(const HandoffInput &input, const Rule &rule)
{
    const QString features = input.receiverUrl + u"/features"_s;
    if (rule.protocol != Protocol::Tcp)
        return {inWords("Pack", "# %1, UDP %2: curl cannot test this; watch the counter of the rule")
                    .arg(printable(rule.host, 253))
                    .arg(rule.port)};
    if (rule.purpose == Purpose::Receiver)
        return {inWords("Pack", "# receiver: 401 or 403 with application/json is right, no key was sent; "
                                "text/html is a page of somebody in between"),
                curlLine(features, {})};
    if (rule.purpose == Purpose::Proxy)
        return proxiedLines(input, rule.initiator);
    if (rule.purpose == Purpose::Registry && !isCompanion(rule.flow))
        return {inWords("Pack", "# own registry: 200 or 401 with application/json is right"),
                curlLine(urlOf(rule.host, rule.port, u"/v2/"_s), {})};
    return {inWords("Pack", "# any number but 000 is right; text/html may be a block page: look at it"),
            curlLine(urlOf(rule.host, rule.port, u"/"_s), {})};
}

QString whereText(Initiator initiator)
{
    switch (initiator) {
    case Initiator::Nodes:
        return inWords("Pack", "On a node, or in a pod with hostNetwork");
    case Initiator::Pods:
        return inWords("Pack",
                       "In an ordinary pod, in the namespace of the Agent, with any image that holds curl");
    case Initiator::Proxy:
        return inWords("Pack", "On the proxy itself");
    case Initiator::Registry:
        return inWords("Pack", "On the machine of your own registry");
    case Initiator::Copier:
        return inWords("Pack", "On the machine that copies the images");
    case Initiator::Workstation:
        break;
    }
    return inWords("Pack", "On the workstation that runs helm");
}

TestGroup groupFor(const HandoffInput &input, Initiator initiator)
{
    TestGroup group{initiator, whereText(initiator), {}};
    QString last;
    FirstTime<QString> firstTime;
    for (const Rule &rule : input.rules) {
        if (rule.initiator != initiator)
            continue;
        QStringList lines = linesFor(input, rule);
        if (lines.first() == last)
            lines.removeFirst();
        else
            last = lines.first();
        for (const QString &line : lines) {
            if (firstTime(line))
                group.lines.append(line);
        }
    }
    if (input.artifactIds.contains(u"verify-script"_s))
        group.lines =
            QStringList{inWords("Pack", "# all of it at once, and who has to mend what is wrong"),
                        u"sh verify.sh "_s + wordFor(initiator), inWords("Pack", "# or one by one")} +
            group.lines;
    return group;
}

} // namespace

QList<TestGroup> testGroups(const HandoffInput &input)
{
    QList<TestGroup> groups;
    for (const Initiator initiator : initiatorsOf(input.rules))
        groups.append(groupFor(input, initiator));
    return groups;
}

QStringList lookupLines(const HandoffInput &input)
{
    const bool ipv6 = input.plan.egress.ipFamily == IpFamily::Ipv6;
    const QString dig = ipv6 ? u"dig +short AAAA "_s : u"dig +short A "_s;
    QStringList lines;
    QStringList behindProxy;
    FirstTime<QString> firstTime;
    FirstTime<QString> firstBehindProxy;
    for (const Rule &rule : input.rules) {
        if (isIpAddress(rule.host))
            continue;
        const bool onProxy = rule.initiator == Initiator::Proxy;
        if (onProxy ? firstBehindProxy(rule.host) : firstTime(rule.host))
            (onProxy ? behindProxy : lines).append(dig + shellWord(rule.host));
    }
    if (!behindProxy.isEmpty())
        lines.append(inWords("Pack", "# on the proxy alone: nobody else looks these up"));
    return lines + behindProxy;
}

QString urlToAsk(const HandoffInput &input, const Flow &flow)
{
    if (flow.purpose == Purpose::Receiver)
        return input.receiverUrl + u"/features"_s;
    return urlOf(flow.host, flow.port, flow.images.isEmpty() ? u"/"_s : u"/v2/"_s);
}

QStringList repeatLines(const HandoffInput &input)
{
    const QString check = u"sts-netsetup check --project setup.netsetup.json"_s;
    if (input.practice.isEmpty())
        return {check};
    return {u"sts-netsetup practice --network %1 -- %2"_s.arg(shellWord(input.practice), check)};
}

} // namespace netsetup
