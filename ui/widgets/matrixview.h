// The table of places and destinations: one stop for Tab, arrows within, Return or a click for what proves a
// cell.
#pragma once

#include <QTableView>

namespace netsetup {

class MatrixCells;
class MatrixHeader;

class MatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);

    /// With its header and as many rows as there are, but for no more than `rows` of them.
    [[nodiscard]] int heightFor(int rows) const;
    /// Makes rows and header as high as their words need; after every change of the model.
    void fitToWords();
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QModelIndex &cell);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int linesOf(int row) const;
    void fitColumns();

    MatrixCells *m_cells;
    MatrixHeader *m_header;
};

} // namespace netsetup
