// The colours of the picture in the window: taken from the palette, so that light and dark both work.
#pragma once

#include "diagram/diagram.h"

#include <QColor>
#include <QPalette>

namespace netsetup {

struct DiagramColours
{
    QColor paper;
    QColor ink;
    QColor quiet;
    QColor accent;    ///< rims of what is the cluster's
    QColor focus;     ///< at least 3:1 on paper
    QColor selection; ///< behind the line of the selected hop
    QColor zone;
    QColor cluster;
    QColor part;
    QColor box;
    QColor border;
    QColor names;
    QColor perimeter;
    QColor perimeterBorder;
    QColor inspection;
    QColor inspectionBorder;
    bool dark = false;

    static DiagramColours fromPalette(const QPalette &palette);
    /// For files: dark ink on white paper, whatever the window looks like.
    static DiagramColours forPaper();
    /// Readable as a thin line and as words on `paper`.
    [[nodiscard]] QColor of(HopState state) const;
};

} // namespace netsetup
