// Draws the root causes of a tree of findings as cards: what, whose turn it is, at which hosts, and two
// buttons. They are drawn, not widgets, so that thousands of them cost nothing; the panel beside the tree has
// the same two buttons for the keyboard and for assistive tools.
#pragma once

#include "widgets/wrappingdelegate.h"

namespace netsetup {

/// Where the parts of one card are, in the viewport.
struct CardLayout
{
    struct Line
    {
        QString text;
        QFont font;
        QRect rect;
        bool quiet = false;
    };
    QRect frame;
    QRect symbol;
    QList<Line> lines;
    QRect copy;
    QRect proof;
    /// With the room around it.
    [[nodiscard]] int height() const;
};

class CauseCards : public WrappingDelegate
{
    Q_OBJECT

public:
    explicit CauseCards(QTreeView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Of the card of a cause in a cell that is there.
    [[nodiscard]] CardLayout layoutOf(const QModelIndex &index, const QRect &cell) const;
    [[nodiscard]] static QString copyText() { return tr("Copy ticket"); }
    [[nodiscard]] static QString proofText() { return tr("Show proof"); }

Q_SIGNALS:
    void copyWanted(const QModelIndex &cause);
    void proofWanted(const QModelIndex &cause);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    [[nodiscard]] int widthOf(const QModelIndex &index) const override;

private:
    void paintArrow(QPainter &painter, const QRect &cell, const CardLayout &card,
                    const QModelIndex &index) const;
    void paintButton(QPainter &painter, const QRect &rect, const QString &text, bool enabled) const;
};

} // namespace netsetup
