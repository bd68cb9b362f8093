// From options to the network that checks may use.
#include "session/network.h"

#include "base/files.h"
#include "base/log.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

TrustStore storeFrom(const QByteArray &pem, const TrustStore &otherwise)
{
    if (pem.isEmpty())
        return otherwise;
    // Both were parsed once when they were taken from the user; here they can only be good.
    const Result<TrustStore> store = TrustStore::fromPem(pem, {});
    return store.ok() ? *store : TrustStore();
}

} // namespace

QByteArray bundledRoots()
{
    const Result<QByteArray> pem = readFile(u":/netsetup/trust/public-roots.pem"_s, {});
    return pem.ok() ? *pem : QByteArray();
}

namespace {

/// Its store, and what would come into it as soon as somebody asked for it.
TrustStore trustOfThisComputer()
{
    const TrustStore store = TrustStore::system();
    return publicRootsComeOnDemand() ? store.with(storeFrom(bundledRoots(), {})) : store;
}

} // namespace

std::unique_ptr<Network> makeNetwork(const NetOptions &options, const Plan &plan, const ProductLine &line)
{
    const SystemDns system = systemDns();
    const bool asked = !options.resolvers.isEmpty();
    auto network = std::make_unique<Network>(asked ? options.resolvers : system.resolvers,
                                             asked ? QStringList() : system.searchList, options.connectMap,
                                             Limits::forTimeout(options.timeoutSeconds));
    network->systemTrust =
        options.trustStorePem.isEmpty() ? trustOfThisComputer() : storeFrom(options.trustStorePem, {});
    network->publicRoots =
        storeFrom(options.publicRootsPem.isEmpty() ? bundledRoots() : options.publicRootsPem, {});
    network->planCa = storeFrom(plan.trust.caPem, {});
    network->control = line.control;
    network->controlProbes = options.controlProbes;
    if (options.loopbackOnly)
        network->dialer.keepOnLoopback();
    else
        network->askOwnNetwork = ownNetwork;
    network->dialer.record(options.wire);
    network->apiKey = options.apiKey;
    for (const Secret &secret : {options.apiKey, options.proxyPassword, options.registryPassword})
        hideFromLogs(secret);
    if (plan.egress.mode == EgressMode::Proxy) {
        const QUrl url(plan.egress.proxy.url);
        network->proxyTls = url.scheme() == "https"_L1;
        network->proxy = {url.host(), static_cast<quint16>(url.port(network->proxyTls ? 443 : 80))};
        network->proxyUser = plan.egress.proxy.user;
        network->proxyPassword = options.proxyPassword;
    } else if (options.controlProbes && !options.loopbackOnly) {
        network->askSystemProxy = askSystemProxy;
    }
    network->registryUser = plan.images.registry.user;
    network->registryPassword = options.registryPassword;
    network->vantage = options.vantage;
    network->sampleSeconds = options.sampleSeconds;
    return network;
}

} // namespace netsetup
