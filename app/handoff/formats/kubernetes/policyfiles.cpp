// The files of the policy formats: a header that says what the policies cannot cover, and the split into what
// may be loaded and what still lacks a name.
#include "findings/report/textwrap.h"
#include "handoff/formats/header.h"
#include "handoff/formats/kubernetes/podpolicies.h"

#include <QSet>

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
        QStringList ports;
        for (const ClusterPort &port : flow.ports)
            ports.append(u"%1 %2"_s.arg(policyProtocol(port.protocol)).arg(port.port));
        say(lines, u"Let in, where incoming traffic is denied too: %1 to %2, from %3."_s.arg(
                       ports.join(u", "_s), flow.to, sourceOfIngress(input, flow)));
    }
}

QStringList addressLines(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    QStringList lines;
    QSet<QString> done;
    for (const PlannedRule &planned : rules) {
        if (planned.decision != Decision::EmitAsSnapshot || done.contains(planned.rule.host))
            continue;
        done.insert(planned.rule.host);
        lines += QStringList{QString()} + snapshotLines(input, planned);
    }
    return lines;
}

QStringList header(const HandoffInput &input, const Format &format, const QList<PlannedRule> &rules,
                   const PolicySite &site, const QList<PodPolicy> &policies)
{
    // Side effect and removal depend on the mode, and are said below.
    Format self = format;
    self.can.sideEffect.clear();
    self.can.removal.clear();
    QStringList lines = headerLines(input, self, rules);
    lines.append(QString());
    sayScope(lines, input);
    say(lines, site.isolate
                   ? u"MODE ISOLATE: once loaded, these pods reach what is listed here and NOTHING else. "
                     "Load it in a test cluster first; an integration that polls something of your own "
                     "needs a policy of its own."_s
                   : u"MODE AUGMENT: "_s + format.can.sideEffect + u'.');
    sayIngress(lines, input, policies);
    lines.append(
        u"Load: kubectl apply --dry-run=server -f install.yaml, then kubectl apply -f install.yaml"_s);
    lines.append(u"Remove: kubectl delete -f install.yaml"_s);
    return lines + addressLines(input, rules);
}

Artifact file(const Format &format, const QString &name, const QByteArray &bytes, const QString &mediaType)
{
    return {format.id, u"kubernetes/%1/%2"_s.arg(format.id, name), bytes, mediaType};
}

} // namespace

QList<Artifact> policyFiles(const HandoffInput &input, const Format &format, const QList<PlannedRule> &rules,
                            const PolicySite &site, const QList<PodPolicy> &policies,
                            const QList<YamlNode> &documents)
{
    const QString name = u"install.yaml"_s;
    const QStringList head = header(input, format, rules, site, policies);
    QList<YamlNode> ready;
    QList<YamlNode> waiting;
    QStringList missing = site.missing;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        // A pod that may not even reach the tenant is better left alone.
        const bool cutOff = site.isolate && !policies.at(i).lacking.isEmpty();
        for (const QString &host : cutOff ? policies.at(i).lacking : QStringList())
            missing.append(u"addresses of %1"_s.arg(host));
        (site.missing.isEmpty() && !cutOff ? ready : waiting).append(documents.at(i));
    }
    missing.removeDuplicates();
    const QString yaml = u"application/yaml"_s;
    if (waiting.isEmpty())
        return {file(format, name, yamlText(head, ready), yaml)};
    const QStringList what = wrapWords(u"Missing: "_s + missing.join(u", "_s), commentWidth);
    const QString more = ready.isEmpty()
                             ? u"NOTHING TO LOAD YET: all policies wait in install.yaml.incomplete.txt"_s
                             : u"NOT COMPLETE: more policies wait in install.yaml.incomplete.txt"_s;
    const QString stop = u"DO NOT LOAD: what stands in square brackets is missing."_s;
    return {file(format, name, yamlText(head + QStringList{QString(), more} + what, ready), yaml),
            file(format, name + u".incomplete.txt"_s,
                 yamlText(head + QStringList{QString(), stop} + what, waiting), u"text/plain"_s)};
}

} // namespace netsetup
