#include "findings/findingargs.h"

namespace netsetup {

FindingArgs::FindingArgs(std::initializer_list<Entry> entries)
{
    for (const auto &[name, content] : entries)
        std::visit([this, &name = name](const auto &value) { insert(name, value); }, content);
}

FindingArgs::FindingArgs(const QJsonObject &values)
    : m_values(values)
{}

void FindingArgs::insert(const QString &name, const QJsonValue &value)
{
    m_values.insert(name, value);
    if (!m_phrases.isEmpty())
        m_phrases.remove(name);
}

void FindingArgs::insert(const QString &name, const Phrase &phrase)
{
    insert(name, QJsonValue(phrase.english()));
    if (!phrase.isVerbatim())
        m_phrases.insert(name, phrase);
}

void FindingArgs::insert(const FindingArgs &others)
{
    for (auto it = others.m_values.constBegin(); it != others.m_values.constEnd(); ++it)
        insert(it.key(), it.value());
    if (!others.m_phrases.isEmpty())
        m_phrases.insert(others.m_phrases);
}

void FindingArgs::tellAs(const QString &name, const Phrase &phrase)
{
    if (!phrase.isVerbatim() && m_values.value(name) == QJsonValue(phrase.english()))
        m_phrases.insert(name, phrase);
}

} // namespace netsetup
