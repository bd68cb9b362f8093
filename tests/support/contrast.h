// How well shapes and texts stand out, measured on the pixels, as WCAG 2.1 counts it.
#pragma once

#include <QImage>

#include <algorithm>
#include <cmath>

namespace netsetup::testing {

/// 0 is black, 1 is white.
inline double luminance(const QColor &colour)
{
    const auto part = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

/// From 1, the same, to 21, black on white.
inline double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

/// Of the pixel of a picture that stands out most from what is behind it.
inline double strongestContrast(const QImage &picture, const QColor &behind)
{
    double strongest = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            strongest = std::max(strongest, contrast(picture.pixelColor(x, y), behind));
    }
    return strongest;
}

} // namespace netsetup::testing
