#include "theme/wrappedtext.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace netsetup {

namespace {

constexpr int sides = Qt::AlignHorizontal_Mask | Qt::AlignVertical_Mask | Qt::AlignAbsolute;

double topOf(const QRect &room, double height, Qt::Alignment side)
{
    if (side.testFlag(Qt::AlignBottom))
        return room.bottom() + 1 - height;
    return side.testFlag(Qt::AlignVCenter) ? room.top() + (room.height() - height) / 2 : room.top();
}

/// QPainter moves every line that goes on below it by the blank at its end, over the edge on the left.
void drawFromTheRight(QPainter &painter, const QRect &room, Qt::Alignment side, QTextOption::WrapMode wraps,
                      QString text)
{
    QTextOption option(side);
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(wraps);
    QTextLayout layout(text.replace(u'\n', QChar::LineSeparator), painter.font());
    layout.setTextOption(option);
    const double leading = painter.fontMetrics().leading();
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width());
        height += height > 0 ? leading : 0;
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    layout.draw(&painter, {static_cast<double>(room.left()), topOf(room, height, side)});
}

} // namespace

void drawWrapped(QPainter &painter, const QRect &room, int flags, const QString &text)
{
    const Qt::Alignment side =
        QStyle::visualAlignment(painter.layoutDirection(), static_cast<Qt::Alignment>(flags & sides));
    const bool wrapped = (flags & (Qt::TextWordWrap | Qt::TextWrapAnywhere)) != 0;
    const bool marked = (flags & (Qt::TextShowMnemonic | Qt::TextHideMnemonic)) != 0 && text.contains(u'&');
    if (!wrapped || marked || !text.isRightToLeft()) {
        painter.drawText(room, (flags & ~sides) | static_cast<int>(side), text);
        return;
    }
    const bool anywhere = (flags & Qt::TextWrapAnywhere) != 0;
    drawFromTheRight(painter, room, side, anywhere ? QTextOption::WrapAnywhere : QTextOption::WordWrap, text);
}

} // namespace netsetup
