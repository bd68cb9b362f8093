// Words in little room: the lines of a cell or a header, whole where that is possible.
#pragma once

#include <QFontMetrics>
#include <QStringList>

namespace netsetup::ui {

/// As lines of that width, `most` of them: broken between words, in long words behind a dot or a dash, else
/// anywhere. What has no room ends in an ellipsis.
QStringList linesWithin(const QString &text, const QFont &font, int width, int most);

/// Every word of it has room in a line of its own.
bool wordsFit(const QString &text, const QFont &font, int width);

} // namespace netsetup::ui
