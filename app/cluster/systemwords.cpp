#include "cluster/systemwords.h"

#include <QByteArrayList>
#include <QList>
#include <QtAlgorithms>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <iterator>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct Message
{
    const char *words; ///< in lower case
    int onLinux;       ///< the number there …
    int here;          ///< … and where the log is read
};

constexpr Message messages[] = {
    {"connection refused", 111, ECONNREFUSED},
    {"no route to host", 113, EHOSTUNREACH},
    {"host is unreachable", 113, EHOSTUNREACH},
    {"network is unreachable", 101, ENETUNREACH},
    {"network unreachable", 101, ENETUNREACH},
    {"permission denied", 13, EACCES},
    {"operation not permitted", 1, EPERM},
    {"timed out", 110, ETIMEDOUT},
    {"connection reset by peer", 104, ECONNRESET},
    {"broken pipe", 32, EPIPE},
    {"cannot assign requested address", 99, EADDRNOTAVAIL},
    {"address not available", 99, EADDRNOTAVAIL},
    {"address family not supported", 97, EAFNOSUPPORT},
    {"invalid argument", 22, EINVAL},
};

std::optional<int> numberBehind(const QByteArray &text, QByteArrayView mark)
{
    const qsizetype at = text.lastIndexOf(mark);
    if (at < 0)
        return std::nullopt;
    int number = 0;
    qsizetype digits = 0;
    for (qsizetype i = at + mark.size();
         i < text.size() && digits < 4 && text.at(i) >= '0' && text.at(i) <= '9'; ++i) {
        number = number * 10 + (text.at(i) - '0');
        ++digits;
    }
    return digits > 0 && number > 0 ? std::optional(number) : std::nullopt;
}

constexpr quint32 isRejecting = 0x0200; // RTF_REJECT of <linux/route.h>
constexpr quint32 isUp = 0x0001;

struct Route
{
    int prefix = 0;
    bool rejects = false;
};

/// The longest one that fits counts; of equal ones the first.
void consider(std::optional<Route> &best, int prefix, quint32 flags)
{
    if ((flags & (isUp | isRejecting)) != 0 && (!best || prefix > best->prefix))
        best = Route{prefix, (flags & isRejecting) != 0};
}

QList<QByteArrayList> rowsOf(const QByteArray &table)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : table.split('\n')) {
        const QByteArrayList fields = line.simplified().split(' ');
        if (fields.size() > 3)
            rows.append(fields);
    }
    return rows;
}

/// Iface Destination Gateway Flags … Mask: numbers as they lie in a little-endian memory.
std::optional<Route> route4(const QByteArray &table, quint32 to)
{
    const auto address = [](const QByteArray &hex) {
        return qbswap(static_cast<quint32>(hex.toUInt(nullptr, 16)));
    };
    std::optional<Route> best;
    for (const QByteArrayList &row : rowsOf(table)) {
        if (row.size() < 8 || row.first() == "Iface")
            continue;
        const quint32 mask = address(row.at(7));
        if ((to & mask) == address(row.at(1)))
            consider(best, static_cast<int>(qPopulationCount(mask)), row.at(3).toUInt(nullptr, 16));
    }
    return best;
}

/// Destination Prefix Source Prefix Hop Metric Users Uses Flags Iface.
std::optional<Route> route6(const QByteArray &table, const QHostAddress &to)
{
    std::optional<Route> best;
    for (const QByteArrayList &row : rowsOf(table)) {
        const QByteArray bytes = QByteArray::fromHex(row.first());
        if (row.size() < 10 || bytes.size() != 16)
            continue;
        const int prefix = row.at(1).toInt(nullptr, 16);
        const QHostAddress network(reinterpret_cast<const quint8 *>(bytes.constData()));
        if (to.isInSubnet(network, prefix))
            consider(best, prefix, row.at(8).toUInt(nullptr, 16));
    }
    return best;
}

} // namespace

std::optional<int> errorIn(const QByteArray &message)
{
    if (const std::optional<int> number = numberBehind(message, "errno=")) {
        const auto *known = std::find_if(std::begin(messages), std::end(messages),
                                         [&number](const Message &one) { return one.onLinux == *number; });
        return known == std::end(messages) ? std::nullopt : std::optional(known->here);
    }
    const QByteArray words = message.toLower();
    qsizetype last = -1;
    std::optional<int> found;
    for (const Message &known : messages) {
        const qsizetype at = words.lastIndexOf(known.words);
        if (at > last) {
            last = at;
            found = known.here;
        }
    }
    return found;
}

std::optional<bool> hasRoute(const std::optional<QByteArray> &routes,
                             const std::optional<QByteArray> &routes6, const QHostAddress &to)
{
    const bool ipv6 = to.protocol() == QAbstractSocket::IPv6Protocol;
    const std::optional<QByteArray> &table = ipv6 ? routes6 : routes;
    if (!table || !table->endsWith('\n'))
        return std::nullopt; // not there, or cut
    const std::optional<Route> route = ipv6 ? route6(*table, to) : route4(*table, to.toIPv4Address());
    return route && !route->rejects;
}

} // namespace netsetup
