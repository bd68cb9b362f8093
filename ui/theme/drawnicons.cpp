#include "theme/drawnicons.h"

#include "theme/arrows.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace netsetup {

namespace {

using Draw = void (*)(QPainter &painter, const QRectF &square, const QColor &ink, QIcon::State state);

class DrawnIcon : public QIconEngine
{
public:
    DrawnIcon(Draw draw, QPalette::ColorRole ink)
        : m_draw(draw)
        , m_ink(ink)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const double side = 0.5 * std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        m_draw(*painter, square, QGuiApplication::palette().color(group, m_ink), state);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect({}, size), mode, state);
        return picture;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new DrawnIcon(*this); }

private:
    Draw m_draw;
    QPalette::ColorRole m_ink;
};

void drawCross(QPainter &painter, const QRectF &square, const QColor &ink, QIcon::State)
{
    painter.setPen(QPen(ink, square.width() / 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(square.topLeft(), square.bottomRight());
    painter.drawLine(square.topRight(), square.bottomLeft());
}

void drawExpander(QPainter &painter, const QRectF &square, const QColor &ink, QIcon::State state)
{
    drawArrow(painter, square.center(), square.width() / 2,
              arrowOf(state == QIcon::On, QGuiApplication::layoutDirection()), ink);
}

} // namespace

QIcon clearIcon()
{
    return QIcon(new DrawnIcon(drawCross, QPalette::PlaceholderText));
}

QIcon expanderIcon()
{
    return QIcon(new DrawnIcon(drawExpander, QPalette::WindowText));
}

} // namespace netsetup
