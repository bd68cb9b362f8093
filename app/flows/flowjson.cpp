// Flows as JSON: what `flows --format json` prints and what a report keeps for a replay.
#include "base/json.h"
#include "flows/flow.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString wordFor(FlowWay way)
{
    return way == FlowWay::Proxy ? u"proxy"_s : u"direct"_s;
}

QString wordFor(TrustScope trust)
{
    switch (trust) {
    case TrustScope::Nodes:
        return u"nodes"_s;
    case TrustScope::Workstation:
        return u"workstation"_s;
    case TrustScope::Pods:
        break;
    }
    return u"pods"_s;
}

TrustScope trustFrom(const QString &word)
{
    if (word == "nodes"_L1)
        return TrustScope::Nodes;
    return word == "workstation"_L1 ? TrustScope::Workstation : TrustScope::Pods;
}

QJsonArray originsToJson(const QList<FlowOrigin> &origins)
{
    QJsonArray array;
    for (const FlowOrigin &origin : origins)
        array.append(
            QJsonObject{{u"part"_s, origin.part}, {u"initiator"_s, netsetup::wordFor(origin.initiator)}});
    return array;
}

QJsonArray imagesToJson(const QList<FlowImage> &images)
{
    QJsonArray array;
    for (const FlowImage &image : images)
        array.append(QJsonObject{{u"repository"_s, image.repository}, {u"tag"_s, json::orNull(image.tag)}});
    return array;
}

QList<FlowImage> imagesFromJson(const QJsonArray &array)
{
    QList<FlowImage> images;
    for (const QJsonValue &value : array) {
        const QString repository = value["repository"_L1].toString();
        if (!repository.isEmpty())
            images.append({repository, value["tag"_L1].toString()});
    }
    return images;
}

QList<FlowOrigin> originsFromJson(const QJsonArray &array)
{
    QList<FlowOrigin> origins;
    for (const QJsonValue &value : array) {
        const QString word = value["initiator"_L1].toString();
        const std::optional<Initiator> initiator = initiatorFrom(word);
        if (initiator)
            origins.append({value["part"_L1].toString(), *initiator});
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
        {u"id"_s, flow.id},
        {u"origins"_s, originsToJson(flow.origins)},
        {u"host"_s, flow.host},
        {u"port"_s, flow.port},
        {u"protocol"_s, flow.protocol},
        {u"purpose"_s, flow.purpose},
        {u"why"_s, flow.why},
        {u"required"_s, flow.required},
        {u"way"_s, wordFor(flow.way)},
        {u"proxy"_s, json::orNull(flow.proxy)},
        {u"clients"_s, originsToJson(flow.clients)},
        {u"volatility"_s, flow.volatility},
        {u"trust"_s, wordFor(flow.trust)},
        {u"url"_s, json::orNull(flow.url)},
        {u"source"_s, flow.fact.source},
        {u"status"_s, flow.fact.status},
        {u"lineHasCaKey"_s, flow.lineHasCaKey},
        {u"planHasCa"_s, flow.planHasCa},
        {u"skipTls"_s, flow.skipTls},
        {u"images"_s, imagesToJson(flow.images)},
        {u"architectures"_s, json::fromStrings(flow.architectures)},
        {u"imageHosts"_s, json::fromStrings(flow.imageHosts)},
        {u"pullsWithLogin"_s, flow.pullsWithLogin},
    };
}

Flow flowFromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    Flow flow;
    flow.id = text("id");
    flow.origins = originsFromJson(object.value("origins"_L1).toArray());
    flow.host = text("host");
    flow.port = portFrom(object.value("port"_L1));
    flow.protocol = text("protocol");
    flow.purpose = text("purpose");
    flow.why = text("why");
    flow.required = object.value("required"_L1).toBool(true);
    flow.way = text("way") == "proxy"_L1 ? FlowWay::Proxy : FlowWay::Direct;
    flow.proxy = text("proxy");
    flow.clients = originsFromJson(object.value("clients"_L1).toArray());
    flow.volatility = text("volatility");
    flow.trust = trustFrom(text("trust"));
    flow.url = text("url");
    flow.fact = {text("source"), text("status")};
    flow.lineHasCaKey = object.value("lineHasCaKey"_L1).toBool();
    flow.planHasCa = object.value("planHasCa"_L1).toBool();
    flow.skipTls = object.value("skipTls"_L1).toBool();
    flow.images = imagesFromJson(object.value("images"_L1).toArray());
    flow.architectures = json::toStrings(object.value("architectures"_L1));
    flow.imageHosts = json::toStrings(object.value("imageHosts"_L1));
    flow.pullsWithLogin = object.value("pullsWithLogin"_L1).toBool();
    return flow;
}

} // namespace netsetup
