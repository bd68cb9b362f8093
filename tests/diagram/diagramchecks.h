// Looks at a picture by its numbers: what must hold for the whole picture and for the summary alike.
#pragma once

#include "diagram/diagram.h"

namespace netsetup::checks {

const DiagramBox *boxOf(const Diagram &diagram, const QString &id);
/// The arrow that stands for the flow; the first one where several do.
const DiagramArrow *arrowOf(const Diagram &diagram, const QString &flow);
/// All lines of the labels in the box, joined.
QString labelsIn(const Diagram &diagram, const QString &box);

// Each says what is wrong, or nothing.

/// Boxes lie in the bounds and in what holds them; others do not overlap.
QString checkBoxes(const Diagram &diagram);
/// Labels stand in the boxes of their arrows, and overlap neither each other nor badges and lines.
QString checkLabels(const Diagram &diagram);
/// Badges hold their words, and overlap neither each other nor boxes and the lines of others.
QString checkBadges(const Diagram &diagram);
/// All of these.
QString checkAll(const Diagram &diagram);
/// Arrows lead from the agent's side to their boxes, never through others, nor one on the other.
QString checkArrows(const Diagram &diagram);

/// Every word in its box and none of them cut: titles, lines, heading, banner, legend.
QString checkTexts(const Diagram &diagram);

} // namespace netsetup::checks
