// Draws a cell of the table of places and destinations: a symbol, what was found, whose turn it is.
#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace netsetup {

class MatrixCells : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MatrixCells(QTableView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// How many lines its words need in a cell of that width: three at most.
    [[nodiscard]] int linesOf(const QModelIndex &index, int width) const;
    [[nodiscard]] static int heightOf(int lines, const QFontMetrics &metrics);

private:
    struct Line
    {
        QString text;
        bool quiet = false;
    };
    [[nodiscard]] QList<Line> layOut(const QModelIndex &index, int width) const;
    void paintFrame(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QTableView &m_view;
};

} // namespace netsetup
