// The style draws background, check box and focus; the lines of text are ours.
#include "pack/formatdelegate.h"

#include "pack/formatlist.h"
#include "theme/arrows.h"
#include "theme/mixed.h"

#include <QApplication>
#include <QPainter>

namespace netsetup {

namespace {

constexpr int pad = 8;

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QColor quiet(QColor ink)
{
    ink.setAlphaF(0.75F);
    return ink;
}

/// On the accent nothing can be quieter and still be read.
QColor besides(const QColor &ink, bool selected)
{
    return selected ? ink : quiet(ink);
}

struct Ink
{
    QFont font;
    QColor colour;
    Qt::LayoutDirection direction;
};

/// One line of text, cut where there is no room for all of it: the tool tip has it whole. Says where it ends.
int drawLine(QPainter &painter, const QRect &room, const Ink &ink, const QString &text,
             Qt::Alignment side = Qt::AlignLeft)
{
    const Qt::Alignment seen = QStyle::visualAlignment(ink.direction, side) | Qt::AlignAbsolute;
    const QFontMetrics metrics(ink.font);
    const QRect line(room.left(), room.top(), room.width(), metrics.height());
    painter.setFont(ink.font);
    painter.setPen(ink.colour);
    painter.drawText(line, static_cast<int>(seen | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, line.width()));
    return line.top() + line.height();
}

void drawHeading(QPainter &painter, const QStyleOptionViewItem &item, const QString &count)
{
    // It cannot be used, and is no less to be read for that.
    const QColor base = item.palette.color(QPalette::Active, QPalette::Base);
    const QColor ink = item.palette.color(QPalette::Active, QPalette::Text);
    painter.save();
    painter.fillRect(item.rect, mixed(base, ink, 0.07));
    const QFont small = smaller(item.font);
    const int forCount = count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(count) + pad;
    const QRect room = item.rect.adjusted(pad, pad / 2, -pad, -pad / 2);
    const bool mirrored = item.direction == Qt::RightToLeft;
    drawLine(painter, mirrored ? room.adjusted(forCount, 0, 0, 0) : room.adjusted(0, 0, -forCount, 0),
             {bold(item.font), ink, item.direction}, item.text);
    drawLine(painter, room, {small, quiet(ink), item.direction}, count, Qt::AlignRight);
    painter.restore();
}

/// What hides more: an arrow, a question or a name, and how many there are.
void drawFold(QPainter &painter, const QStyleOptionViewItem &item, const QRect &room,
              const QModelIndex &index)
{
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor ink = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const bool mirrored = item.direction == Qt::RightToLeft;
    constexpr int arrow = 10;
    const QRect place(mirrored ? room.right() - arrow + 1 : room.left(), room.top(), arrow, room.height());
    painter.save();
    drawArrow(painter, place, arrowOf(index.data(FormatListModel::OpenRole).toBool(), item.direction), ink);
    const int gap = arrow + pad;
    const QRect text = mirrored ? room.adjusted(0, 0, -gap, 0) : room.adjusted(gap, 0, 0, 0);
    const int below = drawLine(painter, text, {bold(item.font), ink, item.direction},
                               index.data(Qt::DisplayRole).toString());
    drawLine(painter, QRect(text.left(), below + 2, text.width(), 0),
             {smaller(item.font), besides(ink, selected), item.direction},
             index.data(FormatListModel::BriefRole).toString());
    painter.restore();
}

void drawFormat(QPainter &painter, const QStyleOptionViewItem &item, const QRect &room,
                const QModelIndex &index)
{
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const bool refused =
        index.data(FormatListModel::ReadinessRole).toInt() == static_cast<int>(Readiness::Refused);
    const QColor ink = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter.save();
    const int below =
        drawLine(painter, room, {item.font, refused && !selected ? quiet(ink) : ink, item.direction},
                 index.data(Qt::DisplayRole).toString());
    drawLine(painter, QRect(room.left(), below + 2, room.width(), 0),
             {smaller(item.font), besides(ink, selected), item.direction},
             index.data(FormatListModel::BriefRole).toString());
    painter.restore();
}

} // namespace

void FormatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (index.data(FormatListModel::HeadingRole).toBool()) {
        drawHeading(*painter, item, index.data(FormatListModel::BriefRole).toString());
        return;
    }
    const QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    const QRect room =
        style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget).adjusted(4, pad, -pad, -pad);
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (index.data(FormatListModel::FoldRole).toBool())
        drawFold(*painter, item, room, index);
    else
        drawFormat(*painter, item, room, index);
}

QSize FormatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(FormatListModel::HeadingRole).toBool())
        return {plain.width(), QFontMetrics(bold(option.font)).height() + pad};
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height();
    return {plain.width(), lines + 2 + 2 * pad};
}

} // namespace netsetup
