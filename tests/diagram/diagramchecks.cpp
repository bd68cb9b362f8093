#include "diagram/diagramchecks.h"

#include "diagram/metrics.h"
#include "diagram/textfit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup::checks {

namespace {

QRectF labelRect(const DiagramLabel &label)
{
    const double width = static_cast<double>(label.text.size()) * label.size * labelAdvance;
    return {label.position.x(), label.position.y() - label.size, width, label.size * 1.2};
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

/// A line may pass what holds its start or its end, and bands, which are there to be crossed.
bool mayCross(const Diagram &diagram, const DiagramArrow &arrow, const DiagramBox &box)
{
    return box.isBand() || holds(diagram, box.id, *boxOf(diagram, arrow.from)) ||
           holds(diagram, box.id, *boxOf(diagram, arrow.to));
}

/// Baselines and the widths that stand on them.
struct Line
{
    QString text;
    QPointF position;
    double width = 0;
    double size = 0;

    [[nodiscard]] QRectF ink() const
    {
        constexpr double ascent = 0.8;
        constexpr double descent = 0.25;
        return {position.x(), position.y() - size * ascent, width, size * (ascent + descent)};
    }
};

QList<Line> linesIn(const DiagramBox &box);

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
            if (!box.isBand())
                continue;
            for (const Line &line : linesIn(box)) {
                if (segment.intersects(line.ink()) || arrow.badge.intersects(line.ink()))
                    return arrow.id + u" crosses the words of "_s + box.id;
            }
        }
    }
    return {};
}

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
    if (box.isBand()) {
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
    for (const Line &line : lines) {
        if (!place.contains(line.ink()))
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
        const DiagramLabel &label = diagram.labels.at(i);
        const QRectF rect = labelRect(label);
        const auto own = std::find_if(diagram.arrows.begin(), diagram.arrows.end(),
                                      [&](const DiagramArrow &arrow) { return arrow.id == label.arrow; });
        if (own == diagram.arrows.end() || !boxOf(diagram, own->to)->rect.contains(rect))
            return label.text + u" is out of its box"_s;
        for (qsizetype j = i + 1; j < diagram.labels.size(); ++j) {
            if (rect.intersects(labelRect(diagram.labels.at(j))))
                return label.text + u" overlaps "_s + diagram.labels.at(j).text;
        }
        for (const Line &line : linesIn(*boxOf(diagram, own->to))) {
            if (rect.intersects(line.ink()))
                return label.text + u" overlaps the title "_s + line.text;
        }
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (rect.intersects(arrow.badge))
                return label.text + u" lies on the badge of "_s + arrow.id;
            for (const QRectF &segment : segments(arrow)) {
                if (rect.intersects(segment))
                    return label.text + u" is crossed by "_s + arrow.id;
            }
        }
    }
    return {};
}

namespace {

QString checkWords(const DiagramArrow &arrow)
{
    QPointF at = arrow.wordsStart();
    for (const QString &text : arrow.badgeLines) {
        const Line line{text, at, sansWidth(text, metrics::labelSize), metrics::labelSize};
        if (!arrow.badge.contains(line.ink()) || text.contains(QChar(0x2026)))
            return arrow.id + u" has a badge that is too small: "_s + text;
        at.ry() += metrics::badgeStep;
    }
    const QString told = arrow.badgeLines.join(QString()).remove(u' ').remove(u'·');
    if (!told.isEmpty() && told != arrow.said().remove(u' ').remove(u'·'))
        return arrow.id + u" has lost of its words: "_s + arrow.badgeLines.join(u'|');
    return {};
}

} // namespace

QString checkBadges(const Diagram &diagram)
{
    for (qsizetype i = 0; i < diagram.arrows.size(); ++i) {
        const DiagramArrow &arrow = diagram.arrows.at(i);
        if (const QString wrong = checkWords(arrow); !wrong.isEmpty())
            return wrong;
        if (!arrow.badge.contains(arrow.mark) || arrow.badge.right() > arrow.points.last().x() - 10)
            return arrow.id + u" has its badge elsewhere"_s;
        for (const DiagramBox &box : diagram.boxes) {
            const bool mayHold = box.isBand() || box.kind == BoxKind::Zone;
            if (!mayHold && box.rect.adjusted(1, 0, -1, 0).intersects(arrow.badge))
                return arrow.id + u" has its badge on "_s + box.id;
        }
        for (qsizetype j = 0; j < diagram.arrows.size(); ++j) {
            const DiagramArrow &other = diagram.arrows.at(j);
            if (i != j && arrow.badge.intersects(other.badge))
                return arrow.id + u" has its badge on that of "_s + other.id;
            for (const QRectF &segment : segments(other)) {
                if (i != j && arrow.badge.intersects(segment))
                    return other.id + u" runs through the badge of "_s + arrow.id;
            }
        }
    }
    return {};
}

QString checkAll(const Diagram &diagram)
{
    for (const auto check : {checkBoxes, checkArrows, checkLabels, checkBadges, checkTexts}) {
        if (const QString wrong = check(diagram); !wrong.isEmpty())
            return wrong;
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
        for (const QString &text : entry.lines) {
            const Line line{text, entry.text, sansWidth(text, labelSize), labelSize};
            if (const QString wrong = checkLines({line}, diagram.legend, u"legend"_s); !wrong.isEmpty())
                return wrong;
        }
    }
    QPointF at = diagram.legendNoteText;
    for (const QString &text : diagram.legendNote) {
        const Line line{text, at, sansWidth(text, labelSize), labelSize};
        if (const QString wrong = checkLines({line}, diagram.legend, u"legend"_s); !wrong.isEmpty())
            return wrong;
        at.ry() += legendLine;
    }
    return {};
}

const DiagramArrow *arrowOf(const Diagram &diagram, const QString &flow)
{
    for (const DiagramArrow &arrow : diagram.arrows) {
        if (arrow.flows().contains(flow))
            return &arrow;
    }
    return nullptr;
}

QString labelsIn(const Diagram &diagram, const QString &box)
{
    QString text;
    for (const DiagramLabel &label : diagram.labels) {
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (arrow.id == label.arrow && arrow.to == box)
                text += label.text;
        }
    }
    return text;
}

} // namespace netsetup::checks
