#include "theme/scrollbars.h"

#include "theme/mixed.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace netsetup {

namespace {

/// From one end of the groove to the other, as a person who reads from the left has it.
struct Reach
{
    int from = 0;
    int to = 0;
};

Reach handleOf(const QStyleOptionSlider &bar, int length)
{
    // The whole range may be more than a number of this size holds.
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0)
        return {0, length};
    const auto share = static_cast<int>(bar.pageStep * qint64(length) / (range + bar.pageStep));
    const int handle = std::min(length, std::max(share, leastScrollHandle));
    const int from = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                     length - handle, bar.upsideDown);
    return {from, from + handle};
}

Reach reachOf(const QStyleOptionSlider &bar, QStyle::SubControl part, int length)
{
    const Reach handle = handleOf(bar, length);
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return {0, length};
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarSubPage:
        return {0, handle.from};
    case QStyle::SC_ScrollBarAddPage:
        return {handle.to, length};
    default:
        return {};
    }
}

QColor grooveColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.05);
}

/// At least 3:1 against the groove.
QColor handleColour(const QStyleOptionSlider &bar, bool touched, bool pressed)
{
    const QPalette &palette = bar.palette;
    if (pressed)
        return palette.color(QPalette::Highlight);
    const bool enabled = bar.state.testFlag(QStyle::State_Enabled);
    const double share = edgeShare(palette, touched ? 0.75 : 0.58);
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                 enabled ? share : 0.25);
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const Reach reach = reachOf(bar, part, across ? bar.rect.width() : bar.rect.height());
    if (reach.to <= reach.from)
        return {};
    const QRect place =
        across ? QRect(bar.rect.left() + reach.from, bar.rect.top(), reach.to - reach.from, bar.rect.height())
               : QRect(bar.rect.left(), bar.rect.top() + reach.from, bar.rect.width(), reach.to - reach.from);
    return across ? QStyle::visualRect(bar.direction, bar.rect, place) : place;
}

void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter)
{
    painter.fillRect(bar.rect, grooveColour(bar.palette));
    // There is nothing to scroll.
    if (bar.maximum <= bar.minimum)
        return;
    const bool onHandle = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool pressed = onHandle && bar.state.testFlag(QStyle::State_Sunken);
    const bool touched = pressed || (onHandle && bar.state.testFlag(QStyle::State_MouseOver));
    // What is touched grows as well, as nothing is stronger than the ink of strong contrast.
    const double beside = touched ? 2 : 3;
    const QRectF handle =
        QRectF(scrollBarPart(bar, QStyle::SC_ScrollBarSlider)).adjusted(beside, beside, -beside, -beside);
    const double corner = std::min(handle.width(), handle.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(handleColour(bar, touched, pressed));
    painter.drawRoundedRect(handle, corner, corner);
    painter.restore();
}

void drawScrollCorner(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, grooveColour(option.palette));
}

} // namespace netsetup
