#include "widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace netsetup {

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addGrowing(QWidget *widget)
{
    m_growing = static_cast<int>(m_items.size());
    addWidget(widget);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::widthOf(int index) const
{
    return m_items.at(index)->sizeHint().width();
}

int FlowLayout::heightOf(const QList<int> &line) const
{
    int height = 0;
    for (const int index : line)
        height = std::max(height, m_items.at(index)->sizeHint().height());
    return height;
}

QList<QList<int>> FlowLayout::linesFor(int width) const
{
    QList<QList<int>> lines;
    int used = 0;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i)->isEmpty())
            continue;
        const int wanted = widthOf(i);
        if (lines.isEmpty() || used + spacing() + wanted > width) {
            lines.append(QList<int>());
            used = wanted;
        } else {
            used += spacing() + wanted;
        }
        lines.last().append(i);
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const
{
    int height = 0;
    const QList<QList<int>> lines = linesFor(width);
    for (const QList<int> &line : lines)
        height += heightOf(line) + spacing();
    return std::max(0, height - spacing());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i)->isEmpty())
            continue;
        size.rwidth() += widthOf(i) + (size.width() > 0 ? spacing() : 0);
        size.setHeight(std::max(size.height(), m_items.at(i)->sizeHint().height()));
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    int top = rect.top();
    const QList<QList<int>> lines = linesFor(rect.width());
    for (const QList<int> &line : lines) {
        const int height = heightOf(line);
        place(line, QRect(rect.left(), top, rect.width(), height));
        top += height + spacing();
    }
}

void FlowLayout::place(const QList<int> &line, const QRect &room)
{
    int used = -spacing();
    for (const int index : line)
        used += widthOf(index) + spacing();
    const int left = std::max(0, room.width() - used);
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = room.left();
    for (const int index : line) {
        // Where the line begins behind the gap, nothing stands before it that it would be pushed from.
        if (index == m_gapAt && index != line.first())
            x += left;
        const int width = std::min(room.width(), widthOf(index) + (index == m_growing ? left : 0));
        m_items.at(index)->setGeometry(
            QStyle::visualRect(direction, room, QRect(x, room.top(), width, room.height())));
        x += width + spacing();
    }
}

} // namespace netsetup
