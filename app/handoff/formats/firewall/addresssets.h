// For devices that hold addresses in sets and take their rules as a whole: who may open what, each with its
// set, as it shall be and behind an older pack.
#pragma once

#include "handoff/formats/devicefile.h"
#include "handoff/planning/openings.h"

#include <QHash>

namespace netsetup {

/// An opening with the set that holds its addresses: one for each flow and family.
struct SetOpening
{
    QString set;
    AddressOpening opening;
    bool ready = false; ///< right as it stands
};

/// What a device calls a set: "receiver-v4" -> "sts-acme-receiver-v4".
using SetNaming = QString (*)(const HandoffInput &input, const QString &what);

struct SetOpenings
{
    QList<SetOpening> list;
    QStringList notes; ///< what stays closed, and why
};
SetOpenings setOpeningsOf(const HandoffInput &input, const QList<PlannedRule> &rules, bool siteKnown,
                          SetNaming name);

/// Each set by its first use, ready if one of its uses is.
template <typename Opening>
QList<Opening> eachSet(const QList<Opening> &openings)
{
    QList<Opening> sets;
    QHash<QString, qsizetype> places;
    for (const Opening &one : openings) {
        const qsizetype place = places.value(one.set, sets.size());
        if (place < sets.size()) {
            sets[place].ready = sets.at(place).ready || one.ready;
            continue;
        }
        places.insert(one.set, place);
        sets.append(one);
    }
    return sets;
}

/// What stands above a set that holds these addresses: of each that stands in for a name, when it was seen.
QStringList addressRemarks(const AddressOpening &opening, int max);

/// Of those that are ready, or of the others; of the sets those that a ready one uses are ready.
QList<SetOpening> openingsThat(const QList<SetOpening> &openings, bool ready);
QList<SetOpening> setsThat(const QList<SetOpening> &openings, bool ready);

/// What an older pack has to do with this one. Nothing to add and nothing to drop: both are empty.
struct SetFollowing
{
    QList<SetOpening> add;  ///< all that either of them opens, where something is new
    bool drops = false;     ///< does something go?
    QList<SetOpening> drop; ///< what is wanted then, which may be nothing
    QStringList sets;       ///< every set that one of the files makes
    QStringList notes;
};
SetFollowing setFollowing(const PrintJob &job, bool siteKnown, SetNaming name);

/// Of which file of the pack it is. Without a file its name is empty.
DeltaFiles deltaNames(const HandoffInput &input, const SetFollowing &following, const QString &extension);

} // namespace netsetup
