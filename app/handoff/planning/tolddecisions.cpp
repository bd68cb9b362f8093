// A reason is a sentence with values in it, so it cannot be looked up: the planner decides once more, in both
// languages, and the two say the same at the same place.
#include "handoff/planning/tolddecisions.h"

#include "base/inwords.h"

#include <QHash>

#include <algorithm>

namespace netsetup {

namespace {

FormatPlan planInEnglish(const Format &format, const HandoffInput &input)
{
    const SourceWords english;
    return planFormat(format, input);
}

void addReasons(QHash<QString, QString> &told, const Format &format, const HandoffInput &input)
{
    const FormatPlan kept = planInEnglish(format, input);
    const FormatPlan here = planFormat(format, input);
    for (qsizetype i = 0; i < std::min(kept.rules.size(), here.rules.size()); ++i) {
        if (!kept.rules.at(i).reason.isEmpty())
            told.insert(kept.rules.at(i).reason, here.rules.at(i).reason);
    }
}

} // namespace

QList<DecisionNote> toldDecisions(const HandoffInput &input)
{
    QHash<QString, QString> told;
    QStringList planned;
    for (const DecisionNote &note : input.decisions) {
        const Format *found = format(note.format);
        if (found == nullptr || planned.contains(note.format))
            continue;
        planned.append(note.format);
        addReasons(told, *found, input);
    }
    QList<DecisionNote> notes = input.decisions;
    for (DecisionNote &note : notes)
        note.reason = told.value(note.reason, note.reason);
    return notes;
}

} // namespace netsetup
