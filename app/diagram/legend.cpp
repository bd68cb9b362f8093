#include "diagram/legend.h"

#include "base/inwords.h"
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
    return inWords("Diagram", "thin line: optional.   Every connection is opened from the left; "
                              "nothing outside ever opens one to your network.");
}

DiagramLegendEntry entryAt(QPointF line, HopState state, bool required, const QStringList &lines)
{
    return {state, required, line, line + QPointF(sampleWidth + besideSample, belowLine), lines};
}

} // namespace

void placeLegend(Diagram &diagram, QPointF topLeft, double width)
{
    const double left = topLeft.x() + border;
    const double end = topLeft.x() + width - border;
    QPointF at(left, topLeft.y() + border + labelSize / 2);
    const bool anyRuns = std::any_of(diagram.arrows.begin(), diagram.arrows.end(),
                                     [](const auto &arrow) { return arrow.state == HopState::Running; });
    for (const HopState state : svg::allStates) {
        // A picture in a pack never runs, and needs no words for it.
        if (state == HopState::Running && !anyRuns)
            continue;
        const QString words = inWords("Diagram", svg::lookOf(state).words);
        const double needed = sampleWidth + besideSample + sansWidth(words, labelSize);
        if (at.x() > left && at.x() + needed > end)
            at = {left, at.y() + legendLine};
        diagram.legendEntries << entryAt(at, state, true, {words});
        at.rx() += needed + betweenEntries;
    }
    at = {left, at.y() + legendLine};
    const QStringList lines = wrapText(note(), end - left - sampleWidth - besideSample, labelSize);
    diagram.legendEntries << entryAt(at, HopState::NotChecked, false, lines);
    const double bottom = at.y() + legendLine * static_cast<double>(lines.size() - 1) + border;
    diagram.legend = {topLeft, QSizeF(width, std::ceil(bottom + labelSize / 2 - topLeft.y()))};
}

} // namespace netsetup
