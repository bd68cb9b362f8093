#include "widgets/wrappingdelegate.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace netsetup {

WrappingDelegate::WrappingDelegate(QTreeView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{
    // Heights follow from the widths, of which the view itself takes no notice.
    connect(view.header(), &QHeaderView::sectionResized, &view, &QTreeView::doItemsLayout,
            Qt::QueuedConnection);
}

int WrappingDelegate::widthOf(const QModelIndex &index) const
{
    const int column = m_view.columnWidth(index.column());
    if (index.column() != std::max(0, m_view.treePosition()))
        return column;
    // What is drawn before the words of a row takes its share.
    int depth = m_view.rootIsDecorated() ? 1 : 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return column - depth * m_view.indentation();
}

void WrappingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features |= QStyleOptionViewItem::WrapText;
}

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int unbounded = 10000;
    constexpr int between = 6; ///< rows of several lines
    QStyleOptionViewItem placed = option;
    placed.rect = QRect(0, 0, widthOf(index), unbounded);
    return QStyledItemDelegate::sizeHint(placed, index) + QSize(0, between);
}

} // namespace netsetup
