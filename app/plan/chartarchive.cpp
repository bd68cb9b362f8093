// Works out, as Helm would, which images the values of a chart and of its sub-charts name.
#include "plan/chartarchive.h"

#include "base/files.h"
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/charttree.h"
#include "plan/fieldlists.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qint64 largestArchive = 16LL * 1024 * 1024;

const QString globalKey = u"global"_s;

/// Helm's way of laying values over a sub-chart's own: maps are joined, null takes a default away.
QJsonObject joined(QJsonObject own, const QJsonObject &over)
{
    for (auto row = over.begin(); row != over.end(); ++row) {
        const QJsonValue below = own.value(row.key());
        if (row->isNull())
            own.remove(row.key());
        else if (row->isObject() && below.isObject())
            own.insert(row.key(), joined(below.toObject(), row->toObject()));
        else
            own.insert(row.key(), *row);
    }
    return own;
}

QString textAt(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// What the templates put in front of a repository, while the image has no registry of its own. Only the main
/// chart looks at `all.image.registry`.
QString defaultRegistry(const QJsonObject &values, bool isMain)
{
    const QString global = textAt(values.value(globalKey).toObject(), "imageRegistry");
    if (!global.isEmpty() || !isMain)
        return global;
    return textAt(values.value("all"_L1).toObject().value("image"_L1).toObject(), "registry");
}

/// "HOST[:PORT][/PREFIX]" in front of a repository: the prefix belongs to the repository.
void joinReference(ArchiveImage &image, QString registry)
{
    while (registry.endsWith(u'/'))
        registry.chop(1);
    const qsizetype slash = registry.indexOf(u'/');
    image.registry = slash < 0 ? registry : registry.left(slash);
    if (slash >= 0)
        image.repository.prepend(registry.mid(slash + 1) + u'/');
}

class Collector
{
public:
    explicit Collector(QString field)
        : m_field(std::move(field))
    {}
    Outcome collectChart(const ChartTree &chart, const QJsonObject &over, const QString &prefix, bool isMain);
    QList<ArchiveImage> images;

private:
    Outcome collectValues(const QJsonObject &values, const QString &path, const QString &registry);
    Outcome take(const QJsonObject &value, const QString &path, const QString &registry);
    Outcome takeFixed(const FixedImage &fixed, const QString &prefix);
    Outcome add(const ArchiveImage &image);

    QString m_field;
};

Outcome Collector::add(const ArchiveImage &image)
{
    if (const Outcome good = checkArchiveImage(image, m_field); !good)
        return good;
    if (images.size() >= mostArchiveImages)
        return invalidValue(m_field, inWords("Plan", "names more images than any chart does"), {});
    images.append(image);
    return Done{};
}

/// "quay.io/a/b:1": as container runtimes read it, a first part without a dot or a port is Docker Hub's. A
/// digest is left away: a list of images has tags.
Outcome Collector::takeFixed(const FixedImage &fixed, const QString &prefix)
{
    const QString named = fixed.reference.section(u'@', 0, 0);
    const QString first = named.section(u'/', 0, 0);
    const bool isHost = first.contains(u'.') || first.contains(u':');
    const QString path = isHost ? named.section(u'/', 1) : named;
    const qsizetype colon = path.lastIndexOf(u':');
    const qsizetype end = colon > path.lastIndexOf(u'/') ? colon : path.size();
    return add({prefix + fixed.file, isHost ? first : u"docker.io"_s, path.left(end), path.mid(end + 1)});
}

Outcome Collector::take(const QJsonObject &value, const QString &path, const QString &registry)
{
    const QJsonValue tag = value.value("tag"_L1);
    // Helm would print 1.10 as 1.1 and a large number with an exponent: no one can say which image that is.
    if (!tag.isString() && !tag.isNull() && !tag.isUndefined())
        return invalidValue(m_field,
                            inWords("Plan", "%1 in it is not a text").arg(printable(path + ".tag"_L1)), {});
    ArchiveImage image{path, {}, textAt(value, "repository"), tag.toString()};
    const QString own = textAt(value, "registry");
    joinReference(image, own.isEmpty() ? registry : own);
    return add(image);
}

Outcome Collector::collectValues(const QJsonObject &values, const QString &path, const QString &registry)
{
    if (!textAt(values, "repository").isEmpty())
        return take(values, path, registry);
    for (auto row = values.begin(); row != values.end(); ++row) {
        if (!row->isObject())
            continue;
        const QString below = path.isEmpty() ? row.key() : path + u'.' + row.key();
        if (const Outcome read = collectValues(row->toObject(), below, registry); !read)
            return read;
    }
    return Done{};
}

Outcome Collector::collectChart(const ChartTree &chart, const QJsonObject &over, const QString &prefix,
                                bool isMain)
{
    for (const FixedImage &fixed : chart.fixedImages) {
        if (const Outcome taken = takeFixed(fixed, prefix); !taken)
            return taken;
    }
    const QJsonObject values = joined(chart.values, over);
    QJsonObject own = values;
    for (const auto &[name, key] : chart.dependencies)
        own.remove(key);
    for (const ChartTree &below : chart.below) {
        QStringList keys;
        for (const auto &[name, key] : chart.dependencies) {
            if (name == below.name)
                keys.append(key);
        }
        if (keys.isEmpty())
            keys.append(below.name);
        for (const QString &key : keys) {
            own.remove(key);
            QJsonObject overBelow = values.value(key).toObject();
            const QJsonObject global =
                joined(overBelow.value(globalKey).toObject(), values.value(globalKey).toObject());
            overBelow.insert(globalKey, global);
            if (const Outcome read = collectChart(below, overBelow, prefix + key + u'.', false); !read)
                return read;
        }
    }
    const QString registry = defaultRegistry(values, isMain);
    own.remove(globalKey);
    return collectValues(own, prefix.chopped(prefix.isEmpty() ? 0 : 1), registry);
}

QString accepted(const PlanVocabulary &words)
{
    return inWords("Plan", "the .tgz of the chart %1 is accepted, as \"helm pull\" or \"sts-netsetup chart "
                           "pull\" fetches it")
        .arg(words.chartName);
}

} // namespace

bool isFixedInTemplate(const ArchiveImage &image)
{
    return image.path.contains(u'/');
}

Outcome checkArchiveImage(const ArchiveImage &image, const QString &field)
{
    static constexpr Shape pathShape{"[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*(?:/[A-Za-z0-9_.-]+)*", 200,
                                     QT_TRANSLATE_NOOP("Plan", "a path of keys is accepted")};
    static constexpr Shape tagShape{"[A-Za-z0-9_][A-Za-z0-9_.-]*", 128,
                                    QT_TRANSLATE_NOOP("Plan", "an image tag is accepted")};
    if (const Result<QString> path = shaped(image.path, pathShape, field); !path)
        return path.error();
    if (const Result<QString> repository = registryPrefix(image.repository, field); !repository)
        return repository.error();
    if (!image.tag.isEmpty()) {
        if (const Result<QString> tag = shaped(image.tag, tagShape, field); !tag)
            return tag.error();
    }
    if (image.registry.isEmpty())
        return Done{};
    if (image.registry.contains(u'@'))
        return invalidValue(field, inWords("Plan", "names a registry with a login in it"), {});
    const QString host = image.registry.section(u':', 0, 0);
    if (const Result<QString> good = registryHost(host, field); !good)
        return good.error();
    const Result<HostPort> pair = parseHostPort(image.registry, field, 443);
    return pair ? Outcome(Done{}) : Outcome(pair.error());
}

Outcome checkArchiveFits(const ChartArchive &archive, const PlanVocabulary &words, const QString &field)
{
    if (archive.name != words.chartName)
        return invalidValue(field,
                            inWords("Plan", "is the chart %1, which is not that of this product line")
                                .arg(quoted(archive.name)),
                            inWords("Plan", "%1; --product names another line").arg(accepted(words)));
    if (const Result<QString> version = chartVersion(archive.version, field); !version)
        return version.error();
    if (archive.images.isEmpty())
        return invalidValue(field, inWords("Plan", "names no image in its values"), accepted(words));
    return Done{};
}

Result<ChartArchive> readChartArchive(const QByteArray &bytes, const QString &field)
{
    const Result<ChartTree> tree = readChartTree(bytes, field);
    if (!tree)
        return tree.error();
    Collector collector(field);
    if (const Outcome read = collector.collectChart(*tree, {}, {}, true); !read)
        return read.error();
    ChartArchive archive;
    archive.name = tree->name;
    archive.version = tree->version;
    archive.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    archive.images = collector.images;
    return archive;
}

Outcome readChartFile(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field)
{
    if (const QString fault = lineFault(text, 4096); !fault.isEmpty())
        return invalidValue(field, fault, inWords("Plan", "the path of a chart archive is accepted"));
    const Result<QByteArray> bytes = readFile(text, field, largestArchive);
    if (!bytes)
        return aboutFile(bytes.error(), text, field);
    const Result<ChartArchive> archive = readChartArchive(*bytes, field);
    Outcome fits = archive ? checkArchiveFits(*archive, words, field) : Outcome(archive.error());
    if (!fits) {
        Error error = fits.error();
        error.remedy = error.remedy.contains("--product"_L1) ? error.remedy : accepted(words);
        return aboutFile(error, text, field);
    }
    plan.chart.archive = *archive;
    plan.chart.version = archive->version;
    return Done{};
}

} // namespace netsetup
