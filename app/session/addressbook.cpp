#include "session/addressbook.h"

#include "base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// The TTL of `address` in the lookups; that of the shortest one that gave it.
quint32 ttlOf(const QString &address, const QJsonArray &lookups)
{
    std::optional<quint32> ttl;
    for (const QJsonValue &value : lookups) {
        const QJsonObject lookup = value.toObject();
        if (!json::toStrings(lookup.value(u"addresses"_s)).contains(address))
            continue;
        const auto seen = static_cast<quint32>(qMax(0, lookup.value(u"minTtl"_s).toInt()));
        ttl = ttl.has_value() ? qMin(*ttl, seen) : seen;
    }
    return ttl.value_or(0);
}

void add(QList<ResolvedAddress> &book, const ResolvedAddress &entry)
{
    const auto known = std::find_if(book.begin(), book.end(), [&](const ResolvedAddress &other) {
        return other.host == entry.host && other.address == entry.address;
    });
    if (known == book.end())
        book.append(entry);
    else if (known->seenAt < entry.seenAt)
        *known = entry;
}

} // namespace

QList<ResolvedAddress> addressesIn(const QList<Flow> &flows, const QList<Evidence> &evidence)
{
    QList<ResolvedAddress> book;
    for (const Flow &flow : flows) {
        for (const Evidence &item : evidence) {
            if (item.flow != flow.id || item.probe != "dns"_L1)
                continue;
            const QJsonArray lookups = item.data.value(u"lookups"_s).toArray();
            const QStringList addresses = json::toStrings(item.data.value(u"addresses"_s));
            for (const QString &address : addresses)
                add(book,
                    {flow.host, familyOf(QHostAddress(address)), address, ttlOf(address, lookups), item.at});
        }
    }
    return book;
}

} // namespace netsetup
