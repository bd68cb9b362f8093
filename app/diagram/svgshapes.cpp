// Draws single shapes. Numbers and colours are fixed text: the same picture gives the same bytes everywhere.
#include "diagram/svgshapes.h"

#include "diagram/metrics.h"
#include "diagram/textfit.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace netsetup::svg {

namespace {

constexpr char circle[] = "M-8 0a8 8 0 1 1 16 0a8 8 0 1 1-16 0z";
constexpr char triangle[] = "M0-8.6L8.8 7.4H-8.8z";
constexpr char square[] = "M-5.5-7.5h11a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2z";
constexpr char hexagon[] = "M-9 0L-4.5-7.8H4.5L9 0L4.5 7.8H-4.5z";
constexpr char diamond[] = "M0-9.4L9.4 0L0 9.4L-9.4 0z";

// Colours keep 4.5:1 on white, so that thin lines and words stay readable.
constexpr StateLook looks[] = {
    {"#5f6b7a", "", "M-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0z", "", QT_TRANSLATE_NOOP("Diagram", "not checked")},
    {"#1a7f4b", "", circle, "M-3.8 0.2L-1.1 3L4-3", QT_TRANSLATE_NOOP("Diagram", "works")},
    {"#8f5f00", "12 4 3 4", triangle, "M0-2.8V2.4M0 4.9v0.2",
     QT_TRANSLATE_NOOP("Diagram", "works, with a warning")},
    {"#c0202f", "8 5", square, "M-3.3-3.3L3.3 3.3M3.3-3.3L-3.3 3.3", QT_TRANSLATE_NOOP("Diagram", "broken")},
    {"#6b3fa0", "2 5", diamond, "M-2.3-2.3A2.4 2.4 0 1 1 1.4 0.3Q0 1 0 2.1M0 4.7v0.2",
     QT_TRANSLATE_NOOP("Diagram", "could not tell")},
    //: The state of a connection while it is being looked at.
    {"#1d5fa8", "18 9", hexagon, "M-4 0h0.1M0 0h0.1M4 0h0.1", QT_TRANSLATE_NOOP("Diagram", "running")},
    //: What lies behind the place at which a connection broke.
    {"#7b8490", "3 5", "M-6-2h12v4h-12z", "", QT_TRANSLATE_NOOP("Diagram", "not reached")},
};

QByteArray point(QPointF position)
{
    return number(position.x()) + ' ' + number(position.y());
}

QByteArray textStart(QPointF position, double size, const char *fill)
{
    return "<text x=\"" + number(position.x()) + "\" y=\"" + number(position.y()) + "\" font-size=\"" +
           number(size) + "\" fill=\"" + fill + '"';
}

} // namespace

const StateLook &lookOf(HopState state)
{
    return looks[static_cast<int>(state)];
}

QByteArray number(double value)
{
    QByteArray text = QByteArray::number(std::round(value * 100) / 100, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray escaped(const QString &text)
{
    return cleanText(text).toHtmlEscaped().replace(u'\'', "&#39;"_L1).toUtf8();
}

QByteArray rectangle(const QRectF &rect, double radius, const char *fill, const char *stroke, double width)
{
    return "<rect x=\"" + number(rect.x()) + "\" y=\"" + number(rect.y()) + "\" width=\"" +
           number(rect.width()) + "\" height=\"" + number(rect.height()) + "\" rx=\"" + number(radius) +
           "\" fill=\"" + fill + "\" stroke=\"" + stroke + "\" stroke-width=\"" + number(width) + "\"/>\n";
}

QByteArray words(const QString &text, QPointF position, const TextLook &look)
{
    QByteArray out = textStart(position, look.size, look.fill);
    if (look.bold)
        out += " font-weight=\"600\"";
    if (qstrcmp(look.anchor, "start") != 0)
        out += " text-anchor=\"" + QByteArray(look.anchor) + '"';
    return out + '>' + escaped(text) + "</text>\n";
}

QByteArray fixedText(const QString &text, QPointF position, double size, const char *fill)
{
    const double width = static_cast<double>(text.size()) * size * labelAdvance;
    return textStart(position, size, fill) + " font-family=\"monospace\" textLength=\"" + number(width) +
           "\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">" + escaped(text) + "</text>\n";
}

QByteArray badge(HopState state, QPointF middle)
{
    const StateLook &look = lookOf(state);
    const bool plain = *look.symbol == '\0';
    QByteArray out = "<g transform=\"translate(" + point(middle) + ")\"><path d=\"" + QByteArray(look.badge) +
                     "\" fill=\"" + (plain ? "#ffffff" : look.colour) + "\" stroke=\"" +
                     (plain ? look.colour : "#ffffff") + "\" stroke-width=\"2\" stroke-linejoin=\"round\"/>";
    if (!plain)
        out += "<path d=\"" + QByteArray(look.symbol) +
               "\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2\" stroke-linecap=\"round\" "
               "stroke-linejoin=\"round\"/>";
    return out + "</g>\n";
}

QByteArray shaft(HopState state, const QList<QPointF> &points, bool required)
{
    const StateLook &look = lookOf(state);
    QByteArray path = "M" + point(points.first());
    for (qsizetype i = 1; i < points.size(); ++i)
        path += "L" + point(points.at(i));
    QByteArray out = "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + look.colour + "\" stroke-width=\"" +
                     (required ? "2.4" : "1.4") + "\" stroke-linejoin=\"round\"";
    if (*look.dashes != '\0')
        out += " stroke-dasharray=\"" + QByteArray(look.dashes) + '"';
    return out + "/>\n";
}

QByteArray head(HopState state, QPointF tip, bool required)
{
    const StateLook &look = lookOf(state);
    return "<path d=\"M" + point(tip) + "l-11-5.5v11z\" fill=\"" + (required ? look.colour : "#ffffff") +
           "\" stroke=\"" + look.colour + "\" stroke-width=\"1.3\" stroke-linejoin=\"round\"/>\n";
}

QByteArray dot(HopState state, QPointF middle)
{
    return "<circle cx=\"" + number(middle.x()) + "\" cy=\"" + number(middle.y()) + "\" r=\"" +
           number(metrics::passedRadius) + "\" fill=\"#ffffff\" stroke=\"" + lookOf(state).colour +
           "\" stroke-width=\"1.6\"/>\n";
}

} // namespace netsetup::svg
