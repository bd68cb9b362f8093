// Paints one step of the rail: its mark, its name, and below it how far it is.
#pragma once

#include <QStyledItemDelegate>

namespace netsetup {

class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int railWidth = 184;
    static constexpr int leastHeight = 40;
    /// The room that a line of a step has in a rail of this width.
    static int textWidth(int rail = railWidth);
    /// In which what stands below the name is written.
    static QFont standFont(QFont font);

    /// As high as name and state need: neither is ever cut.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace netsetup
