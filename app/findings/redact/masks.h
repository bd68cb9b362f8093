// Stable masks for names and addresses that must not leave the company. The same original always gets the
// same mask, and a masked address stays in its class, so that a redacted report is judged like the original.
// What nobody knows is masked too: only words of our own (vocabulary.cpp) stay.
#pragma once

#include "findings/report/report.h"

#include <QHash>
#include <QHostAddress>
#include <QSet>
#include <QString>
#include <QStringList>

namespace netsetup {

/// Words and names that are the same for everybody, in lower case: those of the catalog and of our own texts.
const QSet<QString> &ownVocabulary();

/// Masks every name in any text, in one pass over its words: the longest known name first, whatever its case
/// and never inside a word; then hosts and words that are not of our own.
class NameMasks
{
public:
    /// "host" gives "host-1.redacted.invalid", "host-2…": a name that is accepted wherever a host name is.
    void addHost(const QString &host);
    /// A company domain.
    void addDomain(const QString &domain);
    /// `kind` gives "user-1", "user-2" …
    void addWord(const QString &word, const QString &kind);
    void add(const QString &original, const QString &mask);
    /// A name that is the same for everybody: no other mask changes a part of it.
    void keep(const QString &name);

    [[nodiscard]] QString applyTo(const QString &text);
    /// The mask that `name` as a whole was given; empty: none.
    [[nodiscard]] QString known(const QString &name) const { return m_masks.value(name.toLower()); }

private:
    /// Names by their words and the marks between them: as long as a name the way through it.
    struct Step
    {
        QHash<QString, int> next; ///< word or mark -> its step
        QString mask;             ///< empty: no name ends here
    };
    struct Found
    {
        qsizetype end = 0;
        QString mask;
    };

    QHash<QString, QString> m_masks; ///< lower-case original -> mask
    QList<Step> m_steps{Step()};
    QHash<QString, int> m_counts;

    [[nodiscard]] QString nextMask(const QString &kind, const QString &tail = {});
    [[nodiscard]] Found longestName(QStringView text, qsizetype at) const;
    [[nodiscard]] QString maskOfHost(const QString &name);
    [[nodiscard]] QString maskOfWord(const QString &word);
};

/// Replaces private addresses and ranges, each by another one of the same block.
class AddressMasks
{
public:
    [[nodiscard]] QString maskOf(const QString &token);

private:
    QHash<QString, QString> m_masks;
    QHash<QString, quint32> m_counts; ///< by block and prefix

    [[nodiscard]] QString maskFor(const QString &token);
    [[nodiscard]] QString ipv4Mask(quint32 base, int blockPrefix, int prefix);
    [[nodiscard]] QString ipv6Mask(const QString &base, int prefix);
};

/// Both, for any text: addresses and points in time are told from names first.
class Masks
{
public:
    NameMasks names;
    AddressMasks addresses;

    [[nodiscard]] QString applyTo(const QString &text);
};

/// The names of the company that the report's plan and flows tell, with their masks.
NameMasks namesToMask(const Report &report);

} // namespace netsetup
