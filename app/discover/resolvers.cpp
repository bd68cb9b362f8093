// The DNS servers that this computer asks. No field of the plan holds them: they say where names are
// answered.
#include "base/inwords.h"
#include "discover/proposing.h"

namespace netsetup {

namespace {

void look(const DiscoverRequest &request, Discovery &found)
{
    Proposer proposer(request, found, inWords("Discover", "the system's DNS settings"));
    if (request.resolvers.isEmpty())
        return proposer.note(inWords("Discover", "name no DNS server"));
    for (const QString &resolver : request.resolvers) {
        const Result<HostPort> at = parseHostPort(resolver, {}, 53);
        const bool stub = at.ok() && classify(QHostAddress(at->host)) == AddressClass::Loopback;
        Proposal proposal;
        proposal.value = resolver;
        proposal.options = {QStringLiteral("--resolver"), resolver};
        proposal.confidence = stub ? Confidence::Low : Confidence::Medium;
        proposal.why =
            stub ? QStringLiteral(
                       "A service on this computer that asks other servers; the cluster does not ask it.")
                 : QStringLiteral(
                       "This computer asks it. The nodes may ask others: check from there as well.");
        proposer.add(proposal);
    }
}

} // namespace

DiscoverSource resolversSource()
{
    return {QStringLiteral("resolvers"), look};
}

} // namespace netsetup
