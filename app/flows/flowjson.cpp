// Flows as JSON: what `flows --format json` prints and what a report keeps for a replay.
#include "base/json.h"
#include "flows/flow.h"

namespace netsetup {

namespace {

QString wordFor(FlowWay way)
{
    return way == FlowWay::Proxy ? QStringLiteral("proxy") : QStringLiteral("direct");
}

QString wordFor(TrustScope trust)
{
    switch (trust) {
    case TrustScope::Nodes:
        return QStringLiteral("nodes");
    case TrustScope::Workstation:
        return QStringLiteral("workstation");
    case TrustScope::Pods:
        break;
    }
    return QStringLiteral("pods");
}

TrustScope trustFrom(const QString &word)
{
    if (word == QLatin1String("nodes"))
        return TrustScope::Nodes;
    return word == QLatin1String("workstation") ? TrustScope::Workstation : TrustScope::Pods;
}

QJsonArray originsToJson(const QList<FlowOrigin> &origins)
{
    QJsonArray array;
    for (const FlowOrigin &origin : origins)
        array.append(QJsonObject{{QStringLiteral("part"), origin.part},
                                 {QStringLiteral("initiator"), netsetup::wordFor(origin.initiator)}});
    return array;
}

QJsonArray imagesToJson(const QList<FlowImage> &images)
{
    QJsonArray array;
    for (const FlowImage &image : images)
        array.append(QJsonObject{{QStringLiteral("repository"), image.repository},
                                 {QStringLiteral("tag"), json::orNull(image.tag)}});
    return array;
}

QList<FlowImage> imagesFromJson(const QJsonArray &array)
{
    QList<FlowImage> images;
    for (const QJsonValue &value : array) {
        const QString repository = value[QLatin1String("repository")].toString();
        if (!repository.isEmpty())
            images.append({repository, value[QLatin1String("tag")].toString()});
    }
    return images;
}

QList<FlowOrigin> originsFromJson(const QJsonArray &array)
{
    QList<FlowOrigin> origins;
    for (const QJsonValue &value : array) {
        const QString word = value[QLatin1String("initiator")].toString();
        const std::optional<Initiator> initiator = initiatorFrom(word);
        if (initiator)
            origins.append({value[QLatin1String("part")].toString(), *initiator});
    }
    return origins;
}

quint16 portFrom(const QJsonValue &value)
{
    const int port = value.toInt();
    return port < 0 || port > 65535 ? quint16(0) : static_cast<quint16>(port);
}

} // namespace

QJsonObject flowToJson(const Flow &flow)
{
    return {
        {QStringLiteral("id"), flow.id},
        {QStringLiteral("origins"), originsToJson(flow.origins)},
        {QStringLiteral("host"), flow.host},
        {QStringLiteral("port"), flow.port},
        {QStringLiteral("protocol"), flow.protocol},
        {QStringLiteral("purpose"), flow.purpose},
        {QStringLiteral("why"), flow.why},
        {QStringLiteral("required"), flow.required},
        {QStringLiteral("way"), wordFor(flow.way)},
        {QStringLiteral("proxy"), json::orNull(flow.proxy)},
        {QStringLiteral("clients"), originsToJson(flow.clients)},
        {QStringLiteral("volatility"), flow.volatility},
        {QStringLiteral("trust"), wordFor(flow.trust)},
        {QStringLiteral("url"), json::orNull(flow.url)},
        {QStringLiteral("source"), flow.fact.source},
        {QStringLiteral("status"), flow.fact.status},
        {QStringLiteral("lineHasCaKey"), flow.lineHasCaKey},
        {QStringLiteral("planHasCa"), flow.planHasCa},
        {QStringLiteral("skipTls"), flow.skipTls},
        {QStringLiteral("images"), imagesToJson(flow.images)},
        {QStringLiteral("architectures"), json::fromStrings(flow.architectures)},
        {QStringLiteral("imageHosts"), json::fromStrings(flow.imageHosts)},
        {QStringLiteral("pullsWithLogin"), flow.pullsWithLogin},
    };
}

Flow flowFromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    Flow flow;
    flow.id = text("id");
    flow.origins = originsFromJson(object.value(QLatin1String("origins")).toArray());
    flow.host = text("host");
    flow.port = portFrom(object.value(QLatin1String("port")));
    flow.protocol = text("protocol");
    flow.purpose = text("purpose");
    flow.why = text("why");
    flow.required = object.value(QLatin1String("required")).toBool(true);
    flow.way = text("way") == QLatin1String("proxy") ? FlowWay::Proxy : FlowWay::Direct;
    flow.proxy = text("proxy");
    flow.clients = originsFromJson(object.value(QLatin1String("clients")).toArray());
    flow.volatility = text("volatility");
    flow.trust = trustFrom(text("trust"));
    flow.url = text("url");
    flow.fact = {text("source"), text("status")};
    flow.lineHasCaKey = object.value(QLatin1String("lineHasCaKey")).toBool();
    flow.planHasCa = object.value(QLatin1String("planHasCa")).toBool();
    flow.skipTls = object.value(QLatin1String("skipTls")).toBool();
    flow.images = imagesFromJson(object.value(QLatin1String("images")).toArray());
    flow.architectures = json::toStrings(object.value(QLatin1String("architectures")));
    flow.imageHosts = json::toStrings(object.value(QLatin1String("imageHosts")));
    flow.pullsWithLogin = object.value(QLatin1String("pullsWithLogin")).toBool();
    return flow;
}

} // namespace netsetup
