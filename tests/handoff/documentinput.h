// A small plan as the documents get it, written out by hand, and hostile text to put into it.
#pragma once

#include "handoff/pack/packprinter.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

inline Cidr cidr(const QString &address, int prefix)
{
    Cidr range;
    range.address = QHostAddress(address);
    range.prefix = prefix;
    return range;
}

inline Flow documentFlow(const QString &id, const QString &host, Purpose purpose,
                         const QList<FlowOrigin> &origins)
{
    Flow flow;
    flow.id = id;
    flow.host = host;
    flow.purpose = purpose;
    flow.origins = origins;
    flow.why = u"Needed by the Agent."_s;
    flow.volatility = purpose == Purpose::Receiver ? Volatility::Pinned : Volatility::Cdn;
    return flow;
}

inline QList<Rule> documentRules(const QList<Flow> &flows, const Plan &plan)
{
    QList<Rule> rules;
    for (const Flow &flow : flows) {
        for (const Initiator initiator : flow.initiators()) {
            Rule rule;
            rule.id = u"sts-acme-%1-%2"_s.arg(flow.id, wordFor(initiator));
            rule.flow = flow.id;
            rule.purpose = flow.purpose;
            rule.why = flow.why;
            rule.initiator = initiator;
            rule.sources = plan.egress.sources.value(initiator);
            rule.host = flow.host;
            rule.port = flow.port;
            rule.protocol = flow.protocol;
            rule.volatility = flow.volatility;
            rules.append(rule);
        }
    }
    return rules;
}

inline Finding documentFinding(const QString &id, const QString &host, Status status,
                               const QList<Cause> &causes)
{
    Finding finding;
    finding.id = id;
    finding.flow = u"receiver"_s;
    finding.target = host;
    finding.status = status;
    finding.vantage = u"workstation"_s;
    finding.causes = causes;
    finding.args = {{u"host"_s, host}, {u"port"_s, 443}};
    return finding;
}

inline Plan documentPlan()
{
    Plan plan;
    plan.tenant = u"acme"_s;
    plan.cluster.name = u"prod-1"_s;
    plan.egress.mode = EgressMode::Firewall;
    plan.egress.sources[Initiator::Nodes] = {cidr(u"10.20.0.0"_s, 24)};
    plan.handoff.changeId = u"CHG-1"_s;
    plan.handoff.request.requester = u"Ada Lovelace"_s;
    return plan;
}

/// Two hosts, three rules, the pods' sources not known; one address; one failing check with two possible
/// causes.
inline HandoffInput documentInput()
{
    const QDateTime at = QDateTime::fromString(u"2026-11-22T21:00:00Z"_s, Qt::ISODate);
    HandoffInput input;
    input.plan = documentPlan();
    input.planJson = {{u"schema"_s, u"netsetup.project/1"_s}};
    input.tenantHost = u"acme.app.stackstate.io"_s;
    input.receiverUrl = u"https://acme.app.stackstate.io/receiver/stsAgent"_s;
    input.productTitle = u"StackState v6.0"_s;
    input.productCheckedOn = u"2026-08-20"_s;
    input.flows = {documentFlow(u"receiver"_s, input.tenantHost, Purpose::Receiver,
                                {{u"node-agent"_s, Initiator::Nodes},
                                 {u"cluster-agent"_s, Initiator::Pods},
                                 {u"logs-agent"_s, Initiator::Pods}}),
                   documentFlow(u"quay-registry"_s, u"quay.io"_s, Purpose::ImagePull,
                                {{u"container-runtime"_s, Initiator::Nodes}})};
    input.rules = documentRules(input.flows, input.plan);
    input.addresses = {{input.tenantHost, Family::Ipv4, u"34.120.10.1"_s, 60, at}};
    Report report;
    report.startedAt = at;
    report.finishedAt = at;
    const QString host = input.tenantHost;
    report.findings = {documentFinding(u"dns.ok"_s, host, Status::Pass, {}),
                       documentFinding(u"tcp.reject"_s, host, Status::Fail,
                                       {{Owner::Network, u"Open the rule."_s, u"Is it your device?"_s},
                                        {Owner::Vendor, u"Check the port."_s, u"Is the port right?"_s}}),
                       documentFinding(u"tls.not-reached"_s, host, Status::NotReached, {})};
    input.report = report;
    input.createdAt = at;
    input.toolVersion = u"0.1.0"_s;
    input.artifactIds = {u"readme"_s,      u"questions"_s, u"request-html"_s, u"request-md"_s,
                         u"diagram-svg"_s, u"nftables"_s,  u"report"_s,       u"project"_s};
    for (const Rule &rule : input.rules)
        input.decisions.append({u"nftables"_s, rule.id, u"refuse"_s,
                                Phrase::verbatim(u"the addresses of %1 change"_s).arg(rule.host)});
    return input;
}

/// The bytes of a format's only artifact, as printed with all that the pack holds.
inline QByteArray printed(const HandoffInput &input, const QString &id)
{
    QList<FormatPlan> plans;
    const QStringList ids =
        input.artifactIds.contains(id) ? input.artifactIds : input.artifactIds + QStringList{id};
    for (const QString &one : ids)
        plans.append(planFormat(*format(one), input));
    plans.removeIf([](const FormatPlan &plan) { return plan.refused; });
    QList<Artifact> artifacts = printFormats(plans, input);
    artifacts.removeIf([&id](const Artifact &artifact) { return artifact.id != id; });
    return artifacts.size() == 1 ? artifacts.first().bytes : QByteArray();
}

/// Text that tries to leave its place in Markdown, HTML, XML, a table or a shell.
inline QStringList hostileTexts()
{
    return {
        u"<script>alert(1)</script>"_s,
        u"\" onmouseover=\"alert(1)"_s,
        u"' onload='x"_s,
        u"a | b | c"_s,
        u"a \\| b \\\\| c"_s,
        u"`a` ``b`` ```c"_s,
        u"line\n| x | y |\n\n# Heading\n<b>"_s,
        u"[x](javascript:alert(1)) ![y](http://evil.example/z.png)"_s,
        u"</title></style><img src=x onerror=alert(1)>"_s,
        u"&lt;script&gt; &amp; &#60;script&#62;"_s,
        u"]]><!--"_s,
        u"$(reboot) `reboot` ; rm -rf / #"_s,
        u"**bold** _it_ ~~del~~ <https://evil.example>"_s,
        u"%1 %2 %3"_s,
        QString(QChar(0x202E)) + u"txt.exe"_s,
        u"1. one"_s,
        u"- dash"_s,
        QString(400, u'W'),
    };
}

/// Puts `text` wherever a user or a file may have put free text.
inline HandoffInput hostileInput(const QString &text)
{
    HandoffInput input = documentInput();
    ChangeRequest &request = input.plan.handoff.request;
    for (QString *field :
         {&request.requester, &request.contact, &request.owner, &request.window, &request.until,
          &request.environment, &input.plan.handoff.changeId, &input.plan.cluster.name})
        *field = text;
    input.plan.open = {{text, Owner::Network}, {u"cluster.cni"_s, Owner::Cluster}};
    input.practice = text;
    input.productTitle = text;
    for (Rule &rule : input.rules) {
        rule.inspection = Exemption::Exempt;
        rule.inspectionReason = Phrase::verbatim(text);
    }
    for (DecisionNote &note : input.decisions)
        note.reason = Phrase::verbatim(text);
    for (Finding &finding : input.report->findings)
        finding.target = text;
    return input;
}

} // namespace netsetup::testing
