#include "cluster/podevidence.h"

#include "base/json.h"
#include "checks/evidencehelpers.h"
#include "checks/pullmessage.h"
#include "cluster/proberun.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Evidence evidenceOf(const QString &vantage, const QString &flow, const QString &target, const QDateTime &at,
                    const QJsonObject &data)
{
    Evidence evidence;
    evidence.probe = u"pull"_s;
    evidence.flow = flow;
    evidence.vantage = vantage;
    evidence.target = target;
    evidence.at = at;
    evidence.data = data;
    return evidence;
}

QJsonObject factsOf(const QString &node, const ContainerState &container)
{
    return pullFacts(node, container.image, container.imageId, container.reason, container.message);
}

/// It was asked, and has not said anything: each flow of its place is unknown.
Evidence silence(const QString &node, const QString &image, const QString &reason, const QString &message,
                 const QDateTime &at)
{
    return evidenceOf(u"pod/"_s + node, controlFlow, node, at,
                      {{u"node"_s, node},
                       {u"image"_s, json::orNull(image)},
                       {u"imageID"_s, QJsonValue::Null},
                       {u"reason"_s, json::orNull(reason)},
                       {u"message"_s, json::orNull(message)},
                       {u"class"_s, u"waiting"_s}});
}

/// The image of the checks themselves may be there already, so that only a fault tells of a pull.
QList<Evidence> ownImage(const PodState &pod, const ContainerState &container, const QList<Flow> &flows,
                         const QDateTime &at)
{
    if (!container.imageId.isEmpty() || container.reason.isEmpty() || container.running)
        return {};
    const QString vantage = u"node/"_s + pod.node;
    const QJsonObject facts = factsOf(pod.node, container);
    QList<Evidence> evidence{evidenceOf(vantage, controlFlow, container.image, at, facts)};
    const QString flow = flowOfImage(flows, container.image);
    if (!flow.isEmpty())
        evidence.append(evidenceOf(vantage, flow, container.image, at, facts));
    return evidence;
}

QList<Evidence> pulls(const PodState &pod, const QList<Flow> &flows, const QDateTime &at)
{
    QList<Evidence> evidence;
    for (const ContainerState &container : pod.containers) {
        if (!container.name.startsWith("image-"_L1))
            continue;
        const QString flow = flowOfImage(flows, container.image);
        evidence.append(evidenceOf(u"node/"_s + pod.node, flow.isEmpty() ? QString(controlFlow) : flow,
                                   container.image, at, factsOf(pod.node, container)));
    }
    return evidence;
}

} // namespace

QList<Evidence> podEvidence(const PodState &pod, bool spoke, const QList<Flow> &flows, const QDateTime &at)
{
    if (pod.node.isEmpty())
        return {};
    if (pod.net == wordForNet(ProbeNet::Pulls))
        return pulls(pod, flows, at);
    const ContainerState *probe = pod.container(u"probe"_s);
    QList<Evidence> evidence;
    if (probe != nullptr)
        evidence += ownImage(pod, *probe, flows, at);
    if (spoke || pod.net != wordForNet(ProbeNet::Pod))
        return evidence;
    const bool waits = probe != nullptr && !probe->reason.isEmpty();
    const QString reason = waits ? probe->reason : pod.reason.isEmpty() ? pod.phase : pod.reason;
    evidence.append(silence(pod.node, probe != nullptr ? probe->image : QString(), reason,
                            waits ? probe->message : pod.message, at));
    return evidence;
}

Evidence noPodEvidence(const QString &node, const QString &why, const QDateTime &at)
{
    return silence(node, {}, u"NoPod"_s, why, at);
}

} // namespace netsetup
