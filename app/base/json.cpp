#include "base/json.h"

#include "base/files.h"
#include "base/inwords.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace netsetup::json {

Result<QJsonObject> parseObject(const QByteArray &bytes, const QString &what, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes)
        return Error{u"file.too-large"_s, what,
                     inWords("Base", "is larger than %1").arg(sizeInWords(maxBytes)),
                     inWords("Base", "give the file that this program wrote")};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{u"file.not-json"_s,
                     what,
                     inWords("Base", "is not valid JSON (%1 at byte %2)")
                         .arg(problem.errorString())
                         .arg(problem.offset),
                     {}};
    if (!document.isObject())
        return Error{u"file.not-json"_s, what, inWords("Base", "does not hold a JSON object"), {}};
    return document.object();
}

QByteArray print(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
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
