// Stable masks for names and addresses that must not leave the company. The same original always gets the
// same mask, and a masked address stays in its class, so that a redacted report is judged like the original.
#pragma once

#include "findings/report/report.h"

#include <QHash>
#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace netsetup {

/// Replaces known names in any text: longest first, in one pass, whatever their case.
class NameMasks
{
public:
    /// "host" gives "host-1.redacted.invalid", "host-2…": a name that is accepted wherever a host name is.
    void addHost(const QString &host);
    /// A company domain. Every host below it gets a mask of its own when it is met.
    void addDomain(const QString &domain);
    /// `kind` gives "user-1", "user-2" …
    void addWord(const QString &word, const QString &kind);
    /// The same, but only where the word stands alone: for words that may be part of others.
    void addWholeWord(const QString &word, const QString &kind);
    void add(const QString &original, const QString &mask, bool wholeWord = false);
    /// A name that is the same for everybody: no other mask changes a part of it.
    void keep(const QString &name);

    [[nodiscard]] QString applyTo(const QString &text);

private:
    QHash<QString, QString> m_masks; ///< lower-case original -> mask
    QSet<QString> m_wholeWords;
    QSet<QString> m_domains;
    QHash<QString, int> m_counts;
    QRegularExpression m_pattern;
    bool m_patternIsCurrent = false;

    [[nodiscard]] QString nextMask(const QString &kind, const QString &tail);
    [[nodiscard]] QString patternFor(const QString &word) const;
    [[nodiscard]] QString maskOf(const QString &found);
    void compile();
};

/// Replaces private addresses and ranges in any text, each by another one of the same block.
class AddressMasks
{
public:
    [[nodiscard]] QString applyTo(const QString &text);

private:
    QHash<QString, QString> m_masks;
    QHash<QString, quint32> m_counts; ///< by block and prefix

    [[nodiscard]] QString maskFor(const QString &token);
    [[nodiscard]] QString ipv4Mask(quint32 base, int blockPrefix, int prefix);
    [[nodiscard]] QString ipv6Mask(const QString &base, int prefix);
};

/// All names of the company in the report, with their masks.
NameMasks namesToMask(const Report &report);

} // namespace netsetup
