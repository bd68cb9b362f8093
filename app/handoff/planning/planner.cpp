// The planner: for each rule and format, may it be printed, and with names or with addresses?
#include "base/listindex.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/norulereasons.h"
#include "handoff/planning/openings.h"
#include "handoff/planning/standing.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct InitiatorRow
{
    Initiator initiator;
    Phrase itself; ///< behind "does not govern traffic of"
    Phrase sources;
};

const InitiatorRow &rowOf(Initiator initiator)
{
    static const InitiatorRow rows[] = {
        //: stands in "… does not govern traffic of %2"
        {Initiator::Nodes, Phrase("Handoff", "the nodes"),
         Phrase("Handoff", "source addresses of the nodes")},
        //: stands in "… does not govern traffic of %2"
        {Initiator::Pods, Phrase("Handoff", "the pods"), Phrase("Handoff", "source addresses of the pods")},
        //: stands in "… does not govern traffic of %2"
        {Initiator::Proxy, Phrase("Handoff", "the proxy"),
         Phrase("Handoff", "source addresses of the proxy")},
        //: stands in "… does not govern traffic of %2"
        {Initiator::Workstation, Phrase("Handoff", "the workstation"),
         Phrase("Handoff", "source addresses of the workstation")},
        //: stands in "… does not govern traffic of %2"
        {Initiator::Registry, Phrase("Handoff", "your own registry"),
         Phrase("Handoff", "source addresses of your own registry")},
        //: stands in "… does not govern traffic of %2"
        {Initiator::Copier, Phrase("Handoff", "the machine that copies images"),
         Phrase("Handoff", "source addresses of the machine that copies images")},
    };
    return *std::find_if(std::begin(rows), std::end(rows),
                         [initiator](const InitiatorRow &row) { return row.initiator == initiator; });
}

/// What keeps the statements of this rule out of a file that a device may load.
QList<Phrase> missingFor(const Format &format, const HandoffInput &input, const QStringList &siteKeys,
                         const Rule &rule)
{
    QList<Phrase> missing;
    if (rule.sources.isEmpty() && !format.can.selectsAgentPods)
        missing.append(rowOf(rule.initiator).sources);
    const QMap<QString, QString> site = input.plan.handoff.site.value(format.id);
    for (const QString &key : siteKeys) {
        if (site.value(key).isEmpty())
            missing.append(Phrase("Handoff", "site parameter %1.%2").arg(format.id).arg(key));
    }
    return missing;
}

void decide(PlannedRule &planned, Decision decision, const Phrase &reason)
{
    planned.decision = decision;
    planned.reason = reason;
}

Phrase withLeftOut(const Phrase &reason, const QList<Phrase> &leftOut)
{
    if (leftOut.isEmpty())
        return reason;
    const Phrase list = Phrase::list(leftOut);
    return reason.isEmpty() ? list : Phrase::verbatim(u"%1 (%2)"_s).arg(reason).arg(list);
}

Phrase whyNoAddress(const HandoffInput &input, const Rule &rule, const AddressChoice &choice)
{
    if (choice.leftOut.isEmpty() && input.addresses.isEmpty())
        return Phrase("Handoff", "no addresses: nobody looked the names up for this pack");
    return withLeftOut(Phrase("Handoff", "no usable address of %1 was seen").arg(rule.host), choice.leftOut);
}

QList<ResolvedAddress> inFormatFamilies(const Capabilities &can, const QList<ResolvedAddress> &addresses)
{
    QList<ResolvedAddress> kept;
    if (can.ipv4)
        kept = ofFamily(addresses, Family::Ipv4);
    if (can.ipv6)
        kept += ofFamily(addresses, Family::Ipv6);
    return kept;
}

Phrase otherFamily(const Capabilities &can)
{
    return can.ipv4 ? Phrase("Handoff", "its IPv6 addresses are left out: only IPv4 is taken there")
                    : Phrase("Handoff", "its IPv4 addresses are left out: only IPv6 is taken there");
}

/// Only hosts of these two kinds are kept from address lists.
Phrase volatilityWord(Volatility volatility)
{
    if (volatility == Volatility::Cdn)
        //: stands in "the addresses of %2 change without notice (%3)": a content delivery network
        return Phrase("Handoff", "cdn");
    //: stands in "the addresses of %2 change without notice (%3)"
    return volatility == Volatility::Unknown ? Phrase("Handoff", "unknown")
                                             : Phrase::verbatim(wordFor(volatility));
}

/// What the device does not match by name: anything, or only what begins without TLS.
Phrase cannotMatchName(const Format &format, const Capabilities &can)
{
    return (can.names == NameSupport::None
                ? Phrase("Handoff", "%1 cannot match names")
                : Phrase("Handoff", "%1 finds names in TLS alone, and this begins without it"))
        .arg(Phrase("Formats", format.title));
}

Phrase whyRefused(const Format &format, const Capabilities &can, const Rule &rule)
{
    const Phrase reason =
        can.names == NameSupport::None
            ? Phrase("Handoff", "%1 cannot match names, and the addresses of %2 change without notice "
                                "(%3). Use a format that matches names")
            : Phrase("Handoff",
                     "%1 finds names in TLS alone, and the addresses of %2 change without notice (%3)");
    return reason.arg(Phrase("Formats", format.title)).arg(rule.host).arg(volatilityWord(rule.volatility));
}

/// The device cannot express the name: the addresses have to stand in for it, if they may.
void decideByAddress(PlannedRule &planned, const Format &format, const Capabilities &can,
                     const HandoffInput &input)
{
    const Rule &rule = planned.rule;
    if (!can.ipv4 && !can.ipv6)
        return decide(planned, Decision::Skip,
                      Phrase("Handoff", "%1 knows no addresses, and nothing else tells this host")
                          .arg(Phrase("Formats", format.title)));
    if (!isAddress(rule.host) && !mayPin(input, rule.volatility))
        return decide(planned, Decision::Refuse, whyRefused(format, can, rule));
    AddressChoice choice = chooseAddresses(input, rule.host, rule.volatility);
    planned.addresses = inFormatFamilies(can, choice.kept);
    if (planned.addresses.size() < choice.kept.size())
        choice.leftOut.append(otherFamily(can));
    if (planned.addresses.isEmpty())
        return decide(planned, Decision::Skip, whyNoAddress(input, rule, choice));
    if (isAddress(rule.host))
        return decide(planned, Decision::Emit, {});
    const Phrase reason =
        pinnedByOverride(input, rule.host, rule.volatility)
            ? Phrase("Handoff", "%1 cannot match names. Its addresses change without notice, "
                                "and are printed because the requester wants them")
                  .arg(Phrase("Formats", format.title))
            : cannotMatchName(format, can);
    decide(planned, Decision::EmitAsSnapshot, withLeftOut(reason, choice.leftOut));
}

/// Does the device match this rule by the name of its host?
bool matchesByName(const Capabilities &can, const HandoffInput &input, const Rule &rule)
{
    return can.names == NameSupport::Exact && !isAddress(rule.host) &&
           (can.enforcement != Enforcement::Sni || beginsWithTls(input, rule));
}

/// Applications that send to the tenant themselves have flows too, and their pods are not the Agent's.
bool startsAtAgent(const HandoffInput &input, const Rule &rule)
{
    const Flow *flow = firstWith<&Flow::id>(input.flows, rule.flow);
    if (flow == nullptr)
        return true;
    return std::any_of(flow->origins.cbegin(), flow->origins.cend(), [&](const FlowOrigin &origin) {
        const auto isOrigin = [&origin](const AgentPart &part) {
            return part.id == origin.part;
        };
        return origin.initiator == rule.initiator &&
               std::any_of(input.line.parts.cbegin(), input.line.parts.cend(), isOrigin);
    });
}

PlannedRule planRule(const Format &format, const Capabilities &can, const HandoffInput &input,
                     const QStringList &siteKeys, const SeenRule &seen)
{
    const Rule &rule = seen.rule;
    PlannedRule planned;
    planned.rule = rule;
    planned.missing = missingFor(format, input, siteKeys, rule);
    if (format.can.isDocument()) {
        const AddressChoice choice = choosePinnedAddresses(input, rule.host, rule.volatility);
        planned.addresses = choice.kept;
        decide(planned, Decision::Emit, withLeftOut({}, choice.leftOut));
    } else if (!seen.notHere.isEmpty()) {
        decide(planned, Decision::Skip, seen.notHere);
    } else if (!format.can.scopes.contains(rule.initiator)) {
        decide(planned, Decision::Skip,
               Phrase("Handoff", "%1 does not govern traffic of %2")
                   .arg(Phrase("Formats", format.title))
                   .arg(rowOf(rule.initiator).itself));
    } else if (format.can.selectsAgentPods && !startsAtAgent(input, rule)) {
        decide(
            planned, Decision::Skip,
            Phrase("Handoff", "%1 is made for the pods of the Agent, and these connections come from others")
                .arg(Phrase("Formats", format.title)));
    } else if (matchesByName(can, input, rule)) {
        decide(planned, Decision::Emit, {});
    } else {
        decideByAddress(planned, format, can, input);
    }
    return planned;
}

} // namespace

FormatPlan planFormat(const Format &format, const HandoffInput &input)
{
    FormatPlan plan;
    plan.format = &format;
    plan.can = capabilitiesAt(format, input.plan);
    const QStringList siteKeys = neededSiteKeys(format, input);
    for (const Rule &rule : input.rules) {
        const QList<SeenRule> seen = rulesAsSeen(format, input, rule);
        for (const SeenRule &one : seen)
            plan.rules.append(planRule(format, plan.can, input, siteKeys, one));
    }
    const Phrase refusal = format.refusal ? format.refusal(input.plan) : Phrase();
    if (!refusal.isEmpty()) {
        plan.refused = true;
        plan.reason = refusal;
    } else if (format.can.needsReport && !input.report) {
        plan.refused = true;
        plan.reason = Phrase("Handoff", "there is no report: no checks were run");
    } else if (format.can.needsOlder && !input.since) {
        plan.refused = true;
        plan.reason = Phrase("Handoff", "no older pack to compare with was given");
    } else if (!format.can.isDocument() &&
               std::none_of(plan.rules.cbegin(), plan.rules.cend(), std::mem_fn(&PlannedRule::isPrinted))) {
        plan.refused = true;
        plan.reason = reasonsForNoRule(plan.rules);
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
