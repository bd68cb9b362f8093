#include "widgets/causedelegate.h"

#include <QHeaderView>
#include <QTreeView>

namespace netsetup {

namespace {

constexpr int unbounded = 10000;

/// Rows at the top span all columns.
bool isWhole(const QModelIndex &index)
{
    return !index.parent().isValid();
}

} // namespace

CauseDelegate::CauseDelegate(QTreeView &view, int ownerColumn)
    : QStyledItemDelegate(&view)
    , m_view(view)
    , m_ownerColumn(ownerColumn)
{
    // Heights follow from the width, of which the view itself takes no notice.
    connect(view.header(), &QHeaderView::sectionResized, &view, &QTreeView::doItemsLayout,
            Qt::QueuedConnection);
}

void CauseDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!isWhole(index))
        return;
    option->features |= QStyleOptionViewItem::WrapText;
    const QString owner = index.siblingAtColumn(m_ownerColumn).data().toString();
    if (!owner.isEmpty())
        option->text += QChar::LineSeparator + owner;
}

QSize CauseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem placed = option;
    if (isWhole(index))
        placed.rect = QRect(0, 0, m_view.header()->length() - m_view.indentation(), unbounded);
    return QStyledItemDelegate::sizeHint(placed, index);
}

} // namespace netsetup
