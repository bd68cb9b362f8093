#include "cluster/nodes.h"

#include "base/json.h"
#include "base/netnames.h"
#include "cluster/objectlist.h"
#include "cluster/pods.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostBytes = 256 * 1024 * 1024;
constexpr qsizetype longestReference = 400;
constexpr double largestImage = 1e15;

/// Whatever a node says of it, so that sums over all nodes stay numbers.
qint64 bytesOf(const QJsonValue &size)
{
    return static_cast<qint64>(std::clamp(size.toDouble(), 0.0, largestImage));
}

NodeState readNode(const QJsonObject &object)
{
    const QJsonObject meta = object.value("metadata"_L1).toObject();
    const QJsonObject status = object.value("status"_L1).toObject();
    NodeState node;
    node.name = meta.value("name"_L1).toString();
    const QString system = meta.value("labels"_L1).toObject().value("kubernetes.io/os"_L1).toString();
    node.runsLinux = system.isEmpty() || system == "linux"_L1;
    const QJsonArray conditions = status.value("conditions"_L1).toArray();
    for (const QJsonValue &value : conditions) {
        const QJsonObject condition = value.toObject();
        if (condition.value("type"_L1).toString() == "Ready"_L1)
            node.ready = condition.value("status"_L1).toString() == "True"_L1;
    }
    const QJsonArray images = status.value("images"_L1).toArray();
    for (const QJsonValue &value : images) {
        const QJsonObject image = value.toObject();
        const QStringList names = json::toStrings(image.value("names"_L1));
        for (const QString &name : names)
            node.images.insert(printable(name, longestReference), bytesOf(image.value("sizeBytes"_L1)));
    }
    return node;
}

} // namespace

Result<QList<NodeState>> readNodes(const QByteArray &json)
{
    const Result<QJsonArray> items = objectsIn(json, u"kubectl get nodes"_s, mostBytes);
    if (!items.ok())
        return items.error();
    QList<NodeState> nodes;
    for (const QJsonValue &item : *items) {
        const NodeState node = readNode(item.toObject());
        if (isObjectName(node.name))
            nodes.append(node);
    }
    return nodes;
}

ImageOnNodes imageOnNodes(const QList<NodeState> &nodes, const QString &image)
{
    ImageOnNodes known;
    for (const NodeState &node : nodes) {
        ++known.nodes;
        const auto found = node.images.constFind(image);
        if (found == node.images.constEnd())
            continue;
        ++known.having;
        known.bytes = std::max(known.bytes, *found);
    }
    return known;
}

QStringList imagesOnAll(const QList<NodeState> &nodes)
{
    if (nodes.isEmpty())
        return {};
    QStringList common;
    const QHash<QString, qint64> &first = nodes.first().images;
    for (auto it = first.begin(); it != first.end(); ++it) {
        const QString &name = it.key();
        const bool everywhere = std::all_of(nodes.begin(), nodes.end(), [&name](const NodeState &node) {
            return node.images.contains(name);
        });
        if (everywhere && !name.contains(u'@') && !name.contains(u'<'))
            common.append(name);
    }
    common.sort();
    return common;
}

} // namespace netsetup
