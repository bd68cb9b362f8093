// Findings about registries: what a container runtime would run into when it pulls the images of the plan.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"reg.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "The registry %{host} serves the images"),
     QT_TRANSLATE_NOOP("Findings", "It gave the manifests and the first byte of a layer[[: %{images}]].")},
    {"reg.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the registry %{host} serves the images"),
     unknownDetail},
    {"reg.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the registry %{host}"), notReachedDetail},
    {"reg.skipped", Status::Skipped,
     QT_TRANSLATE_NOOP("Findings", "Not checked: images at the registry %{host}"), skippedDetail},
    {"reg.blob-host", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "Image layers come from %{second}: %{reason}"),
     QT_TRANSLATE_NOOP("Findings",
                       "The registry %{host} serves the manifests, but sends whoever wants a layer on to "
                       "%{second} port %{secondPort}. Without that host no image can be pulled: %{reason}.")},
    {"reg.unplanned-host", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "The registry %{host} leads to %{second}, which is not in the plan"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "On the way to an image it sends its clients on to %{second} port %{secondPort}. That works "
         "from here; nodes need it too, and no rule of this plan holds it.")},
    {"reg.http-realm", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The registry %{host} sends its clients to an address without TLS"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "Its answer to %{url} leads to http://%{plainHttp}: the registry believes that its external URL "
         "begins with http.[[ Images: %{images}.]] Container runtimes that were told to use TLS stop "
         "there.")},
    {"reg.digest", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The registry %{host} gives altered documents"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "What was asked for by its digest does not have that digest: %{url}.[[ Images: %{images}.]] "
         "Container runtimes compare, and refuse to pull.")},
    {"reg.copy-differs", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "Images in the registry %{host} are not what their source has"),
     QT_TRANSLATE_NOOP("Findings",
                       "Under the same tag the public registry holds something else: %{images}. They can be "
                       "pulled, but what the pods would run is not what was published.")},
    {"reg.401-missing", Status::Fail, QT_TRANSLATE_NOOP("Findings", "The registry %{host} refuses images"),
     QT_TRANSLATE_NOOP("Findings",
                       "Asked for %{images}, it answers with status %{status}. Some registries answer like "
                       "this for a name that does not exist, so that nobody can guess names.")},
    {"reg.404-html", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "%{host} answers with a web page where a registry should"),
     QT_TRANSLATE_NOOP(
         "Findings", "%{url} gave a web page (status %{status}[[, %{contentType}]]) in place of the JSON "
                     "that container runtimes expect.[[ Page title: \"%{title}\".]][[ Images: %{images}.]]")},
    {"reg.manifest-unknown", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The registry %{host} does not have every image"),
     QT_TRANSLATE_NOOP("Findings", "Missing: %{images}. The registry says so itself (status %{status}[[, "
                                   "%{errorCode}]]); the network is fine.")},
    {"reg.private-ca", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The registry %{host} has a certificate of a private CA"),
     QT_TRANSLATE_NOOP(
         "Findings", "Its certificate was issued by \"%{issuer}\", which is no public CA. Nodes that do not "
                     "have this CA refuse to pull from the registry, whatever this machine trusts.")},
    {"reg.plain-http", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The registry %{host} speaks plain HTTP on port %{port}"),
     QT_TRANSLATE_NOOP("Findings",
                       "A TLS connection was opened and the answer was HTTP without TLS[[: \"%{line}\"]]. "
                       "Container runtimes refuse that unless they are told that the registry is insecure.")},
    {"reg.arch", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "Images at %{host} lack a processor architecture of the nodes"),
     QT_TRANSLATE_NOOP("Findings",
                       "%{images}: there for %{platforms}, while the plan has nodes with %{architectures}. "
                       "Pods on the other nodes would not start.")},
    {"reg.checker-image", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The image of the check itself could not be pulled from %{host}"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "On node %{node} the pod that should look around did not start, for want of %{images}. So "
         "nothing is known of what pods see there.[[ The container runtime says: \"%{says}\".]]")},
};

constexpr RemedyKind remedies[] = {
    {"reg.unknown/again", Owner::You, again, ""},
    {"reg.unknown/pulls", Owner::You,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Check again inside the cluster, and let the nodes pull the images of the plan. Only what their "
         "container runtimes get tells whether the pods of the Agent can start."),
     ""},
    {"reg.blob-host/allow", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Allow %{second} TCP port %{secondPort} from the nodes too, as for %{host}: the image "
                       "layers come from there."),
     ""},
    {"reg.blob-host/proxy", Owner::Proxy,
     QT_TRANSLATE_NOOP("Findings",
                       "Allow %{second} port %{secondPort} in the proxy or web filter too, without a user "
                       "login: the image layers of %{host} come from there."),
     ""},
    {"reg.blob-host/inspection", Owner::Security,
     QT_TRANSLATE_NOOP(
         "Findings", "Exempt exactly %{second} port %{secondPort} from TLS inspection, for traffic from the "
                     "nodes: the image layers of %{host} come from there."),
     ""},
    {"reg.blob-host/name", Owner::Dns,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Let the DNS servers of the nodes look up %{second}: the image layers of %{host} come from "
         "there, and the name does not resolve. No firewall rule mends that."),
     ""},
    {"reg.unplanned-host/companion", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Find out whether %{host} is meant to lead to %{second} port %{secondPort}. If so, name it to the "
         "plan as a companion of the registry, so that the rules hold it; if not, correct the external URL "
         "of the registry."),
     QT_TRANSLATE_NOOP("Findings", "Is %{second} a part of this registry?")},
    {"reg.unplanned-host/allow", Owner::Network,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Allow %{second} TCP port %{secondPort} from the nodes too. It can be reached from here, but "
         "the rules made from this plan do not hold it."),
     QT_TRANSLATE_NOOP("Findings", "Do the nodes leave by a way that filters?")},
    {"reg.http-realm/external-url", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings", "Correct the external URL of the registry %{host}: it has to begin with https. Where a "
                     "load balancer "
                     "in front of it ends TLS, let that say so to the registry (X-Forwarded-Proto: https)."),
     ""},
    {"reg.digest/cache", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Find the cache or mirror that alters documents, and switch that off: what was asked for by "
         "its digest came with other bytes (%{url}), and container runtimes refuse it."),
     QT_TRANSLATE_NOOP("Findings",
                       "Does the registry itself give other bytes, without anything in between?")},
    {"reg.digest/device", Owner::Security,
     QT_TRANSLATE_NOOP("Findings",
                       "Exempt exactly %{host} from every device that alters content on the way."),
     QT_TRANSLATE_NOOP("Findings", "Does a device on the way to %{host} rewrite what it carries?")},
    {"reg.copy-differs/one-platform", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Copy %{images} again, this time with all platforms: the registry holds one of them "
                       "alone, so the copy has a digest of its own and cannot be compared."),
     ""},
    {"reg.copy-differs/again", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Copy %{images} again, or let the registry fetch them again: the tag has moved since "
                       "then, or somebody put another image under it."),
     ""},
    {"reg.401-missing/name", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Correct the image name or the registry path in the chart values: %{host} has no "
                       "public image %{images}."),
     QT_TRANSLATE_NOOP("Findings",
                       "Do other images of the same organisation come from %{host} without a login?")},
    {"reg.401-missing/login", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings", "If the registry wants a login: name its user in the plan, give the checks the password "
                     "(STS_NETSETUP_REGISTRY_PASSWORD), and make a pull secret for the namespace."),
     QT_TRANSLATE_NOOP("Findings", "Does %{host} want a login for every image?")},
    {"reg.401-missing/password", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Correct user and password for %{host}, here and in the pull secret: the registry "
                       "refuses the login that was given."),
     ""},
    {"reg.401-missing/filter", Owner::Proxy,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Allow exactly %{host} port %{port} in the proxy or web filter, for the nodes, without a "
         "user login: the refusal may be that of a filter and not of the registry."),
     QT_TRANSLATE_NOOP("Findings", "Does the log of a proxy or web filter show the refused request?")},
    {"reg.404-html/organisation", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Correct the path before the image names: a part of it, such as the organisation or "
                       "the project of the registry, is missing."),
     ""},
    {"reg.404-html/no-registry", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Name the host and port where the registry itself listens: at %{url} there is a web "
                       "server."),
     QT_TRANSLATE_NOOP("Findings", "Is %{host} port %{port} really the address of the registry?")},
    {"reg.404-html/filter", Owner::Proxy,
     QT_TRANSLATE_NOOP("Findings",
                       "Allow exactly %{host} port %{port} in the proxy or web filter: a page comes in place "
                       "of the registry's answer."),
     QT_TRANSLATE_NOOP("Findings", "Does a browser on another network see another page at %{url}?")},
    {"reg.manifest-unknown/tag", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Copy the missing images into the registry with exactly these tags (mirror job), then "
                       "run the check again: %{images}."),
     QT_TRANSLATE_NOOP("Findings", "Is the repository there, with other tags?")},
    {"reg.manifest-unknown/tag-public", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Take the image tags from the chart version that will be installed: the public "
                       "registry does not have %{images}."),
     QT_TRANSLATE_NOOP("Findings", "Is the repository there, with other tags?")},
    {"reg.manifest-unknown/name", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Correct the path: the registry knows no repository for %{images}. A prefix may be "
                       "missing or doubled, or the pull-through rule rewrites the path."),
     QT_TRANSLATE_NOOP("Findings", "Is the repository unknown to the registry as a whole?")},
    {"reg.private-ca/install", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Install the CA \"%{root}\" on every node for the container runtime, and give it to "
                       "the plan as company CA, so that this check judges with it."),
     ""},
    {"reg.private-ca/ca-in-plan", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "The plan knows the CA. Make sure that every node has it too: container runtimes use "
                       "the node's own store, and this check cannot see it."),
     ""},
    {"reg.plain-http/tls", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings", "Give the registry TLS with a certificate, or mark %{host} port %{port} as insecure in "
                     "the container runtime of every node."),
     ""},
    {"reg.checker-image/another", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Run the check with an image that the nodes have already, or that they can pull: "
                       "that of the Agent will do, and needs no rule of its own."),
     ""},
    {"reg.arch/all-platforms", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Copy the images again with all their platforms (skopeo copy --all, or regctl without "
                       "--platform), or keep the Agent off the other nodes."),
     ""},
};

} // namespace

FindingTable registryTable()
{
    return {kinds, remedies,
            "images second secondPort status url contentType title errorCode issuer line platforms "
            "architectures root reason plainHttp node says"};
}

} // namespace netsetup
