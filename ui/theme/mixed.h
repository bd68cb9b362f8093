// A colour between two: how every shade here is made, so that it goes with any palette.
#pragma once

#include <QPalette>

namespace netsetup {

/// `share` of `other`: 0 is `base`, 1 is `other`.
inline QColor mixed(const QColor &base, const QColor &other, double share)
{
    const auto part = [share](int from, int to) {
        return qRound(from + (to - from) * share);
    };
    return {part(base.red(), other.red()), part(base.green(), other.green()),
            part(base.blue(), other.blue())};
}

/// One that the desktop or the user chose because edges have to be seen.
inline bool isOfStrongContrast(const QPalette &palette)
{
    return palette.color(QPalette::Mid) == palette.color(QPalette::WindowText);
}

/// The share of the text's colour that an edge has: all of it where the palette is of strong contrast.
inline double edgeShare(const QPalette &palette, double usual)
{
    return isOfStrongContrast(palette) ? 1 : usual;
}

} // namespace netsetup
