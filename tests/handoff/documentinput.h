// A small plan as the documents get it, written out by hand, and hostile text to put into it.
#pragma once

#include "handoff/handoff.h"

#include <QHostAddress>

namespace netsetup::testing {

inline Cidr cidr(const QString &address, int prefix)
{
    Cidr range;
    range.address = QHostAddress(address);
    range.prefix = prefix;
    return range;
}

inline Flow documentFlow(const QString &id, const QString &host, const QString &purpose,
                         const QList<FlowOrigin> &origins)
{
    Flow flow;
    flow.id = id;
    flow.host = host;
    flow.purpose = purpose;
    flow.origins = origins;
    flow.why = QStringLiteral("Needed by the Agent.");
    flow.volatility = purpose == QLatin1String("receiver") ? QStringLiteral("pinned") : QStringLiteral("cdn");
    return flow;
}

inline QList<Rule> documentRules(const QList<Flow> &flows, const Plan &plan)
{
    QList<Rule> rules;
    for (const Flow &flow : flows) {
        for (const Initiator initiator : flow.initiators()) {
            Rule rule;
            rule.id = QStringLiteral("sts-acme-%1-%2").arg(flow.id, wordFor(initiator));
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
    finding.flow = QStringLiteral("receiver");
    finding.target = host;
    finding.status = status;
    finding.vantage = QStringLiteral("workstation");
    finding.causes = causes;
    finding.args = {{QStringLiteral("host"), host}, {QStringLiteral("port"), 443}};
    return finding;
}

inline Plan documentPlan()
{
    Plan plan;
    plan.tenant = QStringLiteral("acme");
    plan.cluster.name = QStringLiteral("prod-1");
    plan.egress.mode = EgressMode::Firewall;
    plan.egress.sources[Initiator::Nodes] = {cidr(QStringLiteral("10.20.0.0"), 24)};
    plan.handoff.changeId = QStringLiteral("CHG-1");
    plan.handoff.request.requester = QStringLiteral("Ada Lovelace");
    return plan;
}

/// Two hosts, three rules, the pods' sources not known; one address; one failing check with two possible
/// causes.
inline HandoffInput documentInput()
{
    const QDateTime at = QDateTime::fromString(QStringLiteral("2026-11-22T21:00:00Z"), Qt::ISODate);
    HandoffInput input;
    input.plan = documentPlan();
    input.planJson = {{QStringLiteral("schema"), QStringLiteral("netsetup.project/1")}};
    input.tenantHost = QStringLiteral("acme.app.stackstate.io");
    input.receiverUrl = QStringLiteral("https://acme.app.stackstate.io/receiver/stsAgent");
    input.productTitle = QStringLiteral("StackState v6.0");
    input.productCheckedOn = QStringLiteral("2026-08-20");
    input.flows = {documentFlow(QStringLiteral("receiver"), input.tenantHost, QStringLiteral("receiver"),
                                {{QStringLiteral("node-agent"), Initiator::Nodes},
                                 {QStringLiteral("cluster-agent"), Initiator::Pods},
                                 {QStringLiteral("logs-agent"), Initiator::Pods}}),
                   documentFlow(QStringLiteral("quay-registry"), QStringLiteral("quay.io"),
                                QStringLiteral("image-pull"),
                                {{QStringLiteral("container-runtime"), Initiator::Nodes}})};
    input.rules = documentRules(input.flows, input.plan);
    input.addresses = {{input.tenantHost, QStringLiteral("ipv4"), QStringLiteral("34.120.10.1"), 60, at}};
    Report report;
    report.startedAt = at;
    report.finishedAt = at;
    const QString host = input.tenantHost;
    report.findings = {
        documentFinding(QStringLiteral("dns.ok"), host, Status::Pass, {}),
        documentFinding(
            QStringLiteral("tcp.reject"), host, Status::Fail,
            {{Owner::Network, QStringLiteral("Open the rule."), QStringLiteral("Is it your device?")},
             {Owner::Vendor, QStringLiteral("Check the port."), QStringLiteral("Is the port right?")}}),
        documentFinding(QStringLiteral("tls.not-reached"), host, Status::NotReached, {})};
    input.report = report;
    input.createdAt = at;
    input.toolVersion = QStringLiteral("0.1.0");
    input.artifactIds = {QStringLiteral("readme"),       QStringLiteral("questions"),
                         QStringLiteral("request-html"), QStringLiteral("request-md"),
                         QStringLiteral("diagram-svg"),  QStringLiteral("nftables"),
                         QStringLiteral("report"),       QStringLiteral("project")};
    for (const Rule &rule : input.rules)
        input.decisions.append({QStringLiteral("nftables"), rule.id, QStringLiteral("refuse"),
                                QStringLiteral("the addresses of %1 change").arg(rule.host)});
    return input;
}

/// The bytes of a format's only artifact.
inline QByteArray printed(const HandoffInput &input, const QString &id)
{
    const Format *found = format(id);
    if (!found)
        return {};
    const QList<Artifact> artifacts = found->emitArtifacts(input, planFormat(*found, input).rules, {});
    return artifacts.size() == 1 ? artifacts.first().bytes : QByteArray();
}

/// Text that tries to leave its place in Markdown, HTML, XML, a table or a shell.
inline QStringList hostileTexts()
{
    return {
        QStringLiteral("<script>alert(1)</script>"),
        QStringLiteral("\" onmouseover=\"alert(1)"),
        QStringLiteral("' onload='x"),
        QStringLiteral("a | b | c"),
        QStringLiteral("a \\| b \\\\| c"),
        QStringLiteral("`a` ``b`` ```c"),
        QStringLiteral("line\n| x | y |\n\n# Heading\n<b>"),
        QStringLiteral("[x](javascript:alert(1)) ![y](http://evil.example/z.png)"),
        QStringLiteral("</title></style><img src=x onerror=alert(1)>"),
        QStringLiteral("&lt;script&gt; &amp; &#60;script&#62;"),
        QStringLiteral("]]><!--"),
        QStringLiteral("$(reboot) `reboot` ; rm -rf / #"),
        QStringLiteral("**bold** _it_ ~~del~~ <https://evil.example>"),
        QStringLiteral("%1 %2 %3"),
        QString(QChar(0x202E)) + QStringLiteral("txt.exe"),
        QStringLiteral("1. one"),
        QStringLiteral("- dash"),
        QString(400, QLatin1Char('W')),
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
    input.plan.open = {{text, QStringLiteral("network")}, {QStringLiteral("cluster.cni"), text}};
    input.practice = text;
    input.productTitle = text;
    for (Rule &rule : input.rules) {
        rule.inspection = QStringLiteral("exempt");
        rule.inspectionReason = text;
    }
    for (DecisionNote &note : input.decisions)
        note.reason = text;
    for (Finding &finding : input.report->findings)
        finding.target = text;
    return input;
}

} // namespace netsetup::testing
