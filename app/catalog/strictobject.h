// Reads one JSON object key by key and remembers the first thing that is wrong with it: a missing key, a
// wrong type, a word that is not in the list, or a key that nobody asked for.
#pragma once

#include "catalog/catalog.h"

#include <QSet>

namespace netsetup {

class StrictObject
{
public:
    /// `problem` is shared by all objects of a file; the first one stays.
    StrictObject(const QJsonValue &value, QString where, QString &problem);
    /// Complains about keys that were not read.
    ~StrictObject();
    StrictObject(const StrictObject &) = delete;
    StrictObject &operator=(const StrictObject &) = delete;

    /// A plain text: what it holds may stand in any file that is made of it.
    QString text(const QString &key);
    /// May be absent or null: then empty.
    QString optionalText(const QString &key);
    QString word(const QString &key, const QStringList &accepted);
    /// One of a closed set, or of these of it.
    template <ClosedSet T>
    T word(const QString &key, std::initializer_list<T> accepted)
    {
        QStringList words;
        for (const T value : accepted)
            words.append(wordFor(value));
        return valueOf<T>(word(key, words)).value_or(*accepted.begin());
    }
    template <ClosedSet T>
    T word(const QString &key)
    {
        return valueOf<T>(word(key, wordsOf<T>())).value_or(Words<T>::table[0].value);
    }
    /// An exact host name; with `templates`, "{tenantHost}" may stand at its end.
    QString host(const QString &key, bool templates = false);
    bool flag(const QString &key);
    bool optionalFlag(const QString &key);
    quint16 port(const QString &key);
    QStringList texts(const QString &key);
    QStringList optionalTexts(const QString &key);
    QMap<QString, QString> optionalMap(const QString &key);
    /// "source" and "status".
    FactSource fact();
    QJsonValue object(const QString &key);
    QJsonArray array(const QString &key);

    [[nodiscard]] QString where(const QString &key) const;
    void complain(const QString &key, const QString &what);

private:
    QJsonValue take(const QString &key);
    QJsonValue need(const QString &key, QJsonValue::Type type, const char *typeName);
    QStringList stringsOf(const QString &key, const QJsonArray &array);

    QJsonObject m_object;
    QString m_where;
    QString &m_problem;
    QSet<QString> m_read;
};

} // namespace netsetup
