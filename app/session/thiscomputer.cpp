#include "session/thiscomputer.h"

#include "probes/dns.h"
#include "session/network.h"

#include <QDir>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace netsetup {

/// The computer as it is; inside a practice network with the resolvers and roots of that network.
DiscoverRequest thisComputer(const World &world)
{
    DiscoverRequest request;
    request.catalog = world.catalog;
    request.environment = QProcessEnvironment::systemEnvironment();
    request.homePath = QDir::homePath();
    request.askSystemProxy = askSystemProxy;
    const QList<Resolver> resolvers = world.practice.isEmpty() ? systemDns().resolvers : world.net.resolvers;
    for (const Resolver &resolver : resolvers)
        request.resolvers.append(resolver.text());
    request.publicRootsPem = world.net.publicRootsPem;
    if (request.publicRootsPem.isEmpty())
        request.publicRootsPem = bundledRoots();
    if (world.practice.isEmpty()) {
        request.trustedRoots = trustedRootsOfSystem();
        return request;
    }
    const QList<QSslCertificate> roots = QSslCertificate::fromData(world.net.trustStorePem, QSsl::Pem);
    for (const QSslCertificate &root : roots)
        request.trustedRoots.append(root.toDer());
    return request;
}

} // namespace netsetup
