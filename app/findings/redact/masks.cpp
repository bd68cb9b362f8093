// Masks for names; see the header.
#include "findings/redact/masks.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

/// Shorter words are replaced only where they stand alone: "io" is part of too many others.
constexpr qsizetype shortWord = 4;

} // namespace

void NameMasks::addHost(const QString &host)
{
    if (!host.isEmpty() && !m_masks.contains(host.toLower()))
        add(host, nextMask(u"host"_s, u".redacted.invalid"_s));
}

void NameMasks::addDomain(const QString &domain)
{
    if (domain.isEmpty() || m_masks.contains(domain.toLower()))
        return;
    add(domain, nextMask(u"domain"_s, u".redacted.invalid"_s));
    m_domains.insert(domain.toLower());
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
    return u"%1-%2%3"_s.arg(kind).arg(++m_counts[kind]).arg(tail);
}

QString NameMasks::patternFor(const QString &word) const
{
    const QString escaped = QRegularExpression::escape(word);
    if (m_domains.contains(word))
        return u"(?:[a-z0-9_-]+\\.)*"_s + escaped;
    return m_wholeWords.contains(word) ? u"(?<![a-z0-9])%1(?![a-z0-9])"_s.arg(escaped) : escaped;
}

void NameMasks::compile()
{
    QStringList words = m_masks.keys();
    std::sort(words.begin(), words.end(), [this](const QString &a, const QString &b) {
        // A domain takes all labels before it: names that are known as a whole come first.
        const auto rank = [this](const QString &word) {
            return std::tuple(m_domains.contains(word), -word.size(), word);
        };
        return rank(a) < rank(b);
    });
    QStringList patterns;
    for (const QString &word : std::as_const(words))
        patterns.append(patternFor(word));
    m_pattern = QRegularExpression(patterns.join(u'|'), QRegularExpression::CaseInsensitiveOption);
    m_patternIsCurrent = true;
}

QString NameMasks::maskOf(const QString &found)
{
    const QString name = found.toLower();
    const auto known = m_masks.constFind(name);
    if (known != m_masks.constEnd())
        return *known;
    // A host below a company domain that nobody had named before.
    const QString mask = nextMask(u"host"_s, u".redacted.invalid"_s);
    m_masks.insert(name, mask);
    return mask;
}

QString NameMasks::applyTo(const QString &text)
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
        out += maskOf(match.captured());
        at = match.capturedEnd();
    }
    return out + QStringView(text).sliced(at);
}

} // namespace netsetup
