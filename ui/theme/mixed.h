// A colour between two: how every shade here is made, so that it goes with any palette.
#pragma once

#include <QColor>

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

} // namespace netsetup
