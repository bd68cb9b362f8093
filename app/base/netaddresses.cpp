// Addresses and ranges: how they are accepted, printed, sorted and told apart.
#include "base/inwords.h"
#include "base/netnames.h"
#include "base/textfaults.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString rangeAccepted()
{
    return inWords("Base", "an address or a range is accepted, such as 10.0.0.0/16 or 2001:db8::/32");
}

struct SpecialRange
{
    const char *network;
    int prefix;
    AddressClass kind;
};

// IANA IPv4 and IPv6 special-purpose address registries; the narrower range stands first.
constexpr std::array specialRanges = {
    SpecialRange{"0.0.0.0", 8, AddressClass::Unspecified},
    SpecialRange{"10.0.0.0", 8, AddressClass::Private},
    SpecialRange{"100.64.0.0", 10, AddressClass::SharedCgnat},
    SpecialRange{"127.0.0.0", 8, AddressClass::Loopback},
    SpecialRange{"169.254.0.0", 16, AddressClass::LinkLocal},
    SpecialRange{"172.16.0.0", 12, AddressClass::Private},
    SpecialRange{"192.0.2.0", 24, AddressClass::Documentation},
    SpecialRange{"192.0.0.0", 24, AddressClass::Reserved},
    SpecialRange{"192.88.99.0", 24, AddressClass::Reserved},
    SpecialRange{"192.168.0.0", 16, AddressClass::Private},
    SpecialRange{"198.18.0.0", 15, AddressClass::Benchmark},
    SpecialRange{"198.51.100.0", 24, AddressClass::Documentation},
    SpecialRange{"203.0.113.0", 24, AddressClass::Documentation},
    SpecialRange{"224.0.0.0", 3, AddressClass::Reserved},
    SpecialRange{"::", 128, AddressClass::Unspecified},
    SpecialRange{"::1", 128, AddressClass::Loopback},
    SpecialRange{"64:ff9b::", 96, AddressClass::Global},
    SpecialRange{"64:ff9b:1::", 48, AddressClass::Private},
    SpecialRange{"2001:2::", 48, AddressClass::Benchmark},
    SpecialRange{"2001:db8::", 32, AddressClass::Documentation},
    SpecialRange{"2001::", 23, AddressClass::Reserved},
    SpecialRange{"2002::", 16, AddressClass::Reserved},
    SpecialRange{"3fff::", 20, AddressClass::Documentation},
    SpecialRange{"fc00::", 7, AddressClass::Private},
    SpecialRange{"fe80::", 10, AddressClass::LinkLocal},
    SpecialRange{"2000::", 3, AddressClass::Global},
    SpecialRange{"::", 0, AddressClass::Reserved},
};

struct Range
{
    QHostAddress network;
    int prefix;
    AddressClass kind;
};

QList<Range> readSpecialRanges()
{
    QList<Range> ranges;
    for (const SpecialRange &row : specialRanges)
        ranges.append({QHostAddress(QString::fromLatin1(row.network)), row.prefix, row.kind});
    return ranges;
}

constexpr qsizetype longestAddress = 45;

QHostAddress masked(const QHostAddress &address, int prefix)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const int bits = std::clamp(prefix, 0, 32);
        const quint32 mask = bits == 0 ? 0 : ~quint32(0) << (32 - bits);
        return QHostAddress(address.toIPv4Address() & mask);
    }
    Q_IPV6ADDR bytes = address.toIPv6Address();
    for (int i = 0; i < 16; ++i) {
        const int bits = std::clamp(prefix - 8 * i, 0, 8);
        bytes[i] = static_cast<quint8>(bytes[i] & (0xff00 >> bits));
    }
    return QHostAddress(bytes);
}

/// An IPv4 address in the form of an IPv6 one: on the wire there is no such thing.
bool isMapped(const QHostAddress &address)
{
    static const QHostAddress mapped(u"::ffff:0:0"_s);
    return address.protocol() == QAbstractSocket::IPv6Protocol && masked(address, 96) == mapped;
}

/// Of one to three digits, without leading zeros.
bool isNumber(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && !text.isEmpty() && text.size() <= 3 && (text.size() == 1 || text.front() != u'0');
}

bool looksLikeIpv4(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](QStringView part) {
               return isNumber(part) && part.toInt() <= 255;
           });
}

/// Without an IPv4 address at its end, a zone, or anything else.
bool hasOnlyHexAndColons(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == u':' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

/// -1 where it is not a prefix length of that family.
int readPrefix(const QString &text, int longest)
{
    const int prefix = isNumber(text) ? text.toInt() : -1;
    return prefix <= longest ? prefix : -1;
}

} // namespace

QHostAddress readAddress(const QString &text)
{
    // Most of what is asked is a name, which Qt would look at for longer.
    const bool ipv6 = text.contains(u':');
    if (text.size() > longestAddress || !(ipv6 || looksLikeIpv4(text)))
        return {};
    QHostAddress address;
    if (!address.setAddress(text) || !address.scopeId().isEmpty())
        return {};
    // An IPv4 address at the end of an IPv6 one is read as it is printed.
    const bool shaped = !ipv6 || hasOnlyHexAndColons(text) || text == address.toString();
    return shaped ? address : QHostAddress();
}

QString Cidr::text() const
{
    return address.toString() + u'/' + QString::number(prefix);
}

Result<Cidr> parseCidr(const QString &text, const QString &field)
{
    if (const QString fault = wordFault(text); !fault.isEmpty())
        return invalidValue(field, fault, rangeAccepted());
    const qsizetype slash = text.indexOf(u'/');
    const QHostAddress address = readAddress(slash < 0 ? text : text.left(slash));
    if (address.isNull() || isMapped(address))
        return invalidValue(field, inWords("Base", "%1 is not an IP address or range").arg(quoted(text)),
                            rangeAccepted());

    const int longest = address.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    const int prefix = slash < 0 ? longest : readPrefix(text.mid(slash + 1), longest);
    if (prefix < 0)
        return invalidValue(field,
                            inWords("Base", "%1 has a prefix length that is not a number from 0 to %2")
                                .arg(quoted(text), QString::number(longest)),
                            rangeAccepted());
    const Cidr range{masked(address, prefix), prefix};
    if (range.address != address)
        return invalidValue(field, inWords("Base", "%1 has host bits set").arg(quoted(text)),
                            inWords("Base", "did you mean %1").arg(range.text()));
    return range;
}

namespace {

/// What an IPv4 address inside an IPv6 one makes of it, where that is more than the prefix says.
std::optional<AddressClass> classOfEmbedded(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    static const QHostAddress translated(u"64:ff9b::"_s);
    const bool mapped = isMapped(address);
    if (!mapped && masked(address, 96) != translated)
        return std::nullopt;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const AddressClass kind = classify(QHostAddress(qFromBigEndian<quint32>(bytes.c + 12)));
    const bool isHere = kind == AddressClass::Loopback || kind == AddressClass::LinkLocal ||
                        kind == AddressClass::Unspecified;
    if (mapped)
        return isHere ? kind : AddressClass::Reserved;
    return isHere ? kind : AddressClass::Global;
}

} // namespace

AddressClass classify(const QHostAddress &address)
{
    static const QList<Range> ranges = readSpecialRanges();
    if (const std::optional<AddressClass> kind = classOfEmbedded(address))
        return *kind;
    for (const Range &range : ranges) {
        if (range.network.protocol() == address.protocol() && masked(address, range.prefix) == range.network)
            return range.kind;
    }
    return address.protocol() == QAbstractSocket::IPv4Protocol ? AddressClass::Global
                                                               : AddressClass::Reserved;
}

bool isNeverExported(const QHostAddress &address, bool practice)
{
    switch (classify(address)) {
    case AddressClass::Global:
    case AddressClass::Private:
    case AddressClass::SharedCgnat:
        return false;
    case AddressClass::Documentation:
        return !practice;
    case AddressClass::Unspecified:
    case AddressClass::Loopback:
    case AddressClass::LinkLocal:
    case AddressClass::Benchmark:
    case AddressClass::Reserved:
        break;
    }
    return true;
}

bool isOffLimits(const QHostAddress &target, const QHostAddress &from)
{
    const AddressClass kind = classify(target);
    if (!from.isNull() && classify(from) == kind)
        return false;
    switch (kind) {
    case AddressClass::Global:
    case AddressClass::Documentation:
    case AddressClass::SharedCgnat: // filters answer with these two for names that they look into
    case AddressClass::Benchmark:
        return false;
    case AddressClass::Private:
        return from.isNull() || !isOffLimits(from, {});
    case AddressClass::Unspecified:
    case AddressClass::Loopback:
    case AddressClass::LinkLocal:
    case AddressClass::Reserved:
        break;
    }
    return true;
}

bool addressLess(const QHostAddress &a, const QHostAddress &b)
{
    const bool aIsIpv4 = a.protocol() == QAbstractSocket::IPv4Protocol;
    const bool bIsIpv4 = b.protocol() == QAbstractSocket::IPv4Protocol;
    if (aIsIpv4 != bIsIpv4)
        return aIsIpv4;
    if (aIsIpv4)
        return a.toIPv4Address() < b.toIPv4Address();
    const Q_IPV6ADDR left = a.toIPv6Address();
    const Q_IPV6ADDR right = b.toIPv6Address();
    return std::lexicographical_compare(std::begin(left.c), std::end(left.c), std::begin(right.c),
                                        std::end(right.c));
}

Family familyOf(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol ? Family::Ipv4 : Family::Ipv6;
}

} // namespace netsetup
