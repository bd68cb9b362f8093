// Draws the rows at the top of a tree over its whole width and as high as their words need; all others as
// usual.
#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace netsetup {

class CauseDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Rows at the top span all columns and name their owner, where they have one, below their title.
    CauseDelegate(QTreeView &view, int ownerColumn);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QTreeView &m_view;
    int m_ownerColumn;
};

} // namespace netsetup
