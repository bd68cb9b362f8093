// Where the program lives: the real world, or a practice network described by a settings file.
#include "base/files.h"
#include "base/json.h"
#include "session/practicewishes.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr auto practiceVariable = "STS_NETSETUP_PRACTICE";

Outcome takeResolvers(const QJsonObject &settings, NetOptions &net)
{
    const QStringList texts = json::toStrings(settings.value(u"resolvers"_s));
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
    const QStringList texts = json::toStrings(settings.value(u"connect"_s));
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
    if (settings.value(u"schema"_s).toString() != "netsetup.practice/1"_L1)
        return Error{u"practice.schema"_s, QString::fromLatin1(practiceVariable),
                     u"names a file that is not a practice network of this version"_s,
                     u"start the program through \"sts-netsetup practice --network NAME -- COMMAND\""_s};
    Result<Catalog> catalog = Catalog::load(settings.value(u"catalog"_s).toObject());
    if (!catalog.ok())
        return catalog.error();
    World world;
    world.catalog = *catalog;
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
