#include "session/ownaddresses.h"

#include "probes/ownaddress.h"

using namespace Qt::StringLiterals;

namespace netsetup {

QStringList ownAddressesTowards(const QString &address)
{
    // Addresses for documentation: nobody has them, and their way is that of all others outside.
    const QStringList targets =
        address.isEmpty() ? QStringList{u"192.0.2.1"_s, u"2001:db8::1"_s} : QStringList{address};
    QStringList own;
    for (const QString &target : targets) {
        const QHostAddress seen = ownAddressTowards(QHostAddress(target));
        if (!seen.isNull() && !seen.isLoopback() && !own.contains(seen.toString()))
            own.append(seen.toString());
    }
    return own;
}

} // namespace netsetup
