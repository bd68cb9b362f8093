// Scroll bars without arrows: a flat groove and in it a handle that is found at once, in every look.
#pragma once

#include <QStyle>

class QStyleOptionSlider;

namespace netsetup {

constexpr int scrollBarExtent = 12;
constexpr int leastScrollHandle = 32;

/// Where a part is: what is drawn and what the mouse meets.
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);

void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter);

/// Where two of them meet there is more of their groove.
void drawScrollCorner(const QStyleOption &option, QPainter &painter);

} // namespace netsetup
