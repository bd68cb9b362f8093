// Reads the sections of a catalog file (schema netsetup.catalog/1) one after the other.
#include "catalog/linereader.h"

#include "catalog/chartreader.h"
#include "catalog/strictobject.h"
#include "plan/fieldchoices.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QLatin1String schemaName("netsetup.catalog/1");

QString at(const char *list, qsizetype index)
{
    return QLatin1String(list) + u'[' + QString::number(index) + u']';
}

AgentPart readPart(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    AgentPart part;
    part.id = from.text(u"id"_s);
    part.title = from.text(u"title"_s);
    part.initiator = from.word(u"initiator"_s, {Initiator::Nodes, Initiator::Pods});
    part.talksToReceiver = from.flag(u"talksToReceiver"_s);
    part.readsProxyValue = from.flag(u"readsProxyValue"_s);
    part.component = from.optionalText(u"component"_s);
    part.option = from.optionalText(u"option"_s);
    part.fact = from.fact();
    return part;
}

AgentTraffic readTraffic(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    AgentTraffic traffic;
    traffic.part = from.text(u"part"_s);
    traffic.why = from.text(u"why"_s);
    traffic.paths = from.texts(u"paths"_s);
    traffic.switchKey = from.optionalText(u"switch"_s);
    traffic.fact = from.fact();
    return traffic;
}

void readWords(StrictObject &from, CatalogHost &host)
{
    host.protocol = from.word<Protocol>(u"protocol"_s);
    host.purpose = from.word(u"purpose"_s, {Purpose::Receiver, Purpose::ImagePull, Purpose::ChartRepo,
                                            Purpose::Otlp, Purpose::Ntp});
    host.volatility = from.word<Volatility>(u"volatility"_s);
    const QString everyPart = u"parts"_s;
    host.initiator =
        valueOf<Initiator>(from.word(u"initiator"_s, {everyPart, u"nodes"_s, u"pods"_s, u"workstation"_s}));
}

CatalogHost readHost(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    CatalogHost host;
    host.id = from.text(u"id"_s);
    host.host = from.host(u"host"_s, true);
    host.port = from.port(u"port"_s);
    readWords(from, host);
    host.why = from.text(u"why"_s);
    host.required = from.flag(u"required"_s);
    if (host.initiator)
        host.part = from.text(u"part"_s);
    host.option = from.optionalText(u"option"_s);
    if (host.purpose == Purpose::ImagePull)
        host.registry = from.host(u"registry"_s);
    host.registryApi = from.optionalFlag(u"registryApi"_s);
    host.chartSources = from.optionalTexts(u"chartSources"_s);
    host.fact = from.fact();
    return host;
}

CatalogImage readImage(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    CatalogImage image;
    image.id = from.text(u"id"_s);
    image.registry = from.host(u"registry"_s);
    image.repository = from.text(u"repository"_s);
    image.tag = from.optionalText(u"tag"_s);
    image.parts = from.texts(u"parts"_s);
    image.option = from.optionalText(u"option"_s);
    image.fixedRegistry = from.optionalFlag(u"fixedRegistry"_s);
    image.valuePaths = from.optionalTexts(u"valuePaths"_s);
    image.registryKey = from.optionalFlag(u"registryKey"_s);
    image.fact = from.fact();
    return image;
}

ImageFlavour readFlavour(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    ImageFlavour flavour;
    flavour.chartSource = from.word(u"chartSource"_s, chartSources());
    flavour.registry = from.host(u"registry"_s);
    flavour.prefix = from.text(u"prefix"_s);
    flavour.sameTags = from.flag(u"sameTags"_s);
    flavour.fact = from.fact();
    return flavour;
}

void readChart(const QJsonValue &value, ProductLine &line, QString &problem)
{
    StrictObject from(value, u"chart"_s, problem);
    line.chartName = from.text(u"name"_s);
    line.chartVersion = from.text(u"version"_s);
    line.chartRepo = from.text(u"repo"_s);
    if (!line.chartRepo.startsWith("https://"_L1))
        from.complain(u"repo"_s, u"does not start with https://"_s);
    line.defaultNamespace = from.text(u"namespace"_s);
    line.namespaceBefore = from.optionalMap(u"namespaceBefore"_s);
    line.defaultRelease = from.text(u"release"_s);
    line.defaultChartSource = from.optionalText(u"defaultSource"_s);
    line.hasCaKey = from.flag(u"caKey"_s);
    line.hasProxyKey = from.flag(u"proxyKey"_s);
    line.chartFact = from.fact();
}

void readTenant(const QJsonValue &value, ProductLine &line, QString &problem)
{
    StrictObject from(value, u"tenant"_s, problem);
    line.tenantDomain = from.host(u"domain"_s);
    line.receiverPath = from.text(u"receiverPath"_s);
    if (!line.receiverPath.startsWith(u'/'))
        from.complain(u"receiverPath"_s, u"does not start with a slash"_s);
    line.tenantFact = from.fact();
}

ControlHost readControl(const QJsonValue &value, QString &problem)
{
    StrictObject from(value, u"control"_s, problem);
    ControlHost control;
    control.host = from.host(u"host"_s);
    control.port = from.port(u"port"_s);
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
    from.word(u"schema"_s, {schemaName});
    line.id = from.text(u"id"_s);
    line.title = from.text(u"title"_s);
    line.checkedOn = from.text(u"checkedOn"_s);
    readChart(from.object(u"chart"_s), line, problem);
    readTenant(from.object(u"tenant"_s), line, problem);
    line.flavours = readList<ImageFlavour>(from, "flavours", readFlavour, problem);
    line.parts = readList<AgentPart>(from, "parts", readPart, problem);
    line.sends = readList<AgentTraffic>(from, "sends", readTraffic, problem);
    line.hosts = readList<CatalogHost>(from, "hosts", readHost, problem);
    line.images = readList<CatalogImage>(from, "images", readImage, problem);
    readChartFacts(from, line, problem);
    line.options = from.texts(u"options"_s);
    line.control = readControl(from.object(u"control"_s), problem);
    line.sources = from.optionalMap(u"sources"_s);
    line.vendorPages = from.optionalMap(u"vendorPages"_s);
    line.recordsPage = from.optionalText(u"recordsPage"_s);
    const auto mustBeWebPage = [&from](const char *key, const QString &page) {
        if (!page.startsWith("https://"_L1))
            from.complain(QLatin1String(key), u"holds what is no https address"_s);
    };
    for (const QString &page : std::as_const(line.vendorPages))
        mustBeWebPage("vendorPages", page);
    if (!line.recordsPage.isEmpty())
        mustBeWebPage("recordsPage", line.recordsPage);
    line.gaps = from.texts(u"gaps"_s);
    line.gapsUntilArchive = from.optionalTexts(u"gapsUntilArchive"_s);
    line.chartSourceGapsUntilArchive = from.optionalMap(u"chartSourceGapsUntilArchive"_s);
    line.chartSourceGaps = from.optionalMap(u"chartSourceGaps"_s);
    return line;
}

Result<ProductLine> unless(const QString &problem, ProductLine line, const QString &file)
{
    if (!problem.isEmpty())
        return Error{u"catalog.invalid"_s, file, problem,
                     u"install the program again, or mend the catalog file"_s};
    return line;
}

} // namespace

Result<ProductLine> lineFromJson(const QJsonObject &object, const QString &file)
{
    Result<ProductLine> line = builtInLineFromJson(object, file);
    return line.ok() ? unless(inconsistencyOf(*line), *line, file) : line;
}

Result<ProductLine> builtInLineFromJson(const QJsonObject &object, const QString &file)
{
    QString problem;
    ProductLine line = readLine(object, problem);
    return unless(problem, std::move(line), file);
}

} // namespace netsetup
