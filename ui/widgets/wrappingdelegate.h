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
    [[nodiscard]] virtual bool wraps(const QModelIndex &index) const;
    [[nodiscard]] virtual int widthOf(const QModelIndex &index) const;
    [[nodiscard]] const QTreeView &view() const { return m_view; }

private:
    QTreeView &m_view;
};

/// Only rows at the top wrap: they span all columns and name their owner, where they have one, below their
/// title.
class CauseDelegate : public WrappingDelegate
{
    Q_OBJECT

public:
    CauseDelegate(QTreeView &view, int ownerColumn);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    [[nodiscard]] bool wraps(const QModelIndex &index) const override;
    [[nodiscard]] int widthOf(const QModelIndex &index) const override;

private:
    int m_ownerColumn;
};

} // namespace netsetup
