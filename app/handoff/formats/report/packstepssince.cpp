// The steps of the guide to a pack that follows an older one: first only what is new, and after the hold what
// is no longer wanted.
#include "base/inwords.h"
#include "base/json.h"
#include "handoff/formats/report/packfiles.h"
#include "handoff/formats/report/packsteps.h"
#include "handoff/planning/delta.h"
#include "handoff/planning/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

DocText changesFile()
{
    return codeText(u"changes.md"_s);
}

DocText titleOf(const Format &device)
{
    return plainText(inWords("Formats", device.title));
}

Owner loaderOf(const Format &device)
{
    return device.audience == Audience::Everybody ? Owner::Network : ownerOf(device.audience);
}

DocText addition(const HandoffInput &input, const Format &device)
{
    const QStringList paths = pathsOf(input, device.id, FileRole::Addition);
    if (paths.isEmpty())
        return {};
    return phrase(inWords("Pack", "%1: load %2, which opens what is new and removes nothing."),
                  {titleOf(device), codeList(paths)});
}

DocText firstStep(const HandoffInput &input, const Format &device)
{
    const DocText whole = codeList(loadedPaths(input, device.id));
    switch (followUpOf(device, input)) {
    case FollowUp::Files:
        return addition(input, device);
    case FollowUp::Whole:
        return phrase(
            inWords("Pack", "%1: load the whole of %2 again; what is no longer wanted goes with it."),
            {titleOf(device), whole});
    case FollowUp::First:
        return phrase(inWords("Pack", "%1: load %2; the older pack opened nothing here."),
                      {titleOf(device), whole});
    case FollowUp::Moved:
        return phrase(
            inWords("Pack", "%1: load %2 beside the older pack; the names or their place have changed."),
            {titleOf(device), whole});
    case FollowUp::NamesUnchanged:
        return phrase(inWords("Pack", "%1: no change needed, names unchanged."), {titleOf(device)});
    case FollowUp::Unchanged:
        break;
    }
    return {};
}

DocText laterStep(const HandoffInput &input, const Format &device)
{
    const DocText when = plainText(json::timeText(dropTime(input)));
    if (followUpOf(device, input) == FollowUp::Moved)
        return phrase(inWords("Pack",
                              "%1: not before %2, take out what the older pack loaded, as its own files "
                              "say."),
                      {titleOf(device), when});
    const QStringList paths = pathsOf(input, device.id, FileRole::LaterDrop);
    if (paths.isEmpty())
        return {};
    return phrase(inWords("Pack", "%1: not before %2, load %3, which takes out what is no longer wanted."),
                  {titleOf(device), when, codeList(paths)});
}

void addForDevices(QList<PackStep> &steps, const HandoffInput &input,
                   DocText (*step)(const HandoffInput &input, const Format &device))
{
    for (const Format *device : followingFormats(input)) {
        const DocText text = step(input, *device);
        if (!text.isEmpty())
            steps.append({loaderOf(*device), PackStep::Kind::Rules, text});
    }
}

bool anyAddress(const ChangesSince &since, QStringList ChangesSince::Addresses::*which)
{
    return std::any_of(since.addresses.cbegin(), since.addresses.cend(),
                       [which](const ChangesSince::Addresses &host) { return !(host.*which).isEmpty(); });
}

} // namespace

QList<PackStep> addSteps(const HandoffInput &input)
{
    const ChangesSince &since = *input.since;
    const bool adds = !since.addedRules.isEmpty() || anyAddress(since, &ChangesSince::Addresses::added);
    QList<PackStep> steps{
        {Owner::Network, PackStep::Kind::Rules,
         adds ? phrase(inWords("Pack", "Add what stands first in %1; remove nothing yet."), {changesFile()})
              : plainText(inWords("Pack", "Nothing has to be added: no change needed."))}};
    addForDevices(steps, input, &firstStep);
    return steps;
}

QList<PackStep> dropSteps(const HandoffInput &input)
{
    const ChangesSince &since = *input.since;
    QList<PackStep> steps;
    if (!since.removedRules.isEmpty() || anyAddress(since, &ChangesSince::Addresses::removed))
        steps.append({Owner::Network, PackStep::Kind::Rules,
                      phrase(inWords("Pack", "Not before %1: remove what %2 lists for later."),
                             {plainText(json::timeText(dropTime(input))), changesFile()})});
    addForDevices(steps, input, &laterStep);
    if (!steps.isEmpty())
        steps.append(
            {Owner::You, PackStep::Kind::Verify, plainText(inWords("Pack", "Repeat the checks once more."))});
    return steps;
}

} // namespace netsetup
