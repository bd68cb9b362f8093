// Findings about opening a port: dropped, rejected, forbidden by this machine, or open for only some
// addresses.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"tcp.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "Port %{port} of %{host} opens"),
     QT_TRANSLATE_NOOP("Findings", "A TCP connection was accepted[[ at %{connected}]][[ (%{address})]].")},
    {"tcp.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the port of %{host} opens"), unknownDetail},
    {"tcp.not-reached", Status::NotReached, QT_TRANSLATE_NOOP("Findings", "Not reached: the port of %{host}"),
     notReachedDetail},
    {"tcp.skipped", Status::Skipped, QT_TRANSLATE_NOOP("Findings", "Not checked: the port of %{host}"),
     skippedDetail},
    {"tcp.drop", Status::Fail, QT_TRANSLATE_NOOP("Findings", "Nothing answers at %{host} port %{port}"),
     QT_TRANSLATE_NOOP("Findings",
                       "No address of %{host} answered a TCP connection to port %{port}[[ within "
                       "%{limit}]].[[ Tried: %{failed}.]] No rejection came back either: the packets "
                       "are lost or dropped on the way.[[ Control host %{controlHost}: "
                       "%{controlResult}.]]")},
    {"tcp.reject", Status::Fail, QT_TRANSLATE_NOOP("Findings", "Port %{port} of %{host} is refused"),
     QT_TRANSLATE_NOOP("Findings",
                       "The connection to %{host} port %{port} was refused right away (connection "
                       "refused).[[ Tried: %{failed}.]]")},
    {"tcp.local-deny", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "This machine does not let the connection out"),
     QT_TRANSLATE_NOOP("Findings",
                       "The operating system refused to connect to %{host} port %{port} before any packet "
                       "was sent.[[ It said: %{error}.]]")},
    {"tcp.partial", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "Only some addresses of %{host} can be reached"),
     QT_TRANSLATE_NOOP("Findings",
                       "Port %{port} opens at %{connected}, but not at %{failed}. Agents that pick the "
                       "wrong address will fail from time to time.")},
    {"tcp.false-open", Status::Info,
     QT_TRANSLATE_NOOP("Findings", "Something on the way accepts every connection"),
     QT_TRANSLATE_NOOP("Findings",
                       "A connection to an address that nobody uses was accepted too[[ (%{controlHost})]]. "
                       "An open port proves nothing here; the TLS and HTTP checks decide.")},
    {"tcp.pod-only", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "Pods do not get to %{host}, and their node does"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "From the node %{node} itself the connection opens; from a pod on it nothing answers. So "
         "what stops it stands between the pods and their node, or lets nodes out and pods not."
         "[[ The DNS server that was asked: %{resolver}.]]")},
    {"tcp.one-node", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "A node does not get to %{host}, and others do"),
     QT_TRANSLATE_NOOP("Findings",
                       "The same connection to %{host} port %{port} opens from other nodes of the cluster. "
                       "What is missing is missing for node %{node}.[[ Tried: %{failed}.]]")},
    {"net.unreachable", Status::Fail, QT_TRANSLATE_NOOP("Findings", "This computer has no network"),
     QT_TRANSLATE_NOOP(
         "Findings", "It knows no way to the internet, nor to the DNS servers that it should ask, and nobody "
                     "answered anything. So nothing is known yet of what the Agent will meet.")},
    {"v4.unroutable", Status::Warn, QT_TRANSLATE_NOOP("Findings", "%{host} can be reached by IPv6 only"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "No IPv4 address answers[[: %{failed}]].[[ IPv6 works: %{connected}.]] That is as it should "
         "be in a network that carries IPv6 only; elsewhere a connection may lose time before it "
         "falls back.")},
    {"v6.unroutable", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "%{host} can be reached over one IP version only"),
     QT_TRANSLATE_NOOP("Findings",
                       "All addresses of one IP version fail[[: %{failed}]].[[ The other version works: "
                       "%{connected}.]] The Agent falls back where it can, and may lose time on each "
                       "connection.")},
};

constexpr RemedyKind remedies[] = {
    {"tcp.unknown/again", Owner::You, again, ""},
    {"tcp.unknown/nodes", Owner::You,
     QT_TRANSLATE_NOOP("Findings", "Check again inside the cluster, from the network of the nodes too."), ""},
    {"tcp.unknown/workstation", Owner::You,
     QT_TRANSLATE_NOOP("Findings", "Check from this computer too, and judge both results together."), ""},
    {"tcp.drop/allow", Owner::Network,
     QT_TRANSLATE_NOOP("Findings", "Allow outbound TCP port %{port} to %{host}, from %{clients} "
                                   "(and from %{vantage}, to repeat this check). No inbound rule is needed."),
     QT_TRANSLATE_NOOP("Findings",
                       "Do other hosts on the internet answer from here[[, such as %{controlHost}]]?")},
    {"tcp.drop/no-way-out", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Say how traffic may leave this network. If there is a proxy, set the plan to use it; "
                       "if not, allow outbound TCP port %{port} to %{host} from %{clients}."),
     QT_TRANSLATE_NOOP("Findings", "Is there no direct way to the internet from %{vantage}?")},
    {"tcp.drop/pods-only", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Look for a network policy that keeps pods from %{host}, and let the checks look from "
                       "the nodes themselves too: where they get through, it is a matter of the cluster "
                       "and not of the firewall."),
     QT_TRANSLATE_NOOP("Findings", "Do the nodes themselves reach %{host} port %{port}?")},
    {"tcp.pod-only/policy", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings", "Allow what the pods of the Agent need in the network policies of the cluster: DNS (UDP "
                     "and TCP port 53) and TCP port %{port} to %{host}. The hand-off has such a policy."),
     QT_TRANSLATE_NOOP("Findings", "Does a network policy restrict where pods may connect to?")},
    {"tcp.pod-only/source", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Allow the addresses of the pods as sources too, as those of the nodes, for TCP port "
                       "%{port} to %{host}."),
     QT_TRANSLATE_NOOP("Findings", "Do pods leave the cluster with their own addresses?")},
    {"tcp.one-node/rule", Owner::Network,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Look at what is set up for each node by itself, and complete it for the node that fails: "
         "the source addresses of the rule for %{host} TCP port %{port}, and the route."),
     QT_TRANSLATE_NOOP("Findings", "Does the node reach other hosts outside?")},
    {"tcp.one-node/node", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Look at the network of the node itself: its host firewall, its gateway, its part of the "
         "pod network."),
     QT_TRANSLATE_NOOP("Findings", "Does the node reach nothing outside at all?")},
    {"tcp.reject/local-device", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Find the firewall rule that rejects outbound TCP port %{port} to %{host} and allow "
                       "it. The answer came too fast to be from %{host} itself."),
     QT_TRANSLATE_NOOP("Findings", "Does a device of your own network send the rejection?")},
    {"tcp.reject/far-end", Owner::Vendor,
     QT_TRANSLATE_NOOP("Findings",
                       "Check host and port: nothing serves port %{port} at %{host}. If both are right, ask "
                       "whoever runs %{host}."),
     QT_TRANSLATE_NOOP("Findings", "Is %{host} port %{port} refused from other networks too?")},
    {"tcp.local-deny/allow-program", Owner::Security,
     QT_TRANSLATE_NOOP("Findings",
                       "Allow this program, and the Agent on the nodes, to open TCP port %{port} to %{host} "
                       "in the host firewall or endpoint security of this machine."),
     QT_TRANSLATE_NOOP("Findings", "Do other programs on this machine reach %{host}?")},
    {"tcp.local-deny/route", Owner::Network,
     QT_TRANSLATE_NOOP("Findings", "Check the route and gateway of this machine: it has no way to %{host}."),
     QT_TRANSLATE_NOOP("Findings", "Do all programs on this machine fail to reach %{host}?")},
    {"tcp.partial/complete-list", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Complete the rule for %{host} port %{port}: it misses %{failed}. A rule by name "
                       "keeps itself complete, where the device can do that."),
     ""},
    {"tcp.false-open/note", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Nothing to do. When you test by hand, do not trust an open port: a device on the "
                       "way answers for every address."),
     ""},
    {"net.unreachable/connect", Owner::You,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Connect this computer to the network that the checks are about: cable, Wi-Fi or VPN. Then "
         "run the check again."),
     ""},
    {"v4.unroutable/route", Owner::Network,
     QT_TRANSLATE_NOOP(
         "Findings", "Leave it where this network carries IPv6 only by design. Else route and allow IPv4 to "
                     "%{host} port %{port}[[; these addresses fail: %{failed}]]."),
     ""},
    {"v6.unroutable/route", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Route and allow both IP versions to %{host} port %{port}[[; these addresses fail: "
                       "%{failed}]]."),
     QT_TRANSLATE_NOOP("Findings", "Is this network meant to carry both IP versions?")},
    {"v6.unroutable/one-family", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Let the cluster use only the IP version that works, and name it in the plan, so that "
                       "the rules match."),
     QT_TRANSLATE_NOOP("Findings", "Will this network carry one IP version only?")},
};

} // namespace

FindingTable tcpTable()
{
    return {kinds, remedies, "connected limit failed controlHost controlResult error node resolver"};
}

} // namespace netsetup
