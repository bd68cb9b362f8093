#include "diagram/legend.h"

#include "base/inwords.h"
#include "diagram/hopstate.h"
#include "diagram/metrics.h"
#include "diagram/svgshapes.h"
#include "diagram/textfit.h"

#include <algorithm>
#include <cmath>

namespace netsetup {

using namespace metrics;

namespace {

constexpr double border = 12;
constexpr double besideSample = 7;   ///< from a sample to its words
constexpr double betweenEntries = 8; // widths are upper estimates: mostly it is more
constexpr double belowLine = 4;      ///< from the middle of a sample to the baseline of its words

QString note()
{
    return inWords("Diagram",
                   "Every connection is opened from the left; nothing outside ever opens one to your "
                   "network.");
}

DiagramLegendEntry entryAt(QPointF line, HopState state, bool required, const QStringList &lines)
{
    return {state, required, line, line + QPointF(sampleWidth + besideSample, belowLine), lines};
}

/// No words for what is not in the picture.
bool shows(const Diagram &diagram, HopState state, const QString &words)
{
    return std::any_of(
        diagram.arrows.begin(), diagram.arrows.end(), [state, &words](const DiagramArrow &arrow) {
            const bool said = arrow.state == state && stateWords(state, arrow.required) == words;
            return said || (state == HopState::NotReached && arrow.stops);
        });
}

} // namespace

void placeLegend(Diagram &diagram, QPointF topLeft, double width)
{
    if (diagram.arrows.isEmpty())
        return;
    const double left = topLeft.x() + border;
    const double end = topLeft.x() + width - border;
    QPointF at(left, topLeft.y() + border + labelSize / 2);
    const auto add = [&](HopState state, bool required, const QString &words) {
        const double needed = sampleWidth + besideSample + sansWidth(words, labelSize);
        if (at.x() > left && at.x() + needed > end)
            at = {left, at.y() + legendLine};
        diagram.legendEntries << entryAt(at, state, required, {words});
        at.rx() += needed + betweenEntries;
    };
    for (const HopState state : svg::allStates) {
        QStringList words{stateWords(state, true), stateWords(state, false)};
        words.removeDuplicates();
        for (const QString &one : std::as_const(words)) {
            if (shows(diagram, state, one))
                add(state, true, one);
        }
    }
    const auto isOptional = [](const DiagramArrow &arrow) {
        return !arrow.required;
    };
    const auto optional = std::find_if(diagram.arrows.begin(), diagram.arrows.end(), isOptional);
    if (optional != diagram.arrows.end())
        add(optional->stops ? HopState::NotReached : optional->state, false, inWords("Diagram", "optional"));
    diagram.legendNote = wrapText(note(), end - left, labelSize);
    diagram.legendNoteText = {left, at.y() + legendLine + belowLine};
    const QStringList &lines = diagram.legendNote;
    at.ry() += legendLine;
    const double bottom = at.y() + legendLine * static_cast<double>(lines.size() - 1) + border;
    diagram.legend = {topLeft, QSizeF(width, std::ceil(bottom + labelSize / 2 - topLeft.y()))};
}

} // namespace netsetup
