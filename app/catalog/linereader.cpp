// Reads the sections of a catalog file (schema netsetup.catalog/1) one after the other.
#include "catalog/linereader.h"

#include "catalog/chartreader.h"
#include "catalog/strictobject.h"
#include "plan/fieldchoices.h"

#include <QJsonArray>

namespace netsetup {

namespace {

const QLatin1String schemaName("netsetup.catalog/1");

QString at(const char *list, qsizetype index)
{
    return QLatin1String(list) + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

AgentPart readPart(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    AgentPart part;
    part.id = from.text(QStringLiteral("id"));
    part.title = from.text(QStringLiteral("title"));
    const QString word =
        from.word(QStringLiteral("initiator"), {QStringLiteral("nodes"), QStringLiteral("pods")});
    part.initiator = word == QLatin1String("nodes") ? Initiator::Nodes : Initiator::Pods;
    part.talksToReceiver = from.flag(QStringLiteral("talksToReceiver"));
    part.readsProxyValue = from.flag(QStringLiteral("readsProxyValue"));
    part.component = from.optionalText(QStringLiteral("component"));
    part.option = from.optionalText(QStringLiteral("option"));
    part.fact = from.fact();
    return part;
}

void readWords(StrictObject &from, CatalogHost &host)
{
    host.protocol = from.word(QStringLiteral("protocol"), {QStringLiteral("tcp"), QStringLiteral("udp")});
    host.purpose = from.word(QStringLiteral("purpose"),
                             {QStringLiteral("receiver"), QStringLiteral("image-pull"),
                              QStringLiteral("chart-repo"), QStringLiteral("otlp"), QStringLiteral("ntp")});
    host.volatility =
        from.word(QStringLiteral("volatility"), {QStringLiteral("pinned"), QStringLiteral("cdn"),
                                                 QStringLiteral("internal"), QStringLiteral("unknown")});
    host.initiator =
        from.word(QStringLiteral("initiator"), {QStringLiteral("parts"), QStringLiteral("nodes"),
                                                QStringLiteral("pods"), QStringLiteral("workstation")});
}

CatalogHost readHost(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    CatalogHost host;
    host.id = from.text(QStringLiteral("id"));
    host.host = from.host(QStringLiteral("host"), true);
    host.port = from.port(QStringLiteral("port"));
    readWords(from, host);
    host.why = from.text(QStringLiteral("why"));
    host.required = from.flag(QStringLiteral("required"));
    if (host.initiator != QLatin1String("parts"))
        host.part = from.text(QStringLiteral("part"));
    host.option = from.optionalText(QStringLiteral("option"));
    if (host.purpose == QLatin1String("image-pull"))
        host.registry = from.host(QStringLiteral("registry"));
    host.chartSources = from.optionalTexts(QStringLiteral("chartSources"));
    host.fact = from.fact();
    return host;
}

CatalogImage readImage(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    CatalogImage image;
    image.id = from.text(QStringLiteral("id"));
    image.registry = from.host(QStringLiteral("registry"));
    image.repository = from.text(QStringLiteral("repository"));
    image.tag = from.optionalText(QStringLiteral("tag"));
    image.parts = from.texts(QStringLiteral("parts"));
    image.option = from.optionalText(QStringLiteral("option"));
    image.fixedRegistry = from.optionalFlag(QStringLiteral("fixedRegistry"));
    image.valuePaths = from.optionalTexts(QStringLiteral("valuePaths"));
    image.registryKey = from.optionalFlag(QStringLiteral("registryKey"));
    image.fact = from.fact();
    return image;
}

ImageFlavour readFlavour(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    ImageFlavour flavour;
    flavour.chartSource = from.word(QStringLiteral("chartSource"), chartSources());
    flavour.registry = from.host(QStringLiteral("registry"));
    flavour.prefix = from.text(QStringLiteral("prefix"));
    flavour.sameTags = from.flag(QStringLiteral("sameTags"));
    flavour.fact = from.fact();
    return flavour;
}

void readChart(const QJsonValue &value, ProductLine &line, QString &problem)
{
    StrictObject from(value, QStringLiteral("chart"), problem);
    line.chartName = from.text(QStringLiteral("name"));
    line.chartVersion = from.text(QStringLiteral("version"));
    line.chartRepo = from.text(QStringLiteral("repo"));
    if (!line.chartRepo.startsWith(QLatin1String("https://")))
        from.complain(QStringLiteral("repo"), QStringLiteral("does not start with https://"));
    line.defaultNamespace = from.text(QStringLiteral("namespace"));
    line.namespaceBefore = from.optionalMap(QStringLiteral("namespaceBefore"));
    line.defaultRelease = from.text(QStringLiteral("release"));
    line.defaultChartSource = from.optionalText(QStringLiteral("defaultSource"));
    line.hasCaKey = from.flag(QStringLiteral("caKey"));
    line.hasProxyKey = from.flag(QStringLiteral("proxyKey"));
    line.chartFact = from.fact();
}

void readTenant(const QJsonValue &value, ProductLine &line, QString &problem)
{
    StrictObject from(value, QStringLiteral("tenant"), problem);
    line.tenantDomain = from.host(QStringLiteral("domain"));
    line.receiverPath = from.text(QStringLiteral("receiverPath"));
    if (!line.receiverPath.startsWith(QLatin1Char('/')))
        from.complain(QStringLiteral("receiverPath"), QStringLiteral("does not start with a slash"));
    line.tenantFact = from.fact();
}

ControlHost readControl(const QJsonValue &value, QString &problem)
{
    StrictObject from(value, QStringLiteral("control"), problem);
    ControlHost control;
    control.host = from.host(QStringLiteral("host"));
    control.port = from.port(QStringLiteral("port"));
    return control;
}

template <typename T, typename Read>
QList<T> readList(StrictObject &from, const char *key, Read read, QString &problem)
{
    QList<T> list;
    const QJsonArray array = from.array(QLatin1String(key));
    for (qsizetype i = 0; i < array.size(); ++i)
        list.append(read(array.at(i), at(key, i), problem));
    return list;
}

ProductLine readLine(const QJsonObject &object, QString &problem)
{
    StrictObject from(object, {}, problem);
    ProductLine line;
    from.word(QStringLiteral("schema"), {schemaName});
    line.id = from.text(QStringLiteral("id"));
    line.title = from.text(QStringLiteral("title"));
    line.checkedOn = from.text(QStringLiteral("checkedOn"));
    readChart(from.object(QStringLiteral("chart")), line, problem);
    readTenant(from.object(QStringLiteral("tenant")), line, problem);
    line.flavours = readList<ImageFlavour>(from, "flavours", readFlavour, problem);
    line.parts = readList<AgentPart>(from, "parts", readPart, problem);
    line.hosts = readList<CatalogHost>(from, "hosts", readHost, problem);
    line.images = readList<CatalogImage>(from, "images", readImage, problem);
    readChartFacts(from, line, problem);
    line.options = from.texts(QStringLiteral("options"));
    line.control = readControl(from.object(QStringLiteral("control")), problem);
    line.sources = from.optionalMap(QStringLiteral("sources"));
    line.vendorPages = from.optionalMap(QStringLiteral("vendorPages"));
    line.recordsPage = from.optionalText(QStringLiteral("recordsPage"));
    const auto mustBeWebPage = [&from](const char *key, const QString &page) {
        if (!page.startsWith(QLatin1String("https://")))
            from.complain(QLatin1String(key), QStringLiteral("holds what is no https address"));
    };
    for (const QString &page : std::as_const(line.vendorPages))
        mustBeWebPage("vendorPages", page);
    if (!line.recordsPage.isEmpty())
        mustBeWebPage("recordsPage", line.recordsPage);
    line.gaps = from.texts(QStringLiteral("gaps"));
    line.gapsUntilArchive = from.optionalTexts(QStringLiteral("gapsUntilArchive"));
    line.chartSourceGapsUntilArchive = from.optionalMap(QStringLiteral("chartSourceGapsUntilArchive"));
    line.chartSourceGaps = from.optionalMap(QStringLiteral("chartSourceGaps"));
    return line;
}

} // namespace

Result<ProductLine> lineFromJson(const QJsonObject &object, const QString &file)
{
    QString problem;
    ProductLine line = readLine(object, problem);
    if (problem.isEmpty())
        problem = inconsistencyOf(line);
    if (!problem.isEmpty())
        return Error{QStringLiteral("catalog.invalid"), file, problem,
                     QStringLiteral("install the program again, or mend the catalog file")};
    return line;
}

} // namespace netsetup
