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

/// Why a format is wanted. A refusal is told of each; a message says it only where somebody asked by name.
enum class Wish { None, Default, All, Device, Name };

void select(Selection &selection, const FormatPlan &plan, Wish wish, Audience audience)
{
    const Format &format = *plan.format;
    const bool byName = wish == Wish::Name;
    if (!isFor(format, audience)) {
        if (byName)
            selection.messages.append(inWords("Handoff", "%1: is for %2, and the pack is for %3")
                                          .arg(format.id, wordFor(format.audience), wordFor(audience)));
        return;
    }
    if (!plan.refused) {
        selection.chosen.append(plan);
        return;
    }
    if (wish != Wish::Default)
        selection.refused.append(plan);
    if (byName)
        selection.messages.append(u"%1: %2"_s.arg(format.id, plan.reason.told()));
}

/// The teams that a pack for this audience speaks to and that have devices to load something on.
QList<Audience> teamsWithDevices(const HandoffInput &input, Audience audience)
{
    if (audience != Audience::Everybody)
        return {audience};
    if (input.plan.egress.mode == EgressMode::Proxy)
        return {Audience::Network, Audience::Proxy};
    return {Audience::Network};
}

bool namesDeviceOf(const QStringList &ids, Audience team)
{
    return std::any_of(ids.begin(), ids.end(), [team](const QString &id) {
        const Format *known = format(id);
        return known != nullptr && !known->can.isDocument() && known->audience == team;
    });
}

QList<Audience> devicesNotNamed(const HandoffInput &input, const QStringList &ids, Audience audience)
{
    QList<Audience> teams = teamsWithDevices(input, audience);
    teams.removeIf([&ids](Audience team) {
        const QList<Format> &all = formatCatalogue();
        const bool hasAny = std::any_of(all.begin(), all.end(), [team](const Format &format) {
            return !format.can.isDocument() && format.audience == team;
        });
        return !hasAny || ids.contains(everything()) || namesDeviceOf(ids, team);
    });
    return teams;
}

/// What is named once the user's choices for the team count.
QStringList namedFor(QStringList ids, const QMap<QString, bool> &otherwise)
{
    for (auto it = otherwise.begin(); it != otherwise.end(); ++it) {
        ids.removeAll(it.key());
        if (it.value())
            ids.append(it.key());
    }
    return ids;
}

/// A pack for one team whose device is not known names no device that they may not have. It holds what fits
/// any, as far as that can be loaded without telling us more.
bool fitsUnknownDevice(const HandoffInput &input, const Format &format)
{
    return format.ofAnyMake && neededSiteKeys(format, input).isEmpty();
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

QStringList notesOnPainted(const HandoffInput &input, const PackRequest &request)
{
    return request.artifacts.isEmpty() ? notPainted(input.plan.handoff.artifacts, {}) : QStringList();
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
    selection.messages = unusedSiteParameters(input);
    // The window lists them by itself: who only has the command line did not ask for them.
    selection.messages += notPainted(request.artifacts, extra);
    // Who names files on the command line gets these and no others.
    const bool forOneTeamByPlan = request.audience != Audience::Everybody && request.artifacts.isEmpty();
    // What the user chose for this team other than for everybody.
    const QMap<QString, bool> otherwise =
        forOneTeamByPlan ? input.plan.handoff.teams.value(wordFor(request.audience)) : QMap<QString, bool>();
    selection.devicesNotNamed = devicesNotNamed(input, namedFor(ids, otherwise), request.audience);
    const bool forUnknown = forOneTeamByPlan && selection.devicesNotNamed.contains(request.audience);
    const auto wishFor = [&](const Format &format) {
        if (otherwise.contains(format.id))
            return otherwise.value(format.id) ? Wish::Name : Wish::None;
        if (ids.contains(format.id))
            return Wish::Name;
        if (all)
            return Wish::All;
        if (forUnknown && format.audience == request.audience && fitsUnknownDevice(input, format))
            return Wish::Device;
        return ids.isEmpty() && inDefault(format) ? Wish::Default : Wish::None;
    };
    QList<FormatPlan> plans = planFormats(input);
    for (const Format &format : extra)
        plans.append(planFormat(format, input));
    for (const FormatPlan &plan : plans) {
        if (const Wish wish = wishFor(*plan.format); wish != Wish::None)
            select(selection, plan, wish, request.audience);
    }
    return selection;
}

} // namespace netsetup
