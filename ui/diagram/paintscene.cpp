// One shape after the other, in the order of the SVG writer. White paper, whatever the theme: the picture
// goes into documents.
#include "diagram/paintscene.h"

#include "diagram/metrics.h"
#include "diagram/svgshapes.h"
#include "diagram/textfit.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace netsetup {

namespace {

constexpr QRgb ink = 0xff1f2937;
constexpr QRgb quiet = 0xff4b5563;

struct BoxLook
{
    QRgb fill;
    QRgb stroke;
    double radius;
    double width;
};

BoxLook lookOfBox(BoxKind kind)
{
    switch (kind) {
    case BoxKind::Zone:
        return {0xfff6f8fa, 0xffd0d7de, 14, 1};
    case BoxKind::Cluster:
        return {0xffe9f1fb, 0xff9bb8dc, 12, 1};
    case BoxKind::Source:
        return {0xffffffff, 0xff5b86bd, 8, 1.5};
    case BoxKind::Part:
        return {0xffeef3f9, 0xffc5d4e6, 6, 1};
    case BoxKind::Perimeter:
        return {0xfffbf1e3, 0xffd8b078, 8, 1};
    case BoxKind::Proxy:
        return {0xfffdf6ec, 0xffb07d33, 8, 1.5};
    case BoxKind::Host:
        break;
    }
    return {0xffffffff, 0xff7d8896, 8, 1.2};
}

QColor colourOf(HopState state)
{
    return QColor(QLatin1String(svg::lookOf(state).colour));
}

void rectangle(QPainter &painter, const QRectF &rect, const BoxLook &look)
{
    painter.setPen(QPen(QColor::fromRgba(look.stroke), look.width));
    painter.setBrush(QColor::fromRgba(look.fill));
    painter.drawRoundedRect(rect, look.radius, look.radius);
}

struct TextLook
{
    double size = 12;
    QRgb colour = ink;
    bool bold = false;
    bool centred = false;
};

/// Sizes are those of the diagram, not of the screen's resolution.
QFont sized(QFont font, double size)
{
    font.setPixelSize(qRound(size));
    return font;
}

void words(QPainter &painter, const QString &text, QPointF baseline, const TextLook &look)
{
    QFont font = sized(QFontDatabase::systemFont(QFontDatabase::GeneralFont), look.size);
    font.setWeight(look.bold ? QFont::DemiBold : QFont::Normal);
    const QString clean = cleanText(text);
    if (look.centred)
        baseline.rx() -= QFontMetricsF(font).horizontalAdvance(clean) / 2;
    painter.setFont(font);
    painter.setPen(QColor::fromRgba(look.colour));
    painter.drawText(baseline, clean);
}

/// The layout reckons with one width for every fixed-pitch face: a wider one is squeezed.
void fixedText(QPainter &painter, const QString &text, QPointF baseline, double size)
{
    const QString clean = cleanText(text);
    const QFont font = sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), size);
    const double advance = QFontMetricsF(font).horizontalAdvance(clean);
    const double width = static_cast<double>(clean.size()) * size * labelAdvance;
    painter.save();
    painter.setFont(font);
    painter.setPen(QColor::fromRgba(ink));
    painter.translate(baseline);
    if (advance > 0)
        painter.scale(width / advance, 1);
    painter.drawText(QPointF(0, 0), clean);
    painter.restore();
}

void boxTexts(QPainter &painter, const DiagramBox &box)
{
    const bool centred = box.kind == BoxKind::Perimeter;
    const QPointF title = centred ? QPointF(box.rect.center().x(), box.rect.top() + 21)
                                  : box.rect.topLeft() + QPointF(metrics::boxPad, 20);
    words(painter, box.title, title, {metrics::titleSize, ink, true, centred});
    for (qsizetype i = 0; i < box.lines.size(); ++i) {
        const QPointF below(0, metrics::smallLine * static_cast<double>(i + 1) + 2);
        words(painter, box.lines.at(i), title + below, {metrics::smallSize, quiet, false, centred});
    }
}

void paintBox(QPainter &painter, const DiagramBox &box)
{
    rectangle(painter, box.rect, lookOfBox(box.kind));
    if (box.kind == BoxKind::Part)
        fixedText(painter, box.title, box.rect.topLeft() + QPointF(10, 17), metrics::smallSize);
    else
        boxTexts(painter, box);
}

/// Dashes are given in units of the diagram, and QPen wants units of its width.
QPen linePen(HopState state, bool required)
{
    QPen pen(colourOf(state), required ? 2.2 : 1.3);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::FlatCap);
    const QStringList dashes =
        QString::fromLatin1(svg::lookOf(state).dashes).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<qreal> pattern;
    for (const QString &dash : dashes)
        pattern.append(dash.toDouble() / pen.widthF());
    if (!pattern.isEmpty())
        pen.setDashPattern(pattern);
    return pen;
}

void paintLine(QPainter &painter, HopState state, QPolygonF points, bool required)
{
    const QPointF tip = points.last();
    points.last() -= QPointF(9, 0);
    painter.setPen(linePen(state, required));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
    painter.setPen(QPen(colourOf(state), 1.3, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(required ? colourOf(state) : QColor(Qt::white));
    painter.drawPolygon(QPolygonF({tip, tip - QPointF(11, 5.5), tip - QPointF(11, -5.5)}));
}

QPainterPath badgeShape(HopState state)
{
    QPainterPath path;
    switch (state) {
    case HopState::NotChecked:
        path.addEllipse(QPointF(), 5, 5);
        break;
    case HopState::Pass:
        path.addEllipse(QPointF(), 8, 8);
        break;
    case HopState::Warn:
        path.addPolygon(QPolygonF(QList<QPointF>{{0, -8.6}, {8.8, 7.4}, {-8.8, 7.4}}));
        break;
    case HopState::Fail:
        path.addRoundedRect(QRectF(-7.5, -7.5, 15, 15), 2, 2);
        break;
    case HopState::Unknown:
        path.addPolygon(QPolygonF(QList<QPointF>{{0, -9.4}, {9.4, 0}, {0, 9.4}, {-9.4, 0}}));
        break;
    }
    path.closeSubpath();
    return path;
}

QPainterPath badgeSymbol(HopState state)
{
    QPainterPath path;
    const auto stroke = [&path](const QPolygonF &points) {
        path.addPolygon(points);
    };
    switch (state) {
    case HopState::NotChecked:
        break;
    case HopState::Pass:
        stroke({{-3.8, 0.2}, {-1.1, 3}, {4, -3}});
        break;
    case HopState::Warn:
        stroke({{0, -2.8}, {0, 2.4}});
        stroke({{0, 4.9}, {0, 5.1}});
        break;
    case HopState::Fail:
        stroke({{-3.3, -3.3}, {3.3, 3.3}});
        stroke({{3.3, -3.3}, {-3.3, 3.3}});
        break;
    case HopState::Unknown:
        path.moveTo(-2.3, -2.3);
        path.cubicTo({-2.6, -5.6}, {2.8, -5.4}, {2.4, -2});
        path.cubicTo({2.2, -0.4}, {0, 0}, {0, 2.1});
        stroke({{0, 4.7}, {0, 4.9}});
        break;
    }
    return path;
}

void paintArrow(QPainter &painter, const Diagram &diagram, const DiagramArrow &arrow)
{
    if (arrow.points.size() < 2)
        return;
    paintLine(painter, arrow.state, QPolygonF(arrow.points), arrow.required);
    for (const DiagramLabel &label : diagram.labels) {
        if (label.arrow == arrow.id)
            fixedText(painter, label.text, label.position, label.size);
    }
    paintStateBadge(painter, arrow.state, arrow.mark);
}

void paintLegend(QPainter &painter, const QRectF &area)
{
    rectangle(painter, area, {0xffffffff, 0xffd0d7de, 8, 1});
    double x = area.left() + 16;
    const double y = area.top() + 22;
    for (const HopState state : svg::allStates) {
        paintLine(painter, state, QPolygonF(QList<QPointF>{{x, y}, {x + 64, y}}), true);
        paintStateBadge(painter, state, {x + 28, y});
        const QString text = QString::fromLatin1(svg::lookOf(state).words);
        words(painter, text, {x + 74, y + 4}, {metrics::labelSize, ink});
        x += 74 + sansWidth(text, metrics::labelSize) + 16;
    }
    const QPointF thin(area.left() + 16, y + 26);
    paintLine(painter, HopState::NotChecked, QPolygonF({thin, thin + QPointF(64, 0)}), false);
    words(painter,
          QStringLiteral("thin line: optional.   Every connection is opened from the left; "
                         "nothing outside ever opens one to your network."),
          thin + QPointF(74, 4), {metrics::labelSize, quiet});
}

void paintBanner(QPainter &painter, const Diagram &diagram)
{
    if (diagram.practice.isEmpty())
        return;
    rectangle(painter, diagram.banner, {0xfffff3c4, 0xffa86f00, 8, 1.5});
    words(painter,
          QStringLiteral("PRACTICE: simulated network \"") + diagram.practice +
              QStringLiteral("\". Nothing here is real."),
          {diagram.banner.left() + 16, diagram.banner.center().y() + 5}, {14, 0xff5c3d00, true});
}

} // namespace

void paintStateBadge(QPainter &painter, HopState state, QPointF middle)
{
    const QPainterPath symbol = badgeSymbol(state);
    const bool plain = symbol.isEmpty();
    painter.save();
    painter.translate(middle);
    painter.setPen(
        QPen(plain ? colourOf(state) : QColor(Qt::white), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(plain ? QColor(Qt::white) : colourOf(state));
    painter.drawPath(badgeShape(state));
    painter.setPen(QPen(Qt::white, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(symbol);
    painter.restore();
}

void paintScene(QPainter &painter, const Diagram &diagram)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(diagram.bounds, Qt::white);
    words(painter, diagram.title, diagram.heading.topLeft() + QPointF(0, 20), {20, ink, true});
    paintBanner(painter, diagram);
    for (const DiagramBox &box : diagram.boxes)
        paintBox(painter, box);
    for (const DiagramArrow &arrow : diagram.arrows)
        paintArrow(painter, diagram, arrow);
    paintLegend(painter, diagram.legend);
    painter.restore();
}

} // namespace netsetup
