// Where the program lives: the real world, or a practice network described by a settings file.
#include "base/files.h"
#include "base/json.h"
#include "session/practicewishes.h"

namespace netsetup {

namespace {

constexpr auto practiceVariable = "STS_NETSETUP_PRACTICE";

Outcome takeResolvers(const QJsonObject &settings, NetOptions &net)
{
    const QStringList texts = json::toStrings(settings.value(QStringLiteral("resolvers")));
    for (const QString &text : texts) {
        const Result<Resolver> resolver = parseResolver(text, QString::fromLatin1(practiceVariable));
        if (!resolver.ok())
            return resolver.error();
        net.resolvers.append(*resolver);
    }
    return Done{};
}

Outcome takeConnectMap(const QJsonObject &settings, NetOptions &net)
{
    const QStringList texts = json::toStrings(settings.value(QStringLiteral("connect")));
    for (const QString &text : texts) {
        const Result<ConnectRule> rule = parseConnectRule(text, QString::fromLatin1(practiceVariable));
        if (!rule.ok())
            return rule.error();
        net.connectMap.append(*rule);
    }
    return Done{};
}

} // namespace

Result<World> worldFromPractice(const QJsonObject &settings)
{
    if (settings.value(QStringLiteral("schema")).toString() != QLatin1String("netsetup.practice/1"))
        return Error{
            QStringLiteral("practice.schema"), QString::fromLatin1(practiceVariable),
            QStringLiteral("names a file that is not a practice network of this version"),
            QStringLiteral("start the program through \"sts-netsetup practice --network NAME -- COMMAND\"")};
    Result<Catalog> catalog = Catalog::load(settings.value(QStringLiteral("catalog")).toObject());
    if (!catalog.ok())
        return catalog.error();
    World world;
    world.catalog = *catalog;
    world.practice = settings.value(QStringLiteral("network")).toString();
    world.practiceTenant = settings.value(QStringLiteral("tenant")).toString();
    world.practiceProxy = settings.value(QStringLiteral("proxy")).toString();
    const QJsonObject registry = settings.value(QStringLiteral("registry")).toObject();
    world.practiceImages = registry.value(QStringLiteral("images")).toString();
    world.practiceRegistry = registry.value(QStringLiteral("registry")).toString();
    world.net.loopbackOnly = true;
    world.net.trustStorePem = settings.value(QStringLiteral("trustStore")).toString().toUtf8();
    world.net.publicRootsPem = settings.value(QStringLiteral("publicRoots")).toString().toUtf8();
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

Result<World> loadWorld(const QProcessEnvironment &environment)
{
    const QString file = environment.value(QString::fromLatin1(practiceVariable));
    if (!file.isEmpty()) {
        const Result<QByteArray> bytes = readFile(file, QString::fromLatin1(practiceVariable));
        if (!bytes.ok())
            return bytes.error();
        const Result<QJsonObject> settings = json::parseObject(*bytes, QString::fromLatin1(practiceVariable));
        if (!settings.ok())
            return settings.error();
        return worldFromPractice(*settings);
    }
    Result<Catalog> catalog = Catalog::load();
    if (!catalog.ok())
        return catalog.error();
    World world;
    world.catalog = *catalog;
    return world;
}

} // namespace netsetup
