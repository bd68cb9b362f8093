// Chooses the formats of a pack: those asked for, or the default ones, for the audience, as far as the
// planner allows.
#include "handoff/packselection.h"

namespace netsetup {

namespace {

const QString &everything()
{
    static const QString word = QStringLiteral("all");
    return word;
}

QStringList knownIds()
{
    QStringList ids;
    for (const Format &format : formatCatalogue())
        ids.append(format.id);
    return ids;
}

/// What was asked for, by the request or else by the project; empty: the default list.
QStringList askedFor(const HandoffInput &input, const PackRequest &request)
{
    return request.artifacts.isEmpty() ? input.plan.handoff.artifacts : request.artifacts;
}

bool isFor(const Format &format, Audience audience)
{
    return audience == Audience::Everybody || format.audience == Audience::Everybody ||
           format.audience == audience;
}

/// A report is not asked for: it goes into every default pack for which checks were run.
bool inDefault(const Format &format)
{
    return format.inDefaultList || format.can.needsReport;
}

void select(Selection &selection, const FormatPlan &plan, bool byName, Audience audience)
{
    const Format &format = *plan.format;
    if (!isFor(format, audience)) {
        if (byName)
            selection.messages.append(QStringLiteral("%1: is for %2, and the pack is for %3")
                                          .arg(format.id, wordFor(format.audience), wordFor(audience)));
    } else if (!plan.refused) {
        selection.chosen.append(plan);
    } else if (byName) {
        selection.refused.append(plan);
        selection.messages.append(QStringLiteral("%1: %2").arg(format.id, plan.reason));
    }
}

} // namespace

Outcome checkArtifactIds(const HandoffInput &input, const PackRequest &request)
{
    const QStringList ids = askedFor(input, request);
    for (const QString &id : ids) {
        if (id != everything() && !format(id))
            return Error{QStringLiteral("artifact.unknown"), QStringLiteral("--artifacts"),
                         QStringLiteral("there is no artifact \"%1\"").arg(printable(id)),
                         QStringLiteral("known: %1, all").arg(knownIds().join(QStringLiteral(", ")))};
    }
    return Done{};
}

Selection selectFormats(const HandoffInput &input, const PackRequest &request)
{
    const QStringList ids = askedFor(input, request);
    const bool all = ids.contains(everything());
    Selection selection;
    selection.messages = unusedSiteParameters(input);
    const QList<FormatPlan> plans = planFormats(input);
    for (const FormatPlan &plan : plans) {
        const bool byName = ids.contains(plan.format->id);
        if (byName || all || (ids.isEmpty() && inDefault(*plan.format)))
            select(selection, plan, byName, request.audience);
    }
    return selection;
}

} // namespace netsetup
