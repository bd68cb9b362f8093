// URLs from users, taken apart by hand: a lenient parser would mend what has to be refused.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// What stands in no URL of ours, and would be read as code somewhere.
QString oddCharacter(const QString &text)
{
    for (const QChar c : text) {
        if (u"$\\<>|{}^"_s.contains(c))
            return QString(c);
    }
    return {};
}

qsizetype endOfAuthority(const QString &rest)
{
    const auto ends = [](QChar c) {
        return c == u'/' || c == u'?' || c == u'#';
    };
    return std::distance(rest.begin(), std::find_if(rest.begin(), rest.end(), ends));
}

void splitAuthority(const QString &authority, UrlParts &parts)
{
    const qsizetype colon = authority.lastIndexOf(u':');
    const bool oneColon = colon >= 0 && authority.indexOf(u':') == colon;
    const bool afterBracket = authority.startsWith(u'[') && colon > authority.indexOf(u']');
    // A bare IPv6 address has several colons and no port.
    if (!oneColon && !afterBracket) {
        parts.host = authority;
        return;
    }
    parts.host = authority.left(colon);
    parts.port = authority.mid(colon + 1);
    if (parts.port.isNull())
        parts.port = ""_L1;
}

} // namespace

Result<UrlParts> splitUrl(const QString &text, const QString &field, const QString &accepted)
{
    if (const QString fault = wordFault(text); !fault.isEmpty())
        return invalidValue(field, fault, accepted);
    if (text.contains(u'@'))
        return invalidValue(field, inWords("Plan", "%1 has a login (user@) in it").arg(quoted(text)),
                            accepted);
    if (const QString odd = oddCharacter(text); !odd.isEmpty())
        return invalidValue(field, inWords("Plan", "%1 has the character %2 in it").arg(quoted(text), odd),
                            accepted);

    UrlParts parts;
    const qsizetype scheme = text.indexOf("://"_L1);
    parts.scheme = scheme < 0 ? QString() : text.left(scheme);
    const QString rest = scheme < 0 ? text : text.mid(scheme + 3);
    const qsizetype end = endOfAuthority(rest);
    splitAuthority(rest.left(end), parts);

    const QString tail = rest.mid(end);
    const qsizetype fragment = tail.indexOf(u'#');
    const QString beforeFragment = fragment < 0 ? tail : tail.left(fragment);
    const qsizetype query = beforeFragment.indexOf(u'?');
    parts.hasFragment = fragment >= 0;
    parts.hasQuery = query >= 0;
    parts.path = query < 0 ? beforeFragment : beforeFragment.left(query);
    return parts;
}

} // namespace netsetup
