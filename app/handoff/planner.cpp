// The planner: for each rule and format, may it be printed, and with names or with addresses?
#include "handoff/addresses.h"
#include "handoff/standing.h"
#include "handoff/whynothing.h"

#include <algorithm>

namespace netsetup {

namespace {

QString theInitiator(Initiator initiator)
{
    const QString word = wordFor(initiator);
    return QStringLiteral("the ") + word;
}

/// What keeps the statements of this rule out of a file that a device may load.
QStringList missingFor(const Format &format, const HandoffInput &input, const Rule &rule)
{
    QStringList missing;
    if (rule.sources.isEmpty() && !format.can.selectsAgentPods)
        missing.append(QStringLiteral("source addresses of ") + theInitiator(rule.initiator));
    const QMap<QString, QString> site = input.plan.handoff.site.value(format.id);
    const QStringList keys = neededSiteKeys(format, input);
    for (const QString &key : keys) {
        if (site.value(key).isEmpty())
            missing.append(QStringLiteral("site parameter %1.%2").arg(format.id, key));
    }
    return missing;
}

void decide(PlannedRule &planned, Decision decision, const QString &reason)
{
    planned.decision = decision;
    planned.reason = reason;
}

QString withLeftOut(const QString &reason, const QStringList &leftOut)
{
    if (leftOut.isEmpty())
        return reason;
    const QString list = leftOut.join(QLatin1String(", "));
    return reason.isEmpty() ? list : QStringLiteral("%1 (%2)").arg(reason, list);
}

QString whyNoAddress(const HandoffInput &input, const Rule &rule, const AddressChoice &choice)
{
    if (choice.leftOut.isEmpty() && input.addresses.isEmpty())
        return QStringLiteral("no addresses: run with a report or without --offline");
    return withLeftOut(QStringLiteral("no usable address of %1 was seen").arg(rule.host), choice.leftOut);
}

QList<ResolvedAddress> inFormatFamilies(const Capabilities &can, const QList<ResolvedAddress> &addresses)
{
    QList<ResolvedAddress> kept;
    if (can.ipv4)
        kept = ofFamily(addresses, QStringLiteral("ipv4"));
    if (can.ipv6)
        kept += ofFamily(addresses, QStringLiteral("ipv6"));
    return kept;
}

/// The device cannot express the name: the addresses have to stand in for it, if they may.
void decideByAddress(PlannedRule &planned, const Format &format, const HandoffInput &input)
{
    const Rule &rule = planned.rule;
    if (!isAddress(rule.host) && !mayPin(input, rule.volatility))
        return decide(planned, Decision::Refuse,
                      QStringLiteral("%1 cannot match names, and the addresses of %2 change without notice "
                                     "(%3). Use a format that matches names, or --addresses-for-cdn")
                          .arg(format.title, rule.host, rule.volatility));
    const AddressChoice choice = chooseAddresses(input, rule.host, rule.volatility);
    planned.addresses = inFormatFamilies(format.can, choice.kept);
    if (planned.addresses.isEmpty())
        return decide(planned, Decision::Skip, whyNoAddress(input, rule, choice));
    if (isAddress(rule.host))
        return decide(planned, Decision::Emit, {});
    QString reason = QStringLiteral("%1 cannot match names").arg(format.title);
    if (pinnedByOverride(input, rule.host, rule.volatility))
        reason +=
            QStringLiteral(". Its addresses change without notice, and are printed by --addresses-for-cdn");
    decide(planned, Decision::EmitAsSnapshot, withLeftOut(reason, choice.leftOut));
}

/// Applications that send to the tenant themselves have flows too, and their pods are not the Agent's.
bool startsAtAgent(const HandoffInput &input, const Rule &rule)
{
    const auto flow = std::find_if(input.flows.cbegin(), input.flows.cend(),
                                   [&rule](const Flow &candidate) { return candidate.id == rule.flow; });
    if (flow == input.flows.cend())
        return true;
    return std::any_of(flow->origins.cbegin(), flow->origins.cend(), [&](const FlowOrigin &origin) {
        const auto isOrigin = [&origin](const AgentPart &part) {
            return part.id == origin.part;
        };
        return origin.initiator == rule.initiator &&
               std::any_of(input.line.parts.cbegin(), input.line.parts.cend(), isOrigin);
    });
}

PlannedRule planRule(const Format &format, const HandoffInput &input, const SeenRule &seen)
{
    const Rule &rule = seen.rule;
    PlannedRule planned;
    planned.rule = rule;
    planned.missing = missingFor(format, input, rule);
    if (format.can.document) {
        const AddressChoice choice = choosePinnedAddresses(input, rule.host, rule.volatility);
        planned.addresses = choice.kept;
        decide(planned, Decision::Emit, withLeftOut({}, choice.leftOut));
    } else if (!seen.notHere.isEmpty()) {
        decide(planned, Decision::Skip, seen.notHere);
    } else if (!format.can.scopes.contains(rule.initiator)) {
        decide(planned, Decision::Skip,
               QStringLiteral("%1 does not govern traffic of %2")
                   .arg(format.title, theInitiator(rule.initiator)));
    } else if (format.can.selectsAgentPods && !startsAtAgent(input, rule)) {
        decide(planned, Decision::Skip,
               QStringLiteral("%1 is made for the pods of the Agent, and these connections come from others")
                   .arg(format.title));
    } else if (format.can.names == NameSupport::Exact && !isAddress(rule.host)) {
        decide(planned, Decision::Emit, {});
    } else {
        decideByAddress(planned, format, input);
    }
    return planned;
}

bool isPrinted(const PlannedRule &rule)
{
    return rule.decision == Decision::Emit || rule.decision == Decision::EmitAsSnapshot;
}

} // namespace

FormatPlan planFormat(const Format &format, const HandoffInput &input)
{
    FormatPlan plan;
    plan.format = &format;
    for (const Rule &rule : input.rules) {
        const QList<SeenRule> seen = rulesAsSeen(format, input, rule);
        for (const SeenRule &one : seen)
            plan.rules.append(planRule(format, input, one));
    }
    if (format.can.needsReport && !input.report) {
        plan.refused = true;
        plan.reason = QStringLiteral("there is no report: no checks were run");
    } else if (!format.can.document && std::none_of(plan.rules.cbegin(), plan.rules.cend(), isPrinted)) {
        plan.refused = true;
        plan.reason = whyNothing(plan.rules);
    }
    return plan;
}

QList<FormatPlan> planFormats(const HandoffInput &input)
{
    QList<FormatPlan> plans;
    for (const Format &format : formatCatalogue())
        plans.append(planFormat(format, input));
    return plans;
}

} // namespace netsetup
