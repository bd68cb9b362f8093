#include "checks/facts.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Facts::Facts(const QJsonObject &data, QString path)
    : Facts(data, std::move(path), std::make_shared<QStringList>())
{}

Facts::Facts(const QJsonObject &data, QString path, std::shared_ptr<QStringList> missing)
    : m_data(data)
    , m_path(std::move(path))
    , m_missing(std::move(missing))
{}

QString Facts::pathOf(const char *field) const
{
    const QString name = QString::fromLatin1(field);
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

void Facts::note(const char *field) const
{
    m_missing->append(pathOf(field));
}

QJsonValue Facts::need(const char *field) const
{
    const auto found = m_data.constFind(QLatin1String(field));
    if (found == m_data.constEnd()) {
        note(field);
        return QJsonValue(QJsonValue::Undefined);
    }
    return found.value();
}

QString Facts::text(const char *field) const
{
    return need(field).toString();
}

int Facts::number(const char *field) const
{
    return need(field).toInt(-1);
}

double Facts::real(const char *field) const
{
    return need(field).toDouble();
}

bool Facts::flag(const char *field) const
{
    return need(field).toBool();
}

bool Facts::flagIfAny(const char *field) const
{
    return m_data.value(QLatin1String(field)).toBool();
}

QString Facts::textIfAny(const char *field) const
{
    return m_data.value(QLatin1String(field)).toString();
}

bool Facts::isNull(const char *field) const
{
    const QJsonValue value = need(field);
    return value.isNull() || value.isUndefined();
}

bool Facts::has(const char *field) const
{
    return m_data.contains(QLatin1String(field));
}

Facts Facts::object(const char *field) const
{
    return Facts(need(field).toObject(), pathOf(field), m_missing);
}

QList<Facts> Facts::list(const char *field) const
{
    const QString path = pathOf(field);
    QList<Facts> items;
    const QJsonArray array = need(field).toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        items.append(Facts(array.at(i).toObject(), u"%1[%2]"_s.arg(path).arg(i), m_missing));
    return items;
}

QStringList Facts::texts(const char *field) const
{
    QStringList items;
    const QJsonArray array = need(field).toArray();
    for (const QJsonValue &item : array)
        items.append(item.toString());
    return items;
}

QJsonArray Facts::array(const char *field) const
{
    return need(field).toArray();
}

QStringList Facts::missing() const
{
    QStringList names = *m_missing;
    names.removeDuplicates();
    return names;
}

} // namespace netsetup
