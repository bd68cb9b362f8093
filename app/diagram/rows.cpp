// Places rows from top to bottom. A row never shares its height with a box that its arrow does not belong to.
#include "diagram/rows.h"

#include "diagram/sourceports.h"
#include "diagram/textfit.h"

#include <algorithm>
#include <numeric>

namespace netsetup {

using namespace metrics;

namespace {

class RowPlacer
{
public:
    RowPlacer(const Scene &scene, const Metrics &sizes, double top, const QList<QStringList> &badges)
        : m_scene(scene)
        , m_sizes(sizes)
        , m_cursor(top)
    {
        m_rows.lines.resize(scene.links.size());
        for (qsizetype i = 0; i < badges.size(); ++i)
            m_rows.lines[i].badge = badges.at(i);
        findRanges();
    }
    Rows place(double top);

private:
    struct Range
    {
        qsizetype first = 0;
        qsizetype end = 0;
    };

    void findRanges();
    void prepareTexts();
    void placeProxied();
    void placeDirect();
    void placeTarget(qsizetype target);
    void placeFolded(qsizetype target);
    void placeUnfolded(qsizetype target);
    void placeLinks(const Range &range, double top, double height);
    [[nodiscard]] double heightOf(const Range &range) const;
    [[nodiscard]] double heightOf(qsizetype link) const;

    const Scene &m_scene;
    const Metrics &m_sizes;
    Rows m_rows;
    double m_cursor;
    Range m_legs;
    QList<Range> m_links; ///< of each target: links stand in the order of their targets
};

void RowPlacer::findRanges()
{
    m_links.resize(m_scene.targets.size());
    qsizetype at = 0;
    const auto take = [&](int target) {
        Range range{at, at};
        while (range.end < m_scene.links.size() && m_scene.links.at(range.end).target == target)
            ++range.end;
        at = range.end;
        return range;
    };
    m_legs = take(proxyIndex);
    for (qsizetype i = 0; i < m_links.size(); ++i)
        m_links[i] = take(static_cast<int>(i));
}

void RowPlacer::prepareTexts()
{
    const auto linesOf = [](const QStringList &labels, int columns) {
        QList<QStringList> lines;
        for (const QString &label : labels)
            lines << labelLines(label, columns);
        return lines;
    };
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        const SceneTarget &target = m_scene.targets.at(i);
        TargetText text;
        text.title = wrapTitle(target.title, m_sizes.hostWidth - 2 * m_sizes.boxPad, titleSize);
        QStringList labels = target.labels;
        if (target.unfolded) {
            labels.clear();
            for (qsizetype link = m_links.at(i).first; link < m_links.at(i).end; ++link)
                labels << m_scene.links.at(link).label;
        }
        text.labels = linesOf(labels, m_sizes.hostColumns);
        m_rows.texts << text;
    }
    m_rows.proxyText.labels = linesOf(m_scene.proxies, m_sizes.proxyColumns);
}

double RowPlacer::heightOf(qsizetype link) const
{
    return badgeHeight(m_rows.lines.at(link).badge.size()) + 2 * m_sizes.rowPad;
}

double RowPlacer::heightOf(const Range &range) const
{
    double height = 0;
    for (qsizetype i = range.first; i < range.end; ++i)
        height += heightOf(i);
    return height;
}

/// In the middle of the height that there is.
void RowPlacer::placeLinks(const Range &range, double top, double height)
{
    double y = top + (height - heightOf(range)) / 2;
    for (qsizetype i = range.first; i < range.end; ++i) {
        m_rows.lines[i].y = y + heightOf(i) / 2;
        y += heightOf(i);
    }
}

void RowPlacer::placeFolded(qsizetype target)
{
    TargetText &text = m_rows.texts[target];
    const double words = textHeight(text, m_sizes);
    const double height = std::max(words, heightOf(m_links.at(target)));
    placeLinks(m_links.at(target), m_cursor, height);
    text.top = m_cursor + (height - words) / 2;
    m_rows.targets << Span{m_cursor, m_cursor + height};
    m_cursor += height;
}

/// Each label beside its own arrow.
void RowPlacer::placeUnfolded(qsizetype target)
{
    TargetText &text = m_rows.texts[target];
    const Range &range = m_links.at(target);
    const double top = m_cursor;
    text.top = top;
    m_cursor += m_sizes.boxPad + titleLine * static_cast<double>(text.title.size());
    for (qsizetype i = range.first; i < range.end; ++i) {
        const double words = labelStep * static_cast<double>(text.labels.at(i - range.first).size()) + 6;
        const double height = std::max(heightOf(i), words);
        m_rows.lines[i].y = m_cursor + height / 2;
        m_cursor += height;
    }
    m_cursor += m_sizes.rowPad;
    m_rows.targets << Span{top, m_cursor};
}

void RowPlacer::placeTarget(qsizetype target)
{
    if (m_scene.targets.at(target).unfolded)
        placeUnfolded(target);
    else
        placeFolded(target);
    m_cursor += m_sizes.gap;
}

/// Arrows to the proxy on the left and arrows from it on the right share its height.
void RowPlacer::placeProxied()
{
    const double top = m_cursor;
    for (qsizetype i = 0; i < m_scene.targets.size() && m_scene.targets.at(i).fromProxy; ++i)
        placeTarget(i);
    const double words = textHeight(m_rows.proxyText, m_sizes) + smallLine;
    const double height = std::max({m_cursor - m_sizes.gap - top, heightOf(m_legs), words});
    // Those to the proxy stand at its top, where the sources are.
    placeLinks(m_legs, top, std::min(height, heightOf(m_legs) + m_sizes.firstPort));
    m_rows.proxy = {top, top + height};
    m_rows.proxyText.top = top;
    m_cursor = top + height + 2 * m_sizes.gap;
}

void RowPlacer::placeDirect()
{
    bool inside = false;
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        if (m_scene.targets.at(i).fromProxy)
            continue;
        if (m_scene.targets.at(i).inside && !inside) {
            m_rows.outsideBottom = m_cursor - m_sizes.gap;
            m_cursor += m_sizes.areaHead + m_sizes.areaPad;
            inside = true;
        }
        placeTarget(i);
    }
    if (!inside)
        m_rows.outsideBottom = m_cursor - m_sizes.gap;
}

Rows RowPlacer::place(double top)
{
    prepareTexts();
    m_cursor = top;
    if (m_scene.hasProxy)
        placeProxied();
    placeDirect();
    m_rows.bottom = m_cursor - m_sizes.gap;
    placeSources(m_scene, m_sizes, top, m_rows);
    return m_rows;
}

} // namespace

double badgeHeight(qsizetype lines)
{
    return 2 * badgeRim + badgeStep * static_cast<double>(std::max<qsizetype>(lines, 1)) - 1;
}

double textHeight(const TargetText &text, const Metrics &sizes)
{
    const qsizetype labels =
        std::accumulate(text.labels.begin(), text.labels.end(), qsizetype(0),
                        [](qsizetype sum, const QStringList &lines) { return sum + lines.size(); });
    const qsizetype title = std::max<qsizetype>(text.title.size(), 1);
    return sizes.boxPad + titleLine * static_cast<double>(title) + labelStep * static_cast<double>(labels) +
           sizes.boxPad - 2;
}

Rows placeRows(const Scene &scene, const Metrics &sizes, double top, const QList<QStringList> &badges)
{
    return RowPlacer(scene, sizes, top, badges).place(top);
}

} // namespace netsetup
