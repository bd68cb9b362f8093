// What must fit together within one product line: ids are unique, and every name that is used is declared.
#include "catalog/chartreader.h"
#include "catalog/linereader.h"
#include "plan/chartarchive.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QSet<QString> &outsideParts()
{
    static const QSet<QString> parts{u"container-runtime"_s, u"applications"_s, u"workstation"_s};
    return parts;
}

/// Every segment of "CH6 values.yaml; DOC6 setup/x.md" starts with a short name of the list.
bool sourceIsKnown(const QString &source, const ProductLine &line)
{
    const QStringList segments = source.split(u"; "_s);
    return std::all_of(segments.begin(), segments.end(), [&line](const QString &segment) {
        return line.sources.contains(segment.section(u' ', 0, 0));
    });
}

template <typename T>
QString firstBadFact(const QList<T> &items, const QString &list, const ProductLine &line)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!sourceIsKnown(items.at(i).fact.source, line))
            return u"%1[%2].source names a source that is not in sources"_s.arg(list).arg(i);
    }
    return {};
}

template <typename T>
QString firstBadOption(const QList<T> &items, const QString &list, const ProductLine &line)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString &option = items.at(i).option;
        if (!option.isEmpty() && !line.options.contains(option))
            return u"%1[%2].option is not in options"_s.arg(list).arg(i);
    }
    return {};
}

/// Ids end up in rule names and file names: short, lower case, and unique.
QString firstBadId(const QStringList &ids, const QString &list)
{
    static const QRegularExpression form(u"\\A[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
    QSet<QString> seen;
    for (const QString &id : ids) {
        if (!form.match(id.section(u'@', 0, 0)).hasMatch() || id.size() > 40)
            return u"%1: the id '%2' is not made of lower case words"_s.arg(list, id);
        if (seen.contains(id))
            return u"%1: the id '%2' is there twice"_s.arg(list, id);
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
            hosts.append(host.id + u'@' + source);
        if (host.chartSources.isEmpty())
            hosts.append(host.id);
    }
    for (const CatalogImage &image : line.images)
        images.append(image.id);
    for (const QString &problem :
         {firstBadId(parts, u"parts"_s), firstBadId(hosts, u"hosts"_s), firstBadId(images, u"images"_s)}) {
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
            return u"hosts: '%1' is opened by a part that is not listed"_s.arg(host.id);
    }
    for (const AgentTraffic &traffic : line.sends) {
        if (!ids.contains(traffic.part))
            return u"sends: '%1' is no part that is listed"_s.arg(traffic.part);
    }
    for (const CatalogImage &image : line.images) {
        if (image.parts.isEmpty() || !ids.contains(QSet<QString>(image.parts.begin(), image.parts.end())))
            return u"images: '%1' belongs to a part that is not listed"_s.arg(image.id);
    }
    return {};
}

QString badFlavours(const ProductLine &line)
{
    if (line.flavours.isEmpty())
        return u"flavours is empty"_s;
    const ImageFlavour &first = line.flavours.first();
    for (const CatalogImage &image : line.images) {
        if (image.registry != first.registry || !image.repository.startsWith(first.prefix))
            return u"images: '%1' is not written as in the first flavour"_s.arg(image.id);
    }
    return {};
}

QString badReceiver(const ProductLine &line)
{
    const auto count = std::count_if(line.hosts.begin(), line.hosts.end(), [](const CatalogHost &host) {
        return host.purpose == Purpose::Receiver;
    });
    return count == 1 ? QString() : u"hosts does not hold exactly one receiver"_s;
}

QString badLineFacts(const ProductLine &line)
{
    if (!sourceIsKnown(line.chartFact.source, line))
        return u"chart.source names a source that is not in sources"_s;
    if (!sourceIsKnown(line.tenantFact.source, line))
        return u"tenant.source names a source that is not in sources"_s;
    if (!sourceIsKnown(line.keySecret.fact.source, line))
        return u"keySecret.source names a source that is not in sources"_s;
    return {};
}

bool matches(const QString &text, const char *pattern)
{
    const QRegularExpression form(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
    return form.match(text).hasMatch();
}

QString badChartNames(const ProductLine &line)
{
    static constexpr char name[] = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    if (!QDate::fromString(line.checkedOn, Qt::ISODate).isValid())
        return u"checkedOn is no date"_s;
    if (!matches(line.id, "[a-z0-9]+([.-][a-z0-9]+)*"))
        return u"id is not made of lower case words"_s;
    for (const QString &text : {line.chartName, line.defaultNamespace, line.defaultRelease}) {
        if (!matches(text, name))
            return u"chart: '%1' is no name of Kubernetes"_s.arg(text);
    }
    if (!line.chartRepo.startsWith("https://"_L1) || line.chartRepo.contains(u' '))
        return u"chart: its repository is no https address"_s;
    if (!matches(line.receiverPath, "(/[A-Za-z0-9_.-]+)+"))
        return u"tenant.receiverPath is no path"_s;
    return {};
}

QString badReferences(const ProductLine &line)
{
    for (const CatalogImage &image : line.images) {
        const ArchiveImage named{u"image"_s, image.registry, image.repository, image.tag};
        // A port would have to be opened too.
        if (!parseHostName(image.registry, {}).ok() || !checkArchiveImage(named, {}).ok())
            return u"images: '%1' is no reference of an image"_s.arg(image.id);
    }
    for (const ImageFlavour &flavour : line.flavours) {
        if (!parseHostName(flavour.registry, {}).ok() || !matches(flavour.prefix, "[a-z0-9._/-]*"))
            return u"flavours: '%1' is no registry with a prefix"_s.arg(flavour.chartSource);
    }
    return {};
}

} // namespace

QString inconsistencyOf(const ProductLine &line)
{
    const QStringList problems{
        badChartNames(line),
        badReferences(line),
        badIds(line),
        badParts(line),
        badFlavours(line),
        badReceiver(line),
        badLineFacts(line),
        firstBadFact(line.parts, u"parts"_s, line),
        firstBadFact(line.sends, u"sends"_s, line),
        firstBadFact(line.hosts, u"hosts"_s, line),
        firstBadFact(line.images, u"images"_s, line),
        firstBadFact(line.flavours, u"flavours"_s, line),
        firstBadOption(line.parts, u"parts"_s, line),
        firstBadOption(line.hosts, u"hosts"_s, line),
        firstBadOption(line.images, u"images"_s, line),
        firstBadFact(line.values, u"values"_s, line),
        firstBadOption(line.values, u"values"_s, line),
        firstBadFact(line.clusterFlows, u"clusterFlows"_s, line),
        firstBadOption(line.clusterFlows, u"clusterFlows"_s, line),
        chartInconsistencyOf(line),
    };
    for (const QString &problem : problems) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace netsetup
