// What must fit together within one product line: ids are unique, and every name that is used is declared.
#include "catalog/chartreader.h"
#include "catalog/linereader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace netsetup {

namespace {

const QSet<QString> &outsideParts()
{
    static const QSet<QString> parts{QStringLiteral("container-runtime"), QStringLiteral("applications"),
                                     QStringLiteral("workstation")};
    return parts;
}

/// Every segment of "CH6 values.yaml; DOC6 setup/x.md" starts with a short name of the list.
bool sourceIsKnown(const QString &source, const ProductLine &line)
{
    const QStringList segments = source.split(QStringLiteral("; "));
    return std::all_of(segments.begin(), segments.end(), [&line](const QString &segment) {
        return line.sources.contains(segment.section(QLatin1Char(' '), 0, 0));
    });
}

template <typename T>
QString firstBadFact(const QList<T> &items, const QString &list, const ProductLine &line)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!sourceIsKnown(items.at(i).fact.source, line))
            return QStringLiteral("%1[%2].source names a source that is not in sources").arg(list).arg(i);
    }
    return {};
}

template <typename T>
QString firstBadOption(const QList<T> &items, const QString &list, const ProductLine &line)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString &option = items.at(i).option;
        if (!option.isEmpty() && !line.options.contains(option))
            return QStringLiteral("%1[%2].option is not in options").arg(list).arg(i);
    }
    return {};
}

/// Ids end up in rule names and file names: short, lower case, and unique.
QString firstBadId(const QStringList &ids, const QString &list)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    QSet<QString> seen;
    for (const QString &id : ids) {
        if (!form.match(id.section(QLatin1Char('@'), 0, 0)).hasMatch() || id.size() > 40)
            return QStringLiteral("%1: the id '%2' is not made of lower case words").arg(list, id);
        if (seen.contains(id))
            return QStringLiteral("%1: the id '%2' is there twice").arg(list, id);
        seen.insert(id);
    }
    return {};
}

QSet<QString> partIds(const ProductLine &line)
{
    QSet<QString> ids;
    for (const AgentPart &part : line.parts)
        ids.insert(part.id);
    return ids;
}

QString badIds(const ProductLine &line)
{
    QStringList parts;
    QStringList hosts;
    QStringList images;
    for (const AgentPart &part : line.parts)
        parts.append(part.id);
    for (const CatalogHost &host : line.hosts) {
        // The same flow may have another host for another chart source: unique within each source.
        for (const QString &source : host.chartSources)
            hosts.append(host.id + QLatin1Char('@') + source);
        if (host.chartSources.isEmpty())
            hosts.append(host.id);
    }
    for (const CatalogImage &image : line.images)
        images.append(image.id);
    for (const QString &problem :
         {firstBadId(parts, QStringLiteral("parts")), firstBadId(hosts, QStringLiteral("hosts")),
          firstBadId(images, QStringLiteral("images"))}) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString badParts(const ProductLine &line)
{
    const QSet<QString> ids = partIds(line);
    for (const CatalogHost &host : line.hosts) {
        if (!host.part.isEmpty() && !ids.contains(host.part) && !outsideParts().contains(host.part))
            return QStringLiteral("hosts: '%1' is opened by a part that is not listed").arg(host.id);
    }
    for (const CatalogImage &image : line.images) {
        if (image.parts.isEmpty() || !ids.contains(QSet<QString>(image.parts.begin(), image.parts.end())))
            return QStringLiteral("images: '%1' belongs to a part that is not listed").arg(image.id);
    }
    return {};
}

QString badFlavours(const ProductLine &line)
{
    if (line.flavours.isEmpty())
        return QStringLiteral("flavours is empty");
    const ImageFlavour &first = line.flavours.first();
    for (const CatalogImage &image : line.images) {
        if (image.registry != first.registry || !image.repository.startsWith(first.prefix))
            return QStringLiteral("images: '%1' is not written as in the first flavour").arg(image.id);
    }
    return {};
}

QString badReceiver(const ProductLine &line)
{
    const auto count = std::count_if(line.hosts.begin(), line.hosts.end(), [](const CatalogHost &host) {
        return host.purpose == QLatin1String("receiver");
    });
    return count == 1 ? QString() : QStringLiteral("hosts does not hold exactly one receiver");
}

QString badLineFacts(const ProductLine &line)
{
    if (!sourceIsKnown(line.chartFact.source, line))
        return QStringLiteral("chart.source names a source that is not in sources");
    if (!sourceIsKnown(line.tenantFact.source, line))
        return QStringLiteral("tenant.source names a source that is not in sources");
    if (!sourceIsKnown(line.keySecret.fact.source, line))
        return QStringLiteral("keySecret.source names a source that is not in sources");
    return {};
}

} // namespace

QString inconsistencyOf(const ProductLine &line)
{
    const QStringList problems{
        badIds(line),
        badParts(line),
        badFlavours(line),
        badReceiver(line),
        badLineFacts(line),
        firstBadFact(line.parts, QStringLiteral("parts"), line),
        firstBadFact(line.hosts, QStringLiteral("hosts"), line),
        firstBadFact(line.images, QStringLiteral("images"), line),
        firstBadFact(line.flavours, QStringLiteral("flavours"), line),
        firstBadOption(line.parts, QStringLiteral("parts"), line),
        firstBadOption(line.hosts, QStringLiteral("hosts"), line),
        firstBadOption(line.images, QStringLiteral("images"), line),
        firstBadFact(line.values, QStringLiteral("values"), line),
        firstBadOption(line.values, QStringLiteral("values"), line),
        firstBadFact(line.clusterFlows, QStringLiteral("clusterFlows"), line),
        firstBadOption(line.clusterFlows, QStringLiteral("clusterFlows"), line),
        chartInconsistencyOf(line),
    };
    for (const QString &problem : problems) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace netsetup
