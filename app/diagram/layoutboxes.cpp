// Places the boxes: what stands around what, and where. Same flows, same numbers.
#include "base/inwords.h"
#include "diagram/layoutmaker.h"
#include "diagram/textfit.h"

#include <algorithm>

namespace netsetup {

using namespace metrics;

namespace {

bool isWorkstation(const SceneSource &source)
{
    return source.initiator == Initiator::Workstation;
}

QString zoneTitle(SceneZone zone)
{
    switch (zone) {
    case SceneZone::StackState:
        return QStringLiteral("StackState");
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
    box.title = elided(title, rect.width() - boxPad, titleSize);
    for (const QString &line : lines)
        box.lines << elided(line, rect.width() - boxPad, smallSize);
    box.rect = rect;
    box.inside = inside;
    m_diagram.boxes << box;
}

QString LayoutMaker::sourceId(qsizetype source) const
{
    const Initiator initiator = m_scene.sources.at(source).initiator;
    return initiator == Initiator::Pods ? QStringLiteral("pods") : wordFor(initiator);
}

QRectF LayoutMaker::sourceRect(qsizetype source) const
{
    const Span span = m_rows.sources.at(source);
    if (isWorkstation(m_scene.sources.at(source)))
        return {m_columns.cluster, span.top, sourceWidth + 2 * clusterPad, span.bottom - span.top};
    return {m_columns.source, span.top, sourceWidth, span.bottom - span.top};
}

void LayoutMaker::addNetwork()
{
    m_networkBottom = m_rows.bottom + clusterPad + areaPad;
    addBox(QStringLiteral("network"), BoxKind::Zone, inWords("Diagram", "Your network"),
           m_scene.links.isEmpty() ? QStringList{inWords("Diagram", "No connection is planned yet.")}
                                   : QStringList{},
           {margin, m_networkTop, m_columns.networkEnd - margin, m_networkBottom - m_networkTop}, {});
}

void LayoutMaker::addCluster()
{
    QRectF inner;
    for (qsizetype i = 0; i < m_scene.sources.size(); ++i) {
        if (!isWorkstation(m_scene.sources.at(i)))
            inner = inner.united(sourceRect(i));
    }
    if (inner.isNull())
        return;
    addBox(QStringLiteral("cluster"), BoxKind::Cluster, inWords("Diagram", "Kubernetes cluster"), {},
           inner.adjusted(-clusterPad, -clusterHead, clusterPad, clusterPad), QStringLiteral("network"));
}

/// The part that pulls images stretches beside its rows; all others keep one line.
void LayoutMaker::addParts(const SceneSource &source, const QRectF &area)
{
    const QString inside = m_diagram.boxes.last().id;
    double y = area.top() + sourceHead;
    for (const QString &part : source.parts) {
        const bool stretches = part == QLatin1String("container-runtime");
        const double height = stretches ? area.bottom() - partPad - y : partHeight;
        QString id = QLatin1String("part/") + part;
        const auto same = [&id](const DiagramBox &box) {
            return box.id == id;
        };
        if (std::any_of(m_diagram.boxes.begin(), m_diagram.boxes.end(), same))
            id += QLatin1Char('@') + wordFor(source.initiator);
        addBox(id, BoxKind::Part, part, {}, {area.left() + partPad, y, area.width() - 2 * partPad, height},
               inside);
        y += height + partGap;
    }
}

void LayoutMaker::addSource(qsizetype index)
{
    const SceneSource &source = m_scene.sources.at(index);
    QString title = inWords("Diagram", "Agent pods");
    QString line = inWords("Diagram", "seen as pod addresses");
    if (source.initiator == Initiator::Nodes) {
        title = inWords("Diagram", "Nodes");
        line = inWords("Diagram", "seen as node addresses");
    } else if (isWorkstation(source)) {
        title = inWords("Diagram", "Workstation");
        line = inWords("Diagram", "installs and checks");
    }
    const QRectF rect = sourceRect(index);
    const QString inside = isWorkstation(source) ? QStringLiteral("network") : QStringLiteral("cluster");
    addBox(sourceId(index), BoxKind::Source, title, {line}, rect, inside);
    if (!isWorkstation(source))
        addParts(source, rect);
}

void LayoutMaker::addProxy()
{
    if (!m_scene.hasProxy)
        return;
    const Span span = m_rows.proxy;
    addBox(QStringLiteral("proxy"), BoxKind::Proxy, inWords("Diagram", "Proxy"),
           {inWords("Diagram", "forwards to the outside")},
           {m_columns.inside, span.top, insideWidth, span.bottom - span.top}, QStringLiteral("network"));
}

void LayoutMaker::addPerimeter()
{
    if (!hasOutside())
        return;
    //: In a narrow box of the picture: at most 10 letters.
    addBox(QStringLiteral("firewall"), BoxKind::Perimeter, inWords("Diagram", "Perimeter"),
           {inWords("Diagram", "firewall, NAT")},
           {m_columns.networkEnd + gap / 2, m_networkTop, perimeterWidth, m_networkBottom - m_networkTop},
           {});
}

/// One area per run of neighbours of the same kind.
void LayoutMaker::addZones()
{
    QString current;
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        const SceneTarget &target = m_scene.targets.at(i);
        if (target.zone == SceneZone::Inside)
            continue;
        const Span span = m_rows.targets.at(i);
        const bool continues = i > 0 && m_scene.targets.at(i - 1).zone == target.zone &&
                               m_scene.targets.at(i - 1).fromProxy == target.fromProxy && !current.isEmpty();
        if (continues) {
            m_diagram.boxes.last().rect.setBottom(span.bottom + areaPad);
            continue;
        }
        current = QLatin1String("zone/") + target.id;
        const QRectF rect(m_columns.host - areaPad, span.top - areaHead, hostWidth + 2 * areaPad,
                          span.bottom - span.top + areaHead + areaPad);
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
                          isInside ? insideWidth : hostWidth, span.bottom - span.top);
        QString holder = QStringLiteral("network");
        for (const DiagramBox &box : std::as_const(m_diagram.boxes)) {
            if (box.kind == BoxKind::Zone && box.rect.contains(rect))
                holder = box.id;
        }
        addBox(target.id, BoxKind::Host, target.title, m_rows.details.at(i), rect, holder);
    }
}

} // namespace netsetup
