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

/// An address alone is a range of one.
std::optional<Cidr> rangeOf(const QString &text)
{
    const Result<Cidr> range = parseCidr(text, {});
    return range ? std::optional(*range) : std::nullopt;
}

bool covers(const QString &entry, const QString &target)
{
    const std::optional<Cidr> wide = rangeOf(entry);
    const std::optional<Cidr> narrow = rangeOf(target);
    if (wide || narrow)
        return wide && narrow && wide->isIpv4() == narrow->isIpv4() && wide->prefix <= narrow->prefix &&
               narrow->address.isInSubnet(wide->address, wide->prefix);
    const QString name = nameIn(entry);
    const bool itself = name == entry && target == name;
    return itself || target == u'.' + name || target.endsWith(u'.' + name);
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

bool isLeftOutOfProxy(const QStringList &noProxy, const QString &target)
{
    return std::any_of(noProxy.begin(), noProxy.end(),
                       [&target](const QString &entry) { return covers(entry.toLower(), target); });
}

} // namespace netsetup
