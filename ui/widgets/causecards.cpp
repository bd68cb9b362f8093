#include "widgets/causecards.h"

#include "diagram/diagrampainter.h"
#include "models/findingtree.h"
#include "theme/mixed.h"
#include "theme/wrappedtext.h"
#include "widgets/breakable.h"
#include "widgets/texts.h"

#include <QCursor>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

constexpr int symbolSize = 20;
constexpr int padding = grid + 4;
constexpr int barWidth = 5; ///< in the colour of the state, at the edge where reading begins
constexpr int buttonHeight = 30;

/// The rows of causes; all others are plain rows.
bool isCard(const QModelIndex &index)
{
    return !index.data(FindingTree::TurnRole).toString().isEmpty() ||
           !index.data(FindingTree::PlacesRole).toString().isEmpty();
}

QRect mirrored(const QRect &rect, const QRect &within, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, within, rect);
}

void addLine(CardLayout &card, const QString &text, const QFont &font, bool quiet, QRect &left)
{
    if (text.isEmpty())
        return;
    constexpr int unbounded = 10000;
    const QString shown = ui::breakable(text);
    const QFontMetrics metrics(font);
    const QRect needed = metrics.boundingRect(QRect(0, 0, left.width(), unbounded), Qt::TextWordWrap, shown);
    const QRect rect(left.left(), left.top(), left.width(), needed.height());
    card.lines.append({shown, font, rect, quiet});
    left.setTop(rect.bottom() + 1 + 4);
}

QSize buttonSize(const QFontMetrics &metrics, const QString &text)
{
    return {metrics.horizontalAdvance(text) + 3 * grid, std::max(buttonHeight, metrics.height() + grid)};
}

} // namespace

int CardLayout::height() const
{
    return frame.height() + grid;
}

CauseCards::CauseCards(QTreeView &view)
    : WrappingDelegate(view)
{
    view.setMouseTracking(true);
}

/// A row that is spanned has the columns behind the first one too.
int CauseCards::widthOf(const QModelIndex &index) const
{
    const int own = WrappingDelegate::widthOf(index);
    const bool spanned = view().isFirstColumnSpanned(index.row(), index.parent());
    return spanned ? own + view().header()->length() - view().columnWidth(index.column()) : own;
}

CardLayout CauseCards::layoutOf(const QModelIndex &index, const QRect &cell) const
{
    CardLayout card;
    card.frame = cell.adjusted(0, grid / 2, -grid / 2, 0);
    QRect left(card.frame.left() + barWidth + padding + symbolSize + grid, card.frame.top() + padding,
               card.frame.width() - barWidth - 2 * padding - symbolSize - grid, 0);
    card.symbol = QRect(card.frame.left() + barWidth + padding, left.top(), symbolSize, symbolSize);
    const QFont plain = view().font();
    QFont bold = plain;
    bold.setBold(true);
    if (index.data(FindingTree::EarlierRole).toBool())
        addLine(card, tr("Earlier result"), plain, true, left);
    addLine(card, index.data().toString(), bold, false, left);
    if (const QString turn = index.data(FindingTree::TurnRole).toString(); !turn.isEmpty())
        addLine(card, tr("Whose turn: %1").arg(turn), plain, false, left);
    addLine(card, index.data(FindingTree::PlacesRole).toString(), plain, true, left);
    if (const QString seen = index.data(FindingTree::SeenFromRole).toString(); !seen.isEmpty())
        addLine(card, tr("Seen from: %1").arg(seen), plain, true, left);
    const QFontMetrics metrics(plain);
    const QSize copy = buttonSize(metrics, copyText());
    const QSize proof = buttonSize(metrics, proofText());
    const int top = left.top() + 2;
    const bool beside = copy.width() + grid + proof.width() <= left.width();
    card.copy = QRect(QPoint(left.left(), top), copy.boundedTo({left.width(), copy.height()}));
    card.proof = QRect(beside ? QPoint(card.copy.right() + 1 + grid, top)
                              : QPoint(left.left(), card.copy.bottom() + 1 + grid / 2),
                       proof.boundedTo({left.width(), proof.height()}));
    card.frame.setBottom(card.proof.bottom() + padding);
    const Qt::LayoutDirection direction = view().layoutDirection();
    for (CardLayout::Line &line : card.lines)
        line.rect = mirrored(line.rect, card.frame, direction);
    for (QRect *rect : {&card.symbol, &card.copy, &card.proof})
        *rect = mirrored(*rect, card.frame, direction);
    return card;
}

QSize CauseCards::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isCard(index))
        return WrappingDelegate::sizeHint(option, index).expandedTo({0, 3 * grid});
    return {widthOf(index), layoutOf(index, QRect(0, 0, widthOf(index), 0)).height()};
}

void CauseCards::paintButton(QPainter &painter, const QRect &rect, const QString &text, bool enabled) const
{
    QStyleOptionButton button;
    button.initFrom(&view());
    button.state = enabled ? QStyle::State_Enabled | QStyle::State_Raised : QStyle::State_Raised;
    button.direction = view().layoutDirection();
    button.rect = rect;
    button.text = text;
    if (rect.contains(view().viewport()->mapFromGlobal(QCursor::pos())))
        button.state |= QStyle::State_MouseOver;
    view().style()->drawControl(QStyle::CE_PushButton, &button, &painter, &view());
}

/// Beside the first line, where one begins to read.
void CauseCards::paintArrow(QPainter &painter, const QRect &cell, const CardLayout &card,
                            const QModelIndex &index) const
{
    QStyleOption arrow;
    arrow.initFrom(&view());
    arrow.state = QStyle::State_Enabled | QStyle::State_Children;
    if (view().isExpanded(index))
        arrow.state |= QStyle::State_Open;
    const int indent = view().indentation();
    const bool mirrored = view().layoutDirection() == Qt::RightToLeft;
    arrow.rect =
        QRect(mirrored ? cell.right() + 1 : cell.left() - indent, card.symbol.top(), indent, symbolSize);
    view().style()->drawPrimitive(QStyle::PE_IndicatorBranch, &arrow, &painter, &view());
}

void CauseCards::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isCard(index))
        return WrappingDelegate::paint(painter, option, index);
    const CardLayout card = layoutOf(index, option.rect);
    const DiagramColours colours = DiagramColours::fromPalette(option.palette);
    const auto state = static_cast<HopState>(index.data(FindingTree::StateRole).toInt());
    const bool earlier = index.data(FindingTree::EarlierRole).toBool();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = selected && view().hasFocus();
    const QColor accent = earlier ? colours.border : colours.of(state);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // With what stands before it: the style fills all of that where the row is selected.
    painter->fillRect(option.rect.adjusted(-view().indentation(), 0, view().indentation(), 0), colours.paper);
    paintArrow(*painter, option.rect, card, index);
    const double width = focused ? 2 : 1;
    painter->setPen(QPen(selected ? colours.accent : colours.border, selected ? 2 : width));
    painter->setBrush(
        mixed(colours.paper, selected ? colours.accent : colours.of(state), selected ? 0.1 : 0.05));
    painter->drawRoundedRect(QRectF(card.frame).adjusted(1, 1, -1, -1), 6, 6);
    if (focused) {
        painter->setPen(QPen(colours.accent, 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card.frame).adjusted(4, 4, -4, -4), 4, 4);
    }
    painter->fillRect(
        mirrored(QRect(card.frame.left() + 2, card.frame.top() + 7, barWidth, card.frame.height() - 14),
                 card.frame, view().layoutDirection()),
        accent);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, card.symbol);
    for (const CardLayout::Line &line : card.lines) {
        painter->setFont(line.font);
        painter->setPen(line.quiet || earlier ? colours.quiet : colours.ink);
        drawWrapped(*painter, line.rect, Qt::TextWordWrap | Qt::AlignLeading, line.text);
    }
    painter->restore();
    paintButton(*painter, card.copy, copyText(), !earlier);
    paintButton(*painter, card.proof, proofText(), !earlier);
}

bool CauseCards::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (!isCard(index))
        return WrappingDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::MouseMove) {
        view().viewport()->update(option.rect);
        return false;
    }
    if (event->type() != QEvent::MouseButtonRelease || index.data(FindingTree::EarlierRole).toBool())
        return false;
    const CardLayout card = layoutOf(index, option.rect);
    const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
    if (card.copy.contains(at))
        Q_EMIT copyWanted(index);
    else if (card.proof.contains(at))
        Q_EMIT proofWanted(index);
    else
        return false;
    return true;
}

} // namespace netsetup
