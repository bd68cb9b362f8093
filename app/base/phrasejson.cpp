// Phrases in files. What comes in may have been written by anybody: everything has an end.
#include "base/phrase.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int maxDepth = 4;
constexpr int maxParts = 64;
constexpr qsizetype maxContext = 32;
constexpr qsizetype maxWords = 400;
constexpr qsizetype maxText = 4096;
constexpr qsizetype maxSeparator = 4;
constexpr double maxNumber = 1e15;

bool hasOnly(const QJsonObject &object, std::initializer_list<QLatin1StringView> fields)
{
    qsizetype known = 0;
    for (const QLatin1StringView field : fields)
        known += object.contains(field) ? 1 : 0;
    return known == object.size();
}

/// A text that repeats its places would grow with every phrase inside another.
bool repeatsItself(const QString &text)
{
    std::array<bool, 10> seen = {};
    for (qsizetype at = text.indexOf(u'%'); at >= 0 && at + 1 < text.size();
         at = text.indexOf(u'%', at + 1)) {
        const char16_t place = text.at(at + 1).unicode();
        if (place >= u'1' && place <= u'9' && std::exchange(seen.at(place - u'0'), true))
            return true;
    }
    return false;
}

} // namespace

/// Reads one phrase with all that is in it; false: it is none.
struct Phrase::Reader
{
    int left = maxParts;

    bool read(const QJsonValue &value, int depth, Phrase &into)
    {
        if (depth > maxDepth || --left < 0)
            return false;
        if (value.isString())
            return readText(value, maxText, into.m_text);
        if (value.isDouble())
            return readNumber(value, Kind::Number, into);
        const QJsonObject object = value.toObject();
        if (object.contains("seconds"_L1))
            return hasOnly(object, {"seconds"_L1}) &&
                   readNumber(object.value("seconds"_L1), Kind::Seconds, into);
        return object.contains("list"_L1) ? readList(object, depth, into) : readWords(object, depth, into);
    }

private:
    static bool readText(const QJsonValue &value, qsizetype most, QString &into)
    {
        into = value.toString();
        return value.isString() && into.size() <= most;
    }

    static bool readNumber(const QJsonValue &value, Kind kind, Phrase &into)
    {
        into.m_kind = kind;
        into.m_number = value.toDouble();
        return value.isDouble() && std::fabs(into.m_number) <= maxNumber;
    }

    bool readParts(const QJsonValue &value, int depth, Phrase &into)
    {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            into.m_parts.append(Phrase());
            if (!read(item, depth + 1, into.m_parts.last()))
                return false;
        }
        return value.isArray();
    }

    bool readList(const QJsonObject &object, int depth, Phrase &into)
    {
        into.m_kind = Kind::List;
        return hasOnly(object, {"list"_L1, "separator"_L1}) &&
               readText(object.value("separator"_L1), maxSeparator, into.m_text) &&
               readParts(object.value("list"_L1), depth, into);
    }

    bool readWords(const QJsonObject &object, int depth, Phrase &into)
    {
        QString context;
        if (!hasOnly(object, {"context"_L1, "text"_L1, "args"_L1}) ||
            !readText(object.value("text"_L1), maxWords, into.m_text) || repeatsItself(into.m_text))
            return false;
        if (object.contains("context"_L1) && !readText(object.value("context"_L1), maxContext, context))
            return false;
        into.m_context = context.toUtf8();
        return !object.contains("args"_L1) || readParts(object.value("args"_L1), depth, into);
    }
};

QJsonValue Phrase::toJson() const
{
    if (m_kind == Kind::Number)
        return m_number;
    if (m_kind == Kind::Seconds)
        return QJsonObject{{u"seconds"_s, m_number}};
    QJsonArray parts;
    for (const Phrase &part : m_parts)
        parts.append(part.toJson());
    if (m_kind == Kind::List)
        return QJsonObject{{u"list"_s, parts}, {u"separator"_s, m_text}};
    if (m_context.isEmpty() && parts.isEmpty())
        return m_text;
    QJsonObject words{{u"text"_s, m_text}};
    if (!m_context.isEmpty())
        words.insert(u"context"_s, QString::fromUtf8(m_context));
    if (!parts.isEmpty())
        words.insert(u"args"_s, parts);
    return words;
}

std::optional<Phrase> Phrase::fromJson(const QJsonValue &value)
{
    Phrase phrase;
    return Reader{}.read(value, 0, phrase) ? std::optional<Phrase>(phrase) : std::nullopt;
}

} // namespace netsetup
