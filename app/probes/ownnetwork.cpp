// A datagram socket that is connected sends nothing: the system only looks up the way and says if there is
// one.
#include "probes/ownnetwork.h"

#include "probes/nativesocket.h"

#include <QNetworkInterface>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

ConnectOutcome wayTo(const QHostAddress &address, quint16 port)
{
    const native::Descriptor socket(native::openDatagram(address));
    const int error = socket.get() < 0 ? errno : native::startConnect(socket.get(), address, port);
    return connectOutcome(error, address);
}

bool leadsBeyondTheLink(const QNetworkAddressEntry &entry)
{
    const AddressClass kind = classify(entry.ip());
    return kind != AddressClass::Loopback && kind != AddressClass::LinkLocal;
}

bool isAlive(const QNetworkInterface &interface)
{
    constexpr QNetworkInterface::InterfaceFlags wanted =
        QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
    if ((interface.flags() & wanted) != wanted || interface.flags().testFlag(QNetworkInterface::IsLoopBack))
        return false;
    const QList<QNetworkAddressEntry> entries = interface.addressEntries();
    return std::any_of(entries.begin(), entries.end(), leadsBeyondTheLink);
}

} // namespace

OwnNetwork ownNetwork(const QList<Resolver> &resolvers)
{
    OwnNetwork own;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    own.interfaces = static_cast<int>(std::count_if(interfaces.begin(), interfaces.end(), isAlive));
    for (const Resolver &resolver : resolvers)
        own.routes.append({resolver.address, wayTo(resolver.address, resolver.port)});
    // Addresses for documentation: nobody has them, and their way is that of all others outside.
    for (const QHostAddress &outside : {QHostAddress(u"192.0.2.1"_s), QHostAddress(u"2001:db8::1"_s)})
        own.routes.append({outside, wayTo(outside, 443)});
    return own;
}

} // namespace netsetup
