#include "widgets/matrixview.h"

#include "widgets/matrixcells.h"
#include "widgets/texts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace netsetup {

using ui::grid;

namespace {

constexpr int leastWidth = 13 * grid; ///< of a destination
constexpr int placeWidth = 15 * grid;

} // namespace

MatrixView::MatrixView(QWidget *parent)
    : QTableView(parent)
    , m_cells(new MatrixCells(*this))
{
    setItemDelegate(m_cells);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setCornerButtonEnabled(false);
    setWordWrap(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(leastWidth);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideNone);
    connect(this, &QTableView::clicked, this, &MatrixView::chosen);
}

int MatrixView::linesOfHeader() const
{
    constexpr int unbounded = 10000;
    constexpr int mostLines = 4;
    int lines = 1;
    for (int column = 0; model() != nullptr && column < model()->columnCount(); ++column) {
        const QRect room(0, 0, columnWidth(column) - grid, unbounded);
        const QString text = model()->headerData(column, Qt::Horizontal).toString();
        const QRect needed = fontMetrics().boundingRect(room, Qt::TextWordWrap, text);
        lines = std::max(lines, needed.height() / fontMetrics().lineSpacing());
    }
    return std::min(lines, mostLines);
}

int MatrixView::linesOf(int row) const
{
    int lines = 1;
    for (int column = 0; column < model()->columnCount(); ++column)
        lines = std::max(lines, m_cells->linesOf(model()->index(row, column), columnWidth(column)));
    return lines;
}

/// Each of a few rows is as high as it needs; thousands of them are of one height, so that they cost nothing.
void MatrixView::fitToWords()
{
    constexpr int few = 50;
    if (horizontalHeader()->count() > 0) {
        horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
        horizontalHeader()->resizeSection(0, placeWidth);
    }
    const int rows = model() == nullptr ? 0 : model()->rowCount();
    QList<int> lines;
    for (int row = 0; row < std::min(rows, few); ++row)
        lines.append(linesOf(row));
    const int most = lines.isEmpty() ? 1 : *std::max_element(lines.begin(), lines.end());
    verticalHeader()->setDefaultSectionSize(MatrixCells::heightOf(most, fontMetrics()));
    for (int row = 0; row < lines.size() && rows <= few; ++row)
        verticalHeader()->resizeSection(row, MatrixCells::heightOf(lines.at(row), fontMetrics()));
    horizontalHeader()->setFixedHeight(linesOfHeader() * fontMetrics().lineSpacing() + grid);
}

int MatrixView::heightFor(int rows) const
{
    int height = horizontalHeader()->height() + 2 * frameWidth();
    if (horizontalHeader()->length() > viewport()->width())
        height += horizontalScrollBar()->sizeHint().height();
    for (int row = 0; model() != nullptr && row < std::min(model()->rowCount(), rows); ++row)
        height += rowHeight(row);
    return height;
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool chooses =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (!chooses)
        return QTableView::keyPressEvent(event);
    if (currentIndex().isValid())
        Q_EMIT chosen(currentIndex());
    event->accept();
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitToWords();
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitToWords();
}

} // namespace netsetup
