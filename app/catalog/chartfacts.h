// What the chart of a product line takes and makes: keys of its values, labels of its pods, talk inside the
// cluster.
#pragma once

#include "catalog/fact.h"
#include "catalog/hostwords.h"

#include <QList>
#include <QStringList>

namespace netsetup {

/// A key of the chart's values, found by what it is good for.
struct ChartValue
{
    QString role;   ///< one of chartValueRoles()
    QString key;    ///< "global.proxy.url"; empty: the chart has none, and `note` says what remains
    QString since;  ///< first chart version that has it; empty: all that matter
    QString option; ///< only with this option on; empty: always
    QString note;   ///< for the reader of a values file; may be empty
    FactSource fact;
};

/// Every word that ChartValue::role may be.
const QStringList &chartValueRoles();

/// How the API key gets into a secret that the chart does not make.
struct KeySecret
{
    QString apiKeyEntry; ///< the name of the key inside the secret
    QString tokenEntry;  ///< the token between the agents, where it has to be in the same secret; else empty
    FactSource fact;
};

/// The labels of the chart's pods.
struct PodLabels
{
    QString component; ///< the label that holds AgentPart::component
    QString instance;  ///< the label that holds the name of the release
};

struct ClusterPort
{
    quint16 port = 0;
    Protocol protocol = Protocol::Tcp;
};

/// A conversation that stays inside the cluster.
struct ClusterFlow
{
    QString id;
    /// Parts, or one of allParts, kubelet, applications, api-server.
    QStringList from;
    /// A part, or one of dns, api-server, kubelet, pods.
    QString to;
    QList<ClusterPort> ports; ///< empty: any
    QString why;
    QString option; ///< only with this option on; empty: always
    FactSource fact;
};

/// Is this endpoint of a flow inside the cluster no part of the Agent?
bool isClusterEndpoint(const QString &word);
/// The word for every part of the Agent.
QString allPartsWord();

/// The version as the vendor counts it: a catalogue that repackages a chart writes it behind "+up".
QString vendorVersion(const QString &chartVersion);
/// Does a chart of this version have what came with `since`? An empty version is the newest known one.
bool hasSince(const QString &chartVersion, const QString &since);

} // namespace netsetup
