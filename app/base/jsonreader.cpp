// Reads JSON that may be hostile; see the header.
#include "base/jsonreader.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

void JsonProblem::note(const QString &where, const QString &what)
{
    if (any())
        return;
    path = where;
    text = what;
}

Error JsonProblem::error(const QString &code, const QString &file) const
{
    return {code, file, u"%1 %2"_s.arg(printable(path), text),
            inWords("Findings", "give a report that this program wrote")};
}

JsonReader::JsonReader(QJsonObject object, QString path, JsonProblem &problem)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_problem(&problem)
{}

QString JsonReader::pathOf(const char *field) const
{
    const QString name = QString::fromLatin1(field);
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

void JsonReader::note(const char *field, const QString &what) const
{
    m_problem->note(pathOf(field), what);
}

QJsonValue JsonReader::value(const char *field) const
{
    QJsonValue found = m_object.value(QLatin1String(field));
    if (found.isUndefined())
        found = QJsonValue::Null;
    return found;
}

QString JsonReader::text(const char *field, qsizetype maxLength) const
{
    const QJsonValue found = value(field);
    if (found.isNull())
        return {};
    const QString text = found.toString();
    if (!found.isString())
        note(field, inWords("Findings", "is not a text"));
    else if (text.size() > maxLength)
        note(field, inWords("Findings", "is longer than %1 characters").arg(maxLength));
    else
        return text;
    return {};
}

QString JsonReader::neededText(const char *field, qsizetype maxLength) const
{
    const QString found = text(field, maxLength);
    if (found.isEmpty())
        note(field, inWords("Findings", "is missing"));
    return found;
}

void JsonReader::noteOtherWord(const char *field, const QStringList &known) const
{
    note(field, inWords("Findings", "is none of %1").arg(known.join(", "_L1)));
}

bool JsonReader::flag(const char *field, bool otherwise) const
{
    const QJsonValue found = value(field);
    if (!found.isNull() && !found.isBool())
        note(field, inWords("Findings", "is neither true nor false"));
    return found.toBool(otherwise);
}

std::optional<double> JsonReader::number(const char *field) const
{
    const QJsonValue found = value(field);
    if (found.isDouble())
        return found.toDouble();
    if (!found.isNull())
        note(field, inWords("Findings", "is not a number"));
    return std::nullopt;
}

QDateTime JsonReader::time(const char *field) const
{
    const QString found = text(field, 64);
    const QDateTime time = found.isEmpty() ? QDateTime() : json::parseTime(found);
    if (!found.isEmpty() && !time.isValid())
        note(field, inWords("Findings", "is not a time such as 2026-01-31T12:00:00Z"));
    return time;
}

QString JsonReader::address(const char *field) const
{
    const QString found = text(field, 64);
    const QHostAddress parsed = readAddress(found);
    const bool good = found.isEmpty() || !parsed.isNull();
    if (!good)
        note(field, inWords("Findings", "is not an IP address"));
    return good && !found.isEmpty() ? parsed.toString() : QString();
}

QStringList JsonReader::texts(const char *field, qsizetype maxLength) const
{
    const QJsonValue found = value(field);
    if (!found.isNull() && !found.isArray())
        note(field, inWords("Findings", "is not a list"));
    const QJsonArray list = found.toArray();
    const bool good = std::all_of(list.begin(), list.end(), [maxLength](const QJsonValue &item) {
        return item.isString() && item.toString().size() <= maxLength;
    });
    if (!good)
        note(field, inWords("Findings", "holds something that is not a short text"));
    return good ? json::toStrings(list) : QStringList();
}

QJsonObject JsonReader::object(const char *field) const
{
    const QJsonValue found = value(field);
    if (!found.isNull() && !found.isObject())
        note(field, inWords("Findings", "is not an object"));
    return found.toObject();
}

QList<QJsonObject> JsonReader::objects(const char *field, qsizetype maxCount) const
{
    const QJsonValue found = value(field);
    if (!found.isNull() && !found.isArray())
        note(field, inWords("Findings", "is not a list"));
    const QJsonArray list = found.toArray();
    if (list.size() > maxCount) {
        note(field, inWords("Findings", "holds more than %1 entries").arg(maxCount));
        return {};
    }
    QList<QJsonObject> objects;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!list.at(i).isObject())
            m_problem->note(u"%1[%2]"_s.arg(pathOf(field)).arg(i), inWords("Findings", "is not an object"));
        objects.append(list.at(i).toObject());
    }
    return objects;
}

QList<JsonReader> JsonReader::children(const char *field, qsizetype maxCount) const
{
    QList<JsonReader> readers;
    const QList<QJsonObject> list = objects(field, maxCount);
    for (qsizetype i = 0; i < list.size(); ++i)
        readers.append(JsonReader(list.at(i), u"%1[%2]"_s.arg(pathOf(field)).arg(i), *m_problem));
    return readers;
}

JsonReader JsonReader::child(const char *field) const
{
    return {object(field), pathOf(field), *m_problem};
}

bool withinDepth(const QJsonValue &value, int limit)
{
    if (!value.isArray() && !value.isObject())
        return true;
    if (limit == 0)
        return false;
    // Texts and numbers, which most are, are not copied for it.
    const auto fits = [limit](const auto &item) {
        return !(item.isArray() || item.isObject()) || withinDepth(item, limit - 1);
    };
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        return std::all_of(list.begin(), list.end(), fits);
    }
    const QJsonObject object = value.toObject();
    return std::all_of(object.begin(), object.end(), fits);
}

} // namespace netsetup
