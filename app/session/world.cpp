// Where the program lives: the real world, or a practice network described by a settings file.
#include "base/files.h"
#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"
#include "base/textfaults.h"
#include "catalog/catalogfile.h"
#include "probes/trust.h"
#include "session/practicewishes.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr auto practiceVariable = "STS_NETSETUP_PRACTICE";
constexpr auto catalogVariable = "STS_NETSETUP_CATALOG";

Error notFromPractice(const QString &what)
{
    return {u"practice.schema"_s, QString::fromLatin1(practiceVariable),
            u"names a file that is not a practice network of this version: %1"_s.arg(what),
            u"start the program through \"sts-netsetup practice --network NAME -- COMMAND\""_s};
}

/// The file is input like any other: what is read leniently would be a way out of the practice network.
Outcome checkShape(const QJsonObject &settings)
{
    static const QRegularExpression name(QRegularExpression::anchoredPattern(u"[a-z0-9-]{1,40}"_s));
    if (settings.value(u"schema"_s) != "netsetup.practice/1"_L1)
        return notFromPractice(u"its schema is another one"_s);
    if (!name.match(settings.value(u"network"_s).toString()).hasMatch())
        return notFromPractice(u"\"network\" is not the name of one"_s);
    if (!settings.value(u"catalog"_s).isObject())
        return notFromPractice(u"\"catalog\" is not an object"_s);
    for (const char *field : {"resolvers", "connect"}) {
        const QJsonArray values = settings.value(QLatin1String(field)).toArray();
        const bool good = std::all_of(values.begin(), values.end(),
                                      [](const QJsonValue &value) { return value.isString(); });
        if (values.isEmpty() || !good)
            return notFromPractice(u"\"%1\" is not a list of texts"_s.arg(QLatin1String(field)));
    }
    for (const char *field : {"trustStore", "publicRoots"}) {
        const QByteArray pem = settings.value(QLatin1String(field)).toString().toUtf8();
        if (const Result<TrustStore> store = TrustStore::fromPem(pem, QLatin1String(field)); !store.ok())
            return notFromPractice(store.error().message());
    }
    const auto isTextOrNothing = [&settings](const char *field) {
        const QJsonValue value = settings.value(QLatin1String(field));
        return value.isString() || value.isNull() || value.isUndefined();
    };
    const QJsonValue registry = settings.value(u"registry"_s);
    if (!isTextOrNothing("proxy") || !isTextOrNothing("tenant") ||
        !(registry.isObject() || registry.isNull() || registry.isUndefined()))
        return notFromPractice(u"\"proxy\", \"tenant\" or \"registry\" is of another type"_s);
    return Done{};
}

Outcome takeResolvers(const QJsonObject &settings, NetOptions &net)
{
    const QStringList texts = json::toStrings(settings.value(u"resolvers"_s));
    for (const QString &text : texts) {
        const Result<Resolver> resolver = parseResolver(text, QString::fromLatin1(practiceVariable));
        if (!resolver.ok())
            return resolver.error();
        if (!resolver->address.isLoopback())
            return notFromPractice(u"the resolver %1 is not on this computer"_s.arg(resolver->text()));
        net.resolvers.append(*resolver);
    }
    return Done{};
}

Outcome takeConnectMap(const QJsonObject &settings, NetOptions &net)
{
    const QStringList texts = json::toStrings(settings.value(u"connect"_s));
    for (const QString &text : texts) {
        const Result<ConnectRule> rule = parseConnectRule(text, QString::fromLatin1(practiceVariable));
        if (!rule.ok())
            return rule.error();
        if (rule->target == ConnectRule::Target::Address && !rule->toAddress.isLoopback())
            return notFromPractice(u"%1 leads away from this computer"_s.arg(printable(text)));
        net.connectMap.append(*rule);
    }
    return Done{};
}

/// No two of them describe the same line.
Result<QList<ProductLine>> readCatalogFiles(const QStringList &files, const QString &field)
{
    QList<ProductLine> lines;
    for (const QString &file : files) {
        const Result<ProductLine> line = readCatalogFile(file, field);
        if (!line.ok())
            return line.error();
        const bool twice = std::any_of(lines.begin(), lines.end(),
                                       [&line](const ProductLine &known) { return known.id == line->id; });
        if (twice)
            return invalidValue(field, inWords("Catalog", "two files describe %1").arg(line->title),
                                inWords("Catalog", "give one of them"));
        lines.append(*line);
    }
    return lines;
}

/// The files of the options, else the one of the environment; the error names where it came from.
Result<QList<ProductLine>> linesFor(const QProcessEnvironment &environment, const QStringList &catalogFiles)
{
    const QString ofEnvironment = environment.value(QString::fromLatin1(catalogVariable));
    if (catalogFiles.isEmpty() && !ofEnvironment.isEmpty())
        return readCatalogFiles({ofEnvironment}, QString::fromLatin1(catalogVariable));
    return readCatalogFiles(catalogFiles, u"--catalog"_s);
}

} // namespace

Result<World> worldFromPractice(const QJsonObject &settings, const QList<ProductLine> &lines)
{
    if (const Outcome shaped = checkShape(settings); !shaped.ok())
        return shaped.error();
    Result<Catalog> catalog = Catalog::load(settings.value(u"catalog"_s).toObject(), lines);
    if (!catalog.ok())
        return catalog.error();
    World world;
    world.catalog = *catalog;
    world.givenLines = lines;
    world.practice = settings.value(u"network"_s).toString();
    world.practiceTenant = settings.value(u"tenant"_s).toString();
    world.practiceProxy = settings.value(u"proxy"_s).toString();
    const QJsonObject registry = settings.value(u"registry"_s).toObject();
    world.practiceImages = registry.value(u"images"_s).toString();
    world.practiceRegistry = registry.value(u"registry"_s).toString();
    world.net.loopbackOnly = true;
    world.net.trustStorePem = settings.value(u"trustStore"_s).toString().toUtf8();
    world.net.publicRootsPem = settings.value(u"publicRoots"_s).toString().toUtf8();
    if (const Outcome taken = takeResolvers(settings, world.net); !taken.ok())
        return taken.error();
    if (const Outcome taken = takeConnectMap(settings, world.net); !taken.ok())
        return taken.error();
    // What it wants of plans is judged here, once; so that nobody who makes one has to be told.
    Plan plan;
    if (const Outcome taken = takePracticeWishes(plan, world); !taken.ok())
        return taken.error();
    return world;
}

Result<World> loadWorld(const QProcessEnvironment &environment, const QStringList &catalogFiles)
{
    const Result<QList<ProductLine>> lines = linesFor(environment, catalogFiles);
    if (!lines.ok())
        return lines.error();
    const QString file = environment.value(QString::fromLatin1(practiceVariable));
    if (!file.isEmpty()) {
        const Result<QByteArray> bytes = readFile(file, QString::fromLatin1(practiceVariable));
        if (!bytes.ok())
            return bytes.error();
        const Result<QJsonObject> settings = json::parseObject(*bytes, QString::fromLatin1(practiceVariable));
        if (!settings.ok())
            return settings.error();
        return worldFromPractice(*settings, *lines);
    }
    Result<Catalog> catalog = Catalog::load({}, *lines);
    if (!catalog.ok())
        return catalog.error();
    World world;
    world.catalog = *catalog;
    world.givenLines = *lines;
    return world;
}

} // namespace netsetup
