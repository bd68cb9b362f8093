// Findings about a forward proxy: it cannot be reached, wants a login, or forbids the target; and names that
// only it can look up.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"proxy.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "The proxy lets %{host} through"),
     QT_TRANSLATE_NOOP("Findings", "A tunnel to %{host} port %{port} was opened.")},
    {"proxy.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the proxy lets %{host} through"), unknownDetail},
    {"proxy.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the proxy on the way to %{host}"), notReachedDetail},
    {"proxy.skipped", Status::Skipped,
     QT_TRANSLATE_NOOP("Findings", "Not checked: the proxy on the way to %{host}"), skippedDetail},
    {"dns.proxy-only", Status::Info, QT_TRANSLATE_NOOP("Findings", "Only the proxy can look up %{host}"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The DNS servers asked here do not know %{host}, and the proxy[[ %{proxy}]] reaches it by name. "
         "That is usual where everything leaves through a proxy, and no fault.")},
    {"proxy.unreachable", Status::Fail, QT_TRANSLATE_NOOP("Findings", "The proxy %{proxy} cannot be reached"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The way to %{host} ends before the proxy was asked.[[ Looking up the proxy's name gave: "
         "%{lookup}.]][[ Tried: %{failed}.]]")},
    {"proxy.not-a-proxy", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "What answers at %{proxy} is no forward proxy"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "Spoken to as a forward proxy on the way to %{host}, it answered as another service does[[: with "
         "status %{status}]][[: \"%{line}\"]].[[ It calls itself \"%{server}\".]]")},
    {"proxy.407-basic", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The proxy wants a user name and a password"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The proxy %{proxy} answered status %{status} to the request for %{host} port %{port}. It "
         "accepts: %{schemes}.")},
    {"proxy.407-sso", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The proxy wants a login that the Agent cannot do"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The proxy %{proxy} answered status %{status} to the request for %{host} port %{port} and "
         "accepts only: %{schemes}. A browser here logs in by single sign-on; the Agent has no such "
         "login.")},
    {"proxy.connect-denied", Status::Fail, QT_TRANSLATE_NOOP("Findings", "The proxy does not allow %{host}"),
     QT_TRANSLATE_NOOP("Findings",
                       "The proxy %{proxy} itself refused to open a tunnel to %{host} port %{port}[[ (status "
                       "%{status})]].[[ It names the reason %{error}.]][[ Via: %{via}.]]")},
    {"proxy.pac-only", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "Browsers here go through a proxy that the plan does not name"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "This computer's own settings, or the PAC file they name, send %{host} through %{proxy}. The Agent "
         "does not read those settings: it connects directly, and that fails here.")},
    {"proxy.no-proxy", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "Traffic of the cluster itself is sent to the proxy"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The environment of the pods at %{vantage} sends everything to %{proxy}, and the list of exceptions "
         "does not hold: %{targets}. A proxy cannot answer for these, so the Agent would lose the API "
         "server.")},
    {"proxy.runtime-gap", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "Pods use the proxy, and image pulls from %{host} do not"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The container runtime of node %{node} went straight to %{host} and got nowhere. A runtime does not "
         "read the proxy settings of pods or of a shell.[[ It says: \"%{says}\".]]")},
};

constexpr RemedyKind remedies[] = {
    {"proxy.not-a-proxy/address", Owner::You,
     QT_TRANSLATE_NOOP(
         "Findings", "Correct the address or the port of the proxy in the plan: %{proxy} is something else."),
     ""},
    {"proxy.unknown/again", Owner::You, again, ""},
    {"proxy.no-proxy/complete", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Complete NO_PROXY where pods are given their proxy: %{targets}. The hand-off has the whole "
         "list, one for each reader."),
     ""},
    {"proxy.runtime-gap/drop-in", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Give the container runtime of every node the proxy[[ %{proxy}]]: HTTPS_PROXY and NO_PROXY in "
         "a drop-in of its service, then restart it."),
     QT_TRANSLATE_NOOP("Findings", "Does the service of the container runtime have no proxy on the nodes?")},
    {"proxy.pac-only/use-it", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Plan with this proxy (%{proxy}) and check again; the hand-off then puts it into the Helm "
         "values."),
     ""},
    {"dns.proxy-only/nothing", Owner::You,
     QT_TRANSLATE_NOOP("Findings", "Nothing to mend. The rules for %{host} belong on the proxy."), ""},
    {"proxy.unreachable/address", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Correct the proxy's name in the plan, or have the DNS servers of this network and of the "
         "cluster know it: it does not resolve."),
     QT_TRANSLATE_NOOP("Findings", "Is %{proxy} the proxy that the proxy team names?")},
    {"proxy.unreachable/port", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Check the address and port of the proxy in the plan: %{proxy} does not take "
                       "connections."),
     QT_TRANSLATE_NOOP("Findings", "Does another machine of the same network reach %{proxy}?")},
    {"proxy.unreachable/path", Owner::Network,
     QT_TRANSLATE_NOOP("Findings", "Allow TCP from %{clients} (and from %{vantage}, to repeat this check) "
                                   "to the proxy %{proxy}."),
     QT_TRANSLATE_NOOP("Findings", "Is %{proxy} in use elsewhere in this network?")},
    {"proxy.unreachable/certificate", Owner::Security,
     QT_TRANSLATE_NOOP(
         "Findings",
         "The agents do not trust the certificate of the proxy %{proxy} itself. Give them the CA that "
         "signed it, or use the proxy by http:// (the traffic inside stays encrypted)."),
     ""},
    {"proxy.407-basic/credentials", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Get a technical user for the proxy and give its login to the Agent with the proxy's URL. Keep "
         "that value in a Secret or in a values file that only you can read. To test it here, name "
         "its user in the plan and give the checks the password (STS_NETSETUP_PROXY_PASSWORD)."),
     QT_TRANSLATE_NOOP("Findings", "Do you have a technical user at the proxy?")},
    {"proxy.407-basic/exempt", Owner::Proxy,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Let the nodes and pods of the cluster pass the proxy %{proxy} without a login, by their source "
         "addresses, to exactly the hosts and ports of this plan."),
     QT_TRANSLATE_NOOP("Findings", "May this traffic pass the proxy without a login?")},
    {"proxy.407-basic/refused", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "The proxy refuses the login that was given. Check user and password with the proxy team; the "
         "account may be locked after several tries."),
     ""},
    {"proxy.407-sso/exempt", Owner::Proxy,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Let the nodes and pods of the cluster pass the proxy %{proxy} without a login, by their source "
         "addresses, to exactly the hosts and ports of this plan."),
     QT_TRANSLATE_NOOP("Findings", "May this traffic pass the proxy without a login?")},
    {"proxy.407-sso/relay", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Run a small relay proxy in your network that logs in at %{proxy}, and give its address to the "
         "Agent."),
     QT_TRANSLATE_NOOP("Findings", "Does the proxy team insist on a login for every client?")},
    {"proxy.connect-denied/allow", Owner::Proxy,
     QT_TRANSLATE_NOOP(
         "Findings", "Allow CONNECT to exactly %{host} port %{port} on the proxy %{proxy}, for %{clients}."),
     QT_TRANSLATE_NOOP("Findings", "Does the proxy's log show a denied CONNECT to %{host}?")},
    {"proxy.connect-denied/not-a-proxy", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Check the proxy's address in the plan: what answers at %{proxy} cuts the request "
                       "for a tunnel without a word."),
     QT_TRANSLATE_NOOP("Findings", "Is %{proxy} really a forward proxy?")},
};

} // namespace

FindingTable proxyTable()
{
    return {kinds, remedies, "proxy lookup failed status schemes error via server line targets node says"};
}

} // namespace netsetup
