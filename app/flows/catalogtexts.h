// The texts of resources/catalog that the window shows: lupdate does not read JSON, so they stand here again
// for the translators. A test compares the two.
#pragma once

#include <QtGlobal>

namespace netsetup {

/// Why there is a flow, and what each part sends, for the hosts and parts of the product lines.
inline constexpr const char *catalogTexts[] = {
    QT_TRANSLATE_NOOP("Flows", "The Agent sends its data (topology, metrics, events, logs) to the tenant "
                               "here; nothing ever connects back."),
    QT_TRANSLATE_NOOP(
        "Flows",
        "Registry that holds the images of the Agent: the nodes log in and ask for each image here."),
    QT_TRANSLATE_NOOP("Flows", "Content delivery host of that registry: the nodes fetch image layers here."),
    QT_TRANSLATE_NOOP("Flows", "Storage behind the registry: older clients and clients in one cloud region "
                               "fetch image layers here."),
    QT_TRANSLATE_NOOP("Flows", "The same storage under its regional name."),
    QT_TRANSLATE_NOOP(
        "Flows",
        "The computer that runs Helm fetches the chart of the Agent here; the cluster itself does not."),
    QT_TRANSLATE_NOOP(
        "Flows",
        "Only for own applications that send OpenTelemetry data straight to the tenant over gRPC (HTTP/2)."),
    QT_TRANSLATE_NOOP(
        "Flows", "Only for own applications that send OpenTelemetry data straight to the tenant over HTTP."),
    QT_TRANSLATE_NOOP(
        "Flows",
        "The node agent compares its clock with this time server every 15 minutes; no data depends on it."),
    QT_TRANSLATE_NOOP("Flows", "Names are looked up at the DNS of the cluster."),
    QT_TRANSLATE_NOOP(
        "Flows",
        "The part reads from the Kubernetes API; which of the two ports it is depends on the cluster."),
    QT_TRANSLATE_NOOP("Flows", "The agents ask the cluster agent for their checks and metadata."),
    QT_TRANSLATE_NOOP("Flows",
                      "The kubelet of the own node is asked about its pods; the second port is a fallback."),
    QT_TRANSLATE_NOOP("Flows", "Pods that are annotated for metrics are read, each on its own port."),
    QT_TRANSLATE_NOOP("Flows", "The kubelet asks whether the part is alive."),
    QT_TRANSLATE_NOOP("Flows", "Applications hand over their traces."),
    QT_TRANSLATE_NOOP("Flows", "The API server asks the injector about new pods."),
    QT_TRANSLATE_NOOP("Flows", "Requests of the application pass the side-car."),
    QT_TRANSLATE_NOOP("Flows", "Storage behind the registry: the nodes fetch image layers here."),
    QT_TRANSLATE_NOOP("Flows", "Login service of the registry that holds the images of the Agent."),
    QT_TRANSLATE_NOOP("Flows", "The port is still declared, though nothing uses it."),
    QT_TRANSLATE_NOOP("Flows", "The node agent reads from the cache."),
    QT_TRANSLATE_NOOP("Flows", "The scraper asks what to scrape."),
    QT_TRANSLATE_NOOP("Flows", "The scraper reads metrics, each pod on its own port."),
    QT_TRANSLATE_NOOP("Flows", "The collectors agree on who leads."),
    QT_TRANSLATE_NOOP("Flows", "Metrics, events and topology of the nodes."),
    QT_TRANSLATE_NOOP("Flows", "Metrics, events and topology of the cluster."),
    QT_TRANSLATE_NOOP("Flows", "Results of checks that run once for the cluster."),
    QT_TRANSLATE_NOOP("Flows", "Processes, containers and network connections of the nodes."),
    QT_TRANSLATE_NOOP("Flows",
                      "Logs of the pods. This chart puts the API key into the query of these requests."),
    QT_TRANSLATE_NOOP(
        "Flows", "Logs of the pods. Charts before 1.0.31 put the API key into the query of these requests."),
    QT_TRANSLATE_NOOP("Flows", "Traces of applications that hand them over, and counts of them."),
    QT_TRANSLATE_NOOP("Flows", "Roles and role bindings of the cluster."),
    QT_TRANSLATE_NOOP("Flows", "Resources of the cluster, as OpenTelemetry data."),
    QT_TRANSLATE_NOOP("Flows", "Metrics of pods that offer them, as OpenTelemetry data."),
};

/// What public sources do not say of the product lines.
inline constexpr const char *catalogGaps[] = {
    QT_TRANSLATE_NOOP("Flows", "The tags of the header injector images and of container-tools are not public "
                               "for this chart version: read them from the chart archive."),
    QT_TRANSLATE_NOOP("Flows", "No public source says whether the trace agent honours the proxy value; it "
                               "runs inside the node agent, so the same is assumed."),
    QT_TRANSLATE_NOOP("Flows", "The chart has no value for an extra CA. Ways around it (a mounted file named "
                               "by SSL_CERT_FILE) were not tried."),
    QT_TRANSLATE_NOOP(
        "Flows",
        "How the tenant name resolves (aliases, IPv6, how often addresses change) is not published."),
    QT_TRANSLATE_NOOP("Flows", "Newer chart versions exist: read images and tags from the chart archive that "
                               "is really installed."),
    QT_TRANSLATE_NOOP("Flows", "With the option otel the OpenTelemetry parts send to the tenant's own host: "
                               "no further host is needed. The telemetry gateway has a switch of its own and "
                               "is not listed; it would use the same host from pods."),
    QT_TRANSLATE_NOOP(
        "Flows",
        "An older tenant may not know the path that the OpenTelemetry parts use and then answers 404."),
    QT_TRANSLATE_NOOP("Flows",
                      "The image registry depends on where the chart came from. The hosts of the vendor's "
                      "network page are listed; check them against the chart archive."),
    QT_TRANSLATE_NOOP("Flows", "The registry is known from third parties only: compare it with the image "
                               "names in the chart archive."),
    QT_TRANSLATE_NOOP("Flows",
                      "The storage and the login service of the registry are known from third parties only."),
    QT_TRANSLATE_NOOP(
        "Flows", "No public source that was read names the host of this chart repository: none is listed."),
};

} // namespace netsetup
