// The legend of the picture: samples of all states with their words, in as many rows as the width asks for.
#pragma once

#include "diagram/diagram.h"

namespace netsetup {

/// Sets the legend and its entries; the height follows from them.
void placeLegend(Diagram &diagram, QPointF topLeft, double width);

} // namespace netsetup
