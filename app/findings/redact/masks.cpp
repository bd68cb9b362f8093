// Masks for names; see the header.
#include "findings/redact/masks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

constexpr QLatin1String hostTail(".redacted.invalid");
constexpr qsizetype longestHost = 253;
/// Digests say nothing but which bytes they were made of.
constexpr qsizetype shortestDigest = 32;

bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// A word, or a single mark.
qsizetype endOfToken(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isWordChar(text.at(end)))
        ++end;
    return qMax(end, at + 1);
}

/// Where the host name ends that starts here; `at` where there is none.
qsizetype endOfHost(QStringView text, qsizetype at)
{
    qsizetype end = at;
    qsizetype label = -1; // where the last one starts
    while (end < text.size() && end - at <= longestHost) {
        const QChar c = text.at(end);
        if (c == u'.' && end + 1 < text.size() && isWordChar(text.at(end + 1)))
            label = end + 1;
        else if (!isWordChar(c) && c != u'-' && c != u'_')
            break;
        ++end;
    }
    while (end > at && !isWordChar(text.at(end - 1)))
        --end;
    const bool isName = label >= 0 && end - label >= 2 && !text.at(label).isDigit();
    return isName && end - at <= longestHost && isWordChar(text.at(at)) ? end : at;
}

bool isDigits(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isDigest(const QString &word)
{
    return word.size() >= shortestDigest && std::all_of(word.begin(), word.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

void NameMasks::addHost(const QString &host)
{
    if (!host.isEmpty() && known(host).isEmpty())
        add(host, nextMask(u"host"_s, hostTail));
}

void NameMasks::addDomain(const QString &domain)
{
    if (!domain.isEmpty() && known(domain).isEmpty())
        add(domain, nextMask(u"domain"_s, hostTail));
}

void NameMasks::addWord(const QString &word, const QString &kind)
{
    if (!word.isEmpty() && known(word).isEmpty())
        add(word, nextMask(kind));
}

void NameMasks::add(const QString &original, const QString &mask)
{
    const QString name = original.toLower();
    m_masks.insert(name, mask);
    int step = 0;
    for (qsizetype at = 0, end = 0; at < name.size(); at = end) {
        end = endOfToken(name, at);
        const QString token = name.mid(at, end - at);
        const int fresh = static_cast<int>(m_steps.size());
        const int next = m_steps.at(step).next.value(token, fresh);
        if (next == fresh) {
            m_steps[step].next.insert(token, fresh);
            m_steps.append(Step());
        }
        step = next;
    }
    m_steps[step].mask = mask;
}

void NameMasks::keep(const QString &name)
{
    if (!name.isEmpty() && known(name).isEmpty())
        add(name, name.toLower());
}

QString NameMasks::nextMask(const QString &kind, const QString &tail)
{
    return kind + u'-' + QString::number(++m_counts[kind]) + tail;
}

NameMasks::Found NameMasks::longestName(QStringView text, qsizetype at) const
{
    Found found{at, {}};
    int step = 0;
    while (at < text.size() && !m_steps.at(step).next.isEmpty()) {
        const qsizetype end = endOfToken(text, at);
        step = m_steps.at(step).next.value(text.sliced(at, end - at).toString().toLower(), -1);
        if (step < 0)
            break;
        at = end;
        if (!m_steps.at(step).mask.isEmpty())
            found = {end, m_steps.at(step).mask};
    }
    return found;
}

QString NameMasks::maskOfHost(const QString &host)
{
    const QString name = host.toLower();
    const QString mask = known(name);
    if (!mask.isEmpty() || ownVocabulary().contains(name))
        return mask.isEmpty() ? host : mask;
    // A host below a search suffix still shows which host it is.
    for (qsizetype dot = name.lastIndexOf(u'.'); dot > 0; dot = name.lastIndexOf(u'.', dot - 1)) {
        const QString front = known(name.left(dot));
        if (front.endsWith(hostTail))
            return front + u'.' + maskOfHost(name.mid(dot + 1));
    }
    m_masks.insert(name, nextMask(u"host"_s, hostTail));
    return known(name);
}

QString NameMasks::maskOfWord(const QString &word)
{
    const QString name = word.toLower();
    if (name.size() == 1 || isDigits(name) || isDigest(name) || ownVocabulary().contains(name))
        return word;
    if (known(name).isEmpty())
        m_masks.insert(name, nextMask(u"word"_s));
    return known(name);
}

QString NameMasks::applyTo(const QString &text)
{
    QString out;
    for (qsizetype at = 0, end = 0; at < text.size(); at = end) {
        const Found name = longestName(text, at);
        const qsizetype host = endOfHost(text, at);
        end = qMax(endOfToken(text, at), qMax(name.end, host));
        if (name.end >= host && name.end > at) {
            end = name.end;
            out += name.mask;
        } else if (host > at) {
            end = host;
            out += maskOfHost(text.mid(at, host - at));
        } else {
            const QString token = text.mid(at, end - at);
            out += isWordChar(token.front()) ? maskOfWord(token) : token;
        }
    }
    return out;
}

QString Masks::applyTo(const QString &text)
{
    // Of fixed size: it never grows with the names.
    static const QRegularExpression pattern(
        u"(?<![0-9A-Za-z.:-])(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z|"
        "(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})"
        "(?!\\.?[0-9A-Za-z])(?:/[0-9]{1,3})?)"_s);
    const QString valid = QString::fromUtf8(text.toUtf8()); // half a character would stop the search
    QString out;
    qsizetype at = 0;
    QRegularExpressionMatchIterator matches = pattern.globalMatch(valid);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString token = match.captured();
        out += names.applyTo(valid.mid(at, match.capturedStart() - at));
        const QString known = names.known(token);
        out += known.isEmpty() ? addresses.maskOf(token) : known;
        at = match.capturedEnd();
    }
    return out + names.applyTo(valid.mid(at));
}

} // namespace netsetup
