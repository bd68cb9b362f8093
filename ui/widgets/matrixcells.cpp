#include "widgets/matrixcells.h"

#include "diagram/diagramcolours.h"
#include "models/placetable.h"
#include "theme/mixed.h"
#include "widgets/texts.h"

#include <QIcon>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>

namespace netsetup {

using ui::grid;

namespace {

constexpr int symbolSize = 16;
constexpr int padding = grid / 2;
constexpr int mostOfWhat = 2;

/// Two lines at most, the second one cut with an ellipsis.
QStringList wrapped(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (!line.isValid())
        return {};
    line.setLineWidth(width);
    const int first = line.textLength();
    layout.endLayout();
    if (first >= text.size())
        return {text};
    const QFontMetrics metrics(font);
    return {text.left(first).trimmed(), metrics.elidedText(text.mid(first).trimmed(), Qt::ElideRight, width)};
}

bool hasSymbol(const QModelIndex &index)
{
    return index.column() != PlaceTable::PlaceColumn;
}

int textWidth(const QModelIndex &index, int width)
{
    return std::max(width - 2 * padding - (hasSymbol(index) ? symbolSize + padding : 0), 1);
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

QList<MatrixCells::Line> MatrixCells::layOut(const QModelIndex &index, int width) const
{
    QList<Line> lines;
    const int room = textWidth(index, width);
    for (const QString &line : wrapped(index.data().toString(), m_view.font(), room))
        lines.append({line, false});
    const QString who = index.data(PlaceTable::WhoRole).toString();
    if (!who.isEmpty())
        lines.append({m_view.fontMetrics().elidedText(who, Qt::ElideRight, room), true});
    return lines;
}

int MatrixCells::linesOf(const QModelIndex &index, int width) const
{
    return static_cast<int>(layOut(index, width).size());
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

void MatrixCells::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const DiagramColours colours = DiagramColours::fromPalette(option.palette);
    const Qt::LayoutDirection direction = m_view.layoutDirection();
    painter->save();
    painter->setClipRect(option.rect);
    paintFrame(*painter, option, index);
    const QList<Line> lines = layOut(index, option.rect.width());
    const int spacing = m_view.fontMetrics().lineSpacing();
    const int height = static_cast<int>(lines.size()) * spacing;
    const int top = option.rect.top() + std::max((option.rect.height() - height) / 2, padding);
    const int left = option.rect.left() + padding;
    if (hasSymbol(index)) {
        const int down = std::max((spacing - symbolSize) / 2, 0);
        const QRect symbol(left, top + down, symbolSize, symbolSize);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QStyle::visualRect(direction, option.rect, symbol));
    }
    QRect place(left + (hasSymbol(index) ? symbolSize + padding : 0), top,
                textWidth(index, option.rect.width()), spacing);
    painter->setFont(m_view.font());
    for (const Line &line : lines) {
        painter->setPen(line.quiet ? colours.quiet : colours.ink);
        painter->drawText(
            QStyle::visualRect(direction, option.rect, place),
            static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeft)),
            line.text);
        place.translate(0, spacing);
    }
    painter->restore();
}

} // namespace netsetup
