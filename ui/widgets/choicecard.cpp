#include "widgets/choicecard.h"

#include "widgets/texts.h"

#include <QPainter>

namespace netsetup {

using ui::grid;

namespace {

constexpr int pictureHeight = 6 * grid;
constexpr int inset = 2 * grid;
constexpr int tall = 2000;

QFont titleFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QRect textRect(const QFont &font, const QString &text, const QRect &within)
{
    return QFontMetrics(font).boundingRect(within, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text);
}

} // namespace

ChoiceCard::ChoiceCard(CardPicture picture, QString word, QWidget *parent)
    : QAbstractButton(parent)
    , m_picture(picture)
    , m_word(std::move(word))
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(QLatin1String("card-") + m_word);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCard::setTexts(const QString &title, const QString &needs)
{
    setText(title);
    m_needs = needs;
    setAccessibleName(title);
    setAccessibleDescription(needs);
    updateGeometry();
    update();
}

QSize ChoiceCard::sizeHint() const
{
    constexpr int wide = 28 * grid;
    return {wide, heightForWidth(wide)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    constexpr int narrow = 20 * grid;
    return {narrow, heightForWidth(std::max(narrow, width()))};
}

int ChoiceCard::heightForWidth(int width) const
{
    const QRect within(0, 0, width - 2 * inset, tall);
    return inset + pictureHeight + grid + textRect(titleFont(font()), text(), within).height() + grid / 2 +
           textRect(font(), m_needs, within).height() + inset;
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colours = palette();
    const QColor accent = colours.color(QPalette::Highlight);
    QColor line = colours.color(QPalette::WindowText);
    line.setAlphaF(isEnabled() ? 0.35F : 0.15F);
    const bool strong = isChecked() || hasFocus();
    painter.setPen(QPen(strong ? accent : line, isChecked() ? 2.5 : 1.0));
    QColor fill = colours.color(QPalette::Base);
    painter.setBrush(underMouse() ? colours.color(QPalette::AlternateBase) : fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), grid, grid);
    if (hasFocus()) {
        painter.setPen(QPen(accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(5.5, 5.5, -5.5, -5.5), 5, 5);
    }
    const QRect inside = rect().adjusted(inset, inset, -inset, -inset);
    paintPicture(painter, QRect(inside.topLeft(), QSize(inside.width(), pictureHeight)));

    painter.setPen(colours.color(QPalette::Text));
    painter.setFont(titleFont(font()));
    QRect place = inside.adjusted(0, pictureHeight + grid, 0, 0);
    painter.drawText(place, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text());
    place.setTop(place.top() + textRect(painter.font(), text(), QRect(0, 0, place.width(), tall)).height() +
                 grid / 2);
    painter.setFont(font());
    painter.drawText(place, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_needs);

    if (isChecked()) {
        const QRectF mark(width() - inset - 14, inset - 6, 20, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawEllipse(mark);
        painter.setPen(QPen(colours.color(QPalette::HighlightedText), 2));
        painter.drawPolyline(QPolygonF({mark.topLeft() + QPointF(5, 10), mark.topLeft() + QPointF(9, 14),
                                        mark.topLeft() + QPointF(15, 6)}));
    }
}

void ChoiceCard::paintPicture(QPainter &painter, const QRect &place) const
{
    const QPalette colours = palette();
    const QColor ink = colours.color(QPalette::Text);
    const QColor accent = colours.color(QPalette::Highlight);
    const qreal middle = place.center().y();
    const qreal left = place.left();
    const qreal right = left + std::min(place.width() - 3 * grid, 20 * grid);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.5));
    // The cluster: three nodes; the other side: a stack of discs.
    for (int i = 0; i < 3; ++i)
        painter.drawRoundedRect(QRectF(left + 1 + (i % 2) * 12, middle - 17 + i * 12, 18, 9), 2, 2);
    const QRectF cloud(right - 30, middle - 12, 29, 24);
    for (int i = 0; i < 3; ++i)
        painter.drawRoundedRect(QRectF(cloud.left(), cloud.top() + i * 8, cloud.width(), 7), 3.5, 3.5);
    const qreal from = left + 38;
    const qreal to = cloud.left() - 6;
    const qreal half = (from + to) / 2;
    painter.setPen(QPen(accent, 2));
    painter.drawLine(QPointF(from, middle), QPointF(to, middle));
    painter.drawPolyline(
        QPolygonF({QPointF(to - 6, middle - 5), QPointF(to, middle), QPointF(to - 6, middle + 5)}));
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(colours.color(QPalette::Base));
    const QRectF box(half - 11, middle - 14, 22, 28);
    if (m_picture == CardPicture::Wall) {
        for (int row = 0; row < 4; ++row)
            painter.drawRect(QRectF(half - 7 + (row % 2) * 3, middle - 20 + row * 10, 12, 9));
    } else if (m_picture == CardPicture::Relay) {
        painter.drawEllipse(QPointF(half, middle), 13, 13);
        painter.setPen(QPen(accent, 2));
        painter.drawPolyline(QPolygonF(
            {QPointF(half - 3, middle - 6), QPointF(half + 4, middle), QPointF(half - 3, middle + 6)}));
    } else if (m_picture == CardPicture::Cache) {
        painter.drawRoundedRect(box, 3, 3);
        painter.drawLine(QPointF(box.left() + 5, middle - 5), QPointF(box.right() - 5, middle - 5));
        painter.drawLine(QPointF(box.left() + 5, middle + 3), QPointF(box.right() - 5, middle + 3));
    } else if (m_picture == CardPicture::Copy) {
        painter.drawRoundedRect(box.translated(5, -4), 3, 3);
        painter.drawRoundedRect(box.translated(-3, 3), 3, 3);
    }
}

void goToChosen(const QList<ChoiceCard *> &cards)
{
    for (ChoiceCard *card : cards) {
        if (card->isChecked())
            card->setFocus();
    }
}

} // namespace netsetup
