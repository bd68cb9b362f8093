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

bool isBand(BoxKind kind)
{
    return kind == BoxKind::Names || kind == BoxKind::Perimeter || kind == BoxKind::Certificate;
}

/// Baseline of the title above labels.
QPointF titlePlace(const TargetText &text, const QRectF &rect, const Metrics &sizes)
{
    constexpr double baseline = 11; ///< below its line's top
    return {rect.left() + sizes.boxPad, text.top + sizes.boxPad + baseline};
}

} // namespace

DiagramBox &LayoutMaker::addBox(const QString &id, BoxKind kind, const QString &title,
                                const QStringList &lines, const QRectF &rect, const QString &inside)
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
    return m_diagram.boxes.last();
}

QStringList LayoutMaker::titleLines(BoxKind kind, const QString &title, const QRectF &rect) const
{
    if (kind == BoxKind::Part)
        return partLines(title, m_sizes);
    // Words in a band stand in its middle; those of a destination have been broken with its rows.
    const double beside = kind == BoxKind::Host ? 2 * m_sizes.boxPad : m_sizes.boxPad;
    return wrapTitle(title, isBand(kind) ? rect.width() : rect.width() - beside, titleSize);
}

QPointF LayoutMaker::textPlace(BoxKind kind, const QRectF &rect, qsizetype lines) const
{
    const double further = titleLine * static_cast<double>(std::max<qsizetype>(lines - 1, 0));
    constexpr double baseline = 19;     ///< of a title, below the top of its box
    constexpr double partBaseline = 15; ///< of the smaller name of a part
    constexpr double belowMiddle = 4.5; ///< half of what a capital letter is high
    if (isBand(kind))
        return {rect.center().x(), rect.top() + baseline};
    if (kind == BoxKind::Part)
        return rect.topLeft() + QPointF(m_sizes.partPad, partBaseline);
    if (m_sizes.titlesOnly && kind == BoxKind::Source)
        return {rect.left() + m_sizes.boxPad, rect.center().y() + belowMiddle - further / 2};
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
    // What stands inside on the far side has a place of its own, beside the end of this one.
    m_networkBottom = m_rows.bottom + m_sizes.clusterPad + m_sizes.areaPad;
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

void LayoutMaker::addParts(const SceneSource &source, const QRectF &area)
{
    const QString inside = m_diagram.boxes.last().id;
    double y = area.top() + m_sizes.sourceHead;
    for (const QString &part : source.parts) {
        const double height = partHeight(part, m_sizes);
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

/// Labels stand below the title, or each beside its own arrow.
void LayoutMaker::addLabels(const TargetText &text, const QRectF &rect, qsizetype firstLink, bool spread)
{
    constexpr double baseline = 13; ///< of a label, below the top of its line
    double y = text.top + m_sizes.boxPad - 2 +
               titleLine * static_cast<double>(std::max<qsizetype>(text.title.size(), 1));
    for (qsizetype i = 0; i < text.labels.size(); ++i) {
        const QStringList &lines = text.labels.at(i);
        if (spread)
            y = m_rows.lines.at(firstLink + i).y - labelStep * static_cast<double>(lines.size()) / 2;
        const QString arrow = m_scene.links.value(spread ? firstLink + i : firstLink).id;
        for (const QString &line : lines) {
            m_diagram.labels << DiagramLabel{
                line, {rect.left() + m_sizes.boxPad, y + baseline}, labelSize, arrow};
            y += labelStep;
        }
    }
}

void LayoutMaker::addProxy()
{
    if (!m_scene.hasProxy)
        return;
    const Span span = m_rows.proxy;
    const QRectF rect(m_columns.proxy, span.top, m_sizes.proxyWidth, span.bottom - span.top);
    DiagramBox &box =
        addBox(u"proxy"_s, BoxKind::Proxy, inWords("Diagram", proxyWords.title), {}, rect, networkId());
    box.text = titlePlace(m_rows.proxyText, rect, m_sizes);
    addLabels(m_rows.proxyText, rect, 0, false);
}

/// Those in the own network end where it does; the others go on to the last arrow that leaves it.
void LayoutMaker::addBands()
{
    for (qsizetype i = 0; i < m_bands.size(); ++i) {
        const Band &band = m_bands.at(i);
        const bool isOwn = band.kind == BoxKind::Names;
        const double bottom = (isOwn ? m_rows.bottom : m_rows.outsideBottom) + m_sizes.clusterPad;
        const double top = m_networkTop + (isOwn ? m_sizes.areaPad : 0);
        addBox(band.id, band.kind, band.title, {band.line},
               {m_columns.bands.at(i), top, bandWidth(band, m_sizes), bottom - top},
               isOwn ? networkId() : QString());
    }
}

/// The own network goes on below the firewall to what stands inside.
void LayoutMaker::addInside()
{
    if (m_sizes.titlesOnly)
        return;
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        if (!m_scene.targets.at(i).inside)
            continue;
        const double top = m_rows.targets.at(i).top - m_sizes.areaHead;
        addBox(u"network/inside"_s, BoxKind::Zone, inWords("Diagram", "Your network"), {},
               {m_columns.networkEnd, top, m_columns.end - m_columns.networkEnd,
                m_rows.targets.last().bottom + m_sizes.areaPad - top},
               {});
        return;
    }
}

void LayoutMaker::addTargets()
{
    qsizetype link = 0;
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        const SceneTarget &target = m_scene.targets.at(i);
        const TargetText &text = m_rows.texts.at(i);
        const Span span = m_rows.targets.at(i);
        const QRectF rect(m_columns.host, span.top, m_sizes.hostWidth, span.bottom - span.top);
        DiagramBox &box = addBox(target.id, BoxKind::Host, target.title, {}, rect,
                                 target.inside && !m_sizes.titlesOnly ? u"network/inside"_s : QString());
        box.text = titlePlace(text, rect, m_sizes);
        while (link < m_scene.links.size() && m_scene.links.at(link).target < i)
            ++link;
        addLabels(text, rect, link, target.unfolded);
    }
}

} // namespace netsetup
