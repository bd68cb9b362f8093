#include "cluster/pullevents.h"

#include "base/json.h"
#include "base/netnames.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostBytes = 128 * 1024 * 1024;
constexpr qsizetype longestMessage = 4096;

/// As events name a container: "spec.containers{probe}".
QString keyOf(const QString &pod, const QString &field)
{
    return pod + u' ' + field;
}

/// Events of newer servers have the time elsewhere. Both are written so that they sort.
QString timeOf(const QJsonObject &event)
{
    const QString last = event.value("lastTimestamp"_L1).toString();
    return last.isEmpty() ? event.value("eventTime"_L1).toString() : last;
}

} // namespace

bool isBareBackOff(const ContainerState &container)
{
    return container.reason == "ImagePullBackOff"_L1 && !container.message.contains(": "_L1);
}

Result<PullEvents> PullEvents::read(const QByteArray &json)
{
    const Result<QJsonObject> list = json::parseObject(json, u"kubectl get events"_s, mostBytes);
    if (!list.ok())
        return list.error();
    PullEvents events;
    const QJsonArray items = list->value("items"_L1).toArray();
    for (const QJsonValue &item : items) {
        const QJsonObject event = item.toObject();
        const QJsonObject about = event.value("involvedObject"_L1).toObject();
        const QString message = event.value("message"_L1).toString();
        if (!message.startsWith("Failed to pull image "_L1))
            continue;
        const QString at = timeOf(event);
        Told &told =
            events.m_told[keyOf(about.value("name"_L1).toString(), about.value("fieldPath"_L1).toString())];
        if (told.message.isEmpty() || at >= told.at)
            told = {at, printable(message.simplified(), longestMessage)};
    }
    return events;
}

void PullEvents::explain(const QString &pod, ContainerState &container) const
{
    const auto told = m_told.constFind(keyOf(pod, u"spec.containers{%1}"_s.arg(container.name)));
    if (told != m_told.constEnd() && isBareBackOff(container))
        container.message = told->message;
}

} // namespace netsetup
