// Findings about DNS answers that hold an address which deserves a look: filtered, invented, private or
// changing.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"dns.wildcard", Status::Warn, QT_TRANSLATE_NOOP("Findings", "DNS answers for names that do not exist"),
     QT_TRANSLATE_NOOP("Findings",
                       "The invented name %{name} resolves on %{resolver} to %{addresses}. A wildcard"
                       "[[ under %{parent}]] can send %{host} to the wrong place without an error.")},
    {"dns.sinkhole", Status::Fail, QT_TRANSLATE_NOOP("Findings", "A DNS filter sends %{host} to a dead end"),
     QT_TRANSLATE_NOOP("Findings",
                       "%{resolver} gives %{addresses} for %{host}. That is not the service but an address "
                       "that filters give for names they block."
                       "[[ Another server, %{otherResolver}, gives: %{otherAddresses}.]]")},
    {"dns.synthetic", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "A security client gives a stand-in address for %{host}"),
     QT_TRANSLATE_NOOP("Findings",
                       "%{host} resolves to %{addresses}, from a range that VPN and security clients use "
                       "on one computer. Nodes and pods will see other addresses; this one is kept out "
                       "of every exported rule.")},
    {"dns.private-answer", Status::Warn,
     QT_TRANSLATE_NOOP("Findings", "%{host} resolves to a private address"),
     QT_TRANSLATE_NOOP("Findings",
                       "%{resolver} gives %{addresses} for the public name %{host}. This is either a "
                       "private link that was set up on purpose, or an old internal zone.")},
    {"dns.disagree", Status::Warn, QT_TRANSLATE_NOOP("Findings", "DNS servers disagree about %{host}"),
     QT_TRANSLATE_NOOP("Findings",
                       "%{resolver} gives %{addresses}, %{otherResolver} gives %{otherAddresses}. The two "
                       "answers have no address in common.")},
    {"dns.rotating", Status::Warn, QT_TRANSLATE_NOOP("Findings", "The addresses of %{host} change often"),
     QT_TRANSLATE_NOOP("Findings",
                       "Two looks at %{host} gave different addresses.[[ Seen: %{addresses}.]][[ The answer "
                       "is valid for %{ttl} only.]] A rule with fixed addresses will break.")},
};

constexpr RemedyKind remedies[] = {
    {"dns.wildcard/zone", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Remove the wildcard record[[ under %{parent}]], or make sure that it does not cover "
                       "%{host} and the search suffixes of the cluster."),
     QT_TRANSLATE_NOOP("Findings", "Can the wildcard record be removed?")},
    {"dns.wildcard/search-list", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Until the wildcard is gone, lower ndots in the pods' DNS settings to 1, or write "
                       "%{host} with a dot at its end, so that no search suffix is tried."),
     QT_TRANSLATE_NOOP("Findings", "Is the wildcard under a search suffix of this machine or of the pods?")},
    {"dns.sinkhole/dns-filter", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Make an exception for exactly %{host} in the DNS filter of %{resolver}. It gives "
                       "%{addresses} in place of the real addresses."),
     QT_TRANSLATE_NOOP("Findings", "Is the name blocked on the DNS server %{resolver} itself?")},
    {"dns.sinkhole/security-filter", Owner::Security,
     QT_TRANSLATE_NOOP("Findings",
                       "Make an exception for exactly %{host} in the protective DNS service or security "
                       "client that blocks it."),
     QT_TRANSLATE_NOOP("Findings", "Does a security service decide what DNS may answer?")},
    {"dns.synthetic/exclude", Owner::Security,
     QT_TRANSLATE_NOOP("Findings",
                       "Exclude %{host} from the security client's traffic steering on this computer, or "
                       "run the check on a node or bastion without that client."),
     ""},
    {"dns.private-answer/private-link", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Confirm that the private address of %{host} is a private link set up on purpose, "
                       "and that nodes and pods get the same answer. Nothing else is to be done."),
     QT_TRANSLATE_NOOP("Findings", "Was a private link to the vendor set up?")},
    {"dns.private-answer/stale-zone", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Remove or correct the internal zone entry for %{host}: it gives %{addresses}, and "
                       "the service with the right certificate is not there."),
     QT_TRANSLATE_NOOP("Findings", "Does an internal zone hold an old entry for %{host}?")},
    {"dns.disagree/stale", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Compare the entry of %{host} on %{resolver} and %{otherResolver} and correct the "
                       "one that is out of date."),
     QT_TRANSLATE_NOOP("Findings", "Do the two sets of addresses show different certificates?")},
    {"dns.disagree/location", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Confirm that the service answers differently by location or load. Rules by address "
                       "must then hold both sets; a rule by name is better."),
     QT_TRANSLATE_NOOP("Findings", "Do both sets of addresses show the same certificate?")},
    {"dns.rotating/by-name", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Write the rule for the name %{host}, or for an address range that the vendor "
                       "publishes. Do not use the addresses seen today."),
     ""},
};

} // namespace

FindingTable dnsContentTable()
{
    return {kinds, remedies, "name resolver addresses parent otherResolver otherAddresses ttl"};
}

} // namespace netsetup
