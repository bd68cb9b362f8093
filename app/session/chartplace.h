// Where the Agent's chart can be fetched from: what the catalog knows for a plan, or what the user names.
#pragma once

#include "flows/flow.h"
#include "probes/registry.h"

namespace netsetup {

struct ChartPlace
{
    enum class Kind {
        Repository, ///< a folder with an index.yaml
        Registry,   ///< an OCI registry
    };
    Kind kind = Kind::Repository;
    HttpsPlace index; ///< of a repository: its index.yaml
    QString host;     ///< of either
    quint16 port = 443;
    QString repository; ///< in a registry: "charts/stackstate-k8s-agent"
    QString shown;      ///< "https://helm.stackstate.io", "oci://registry.corp.example/charts/…"

    [[nodiscard]] QString hostPort() const { return HostPort{host, port}.text(); }
};

/// "https://HOST[:PORT]/PATH" of a chart repository, or "oci://HOST[:PORT]/PATH". The name of the chart may
/// be left away in the second; `field` names the option in the error.
Result<ChartPlace> parseChartPlace(const QString &text, const QString &chart, const QString &field);

/// The chart repository that the catalog names for the plan's chart source.
Result<ChartPlace> knownChartPlace(const Plan &plan, const ProductLine &line);

/// How this computer gets to a place: as the nodes' traffic goes, by the plan's proxy or not, but with the
/// trust of this computer.
Flow chartFlow(const ChartPlace &place, const Plan &plan);

/// By the proxy or not, for another host to which a place leads on.
FlowWay wayToChartHost(const QString &host, const Plan &plan);

} // namespace netsetup
