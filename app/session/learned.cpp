#include "session/learned.h"

namespace netsetup {

namespace {

QStringList flowsWith(const Report &report, const QString &idPrefix)
{
    QStringList flows;
    for (const Finding &finding : report.findings) {
        if (finding.id.startsWith(idPrefix) && !flows.contains(finding.flow))
            flows.append(finding.flow);
    }
    return flows;
}

void makeInternal(const QString &flowId, QList<Flow> &flows, QList<Rule> &rules)
{
    for (Flow &flow : flows) {
        if (flow.id == flowId)
            flow.volatility = QStringLiteral("internal");
    }
    for (Rule &rule : rules) {
        if (rule.flow == flowId)
            rule.volatility = QStringLiteral("internal");
    }
}

} // namespace

void applyWhatChecksLearned(const Report &report, bool lineHasCaKey, QList<Flow> &flows, QList<Rule> &rules)
{
    const QStringList intercepted = flowsWith(report, QStringLiteral("tls.intercept-"));
    QStringList exempt;
    for (const Flow &flow : std::as_const(flows)) {
        // Image pulls use the nodes' store, which a CA can be put into on every line.
        const bool canTakeCa = flow.trust == TrustScope::Nodes || lineHasCaKey;
        if (intercepted.contains(flow.id) && !(canTakeCa && flow.planHasCa))
            exempt.append(flow.id);
    }
    exemptFromInspection(
        rules, exempt,
        QStringLiteral("the check of %1 saw this traffic opened and signed again by an inspecting "
                       "device; the connecting side does not have its CA")
            .arg(report.finishedAt.toString(QStringLiteral("yyyy-MM-dd"))));

    const QStringList privateAnswers = flowsWith(report, QStringLiteral("dns.private-answer"));
    const QStringList validCertificates = flowsWith(report, QStringLiteral("tls.ok"));
    for (const QString &flow : privateAnswers) {
        if (validCertificates.contains(flow))
            makeInternal(flow, flows, rules);
    }
}

} // namespace netsetup
