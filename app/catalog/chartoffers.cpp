// Reads the index of a chart repository, and what a registry says of a chart.
#include "catalog/chartoffers.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"
#include "base/yamlreader.h"
#include "catalog/chartfacts.h"
#include "plan/fieldlists.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr auto chartLayerType = "application/vnd.cncf.helm.chart.content.v1.tar+gzip"_L1;

Error notThere(const QString &text)
{
    return {u"chart.not-there"_s,
            {},
            text,
            inWords("Catalog", "look for the chart repository that your team uses, and name it")};
}

/// Of an index only versions, addresses and digests matter; its prose is not even kept.
yaml::Limits indexLimits()
{
    yaml::Limits limits;
    limits.bytes = largestChartIndex;
    limits.nodes = 2'000'000;
    limits.droppedKeys = {u"annotations"_s, u"dependencies"_s, u"description"_s, u"keywords"_s,
                          u"maintainers"_s, u"sources"_s,      u"icon"_s,        u"home"_s};
    return limits;
}

qsizetype indentOf(QByteArrayView line)
{
    qsizetype blanks = 0;
    while (blanks < line.size() && line.at(blanks) == ' ')
        ++blanks;
    return blanks;
}

/// A line that is no part of what a key with this indent holds. The items of its list may stand right below
/// it.
bool endsSection(QByteArrayView line, qsizetype indent)
{
    const qsizetype at = indentOf(line);
    return at < line.size() && (at < indent || (at == indent && line.at(at) != '-'));
}

/// Where the first chart of an index stands that has the form in which Helm writes it; -1: it has another
/// one.
qsizetype firstChartOf(const QByteArray &index)
{
    const QByteArray word("\nentries:\n");
    const qsizetype found = index.indexOf(word);
    qsizetype first = found < 0 ? -1 : found + word.size();
    if (index.startsWith(word.mid(1)))
        first = word.size() - 1;
    const bool isThere = first >= 0 && first < index.size();
    return isThere && index.at(first) == ' ' ? first : -1;
}

/// The lines about one chart: a parser takes a second for each megabyte, and of the others nothing is wanted.
/// Nothing: the index has another form than Helm's.
std::optional<QByteArray> sectionOf(const QByteArray &index, const QString &chart)
{
    const qsizetype first = firstChartOf(index);
    if (first < 0)
        return std::nullopt;
    // All charts stand below "entries" with the same indent; what has more belongs to one of them.
    const QByteArray name = chart.toUtf8();
    const qsizetype indent = indentOf(QByteArrayView(index).sliced(first));
    const QByteArray key = '\n' + QByteArray(indent, ' ') + name + ":\n";
    const qsizetype from = index.indexOf(key, first - 1) + 1;
    if (from == 0 && (index.contains(QByteArray(name + '"')) || index.contains(QByteArray(name + '\''))))
        return std::nullopt;
    if (from == 0)
        return "entries: {}\n"_ba;
    qsizetype to = index.indexOf('\n', from) + 1;
    while (to < index.size()) {
        const qsizetype end = index.indexOf('\n', to);
        const qsizetype length = (end < 0 ? index.size() : end) - to;
        if (endsSection(QByteArrayView(index).sliced(to, length), indent))
            break;
        to += length + 1;
    }
    return "entries:\n" + index.sliced(from, std::min(to, index.size()) - from);
}

/// The versions of the chart; an error where there is no index.
Result<QJsonArray> entriesIn(const QByteArray &index, const QString &chart)
{
    if (const std::optional<QByteArray> section = sectionOf(index, chart)) {
        const Result<QJsonValue> read = yaml::parseDocument(*section, u"index.yaml"_s, indexLimits());
        if (read && (*read)["entries"_L1].isObject())
            return (*read)["entries"_L1][chart].toArray();
    }
    const Result<QJsonValue> read = yaml::parseDocument(index, u"index.yaml"_s, indexLimits());
    if (!read)
        return notThere(inWords("Catalog", "what stands in place of the index of a chart repository %1")
                            .arg(read.error().text));
    const QJsonValue all = (*read)["entries"_L1];
    if (!all.isObject())
        return notThere(inWords("Catalog", "what came is no index of a chart repository"));
    return all[chart].toArray();
}

bool isStable(const QString &version)
{
    return chartVersion(version, {}).ok() && !version.section(u'+', 0, 0).contains(u'-');
}

/// Helm does not order by what stands behind "+". Rancher's catalogue puts the vendor's version there.
bool isOlder(const QString &a, const QString &b)
{
    const QVersionNumber numberA = QVersionNumber::fromString(a);
    const QVersionNumber numberB = QVersionNumber::fromString(b);
    if (numberA != numberB)
        return numberA < numberB;
    return QVersionNumber::fromString(vendorVersion(a)) < QVersionNumber::fromString(vendorVersion(b));
}

QJsonObject entryOf(const QJsonArray &entries, const QString &version)
{
    for (const QJsonValue &entry : entries) {
        if (entry.toObject().value("version"_L1).toString() == version)
            return entry.toObject();
    }
    return {};
}

QStringList versionsOf(const QJsonArray &entries)
{
    QStringList versions;
    for (const QJsonValue &entry : entries)
        versions.append(entry.toObject().value("version"_L1).toString());
    return versions;
}

Error noSuchVersion(const QString &chart, const QString &version, const QString &newest)
{
    const QString remedy = newest.isEmpty()
                               ? inWords("Catalog", "give another version")
                               : inWords("Catalog", "the newest one there is %1").arg(printable(newest, 63));
    return {
        u"chart.no-version"_s, u"--chart-version"_s,
        inWords("Catalog", "there is no %1 of the chart %2").arg(printable(version, 63), printable(chart)),
        remedy};
}

/// "sha256:" in front is left away, as Helm does; anything else is no digest.
Result<QString> digestIn(const QJsonObject &entry)
{
    static const QRegularExpression hex(QRegularExpression::anchoredPattern(u"[0-9a-f]{64}"_s));
    QString digest = entry.value("digest"_L1).toString().toLower();
    if (digest.startsWith("sha256:"_L1))
        digest.remove(0, 7);
    if (digest.isEmpty() || hex.match(digest).hasMatch())
        return digest;
    return Error{u"chart.damaged"_s,
                 {},
                 inWords("Catalog", "the index of the chart repository gives a checksum that is none"),
                 inWords("Catalog", "tell whoever runs the chart repository")};
}

Result<ChartOffer> offerFrom(const QJsonObject &entry)
{
    const Result<QString> digest = digestIn(entry);
    if (!digest)
        return digest.error();
    const QString url = entry.value("urls"_L1).toArray().at(0).toString();
    if (url.isEmpty())
        return notThere(inWords("Catalog", "the index does not say where the archive of the chart is"));
    return ChartOffer{entry.value("version"_L1).toString(), url, *digest};
}

} // namespace

Result<ChartOffer> offerInIndex(const QByteArray &index, const QString &chart, const QString &version)
{
    const Result<QJsonArray> found = entriesIn(index, chart);
    if (!found)
        return found.error();
    const QJsonArray &entries = *found;
    if (entries.isEmpty())
        return notThere(
            inWords("Catalog", "the chart repository has no chart %1 in its index").arg(printable(chart)));
    const QString newest = newestChartVersion(versionsOf(entries));
    const QString wanted = version.isEmpty() ? newest : version;
    const QJsonObject entry = wanted.isEmpty() ? QJsonObject() : entryOf(entries, wanted);
    if (entry.isEmpty() && version.isEmpty())
        return notThere(inWords("Catalog", "the index has no version of the chart but pre-releases"));
    if (entry.isEmpty())
        return noSuchVersion(chart, version, newest);
    return offerFrom(entry);
}

QString newestChartVersion(const QStringList &versions)
{
    QString newest;
    for (const QString &version : versions) {
        if (isStable(version) && (newest.isEmpty() || isOlder(newest, version)))
            newest = version;
    }
    return newest;
}

QString tagForChartVersion(const QString &version)
{
    return QString(version).replace(u'+', u'_');
}

QString chartVersionOfTag(const QString &tag)
{
    return QString(tag).replace(u'_', u'+');
}

QStringList chartVersionsInTags(const QByteArray &body)
{
    const Result<QJsonObject> read = json::parseObject(body, {});
    QStringList versions;
    if (!read)
        return versions;
    const QJsonArray tags = read->value("tags"_L1).toArray();
    for (const QJsonValue &tag : tags) {
        const QString version = chartVersionOfTag(tag.toString());
        if (chartVersion(version, {}).ok())
            versions.append(version);
    }
    return versions;
}

std::optional<ChartLayer> chartLayerIn(const QByteArray &manifest)
{
    static const QRegularExpression digest(QRegularExpression::anchoredPattern(u"sha256:[0-9a-f]{64}"_s));
    const Result<QJsonObject> read = json::parseObject(manifest, {});
    if (!read)
        return std::nullopt;
    const QJsonArray layers = read->value("layers"_L1).toArray();
    for (const QJsonValue &value : layers) {
        const QJsonObject layer = value.toObject();
        const QString name = layer.value("digest"_L1).toString();
        if (layer.value("mediaType"_L1).toString() == chartLayerType && digest.match(name).hasMatch())
            return ChartLayer{name, layer.value("size"_L1).toInteger()};
    }
    return std::nullopt;
}

} // namespace netsetup
