#include "discover/helmsettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Parts between commas, but for those that are escaped or stand in braces. Escapes stay.
QStringList splitAtCommas(const QString &text)
{
    QStringList parts{QString()};
    int braces = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        braces += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (c == u',' && braces <= 0) {
            parts.append(QString());
            continue;
        }
        parts.last() += c;
        if (c == u'\\' && i + 1 < text.size())
            parts.last() += text.at(++i);
    }
    return parts;
}

QString unescaped(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i)
        plain += text.at(i) == u'\\' && i + 1 < text.size() ? text.at(++i) : text.at(i);
    return plain;
}

QString place(const QString &key, qsizetype index)
{
    return u"%1[%2]"_s.arg(key, QString::number(index));
}

void flatten(const QString &key, const QJsonValue &value, HelmSettings &settings)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            flatten(key.isEmpty() ? it.key() : key + u'.' + it.key(), *it, settings);
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            flatten(place(key, i), list.at(i), settings);
    } else if (!value.isNull()) {
        settings.append({key, value.toVariant().toString()});
    }
}

/// Where the JSON value that begins at `from` ends: before a comma, or with the text.
qsizetype jsonEnd(const QString &text, qsizetype from)
{
    int depth = 0;
    bool quoted = false;
    for (; from < text.size(); ++from) {
        const QChar c = text.at(from);
        if (quoted && c == u'\\')
            ++from;
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u',' && depth == 0)
            break;
        else if (!quoted)
            depth += c == u'{' || c == u'[' ? 1 : c == u'}' || c == u']' ? -1 : 0;
    }
    return std::min(from, text.size());
}

bool takeJson(const QString &key, const QString &json, HelmSettings &settings)
{
    const QJsonArray one = QJsonDocument::fromJson('[' + json.toUtf8() + ']').array();
    if (one.size() == 1)
        flatten(key, one.first(), settings);
    return one.size() == 1;
}

} // namespace

bool readSettings(const QString &text, HelmSettings &settings)
{
    bool understood = true;
    const QStringList parts = splitAtCommas(text);
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals <= 0) {
            understood = understood && part.trimmed().isEmpty();
            continue;
        }
        const QString key = unescaped(part.left(equals)).trimmed();
        const QString value = part.mid(equals + 1);
        // "{{…}}" is no list but the placeholder of a template.
        if (!value.startsWith(u'{') || !value.endsWith(u'}') || value.startsWith("{{"_L1)) {
            settings.append({key, unescaped(value)});
            continue;
        }
        const QStringList items = splitAtCommas(value.mid(1, value.size() - 2));
        for (qsizetype i = 0; i < items.size(); ++i)
            settings.append({place(key, i), unescaped(items.at(i)).trimmed()});
    }
    return understood;
}

bool readJsonSettings(const QString &text, HelmSettings &settings)
{
    // Shells of Windows want the quotes of JSON escaped.
    if (text.contains(u'"') && !QString(text).remove("\\\""_L1).contains(u'"'))
        return readJsonSettings(QString(text).replace("\\\""_L1, "\""_L1), settings);
    if (text.trimmed().startsWith(u'{'))
        return takeJson({}, text, settings);
    bool understood = !text.isEmpty();
    for (qsizetype from = 0; from < text.size() && understood;) {
        const qsizetype equals = text.indexOf(u'=', from);
        const qsizetype end = jsonEnd(text, equals + 1);
        understood = equals > from && takeJson(unescaped(text.mid(from, equals - from)).trimmed(),
                                               text.mid(equals + 1, end - equals - 1), settings);
        from = end + 1;
    }
    return understood;
}

} // namespace netsetup
