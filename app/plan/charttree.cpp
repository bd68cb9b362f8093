// From the bytes of a chart archive to the tree of its charts.
#include "plan/charttree.h"

#include "base/archivereader.h"
#include "base/inwords.h"
#include "base/netnames.h"
#include "base/textfaults.h"
#include "base/yamlreader.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int deepestChart = 4;
constexpr int mostCharts = 32;
/// An archive in the archive has less room than the whole, so that many of them are no bomb.
constexpr qint64 mostBytesOfPackedChart = 16LL * 1024 * 1024;
constexpr qsizetype mostFixedImages = 50;

using Files = QMap<QString, QByteArray>;

/// Chart.yaml, values.yaml and templates of a chart in the top folder or below its charts/, and packed
/// sub-charts there. What only "helm test" runs is left out.
bool isChartFile(const QString &path)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        u"[^/]+(/charts/[^/]+)*/((Chart|values)\\.yaml|charts/[^/]+\\.tgz|"
        "templates/(?!tests/).+\\.(yaml|yml|tpl))"_s));
    return form.match(path).hasMatch();
}

/// The lines of a template that name an image without asking any value: "image: quay.io/a/b:1". A name
/// without a slash may be any word of a schema or a text, and is passed over.
QStringList imagesNamedIn(const QByteArray &text)
{
    static const QRegularExpression line(
        u"^[ \\t]*(?:-[ \\t]+)?image:[ \\t]*([\"']?)([^\\s\"'{}#]+/[^\\s\"'{}#]+)\\1[ \\t]*(?:#.*)?$"_s,
        QRegularExpression::MultilineOption);
    QStringList references;
    QRegularExpressionMatchIterator found = line.globalMatch(QString::fromUtf8(text).remove(u'\r'));
    while (found.hasNext() && references.size() <= mostFixedImages)
        references.append(found.next().captured(2));
    references.removeDuplicates();
    return references;
}

/// Reads one archive; the same counters serve the archives packed in it.
class TreeReader
{
public:
    explicit TreeReader(QString field)
        : m_field(std::move(field))
    {}
    Result<ChartTree> readPacked(const QByteArray &bytes, int depth);

private:
    [[nodiscard]] Error bad(const QString &text) const { return invalidValue(m_field, text, {}); }
    Result<ChartTree> readFolder(const Files &files, const QString &folder, int depth);
    Outcome readDescription(const QJsonObject &description, ChartTree &chart) const;
    Outcome readBelow(const Files &files, const QString &folder, int depth, ChartTree &chart);
    Outcome readTemplates(const Files &files, const QString &folder, ChartTree &chart) const;
    Result<QJsonObject> yamlObject(const Files &files, const QString &path) const;

    QString m_field;
    int m_charts = 0;
};

Result<QJsonObject> TreeReader::yamlObject(const Files &files, const QString &path) const
{
    const Result<QJsonValue> value = yaml::parseDocument(files.value(path), m_field);
    const QString name = printable(path) + " in it "_L1;
    if (!value)
        return bad(name + value.error().text);
    if (value->isNull())
        return QJsonObject();
    if (!value->isObject())
        return bad(name + inWords("Plan", "does not hold keys and values"));
    return value->toObject();
}

Outcome TreeReader::readDescription(const QJsonObject &description, ChartTree &chart) const
{
    chart.name = description.value("name"_L1).toString();
    chart.version = description.value("version"_L1).toString();
    if (chart.name.isEmpty() || chart.version.isEmpty())
        return bad(inWords("Plan", "has a Chart.yaml without a name or a version"));
    const QJsonArray dependencies = description.value("dependencies"_L1).toArray();
    for (const QJsonValue &value : dependencies) {
        const QJsonObject dependency = value.toObject();
        const QString name = dependency.value("name"_L1).toString();
        const QString alias = dependency.value("alias"_L1).toString();
        if (chart.dependencies.size() >= mostCharts)
            return bad(inWords("Plan", "has more sub-charts than any chart has"));
        chart.dependencies.append({name, alias.isEmpty() ? name : alias});
    }
    return Done{};
}

Outcome TreeReader::readBelow(const Files &files, const QString &folder, int depth, ChartTree &chart)
{
    const QString prefix = folder + "/charts/"_L1;
    QStringList seen;
    for (auto file = files.lowerBound(prefix); file != files.end() && file.key().startsWith(prefix); ++file) {
        const QString name = file.key().mid(prefix.size()).section(u'/', 0, 0);
        if (seen.contains(name))
            continue;
        seen.append(name);
        const bool packed = file.key() == prefix + name;
        const Result<ChartTree> below =
            packed ? readPacked(*file, depth + 1) : readFolder(files, prefix + name, depth + 1);
        if (!below)
            return below.error();
        chart.below.append(*below);
    }
    return Done{};
}

Outcome TreeReader::readTemplates(const Files &files, const QString &folder, ChartTree &chart) const
{
    const QString prefix = folder + "/templates/"_L1;
    for (auto file = files.lowerBound(prefix); file != files.end() && file.key().startsWith(prefix); ++file) {
        const QStringList references = imagesNamedIn(*file);
        for (const QString &reference : references)
            chart.fixedImages.append({file.key().mid(folder.size() + 1), reference});
        if (chart.fixedImages.size() > mostFixedImages)
            return bad(inWords("Plan", "names more images than any chart does"));
    }
    return Done{};
}

Result<ChartTree> TreeReader::readFolder(const Files &files, const QString &folder, int depth)
{
    if (depth > deepestChart || ++m_charts > mostCharts)
        return bad(inWords("Plan", "has more sub-charts than any chart has"));
    const QString description = folder + "/Chart.yaml"_L1;
    if (!files.contains(description))
        return bad(inWords("Plan", "has no %1 in it").arg(printable(description)));
    ChartTree chart;
    const Result<QJsonObject> about = yamlObject(files, description);
    if (!about)
        return about.error();
    if (const Outcome read = readDescription(*about, chart); !read)
        return read.error();
    const Result<QJsonObject> values = yamlObject(files, folder + "/values.yaml"_L1);
    if (!values)
        return values.error();
    chart.values = *values;
    if (const Outcome read = readTemplates(files, folder, chart); !read)
        return read.error();
    if (const Outcome read = readBelow(files, folder, depth, chart); !read)
        return read.error();
    return chart;
}

Result<ChartTree> TreeReader::readPacked(const QByteArray &bytes, int depth)
{
    if (depth > deepestChart)
        return bad(inWords("Plan", "has more sub-charts than any chart has"));
    ArchiveLimits limits;
    if (depth > 1)
        limits.totalBytes = mostBytesOfPackedChart;
    const Result<Files> files = readTarGz(bytes, m_field, isChartFile, limits);
    if (!files)
        return bad(files.error().text);
    QStringList folders;
    for (auto file = files->begin(); file != files->end(); ++file)
        folders.append(file.key().section(u'/', 0, 0));
    folders.removeDuplicates();
    if (folders.size() != 1)
        return bad(folders.isEmpty() ? inWords("Plan", "is no Helm chart: there is no Chart.yaml in it")
                                     : inWords("Plan", "holds more than one chart"));
    return readFolder(*files, folders.first(), depth);
}

} // namespace

Result<ChartTree> readChartTree(const QByteArray &bytes, const QString &field)
{
    return TreeReader(field).readPacked(bytes, 1);
}

} // namespace netsetup
