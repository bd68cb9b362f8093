// Places the boxes: what stands around what, and where. Same flows, same numbers.
#include "base/inwords.h"
#include "diagram/boxwords.h"
#include "diagram/layoutmaker.h"
#include "diagram/textfit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

using namespace metrics;

namespace {

QString zoneTitle(SceneZone zone)
{
    switch (zone) {
    case SceneZone::StackState:
        return u"StackState"_s;
    case SceneZone::Images:
        return inWords("Diagram", "Container images");
    case SceneZone::Other:
        return inWords("Diagram", "Other services");
    case SceneZone::Inside:
        break;
    }
    return {};
}

} // namespace

void LayoutMaker::addBox(const QString &id, BoxKind kind, const QString &title, const QStringList &lines,
                         const QRectF &rect, const QString &inside)
{
    DiagramBox box;
    box.id = id;
    box.kind = kind;
    box.title = title;
    box.titleLines = titleLines(kind, title, rect);
    // The one sentence of an empty picture is said in a summary too.
    if (!m_sizes.titlesOnly || kind == BoxKind::Zone)
        box.lines = lines;
    box.rect = rect;
    box.text = textPlace(kind, rect, box.titleLines.size());
    box.inside = inside;
    m_diagram.boxes << box;
}

QStringList LayoutMaker::titleLines(BoxKind kind, const QString &title, const QRectF &rect) const
{
    if (kind == BoxKind::Part)
        return partLines(title, m_sizes);
    // Words in the perimeter stand in its middle; those of a destination have been broken with its rows.
    const double beside = kind == BoxKind::Host ? 2 * m_sizes.boxPad : m_sizes.boxPad;
    return wrapTitle(title, kind == BoxKind::Perimeter ? rect.width() : rect.width() - beside, titleSize);
}

QPointF LayoutMaker::textPlace(BoxKind kind, const QRectF &rect, qsizetype lines) const
{
    const double further = titleLine * static_cast<double>(std::max<qsizetype>(lines - 1, 0));
    constexpr double baseline = 19;     ///< of a title, below the top of its box
    constexpr double partBaseline = 16; ///< of the smaller name of a part
    constexpr double belowMiddle = 4.5; ///< half of what a capital letter is high
    switch (kind) {
    case BoxKind::Perimeter:
        return {rect.center().x(), rect.top() + baseline};
    case BoxKind::Part:
        return rect.topLeft() + QPointF(m_sizes.partPad, partBaseline);
    case BoxKind::Source:
    case BoxKind::Proxy:
    case BoxKind::Host:
        if (m_sizes.titlesOnly)
            return {rect.left() + m_sizes.boxPad, rect.center().y() + belowMiddle - further / 2};
        break;
    case BoxKind::Zone:
    case BoxKind::Cluster:
        break;
    }
    return rect.topLeft() + QPointF(m_sizes.boxPad, baseline);
}

/// A summary has no frame around the own network: the perimeter says where it ends.
QString LayoutMaker::networkId() const
{
    return m_sizes.titlesOnly ? QString() : u"network"_s;
}

QString LayoutMaker::sourceId(qsizetype source) const
{
    const Initiator initiator = m_scene.sources.at(source).initiator;
    return initiator == Initiator::Pods ? u"pods"_s : wordFor(initiator);
}

QRectF LayoutMaker::sourceRect(qsizetype source) const
{
    const Span span = m_rows.sources.at(source);
    if (m_scene.sources.at(source).isOutsideCluster())
        return {m_columns.cluster, span.top, m_sizes.sourceWidth + 2 * m_sizes.clusterPad,
                span.bottom - span.top};
    return {m_columns.source, span.top, m_sizes.sourceWidth, span.bottom - span.top};
}

QStringList LayoutMaker::emptyWords() const
{
    return m_scene.links.isEmpty() ? QStringList{inWords("Diagram", "No connection is planned yet.")}
                                   : QStringList();
}

void LayoutMaker::addNetwork()
{
    m_networkBottom = m_rows.bottom + m_sizes.clusterPad + (m_sizes.titlesOnly ? 0 : m_sizes.areaPad);
    if (m_scene.links.isEmpty())
        m_networkBottom = std::max(m_networkBottom, m_networkTop + 2 * m_sizes.sourceHead);
    else if (m_sizes.titlesOnly)
        return;
    addBox(
        u"network"_s, BoxKind::Zone, inWords("Diagram", "Your network"), emptyWords(),
        {m_sizes.margin, m_networkTop, m_columns.networkEnd - m_sizes.margin, m_networkBottom - m_networkTop},
        {});
}

void LayoutMaker::addCluster()
{
    QRectF inner;
    for (qsizetype i = 0; i < m_scene.sources.size(); ++i) {
        if (!m_scene.sources.at(i).isOutsideCluster())
            inner = inner.united(sourceRect(i));
    }
    if (inner.isNull())
        return;
    addBox(u"cluster"_s, BoxKind::Cluster, inWords("Diagram", clusterTitle), {},
           inner.adjusted(-m_sizes.clusterPad, -m_sizes.clusterHead, m_sizes.clusterPad, m_sizes.clusterPad),
           networkId());
}

/// The part that pulls images stretches beside its rows; all others keep one line.
void LayoutMaker::addParts(const SceneSource &source, const QRectF &area)
{
    const QString inside = m_diagram.boxes.last().id;
    double y = area.top() + m_sizes.sourceHead;
    for (const QString &part : source.parts) {
        const bool stretches = part == "container-runtime"_L1;
        const double height = stretches ? area.bottom() - m_sizes.partPad - y : partHeight(part, m_sizes);
        QString id = "part/"_L1 + part;
        const auto same = [&id](const DiagramBox &box) {
            return box.id == id;
        };
        if (std::any_of(m_diagram.boxes.begin(), m_diagram.boxes.end(), same))
            id += u'@' + wordFor(source.initiator);
        addBox(id, BoxKind::Part, part, {},
               {area.left() + m_sizes.partPad, y, area.width() - 2 * m_sizes.partPad, height}, inside);
        y += height + m_sizes.partGap;
    }
}

void LayoutMaker::addSource(qsizetype index)
{
    const SceneSource &source = m_scene.sources.at(index);
    const BoxWords &words = wordsOf(source.initiator);
    const QRectF rect = sourceRect(index);
    const QString inside = source.isOutsideCluster() ? networkId() : u"cluster"_s;
    addBox(sourceId(index), BoxKind::Source, inWords("Diagram", words.title),
           {inWords("Diagram", words.line)}, rect, inside);
    if (!source.isOutsideCluster() && !m_sizes.titlesOnly)
        addParts(source, rect);
}

void LayoutMaker::addProxy()
{
    if (!m_scene.hasProxy)
        return;
    const Span span = m_rows.proxy;
    addBox(u"proxy"_s, BoxKind::Proxy, inWords("Diagram", proxyWords.title),
           {inWords("Diagram", proxyWords.line)},
           {m_columns.inside, span.top, m_sizes.insideWidth, span.bottom - span.top}, networkId());
}

void LayoutMaker::addPerimeter()
{
    if (!hasOutside())
        return;
    addBox(u"firewall"_s, BoxKind::Perimeter, inWords("Diagram", perimeterWords.title),
           {inWords("Diagram", perimeterWords.line)},
           {m_columns.networkEnd + m_sizes.gap / 2, m_networkTop, m_sizes.perimeterWidth,
            m_networkBottom - m_networkTop},
           {});
}

/// One area per run of neighbours of the same kind.
void LayoutMaker::addZones()
{
    if (m_sizes.titlesOnly)
        return;
    QString current;
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        const SceneTarget &target = m_scene.targets.at(i);
        if (target.zone == SceneZone::Inside)
            continue;
        const Span span = m_rows.targets.at(i);
        const bool continues = i > 0 && m_scene.targets.at(i - 1).zone == target.zone &&
                               m_scene.targets.at(i - 1).fromProxy == target.fromProxy && !current.isEmpty();
        if (continues) {
            m_diagram.boxes.last().rect.setBottom(span.bottom + m_sizes.areaPad);
            continue;
        }
        current = "zone/"_L1 + target.id;
        const QRectF rect(m_columns.host - m_sizes.areaPad, span.top - m_sizes.areaHead,
                          m_sizes.hostWidth + 2 * m_sizes.areaPad,
                          span.bottom - span.top + m_sizes.areaHead + m_sizes.areaPad);
        addBox(current, BoxKind::Zone, zoneTitle(target.zone), {}, rect, {});
    }
}

void LayoutMaker::addTargets()
{
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        const SceneTarget &target = m_scene.targets.at(i);
        const Span span = m_rows.targets.at(i);
        const bool isInside = target.zone == SceneZone::Inside;
        const QRectF rect(isInside ? m_columns.inside : m_columns.host, span.top,
                          isInside ? m_sizes.insideWidth : m_sizes.hostWidth, span.bottom - span.top);
        QString holder = networkId();
        for (const DiagramBox &box : std::as_const(m_diagram.boxes)) {
            if (box.kind == BoxKind::Zone && box.rect.contains(rect))
                holder = box.id;
        }
        addBox(target.id, BoxKind::Host, target.title, m_rows.details.at(i), rect, holder);
    }
}

} // namespace netsetup
