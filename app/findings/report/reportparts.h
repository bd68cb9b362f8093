// What the parts of the terminal text share.
#pragma once

#include "findings/report/actions.h"
#include "findings/report/textwrap.h"

namespace netsetup {

/// Text of a report, which anybody may have written, made safe for a terminal.
QString printableLine(const QString &text);

/// The id of a flow; in words where a finding belongs to none: "the plan", "this computer".
QString flowName(const QString &id);

/// "2 or 3".
QString numbers(const QList<int> &list);

/// Every flow with all its findings; what has to be done is only referred to by its number.
void printStages(TextPage &page, const Report &report, const QList<Action> &actions);

} // namespace netsetup
