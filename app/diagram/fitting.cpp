// How wide the boxes have to be: the words of a language and the names of a plan decide.
#include "base/inwords.h"
#include "diagram/boxwords.h"
#include "diagram/rows.h"
#include "diagram/stations.h"
#include "diagram/textfit.h"

#include <algorithm>

namespace netsetup {

using namespace metrics;

namespace {

double fixedWidth(const QString &text)
{
    return static_cast<double>(text.size()) * labelSize * labelAdvance;
}

double longestLabel(const QStringList &labels, int columns)
{
    double width = 0;
    for (const QString &label : labels) {
        for (const QString &line : labelLines(label, columns))
            width = std::max(width, fixedWidth(line));
    }
    return width;
}

/// Labels decide; titles are broken where they are longer.
void widenHosts(const Scene &scene, Metrics &sizes)
{
    const double widest = sizes.hostColumns * labelSize * labelAdvance;
    const auto widen = [&](double words) {
        sizes.hostWidth = std::max(sizes.hostWidth, std::min(widest, words) + 2 * sizes.boxPad);
    };
    for (const SceneTarget &target : scene.targets) {
        widen(boldWidth(target.title, titleSize));
        widen(longestLabel(target.labels, sizes.hostColumns));
    }
    for (const SceneLink &link : scene.links) {
        if (link.target != proxyIndex && scene.targets.at(link.target).unfolded)
            widen(longestLabel({link.label}, sizes.hostColumns));
    }
}

} // namespace

QStringList labelLines(const QString &label, int columns)
{
    const qsizetype space = label.indexOf(u' ');
    if (label.size() <= columns || space <= 0)
        return wrapName(label, columns);
    QStringList lines = wrapName(label.left(space), columns);
    if (lines.last().size() + label.size() - space <= columns) {
        lines.last() += label.mid(space);
        return lines;
    }
    return lines + wrapName(label.mid(space + 1), columns);
}

QStringList partLines(const QString &part, const Metrics &sizes)
{
    const double width = sizes.sourceWidth - 4 * sizes.partPad;
    return wrapName(part, static_cast<int>(width / (smallSize * labelAdvance) + 0.01));
}

double partHeight(const QString &part, const Metrics &sizes)
{
    return sizes.partHeight + smallLine * static_cast<double>(partLines(part, sizes).size() - 1);
}

double sourceContentHeight(const SceneSource &source, const Metrics &sizes)
{
    if (sizes.titlesOnly)
        return sizes.sourceHead;
    double height = sizes.sourceHead + sizes.partPad;
    if (source.isOutsideCluster())
        return height;
    for (const QString &part : source.parts)
        height += partHeight(part, sizes) + sizes.partGap;
    return source.parts.isEmpty() ? height : height - sizes.partGap;
}

Metrics fitting(const Scene &scene, Metrics sizes)
{
    const auto widen = [&sizes](double &width, const BoxWords &words) {
        width = std::max(width, boldWidth(inWords("Diagram", words.title), titleSize) + 2 * sizes.boxPad);
        if (!sizes.titlesOnly && *words.line != '\0')
            width = std::max(width, sansWidth(inWords("Diagram", words.line), smallSize) + 2 * sizes.boxPad);
    };
    for (const SceneSource &source : scene.sources)
        widen(sizes.sourceWidth, wordsOf(source.initiator));
    const double beside = 2 * sizes.clusterPad - sizes.boxPad;
    sizes.sourceWidth =
        std::max(sizes.sourceWidth, boldWidth(inWords("Diagram", clusterTitle), titleSize) - beside);
    if (scene.hasProxy) {
        widen(sizes.proxyWidth, proxyWords);
        sizes.proxyWidth =
            std::max(sizes.proxyWidth, longestLabel(scene.proxies, sizes.proxyColumns) + 2 * sizes.boxPad);
    }
    widenHosts(scene, sizes);
    for (const SceneLink &link : scene.links) {
        if (link.target != proxyIndex || badgeWordsOf(link).isEmpty())
            continue;
        constexpr double widest = 170;
        const double words = sansWidth(badgeWordsOf(link), labelSize) + badgeText + badgeEnd;
        sizes.legRoom = std::max(sizes.legRoom, std::min(widest, words) + sizes.arrowRoom + sizes.gap);
    }
    return sizes;
}

} // namespace netsetup
