#include "cluster/policies.h"

#include "base/netnames.h"
#include "cluster/objectlist.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostBytes = 128 * 1024 * 1024;
constexpr qsizetype longestName = 253;

/// What the controllers add to the pods of a DaemonSet or a Job.
QStringList labelsOfControllers()
{
    return {u"controller-revision-hash"_s,
            u"pod-template-generation"_s,
            u"pod-template-hash"_s,
            u"controller-uid"_s,
            u"job-name"_s,
            u"batch.kubernetes.io/"_s};
}

KnownLabels known(const LabelPairs &pairs)
{
    KnownLabels labels;
    for (const auto &[key, value] : pairs)
        labels.set(key, value);
    labels.leaveOpen(labelsOfControllers());
    return labels;
}

/// Whom it selects, in the order of `pods`. A policy that cannot be read at all may select anybody.
FoundPolicy judged(const QJsonObject &policy, const PolicyKind &kind, const QList<PolicyPods> &pods,
                   const PolicyNamespace &where)
{
    const QString name = policy.value("metadata"_L1).toObject().value("name"_L1).toString();
    FoundPolicy found;
    found.name = QLatin1String(kind.title) + u' ' + printable(name, longestName);
    for (const PolicyPods &some : pods) {
        switch (kind.selects(policy, some.labels, where)) {
        case Selects::Yes:
            found.holds.append(some.name);
            break;
        case Selects::No:
            found.spares.append(some.name);
            break;
        case Selects::Maybe:
            found.open.append(some.name);
            break;
        }
    }
    return found;
}

} // namespace

PolicyNamespace policyNamespace(const QString &name, const QJsonObject &object)
{
    PolicyNamespace where;
    where.name = name;
    const QJsonObject meta = object.value("metadata"_L1).toObject();
    where.known = !name.isEmpty() && meta.value("name"_L1).toString() == name;
    if (!where.known)
        where.labels.leaveOpen({QString()});
    const QJsonObject labels = where.known ? meta.value("labels"_L1).toObject() : QJsonObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        where.labels.set(it.key(), it.value().toString());
    where.labels.set(u"kubernetes.io/metadata.name"_s, name);
    return where;
}

QList<PolicyPods> policyPodsOf(const ProbeRun &run)
{
    QList<PolicyPods> all{{QString(), known(podLabelsOf(run, ProbeNet::Pod))}};
    for (const auto &[part, pairs] : run.agentPods) {
        KnownLabels labels = known(pairs);
        // A chart has more of these than are known here, and they change with it.
        labels.leaveOpen({u"app.kubernetes.io/"_s, u"helm.sh/"_s});
        all.append({part, labels});
    }
    return all;
}

Result<QList<FoundPolicy>> readPolicies(const QByteArray &json, const PolicyKind &kind,
                                        const QList<PolicyPods> &pods, const PolicyNamespace &where)
{
    const QString file = u"kubectl get "_s + QLatin1String(kind.resource);
    const Result<QJsonArray> items = objectsIn(json, file, mostBytes);
    if (!items.ok())
        return items.error();
    QList<FoundPolicy> found;
    for (const QJsonValue &item : *items) {
        const FoundPolicy policy = judged(item.toObject(), kind, pods, where);
        if (policy.spares.size() < pods.size())
            found.append(policy);
    }
    return found;
}

} // namespace netsetup
