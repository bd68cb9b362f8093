#include "models/addresswords.h"

#include "base/netnames.h"

#include <QCoreApplication>

namespace netsetup {

namespace {

struct AddressWords
{
    Q_DECLARE_TR_FUNCTIONS(netsetup::AddressWords)
};

/// How old an address is, as far as anybody needs to know.
QString ageText(const QDateTime &seenAt)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = seenAt.secsTo(QDateTime::currentDateTimeUtc());
    if (!seenAt.isValid() || seconds < 0)
        return AddressWords::tr("age unknown");
    if (seconds < 2 * minute)
        return AddressWords::tr("seen just now");
    if (seconds < 2 * hour)
        return AddressWords::tr("seen %n minutes ago", nullptr, static_cast<int>(seconds / minute));
    if (seconds < 2 * day)
        return AddressWords::tr("seen %n hours ago", nullptr, static_cast<int>(seconds / hour));
    return AddressWords::tr("seen %n days ago", nullptr,
                            static_cast<int>(std::min<qint64>(seconds / day, 9999)));
}

} // namespace

QStringList addressLines(const Report &report, const QStringList &hosts)
{
    QStringList lines;
    for (const ResolvedAddress &address : report.addresses) {
        if (hosts.contains(address.host))
            //: An address, how many seconds it is valid in DNS, and its age: "192.0.2.10  TTL 300 s, seen
            //: just now"
            lines << AddressWords::tr("%1  TTL %2 s, %3")
                         .arg(printable(address.address), QString::number(address.ttl),
                              ageText(address.seenAt));
    }
    lines.removeDuplicates();
    return lines;
}

} // namespace netsetup
