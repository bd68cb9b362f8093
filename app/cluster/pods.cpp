#include "cluster/pods.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"
#include "cluster/proberun.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostBytes = 256 * 1024 * 1024;
constexpr qsizetype mostContainers = 200;
constexpr qsizetype longestMessage = 4096;

QString textOf(const QJsonObject &object, QLatin1StringView key, qsizetype most = 300)
{
    return printable(object.value(key).toString().simplified(), most);
}

ContainerState readContainer(const QJsonObject &status)
{
    ContainerState container;
    container.name = textOf(status, "name"_L1);
    container.image = textOf(status, "image"_L1, 1000);
    container.imageId = textOf(status, "imageID"_L1, 1000);
    const QJsonObject state = status.value("state"_L1).toObject();
    container.running = state.contains("running"_L1);
    QJsonObject why = state.value("waiting"_L1).toObject();
    if (why.isEmpty())
        why = state.value("terminated"_L1).toObject();
    container.reason = textOf(why, "reason"_L1);
    container.message = textOf(why, "message"_L1, longestMessage);
    return container;
}

/// As the pod asks for it: once the image is there, the runtime gives it the name that it likes.
QString imageAskedFor(const QJsonObject &spec, const QString &container, const QString &otherwise)
{
    const QJsonArray containers = spec.value("containers"_L1).toArray();
    for (const QJsonValue &value : containers) {
        const QJsonObject one = value.toObject();
        const QString image = textOf(one, "image"_L1, 1000);
        if (one.value("name"_L1).toString() == container && !image.isEmpty())
            return image;
    }
    return otherwise;
}

/// Why no node takes it, where that is all that is known.
void takeConditions(PodState &pod, const QJsonArray &conditions)
{
    for (const QJsonValue &value : conditions) {
        const QJsonObject condition = value.toObject();
        const bool unplaced = condition.value("type"_L1).toString() == "PodScheduled"_L1 &&
                              condition.value("status"_L1).toString() == "False"_L1;
        if (unplaced && pod.reason.isEmpty()) {
            pod.reason = textOf(condition, "reason"_L1);
            pod.message = textOf(condition, "message"_L1, longestMessage);
        }
    }
}

/// A pod that waits for a node names the one that it is meant for nowhere else.
QString nodeMeant(const QJsonObject &spec)
{
    const QJsonArray terms = spec.value("affinity"_L1)
                                 .toObject()
                                 .value("nodeAffinity"_L1)
                                 .toObject()
                                 .value("requiredDuringSchedulingIgnoredDuringExecution"_L1)
                                 .toObject()
                                 .value("nodeSelectorTerms"_L1)
                                 .toArray();
    const QJsonArray fields =
        terms.size() == 1 ? terms.first().toObject().value("matchFields"_L1).toArray() : QJsonArray();
    const QJsonObject field = fields.size() == 1 ? fields.first().toObject() : QJsonObject();
    const QJsonArray values = field.value("values"_L1).toArray();
    return field.value("key"_L1).toString() == "metadata.name"_L1 && values.size() == 1
               ? values.first().toString()
               : QString();
}

PodState readPod(const QJsonObject &object)
{
    const QJsonObject meta = object.value("metadata"_L1).toObject();
    const QJsonObject spec = object.value("spec"_L1).toObject();
    const QJsonObject status = object.value("status"_L1).toObject();
    const QJsonObject labels = meta.value("labels"_L1).toObject();
    PodState pod;
    pod.name = meta.value("name"_L1).toString();
    pod.node = spec.value("nodeName"_L1).toString();
    if (pod.node.isEmpty())
        pod.node = nodeMeant(spec);
    pod.run = labels.value(runLabel).toString();
    pod.net = labels.value(netLabel).toString();
    pod.phase = textOf(status, "phase"_L1);
    pod.reason = textOf(status, "reason"_L1);
    pod.message = textOf(status, "message"_L1, longestMessage);
    pod.createdAt = json::parseTime(meta.value("creationTimestamp"_L1).toString());
    pod.leaving = !meta.value("deletionTimestamp"_L1).toString().isEmpty();
    takeConditions(pod, status.value("conditions"_L1).toArray());
    const QJsonArray containers = status.value("containerStatuses"_L1).toArray();
    for (qsizetype i = 0; i < std::min(containers.size(), mostContainers); ++i) {
        ContainerState container = readContainer(containers.at(i).toObject());
        container.image = imageAskedFor(spec, container.name, container.image);
        pod.containers.append(container);
    }
    return pod;
}

/// What is wrong with it; empty: nothing.
QString oddity(const PodState &pod)
{
    static const QStringList nets{u"pod"_s, u"host"_s, u"pulls"_s};
    if (!isObjectName(pod.name))
        return inWords("Cluster", "a pod has the name \"%1\", which is none").arg(printable(pod.name));
    if (!pod.node.isEmpty() && !isObjectName(pod.node))
        return inWords("Cluster", "the pod %1 is on a node \"%2\", which is no name")
            .arg(pod.name, printable(pod.node));
    if (nets.contains(pod.net))
        return {};
    return inWords("Cluster", "the pod %1 has the label %2=\"%3\", which no run of ours gives")
        .arg(pod.name, netLabel, printable(pod.net));
}

} // namespace

const ContainerState *PodState::container(const QString &itsName) const
{
    const auto found = std::find_if(containers.begin(), containers.end(),
                                    [&](const ContainerState &one) { return one.name == itsName; });
    return found == containers.end() ? nullptr : &*found;
}

Result<PodList> readPods(const QByteArray &json, const QString &file, const QString &run)
{
    const Result<QJsonObject> object = json::parseObject(json, file, mostBytes);
    if (!object.ok())
        return object.error();
    const QString kind = object->value("kind"_L1).toString();
    QJsonArray items = object->value("items"_L1).toArray();
    if (kind == "Pod"_L1)
        items = QJsonArray{*object};
    else if (kind != "List"_L1 && kind != "PodList"_L1)
        return Error{u"cluster.no-pods"_s, file, inWords("Cluster", "is no list of pods"),
                     inWords("Cluster", "give what \"kubectl get pods -o json\" prints")};
    PodList list;
    for (const QJsonValue &item : std::as_const(items)) {
        const PodState pod = readPod(item.toObject());
        if (!isRunId(pod.run) || (!run.isEmpty() && pod.run != run))
            continue;
        const QString odd = oddity(pod);
        if (odd.isEmpty())
            list.pods.append(pod);
        else
            list.odd.append(odd);
    }
    return list;
}

bool isObjectName(const QString &name)
{
    static const QRegularExpression accepted(
        QRegularExpression::anchoredPattern(u"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?"_s));
    return accepted.match(name).hasMatch();
}

} // namespace netsetup
