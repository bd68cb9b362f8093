// NO_PROXY entries: what the Agent's HTTP library understands of them.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString noProxyAccepted()
{
    return u"accepted are host names, .suffix, *.suffix, addresses and ranges, separated by commas"_s;
}

/// The name in ".suffix" and "*.suffix"; the entry itself where it is neither.
QString nameIn(const QString &entry)
{
    if (entry.startsWith("*."_L1))
        return entry.mid(2);
    return entry.startsWith(u'.') ? entry.mid(1) : entry;
}

} // namespace

Result<QString> noProxyEntry(const QString &text, const QString &field)
{
    if (text == "*"_L1)
        return invalidValue(field, inWords("Plan", "\"*\" would switch the proxy off for everything"),
                            noProxyAccepted());
    if (text.contains(u'/') && !text.contains("://"_L1)) {
        const Result<Cidr> range = parseCidr(text, field);
        return range ? Result<QString>(text) : Result<QString>(range.error());
    }
    const QString name = nameIn(text);
    const Result<QString> host = exactHostOrAddress(name, field);
    if (!host)
        return invalidValue(field, host.error().text, noProxyAccepted());
    if (name != text && parseCidr(name, field).ok())
        return invalidValue(field, inWords("Plan", "%1 is an address with a dot before it").arg(quoted(text)),
                            noProxyAccepted());
    return text;
}

bool isLeftOutOfProxy(const QStringList &noProxy, const QString &host)
{
    const QHostAddress address = readAddress(host);
    return std::any_of(noProxy.begin(), noProxy.end(), [&](const QString &entry) {
        const QString name = nameIn(entry).toLower();
        if (!address.isNull()) {
            const Result<Cidr> range = parseCidr(entry, {});
            return range.ok() && address.isInSubnet(range->address, range->prefix);
        }
        const bool below = host.endsWith(u'.' + name);
        return below || (name == entry.toLower() && host == name);
    });
}

} // namespace netsetup
