#include "widgets/card.h"

#include "theme/mixed.h"
#include "theme/wrappedtext.h"
#include "widgets/texts.h"

#include <QPainter>
#include <QStyle>

namespace netsetup {

using ui::grid;

namespace {

constexpr int pictureHeight = 6 * grid;
constexpr int inset = 2 * grid;
constexpr int tall = 2000;
constexpr int flow = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop | Qt::TextShowMnemonic;

QFont titleFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QRect textRect(const QFont &font, const QString &text, const QRect &within)
{
    return QFontMetrics(font).boundingRect(within, flow, text);
}

} // namespace

Card::Card(CardPicture picture, QWidget *parent)
    : QAbstractButton(parent)
    , m_picture(picture)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Card::setTexts(const QString &title, const QString &text)
{
    setText(title);
    m_text = text;
    setAccessibleName(QString(title).remove(u'&'));
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

QSize Card::sizeHint() const
{
    constexpr int wide = 28 * grid;
    return {wide, heightForWidth(wide)};
}

QSize Card::minimumSizeHint() const
{
    constexpr int narrow = 20 * grid;
    return {narrow, heightForWidth(std::max(narrow, width()))};
}

int Card::heightForWidth(int width) const
{
    const QRect within(0, 0, width - 2 * inset, tall);
    return inset + pictureHeight + grid + textRect(titleFont(font()), text(), within).height() + grid / 2 +
           textRect(font(), m_text, within).height() + inset;
}

/// It begins where the words do, and leads to where they go.
void Card::paintPicture(QPainter &painter, const QRect &place) const
{
    painter.save();
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    paintCardPicture(painter, m_picture, place, palette());
    painter.restore();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colours = palette();
    const QColor accent = colours.color(QPalette::Highlight);
    QColor line = colours.color(QPalette::WindowText);
    line.setAlphaF(isEnabled() ? static_cast<float>(edgeShare(colours, 0.35)) : 0.15F);
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
    const bool underline = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) != 0;
    const int titleFlow = underline ? flow : flow | Qt::TextHideMnemonic;
    drawWrapped(painter, place, titleFlow, text());
    place.setTop(place.top() + textRect(painter.font(), text(), QRect(0, 0, place.width(), tall)).height() +
                 grid / 2);
    painter.setFont(font());
    drawWrapped(painter, place, flow, m_text);

    if (isChecked()) {
        const QRect mark =
            QStyle::visualRect(layoutDirection(), rect(), QRect(width() - inset - 14, inset - 6, 20, 20));
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawEllipse(mark);
        painter.setPen(QPen(colours.color(QPalette::HighlightedText), 2));
        painter.drawPolyline(QPolygon({mark.topLeft() + QPoint(5, 10), mark.topLeft() + QPoint(9, 14),
                                       mark.topLeft() + QPoint(15, 6)}));
    }
}

} // namespace netsetup
