// Whether a selector of labels selects something of which perhaps not all labels are known: yes, no, or
// nobody can tell.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace netsetup {

/// In this order the least of several is "all of them", the greatest "one of them".
enum class Selects { No, Maybe, Yes };

Selects notSelected(Selects by);

/// The labels of one thing.
class KnownLabels
{
public:
    enum class Presence { Absent, Unknown, Present };

    void set(const QString &key, const QString &value) { m_values.insert(key, value); }
    /// Of keys that begin so, nothing is known but what was set.
    void leaveOpen(const QStringList &prefixes) { m_open += prefixes; }

    [[nodiscard]] Presence presenceOf(const QString &key) const;
    [[nodiscard]] QString value(const QString &key) const { return m_values.value(key); }
    [[nodiscard]] const QHash<QString, QString> &all() const { return m_values; }

private:
    QHash<QString, QString> m_values;
    QStringList m_open;
};

enum class LabelTest { In, NotIn, Exists, Lacks, Contains, StartsWith, EndsWith };

/// One condition. What has no such label is not in any set, as Kubernetes and Calico have it.
Selects meets(const KnownLabels &labels, const QString &key, LabelTest test, const QStringList &values = {});

/// A LabelSelector of Kubernetes: matchLabels and matchExpressions. An empty one selects all; what is none,
/// or has an operator of a later version, nobody can tell.
Selects selectedBy(const QJsonValue &selector, const KnownLabels &labels);

/// A selector in the language of Calico: "role == 'db' && !has(env)". An empty one selects all.
Selects selectedByCalico(const QString &selector, const KnownLabels &labels);

} // namespace netsetup
