// Joins the images of a chart archive with those of the catalog, by the path of the chart's value.
#include "catalog/archiveimages.h"

#include "base/inwords.h"
#include "catalog/overlay.h"
#include "plan/chartarchive.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const ArchiveImage *imageAt(const ChartArchive &archive, const QString &path)
{
    const auto found = std::find_if(archive.images.begin(), archive.images.end(),
                                    [&path](const ArchiveImage &image) { return image.path == path; });
    return found == archive.images.end() ? nullptr : &*found;
}

FactSource archiveFact(const ChartArchive &archive)
{
    return {u"plan chart.archive %1-%2"_s.arg(archive.name, archive.version), u"given"_s};
}

/// Where the archive names no registry the chart's templates hold it: it is that of the flavour whose
/// repositories look the same, else of the first one.
QString registryOf(const ArchiveImage &image, const ProductLine &line)
{
    if (!image.registry.isEmpty())
        return mappedHost(image.registry, line.renamedHosts);
    for (const ImageFlavour &flavour : line.flavours) {
        if (image.repository.startsWith(flavour.prefix))
            return flavour.registry;
    }
    return line.flavours.first().registry;
}

void take(CatalogImage &image, const ArchiveImage &seen, const ProductLine &line, const ChartArchive &archive)
{
    image.registry = registryOf(seen, line);
    image.repository = seen.repository;
    image.tag = seen.tag;
    image.fact = archiveFact(archive);
}

bool sameReference(const CatalogImage &a, const CatalogImage &b)
{
    return a.registry == b.registry && a.repository == b.repository && a.tag == b.tag;
}

/// The catalog's name of an image that templates name outright. Wherever a chart is repackaged, the end of
/// its path says which one it is.
bool isSameFixed(const CatalogImage &image, const ArchiveImage &seen)
{
    const QString name = image.repository.section(u'/', -1);
    const QString seenName = seen.repository.section(u'/', -1);
    return image.fixedRegistry && isFixedInTemplate(seen) &&
           (seenName == name || seenName.endsWith(u'-' + name));
}

/// Where the archive names the image: by the values that the catalog knows, or in a template.
QList<ArchiveImage> placesOf(const CatalogImage &image, const ChartArchive &archive)
{
    QList<ArchiveImage> places;
    for (const QString &path : image.valuePaths) {
        if (const ArchiveImage *seen = imageAt(archive, path); seen != nullptr)
            places.append(*seen);
    }
    for (const ArchiveImage &seen : archive.images) {
        if (isSameFixed(image, seen))
            places.append(seen);
    }
    return places;
}

/// One catalog image can be named by several values, which need not agree.
QList<CatalogImage> seenAs(const CatalogImage &image, const ProductLine &line, const ChartArchive &archive)
{
    QList<CatalogImage> list;
    const QList<ArchiveImage> places = placesOf(image, archive);
    for (const ArchiveImage &seen : places) {
        CatalogImage one = image;
        take(one, seen, line, archive);
        one.valuePaths = isFixedInTemplate(seen) ? QStringList() : QStringList{seen.path};
        const auto known = std::find_if(list.begin(), list.end(), [&one](const CatalogImage &other) {
            return sameReference(one, other);
        });
        if (known != list.end()) {
            known->valuePaths += one.valuePaths;
            continue;
        }
        if (!list.isEmpty())
            one.id += u'-' + QString::number(list.size() + 1);
        list.append(one);
    }
    return list;
}

bool isKnown(const ArchiveImage &seen, const ProductLine &line)
{
    return std::any_of(line.images.begin(), line.images.end(), [&seen](const CatalogImage &image) {
        return image.valuePaths.contains(seen.path) || isSameFixed(image, seen);
    });
}

QList<ArchiveImage> unknownImages(const ProductLine &line, const ChartArchive &archive)
{
    QList<ArchiveImage> list;
    std::copy_if(archive.images.begin(), archive.images.end(), std::back_inserter(list),
                 [&line](const ArchiveImage &image) { return !isKnown(image, line); });
    return list;
}

CatalogImage fromArchive(const ArchiveImage &seen, const ProductLine &line, const ChartArchive &archive)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    CatalogImage image;
    image.id = seen.path.toLower().replace(others, u"-"_s).right(40);
    while (image.id.startsWith(u'-'))
        image.id.remove(0, 1);
    image.fixedRegistry = isFixedInTemplate(seen);
    if (!image.fixedRegistry)
        image.valuePaths = {seen.path};
    take(image, seen, line, archive);
    return image;
}

} // namespace

QList<CatalogImage> imagesOfArchive(const ProductLine &line, const ChartArchive &archive,
                                    const QList<CatalogImage> &known)
{
    QList<CatalogImage> list;
    for (const CatalogImage &image : known) {
        const QList<CatalogImage> seen = seenAs(image, line, archive);
        list += seen;
        if (!seen.isEmpty())
            continue;
        CatalogImage unseen = image;
        if (archive.version != line.chartVersion)
            unseen.tag.clear();
        list.append(unseen);
    }
    const QList<ArchiveImage> unknown = unknownImages(line, archive);
    for (const ArchiveImage &seen : unknown)
        list.append(fromArchive(seen, line, archive));
    return list;
}

QString archiveSource(const ProductLine &line, const ChartArchive &archive)
{
    for (const ImageFlavour &flavour : line.flavours) {
        const bool all =
            std::all_of(archive.images.begin(), archive.images.end(), [&](const ArchiveImage &image) {
                const bool fits = registryOf(image, line) == flavour.registry &&
                                  image.repository.startsWith(flavour.prefix);
                return fits || isFixedInTemplate(image);
            });
        if (all && !archive.images.isEmpty())
            return flavour.chartSource;
    }
    return {};
}

QStringList archiveGaps(const ProductLine &line, const Plan &plan)
{
    const ChartArchive &archive = plan.chart.archive;
    QStringList unseen;
    const QList<CatalogImage> images = line.imagesFor(plan);
    for (const CatalogImage &image : images) {
        if (image.fact.status != "given"_L1 && image.tag.isEmpty())
            unseen.append(image.repository);
    }
    QStringList unknown;
    QStringList fixed;
    const QList<ArchiveImage> more = unknownImages(line, archive);
    for (const ArchiveImage &image : more)
        (isFixedInTemplate(image) ? fixed : unknown).append(image.path);

    QStringList gaps;
    if (!unseen.isEmpty())
        gaps.append(inWords("Catalog",
                            "The values of the chart archive do not name these images, so their tags are not "
                            "known: %1.")
                        .arg(unseen.join(", "_L1)));
    if (!unknown.isEmpty())
        gaps.append(inWords("Catalog",
                            "The chart archive has image values that this program does not know; they are "
                            "listed as if always needed: %1.")
                        .arg(unknown.join(", "_L1)));
    if (!fixed.isEmpty())
        gaps.append(
            inWords("Catalog",
                    "Templates of the chart archive name images outright, which this program does not "
                    "know: no value moves them to another registry, and they are listed as if always "
                    "needed: %1.")
                .arg(fixed.join(", "_L1)));
    const QStringList registries = line.registriesOnlyInArchive(plan);
    if (!registries.isEmpty() && line.chartSourceGaps.value(line.chartSourceOf(plan)).isEmpty())
        gaps.append(inWords("Catalog",
                            "The chart archive takes images from %1. Which other hosts a pull from there "
                            "needs (login, storage) is not known: ask who runs it.")
                        .arg(registries.join(", "_L1)));
    return gaps;
}

QStringList ProductLine::registriesOnlyInArchive(const Plan &plan) const
{
    QSet<QString> known;
    for (const CatalogHost &host : hosts)
        known.insert(host.registry);
    QStringList list;
    if (!plan.chart.archive.isRead())
        return list;
    const QList<CatalogImage> wanted = imagesFor(plan);
    for (const CatalogImage &image : wanted) {
        if (!known.contains(image.registry) && !list.contains(image.registry))
            list.append(image.registry);
    }
    list.sort();
    return list;
}

} // namespace netsetup
