// The kinds of policies, a row for each, and by what each of them selects pods.
#include "cluster/policies.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QJsonObject specOf(const QJsonObject &policy)
{
    return policy.value("spec"_L1).toObject();
}

/// networking.k8s.io/v1: the pods of its own namespace.
Selects byPodSelector(const QJsonObject &policy, const KnownLabels &pod, const PolicyNamespace &)
{
    if (!policy.value("spec"_L1).isObject())
        return Selects::Maybe;
    const QJsonValue selector = specOf(policy).value("podSelector"_L1);
    return selector.isUndefined() ? Selects::Yes : selectedBy(selector, pod);
}

/// policy.networking.k8s.io: all pods of some namespaces, or some pods of them. Never those on the network of
/// a node.
Selects bySubject(const QJsonObject &policy, const KnownLabels &pod, const PolicyNamespace &where)
{
    const QJsonObject subject = specOf(policy).value("subject"_L1).toObject();
    if (subject.size() != 1)
        return Selects::Maybe;
    if (subject.contains("namespaces"_L1))
        return selectedBy(subject.value("namespaces"_L1), where.labels);
    const QJsonObject pods = subject.value("pods"_L1).toObject();
    return std::min(selectedBy(pods.value("namespaceSelector"_L1), where.labels),
                    selectedBy(pods.value("podSelector"_L1), pod));
}

/// The labels of a pod as Cilium knows them: with those of its namespace and some of its own making.
KnownLabels ciliumLabels(const KnownLabels &pod, const PolicyNamespace &where)
{
    static const QString ofNamespace = u"io.cilium.k8s.namespace.labels."_s;
    KnownLabels labels = pod;
    // Its account and its cluster; what other sources say of it.
    labels.leaveOpen({u"io.cilium.k8s.policy."_s, u"container:"_s, u"cni:"_s, u"reserved:init"_s});
    const QHash<QString, QString> &known = where.labels.all();
    for (auto it = known.begin(); it != known.end(); ++it)
        labels.set(ofNamespace + it.key(), it.value());
    if (!where.known)
        labels.leaveOpen({ofNamespace});
    labels.set(u"io.kubernetes.pod.namespace"_s, where.name);
    return labels;
}

/// "k8s:role" and "any:role" are the label of the pod. Whatever else stands before a colon stays: no label of
/// a pod is called "reserved:host".
QString ciliumKey(const QString &key)
{
    for (const QLatin1StringView source : {"k8s:"_L1, "any:"_L1}) {
        if (key.startsWith(source))
            return key.sliced(source.size());
    }
    return key;
}

QJsonObject withPlainKeys(const QJsonObject &selector)
{
    QJsonObject plain;
    QJsonObject wanted;
    const QJsonObject labels = selector.value("matchLabels"_L1).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        wanted.insert(ciliumKey(it.key()), it.value());
    QJsonArray expressions;
    const QJsonArray given = selector.value("matchExpressions"_L1).toArray();
    for (const QJsonValue &value : given) {
        QJsonObject expression = value.toObject();
        expression.insert("key"_L1, ciliumKey(expression.value("key"_L1).toString()));
        expressions.append(expression);
    }
    plain.insert("matchLabels"_L1, wanted);
    plain.insert("matchExpressions"_L1, expressions);
    return plain;
}

Selects byEndpoint(const QJsonObject &rule, const KnownLabels &pod, const PolicyNamespace &where)
{
    if (!rule.contains("endpointSelector"_L1) && rule.value("nodeSelector"_L1).isObject())
        return Selects::No;
    const QJsonValue selector = rule.value("endpointSelector"_L1);
    if (!selector.isObject())
        return Selects::Maybe;
    return selectedBy(withPlainKeys(selector.toObject()), ciliumLabels(pod, where));
}

/// cilium.io/v2: one rule in "spec", or several in "specs" of the policy.
Selects byCilium(const QJsonObject &policy, const KnownLabels &pod, const PolicyNamespace &where)
{
    QJsonArray rules = policy.value("specs"_L1).toArray();
    if (policy.contains("spec"_L1))
        rules.append(policy.value("spec"_L1));
    Selects any = rules.isEmpty() ? Selects::Maybe : Selects::No;
    for (const QJsonValue &rule : std::as_const(rules))
        any = std::max(any, byEndpoint(rule.toObject(), pod, where));
    return any;
}

/// An absent selector selects all, one that is no text nobody can tell.
Selects byCalicoText(const QJsonValue &selector, const KnownLabels &labels)
{
    if (selector.isUndefined() || selector.isNull())
        return Selects::Yes;
    return selector.isString() ? selectedByCalico(selector.toString(), labels) : Selects::Maybe;
}

/// Which account pods have, and its labels, is not looked up.
Selects byAccount(const QJsonObject &spec)
{
    const QJsonValue selector = spec.value("serviceAccountSelector"_L1);
    return selector.toString().trimmed().isEmpty() && !selector.isObject() ? Selects::Yes : Selects::Maybe;
}

/// Calico shows policies of Kubernetes among its own, under names of its making; here they have their own
/// rows.
bool isOfKubernetes(const QJsonObject &policy)
{
    const QString name = policy.value("metadata"_L1).toObject().value("name"_L1).toString();
    return name.startsWith("knp.default."_L1) || name.startsWith("kanp.adminnetworkpolicy."_L1) ||
           name.startsWith("kbanp.baselineadminnetworkpolicy."_L1);
}

Selects byCalico(const QJsonObject &policy, const KnownLabels &pod, const PolicyNamespace &where)
{
    if (isOfKubernetes(policy))
        return Selects::No;
    if (!policy.value("spec"_L1).isObject())
        return Selects::Maybe;
    const QJsonObject spec = specOf(policy);
    KnownLabels labels = pod;
    labels.set(u"projectcalico.org/namespace"_s, where.name);
    labels.set(u"projectcalico.org/orchestrator"_s, u"k8s"_s);
    labels.leaveOpen({u"projectcalico.org/"_s, u"pcns."_s, u"pcsa."_s});
    return std::min(byCalicoText(spec.value("selector"_L1), labels), byAccount(spec));
}

/// For the whole cluster. What acts before the kernel tracks connections holds for the nodes alone.
Selects byGlobalCalico(const QJsonObject &policy, const KnownLabels &pod, const PolicyNamespace &where)
{
    const QJsonObject spec = specOf(policy);
    if (spec.value("doNotTrack"_L1).toBool() || spec.value("preDNAT"_L1).toBool())
        return Selects::No;
    const QJsonValue selector = spec.value("namespaceSelector"_L1);
    if (selector.toString().trimmed() == "global()"_L1) // what is in no namespace
        return Selects::No;
    KnownLabels labels = where.labels;
    labels.set(u"projectcalico.org/name"_s, where.name);
    return std::min(byCalicoText(selector, labels), byCalico(policy, pod, where));
}

/// Holds for all pods of its namespace.
Selects byNamespace(const QJsonObject &, const KnownLabels &, const PolicyNamespace &)
{
    return Selects::Yes;
}

constexpr PolicyKind kinds[] = {
    {"networkpolicies.networking.k8s.io", "networking.k8s.io", "", "NetworkPolicy", false, byPodSelector},
    {"ciliumnetworkpolicies.cilium.io", "cilium.io", "", "CiliumNetworkPolicy", true, byCilium},
    {"ciliumclusterwidenetworkpolicies.cilium.io", "cilium.io", "", "CiliumClusterwideNetworkPolicy", true,
     byCilium},
    {"networkpolicies.projectcalico.org", "projectcalico.org", "", "Calico NetworkPolicy", false, byCalico},
    {"globalnetworkpolicies.projectcalico.org", "projectcalico.org", "", "Calico GlobalNetworkPolicy", true,
     byGlobalCalico},
    {"networkpolicies.crd.projectcalico.org", "crd.projectcalico.org", "projectcalico.org",
     "Calico NetworkPolicy", false, byCalico},
    {"globalnetworkpolicies.crd.projectcalico.org", "crd.projectcalico.org", "projectcalico.org",
     "Calico GlobalNetworkPolicy", true, byGlobalCalico},
    {"adminnetworkpolicies.policy.networking.k8s.io", "policy.networking.k8s.io", "", "AdminNetworkPolicy",
     true, bySubject},
    {"baselineadminnetworkpolicies.policy.networking.k8s.io", "policy.networking.k8s.io", "",
     "BaselineAdminNetworkPolicy", true, bySubject},
    {"clusternetworkpolicies.policy.networking.k8s.io", "policy.networking.k8s.io", "",
     "ClusterNetworkPolicy", true, bySubject},
    {"egressfirewalls.k8s.ovn.org", "k8s.ovn.org", "", "EgressFirewall", false, byNamespace},
};

} // namespace

QList<PolicyKind> policyKindsIn(const QByteArray &apiVersions)
{
    QByteArrayList groups;
    const QByteArrayList lines = apiVersions.split('\n');
    for (const QByteArray &line : lines)
        groups.append(line.trimmed().split('/').first());
    QList<PolicyKind> there;
    for (const PolicyKind &kind : kinds) {
        const bool shownElsewhere = *kind.instead != '\0' && groups.contains(kind.instead);
        if (groups.contains(kind.group) && !shownElsewhere)
            there.append(kind);
    }
    return there;
}

} // namespace netsetup
