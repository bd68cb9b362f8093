// How well one colour stands out from another, as WCAG 2.1 counts it.
#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace netsetup {

/// 0 is black, 1 is white.
inline double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// From 1, the same, to 21, black on white.
inline double contrastOf(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace netsetup
