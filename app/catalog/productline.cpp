// What a product line says about one plan: its parts, its images, and what is not known.
#include "catalog/archiveimages.h"
#include "catalog/catalog.h"

#include <QUrl>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QLatin1String unknownSource("unknown");

bool isOn(const QString &option, const Plan &plan)
{
    return option.isEmpty() || plan.options.contains(option);
}

CatalogImage inFlavour(CatalogImage image, const ImageFlavour &flavour, const ImageFlavour &written)
{
    // A reference that is fixed in a template does not follow the values that a flavour rewrites.
    if (image.fixedRegistry || flavour.chartSource == written.chartSource)
        return image;
    image.registry = flavour.registry;
    image.repository = flavour.prefix + image.repository.mid(written.prefix.size());
    image.fact = flavour.fact;
    if (!flavour.sameTags)
        image.tag.clear();
    return image;
}

} // namespace

PlanVocabulary ProductLine::vocabulary(const QStringList &products) const
{
    PlanVocabulary words;
    words.products = products;
    words.tenantDomain = tenantDomain;
    words.receiverPath = receiverPath;
    words.options = options;
    words.chartName = chartName;
    return words;
}

QString ProductLine::chartSourceOf(const Plan &plan) const
{
    if (const QString seen = archiveSource(*this, plan.chart.archive); !seen.isEmpty())
        return seen;
    if (!plan.chart.source.isEmpty())
        return plan.chart.source;
    return defaultChartSource.isEmpty() ? QString(unknownSource) : defaultChartSource;
}

QStringList ProductLine::gapsFor(const Plan &plan) const
{
    const bool archive = plan.chart.archive.isRead();
    const QString source = chartSourceOf(plan);
    QStringList list{chartSourceGaps.value(source)};
    if (archive)
        list += archiveGaps(*this, plan);
    else
        list += QStringList{chartSourceGapsUntilArchive.value(source)} + gapsUntilArchive;
    list.removeAll(QString());
    return list + gaps;
}

QList<AgentPart> ProductLine::partsFor(const Plan &plan) const
{
    QList<AgentPart> list;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(list),
                 [&plan](const AgentPart &part) { return isOn(part.option, plan); });
    return list;
}

QList<CatalogImage> ProductLine::imagesFor(const Plan &plan) const
{
    const ImageFlavour flavour = flavourFor(plan);
    QList<CatalogImage> list;
    for (const CatalogImage &image : images) {
        if (isOn(image.option, plan))
            list.append(inFlavour(image, flavour, flavours.first()));
    }
    if (plan.chart.archive.isRead())
        return imagesOfArchive(*this, plan.chart.archive, list);
    if (!knowsTagsOf(plan)) {
        for (CatalogImage &image : list)
            image.tag.clear();
    }
    return list;
}

ImageFlavour ProductLine::flavourFor(const Plan &plan) const
{
    const QString chartSource = chartSourceOf(plan);
    for (const ImageFlavour &flavour : flavours) {
        if (flavour.chartSource == chartSource)
            return flavour;
    }
    return flavours.value(0);
}

bool ProductLine::knowsFlavourOf(const Plan &plan) const
{
    const QString source = chartSourceOf(plan);
    return std::any_of(flavours.begin(), flavours.end(),
                       [&source](const ImageFlavour &flavour) { return flavour.chartSource == source; });
}

bool ProductLine::knowsTagsOf(const Plan &plan) const
{
    return plan.chart.archive.isRead() || plan.chart.version.isEmpty() ||
           vendorVersion(plan.chart.version) == chartVersion;
}

bool ProductLine::dropsRepositoryPath(const Plan &plan) const
{
    const QMap<QString, QString> site = plan.handoff.site.value(u"helm-values"_s);
    return site.value(u"repository-path"_s) == "drop"_L1 && knowsFlavourOf(plan);
}

QString ProductLine::repositoryInOwnRegistry(const CatalogImage &image, const Plan &plan) const
{
    return dropsRepositoryPath(plan) ? image.repository.section(u'/', -1) : image.repository;
}

QList<ChartValue> ProductLine::valuesFor(const QString &role, const Plan &plan) const
{
    QList<ChartValue> list;
    std::copy_if(values.begin(), values.end(), std::back_inserter(list),
                 [&](const ChartValue &value) { return value.role == role && isOn(value.option, plan); });
    return list;
}

QList<ClusterFlow> ProductLine::clusterFlowsFor(const Plan &plan) const
{
    QList<ClusterFlow> list;
    std::copy_if(clusterFlows.begin(), clusterFlows.end(), std::back_inserter(list),
                 [&plan](const ClusterFlow &flow) { return isOn(flow.option, plan); });
    return list;
}

QString ProductLine::namespaceOf(const Plan &plan) const
{
    return plan.chart.nameSpace.isEmpty() ? namespaceFor(plan.chart.version) : plan.chart.nameSpace;
}

QString ProductLine::releaseOf(const Plan &plan) const
{
    return plan.chart.release.isEmpty() ? defaultRelease : plan.chart.release;
}

QString ProductLine::namespaceFor(const QString &version) const
{
    const QVersionNumber asked = QVersionNumber::fromString(vendorVersion(version));
    if (asked.isNull())
        return defaultNamespace;
    QVersionNumber nearest;
    QString found = defaultNamespace;
    for (auto it = namespaceBefore.begin(); it != namespaceBefore.end(); ++it) {
        const QVersionNumber bound = QVersionNumber::fromString(it.key());
        if (asked < bound && (nearest.isNull() || bound < nearest)) {
            nearest = bound;
            found = it.value();
        }
    }
    return found;
}

QStringList ProductLine::hostNames() const
{
    QStringList names{tenantDomain, control.host, QUrl(chartRepo).host()};
    for (const CatalogHost &host : hosts) {
        if (!host.host.contains(u'{'))
            names.append(host.host);
        if (!host.registry.isEmpty())
            names.append(host.registry);
    }
    for (const CatalogImage &image : images)
        names.append(image.registry);
    for (const ImageFlavour &flavour : flavours)
        names.append(flavour.registry);
    for (const QString &page : vendorPages)
        names.append(QUrl(page).host());
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace netsetup
