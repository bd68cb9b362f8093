// Flows as JSON: what `flows --format json` prints and what a report keeps for a replay.
#include "base/inwords.h"
#include "base/json.h"
#include "flows/flow.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostEntries = 10000;

QJsonArray originsToJson(const QList<FlowOrigin> &origins)
{
    QJsonArray array;
    for (const FlowOrigin &origin : origins)
        array.append(QJsonObject{{u"part"_s, origin.part}, {u"initiator"_s, wordFor(origin.initiator)}});
    return array;
}

QJsonArray imagesToJson(const QList<FlowImage> &images)
{
    QJsonArray array;
    for (const FlowImage &image : images) {
        QJsonObject object{{u"repository"_s, image.repository}, {u"tag"_s, json::orNull(image.tag)}};
        if (!image.upstream.isEmpty())
            object.insert(u"upstream"_s, image.upstream);
        array.append(object);
    }
    return array;
}

QList<FlowImage> readImages(const JsonReader &reader)
{
    QList<FlowImage> images;
    const QList<JsonReader> list = reader.children("images", mostEntries);
    for (const JsonReader &item : list) {
        const QString repository = item.text("repository");
        if (!repository.isEmpty())
            images.append({repository, item.text("tag"), item.text("upstream")});
    }
    return images;
}

QList<FlowOrigin> readOrigins(const JsonReader &reader, const char *field)
{
    QList<FlowOrigin> origins;
    const QList<JsonReader> list = reader.children(field, mostEntries);
    for (const JsonReader &item : list) {
        const std::optional<Initiator> initiator = valueOf<Initiator>(item.text("initiator"));
        if (initiator)
            origins.append({item.text("part"), *initiator});
        else
            (void)item.neededWord("initiator", Initiator::Nodes); // notes what is wrong
    }
    return origins;
}

quint16 readPort(const JsonReader &reader)
{
    const double port = reader.number("port").value_or(0);
    if (port < 0 || port > 65535)
        reader.note("port", inWords("Findings", "is not a port"));
    return port < 0 || port > 65535 ? quint16(0) : static_cast<quint16>(port);
}

} // namespace

QJsonObject flowToJson(const Flow &flow)
{
    QJsonObject object{
        {u"id"_s, flow.id},
        {u"origins"_s, originsToJson(flow.origins)},
        {u"host"_s, flow.host},
        {u"port"_s, flow.port},
        {u"protocol"_s, wordFor(flow.protocol)},
        {u"purpose"_s, wordFor(flow.purpose)},
        {u"why"_s, flow.why},
        {u"required"_s, flow.required},
        {u"way"_s, wordFor(flow.way)},
        {u"proxy"_s, json::orNull(flow.proxy)},
        {u"clients"_s, originsToJson(flow.clients)},
        {u"volatility"_s, wordFor(flow.volatility)},
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
    if (!flow.loginHosts.isEmpty()) // only an own registry has them
        object.insert(u"loginHosts"_s, json::fromStrings(flow.loginHosts));
    return object;
}

Flow readFlow(const JsonReader &reader)
{
    Flow flow;
    flow.id = reader.text("id");
    flow.origins = readOrigins(reader, "origins");
    flow.host = reader.text("host");
    flow.port = readPort(reader);
    flow.protocol = reader.word("protocol", Protocol::Tcp);
    flow.purpose = reader.word("purpose", Purpose::Other);
    flow.why = reader.text("why");
    flow.required = reader.flag("required", true);
    flow.way = reader.word("way", FlowWay::Direct);
    flow.proxy = reader.text("proxy");
    flow.clients = readOrigins(reader, "clients");
    flow.volatility = reader.word("volatility", Volatility::Unknown);
    flow.trust = reader.word("trust", TrustScope::Pods);
    flow.url = reader.text("url");
    flow.fact = {reader.text("source"), reader.text("status")};
    flow.lineHasCaKey = reader.flag("lineHasCaKey", false);
    flow.planHasCa = reader.flag("planHasCa", false);
    flow.skipTls = reader.flag("skipTls", false);
    flow.images = readImages(reader);
    flow.architectures = reader.texts("architectures");
    flow.imageHosts = reader.texts("imageHosts");
    flow.loginHosts = reader.texts("loginHosts");
    flow.pullsWithLogin = reader.flag("pullsWithLogin", false);
    return flow;
}

Flow flowFromJson(const QJsonObject &object)
{
    JsonProblem ignored;
    return readFlow(JsonReader(object, {}, ignored));
}

} // namespace netsetup
