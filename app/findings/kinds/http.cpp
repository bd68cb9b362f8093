// Findings about what answers over HTTP.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"http.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "%{host} answers as expected"),
     QT_TRANSLATE_NOOP("Findings",
                       "The answer has the form that this service gives[[ (status %{status})]].")},
    {"http.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the right service answers at %{host}"),
     unknownDetail},
    {"http.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the answer of %{host}"), notReachedDetail},
    {"http.skipped", Status::Skipped, QT_TRANSLATE_NOOP("Findings", "Not checked: the answer of %{host}"),
     skippedDetail},
    {"http.rejected-by-receiver", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The network works, but the receiver refuses the API key"),
     QT_TRANSLATE_NOOP("Findings",
                       "The real receiver at %{host} answered with status %{status} to the API key that was "
                       "given. DNS, firewall, proxy and certificates are fine: this is not a matter for "
                       "the network team.")},
    {"http.clock-401", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The receiver refuses the API key, and the clock here is wrong"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The real receiver at %{host} answered with status %{status} to the API key. The clock of "
         "this machine is off by %{skew}: with a wrong clock a good key may be refused too.")},
    {"http.wrong-path", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The host is right, the path of the URL is not"),
     QT_TRANSLATE_NOOP("Findings",
                       "%{url} answered, but not as a receiver does (status %{status}[[, %{contentType}]]). "
                       "The path /receiver/stsAgent is missing or wrong, or the server is an old one.")},
    {"http.block-page", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "A proxy or filter blocks %{host} with a page of its own"),
     QT_TRANSLATE_NOOP("Findings",
                       "The answer (status %{status}) does not come from the service itself.[[ Page title: "
                       "\"%{title}\".]][[ Server: %{server}.]][[ Via: %{via}.]]")},
    {"http.gateway", Status::Fail, QT_TRANSLATE_NOOP("Findings", "A gateway on the way cannot reach %{host}"),
     QT_TRANSLATE_NOOP(
         "Findings", "The answer was status %{status}: the gateway got no proper answer from the host behind "
                     "it.[[ Via: %{via}.]][[ Server: %{server}.]]")},
    {"http.portal", Status::Fail, QT_TRANSLATE_NOOP("Findings", "This network wants a sign-in first"),
     QT_TRANSLATE_NOOP("Findings",
                       "A request to %{host} was answered by a sign-in page of the local network (status "
                       "%{status}).[[ Page title: \"%{title}\".]][[ It leads to %{url}.]]")},
    {"http.empty-reply", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "%{host} closed the connection without an answer"),
     QT_TRANSLATE_NOOP("Findings",
                       "The request to %{url} was sent, and the connection ended before any HTTP status came "
                       "back. A plain http:// request to a TLS port ends like this.")},
    {"http.redirect-blocked", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "%{host} sends clients on to %{second}, where they get no answer"),
     QT_TRANSLATE_NOOP("Findings",
                       "%{host} itself can be reached, but what is wanted lies behind %{second} port "
                       "%{secondPort}: %{reason}.[[ Images: %{images}.]]")},
};

constexpr RemedyKind remedies[] = {
    {"http.clock-401/ntp", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Set the clocks of this machine and of all nodes by NTP, then run the check again. Only if "
         "the key is refused then too is it a matter of the key."),
     ""},
    {"http.unknown/again", Owner::You, again, ""},
    {"http.rejected-by-receiver/key", Owner::You,
     QT_TRANSLATE_NOOP("Findings",
                       "Check the API key: copy it again from the StackState page that shows the Agent "
                       "install command of this tenant, without blanks or quotes. A key of another "
                       "tenant is refused too."),
     QT_TRANSLATE_NOOP("Findings", "Is the key not exactly the one that the tenant shows?")},
    {"http.rejected-by-receiver/revoked", Owner::Vendor,
     QT_TRANSLATE_NOOP(
         "Findings", "Ask for a new API key for %{host}: the key may have expired, been revoked, or lack the "
                     "right to send data."),
     QT_TRANSLATE_NOOP("Findings", "Is the key exactly the one that the tenant shows?")},
    {"http.wrong-path/url", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Correct the URL in the plan and in the chart's stackstate.url: it must be the host "
                       "followed by /receiver/stsAgent."),
     ""},
    {"http.block-page/allow", Owner::Proxy,
     QT_TRANSLATE_NOOP("Findings",
                       "Allow exactly %{host} port %{port} in the proxy or web filter (allow list, or a "
                       "corrected category), for %{clients}, without a user login."),
     ""},
    {"http.gateway/proxy-upstream", Owner::Proxy,
     QT_TRANSLATE_NOOP(
         "Findings", "On the proxy, check that it resolves %{host} and may connect to port %{port} of it: it "
                     "answers %{status} in its place."),
     QT_TRANSLATE_NOOP("Findings", "Does %{host} work from a network without this proxy?")},
    {"http.gateway/service", Owner::Vendor,
     QT_TRANSLATE_NOOP("Findings",
                       "Ask the vendor whether %{host} is in trouble: its own front end answers %{status}."),
     QT_TRANSLATE_NOOP("Findings", "Does %{host} answer the same from other networks?")},
    {"http.portal/sign-in", Owner::You,
     QT_TRANSLATE_NOOP(
         "Findings", "Open a browser and sign in to this network, or use a wired connection or the VPN. Then "
                     "run the check again."),
     ""},
    {"http.empty-reply/scheme", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Check that the URL in the plan starts with https:// and names the right port."),
     QT_TRANSLATE_NOOP("Findings", "Does the URL start with http://?")},
    {"http.empty-reply/cut", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Find the device that closes the connection to %{host} after the request: it ends "
                       "without an answer."),
     QT_TRANSLATE_NOOP("Findings", "Does the same request work from another network?")},
    {"http.empty-reply/proxy-scheme", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Write the proxy's URL with https:// in place of http://, if the proxy team says that it speaks "
         "TLS on this port."),
     QT_TRANSLATE_NOOP("Findings", "Does the proxy speak TLS on its own port?")},
    {"http.empty-reply/proxy-cut", Owner::Proxy,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Look in the proxy's log why it ends the connection from %{vantage} without an answer: it may "
         "not allow this client."),
     QT_TRANSLATE_NOOP("Findings", "Does the proxy's log show the request?")},
    {"http.redirect-blocked/name", Owner::Dns,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Let the DNS servers of the nodes look up %{second}: %{host} sends its clients there, and the "
         "name does not resolve. No firewall rule mends that."),
     ""},
    {"http.redirect-blocked/allow", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Allow %{second} TCP port %{secondPort} too, from the same sources as %{host}."),
     ""},
    {"http.redirect-blocked/off-limits", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Ask who runs %{host} why its answers lead to %{second}: that is this computer, its "
                       "own link or a private network. Nothing was sent there, and no rule should allow it."),
     ""},
    {"http.redirect-blocked/inspection", Owner::Security,
     QT_TRANSLATE_NOOP("Findings",
                       "Exempt exactly %{second} port %{secondPort} from TLS inspection, as for %{host}."),
     ""},
};

} // namespace

FindingTable httpTable()
{
    return {kinds, remedies, "status url contentType title server via second secondPort images reason skew"};
}

} // namespace netsetup
