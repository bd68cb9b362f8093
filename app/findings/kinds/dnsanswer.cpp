// Findings about DNS servers that give no address: what each return code or silence means, and who can mend
// it.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"dns.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "%{host} resolves"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The answer holds at least one usable address[[: %{addresses}]].[[ Asked: %{resolver}.]]")},
    {"dns.unknown", Status::Unknown, QT_TRANSLATE_NOOP("Findings", "Could not tell whether %{host} resolves"),
     unknownDetail},
    {"dns.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: name resolution of %{host}"), notReachedDetail},
    {"dns.skipped", Status::Skipped, QT_TRANSLATE_NOOP("Findings", "Not checked: name resolution of %{host}"),
     skippedDetail},
    {"dns.nxdomain", Status::Fail, QT_TRANSLATE_NOOP("Findings", "DNS says that %{host} does not exist"),
     QT_TRANSLATE_NOOP("Findings",
                       "The DNS server %{resolver} answered \"no such name\" (NXDOMAIN) for %{host}."
                       "[[ Control name %{control} on the same server: %{controlResult}.]]")},
    {"dns.nodata", Status::Fail, QT_TRANSLATE_NOOP("Findings", "DNS gives no address for %{host}"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The DNS server %{resolver} knows the name %{host}, but its answer holds no usable address."
         "[[ Another server, %{otherResolver}, gives: %{otherAddresses}.]]")},
    {"dns.servfail", Status::Fail, QT_TRANSLATE_NOOP("Findings", "The DNS server could not look up %{host}"),
     QT_TRANSLATE_NOOP("Findings",
                       "The DNS server %{resolver} answered \"server failure\" (SERVFAIL) for %{host}."
                       "[[ Another server, %{otherResolver}, gives: %{otherAddresses}.]]")},
    {"dns.refused", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The DNS server refuses to answer for %{host}"),
     QT_TRANSLATE_NOOP(
         "Findings", "The DNS server %{resolver} is reachable and answered \"refused\" (REFUSED) for %{host}."
                     "[[ Control name %{control} on the same server: %{controlResult}.]]")},
    {"dns.timeout", Status::Fail, QT_TRANSLATE_NOOP("Findings", "The DNS server does not answer"),
     QT_TRANSLATE_NOOP("Findings",
                       "No reply came from %{resolver} over UDP port 53 to the question for %{host}."
                       "[[ Tries: %{tries}.]]")},
    {"dns.no-listener", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "No DNS server runs at the configured address"),
     QT_TRANSLATE_NOOP("Findings", "%{resolver} said at once that nothing listens on its DNS port (port "
                                   "unreachable). This is not a slow or filtered server.")},
    {"dns.truncated", Status::Warn, QT_TRANSLATE_NOOP("Findings", "Large DNS answers do not arrive"),
     QT_TRANSLATE_NOOP("Findings",
                       "%{resolver} answered over UDP that the reply for %{host} is too large (TC), but "
                       "the second question over TCP port 53 failed. Small answers still work.")},
    {"dns.slow-5s", Status::Warn, QT_TRANSLATE_NOOP("Findings", "Looking up %{host} takes seconds"),
     QT_TRANSLATE_NOOP("Findings",
                       "Seen from %{vantage}, the name %{host} resolves only after one or more DNS "
                       "retries of about five seconds. The connection itself is not slow.")},
};

constexpr RemedyKind remedies[] = {
    {"dns.unknown/again", Owner::You, again, ""},
    {"dns.nxdomain/tenant", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Check the tenant name: %{host} must be the host in the address bar when StackState is open in "
         "a browser. If it is the same, ask the vendor whether the tenant has been created."),
     QT_TRANSLATE_NOOP("Findings", "Does %{host} fail to resolve outside the company too?")},
    {"dns.nxdomain/no-internet-view", Owner::Dns,
     QT_TRANSLATE_NOOP(
         "Findings",
         "Make %{resolver} look up outside names, at least those of this plan: add a conditional "
         "forwarder for them to a server that can see the internet. If names are looked up only by "
         "the proxy, set the plan to use the proxy instead."),
     QT_TRANSLATE_NOOP("Findings", "Does %{resolver} fail for every name on the internet?")},
    {"dns.nodata/filter", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Look whether a DNS filter on or behind %{resolver} empties the answer for "
                       "%{host}, and make an exception for exactly that name."),
     QT_TRANSLATE_NOOP("Findings", "Does a DNS server outside the company give an address for %{host}?")},
    {"dns.nodata/record", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Add the missing address record (A) for %{host}, or delegate the name to the "
                       "server that holds it. An internal zone that hides the public one is a usual "
                       "reason."),
     QT_TRANSLATE_NOOP("Findings", "Is there an internal zone that covers %{host}?")},
    {"dns.servfail/forwarder", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Mend the forwarder behind %{resolver}: it cannot look up %{host}, while another "
                       "DNS server can. Look at its upstream servers and at DNSSEC validation."),
     QT_TRANSLATE_NOOP("Findings", "Does another DNS server answer for %{host}?")},
    {"dns.servfail/zone", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Every DNS server that was asked fails for %{host}. Check DNSSEC and delegation of "
                       "its zone from a server outside the company; if it fails there too, tell "
                       "whoever runs the zone."),
     QT_TRANSLATE_NOOP("Findings", "Does %{host} fail on a DNS server outside the company too?")},
    {"dns.refused/allow-client", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Allow recursive queries on %{resolver} from the subnet that asked (%{vantage}), "
                       "and from the nodes and pods of the cluster."),
     QT_TRANSLATE_NOOP("Findings", "Does %{resolver} refuse every name asked from %{vantage}?")},
    {"dns.refused/filter", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Make an exception for exactly %{host} in the DNS filter of %{resolver}: it answers "
                       "for other names and refuses this one."),
     QT_TRANSLATE_NOOP("Findings", "Does %{resolver} answer for other names on the internet?")},
    {"dns.timeout/udp-filtered", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Open UDP port 53 from %{vantage} to %{resolver}. TCP port 53 of the same server "
                       "answers, so the server runs and UDP is filtered on the way."),
     QT_TRANSLATE_NOOP("Findings", "Does %{resolver} answer over TCP port 53?")},
    {"dns.timeout/server-unreachable", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Open UDP and TCP port 53 from %{vantage} to %{resolver}, and check that the address "
                       "is right and the server runs: it answers over neither."),
     QT_TRANSLATE_NOOP("Findings", "Is %{resolver} silent over TCP port 53 too?")},
    {"dns.no-listener/entry", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Correct the DNS server entry %{resolver}. A loopback address such as 127.0.0.53 "
                       "that was copied from a node into pods is the usual reason: put the address of "
                       "a real DNS server there."),
     ""},
    {"dns.truncated/tcp53", Owner::Network,
     QT_TRANSLATE_NOOP("Findings", "Open TCP port 53 from %{vantage} to %{resolver}, beside UDP port 53."),
     ""},
    {"dns.slow-5s/node-local", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Run a node-local DNS cache, or set the resolver options single-request-reopen and "
                       "a lower ndots for the pods. Lost DNS replies inside the cluster are the usual "
                       "reason."),
     ""},
};

} // namespace

FindingTable dnsAnswerTable()
{
    return {kinds, remedies, "addresses resolver control controlResult otherResolver otherAddresses tries"};
}

} // namespace netsetup
