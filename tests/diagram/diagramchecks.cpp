#include "diagram/diagramchecks.h"

#include "diagram/metrics.h"
#include "diagram/textfit.h"

using namespace Qt::StringLiterals;

namespace netsetup::checks {

namespace {

QRectF labelRect(const DiagramLabel &label)
{
    const double width = static_cast<double>(label.text.size()) * label.size * labelAdvance;
    return {label.position.x(), label.position.y() - label.size, width, label.size * 1.25};
}

QRectF markRect(const DiagramArrow &arrow)
{
    return QRectF(arrow.mark, QSizeF()).adjusted(-markRadius, -markRadius, markRadius, markRadius);
}

bool holds(const Diagram &diagram, const QString &outer, const DiagramBox &inner)
{
    const DiagramBox *box = &inner;
    while (box != nullptr && box->id != outer)
        box = boxOf(diagram, box->inside);
    return box != nullptr;
}

/// The segments of an arrow as thin rectangles.
QList<QRectF> segments(const DiagramArrow &arrow)
{
    QList<QRectF> found;
    for (qsizetype i = 1; i < arrow.points.size(); ++i)
        found
            << QRectF(arrow.points.at(i - 1), arrow.points.at(i)).normalized().adjusted(0.5, -0.5, -0.5, 0.5);
    return found;
}

/// A line may pass what holds its start or its end, and the perimeter, which is there to be crossed.
bool mayCross(const Diagram &diagram, const DiagramArrow &arrow, const DiagramBox &box)
{
    return box.kind == BoxKind::Perimeter || holds(diagram, box.id, *boxOf(diagram, arrow.from)) ||
           holds(diagram, box.id, *boxOf(diagram, arrow.to));
}

QList<QRectF> headTexts(const DiagramBox &box)
{
    QList<QRectF> rects;
    double y = box.rect.top() + 8;
    for (qsizetype i = 0; i <= box.lines.size(); ++i, y += 15)
        rects << QRectF(box.rect.left() + 8, y, 60, 13);
    return rects;
}

QString checkArrow(const Diagram &diagram, const DiagramArrow &arrow)
{
    const DiagramBox *from = boxOf(diagram, arrow.from);
    const DiagramBox *to = boxOf(diagram, arrow.to);
    if (from == nullptr || to == nullptr)
        return arrow.id + u" has no box at an end"_s;
    if (from->kind != BoxKind::Source && from->kind != BoxKind::Proxy)
        return arrow.id + u" does not start at the agent's side"_s;
    if (!qFuzzyCompare(arrow.points.first().x(), from->rect.right()) ||
        !qFuzzyCompare(arrow.points.last().x(), to->rect.left()))
        return arrow.id + u" does not touch its boxes"_s;
    if (arrow.points.first().y() <= from->rect.top() || arrow.points.first().y() >= from->rect.bottom() ||
        arrow.points.last().y() <= to->rect.top() || arrow.points.last().y() >= to->rect.bottom())
        return arrow.id + u" passes its boxes"_s;
    for (qsizetype i = 1; i < arrow.points.size(); ++i) {
        const QPointF step = arrow.points.at(i) - arrow.points.at(i - 1);
        if (step.x() < 0 || (step.x() != 0 && step.y() != 0))
            return arrow.id + u" turns back or runs aslant"_s;
    }
    for (const DiagramBox &box : diagram.boxes) {
        const bool foreign = !mayCross(diagram, arrow, box);
        for (const QRectF &segment : segments(arrow)) {
            if (foreign && segment.intersects(box.rect))
                return arrow.id + u" crosses "_s + box.id;
            if (box.kind != BoxKind::Perimeter)
                continue;
            for (const QRectF &text : headTexts(box)) {
                if (segment.intersects(text))
                    return arrow.id + u" crosses the words of "_s + box.id;
            }
        }
    }
    return {};
}

/// Baselines and the widths that stand on them.
struct Line
{
    QString text;
    QPointF position;
    double width = 0;
    double size = 0;
};

QList<Line> linesIn(const DiagramBox &box)
{
    using namespace metrics;
    const bool isPart = box.kind == BoxKind::Part;
    QList<Line> lines;
    QPointF at = box.text;
    for (const QString &text : box.titleLines) {
        const double fixed = static_cast<double>(text.size()) * smallSize * labelAdvance;
        lines << Line{text, at, isPart ? fixed : boldWidth(text, titleSize), isPart ? smallSize : titleSize};
        at.ry() += isPart ? smallLine : titleLine;
    }
    at.ry() += 2 - titleLine;
    for (const QString &text : box.lines) {
        at.ry() += smallLine;
        lines << Line{text, at, sansWidth(text, smallSize), smallSize};
    }
    if (box.kind == BoxKind::Perimeter) {
        for (Line &line : lines)
            line.position.rx() -= line.width / 2;
    }
    return lines;
}

QList<Line> linesOf(const QStringList &texts, QPointF at, double step, double size)
{
    QList<Line> lines;
    for (const QString &text : texts) {
        lines << Line{text, at, boldWidth(text, size), size};
        at.ry() += step;
    }
    return lines;
}

QString checkLines(const QList<Line> &lines, const QRectF &place, const QString &what)
{
    constexpr double ascent = 0.8;
    constexpr double descent = 0.25;
    for (const Line &line : lines) {
        const QRectF ink(line.position.x(), line.position.y() - line.size * ascent, line.width,
                         line.size * (ascent + descent));
        if (!place.contains(ink))
            return what + u": out of its place: "_s + line.text;
        if (line.text.contains(QChar(0x2026)))
            return what + u": cut: "_s + line.text;
    }
    return {};
}

} // namespace

const DiagramBox *boxOf(const Diagram &diagram, const QString &id)
{
    for (const DiagramBox &box : diagram.boxes) {
        if (box.id == id)
            return &box;
    }
    return nullptr;
}

QString checkBoxes(const Diagram &diagram)
{
    for (qsizetype i = 0; i < diagram.boxes.size(); ++i) {
        const DiagramBox &a = diagram.boxes.at(i);
        if (!diagram.bounds.contains(a.rect) || a.rect.width() < 20 || a.rect.height() < 20)
            return a.id + u" is out of bounds or too small"_s;
        if (!a.inside.isEmpty() && !boxOf(diagram, a.inside)->rect.contains(a.rect))
            return a.id + u" sticks out of "_s + a.inside;
        for (qsizetype j = i + 1; j < diagram.boxes.size(); ++j) {
            const DiagramBox &b = diagram.boxes.at(j);
            if (a.id == b.id)
                return a.id + u" is there twice"_s;
            const bool related = holds(diagram, a.id, b) || holds(diagram, b.id, a);
            if (!related && a.rect.intersects(b.rect))
                return a.id + u" overlaps "_s + b.id;
        }
    }
    return {};
}

QString checkLabels(const Diagram &diagram)
{
    for (qsizetype i = 0; i < diagram.labels.size(); ++i) {
        const QRectF rect = labelRect(diagram.labels.at(i));
        if (!diagram.bounds.contains(rect))
            return diagram.labels.at(i).text + u" is out of bounds"_s;
        for (qsizetype j = i + 1; j < diagram.labels.size(); ++j) {
            if (rect.intersects(labelRect(diagram.labels.at(j))))
                return diagram.labels.at(i).text + u" overlaps "_s + diagram.labels.at(j).text;
        }
        for (const DiagramBox &box : diagram.boxes) {
            if (box.id != "network"_L1 && box.rect.intersects(rect))
                return diagram.labels.at(i).text + u" lies on "_s + box.id;
        }
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (rect.intersects(markRect(arrow)))
                return diagram.labels.at(i).text + u" lies on the mark of "_s + arrow.id;
            for (const QRectF &segment : segments(arrow)) {
                if (rect.intersects(segment))
                    return diagram.labels.at(i).text + u" is crossed by "_s + arrow.id;
            }
        }
    }
    return {};
}

QString checkArrows(const Diagram &diagram)
{
    for (qsizetype i = 0; i < diagram.arrows.size(); ++i) {
        const QString wrong = checkArrow(diagram, diagram.arrows.at(i));
        if (!wrong.isEmpty())
            return wrong;
        for (qsizetype j = i + 1; j < diagram.arrows.size(); ++j) {
            for (const QRectF &a : segments(diagram.arrows.at(i))) {
                for (const QRectF &b : segments(diagram.arrows.at(j))) {
                    const QRectF both = a.intersected(b);
                    if (both.width() > 2 || both.height() > 2)
                        return diagram.arrows.at(i).id + u" runs on "_s + diagram.arrows.at(j).id;
                }
            }
        }
    }
    return {};
}

namespace {

/// What stands in a box leaves room for the words of the box.
QString checkHoldersWords(const Diagram &diagram, const DiagramBox &box)
{
    for (const Line &line : linesIn(box)) {
        const QRectF ink(line.position.x(), line.position.y() - line.size * 0.75, line.width,
                         line.size * 0.75);
        for (const DiagramBox &other : diagram.boxes) {
            if (other.inside == box.id && other.rect.intersects(ink))
                return other.id + u" hides words of "_s + box.id + u": "_s + line.text;
        }
    }
    return {};
}

} // namespace

QString checkTexts(const Diagram &diagram)
{
    using namespace metrics;
    for (const DiagramBox &box : diagram.boxes) {
        if (const QString wrong = checkHoldersWords(diagram, box); !wrong.isEmpty())
            return wrong;
        if (const QString wrong = checkLines(linesIn(box), box.rect, box.id); !wrong.isEmpty())
            return wrong;
        if (box.titleLines.join(QString()).remove(u' ') != box.title.simplified().remove(u' '))
            return box.id + u" has lost of its title: "_s + box.titleLines.join(u'|');
    }
    for (const DiagramLabel &label : diagram.labels) {
        if (label.text.contains(QChar(0x2026)))
            return u"label cut: "_s + label.text;
    }
    const QString heading = checkLines(
        linesOf(diagram.headingLines, diagram.heading.topLeft() + QPointF(0, 20), headingLine, headingSize),
        diagram.heading, u"heading"_s);
    const QString banner = checkLines(
        linesOf(diagram.bannerLines, diagram.banner.topLeft() + QPointF(16, 20), bannerLine, bannerSize),
        diagram.banner, u"banner"_s);
    if (!heading.isEmpty() || !banner.isEmpty())
        return heading + banner;
    for (const DiagramLegendEntry &entry : diagram.legendEntries) {
        QPointF at = entry.text;
        for (const QString &text : entry.lines) {
            const Line line{text, at, sansWidth(text, labelSize), labelSize};
            if (const QString wrong = checkLines({line}, diagram.legend, u"legend"_s); !wrong.isEmpty())
                return wrong;
            at.ry() += legendLine;
        }
    }
    return {};
}

QString wholeLabel(const Diagram &diagram, const QString &arrow)
{
    QString text;
    for (const DiagramLabel &label : diagram.labels) {
        if (label.arrow == arrow)
            text += label.text;
    }
    return text;
}

} // namespace netsetup::checks
