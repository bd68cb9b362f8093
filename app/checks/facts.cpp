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

QJsonValue Facts::need(const char *field) const
{
    const QString name = QString::fromLatin1(field);
    const auto found = m_data.constFind(name);
    if (found == m_data.constEnd()) {
        m_missing->append(m_path.isEmpty() ? name : QString(m_path + u'.' + name));
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

bool Facts::isNull(const char *field) const
{
    const QJsonValue value = need(field);
    return value.isNull() || value.isUndefined();
}

Facts Facts::object(const char *field) const
{
    const QString name = QString::fromLatin1(field);
    return Facts(need(field).toObject(), m_path.isEmpty() ? name : QString(m_path + u'.' + name), m_missing);
}

QList<Facts> Facts::list(const char *field) const
{
    const QString name = QString::fromLatin1(field);
    const QString path = m_path.isEmpty() ? name : QString(m_path + u'.' + name);
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
