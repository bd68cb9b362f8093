// What the policy formats of Kubernetes have in common: which pods of the Agent need which way out, and where
// that is not known yet.
#pragma once

#include "base/yamlwriter.h"
#include "handoff/formats/devicefile.h"
#include "handoff/planning/openings.h"

namespace netsetup {

/// One policy: the pods of one component, and where they go.
struct PodPolicy
{
    QString name;      ///< "sts-acme-cluster-agent"
    QString component; ///< value of the component label
    QStringList titles;
    QList<Opening> outside;
    QList<ClusterFlow> inside; ///< only where the pods are isolated
    QStringList lacking;       ///< hosts that the pods need and of which no address may be printed
};

/// Where the pods of the cluster's DNS are.
struct DnsPods
{
    QString nameSpace;
    QString labelKey;
    QString labelValue;
    quint16 port = 53;
};

/// What the site said, or what stands in brackets in its place.
struct PolicySite
{
    bool isolate = false;
    DnsPods dns;
    QList<Cidr> apiServer; ///< empty: not known
    quint16 apiPort = 0;   ///< 0: the usual ones
    QStringList missing;   ///< "site parameter cilium.dns-label"
};

PolicySite policySite(const PrintJob &job);
/// Is it known by convention where the DNS of this distribution is?
bool knowsDns(const HandoffInput &input);
bool isIsolating(const HandoffInput &input, const QString &format);

QList<PodPolicy> podPolicies(const PrintJob &job, bool isolate);

/// Parameters that all these formats take; `dnsRequired` says which plans need the place of the DNS.
QList<SiteParameter> policyParameters(bool (*dnsRequired)(const HandoffInput &input));

/// Where the API server is, for formats that know it by its addresses alone.
QList<SiteParameter> apiServerParameters(bool (*required)(const HandoffInput &input));

/// apiVersion, kind and metadata.
YamlNode policyObject(const HandoffInput &input, const PodPolicy &policy, const QString &apiVersion,
                      const QString &kind);
/// The labels of the pods of one component of this release. `prefix` stands before each label.
YamlNode podLabelsOf(const HandoffInput &input, const QString &component, const QString &prefix = {});
/// The component label of a part; empty: it cannot be selected.
QString componentOf(const HandoffInput &input, const QString &part);

/// "TCP"
QString policyProtocol(Protocol protocol);
/// The ports of a flow inside the cluster, with what the site says of DNS and API server.
QList<ClusterPort> policyPorts(const ClusterFlow &flow, const PolicySite &site);

/// Which pods are meant, and what no policy for pods covers: parts on the network of the node, image pulls.
QStringList notCoveredLines(const HandoffInput &input);

/// One policy as these formats write it.
using PolicyWriter = YamlNode (*)(const HandoffInput &input, const PodPolicy &policy, const PolicySite &site);
/// What a format writes, and how its file is loaded.
struct PolicyFile
{
    PolicyWriter policy = nullptr;
    /// Objects that policies lead to; they stand first. Absent: there are none.
    QList<YamlNode> (*shared)(const HandoffInput &input, const QList<PodPolicy> &policies) = nullptr;
    QString load = QStringLiteral("kubectl apply --dry-run=server -f install.yaml, then kubectl apply -f "
                                  "install.yaml");
    QString remove = QStringLiteral("kubectl delete -f install.yaml");
};
/// install.yaml, and what still waits beside it.
QList<Artifact> printPolicies(const PrintJob &job, const PolicyFile &how);
QList<Artifact> printPolicies(const PrintJob &job, PolicyWriter write);

} // namespace netsetup
