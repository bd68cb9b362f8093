#include "base/json.h"

#include "base/filekind.h"
#include "base/files.h"
#include "base/inwords.h"
#include "base/textfaults.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup::json {

namespace {

/// Nobody reads what is larger from its top to its end, and half of a report is indentation: its lines stay,
/// for those who search or compare them, without it.
constexpr qsizetype largestIndented = 4LL * 1024 * 1024;

constexpr auto isPlain = [](char byte) {
    return (byte >= ' ' && byte <= '~') || byte == '\n';
};

/// Only strings hold them: control characters, and marks that make a line read differently from what it says.
QByteArray escaped(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        if (c.isSurrogate() || isShowable(c.unicode()))
            safe += c;
        else
            safe += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    }
    return safe.toUtf8();
}

} // namespace

Result<QJsonObject> parseObject(const QByteArray &bytes, const QString &what, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes)
        return Error{u"file.too-large"_s, what,
                     inWords("Base", "is larger than %1").arg(sizeInWords(maxBytes)),
                     inWords("Base", "give the file that this program wrote")};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QString kind = fileKind(bytes);
        return Error{u"file.not-json"_s,
                     what,
                     kind.isEmpty() ? inWords("Base", "is not valid JSON (%1 at byte %2)")
                                          .arg(problem.errorString())
                                          .arg(problem.offset)
                                    : inWords("Base", "is %1, not JSON").arg(kind),
                     {}};
    }
    if (!document.isObject())
        return Error{u"file.not-json"_s, what, inWords("Base", "does not hold a JSON object"), {}};
    return document.object();
}

QByteArray print(const QJsonObject &object)
{
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Indented);
    const bool large = text.size() > largestIndented;
    QByteArray safe;
    safe.reserve(large ? text.size() / 2 : text.size());
    // Nearly all of a large report is plain: it is copied as it is.
    for (auto rest = text.begin(); rest != text.end();) {
        if (large && *rest == '\n') {
            safe += '\n';
            rest = std::find_if(rest + 1, text.end(), [](char byte) { return byte != ' '; });
            continue;
        }
        const auto end = large ? std::find(rest, text.end(), '\n') : text.end();
        const auto odd = std::find_if_not(rest, end, isPlain);
        const auto plain = std::find_if(odd, end, isPlain);
        safe.append(rest, odd - rest);
        if (odd != plain)
            safe += escaped(QString::fromUtf8(odd, plain - odd));
        rest = plain;
    }
    return safe;
}

QJsonArray fromStrings(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QStringList toStrings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s) : QString();
}

QDateTime parseTime(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace netsetup::json
