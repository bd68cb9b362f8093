// A list of names that may be long, in one line.
#pragma once

#include "base/inwords.h"

#include <QStringList>

namespace netsetup {

/// "a, b, c, d, e, f and 12 more"
inline QString someOf(const QStringList &names)
{
    constexpr qsizetype mostNamed = 6;
    const QString listed = names.mid(0, mostNamed).join(QLatin1String(", "));
    const qsizetype more = names.size() - mostNamed;
    return more > 0 ? inWords("Cluster", "%1 and %2 more").arg(listed).arg(more) : listed;
}

} // namespace netsetup
