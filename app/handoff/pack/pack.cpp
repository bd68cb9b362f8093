// The pack: which artifacts it holds, their bytes, the manifest and the checksums. Nothing is written here.
#include "base/inwords.h"
#include "handoff/formats/header.h"
#include "handoff/pack/packextra.h"
#include "handoff/pack/packmanifest.h"
#include "handoff/pack/packprinter.h"
#include "handoff/pack/packselection.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A proxy sees one rule once for each kind of client: the same fate is told once.
void addNote(QList<DecisionNote> &notes, const DecisionNote &note)
{
    const bool told = std::any_of(notes.cbegin(), notes.cend(), [&note](const DecisionNote &other) {
        return other.format == note.format && other.rule == note.rule && other.decision == note.decision &&
               other.reason == note.reason;
    });
    if (!told)
        notes.append(note);
}

/// Documents print every rule; only devices have decisions worth telling.
QList<DecisionNote> notesOn(const QList<FormatPlan> &plans)
{
    QList<DecisionNote> notes;
    for (const FormatPlan &plan : plans) {
        if (plan.format->can.isDocument())
            continue;
        for (const PlannedRule &rule : plan.rules)
            addNote(notes, {plan.format->id, rule.rule.id, wordFor(rule.decision), rule.reason});
    }
    return notes;
}

HandoffInput withPackFacts(HandoffInput input, const PackRequest &request, const Selection &selection)
{
    input.artifactIds.clear();
    for (const FormatPlan &plan : selection.chosen)
        input.artifactIds.append(plan.format->id);
    input.devicesNotNamed = selection.devicesNotNamed;
    input.audience = request.audience;
    input.mailSafe = request.mailSafe;
    input.decisions = notesOn(selection.chosen) + notesOn(selection.refused);
    return input;
}

/// Rules that their own initiator has seen open are nobody's task any more.
HandoffInput withoutOpen(HandoffInput input)
{
    const auto isOpen = [](const Rule &rule) {
        return rule.seen.state == RuleState::Open;
    };
    std::copy_if(input.rules.begin(), input.rules.end(), std::back_inserter(input.leftOpen), isOpen);
    input.rules.removeIf(isOpen);
    return input;
}

Outcome checkPaths(const QList<Artifact> &artifacts)
{
    QSet<QString> seen;
    for (const Artifact &artifact : artifacts) {
        if (seen.contains(artifact.path))
            return Error{
                u"pack.path"_s, artifact.path, inWords("Handoff", "two artifacts have this path"), {}};
        seen.insert(artifact.path);
    }
    return Done{};
}

} // namespace

bool holdsSecrets(const Artifact &artifact)
{
    return (artifact.mode & 0077) == 0;
}

QString mailSafePath(const QString &path)
{
    static const QStringList blocked{
        u".bat"_s, u".cer"_s, u".cmd"_s,  u".com"_s, u".crt"_s, u".der"_s, u".exe"_s,
        u".hta"_s, u".htm"_s, u".html"_s, u".jar"_s, u".js"_s,  u".jse"_s, u".msi"_s,
        u".ps1"_s, u".scr"_s, u".svg"_s,  u".vbs"_s, u".wsf"_s,
    };
    const bool isBlocked = std::any_of(blocked.cbegin(), blocked.cend(), [&path](const QString &ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
    return isBlocked ? path + u".txt"_s : path;
}

QList<OpenPoint> openPoints(const HandoffInput &whole, const PackRequest &request, const QList<Format> &extra)
{
    const HandoffInput input = request.onlyMissing && !whole.since ? withoutOpen(whole) : whole;
    return openPoints(withPackFacts(input, request, selectFormats(input, request, extra)));
}

QList<PackStep> packSteps(const HandoffInput &whole, const PackRequest &request, const QList<Format> &extra)
{
    const HandoffInput input = request.onlyMissing && !whole.since ? withoutOpen(whole) : whole;
    const Selection selection = selectFormats(input, request, extra);
    HandoffInput told = withPackFacts(input, request, selection);
    // Only behind an older pack do the files decide which steps there are.
    if (told.since)
        told.files = printFormats(selection.chosen, told);
    return packSteps(told);
}

Result<Pack> makePack(const HandoffInput &input, const PackRequest &request)
{
    return makePack(input, request, {});
}

Result<Pack> makePack(const HandoffInput &all, const PackRequest &request, const QList<Format> &extra)
{
    const HandoffInput input = request.onlyMissing && !all.since ? withoutOpen(all) : all;
    // Other teams read it, with or without the language of this window.
    const SourceWords english;
    for (const Outcome &outcome : {checkArtifactIds(input, request), checkSiteParameters(input)}) {
        if (!outcome)
            return outcome.error();
    }
    const Selection selection = selectFormats(input, request, extra);
    HandoffInput whole = withPackFacts(input, request, selection);
    whole.rulesDigest = rulesDigest(whole);
    Pack pack;
    pack.refused = selection.messages;
    pack.artifacts =
        printFormats(selection.chosen, whole, request.credentials ? &*request.credentials : nullptr);
    const Outcome paths = checkPaths(pack.artifacts);
    if (!paths)
        return paths.error();
    pack.artifacts.append(manifest(whole, pack.artifacts));
    pack.artifacts.append(checksums(pack.artifacts));
    return pack;
}

} // namespace netsetup
