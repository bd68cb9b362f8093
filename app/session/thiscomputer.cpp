#include "session/thiscomputer.h"

#include "probes/dns.h"
#include "session/network.h"

#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Where kubectl looks. On Windows that is the first of three places that has a kubeconfig.
QString homeFolder([[maybe_unused]] const QProcessEnvironment &environment)
{
#ifdef Q_OS_WIN
    const QStringList homes{environment.value(u"HOME"_s),
                            environment.value(u"HOMEDRIVE"_s) + environment.value(u"HOMEPATH"_s),
                            environment.value(u"USERPROFILE"_s)};
    for (const QString &home : homes) {
        if (!home.isEmpty() && QFileInfo::exists(home + "/.kube/config"_L1))
            return QDir::fromNativeSeparators(home);
    }
#endif
    return QDir::homePath();
}

} // namespace

/// The computer as it is; inside a practice network with the resolvers and roots of that network.
DiscoverRequest thisComputer(const World &world)
{
    DiscoverRequest request;
    request.catalog = world.catalog;
    request.environment = QProcessEnvironment::systemEnvironment();
    request.homePath = homeFolder(request.environment);
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
