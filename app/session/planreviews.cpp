#include "session/planreviews.h"

#include "checks/planreview.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Names whose addresses a format of addresses alone would write, although nobody says that they stay.
QStringList namesWrittenAsAddresses(const Session &session, const Format &format)
{
    QStringList hosts;
    const QList<Rule> rules = session.rules();
    for (const Rule &rule : rules) {
        const bool written =
            rule.volatility == Volatility::Internal || session.plan().handoff.addressesForCdn;
        const bool concerned =
            rule.volatility != Volatility::Pinned && written && readAddress(rule.host).isNull();
        if (concerned && format.can.scopes.contains(rule.initiator) && !hosts.contains(rule.host))
            hosts.append(rule.host);
    }
    return hosts;
}

/// Of the formats that the plan names; what is printed for everybody is nobody's choice.
QList<Finding> reviewFormats(const Session &session)
{
    QList<Finding> findings;
    for (const QString &id : session.plan().handoff.artifacts) {
        const Format *chosen = format(id);
        if (chosen == nullptr || chosen->can.isDocument() ||
            capabilitiesAt(*chosen, session.plan()).names != NameSupport::None)
            continue;
        const QStringList hosts = namesWrittenAsAddresses(session, *chosen);
        if (!hosts.isEmpty())
            findings.append(planFinding(
                u"plan.ip-rules-for-names"_s, Status::Info,
                {{u"format"_s, Phrase("Formats", chosen->title)}, {u"host"_s, hosts.join(", "_L1)}},
                {u"plan.ip-rules-for-names/by-name"_s}));
    }
    return findings;
}

} // namespace

QList<Finding> reviewsOf(const Session &session)
{
    return reviewPlan(session.plan(), session.line()) + reviewFormats(session);
}

} // namespace netsetup
