#include "widgets/matrixcells.h"

#include "diagram/diagramcolours.h"
#include "models/placetable.h"
#include "theme/mixed.h"
#include "widgets/celltext.h"
#include "widgets/texts.h"

#include <QIcon>
#include <QPainter>
#include <QTableView>

namespace netsetup {

using ui::grid;

namespace {

constexpr int symbolSize = 16;
constexpr int padding = grid / 2;
constexpr int mostOfWhat = 2;
constexpr int mostOfPlace = 3;
constexpr int leastForWords = 5 * grid; ///< in less the symbol stands alone

bool hasSymbol(const QModelIndex &index)
{
    return index.column() != PlaceTable::PlaceColumn;
}

} // namespace

MatrixCells::MatrixCells(QTableView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{}

int MatrixCells::heightOf(int lines, const QFontMetrics &metrics)
{
    return std::max(lines * metrics.lineSpacing(), symbolSize) + 2 * padding;
}

int MatrixCells::textWidth(const QModelIndex &index, int width) const
{
    const bool beside = hasSymbol(index) && !m_narrow;
    return std::max(width - 2 * padding - (beside ? symbolSize + padding : 0), 1);
}

QList<MatrixCells::Line> MatrixCells::layOut(const QModelIndex &index, int width) const
{
    QList<Line> lines;
    const int room = textWidth(index, width);
    if (m_narrow && hasSymbol(index) && room < leastForWords)
        return lines;
    const QString what = index.data().toString();
    int most = hasSymbol(index) ? mostOfWhat : mostOfPlace;
    // A word that is cut is told from another one by its beginning, not by its last letter in a second line.
    if (m_narrow && hasSymbol(index) && !ui::wordsFit(what, m_view.font(), room))
        most = 1;
    for (const QString &line : ui::linesWithin(what, m_view.font(), room, most))
        lines.append({line, false});
    const QString who = index.data(PlaceTable::WhoRole).toString();
    if (who.isEmpty())
        return lines;
    if (!m_narrow)
        lines.append({m_view.fontMetrics().elidedText(who, Qt::ElideRight, room), true});
    else if (ui::wordsFit(who, m_view.font(), room))
        for (const QString &line : ui::linesWithin(who, m_view.font(), room, mostOfWhat))
            lines.append({line, true});
    return lines;
}

int MatrixCells::linesOf(const QModelIndex &index, int width) const
{
    const int forSymbol = m_narrow && hasSymbol(index) ? 1 : 0;
    return static_cast<int>(layOut(index, width).size()) + forSymbol;
}

/// The current cell has a rim of the accent, which is doubled while the keys go there.
void MatrixCells::paintFrame(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const DiagramColours colours = DiagramColours::fromPalette(option.palette);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    QColor ground = colours.paper;
    if (hasSymbol(index))
        ground =
            mixed(ground, colours.of(static_cast<HopState>(index.data(PlaceTable::StateRole).toInt())), 0.08);
    painter.fillRect(option.rect, current ? mixed(ground, colours.accent, 0.16) : ground);
    if (!current)
        return;
    const int width = m_view.hasFocus() ? 3 : 1;
    painter.setPen(QPen(colours.accent, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    const double inset = width / 2.0;
    painter.drawRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset));
}

/// Beside the words, or above them in the middle.
QRect MatrixCells::symbolPlace(const QRect &cell, int top) const
{
    const int down = std::max((m_view.fontMetrics().lineSpacing() - symbolSize) / 2, 0);
    const int left = m_narrow ? cell.left() + (cell.width() - symbolSize) / 2 : cell.left() + padding;
    return QStyle::visualRect(m_view.layoutDirection(), cell,
                              QRect(left, top + down, symbolSize, symbolSize));
}

void MatrixCells::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const DiagramColours colours = DiagramColours::fromPalette(option.palette);
    const Qt::LayoutDirection direction = m_view.layoutDirection();
    const QRect &cell = option.rect;
    painter->save();
    painter->setClipRect(cell);
    paintFrame(*painter, option, index);
    const int spacing = m_view.fontMetrics().lineSpacing();
    const QList<Line> lines = layOut(index, cell.width());
    const bool above = m_narrow && hasSymbol(index);
    const int height = (static_cast<int>(lines.size()) + (above ? 1 : 0)) * spacing;
    int top = cell.top() + std::max((cell.height() - height) / 2, padding);
    if (hasSymbol(index))
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, symbolPlace(cell, top));
    top += above ? spacing : 0;
    const int beside = hasSymbol(index) && !above ? symbolSize + padding : 0;
    QRect place(cell.left() + padding + beside, top, textWidth(index, cell.width()), spacing);
    const Qt::Alignment alignment =
        above ? Qt::Alignment(Qt::AlignHCenter) : QStyle::visualAlignment(direction, Qt::AlignLeft);
    painter->setFont(m_view.font());
    for (const Line &line : lines) {
        painter->setPen(line.quiet ? colours.quiet : colours.ink);
        painter->drawText(QStyle::visualRect(direction, cell, place),
                          static_cast<int>(Qt::AlignVCenter | alignment), line.text);
        place.translate(0, spacing);
    }
    painter->restore();
}

} // namespace netsetup
