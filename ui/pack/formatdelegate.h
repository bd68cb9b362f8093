// Draws the list of formats: the title, and below it what the planner says; and the headings between them.
#pragma once

#include <QStyledItemDelegate>

namespace netsetup {

class FormatDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace netsetup
