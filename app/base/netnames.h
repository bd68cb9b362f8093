// Names and addresses as they are accepted from users, files and the network, and as they are printed.
#pragma once

#include "base/closedwords.h"
#include "base/result.h"

#include <QHostAddress>
#include <QString>

namespace netsetup {

/// A host and a TCP or UDP port. `host` is a lower-case A-label name, or an address in its shortest form.
struct HostPort
{
    QString host;
    quint16 port = 0;

    /// "host:port", an IPv6 address in brackets.
    [[nodiscard]] QString text() const;
    bool operator==(const HostPort &) const = default;
};

/// An address range with all host bits zero.
struct Cidr
{
    QHostAddress address;
    int prefix = 0;

    [[nodiscard]] bool isIpv4() const { return address.protocol() == QAbstractSocket::IPv4Protocol; }
    [[nodiscard]] bool isEverything() const { return prefix == 0; }
    [[nodiscard]] QString text() const;
    bool operator==(const Cidr &) const = default;
};

/// What kind of address this is, by the IANA special-purpose registries.
enum class AddressClass {
    Global,        ///< may appear in exported rules
    Unspecified,   ///< 0.0.0.0/8, ::
    Loopback,      ///< 127/8, ::1
    LinkLocal,     ///< 169.254/16, fe80::/10
    Private,       ///< RFC 1918, fc00::/7
    SharedCgnat,   ///< 100.64/10
    Benchmark,     ///< 198.18/15
    Documentation, ///< 192.0.2/24, 198.51.100/24, 203.0.113/24, 2001:db8::/32
    Reserved,      ///< multicast, 240/4 and the rest
};

/// A DNS host name: lower case A-labels, at most 253 characters, at least one dot, no trailing dot.
/// IDN input comes out as A-labels. Anything else is an error that says what was wrong and what is accepted;
/// `field` is put into the error as it is.
Result<QString> parseHostName(const QString &text, const QString &field);

/// A host name as above, a single label (`localhost`), or an address literal ("[::1]" or "::1").
Result<QString> parseHostOrAddress(const QString &text, const QString &field);

/// 1 to 65535, digits only.
Result<quint16> parsePort(const QString &text, const QString &field);

/// "HOST[:PORT]"; an IPv6 address needs brackets when a port follows. Port 0 in the result means: none given,
/// unless `defaultPort` is given.
Result<HostPort> parseHostPort(const QString &text, const QString &field, quint16 defaultPort = 0);

/// "ADDRESS/PREFIX" or a lone address (/32, /128). Host bits must be zero: the error prints the right form.
Result<Cidr> parseCidr(const QString &text, const QString &field);

/// An address as people and files write it, and nothing else: no "127.1", no leading zeros, no scope. Null
/// where it is none. QHostAddress itself reads "010.0.0.1" as 8.0.0.1.
QHostAddress readAddress(const QString &text);

/// An IPv4 address inside an IPv6 one is of the class of the IPv4 address.
AddressClass classify(const QHostAddress &address);

/// Must nobody be led to `target` by what a server at `from` (null: in the public network) says? This
/// computer, its link with the metadata service of a cloud, and what was never a host; private ones from
/// outside.
bool isOffLimits(const QHostAddress &target, const QHostAddress &from);

/// True for addresses that no exported rule may ever hold. Documentation addresses are allowed only in
/// practice.
bool isNeverExported(const QHostAddress &address, bool practice);

/// IPv4 before IPv6, then by number: the one order in which addresses are printed.
bool addressLess(const QHostAddress &a, const QHostAddress &b);

/// The two versions of IP.
enum class Family { Ipv4, Ipv6 };
template <>
struct Words<Family>
{
    static constexpr Word<Family> table[] = {{Family::Ipv4, "ipv4"}, {Family::Ipv6, "ipv6"}};
};
Family familyOf(const QHostAddress &address);

/// A copy of hostile text that is safe to show on one line: control characters become "?", cut at `max`.
QString printable(const QString &text, qsizetype max = 80);

} // namespace netsetup
