// What the texts of a finding need, by name.
#pragma once

#include "base/phrase.h"

#include <QJsonObject>
#include <QMap>

#include <variant>

namespace netsetup {

/// {"host":…, "resolver":…}. Programs read the values, in English; of those that are phrases people are told
/// the phrase.
class FindingArgs
{
public:
    using Entry = std::pair<QString, std::variant<QJsonValue, Phrase>>;

    FindingArgs() = default;
    FindingArgs(std::initializer_list<Entry> entries);
    FindingArgs(const QJsonObject &values); // NOLINT(google-explicit-constructor): values alone are args

    void insert(const QString &name, const QJsonValue &value);
    void insert(const QString &name, const Phrase &phrase);
    void insert(const FindingArgs &others);
    /// Takes the phrase where it says what the value says: a text that somebody has changed stays as it is.
    void tellAs(const QString &name, const Phrase &phrase);

    [[nodiscard]] bool contains(const QString &name) const { return m_values.contains(name); }
    [[nodiscard]] QJsonValue value(QStringView name) const { return m_values.value(name); }
    [[nodiscard]] const QJsonObject &values() const { return m_values; }
    [[nodiscard]] const QMap<QString, Phrase> &phrases() const { return m_phrases; }

private:
    QJsonObject m_values;
    QMap<QString, Phrase> m_phrases; ///< by the name of a value that is their English text
};

} // namespace netsetup
