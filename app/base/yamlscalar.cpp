// The core schema of YAML 1.2 (chapter 10.3), rule by rule.
#include "base/yamlscalar.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup::yaml {

namespace {

/// Compiled once: there may be a hundred thousand scalars.
struct Forms
{
    static QRegularExpression whole(const char *pattern)
    {
        return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
    }
    QRegularExpression decimal = whole("[-+]?[0-9]+");
    QRegularExpression octal = whole("0o[0-7]+");
    QRegularExpression hexadecimal = whole("0x[0-9a-fA-F]+");
    QRegularExpression fraction = whole("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    QRegularExpression notInJson = whole("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
};

const Forms &forms()
{
    static const Forms all;
    return all;
}

bool matches(const QRegularExpression &form, const QString &text)
{
    return form.match(text).hasMatch();
}

/// 0 where the text is no whole number.
int baseOf(const QString &text)
{
    if (matches(forms().decimal, text))
        return 10;
    if (matches(forms().octal, text))
        return 8;
    return matches(forms().hexadecimal, text) ? 16 : 0;
}

bool isNull(const QString &text)
{
    static const QStringList words{QString(), u"~"_s, u"null"_s, u"Null"_s, u"NULL"_s};
    return words.contains(text);
}

std::optional<QJsonValue> boolean(const QString &text)
{
    static const QStringList yes{u"true"_s, u"True"_s, u"TRUE"_s};
    static const QStringList no{u"false"_s, u"False"_s, u"FALSE"_s};
    if (yes.contains(text))
        return QJsonValue(true);
    if (no.contains(text))
        return QJsonValue(false);
    return std::nullopt;
}

std::optional<QJsonValue> wholeNumber(const QString &text)
{
    const int base = baseOf(text);
    if (base == 0)
        return std::nullopt;
    bool fits = false;
    const QString digits = base == 10 ? text : text.mid(2);
    const qint64 number = digits.toLongLong(&fits, base);
    if (fits)
        return QJsonValue(number);
    // Beyond 64 bits: only the decimal form has a double that says the same.
    const double nearest = base == 10 ? text.toDouble(&fits) : 0;
    return fits ? std::optional<QJsonValue>(QJsonValue(nearest)) : std::nullopt;
}

/// Set, but without a value: it is a number that JSON cannot hold.
struct Fraction
{
    bool isOne = false;
    std::optional<QJsonValue> value;
};

Fraction fraction(const QString &text)
{
    if (matches(forms().notInJson, text))
        return {true, std::nullopt};
    if (!matches(forms().fraction, text))
        return {};
    bool fits = false;
    const double number = text.toDouble(&fits);
    return {true, fits ? std::optional<QJsonValue>(QJsonValue(number)) : std::nullopt};
}

/// Only these can start something else than a text; most scalars are done here.
bool startsLikeText(const QString &text)
{
    const QChar first = text.at(0);
    return !first.isDigit() && !u"+-.~nNtTfF"_s.contains(first);
}

std::optional<QJsonValue> plain(const QString &text)
{
    if (isNull(text))
        return QJsonValue(QJsonValue::Null);
    if (startsLikeText(text))
        return QJsonValue(text);
    if (const auto value = boolean(text))
        return value;
    if (baseOf(text) != 0)
        return wholeNumber(text);
    const Fraction number = fraction(text);
    return number.isOne ? number.value : std::optional<QJsonValue>(QJsonValue(text));
}

} // namespace

std::optional<QJsonValue> scalarValue(const std::string &tag, const QString &text)
{
    const QLatin1String core("tag:yaml.org,2002:");
    const QString name = QString::fromStdString(tag);
    if (name.isEmpty() || name == "?"_L1)
        return plain(text);
    if (name == "!"_L1 || name == core + "str"_L1)
        return QJsonValue(text);
    if (name == core + "null"_L1)
        return isNull(text) ? std::optional<QJsonValue>(QJsonValue(QJsonValue::Null)) : std::nullopt;
    if (name == core + "bool"_L1)
        return boolean(text);
    if (name == core + "int"_L1)
        return wholeNumber(text);
    if (name == core + "float"_L1)
        return fraction(text).value;
    return std::nullopt;
}

} // namespace netsetup::yaml
