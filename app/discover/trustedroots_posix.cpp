// The roots of this computer: Qt knows where the system keeps them.
#include "discover/discover.h"

#include <QSslConfiguration>

namespace netsetup {

QByteArrayList trustedRootsOfSystem()
{
    QByteArrayList ders;
    const QList<QSslCertificate> roots = QSslConfiguration::systemCaCertificates();
    for (const QSslCertificate &root : roots)
        ders.append(root.toDer());
    return ders;
}

bool publicRootsComeOnDemand()
{
    return false;
}

} // namespace netsetup
