#include "widgets/matrixview.h"

#include "widgets/matrixcells.h"
#include "widgets/matrixheader.h"
#include "widgets/texts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace netsetup {

using ui::grid;

namespace {

constexpr int usualWidth = 13 * grid; ///< of a destination
constexpr int leastWidth = 5 * grid;
constexpr int placeWidth = 15 * grid;
constexpr int narrowPlaceWidth = 12 * grid;

} // namespace

MatrixView::MatrixView(QWidget *parent)
    : QTableView(parent)
    , m_cells(new MatrixCells(*this))
    , m_header(new MatrixHeader)
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
    setHorizontalHeader(m_header);
    m_header->setMinimumSectionSize(leastWidth);
    m_header->setSectionResizeMode(QHeaderView::Stretch);
    connect(this, &QTableView::clicked, this, &MatrixView::chosen);
}

int MatrixView::linesOf(int row) const
{
    int lines = 1;
    for (int column = 0; column < model()->columnCount(); ++column)
        lines = std::max(lines, m_cells->linesOf(model()->index(row, column), columnWidth(column)));
    return lines;
}

/// All destinations are in sight before their words are long: what a cell cannot say its tip does.
void MatrixView::fitColumns()
{
    if (m_header->count() == 0)
        return;
    const int destinations = m_header->count() - 1;
    const bool narrow = placeWidth + destinations * usualWidth > viewport()->width();
    m_cells->setNarrow(narrow);
    m_header->setSectionResizeMode(0, QHeaderView::Fixed);
    m_header->resizeSection(0, narrow ? narrowPlaceWidth : placeWidth);
}

/// Each of a few rows is as high as it needs; thousands of them are of one height, so that they cost nothing.
void MatrixView::fitToWords()
{
    constexpr int few = 50;
    fitColumns();
    const int rows = model() == nullptr ? 0 : model()->rowCount();
    QList<int> lines;
    for (int row = 0; row < std::min(rows, few); ++row)
        lines.append(linesOf(row));
    const int most = lines.isEmpty() ? 1 : *std::max_element(lines.begin(), lines.end());
    verticalHeader()->setDefaultSectionSize(MatrixCells::heightOf(most, fontMetrics()));
    for (int row = 0; row < lines.size() && rows <= few; ++row)
        verticalHeader()->resizeSection(row, MatrixCells::heightOf(lines.at(row), fontMetrics()));
    m_header->fitToWords();
    updateGeometry();
}

/// The first row is whole, and that there is another is seen. Splitters around it ask this, not the minimum
/// height.
QSize MatrixView::minimumSizeHint() const
{
    QSize least = QTableView::minimumSizeHint();
    if (model() != nullptr && model()->rowCount() > 0)
        least.setHeight(heightFor(1) + fontMetrics().lineSpacing());
    return least;
}

int MatrixView::heightFor(int rows) const
{
    int height = m_header->height() + 2 * frameWidth();
    if (m_header->length() > viewport()->width())
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
