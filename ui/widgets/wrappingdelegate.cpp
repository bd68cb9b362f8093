#include "widgets/wrappingdelegate.h"

#include <QHeaderView>
#include <QTreeView>

namespace netsetup {

WrappingDelegate::WrappingDelegate(QTreeView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{
    // Heights follow from the widths, of which the view itself takes no notice.
    connect(view.header(), &QHeaderView::sectionResized, &view, &QTreeView::doItemsLayout,
            Qt::QueuedConnection);
}

bool WrappingDelegate::wraps(const QModelIndex &) const
{
    return true;
}

int WrappingDelegate::widthOf(const QModelIndex &index) const
{
    return m_view.columnWidth(index.column());
}

void WrappingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (wraps(index))
        option->features |= QStyleOptionViewItem::WrapText;
}

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int unbounded = 10000;
    constexpr int between = 6; ///< rows of several lines
    if (!wraps(index))
        return QStyledItemDelegate::sizeHint(option, index);
    QStyleOptionViewItem placed = option;
    placed.rect = QRect(0, 0, widthOf(index), unbounded);
    return QStyledItemDelegate::sizeHint(placed, index) + QSize(0, between);
}

} // namespace netsetup
