// What the tools of an image say of the system under them, as numbers again.
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <optional>

namespace netsetup {

/// The errno that a message ends with, as this system numbers it: "bash: connect: Connection refused". glibc,
/// musl and openssl ("connect:errno=111") are read; nothing for anything else.
std::optional<int> errorIn(const QByteArray &message);

/// What /proc/net/route and /proc/net/ipv6_route say about the way to an address: is there one? Nothing where
/// they do not tell, because they are not there or were cut.
std::optional<bool> hasRoute(const std::optional<QByteArray> &routes,
                             const std::optional<QByteArray> &routes6, const QHostAddress &to);

} // namespace netsetup
