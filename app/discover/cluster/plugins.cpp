// The network plug-in, by the DaemonSets that the plug-ins bring.
#include "base/firsttime.h"
#include "base/inwords.h"
#include "discover/cluster/question.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Label and value on the DaemonSet, or its name where the maker gives it no label of its own.
struct Plugin
{
    const char *label;
    const char *value;
    const char *id;
};

constexpr Plugin plugins[] = {
    {"k8s-app", "cilium", "cilium"},
    {"k8s-app", "calico-node", "calico"},
    {"k8s-app", "canal", "canal"},
    {"", "rke2-canal", "canal"},
    {"k8s-app", "flannel", "flannel"},
    {"app", "flannel", "flannel"},
    {"k8s-app", "aws-node", "aws-vpc-cni"},
    {"k8s-app", "azure-cns", "azure-cni"},
    {"app", "antrea", "antrea"},
    {"k8s-app", "kube-router", "kube-router"},
    {"app", "kindnet", "kindnet"},
    {"name", "weave-net", "weave-net"},
    {"app", "ovnkube-node", "ovnkubernetes"},
    {"app", "sdn", "openshiftsdn"},
    {"", "kube-multus-ds", "multus"},
};

bool isOf(const Plugin &plugin, const QJsonObject &daemonSet)
{
    const QLatin1String label(plugin.label);
    const QString said = label.isEmpty() ? textAt(daemonSet, u"metadata.name"_s) : labelOf(daemonSet, label);
    return said == QLatin1String(plugin.value);
}

void readDaemonSets(const ClusterReading &reading)
{
    FirstTime<QString> comes;
    for (const QJsonObject &daemonSet : objectsOf(reading.answer)) {
        for (const Plugin &plugin : plugins) {
            const QString id = QLatin1String(plugin.id);
            if (isOf(plugin, daemonSet) && comes(id))
                reading.proposer.propose(
                    u"--cni"_s, id, id == "multus"_L1 ? Confidence::Low : Confidence::High,
                    inWords("Discover", "Its DaemonSet \"%1\" runs in the namespace \"%2\".")
                        .arg(printable(textAt(daemonSet, u"metadata.name"_s), 63),
                             printable(textAt(daemonSet, u"metadata.namespace"_s), 63)));
        }
    }
}

} // namespace

QList<ClusterQuestion> pluginQuestions()
{
    return {{u"daemonsets.apps"_s,
             {u"--all-namespaces"_s},
             QT_TRANSLATE_NOOP("Discover", "the network plug-in, by the labels of what it runs on the nodes"),
             readDaemonSets}};
}

} // namespace netsetup
