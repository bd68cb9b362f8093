// Draws the cells of a tree as high as their words need, which the view by itself does not.
#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace netsetup {

class WrappingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WrappingDelegate(QTreeView &view);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    [[nodiscard]] virtual int widthOf(const QModelIndex &index) const;
    [[nodiscard]] const QTreeView &view() const { return m_view; }

private:
    QTreeView &m_view;
};

} // namespace netsetup
