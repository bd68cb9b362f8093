// What the parts of the terminal text share.
#pragma once

#include "findings/place.h"
#include "findings/report/actions.h"
#include "findings/report/textwrap.h"

namespace netsetup {

/// Text of a report, which anybody may have written, made safe for a terminal.
QString printableLine(const QString &text);

/// The id of a flow; in words where a finding belongs to none: "the plan", "this computer".
QString flowName(const QString &id);

/// "2 or 3".
QString numbers(const QList<int> &list);

/// Every place that findings were made at.
Places placesIn(const Report &report);

/// Every place against every host, where there are several places.
void printMatrix(TextPage &page, const Report &report);

/// Every flow with all its findings; what has to be done is only referred to by its number.
void printStages(TextPage &page, const Report &report, const QList<Action> &actions, const Places &places);

} // namespace netsetup
