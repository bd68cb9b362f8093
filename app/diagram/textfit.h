// Fits hostile text into boxes and label columns without a font at hand.
#pragma once

#include <QStringList>

namespace netsetup {

/// One line that is safe to show: control, direction and unpaired characters become "?".
QString cleanText(const QString &text);

/// Lines of at most `columns` characters, broken after dots; only a part that is longer by itself is cut.
QStringList wrapName(const QString &name, int columns);

/// At most `maxLines` lines of words within `width`, the last one ended by "…" when something is left.
QStringList wrapText(const QString &text, double width, double size, int maxLines);

/// As much of `text` as fits, ended by "…" when something is left.
QString elided(const QString &text, double width, double size);

/// The same in the monospaced face.
QString elidedName(const QString &name, double width, double size);

/// Upper estimate of the width in a common sans-serif face.
double sansWidth(const QString &text, double size);

} // namespace netsetup
