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
    /// Where columns are narrow the symbol stands above its words, else beside them.
    void setNarrow(bool narrow) { m_narrow = narrow; }
    /// How many lines symbol and words need in a cell of that width.
    [[nodiscard]] int linesOf(const QModelIndex &index, int width) const;
    [[nodiscard]] static int heightOf(int lines, const QFontMetrics &metrics);

private:
    struct Line
    {
        QString text;
        bool quiet = false;
    };
    [[nodiscard]] QList<Line> layOut(const QModelIndex &index, int width) const;
    [[nodiscard]] int textWidth(const QModelIndex &index, int width) const;
    [[nodiscard]] QRect symbolPlace(const QRect &cell, int top) const;
    void paintFrame(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QTableView &m_view;
    bool m_narrow = false;
};

} // namespace netsetup
