#include "cluster/leftovers.h"

#include "base/json.h"
#include "cluster/objectlist.h"
#include "cluster/pods.h"
#include "cluster/proberun.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostBytes = 256 * 1024 * 1024;

FoundRun &runIn(QList<FoundRun> &runs, const QString &id)
{
    const auto found =
        std::find_if(runs.begin(), runs.end(), [&id](const FoundRun &run) { return run.id == id; });
    if (found != runs.end())
        return *found;
    runs.append(FoundRun{id, {}, {}, {}, {}});
    return runs.last();
}

QDateTime untilOf(const QString &label)
{
    bool ok = false;
    const qint64 seconds = label.toLongLong(&ok);
    return ok ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

void takeObject(QList<FoundRun> &runs, const QJsonObject &object)
{
    const QJsonObject meta = object.value("metadata"_L1).toObject();
    const QJsonObject labels = meta.value("labels"_L1).toObject();
    const QString id = labels.value(runLabel).toString();
    const QString name = meta.value("name"_L1).toString();
    const QString kind = object.value("kind"_L1).toString().toLower();
    const bool ours =
        labels.value(managedByLabel).toString() == managedByUs && isRunId(id) && isObjectName(name);
    if (!ours)
        return;
    FoundRun &run = runIn(runs, id);
    run.owner = labels.value(ownerLabel).toString();
    run.endsAt = untilOf(labels.value(untilLabel).toString());
    const QDateTime createdAt = json::parseTime(meta.value("creationTimestamp"_L1).toString());
    if (!run.createdAt.isValid() || createdAt < run.createdAt)
        run.createdAt = createdAt;
    // Of somebody else's object with our labels nothing is deleted.
    const QString thing = kind + u'/' + name;
    if (objectsOfRun(id).contains(thing) && !run.objects.contains(thing))
        run.objects.append(thing);
}

} // namespace

Outcome takeRuns(QList<FoundRun> &runs, const QByteArray &json)
{
    const Result<QJsonArray> items = objectsIn(json, u"kubectl get"_s, mostBytes);
    if (!items.ok())
        return items.error();
    for (const QJsonValue &item : *items)
        takeObject(runs, item.toObject());
    return Done{};
}

} // namespace netsetup
