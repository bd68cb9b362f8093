// How well shapes and texts stand out, measured on the pixels.
#pragma once

#include "theme/contrast.h"

#include <QImage>

namespace netsetup::testing {

/// Of the pixel of a picture that stands out most from what is behind it.
inline double strongestContrast(const QImage &picture, const QColor &behind)
{
    double strongest = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            strongest = std::max(strongest, contrastOf(picture.pixelColor(x, y), behind));
    }
    return strongest;
}

} // namespace netsetup::testing
