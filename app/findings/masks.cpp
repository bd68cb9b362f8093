// Masks for names; see the header.
#include "findings/masks.h"

#include <algorithm>

namespace netsetup {
namespace {

/// Shorter words are replaced only where they stand alone: "io" is part of too many others.
constexpr qsizetype shortWord = 4;

QString patternFor(const QString &word, bool wholeWord)
{
    const QString escaped = QRegularExpression::escape(word);
    if (!wholeWord)
        return escaped;
    return QStringLiteral("(?<![A-Za-z0-9])%1(?![A-Za-z0-9])").arg(escaped);
}

} // namespace

void NameMasks::addHost(const QString &host)
{
    if (!host.isEmpty() && !m_masks.contains(host.toLower()))
        add(host, nextMask(QStringLiteral("host"), QStringLiteral(".redacted.invalid")));
}

void NameMasks::addDomain(const QString &domain)
{
    if (!domain.isEmpty() && !m_masks.contains(domain.toLower()))
        add(domain, nextMask(QStringLiteral("domain"), QStringLiteral(".redacted.invalid")));
}

void NameMasks::addWord(const QString &word, const QString &kind)
{
    if (!word.isEmpty() && !m_masks.contains(word.toLower()))
        add(word, nextMask(kind, {}));
}

void NameMasks::addWholeWord(const QString &word, const QString &kind)
{
    if (!word.isEmpty() && !m_masks.contains(word.toLower()))
        add(word, nextMask(kind, {}), true);
}

void NameMasks::add(const QString &original, const QString &mask, bool wholeWord)
{
    m_masks.insert(original.toLower(), mask);
    if (wholeWord || original.size() < shortWord)
        m_wholeWords.insert(original.toLower());
    m_patternIsCurrent = false;
}

void NameMasks::keep(const QString &name)
{
    if (!m_masks.contains(name.toLower()))
        add(name, name.toLower());
}

QString NameMasks::nextMask(const QString &kind, const QString &tail)
{
    return QStringLiteral("%1-%2%3").arg(kind).arg(++m_counts[kind]).arg(tail);
}

void NameMasks::compile() const
{
    QStringList words = m_masks.keys();
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    for (QString &word : words)
        word = patternFor(word, m_wholeWords.contains(word));
    m_pattern = QRegularExpression(words.join(QLatin1Char('|')), QRegularExpression::CaseInsensitiveOption);
    m_patternIsCurrent = true;
}

QString NameMasks::applyTo(const QString &text) const
{
    if (m_masks.isEmpty())
        return text;
    if (!m_patternIsCurrent)
        compile();
    QString out;
    qsizetype at = 0;
    QRegularExpressionMatchIterator matches = m_pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        out += m_masks.value(match.captured().toLower());
        at = match.capturedEnd();
    }
    return out + QStringView(text).sliced(at);
}

} // namespace netsetup
