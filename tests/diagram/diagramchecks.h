// Looks at a picture by its numbers: what must hold for the whole picture and for the summary alike.
#pragma once

#include "diagram/diagram.h"

namespace netsetup::checks {

const DiagramBox *boxOf(const Diagram &diagram, const QString &id);
/// All lines of the label of the arrow, joined.
QString wholeLabel(const Diagram &diagram, const QString &arrow);

// Each says what is wrong, or nothing.

/// Boxes lie in the bounds and in what holds them; others do not overlap.
QString checkBoxes(const Diagram &diagram);
/// Labels overlap neither each other nor boxes, marks and lines.
QString checkLabels(const Diagram &diagram);
/// Arrows lead from the agent's side to their boxes, never through others, nor one on the other.
QString checkArrows(const Diagram &diagram);

/// Every word in its box and none of them cut: titles, lines, heading, banner, legend.
QString checkTexts(const Diagram &diagram);

} // namespace netsetup::checks
