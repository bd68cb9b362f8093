// The DNS servers that this computer asks. No field of the plan holds them: they say where names are
// answered.
#include "base/inwords.h"
#include "discover/proposing.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

void look(const DiscoverRequest &request, Discovery &found)
{
    Proposer proposer(request, found, inWords("Discover", "the system's DNS settings"));
    if (request.resolvers.isEmpty())
        return proposer.note(inWords("Discover", "name no DNS server"));
    for (const QString &resolver : request.resolvers) {
        const Result<HostPort> at = parseHostPort(resolver, {}, 53);
        const bool stub = at.ok() && classify(readAddress(at->host)) == AddressClass::Loopback;
        Proposal proposal;
        proposal.value = resolver;
        proposal.options = {u"--resolver"_s, resolver};
        proposal.confidence = stub ? Confidence::Low : Confidence::Medium;
        proposal.why =
            stub ? u"A service on this computer that asks other servers; the cluster does not ask it."_s
                 : u"This computer asks it. The nodes may ask others: check from there as well."_s;
        proposer.add(proposal);
    }
}

} // namespace

DiscoverSource resolversSource()
{
    return {u"resolvers"_s, look};
}

} // namespace netsetup
