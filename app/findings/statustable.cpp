#include "findings/statustable.h"

#include "base/inwords.h"

namespace netsetup {

namespace {

constexpr StatusRow rows[] = {
    {Status::Fail, Tone::Bad, 0, "FAIL",
     //: The state of a connection.
     QT_TRANSLATE_NOOP("Findings", "broken")},
    {Status::Unknown, Tone::Unsure, 1, "?", QT_TRANSLATE_NOOP("Findings", "could not tell")},
    {Status::Warn, Tone::Caution, 2, "warn", QT_TRANSLATE_NOOP("Findings", "warning")},
    {Status::NotReached, Tone::Quiet, 3, "-", QT_TRANSLATE_NOOP("Findings", "not reached")},
    {Status::Pass, Tone::Good, 4, "ok",
     //: The state of a connection.
     QT_TRANSLATE_NOOP("Findings", "works")},
    {Status::Info, Tone::Good, 5, "info", QT_TRANSLATE_NOOP("Findings", "note")},
    {Status::Skipped, Tone::Quiet, 6, "-", QT_TRANSLATE_NOOP("Findings", "does not apply")},
};

} // namespace

const StatusRow &rowOf(Status status)
{
    for (const StatusRow &row : rows) {
        if (row.status == status)
            return row;
    }
    return rows[1];
}

QString statusWords(Status status)
{
    return inWords("Findings", rowOf(status).words);
}

} // namespace netsetup
