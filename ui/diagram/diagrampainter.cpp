#include "diagram/diagrampainter.h"

#include "base/inwords.h"
#include "diagram/metrics.h"
#include "diagram/svgshapes.h"

#include <QFontDatabase>
#include <QPainterPath>

namespace netsetup {

using namespace metrics;

namespace {

QString words(const char *text)
{
    return inWords("Diagram", text);
}

/// In pixels; none is a whole line.
const QList<double> &dashesOf(HopState state)
{
    static const QList<double> dashes[] = {{}, {}, {12, 4, 3, 4}, {8, 5}, {2, 5}, {18, 9}, {3, 5}};
    return dashes[static_cast<int>(state)];
}

QPainterPath badgeShape(HopState state)
{
    QPainterPath path;
    switch (state) {
    case HopState::Pass:
        path.addEllipse(QPointF(), markRadius, markRadius);
        break;
    case HopState::Warn:
        path.addPolygon(QPolygonF(QList<QPointF>{{0, -8.6}, {8.8, 7.4}, {-8.8, 7.4}, {0, -8.6}}));
        break;
    case HopState::Fail:
        path.addRoundedRect(QRectF(-7.5, -7.5, 15, 15), 2, 2);
        break;
    case HopState::Unknown:
        path.addPolygon(QPolygonF(QList<QPointF>{{0, -9.4}, {9.4, 0}, {0, 9.4}, {-9.4, 0}, {0, -9.4}}));
        break;
    case HopState::Running:
        path.addPolygon(QPolygonF(
            QList<QPointF>{{-9, 0}, {-4.5, -7.8}, {4.5, -7.8}, {9, 0}, {4.5, 7.8}, {-4.5, 7.8}, {-9, 0}}));
        break;
    case HopState::NotChecked:
        path.addEllipse(QPointF(), 5, 5);
        break;
    case HopState::NotReached:
        path.addRect(QRectF(-6, -2, 12, 4));
        break;
    }
    return path;
}

QPainterPath badgeSymbol(HopState state)
{
    QPainterPath path;
    switch (state) {
    case HopState::Pass:
        path.addPolygon(QPolygonF(QList<QPointF>{{-3.8, 0.2}, {-1.1, 3}, {4, -3}}));
        break;
    case HopState::Warn:
        path.addPolygon(QPolygonF(QList<QPointF>{{0, -2.8}, {0, 2.4}}));
        path.addPolygon(QPolygonF(QList<QPointF>{{0, 4.9}, {0, 5.1}}));
        break;
    case HopState::Fail:
        path.addPolygon(QPolygonF(QList<QPointF>{{-3.3, -3.3}, {3.3, 3.3}}));
        path.addPolygon(QPolygonF(QList<QPointF>{{3.3, -3.3}, {-3.3, 3.3}}));
        break;
    case HopState::Unknown:
        path.moveTo(-2.3, -2.3);
        path.arcTo(QRectF(-2.34, -4.1, 4.8, 4.8), 165.7, -221.7);
        path.quadTo(0, 1, 0, 2.1);
        path.addPolygon(QPolygonF(QList<QPointF>{{0, 4.7}, {0, 4.9}}));
        break;
    case HopState::Running:
        for (const double dot : {-4.0, 0.0, 4.0})
            path.addPolygon(QPolygonF(QList<QPointF>{{dot - 0.05, 0}, {dot + 0.05, 0}}));
        break;
    case HopState::NotChecked:
    case HopState::NotReached:
        break;
    }
    return path;
}

class Brush
{
public:
    Brush(QPainter &painter, const DiagramColours &colours)
        : m_painter(painter)
        , m_colours(colours)
    {}

    void text(const QString &text, QPointF position, double size, const QColor &colour, bool bold = false)
    {
        QFont font = m_painter.font();
        font.setPixelSize(qRound(size));
        font.setBold(bold);
        draw(text, position, font, colour, 1);
    }
    void middleText(const QString &text, QPointF middle, double size, const QColor &colour, bool bold)
    {
        QFont font = m_painter.font();
        font.setPixelSize(qRound(size));
        font.setBold(bold);
        const double half = QFontMetricsF(font).horizontalAdvance(text) / 2;
        draw(text, middle - QPointF(half, 0), font, colour, 1);
    }
    /// Every character takes labelAdvance, whatever face the system has.
    void fixedText(const QString &text, QPointF position, double size, const QColor &colour)
    {
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPixelSize(qRound(size));
        const double real = QFontMetricsF(font).horizontalAdvance(text);
        const double wanted = static_cast<double>(text.size()) * size * labelAdvance;
        draw(text, position, font, colour, real > 0 ? wanted / real : 1);
    }
    void frame(const QRectF &rect, double radius, const QColor &fill, const QColor &stroke, double width = 1)
    {
        m_painter.setBrush(fill);
        m_painter.setPen(QPen(stroke, width));
        m_painter.drawRoundedRect(rect, radius, radius);
    }
    /// A line without a head; optional ones are thinner.
    void shaft(HopState state, const QList<QPointF> &points, bool required)
    {
        const double width = required ? 2.4 : 1.4;
        QPen pen(m_colours.of(state), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        QList<qreal> dashes;
        for (const double dash : dashesOf(state))
            dashes << dash / width;
        if (!dashes.isEmpty())
            pen.setDashPattern(dashes);
        m_painter.setPen(pen);
        m_painter.drawPolyline(QPolygonF(points));
    }
    void head(HopState state, QPointF tip, bool required)
    {
        m_painter.setPen(QPen(m_colours.of(state), 1.3, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        m_painter.setBrush(required ? m_colours.of(state) : m_colours.paper);
        m_painter.drawPolygon(QPolygonF({tip, tip + QPointF(-11, -5.5), tip + QPointF(-11, 5.5)}));
    }
    void dot(HopState state, QPointF middle)
    {
        m_painter.setPen(QPen(m_colours.of(state), 1.6));
        m_painter.setBrush(m_colours.paper);
        m_painter.drawEllipse(middle, passedRadius, passedRadius);
    }
    void glow(const QList<QPointF> &points, const QColor &colour, double width)
    {
        m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolyline(QPolygonF(points));
    }

private:
    void draw(const QString &text, QPointF position, const QFont &font, const QColor &colour, double stretch)
    {
        m_painter.save();
        m_painter.setPen(colour);
        m_painter.setFont(font);
        m_painter.translate(position);
        m_painter.scale(stretch, 1);
        m_painter.drawText(QPointF(), text);
        m_painter.restore();
    }

    QPainter &m_painter;
    const DiagramColours &m_colours;
};

void paintFrame(Brush &brush, const DiagramBox &box, const DiagramColours &colours)
{
    switch (box.kind) {
    case BoxKind::Zone:
        return brush.frame(box.rect, 14, colours.zone, colours.border);
    case BoxKind::Cluster:
        return brush.frame(box.rect, 12, colours.cluster, colours.accent);
    case BoxKind::Source:
        return brush.frame(box.rect, 8, colours.box, colours.accent, 1.5);
    case BoxKind::Part:
        return brush.frame(box.rect, 6, colours.part, colours.border);
    case BoxKind::Names:
        return brush.frame(box.rect, 8, colours.names, colours.border);
    case BoxKind::Perimeter:
        return brush.frame(box.rect, 8, colours.perimeter, colours.perimeterBorder);
    case BoxKind::Certificate:
        return brush.frame(box.rect, 8, colours.inspection, colours.inspectionBorder);
    case BoxKind::Proxy:
        return brush.frame(box.rect, 8, colours.perimeter, colours.perimeterBorder, 1.5);
    case BoxKind::Host:
        break;
    }
    brush.frame(box.rect, 8, colours.box, colours.border, 1.2);
}

void paintBox(Brush &brush, const DiagramBox &box, const DiagramColours &colours)
{
    paintFrame(brush, box, colours);
    QPointF position = box.text;
    if (box.kind == BoxKind::Part) {
        for (const QString &text : box.titleLines) {
            brush.fixedText(text, position, smallSize, colours.ink);
            position.ry() += smallLine;
        }
        return;
    }
    const auto put = [&](const QString &text, double size, const QColor &colour, bool bold) {
        if (box.isBand())
            brush.middleText(text, position, size, colour, bold);
        else
            brush.text(text, position, size, colour, bold);
    };
    position.ry() -= titleLine;
    for (const QString &text : box.titleLines) {
        position.ry() += titleLine;
        put(text, titleSize, colours.ink, true);
    }
    position.ry() += 2;
    for (const QString &text : box.lines) {
        position.ry() += smallLine;
        put(text, smallSize, colours.quiet, false);
    }
}

void paintLegend(QPainter &painter, Brush &brush, const Diagram &diagram, const DiagramColours &colours)
{
    if (diagram.legend.isEmpty())
        return;
    brush.frame(diagram.legend, 8, colours.box, colours.border);
    for (const DiagramLegendEntry &entry : diagram.legendEntries) {
        const QPointF end = entry.line + QPointF(sampleWidth, 0);
        brush.shaft(entry.state, {entry.line, end - QPointF(9, 0)}, entry.required);
        brush.head(entry.state, end, entry.required);
        if (entry.required && entry.state != HopState::NotReached)
            paintBadge(painter, entry.state, entry.line + QPointF(sampleWidth / 2 - 4, 0), colours);
        QPointF position = entry.text;
        for (const QString &text : entry.lines) {
            brush.text(text, position, labelSize, colours.ink);
            position.ry() += legendLine;
        }
    }
    QPointF position = diagram.legendNoteText;
    for (const QString &text : diagram.legendNote) {
        brush.text(text, position, labelSize, colours.quiet);
        position.ry() += legendLine;
    }
}

void paintLine(Brush &brush, const DiagramArrow &arrow)
{
    const HopState end = arrow.stops ? HopState::NotReached : arrow.state;
    brush.shaft(arrow.state, arrow.reached(), arrow.required);
    brush.shaft(end, arrow.beyond(), arrow.required);
    brush.head(end, arrow.points.last(), arrow.required);
    for (const QPointF &passed : arrow.passed)
        brush.dot(arrow.stateOfPassed(), passed);
}

/// Symbol and words on the line, with a rim of the state's colour.
void paintWords(QPainter &painter, Brush &brush, const DiagramArrow &arrow, const DiagramColours &colours)
{
    if (!arrow.badgeLines.isEmpty())
        brush.frame(arrow.badge, 9, colours.box, colours.of(arrow.state), 1.4);
    QPointF position = arrow.wordsStart();
    for (const QString &text : arrow.badgeLines) {
        brush.text(text, position, labelSize, colours.ink);
        position.ry() += badgeStep;
    }
    paintBadge(painter, arrow.state, arrow.mark, colours);
}

void paintBanner(Brush &brush, const Diagram &diagram, const DiagramColours &colours)
{
    if (diagram.practice.isEmpty())
        return;
    brush.frame(diagram.banner, 8, colours.perimeter, colours.perimeterBorder, 1.5);
    QPointF position = diagram.banner.topLeft() + QPointF(16, 20);
    for (const QString &text : diagram.bannerLines) {
        brush.text(text, position, bannerSize, colours.ink, true);
        position.ry() += bannerLine;
    }
}

void paintHeading(Brush &brush, const Diagram &diagram, const DiagramColours &colours)
{
    QPointF position = diagram.heading.topLeft() + QPointF(0, 20);
    for (const QString &text : diagram.headingLines) {
        brush.text(text, position, headingSize, colours.ink, true);
        position.ry() += headingLine;
    }
}

} // namespace

QString hopStateWords(HopState state)
{
    return words(svg::lookOf(state).words);
}

void paintBadge(QPainter &painter, HopState state, QPointF middle, const DiagramColours &colours)
{
    const bool plain = state == HopState::NotChecked;
    const QColor colour = colours.of(state);
    painter.save();
    painter.translate(middle);
    painter.setPen(QPen(plain ? colour : colours.paper, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(plain ? colours.paper : colour);
    painter.drawPath(badgeShape(state));
    painter.setPen(QPen(colours.paper, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(badgeSymbol(state));
    painter.restore();
}

QPixmap badgePixmap(HopState state, const DiagramColours &colours, int side, double scale)
{
    constexpr double drawn = 20; // with its air
    QPixmap pixmap(QSizeF(side * scale, side * scale).toSize());
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(scale);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / drawn, side / drawn);
    paintBadge(painter, state, {drawn / 2, drawn / 2}, colours);
    return pixmap;
}

QIcon badgeIcon(HopState state, const DiagramColours &colours)
{
    constexpr int side = 20;
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        const QPixmap pixmap = badgePixmap(state, colours, side, scale);
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected);
    }
    return icon;
}

void paintDiagram(QPainter &painter, const Diagram &diagram, const DiagramColours &colours, int selected,
                  int current)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    // Ways and host names go from left to right in every language.
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.fillRect(diagram.bounds, colours.paper);
    Brush brush(painter, colours);
    paintHeading(brush, diagram, colours);
    paintBanner(brush, diagram, colours);
    for (const DiagramBox &box : diagram.boxes)
        paintBox(brush, box, colours);
    for (const DiagramLabel &label : diagram.labels)
        brush.fixedText(label.text, label.position, label.size, colours.ink);
    for (int i = 0; i < diagram.arrows.size(); ++i) {
        const DiagramArrow &arrow = diagram.arrows.at(i);
        if (i == selected)
            brush.glow(arrow.points, colours.selection, 12);
        paintLine(brush, arrow);
        paintWords(painter, brush, arrow, colours);
        if (i == current) {
            constexpr double around = 4;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colours.focus, 2.5));
            painter.drawRoundedRect(arrow.badge.adjusted(-around, -around, around, around), 11, 11);
        }
    }
    paintLegend(painter, brush, diagram, colours);
}

} // namespace netsetup
