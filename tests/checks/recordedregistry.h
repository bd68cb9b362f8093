// Evidence of a walk through a healthy registry, as the probe records it; tests break one thing at a time.
#pragma once

#include "checks/recorded.h"

using namespace Qt::StringLiterals;

namespace netsetup::recorded {

inline const QString quay = u"quay.io"_s;
inline const QString cdn = u"cdn01.quay.io"_s;
inline const FlowImage agent{u"stackstate/agent"_s, u"1"_s};
inline const FlowImage promtail{u"stackstate/promtail"_s, u"2"_s};

inline Flow quayFlow()
{
    Flow flow;
    flow.id = u"quay-registry"_s;
    flow.origins = {{u"container-runtime"_s, Initiator::Nodes}};
    flow.host = quay;
    flow.purpose = Purpose::ImagePull;
    flow.volatility = Volatility::Cdn;
    flow.trust = TrustScope::Nodes;
    flow.images = {agent, promtail};
    flow.imageHosts = {u"quay.io:443"_s, u"cdn01.quay.io:443"_s};
    return flow;
}

inline Flow ownFlow()
{
    Flow flow = quayFlow();
    flow.id = u"registry"_s;
    flow.purpose = Purpose::Registry;
    flow.volatility = Volatility::Internal;
    flow.imageHosts = {u"quay.io:443"_s};
    return flow;
}

inline QJsonObject request(const QString &step, const FlowImage &image, int status,
                           const QString &kind = u"json"_s, const QString &host = quay, int hop = 0)
{
    return {{"step", step},
            {"repository", image.repository.isEmpty() ? QJsonValue() : QJsonValue(image.repository)},
            {"tag", image.tag.isEmpty() ? QJsonValue() : QJsonValue(image.tag)},
            {"hop", hop},
            {"host", host},
            {"port", 443},
            {"url", QString("https://" + host + "/v2/")},
            {"way", QJsonObject{{"host", host}, {"outcome", "open"}}},
            {"tls", QJsonObject{{"outcome", "established"}, {"chain", QJsonArray()}}},
            {"trusted", true},
            {"outcome", "answered"},
            {"status", status},
            {"headers", headersWith({{"Server", "nginx"}})},
            {"body", QJsonObject{{"kind", kind}, {"size", 2}, {"sha256", "00"}, {"title", QJsonValue()}}},
            {"leadsTo", QJsonValue()},
            {"challenge", QJsonValue()},
            {"loginSent", false},
            {"granted", false},
            {"errorCode", QJsonValue()},
            {"manifest", QJsonValue()},
            {"platform", QJsonValue()},
            {"firstByteMs", 9.0},
            {"ms", 10.0}};
}

inline QJsonObject with(QJsonObject facts, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it)
        facts.insert(it.key(), it.value());
    return facts;
}

inline QJsonObject unreached(const QJsonObject &facts, const QString &way)
{
    return with(facts, {{"way", QJsonObject{{"outcome", way}}},
                        {"tls", QJsonValue()},
                        {"trusted", false},
                        {"outcome", "not-connected"},
                        {"status", QJsonValue()}});
}

inline QJsonObject manifest(const QString &kind, const QStringList &platforms)
{
    return {{"manifest", QJsonObject{{"kind", kind}, {"platforms", QJsonArray::fromStringList(platforms)}}}};
}

/// A whole walk; steps are named so that a test can change one.
struct RegistryRecording
{
    QJsonObject ping = with(request("ping", {}, 401),
                            {{"challenge", QJsonObject{{"scheme", "bearer"}, {"realm", "quay.io:443"}}}});
    QJsonObject agentToken = with(request("token", agent, 200), {{"granted", true}});
    QJsonObject agentManifest =
        with(request("manifest", agent, 200), manifest("index", {"linux/amd64", "linux/arm64"}));
    QJsonObject promtailToken = with(request("token", promtail, 200), {{"granted", true}});
    QJsonObject promtailManifest =
        with(request("manifest", promtail, 200), manifest("index", {"linux/amd64", "linux/arm64"}));
    QJsonObject child = with(request("child", agent, 200), manifest("image", {}));
    QJsonObject sendOn = with(request("layer", agent, 302, "empty"), {{"leadsTo", QString(cdn + ":443")}});
    QJsonObject layer = request("layer", agent, 206, "other", cdn, 1);
    QList<QJsonObject> more;
    QJsonObject tls = handshake(address, {}, {}, {});
    bool walked = true;

    [[nodiscard]] QList<Evidence> evidence(const QString &flow) const
    {
        Recording way;
        way.tls = {tls};
        way.http.clear();
        way.clocks.clear();
        QList<Evidence> all = way.evidence();
        for (Evidence &item : all) {
            if (item.flow == "receiver"_L1)
                item.flow = flow;
        }
        QList<QJsonObject> steps{ping,  agentToken, agentManifest, promtailToken, promtailManifest,
                                 child, sendOn,     layer};
        steps += more;
        for (const QJsonObject &step : std::as_const(steps)) {
            if (walked && !step.isEmpty())
                all.append(make("registry", flow, step));
        }
        return all;
    }
};

} // namespace netsetup::recorded
