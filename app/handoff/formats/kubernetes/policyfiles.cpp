// The files of the policy formats: what the policies cannot cover is said on top, and what still lacks a name
// waits.
#include "findings/report/textwrap.h"
#include "handoff/formats/kubernetes/podpolicies.h"
#include "handoff/formats/yamllines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int commentWidth = 100;

void say(QStringList &lines, const QString &text)
{
    lines += wrapWords(text, commentWidth);
}

QStringList titles(const QList<AgentPart> &parts, bool (*wanted)(const AgentPart &))
{
    QStringList list;
    for (const AgentPart &part : parts) {
        if (wanted(part))
            list.append(part.title);
    }
    return list;
}

void sayScope(QStringList &lines, const HandoffInput &input)
{
    const QList<AgentPart> parts = input.line.partsFor(input.plan);
    say(lines, u"Scope: pods of the release %1 in the namespace %2%3."_s.arg(
                   input.line.releaseOf(input.plan), input.line.namespaceOf(input.plan),
                   input.plan.chart.nameSpace.isEmpty() || input.plan.chart.release.isEmpty()
                       ? u" (the chart's usual names where the plan gives none: check them)"_s
                       : QString()));
    const QStringList onNodes =
        titles(parts, [](const AgentPart &part) { return part.initiator == Initiator::Nodes; });
    say(lines, u"Not covered: %1, on the network of the node, and image pulls by the nodes. Policies for "
               "pods do not see them; the firewall has to let the nodes out."_s.arg(
                   onNodes.isEmpty() ? u"pods"_s : onNodes.join(u", "_s)));
    const QStringList unlabelled = titles(parts, [](const AgentPart &part) {
        return part.initiator == Initiator::Pods && part.component.isEmpty();
    });
    if (!unlabelled.isEmpty())
        say(lines, u"Not selected, since the chart gives these pods no label of their own: %1."_s.arg(
                       unlabelled.join(u", "_s)));
}

QString sourceOfIngress(const HandoffInput &input, const ClusterFlow &flow)
{
    QStringList from;
    for (const QString &word : flow.from) {
        const auto part = std::find_if(input.line.parts.cbegin(), input.line.parts.cend(),
                                       [&word](const AgentPart &candidate) { return candidate.id == word; });
        if (part == input.line.parts.cend())
            from.append(word == "api-server"_L1 ? u"the API server"_s : u"the %1"_s.arg(word));
        else if (part->initiator == Initiator::Nodes)
            from.append(part->title + u" (comes with the address of its node)"_s);
        else
            from.append(part->title);
    }
    return from.join(u", "_s);
}

QString portWords(const ClusterFlow &flow, const PolicySite &site)
{
    QStringList ports;
    for (const ClusterPort &port : policyPorts(flow, site))
        ports.append(u"%1 %2"_s.arg(policyProtocol(port.protocol)).arg(port.port));
    return ports.isEmpty() ? u"any port"_s : ports.join(u", "_s);
}

/// These policies are about what goes out; what has to come in is told, not enforced.
void sayIngress(QStringList &lines, const HandoffInput &input, const QList<PodPolicy> &policies)
{
    const QList<ClusterFlow> flows = input.line.clusterFlowsFor(input.plan);
    for (const ClusterFlow &flow : flows) {
        const QString component = componentOf(input, flow.to);
        const bool ours = std::any_of(policies.cbegin(), policies.cend(), [&](const PodPolicy &policy) {
            return !component.isEmpty() && policy.component == component;
        });
        if (!ours)
            continue;
        say(lines, u"Let in, where incoming traffic is denied too: %1 to %2, from %3."_s.arg(
                       portWords(flow, PolicySite()), flow.to, sourceOfIngress(input, flow)));
    }
}

/// Can it shut what it does not list, where the site says so?
bool hasMode(const Format &format)
{
    const QList<SiteParameter> &parameters = format.can.siteParameters;
    return std::any_of(parameters.cbegin(), parameters.cend(),
                       [](const SiteParameter &parameter) { return parameter.key == "mode"_L1; });
}

/// A namespace under default deny shuts these too, and this file opens none of them.
void sayBeside(QStringList &lines, const PrintJob &job, const PolicySite &site)
{
    const QList<PodPolicy> whole = podPolicies(job, true);
    QStringList told;
    for (const PodPolicy &policy : whole) {
        for (const ClusterFlow &flow : policy.inside) {
            const QString line = u"%1 (%2) to %3"_s.arg(flow.id, portWords(flow, site), flow.to);
            if (!told.contains(line))
                told.append(line);
        }
    }
    if (told.isEmpty())
        return;
    say(lines,
        u"NOT OPENED BY THIS FILE, and needed by the same pods wherever they are under default deny: %1. "
        "To have them %2.mode=isolate."_s.arg(
            told.join(u"; "_s), hasMode(job.format) ? QString(u"here too: site parameter "_s + job.format.id)
                                                    : u"beside it: networkpolicy with networkpolicy"_s));
}

/// Side effect and removal depend on the mode.
QStringList aboutLines(const PrintJob &job, const PolicySite &site, const QList<PodPolicy> &policies,
                       const PolicyFile &how)
{
    QStringList lines{QString()};
    sayScope(lines, job.input);
    say(lines, site.isolate
                   ? u"MODE ISOLATE: once loaded, these pods reach what is listed here and NOTHING else. "
                     "Load it in a test cluster first; an integration that polls something of your own "
                     "needs a policy of its own."_s
                   : (hasMode(job.format) ? u"MODE AUGMENT: "_s : u"Side effect: "_s) +
                         job.format.can.sideEffect + u'.');
    if (!site.isolate)
        sayBeside(lines, job, site);
    sayIngress(lines, job.input, policies);
    return lines + QStringList{u"Load: "_s + how.load, u"Remove: "_s + how.remove};
}

QList<YamlNode> documentsOf(const PrintJob &job, const QList<PodPolicy> &policies, const PolicySite &site,
                            const PolicyFile &how)
{
    QList<YamlNode> documents;
    if (how.shared)
        documents = how.shared(job.input, policies);
    for (const PodPolicy &policy : policies)
        documents.append(how.policy(job.input, policy, site));
    return documents;
}

} // namespace

QStringList notCoveredLines(const HandoffInput &input)
{
    QStringList lines;
    sayScope(lines, input);
    return lines;
}

QList<Artifact> printPolicies(const PrintJob &job, const PolicyFile &how)
{
    const PolicySite site = policySite(job);
    const QList<PodPolicy> policies = podPolicies(job, site.isolate);
    QList<PodPolicy> ready;
    QList<PodPolicy> waiting;
    DeviceFile file;
    file.name = u"install.yaml"_s;
    file.mediaType = u"application/yaml"_s;
    file.things = u"policies"_s;
    file.lacking = site.missing;
    for (const PodPolicy &policy : policies) {
        // A pod that may not even reach the tenant is better left alone.
        const QStringList cutOff = site.isolate ? policy.lacking : QStringList();
        for (const QString &host : cutOff)
            file.lacking.append(u"addresses of %1"_s.arg(host));
        (site.missing.isEmpty() && cutOff.isEmpty() ? ready : waiting).append(policy);
    }
    file.lacking.removeDuplicates();
    file.own = {.sideEffect = true, .removal = true};
    file.about = aboutLines(job, site, policies, how);
    file.ready = yamlLines(documentsOf(job, ready, site, how));
    file.waiting = yamlLines(documentsOf(job, waiting, site, how));
    return printDeviceFiles(job, u"kubernetes"_s, {file});
}

QList<Artifact> printPolicies(const PrintJob &job, PolicyWriter write)
{
    PolicyFile how;
    how.policy = write;
    return printPolicies(job, how);
}

} // namespace netsetup
