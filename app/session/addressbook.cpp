#include "session/addressbook.h"

#include "base/json.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// The TTL of each address in the lookups; that of the shortest one that gave it.
QHash<QString, quint32> ttlsIn(const QJsonArray &lookups)
{
    QHash<QString, quint32> ttls;
    for (const QJsonValue &value : lookups) {
        const QJsonObject lookup = value.toObject();
        const auto seen = static_cast<quint32>(qMax(0, lookup.value(u"minTtl"_s).toInt()));
        const QStringList addresses = json::toStrings(lookup.value(u"addresses"_s));
        for (const QString &address : addresses)
            ttls.insert(address, qMin(seen, ttls.value(address, seen)));
    }
    return ttls;
}

/// Each address of a host once, as it was seen last.
class Book
{
public:
    QList<ResolvedAddress> entries;

    void add(const ResolvedAddress &entry)
    {
        const std::pair key(entry.host, entry.address);
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd()) {
            m_places.insert(key, entries.size());
            entries.append(entry);
        } else if (entries.at(*known).seenAt < entry.seenAt) {
            entries[*known] = entry;
        }
    }

private:
    QHash<std::pair<QString, QString>, qsizetype> m_places;
};

} // namespace

QList<ResolvedAddress> addressesIn(const QList<Flow> &flows, const QList<Evidence> &evidence)
{
    QHash<QString, QList<const Evidence *>> lookups;
    for (const Evidence &item : evidence) {
        if (item.probe == "dns"_L1)
            lookups[item.flow].append(&item);
    }
    Book book;
    for (const Flow &flow : flows) {
        const QList<const Evidence *> ofFlow = lookups.value(flow.id);
        for (const Evidence *item : ofFlow) {
            const QHash<QString, quint32> ttls = ttlsIn(item->data.value(u"lookups"_s).toArray());
            const QStringList addresses = json::toStrings(item->data.value(u"addresses"_s));
            for (const QString &address : addresses)
                book.add({flow.host, familyOf(readAddress(address)), address, ttls.value(address), item->at});
        }
    }
    return book.entries;
}

} // namespace netsetup
