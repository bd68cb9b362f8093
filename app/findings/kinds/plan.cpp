// Findings that follow from the plan and the chart alone; no probe is needed for them.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"plan.images-flavour", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "The image names depend on where the chart came from"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The chart of this product line is published in three places, each with its own registry "
         "and image prefix. The plan does not say which one is used, so the image list may "
         "be wrong.")},
    {"plan.registry-path", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "The own registry does not keep the path of the images"),
     QT_TRANSLATE_NOOP(
         "Findings", "The chart joins its registry key and a fixed repository path. With %{value} the images "
                     "would be looked for at a path where they are not.[[ Images concerned: %{images}.]]")},
    {"plan.proxy-unaware-parts", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "Some parts do not use the chart's proxy setting"),
     QT_TRANSLATE_NOOP("Findings",
                       "These parts ignore global.proxy.url and would try to connect directly: %{parts}.")},
    {"plan.no-proxy-missing", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "The no-proxy list misses names that are inside"),
     QT_TRANSLATE_NOOP("Findings",
                       "Traffic that stays inside would be sent to the proxy, which may not deliver it. "
                       "Missing: %{value}.")},
    {"plan.no-ca-key-6.0", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "The 6.0 chart has no setting for an extra CA"),
     QT_TRANSLATE_NOOP(
         "Findings", "The plan names a CA that the agents need, but the chart of line 6.0 has no key to give "
                     "it to them. Installing it on the nodes helps image pulls only.")},
    {"plan.hook-pull-secret-6.0", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "The first install will fail without a pull secret made by hand"),
     QT_TRANSLATE_NOOP("Findings",
                       "The registry needs a login. A job of the 6.0 chart pulls its image before the chart "
                       "has made its own pull secret, and the plan names no existing one.")},
    {"plan.fixed-image-registry", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "Some images come from a fixed registry whatever the plan says"),
     QT_TRANSLATE_NOOP("Findings",
                       "These images ignore every registry setting of the chart: %{images}.[[ They belong to "
                       "the option %{value}.]]")},
    {"plan.ip-rules-for-names", Status::Info,
     QT_TRANSLATE_NOOP("Findings", "Rules by address are used for names that may change"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The format %{format} cannot hold names, so the addresses seen at one moment are written "
         "for %{host}. They carry a review date.")},
    {"plan.skip-tls", Status::Warn, QT_TRANSLATE_NOOP("Findings", "The plan switches certificate checks off"),
     QT_TRANSLATE_NOOP("Findings",
                       "With skipSslValidation the agents accept any certificate. Anyone on the way can then "
                       "read the API key and all data, and nobody would notice.")},
};

constexpr RemedyKind remedies[] = {
    {"plan.images-flavour/archive", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Say in the plan where the chart comes from: quay, rancher-prime or rancher-apps."),
     ""},
    {"plan.registry-path/keep", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Copy the images so that the path after the registry stays as it is, or set every "
                       "repository key of the chart as well."),
     ""},
    {"plan.proxy-unaware-parts/runtime", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Set the proxy for the container runtime on every node: image pulls do not use the "
                       "chart's proxy."),
     ""},
    {"plan.proxy-unaware-parts/otel", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings", "For the OpenTelemetry parts, run an internal reverse proxy and point "
                                   "otel.platformHttpOtlpEndpoint to it, or leave the option off."),
     ""},
    {"plan.no-proxy-missing/add", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Add to the no-proxy list: %{value}. Cluster suffixes, the API server, the service and pod "
         "ranges, and the own registry belong there."),
     ""},
    {"plan.no-ca-key-6.0/work-around", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Ask the security team to exempt the tenant from inspection. Otherwise mount the CA into "
         "the agents and set SSL_CERT_FILE through global.extraEnv: this is not documented "
         "and not proven."),
     ""},
    {"plan.hook-pull-secret-6.0/create", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings", "Create the pull secret in the agent's namespace first, and name it "
                                   "in the plan, which puts it into global.imagePullSecrets."),
     ""},
    {"plan.fixed-image-registry/switch-off", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Switch the option off, or let the nodes pull these images from their own registry: "
                       "%{images}."),
     ""},
    {"plan.ip-rules-for-names/by-name", Owner::Network,
     QT_TRANSLATE_NOOP(
         "Findings", "Use a rule by name where the device can do that. Otherwise compare the addresses again "
                     "on the review date."),
     ""},
    {"plan.skip-tls/install-ca", Owner::Security,
     QT_TRANSLATE_NOOP(
         "Findings", "Install the CA that signs the traffic, and leave the certificate checks on; or exempt "
                     "the tenant from inspection."),
     ""},
};

} // namespace

FindingTable planTable()
{
    return {kinds, remedies, "value images parts format"};
}

} // namespace netsetup
