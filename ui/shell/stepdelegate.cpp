// Colours come from the palette, so that a palette of high contrast is followed; every tone has a mark of its
// own.
#include "shell/stepdelegate.h"

#include "shell/steprail.h"
#include "theme/wrappedtext.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qreal dot = 11;
constexpr int edge = 8;
constexpr int beforeText = 44;

StepState stateOf(const QModelIndex &index)
{
    return static_cast<StepState>(index.data(StepRail::stateRole).toInt());
}

StepTone toneOf(const QModelIndex &index)
{
    return static_cast<StepTone>(index.data(StepRail::toneRole).toInt());
}

QFont nameFont(QFont font, StepState state)
{
    font.setWeight(state == StepState::Current ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// Between words; within one only where it is longer than the line, as the name of a tenant may be.
int wrapsOf(const QFont &font, const QString &text, int width)
{
    const QFontMetrics metrics(font);
    const QStringList words = text.split(u' ');
    const bool longer = std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return metrics.horizontalAdvance(word) > width;
    });
    return longer ? Qt::TextWrapAnywhere : Qt::TextWordWrap;
}

int heightOf(const QFont &font, const QString &text, int width)
{
    const QRect room(0, 0, width, 10000);
    return text.isEmpty() ? 0
                          : QFontMetrics(font).boundingRect(room, wrapsOf(font, text, width), text).height();
}

/// Less where a scroll bar stands beside the steps.
int widthIn(const QStyleOptionViewItem &option)
{
    const auto *rail = qobject_cast<const StepRail *>(option.widget);
    return StepDelegate::textWidth(rail == nullptr ? StepDelegate::railWidth : rail->viewport()->width());
}

/// The sign in the mark; empty: the number of the step.
QString signOf(StepState state, StepTone tone)
{
    if (state == StepState::Problem || tone == StepTone::Caution)
        return u"!"_s;
    if (tone == StepTone::Bad)
        return u"\u2717"_s;
    return state == StepState::Done || tone == StepTone::Good ? u"\u2713"_s : QString();
}

void paintTick(QPainter &painter, QPointF centre, const QColor &ink)
{
    painter.setPen(QPen(ink, 2));
    painter.drawPolyline(
        QPolygonF({centre + QPointF(-5, 0), centre + QPointF(-1, 4), centre + QPointF(5, -4)}));
}

void paintCross(QPainter &painter, QPointF centre, const QColor &ink)
{
    painter.setPen(QPen(ink, 2));
    painter.drawLine(centre + QPointF(-4, -4), centre + QPointF(4, 4));
    painter.drawLine(centre + QPointF(-4, 4), centre + QPointF(4, -4));
}

void paintOutline(QPainter &painter, QPointF centre, bool triangle)
{
    if (triangle)
        painter.drawPolygon(QPolygonF(
            {centre + QPointF(0, -dot), centre + QPointF(dot, dot - 2), centre + QPointF(-dot, dot - 2)}));
    else
        painter.drawEllipse(centre, dot, dot);
}

void paintMark(QPainter &painter, QPointF centre, const QModelIndex &index, const QPalette &colours)
{
    const StepState state = stateOf(index);
    const QString sign = signOf(state, toneOf(index));
    const bool filled = state == StepState::Current;
    const bool triangle = sign == u"!"_s;
    const QColor accent = colours.color(QPalette::Active, QPalette::Highlight);
    const QColor faint = colours.color(QPalette::Active, QPalette::PlaceholderText);
    const QColor text = colours.color(QPalette::Active, QPalette::Text);
    const QColor line = state == StepState::Ahead ? faint : (sign.isEmpty() || filled ? accent : text);
    painter.setPen(QPen(line, 1.5));
    painter.setBrush(filled ? QBrush(accent) : Qt::NoBrush);
    paintOutline(painter, centre, triangle);
    const QColor ink = filled ? colours.color(QPalette::Active, QPalette::HighlightedText) : line;
    if (sign == u"\u2713"_s)
        return paintTick(painter, centre, filled ? ink : accent);
    if (sign == u"\u2717"_s)
        return paintCross(painter, centre, ink);
    painter.setPen(ink);
    painter.drawText(QRectF(centre - QPointF(dot, dot - (triangle ? 2 : 0)), QSizeF(2 * dot, 2 * dot)),
                     Qt::AlignCenter, sign.isEmpty() ? QString::number(index.row() + 1) : sign);
}

void paintGround(QPainter &painter, const QRectF &row, const QStyleOptionViewItem &option, bool current)
{
    const QPalette &colours = option.palette;
    if (current) {
        // Where a palette of strong contrast has no second ground, a frame takes its place.
        const QColor ground = colours.color(QPalette::Active, QPalette::AlternateBase);
        const bool same = ground == colours.color(QPalette::Active, QPalette::Base);
        painter.setPen(same ? QPen(colours.color(QPalette::Active, QPalette::Text), 1) : QPen(Qt::NoPen));
        painter.setBrush(ground);
        painter.drawRoundedRect(row, 6, 6);
    }
    // QListView tells of the focus by row; the frame shows where Return would lead.
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(colours.color(QPalette::Active, QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(row, 6, 6);
    }
}

} // namespace

int StepDelegate::textWidth(int rail)
{
    return rail - beforeText - edge - 6;
}

QFont StepDelegate::standFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // In the wider face, so that the row does not change when one goes to it.
    const int width = widthIn(option);
    const int text = heightOf(nameFont(option.font, StepState::Current), index.data().toString(), width) +
                     heightOf(standFont(option.font), index.data(StepRail::standRole).toString(), width);
    return {width + railWidth - textWidth(), std::max(leastHeight, text + 12)};
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const StepState state = stateOf(index);
    const QPalette &colours = option.palette;
    const bool mirrored = option.direction == Qt::RightToLeft;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(6.5, 2.5, -6.5, -2.5);
    paintGround(*painter, row, option, state == StepState::Current);
    const qreal fromEdge = 20;
    paintMark(*painter, {mirrored ? row.right() - fromEdge : row.left() + fromEdge, row.center().y()}, index,
              colours);
    const QFont name = nameFont(option.font, state);
    const QFont small = standFont(option.font);
    const QString stand = index.data(StepRail::standRole).toString();
    const int width = widthIn(option);
    const int forName = heightOf(name, index.data().toString(), width);
    const int forStand = heightOf(small, stand, width);
    const int left = option.rect.left() + (mirrored ? edge + 6 : beforeText);
    int top = option.rect.center().y() - (forName + forStand) / 2 + 1;
    const int side = Qt::AlignTop | Qt::AlignLeading;
    painter->setFont(name);
    painter->setPen(colours.color(QPalette::Active,
                                  state == StepState::Ahead ? QPalette::PlaceholderText : QPalette::Text));
    drawWrapped(*painter, QRect(left, top, width, forName),
                side | wrapsOf(name, index.data().toString(), width), index.data().toString());
    top += forName;
    painter->setFont(small);
    drawWrapped(*painter, QRect(left, top, width, forStand), side | wrapsOf(small, stand, width), stand);
    painter->restore();
}

} // namespace netsetup
