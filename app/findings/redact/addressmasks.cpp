// Masks for private addresses; see masks.h.
#include "base/netnames.h"
#include "findings/redact/masks.h"

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

struct Block
{
    quint32 base;
    int prefix;
};

constexpr Block ipv4Blocks[] = {
    {0x0a000000, 8},  // 10/8
    {0xac100000, 12}, // 172.16/12
    {0xc0a80000, 16}, // 192.168/16
    {0x64400000, 10}, // 100.64/10
    {0xa9fe0000, 16}, // 169.254/16
};

/// The same address for everybody: it tells nothing about anybody.
constexpr quint32 cloudMetadata = 0xa9fea9fe;

bool isPrivate(AddressClass kind)
{
    return kind == AddressClass::Private || kind == AddressClass::SharedCgnat ||
           kind == AddressClass::LinkLocal;
}

/// Also what people write with leading zeros: it is no address to us, and shows one all the same.
QHostAddress addressIn(const QString &text)
{
    QStringList numbers = text.split(u'.');
    for (QString &number : numbers) {
        while (number.size() > 1 && number.startsWith(u'0'))
            number.remove(0, 1);
    }
    return readAddress(text.contains(u':') ? text : numbers.join(u'.'));
}

QString withPrefix(const QHostAddress &address, int prefix, int whole)
{
    return prefix == whole ? address.toString() : u"%1/%2"_s.arg(address.toString()).arg(prefix);
}

} // namespace

QString AddressMasks::ipv4Mask(quint32 base, int blockPrefix, int prefix)
{
    const quint32 room = prefix - blockPrefix >= 31 ? 0x7fffffff : (1U << (prefix - blockPrefix));
    quint32 &count = m_counts[u"%1/%2"_s.arg(base).arg(prefix)];
    count = (count + 1) % room;
    return withPrefix(QHostAddress(base | (count << (32 - prefix))), prefix, 32);
}

QString AddressMasks::ipv6Mask(const QString &base, int prefix)
{
    Q_IPV6ADDR bytes = QHostAddress(base).toIPv6Address();
    const quint32 count = ++m_counts[u"%1/%2"_s.arg(base).arg(prefix)];
    // The count goes into the 16 bits in front of the prefix's end, so that no host bit is set.
    const int end = qBound(4, (prefix / 8), 16);
    bytes[end - 1] = static_cast<quint8>(count & 0xff);
    bytes[end - 2] = static_cast<quint8>(count >> 8);
    return withPrefix(QHostAddress(bytes), prefix, 128);
}

QString AddressMasks::maskFor(const QString &token)
{
    const QHostAddress address = addressIn(token.section(u'/', 0, 0));
    if (address.isNull() || !isPrivate(classify(address)))
        return token;
    const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    const int whole = isIpv4 ? 32 : 128;
    const QString length = token.section(u'/', 1);
    const int prefix = length.isEmpty() ? whole : qMin(length.toInt(), whole);
    if (!isIpv4) {
        const bool linkLocal = classify(address) == AddressClass::LinkLocal;
        return prefix < 16 ? token : ipv6Mask(linkLocal ? u"fe80::"_s : u"fd00::"_s, prefix);
    }
    const quint32 bits = address.toIPv4Address();
    for (const Block &block : ipv4Blocks) {
        if (bits >> (32 - block.prefix) == block.base >> (32 - block.prefix))
            return prefix <= block.prefix || bits == cloudMetadata
                       ? token
                       : ipv4Mask(block.base, block.prefix, prefix);
    }
    return token;
}

QString AddressMasks::maskOf(const QString &token)
{
    auto known = m_masks.constFind(token);
    if (known == m_masks.constEnd())
        known = m_masks.insert(token, maskFor(token));
    return *known;
}

} // namespace netsetup
