// Fits hostile text into boxes and label columns without a font at hand.
#pragma once

#include <QStringList>

namespace netsetup {

/// One line that is safe to show: control, direction and unpaired characters become "?".
QString cleanText(const QString &text);

/// The whole name in lines of at most `columns` characters, broken after dots, else after dashes and the
/// like. A port stays in one piece.
QStringList wrapName(const QString &name, int columns);

/// Lines of words within `width`; a word that is longer by itself is broken like a name. At most `maxLines`,
/// more than any sentence of ours needs, the last one ended by "…" when something is left.
QStringList wrapText(const QString &text, double width, double size, int maxLines = 40);
/// The same in bold letters.
QStringList wrapTitle(const QString &title, double width, double size);

/// Upper estimate of the width in a common sans-serif face.
double sansWidth(const QString &text, double size);
/// The same of bold letters.
double boldWidth(const QString &text, double size);

} // namespace netsetup
