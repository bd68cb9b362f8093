// Single values that are more than one field's business.
#include "plan/fieldvalues.h"

#include "base/inwords.h"
#include "base/textfaults.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

bool isPlain(char32_t c)
{
    static const QString punctuation = u" ._:/@()+=,-#"_s;
    return QChar::isLetterOrNumber(c) || (c < 128 && punctuation.contains(QChar(static_cast<char16_t>(c))));
}

/// Why a text ("%1") does not match, as far as it can be told.
QString formFault(const QString &text, const QRegularExpression &whole)
{
    if (whole.match(text.toLower()).hasMatch())
        return inWords("Plan", "%1 has upper case letters");
    if (!isAscii(text))
        return inWords("Plan", "%1 has letters beyond ASCII");
    return inWords("Plan", "%1 does not have the right form");
}

} // namespace

Result<QString> asWritten(const Result<QString> &parsed, const QString &text, const QString &field)
{
    if (!parsed || *parsed == text)
        return parsed;
    const QString what = isAscii(text) ? inWords("Plan", "%1 has upper case letters")
                                       : inWords("Plan", "%1 has letters beyond ASCII");
    return invalidValue(field, what.arg(quoted(text)),
                        inWords("Plan", "accepted is the form that DNS uses: %1").arg(*parsed));
}

Result<QString> exactHostName(const QString &text, const QString &field)
{
    return asWritten(parseHostName(text, field), text, field);
}

Result<QString> exactHostOrAddress(const QString &text, const QString &field)
{
    const Result<QString> parsed = parseHostOrAddress(text, field);
    // An IPv6 address has many right spellings, and none of them is a different one to DNS.
    if (parsed && parsed->contains(u':'))
        return parsed;
    return asWritten(parsed, text, field);
}

bool isOneComputersOwn(const QString &host)
{
    const QHostAddress address(host);
    if (address.isNull())
        return host == "localhost"_L1 || host.endsWith(".localhost"_L1);
    static const QList<AddressClass> own{AddressClass::Loopback, AddressClass::Unspecified,
                                         AddressClass::LinkLocal, AddressClass::Benchmark};
    return own.contains(classify(address)) || address.isMulticast();
}

Result<QString> sharedHost(const Result<QString> &host, const QString &field)
{
    if (!host || !isOneComputersOwn(*host))
        return host;
    return invalidValue(
        field,
        inWords("Plan", "%1 means another place on every computer; the cluster would not find it")
            .arg(quoted(*host)),
        inWords("Plan",
                "a host that nodes and pods reach too is accepted; of a relay on this computer, the one "
                "that it forwards to"));
}

const QStringList &teamWords()
{
    static const QStringList words{u"network"_s, u"proxy"_s, u"security"_s, u"cluster"_s};
    return words;
}

Result<QString> oneOf(const QString &text, const QStringList &words, const QString &field)
{
    if (words.contains(text))
        return text;
    const QString accepted = inWords("Plan", "accepted: %1").arg(words.join(", "_L1));
    const QString fault = wordFault(text);
    return invalidValue(field, fault.isEmpty() ? inWords("Plan", "%1 is not known").arg(quoted(text)) : fault,
                        accepted);
}

Result<QString> shaped(const QString &text, const Shape &shape, const QString &field)
{
    const QString accepted = inWords("Plan", shape.accepted);
    if (const QString fault = wordFault(text); !fault.isEmpty())
        return invalidValue(field, fault, accepted);
    if (text.size() > shape.longest)
        return invalidValue(field,
                            inWords("Plan", "%1 is longer than %2 characters")
                                .arg(quoted(text), QString::number(shape.longest)),
                            accepted);
    if (parseCidr(text, field).ok())
        return invalidValue(field, inWords("Plan", "%1 is an IP address").arg(quoted(text)), accepted);
    if (text.contains(".."_L1))
        return invalidValue(field, inWords("Plan", "%1 has two dots side by side").arg(quoted(text)),
                            accepted);
    const QRegularExpression whole(QRegularExpression::anchoredPattern(QString::fromLatin1(shape.pattern)));
    if (!whole.match(text).hasMatch())
        return invalidValue(field, formFault(text, whole).arg(quoted(text)), accepted);
    return text;
}

Result<int> wholeNumber(const QString &text, int lowest, int highest, const QString &field)
{
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(u"0|[1-9][0-9]{0,8}"_s));
    const QString accepted = inWords("Plan", "a whole number from %1 to %2 is accepted")
                                 .arg(QString::number(lowest), QString::number(highest));
    if (const QString fault = wordFault(text); !fault.isEmpty())
        return invalidValue(field, fault, accepted);
    const int number = digits.match(text).hasMatch() ? text.toInt() : -1;
    if (number < lowest || number > highest)
        return invalidValue(field, inWords("Plan", "%1 is not such a number").arg(quoted(text)), accepted);
    return number;
}

Result<bool> switchValue(const QString &text, const QString &field)
{
    if (text.isEmpty() || text == "true"_L1)
        return true;
    if (text == "false"_L1)
        return false;
    return invalidValue(field, inWords("Plan", "%1 is not a switch position").arg(quoted(text)),
                        inWords("Plan", "accepted: true, false"));
}

Result<QString> userName(const QString &text, const QString &field)
{
    // The dollar sign is how one registry marks its robot accounts, the backslash is a Windows domain.
    static constexpr Shape shape{
        R"([A-Za-z0-9._@\\+=$~%-]+)", 128,
        QT_TRANSLATE_NOOP("Plan", "a login name of letters, digits and . _ @ \\ + = $ ~ % - is accepted")};
    return shaped(text, shape, field);
}

Result<QString> plainText(const QString &text, qsizetype longest, const QString &field)
{
    const QString accepted =
        inWords("Plan", "up to %1 letters, digits, blanks and . _ : / @ ( ) + = , - # are accepted")
            .arg(longest);
    if (const QString fault = lineFault(text, longest); !fault.isEmpty())
        return invalidValue(field, fault, accepted);
    const QList<uint> characters = text.toUcs4();
    const auto odd =
        std::find_if_not(characters.begin(), characters.end(), [](uint c) { return isPlain(c); });
    if (odd == characters.end())
        return text;
    const char32_t found = *odd;
    return invalidValue(
        field,
        inWords("Plan", "%1 has the character %2 in it").arg(quoted(text), QString::fromUcs4(&found, 1)),
        accepted);
}

Result<Cidr> rangeInUse(const QString &text, const QString &field)
{
    Result<Cidr> range = parseCidr(text, field);
    if (!range || range->isEverything())
        return range;
    const AddressClass kind = classify(range->address);
    if (kind == AddressClass::Unspecified || kind == AddressClass::Loopback ||
        kind == AddressClass::LinkLocal || range->address.isMulticast())
        return invalidValue(field, inWords("Plan", "%1 never crosses a network").arg(quoted(text)),
                            inWords("Plan", "an address or a range of your network is accepted, such as "
                                            "10.0.0.0/16"));
    return range;
}

} // namespace netsetup
