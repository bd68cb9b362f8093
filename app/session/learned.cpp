#include "session/learned.h"

#include "findings/place.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QStringList flowsWith(const Report &report, const QString &idPrefix)
{
    QStringList flows;
    for (const Finding &finding : report.findings) {
        const bool counts = finding.id.startsWith(idPrefix) && !concernsOnlyItsPlace(finding);
        if (counts && !flows.contains(finding.flow))
            flows.append(finding.flow);
    }
    return flows;
}

/// The flows through the proxy that met this finding. One about the proxy itself is about all of them.
QStringList proxiedFlowsWith(const Report &report, const QString &id, const QList<Flow> &flows)
{
    QStringList found;
    QStringList proxied;
    bool aboutAll = false;
    const QStringList met = flowsWith(report, id);
    for (const Flow &flow : flows) {
        const bool has = met.contains(flow.id);
        aboutAll = aboutAll || (has && flow.purpose == Purpose::Proxy);
        if (flow.way != FlowWay::Proxy)
            continue;
        proxied.append(flow.id);
        if (has)
            found.append(flow.id);
    }
    return aboutAll ? proxied : found;
}

void exemptFromLogin(QList<Rule> &rules, const QStringList &flowIds, const Phrase &reason)
{
    for (Rule &rule : rules) {
        if (!flowIds.contains(rule.flow) || rule.userAuthentication == Exemption::Exempt)
            continue;
        rule.userAuthentication = Exemption::Exempt;
        rule.userAuthenticationReason = reason;
    }
}

/// The proxy let these through, without a login or with that of the plan.
void settleLogins(const Report &report, QList<Rule> &rules)
{
    for (Rule &rule : rules) {
        if (rule.userAuthentication != Exemption::Unknown)
            continue;
        const bool passes =
            std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding &one) {
                return one.flow == rule.flow && one.check == CheckId::ProxyAllows &&
                       one.status == Status::Pass;
            });
        if (passes) {
            rule.userAuthentication = Exemption::NoneNeeded;
            rule.userAuthenticationReason = {};
        }
    }
}

/// The proxy wants a login that the connecting side cannot do, or one that the plan has no user for.
void exemptFromLogins(const Report &report, const Plan &plan, const QList<Flow> &flows, QList<Rule> &rules)
{
    if (plan.egress.mode != EgressMode::Proxy)
        return;
    const QString day = report.finishedAt.toString(u"yyyy-MM-dd"_s);
    exemptFromLogin(rules, proxiedFlowsWith(report, u"proxy.407-sso"_s, flows),
                    Phrase("Session",
                           "In the check of %1 the proxy asked for single sign-on (NTLM or Kerberos), which "
                           "neither the Agent nor the image pulls can do.")
                        .arg(day));
    if (!plan.egress.proxy.user.isEmpty())
        return;
    exemptFromLogin(rules, proxiedFlowsWith(report, u"proxy.407-basic"_s, flows),
                    Phrase("Session",
                           "In the check of %1 the proxy asked for a name and password, and no user is named "
                           "for it. A technical user would do instead of the exemption.")
                        .arg(day));
}

void makeInternal(const QString &flowId, QList<Flow> &flows, QList<Rule> &rules)
{
    for (Flow &flow : flows) {
        if (flow.id == flowId)
            flow.volatility = Volatility::Internal;
    }
    for (Rule &rule : rules) {
        if (rule.flow == flowId)
            rule.volatility = Volatility::Internal;
    }
}

} // namespace

void applyWhatChecksLearned(const Report &report, const Plan &plan, bool lineHasCaKey, QList<Flow> &flows,
                            QList<Rule> &rules)
{
    exemptFromLogins(report, plan, flows, rules);
    settleLogins(report, rules);
    const QStringList intercepted = flowsWith(report, u"tls.intercept-"_s);
    QStringList exempt;
    for (const Flow &flow : std::as_const(flows)) {
        // Image pulls use the nodes' store, which a CA can be put into on every line.
        const bool canTakeCa = flow.trust == TrustScope::Nodes || lineHasCaKey;
        if (intercepted.contains(flow.id) && !(canTakeCa && flow.planHasCa))
            exempt.append(flow.id);
    }
    exemptFromInspection(rules, exempt,
                         Phrase("Session",
                                "The check of %1 saw this traffic opened and signed again by an inspecting "
                                "device. The connecting side does not have its CA.")
                             .arg(report.finishedAt.toString(u"yyyy-MM-dd"_s)));

    const QStringList privateAnswers = flowsWith(report, u"dns.private-answer"_s);
    const QStringList validCertificates = flowsWith(report, u"tls.ok"_s);
    for (const QString &flow : privateAnswers) {
        if (validCertificates.contains(flow))
            makeInternal(flow, flows, rules);
    }
}

} // namespace netsetup
