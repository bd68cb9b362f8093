// The way from an open question to the control where its answer goes.
#pragma once

#include <QString>

class QWidget;

namespace netsetup {

/// The control below `place` that edits what `answer` names ("--source nodes=CIDR"), the one that fits best;
/// null: none does.
QWidget *controlFor(const QWidget &place, const QString &answer);

/// Opens the folds and tabs that hide it, and gives it the focus.
void reveal(QWidget &control);

} // namespace netsetup
