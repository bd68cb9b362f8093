// Counts the decisions and gathers the reasons; the reasons themselves are the planner's.
#include "pack/formatverdict.h"

#include "base/inwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(netsetup::FormatVerdict)
};

struct Counts
{
    int printed = 0;
    int snapshots = 0;
};

Counts countsOf(const FormatPlan &plan)
{
    Counts counts;
    for (const PlannedRule &rule : plan.rules) {
        const bool prints = rule.decision == Decision::Emit || rule.decision == Decision::EmitAsSnapshot;
        counts.printed += prints ? 1 : 0;
        counts.snapshots += rule.decision == Decision::EmitAsSnapshot ? 1 : 0;
    }
    return counts;
}

QList<Phrase> missingIn(const FormatPlan &plan)
{
    QList<Phrase> missing;
    for (const PlannedRule &rule : plan.rules) {
        for (const Phrase &name : rule.missing) {
            if (!missing.contains(name))
                missing.append(name);
        }
    }
    return missing;
}

/// "left out: reason (host, host)", one line per reason, in the order of the rules.
QStringList reasonLines(const FormatPlan &plan, Decision decision, const QString &introduction)
{
    QStringList reasons;
    QMap<QString, QStringList> hosts;
    for (const PlannedRule &rule : plan.rules) {
        if (rule.decision != decision || rule.reason.isEmpty())
            continue;
        const QString reason = rule.reason.told();
        if (!reasons.contains(reason))
            reasons.append(reason);
        if (!hosts[reason].contains(rule.rule.host))
            hosts[reason].append(rule.rule.host);
    }
    QStringList lines;
    for (const QString &reason : reasons)
        lines.append(u"%1: %2 (%3)"_s.arg(introduction, reason, hosts.value(reason).join(u", "_s)));
    return lines;
}

QString deviceBrief(const Counts &counts, qsizetype all, bool complete)
{
    //: Below the name of a file, in little room.
    QStringList parts{VerdictWords::tr("%1 of %2 rules").arg(counts.printed).arg(all)};
    if (counts.snapshots > 0)
        parts.append(VerdictWords::tr("%1 by address").arg(counts.snapshots));
    if (!complete)
        parts.append(VerdictWords::tr("waits for answers"));
    return parts.join(u", "_s);
}

FormatVerdict onDevice(const FormatPlan &plan)
{
    const Counts counts = countsOf(plan);
    const QList<Phrase> missing = missingIn(plan);
    FormatVerdict verdict;
    verdict.brief = deviceBrief(counts, plan.rules.size(), missing.isEmpty());
    QStringList lines{
        VerdictWords::tr("%1 of %2 rules are in the file.").arg(counts.printed).arg(plan.rules.size())};
    if (!missing.isEmpty())
        lines.append(
            VerdictWords::tr("Still missing: %1. What needs it goes into a file beside it that no device "
                             "loads, and into the open questions.")
                .arg(Phrase::list(missing).told()));
    lines += reasonLines(plan, Decision::Refuse, VerdictWords::tr("Refused"));
    lines += reasonLines(plan, Decision::Skip, VerdictWords::tr("Left out"));
    lines += reasonLines(plan, Decision::EmitAsSnapshot, VerdictWords::tr("By address, as seen"));
    if (!plan.can.sideEffect.isEmpty())
        lines.append(VerdictWords::tr("Mind: %1").arg(inWords("Formats", plan.can.sideEffect)));
    verdict.details = lines.join(u'\n');
    // A rule that is not in the file has to be set elsewhere, whyever that is.
    const bool whole = missing.isEmpty() && counts.printed == plan.rules.size();
    verdict.readiness = whole ? Readiness::Ready : Readiness::Partly;
    return verdict;
}

} // namespace

FormatVerdict verdictOn(const FormatPlan &plan)
{
    // What is missing can be given on this very page.
    if (plan.refused && plan.format->can.needsOlder)
        return {
            Readiness::Refused, VerdictWords::tr("Needs an older pack"),
            VerdictWords::tr("This file cannot be made yet: no older pack to compare with was given. Give it "
                             "under \"Request details\", at \"Follows an older pack\".")};
    if (plan.refused)
        return {Readiness::Refused, plan.reason.told(),
                VerdictWords::tr("This file cannot be made: %1").arg(plan.reason.told())};
    if (!plan.format->can.isDocument())
        return onDevice(plan);
    return {Readiness::Ready, VerdictWords::tr("Ready"),
            VerdictWords::tr("A document: it covers every rule.")};
}

} // namespace netsetup
