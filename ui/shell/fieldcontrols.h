// The way to a control: from an open question to where its answer goes, and to the first value that is not
// accepted.
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace netsetup {

class PlanFieldEdit;

/// The control below `place` that edits what `answer` names ("--source nodes=CIDR"), the one that fits best;
/// null: none does.
QWidget *controlFor(const QWidget &place, const QString &answer);

/// The first of these whose text the plan did not take; null: all are fine.
const PlanFieldEdit *firstFault(const QList<PlanFieldEdit *> &fields);

/// Opens the folds and tabs that hide it, and gives it the focus.
void reveal(QWidget &control);

} // namespace netsetup
