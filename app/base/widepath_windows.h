// Paths as the calls of Windows want them.
#pragma once

#include <QDir>
#include <QFileInfo>

namespace netsetup::disk {

/// With backslashes; whole, and marked as such, where the plain form would be longer than those calls take.
inline QString widePath(const QString &path)
{
    constexpr qsizetype longestPlain = 240;
    const QString whole = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (whole.size() < longestPlain || whole.startsWith(QLatin1String("\\\\?\\")))
        return whole;
    if (whole.startsWith(QLatin1String("\\\\")))
        return QLatin1String("\\\\?\\UNC") + whole.mid(1);
    return QLatin1String("\\\\?\\") + whole;
}

} // namespace netsetup::disk
