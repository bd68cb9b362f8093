// Chooses the formats of a pack: those asked for, or the default ones, for the audience, as far as the
// planner allows.
#include "handoff/pack/packselection.h"

#include "base/inwords.h"
#include "handoff/pack/packextra.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString &everything()
{
    static const QString word = u"all"_s;
    return word;
}

QStringList knownIds()
{
    QStringList ids;
    for (const Format &format : formatCatalogue())
        ids.append(format.id);
    return ids + paintedArtifacts();
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

/// A report is not asked for: it goes into every default pack for which checks were run. Likewise what has
/// changed, into every pack that follows an older one.
bool inDefault(const Format &format)
{
    return format.inDefaultList || format.can.needsReport || format.can.needsOlder;
}

void select(Selection &selection, const FormatPlan &plan, bool byName, Audience audience)
{
    const Format &format = *plan.format;
    if (!isFor(format, audience)) {
        if (byName)
            selection.messages.append(inWords("Handoff", "%1: is for %2, and the pack is for %3")
                                          .arg(format.id, wordFor(format.audience), wordFor(audience)));
    } else if (!plan.refused) {
        selection.chosen.append(plan);
    } else if (byName) {
        selection.refused.append(plan);
        selection.messages.append(u"%1: %2"_s.arg(format.id, plan.reason.told()));
    }
}

/// What was asked for by name and nobody here can paint.
QStringList notPainted(const QStringList &ids, const QList<Format> &extra)
{
    QStringList messages;
    for (const QString &id : paintedArtifacts()) {
        const bool brought = std::any_of(extra.cbegin(), extra.cend(),
                                         [&id](const Format &format) { return format.id == id; });
        if (ids.contains(id) && !brought)
            messages.append(inWords("Handoff", "%1: only the window can make this file").arg(id));
    }
    return messages;
}

} // namespace

const QStringList &paintedArtifacts()
{
    static const QStringList ids{u"request-pdf"_s, u"diagram-png"_s};
    return ids;
}

Outcome checkArtifactIds(const HandoffInput &input, const PackRequest &request)
{
    const QStringList ids = askedFor(input, request);
    for (const QString &id : ids) {
        if (id != everything() && !format(id) && !paintedArtifacts().contains(id))
            return Error{u"artifact.unknown"_s, u"--artifacts"_s,
                         inWords("Handoff", "there is no artifact \"%1\"").arg(printable(id)),
                         inWords("Handoff", "known: %1, all").arg(knownIds().join(u", "_s))};
    }
    return Done{};
}

Selection selectFormats(const HandoffInput &input, const PackRequest &request, const QList<Format> &extra)
{
    const QStringList ids = askedFor(input, request);
    const bool all = ids.contains(everything());
    Selection selection;
    selection.messages = unusedSiteParameters(input) + notPainted(ids, extra);
    QList<FormatPlan> plans = planFormats(input);
    for (const Format &format : extra)
        plans.append(planFormat(format, input));
    for (const FormatPlan &plan : plans) {
        const bool byName = ids.contains(plan.format->id);
        if (byName || all || (ids.isEmpty() && inDefault(*plan.format)))
            select(selection, plan, byName, request.audience);
    }
    return selection;
}

} // namespace netsetup
