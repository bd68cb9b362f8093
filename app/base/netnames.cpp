// Host names, ports and pairs of both: how they are accepted and printed.
#include "base/netnames.h"

#include "base/inwords.h"
#include "base/textfaults.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestName = 253;

QString hostNameAccepted()
{
    return inWords("Base", "a host name is accepted, such as proxy.corp.example");
}

QString addressAccepted()
{
    return inWords("Base",
                   "a host name or an IP address is accepted, such as proxy.corp.example or 10.0.0.5");
}

bool isAddress(const QString &text)
{
    // Nearly all that is asked is a name, which this tells at a glance.
    const bool mayBe = text.contains(u':') || (!text.isEmpty() && text.back().isDigit());
    return mayBe && parseCidr(text, {}).ok() && !text.contains(u'/');
}

/// What makes it something else than a name: a URL, a login, a path, an address, a port.
QString otherThingFault(const QString &text)
{
    if (text.contains("://"_L1))
        return inWords("Base", "%1 is a URL; give the host name only, without https://").arg(quoted(text));
    if (text.contains(u'@'))
        return inWords("Base", "%1 has a login (user@) in it").arg(quoted(text));
    if (text.contains(u'/'))
        return inWords("Base", "%1 has a path in it").arg(quoted(text));
    if (isAddress(text))
        return inWords("Base", "%1 is an IP address").arg(quoted(text));
    if (text.contains(u':'))
        return inWords("Base", "%1 has a colon in it").arg(quoted(text));
    return {};
}

/// Where the dots stand wrong, and what is too long.
QString shapeFault(const QString &text)
{
    if (text.contains(".."_L1))
        return inWords("Base", "%1 has two dots side by side").arg(quoted(text));
    if (text.startsWith(u'.'))
        return inWords("Base", "%1 starts with a dot").arg(quoted(text));
    if (text.endsWith(u'.'))
        return inWords("Base", "%1 ends with a dot").arg(quoted(text));
    const QStringList labels = text.split(u'.');
    const bool tooLong = std::any_of(labels.begin(), labels.end(),
                                     [](const QString &label) { return label.size() > longestLabel; });
    if (tooLong)
        return inWords("Base", "%1 has a part of more than 63 characters").arg(quoted(text));
    if (text.size() > longestName)
        return inWords("Base", "%1 is longer than 253 characters").arg(quoted(text));
    return {};
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
}

/// Characters and hyphens of a lower-case name of A-labels.
QString characterFault(const QString &shown, const QString &name)
{
    for (const QChar c : name) {
        if (!isNameCharacter(c))
            return inWords("Base", "%1 has the character %2 in it").arg(quoted(shown), QString(c));
    }
    const QStringList labels = name.split(u'.');
    for (const QString &label : labels) {
        if (label.startsWith(u'-') || label.endsWith(u'-'))
            return inWords("Base", "%1 has a part that starts or ends with a hyphen").arg(quoted(shown));
    }
    // Digits alone could be read as an address by the next program.
    if (!labels.last().front().isLetter())
        return inWords("Base", "%1 does not end in a part that starts with a letter").arg(quoted(shown));
    return {};
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

/// A name of one or more labels as A-labels in lower case.
Result<QString> parseLabels(const QString &text, const QString &field, const QString &accepted)
{
    for (const auto faultOf : {wordFault, otherThingFault, shapeFault}) {
        if (const QString fault = faultOf(text); !fault.isEmpty())
            return invalidValue(field, fault, accepted);
    }
    const bool ascii = isAscii(text);
    // A label is either encoded or not; a mix of both would be encoded twice.
    const bool mixed = !ascii && text.contains("xn--"_L1, Qt::CaseInsensitive);
    const QString ace = mixed ? QString() : QString::fromLatin1(QUrl::toAce(text));
    const QString name = ace.isEmpty() && ascii ? text.toLower() : ace;
    QString fault = name.isEmpty() ? QString() : shapeFault(name);
    if (fault.isEmpty() && !name.isEmpty())
        fault = characterFault(text, name);
    if (fault.isEmpty() && ace.isEmpty())
        fault = inWords("Base", "%1 is not a name that DNS can hold").arg(quoted(text));
    if (!fault.isEmpty())
        return invalidValue(field, fault, accepted);
    return name;
}

} // namespace

QString HostPort::text() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return port == 0 ? shown : shown + u':' + QString::number(port);
}

Result<QString> parseHostName(const QString &text, const QString &field)
{
    Result<QString> name = parseLabels(text, field, hostNameAccepted());
    if (!name)
        return name;
    const qsizetype lastDot = name->lastIndexOf(u'.');
    if (lastDot < 0)
        return invalidValue(field, inWords("Base", "%1 has no dot in it").arg(quoted(text)),
                            inWords("Base", "a full host name is accepted, such as proxy.corp.example"));
    if (name->size() - lastDot < 3)
        return invalidValue(field, inWords("Base", "%1 ends in a part of one letter").arg(quoted(text)),
                            hostNameAccepted());
    return name;
}

Result<QString> parseHostOrAddress(const QString &text, const QString &field)
{
    const bool bracketed = text.startsWith(u'[') && text.endsWith(u']');
    const QString inner = bracketed ? text.mid(1, text.size() - 2) : text;
    if (isAddress(inner) && (!bracketed || inner.contains(u':')))
        return QHostAddress(inner).toString();
    if (text.contains(u':') && !text.contains("://"_L1) && wordFault(text).isEmpty())
        return invalidValue(field,
                            inWords("Base", "%1 is neither a host name nor an IP address").arg(quoted(text)),
                            addressAccepted());
    return parseLabels(text, field, addressAccepted());
}

Result<quint16> parsePort(const QString &text, const QString &field)
{
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(u"[1-9][0-9]{0,4}"_s));
    const uint number = digits.match(text).hasMatch() ? text.toUInt() : 0;
    if (number == 0 || number > 65535) {
        const QString what = text.isEmpty() ? inWords("Base", "has no port after the colon")
                                            : inWords("Base", "port %1 is not valid").arg(quoted(text));
        return invalidValue(field, what, inWords("Base", "a number from 1 to 65535 is accepted"));
    }
    return static_cast<quint16>(number);
}

Result<HostPort> parseHostPort(const QString &text, const QString &field, quint16 defaultPort)
{
    const qsizetype colon = text.lastIndexOf(u':');
    const bool oneColon = colon >= 0 && text.indexOf(u':') == colon;
    const bool bracketed = text.startsWith(u'[') && colon > text.lastIndexOf(u']');
    const bool hasPort = (oneColon || bracketed) && !text.contains("://"_L1) && !text.contains(u'@');

    const Result<QString> host = parseHostOrAddress(hasPort ? text.left(colon) : text, field);
    if (!host)
        return host.error();
    if (!hasPort)
        return HostPort{*host, defaultPort};
    const Result<quint16> port = parsePort(text.mid(colon + 1), field);
    if (!port)
        return port.error();
    return HostPort{*host, *port};
}

} // namespace netsetup
