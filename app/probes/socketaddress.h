// Addresses as the socket calls of every system take them; for the halves of nativesocket.h, which include
// their system's own headers before this one.
#pragma once

#include <QHostAddress>
#include <QNetworkInterface>

#include <cstring>

namespace netsetup::native {

inline int familyOf(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol ? AF_INET : AF_INET6;
}

inline unsigned int scopeNumber(const QString &scope)
{
    bool isNumber = false;
    const uint number = scope.toUInt(&isNumber);
    return isNumber ? number : static_cast<unsigned int>(QNetworkInterface::interfaceIndexFromName(scope));
}

/// The size of what was filled in.
inline int fill(sockaddr_storage &storage, const QHostAddress &address, quint16 port)
{
    storage = {};
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in to = {};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&storage, &to, sizeof to);
        return sizeof to;
    }
    sockaddr_in6 to = {};
    to.sin6_family = AF_INET6;
    to.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&to.sin6_addr, &bytes, sizeof to.sin6_addr);
    if (!address.scopeId().isEmpty())
        to.sin6_scope_id = scopeNumber(address.scopeId());
    std::memcpy(&storage, &to, sizeof to);
    return sizeof to;
}

} // namespace netsetup::native
