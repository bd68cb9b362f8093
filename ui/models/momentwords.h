// A moment as it is said to people: by the clock of this computer, and the same in every language.
#pragma once

#include <QDateTime>

namespace netsetup {

/// "2026-11-29 18:04".
inline QString momentWords(const QDateTime &at)
{
    return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// "2026-11-29".
inline QString dayWords(const QDateTime &at)
{
    return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd"));
}

} // namespace netsetup
