// Key by key reading of catalog files. Everything is asked for by name, so that nothing is there unread.
#include "catalog/strictobject.h"

#include <QJsonArray>

#include <algorithm>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// What a catalog says stands in scripts, device files and documents, and may come from a file of the user's:
/// texts are plain words. A template is told by its braces.
bool isPlain(QString text)
{
    constexpr std::u16string_view signs = u" .,:;/_()'+@-";
    constexpr qsizetype longest = 2000;
    if (text.contains(u'{'))
        text.replace(u"{tenantHost}"_s, u"tenant"_s);
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [=](QChar c) {
        const bool isLetter =
            (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        return isLetter || signs.find(c.unicode()) != std::u16string_view::npos;
    });
}

} // namespace

StrictObject::StrictObject(const QJsonValue &value, QString where, QString &problem)
    : m_object(value.toObject())
    , m_where(std::move(where))
    , m_problem(problem)
{
    if (!value.isObject() && m_problem.isEmpty())
        m_problem = (m_where.isEmpty() ? u"file"_s : m_where) + " is not an object"_L1;
}

StrictObject::~StrictObject()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_read.contains(key))
            complain(key, u"is not a known key"_s);
    }
}

QString StrictObject::where(const QString &key) const
{
    return m_where.isEmpty() ? key : m_where + u'.' + key;
}

void StrictObject::complain(const QString &key, const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = where(key) + u' ' + what;
}

QJsonValue StrictObject::take(const QString &key)
{
    m_read.insert(key);
    return m_object.value(key);
}

QJsonValue StrictObject::need(const QString &key, QJsonValue::Type type, const char *typeName)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        complain(key, u"is missing"_s);
    else if (value.type() != type)
        complain(key, "is not "_L1 + QLatin1String(typeName));
    return value;
}

QString StrictObject::text(const QString &key)
{
    const QString text = need(key, QJsonValue::String, "a text").toString();
    if (text.trimmed() != text || text.isEmpty())
        complain(key, u"is empty or has blanks at its ends"_s);
    else if (!isPlain(text))
        complain(key, u"holds a sign that no such text has, or is too long"_s);
    return text;
}

QString StrictObject::optionalText(const QString &key)
{
    return take(key).isUndefined() || m_object.value(key).isNull() ? QString() : text(key);
}

QString StrictObject::word(const QString &key, const QStringList &accepted)
{
    const QString word = text(key);
    if (!accepted.contains(word))
        complain(key, "is not one of "_L1 + accepted.join(", "_L1));
    return word;
}

QString StrictObject::host(const QString &key, bool templates)
{
    const QString host = text(key);
    QString probe = host;
    const QString tenant = u"{tenantHost}"_s;
    if (templates && probe.endsWith(tenant))
        probe = probe.chopped(tenant.size()) + "tenant.example"_L1;
    const Result<QString> parsed = parseHostName(probe, where(key));
    if (!parsed.ok() || *parsed != probe)
        complain(key, u"is not an exact host name in lower case"_s);
    return host;
}

bool StrictObject::flag(const QString &key)
{
    return need(key, QJsonValue::Bool, "true or false").toBool();
}

bool StrictObject::optionalFlag(const QString &key)
{
    return take(key).isUndefined() ? false : flag(key);
}

quint16 StrictObject::port(const QString &key)
{
    const int number = need(key, QJsonValue::Double, "a number").toInt();
    if (number < 1 || number > 65535)
        complain(key, u"is not a port (1 to 65535)"_s);
    return static_cast<quint16>(number);
}

QStringList StrictObject::stringsOf(const QString &key, const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &item : array) {
        if (!isPlain(item.toString()))
            complain(key, u"holds something other than a plain text"_s);
        list.append(item.toString());
    }
    return list;
}

QStringList StrictObject::texts(const QString &key)
{
    return stringsOf(key, array(key));
}

QStringList StrictObject::optionalTexts(const QString &key)
{
    return take(key).isUndefined() ? QStringList() : texts(key);
}

QMap<QString, QString> StrictObject::optionalMap(const QString &key)
{
    QMap<QString, QString> map;
    if (take(key).isUndefined())
        return map;
    const QJsonObject inner = object(key).toObject();
    for (auto it = inner.begin(); it != inner.end(); ++it) {
        if (!isPlain(it->toString()) || !isPlain(it.key()))
            complain(key, u"holds something other than a plain text"_s);
        map.insert(it.key(), it->toString());
    }
    return map;
}

FactSource StrictObject::fact()
{
    const QString source = text(u"source"_s);
    const QString status = word(u"status"_s, {u"verified"_s, u"inferred"_s, u"unknown"_s});
    return {source, status};
}

QJsonValue StrictObject::object(const QString &key)
{
    return need(key, QJsonValue::Object, "an object");
}

QJsonArray StrictObject::array(const QString &key)
{
    return need(key, QJsonValue::Array, "a list").toArray();
}

} // namespace netsetup
