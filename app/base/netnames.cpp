// Host names, ports and pairs of both: how they are accepted and printed.
#include "base/netnames.h"

#include "base/textfaults.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace netsetup {

namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestName = 253;

QString hostNameAccepted()
{
    return QStringLiteral("a host name is accepted, such as proxy.corp.example");
}

QString addressAccepted()
{
    return QStringLiteral("a host name or an IP address is accepted, such as proxy.corp.example or 10.0.0.5");
}

bool isAddress(const QString &text)
{
    return parseCidr(text, {}).ok() && !text.contains(QLatin1Char('/'));
}

/// What makes it something else than a name: a URL, a login, a path, an address, a port.
QString otherThingFault(const QString &text)
{
    if (text.contains(QLatin1String("://")))
        return quoted(text) + QLatin1String(" is a URL; give the host name only, without https://");
    if (text.contains(QLatin1Char('@')))
        return quoted(text) + QLatin1String(" has a login (user@) in it");
    if (text.contains(QLatin1Char('/')))
        return quoted(text) + QLatin1String(" has a path in it");
    if (isAddress(text))
        return quoted(text) + QLatin1String(" is an IP address");
    if (text.contains(QLatin1Char(':')))
        return quoted(text) + QLatin1String(" has a colon in it");
    return {};
}

/// Where the dots stand wrong, and what is too long.
QString shapeFault(const QString &text)
{
    if (text.contains(QLatin1String("..")))
        return quoted(text) + QLatin1String(" has two dots side by side");
    if (text.startsWith(QLatin1Char('.')))
        return quoted(text) + QLatin1String(" starts with a dot");
    if (text.endsWith(QLatin1Char('.')))
        return quoted(text) + QLatin1String(" ends with a dot");
    const QStringList labels = text.split(QLatin1Char('.'));
    const bool tooLong = std::any_of(labels.begin(), labels.end(),
                                     [](const QString &label) { return label.size() > longestLabel; });
    if (tooLong)
        return quoted(text) + QLatin1String(" has a part of more than 63 characters");
    if (text.size() > longestName)
        return quoted(text) + QLatin1String(" is longer than 253 characters");
    return {};
}

bool isNameCharacter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
           (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('-') || c == QLatin1Char('.');
}

/// Characters and hyphens of a lower-case name of A-labels.
QString characterFault(const QString &shown, const QString &name)
{
    for (const QChar c : name) {
        if (!isNameCharacter(c))
            return QStringLiteral("%1 has the character %2 in it").arg(quoted(shown), QString(c));
    }
    const QStringList labels = name.split(QLatin1Char('.'));
    for (const QString &label : labels) {
        if (label.startsWith(QLatin1Char('-')) || label.endsWith(QLatin1Char('-')))
            return quoted(shown) + QLatin1String(" has a part that starts or ends with a hyphen");
    }
    // Digits alone could be read as an address by the next program.
    if (!labels.last().front().isLetter())
        return quoted(shown) + QLatin1String(" does not end in a part that starts with a letter");
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
    const bool mixed = !ascii && text.contains(QLatin1String("xn--"), Qt::CaseInsensitive);
    const QString ace = mixed ? QString() : QString::fromLatin1(QUrl::toAce(text));
    const QString name = ace.isEmpty() && ascii ? text.toLower() : ace;
    QString fault = name.isEmpty() ? QString() : shapeFault(name);
    if (fault.isEmpty() && !name.isEmpty())
        fault = characterFault(text, name);
    if (fault.isEmpty() && ace.isEmpty())
        fault = quoted(text) + QLatin1String(" is not a name that DNS can hold");
    if (!fault.isEmpty())
        return invalidValue(field, fault, accepted);
    return name;
}

} // namespace

QString HostPort::text() const
{
    const QString shown = host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
    return port == 0 ? shown : shown + QLatin1Char(':') + QString::number(port);
}

Result<QString> parseHostName(const QString &text, const QString &field)
{
    Result<QString> name = parseLabels(text, field, hostNameAccepted());
    if (!name)
        return name;
    const qsizetype lastDot = name->lastIndexOf(QLatin1Char('.'));
    if (lastDot < 0)
        return invalidValue(field, quoted(text) + QLatin1String(" has no dot in it"),
                            QStringLiteral("a full host name is accepted, such as proxy.corp.example"));
    if (name->size() - lastDot < 3)
        return invalidValue(field, quoted(text) + QLatin1String(" ends in a part of one letter"),
                            hostNameAccepted());
    return name;
}

Result<QString> parseHostOrAddress(const QString &text, const QString &field)
{
    const bool bracketed = text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']'));
    const QString inner = bracketed ? text.mid(1, text.size() - 2) : text;
    if (isAddress(inner) && (!bracketed || inner.contains(QLatin1Char(':'))))
        return QHostAddress(inner).toString();
    if (text.contains(QLatin1Char(':')) && !text.contains(QLatin1String("://")) && wordFault(text).isEmpty())
        return invalidValue(field, quoted(text) + QLatin1String(" is neither a host name nor an IP address"),
                            addressAccepted());
    return parseLabels(text, field, addressAccepted());
}

Result<quint16> parsePort(const QString &text, const QString &field)
{
    static const QRegularExpression digits(
        QRegularExpression::anchoredPattern(QStringLiteral("[1-9][0-9]{0,4}")));
    const uint number = digits.match(text).hasMatch() ? text.toUInt() : 0;
    if (number == 0 || number > 65535) {
        const QString what = text.isEmpty() ? QStringLiteral("has no port after the colon")
                                            : QStringLiteral("port %1 is not valid").arg(quoted(text));
        return invalidValue(field, what, QStringLiteral("a number from 1 to 65535 is accepted"));
    }
    return static_cast<quint16>(number);
}

Result<HostPort> parseHostPort(const QString &text, const QString &field, quint16 defaultPort)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    const bool oneColon = colon >= 0 && text.indexOf(QLatin1Char(':')) == colon;
    const bool bracketed = text.startsWith(QLatin1Char('[')) && colon > text.lastIndexOf(QLatin1Char(']'));
    const bool hasPort =
        (oneColon || bracketed) && !text.contains(QLatin1String("://")) && !text.contains(QLatin1Char('@'));

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
