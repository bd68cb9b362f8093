// Writes the picture as one SVG file that needs nothing else: no fonts, no style sheets, no scripts.
#include "base/inwords.h"
#include "diagram/hopstate.h"
#include "diagram/metrics.h"
#include "diagram/svgshapes.h"

using namespace Qt::StringLiterals;

namespace netsetup {

using namespace svg;

namespace {

constexpr char ink[] = "#1f2937";
constexpr char quiet[] = "#4b5563";

struct BoxLook
{
    const char *fill;
    const char *stroke;
    double radius;
    double width;
};

BoxLook lookOfBox(BoxKind kind)
{
    switch (kind) {
    case BoxKind::Zone:
        return {"#f6f8fa", "#d0d7de", 14, 1};
    case BoxKind::Cluster:
        return {"#e9f1fb", "#9bb8dc", 12, 1};
    case BoxKind::Source:
        return {"#ffffff", "#5b86bd", 8, 1.5};
    case BoxKind::Part:
        return {"#eef3f9", "#c5d4e6", 6, 1};
    case BoxKind::Names:
        return {"#edf2f7", "#b3c0cf", 8, 1};
    case BoxKind::Perimeter:
        return {"#fbf1e3", "#d8b078", 8, 1};
    case BoxKind::Certificate:
        return {"#f3eefa", "#bda6dd", 8, 1};
    case BoxKind::Proxy:
        return {"#fdf6ec", "#b07d33", 8, 1.5};
    case BoxKind::Host:
        break;
    }
    return {"#ffffff", "#7d8896", 8, 1.2};
}

QByteArray boxTexts(const DiagramBox &box)
{
    const char *anchor = box.isBand() ? "middle" : "start";
    QPointF position = box.text - QPointF(0, metrics::titleLine);
    QByteArray out;
    for (const QString &text : box.titleLines) {
        position.ry() += metrics::titleLine;
        out += words(text, position, {metrics::titleSize, ink, true, anchor});
    }
    position.ry() += 2;
    for (const QString &text : box.lines) {
        position.ry() += metrics::smallLine;
        out += words(text, position, {metrics::smallSize, quiet, false, anchor});
    }
    return out;
}

QByteArray partTexts(const DiagramBox &box)
{
    QPointF position = box.text;
    QByteArray out;
    for (const QString &text : box.titleLines) {
        out += fixedText(text, position, metrics::smallSize, ink);
        position.ry() += metrics::smallLine;
    }
    return out;
}

QByteArray boxToSvg(const DiagramBox &box)
{
    const BoxLook look = lookOfBox(box.kind);
    const QByteArray frame = rectangle(box.rect, look.radius, look.fill, look.stroke, look.width);
    return frame + (box.kind == BoxKind::Part ? partTexts(box) : boxTexts(box));
}

QByteArray labelsToSvg(const Diagram &diagram)
{
    QByteArray out;
    for (const DiagramLabel &label : diagram.labels)
        out += fixedText(label.text, label.position, label.size, ink);
    return out;
}

QByteArray lineToSvg(const DiagramArrow &arrow)
{
    const HopState end = arrow.stops ? HopState::NotReached : arrow.state;
    QByteArray out = shaft(arrow.state, arrow.reached(), arrow.required) +
                     shaft(end, arrow.beyond(), arrow.required) +
                     head(end, arrow.points.last(), arrow.required);
    for (const QPointF &passed : arrow.passed)
        out += dot(arrow.stateOfPassed(), passed);
    return out;
}

/// Symbol and words on the line, with a rim of the state's colour.
QByteArray badgeToSvg(const DiagramArrow &arrow)
{
    if (arrow.badgeLines.isEmpty())
        return badge(arrow.state, arrow.mark);
    QByteArray out = rectangle(arrow.badge, 9, "#ffffff", lookOf(arrow.state).colour, 1.4);
    QPointF position = arrow.wordsStart();
    for (const QString &text : arrow.badgeLines) {
        out += words(text, position, {metrics::labelSize, ink});
        position.ry() += metrics::badgeStep;
    }
    return out + badge(arrow.state, arrow.mark);
}

QByteArray arrowToSvg(const DiagramArrow &arrow)
{
    const QString state = stateWords(arrow.state, arrow.required);
    const QString told = arrow.what.isEmpty() ? state : state + u", "_s + arrow.said();
    const QString said =
        (arrow.required ? inWords("Diagram", "%1: %2") : inWords("Diagram", "%1: %2 (optional)"))
            .arg(arrow.label, told);
    return "<g><title>" + escaped(said) + "</title>\n" + lineToSvg(arrow) + badgeToSvg(arrow) + "</g>\n";
}

QByteArray legendToSvg(const Diagram &diagram)
{
    if (diagram.legend.isEmpty())
        return {};
    QByteArray out = rectangle(diagram.legend, 8, "#ffffff", "#d0d7de");
    for (const DiagramLegendEntry &entry : diagram.legendEntries) {
        const QPointF end = entry.line + QPointF(metrics::sampleWidth, 0);
        out += shaft(entry.state, {entry.line, end - QPointF(9, 0)}, entry.required) +
               head(entry.state, end, entry.required);
        if (entry.required && entry.state != HopState::NotReached)
            out += badge(entry.state, entry.line + QPointF(metrics::sampleWidth / 2 - 4, 0));
        QPointF position = entry.text;
        for (const QString &text : entry.lines) {
            out += words(text, position, {metrics::labelSize, ink});
            position.ry() += metrics::legendLine;
        }
    }
    QPointF position = diagram.legendNoteText;
    for (const QString &text : diagram.legendNote) {
        out += words(text, position, {metrics::labelSize, quiet});
        position.ry() += metrics::legendLine;
    }
    return out;
}

QByteArray bannerToSvg(const Diagram &diagram)
{
    if (diagram.practice.isEmpty())
        return {};
    QByteArray out = rectangle(diagram.banner, 8, "#fff3c4", "#a86f00", 1.5);
    QPointF position = diagram.banner.topLeft() + QPointF(16, 20);
    for (const QString &text : diagram.bannerLines) {
        out += words(text, position, {metrics::bannerSize, "#5c3d00", true});
        position.ry() += metrics::bannerLine;
    }
    return out;
}

QByteArray headingToSvg(const Diagram &diagram)
{
    QByteArray out;
    QPointF position = diagram.heading.topLeft() + QPointF(0, 20);
    for (const QString &text : diagram.headingLines) {
        out += words(text, position, {metrics::headingSize, ink, true});
        position.ry() += metrics::headingLine;
    }
    return out;
}

QByteArray description(const Diagram &diagram)
{
    QString text = inWords("Diagram", "Network connections of the StackState Agent, all opened from inside.");
    for (const DiagramArrow &arrow : diagram.arrows) {
        const QString state = stateWords(arrow.state, arrow.required);
        const QString told = arrow.what.isEmpty() ? state : state + u", "_s + arrow.said();
        text += u' ' + inWords("Diagram", "%1 to %2: %3.").arg(arrow.from, arrow.label, told);
    }
    return escaped(text.trimmed());
}

QByteArray start(const Diagram &diagram)
{
    const QByteArray size = number(diagram.bounds.width()) + "\" height=\"" + number(diagram.bounds.height());
    const QString practice = diagram.practice.isEmpty() ? QString() : u"PRACTICE: "_s;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
           size + "\" viewBox=\"0 0 " + number(diagram.bounds.width()) + ' ' +
           number(diagram.bounds.height()) +
           "\" role=\"img\" aria-labelledby=\"netsetup-title netsetup-desc\" font-family=\"sans-serif\">\n"
           "<title id=\"netsetup-title\">" +
           escaped(practice + diagram.title) + "</title>\n<desc id=\"netsetup-desc\">" +
           description(diagram) + "</desc>\n";
}

} // namespace

QByteArray diagramToSvg(const Diagram &diagram)
{
    QByteArray out = start(diagram);
    out += rectangle(diagram.bounds, 0, "#ffffff", "none", 0);
    out += headingToSvg(diagram);
    out += bannerToSvg(diagram);
    for (const DiagramBox &box : diagram.boxes)
        out += boxToSvg(box);
    out += labelsToSvg(diagram);
    for (const DiagramArrow &arrow : diagram.arrows)
        out += arrowToSvg(arrow);
    return out + legendToSvg(diagram) + "</svg>\n";
}

} // namespace netsetup
