#include "widgets/cardpictures.h"

#include "widgets/texts.h"

#include <QPainter>

namespace netsetup {

using ui::grid;

namespace {

void paintWay(QPainter &painter, CardPicture picture, const QRect &place, const QPalette &colours)
{
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
    if (picture == CardPicture::Wall) {
        for (int row = 0; row < 4; ++row)
            painter.drawRect(QRectF(half - 7 + (row % 2) * 3, middle - 20 + row * 10, 12, 9));
    } else if (picture == CardPicture::Relay) {
        painter.drawEllipse(QPointF(half, middle), 13, 13);
        painter.setPen(QPen(accent, 2));
        painter.drawPolyline(QPolygonF(
            {QPointF(half - 3, middle - 6), QPointF(half + 4, middle), QPointF(half - 3, middle + 6)}));
    } else if (picture == CardPicture::Cache) {
        painter.drawRoundedRect(box, 3, 3);
        painter.drawLine(QPointF(box.left() + 5, middle - 5), QPointF(box.right() - 5, middle - 5));
        painter.drawLine(QPointF(box.left() + 5, middle + 3), QPointF(box.right() - 5, middle + 3));
    } else if (picture == CardPicture::Copy) {
        painter.drawRoundedRect(box.translated(5, -4), 3, 3);
        painter.drawRoundedRect(box.translated(-3, 3), 3, 3);
    }
}

void paintSheet(QPainter &painter, const QRectF &sheet, const QColor &ink)
{
    constexpr double corner = 8;
    painter.setPen(QPen(ink, 1.5));
    painter.drawPolygon(
        QPolygonF({sheet.topLeft(), sheet.topRight() - QPointF(corner, 0),
                   sheet.topRight() + QPointF(0, corner), sheet.bottomRight(), sheet.bottomLeft()}));
    painter.drawPolyline(
        QPolygonF({sheet.topRight() - QPointF(corner, 0), sheet.topRight() + QPointF(-corner, corner),
                   sheet.topRight() + QPointF(0, corner)}));
}

void paintLines(QPainter &painter, const QRectF &sheet, const QColor &ink)
{
    painter.setPen(QPen(ink, 1.5));
    for (const double down : {16.0, 22.0, 28.0})
        painter.drawLine(sheet.topLeft() + QPointF(6, down), sheet.topRight() + QPointF(-6, down));
}

void paintFile(QPainter &painter, CardPicture picture, const QRect &place, const QPalette &colours)
{
    const QColor ink = colours.color(QPalette::Text);
    const QColor accent = colours.color(QPalette::Highlight);
    painter.setBrush(colours.color(QPalette::Base));
    const QRectF sheet(place.left() + 1, place.center().y() - 18, 28, 36);
    if (picture == CardPicture::Sheet) {
        paintSheet(painter, sheet, ink);
        painter.setPen(QPen(accent, 2));
        const QPointF plus = sheet.center() + QPointF(0, 5);
        painter.drawLine(plus - QPointF(6, 0), plus + QPointF(6, 0));
        painter.drawLine(plus - QPointF(0, 6), plus + QPointF(0, 6));
    } else if (picture == CardPicture::Pattern) {
        paintSheet(painter, sheet.translated(9, -3), ink);
        paintSheet(painter, sheet.translated(0, 3), ink);
        paintLines(painter, sheet.translated(0, 3), accent);
    } else {
        painter.setPen(QPen(ink, 1.5));
        const QRectF folder(place.left() + 1, place.center().y() - 12, 42, 29);
        painter.drawPolygon(QPolygonF({folder.topLeft() + QPointF(0, -6), folder.topLeft() + QPointF(15, -6),
                                       folder.topLeft() + QPointF(19, 0), folder.topRight(),
                                       folder.bottomRight(), folder.bottomLeft()}));
        painter.setPen(QPen(accent, 2));
        const QPointF tip = folder.center() + QPointF(0, 8);
        painter.drawLine(tip, tip - QPointF(0, 13));
        painter.drawPolyline(QPolygonF({tip - QPointF(5, 8), tip - QPointF(0, 13), tip + QPointF(5, -8)}));
    }
}

} // namespace

void paintCardPicture(QPainter &painter, CardPicture picture, const QRect &place, const QPalette &colours)
{
    if (picture < CardPicture::Sheet)
        paintWay(painter, picture, place, colours);
    else
        paintFile(painter, picture, place, colours);
}

} // namespace netsetup
