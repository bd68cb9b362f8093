// Texts of several lines as they are painted where one reads from the left and where from the right.
#pragma once

#include <QString>

class QPainter;
class QRect;

namespace netsetup {

/// As QPainter::drawText() with these flags, and on the other side where one reads from the right.
void drawWrapped(QPainter &painter, const QRect &room, int flags, const QString &text);

} // namespace netsetup
