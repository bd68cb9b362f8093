#include "base/phrase.h"

#include "base/inwords.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString numberText(double value)
{
    const bool whole = std::fabs(value) < 1e15 && std::floor(value) == value;
    return whole ? QString::number(static_cast<qint64>(value)) : QString::number(value);
}

/// "45 s", "7 min", "3 h 20 min", "12 days": precise enough to act on.
QString spanText(double seconds)
{
    const auto whole = static_cast<qint64>(std::llround(std::min(std::fabs(seconds), 1e12)));
    if (whole < 120)
        return inWords("Findings", "%1 s").arg(whole);
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 120)
        return inWords("Findings", "%1 min").arg(minutes);
    if (minutes >= 48 * 60)
        return inWords("Findings", "%1 days").arg((minutes + 12 * 60) / (24 * 60));
    if (minutes % 60 == 0)
        return inWords("Findings", "%1 h").arg(minutes / 60);
    return inWords("Findings", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

/// In one pass: what a value says is never read as a place for another one.
QString filled(const QString &text, const QStringList &values)
{
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int digit = text.at(at) == u'%' && at + 1 < text.size() ? text.at(at + 1).digitValue() : -1;
        if (digit < 1 || digit > values.size()) {
            out += text.at(at);
            continue;
        }
        out += values.at(digit - 1);
        ++at;
    }
    return out;
}

} // namespace

Phrase::Phrase(const char *context, const char *text)
    : Phrase(context, QString::fromUtf8(text))
{}

Phrase::Phrase(const char *context, const QString &text)
    : m_context(context)
    , m_text(text)
{}

Phrase Phrase::verbatim(const QString &text)
{
    Phrase phrase;
    phrase.m_text = text;
    return phrase;
}

Phrase Phrase::number(double value)
{
    Phrase phrase;
    phrase.m_kind = Kind::Number;
    phrase.m_number = value;
    return phrase;
}

Phrase Phrase::seconds(double value)
{
    Phrase phrase = number(value);
    phrase.m_kind = Kind::Seconds;
    return phrase;
}

Phrase Phrase::list(const QList<Phrase> &parts, const QString &separator)
{
    Phrase phrase;
    phrase.m_kind = Kind::List;
    phrase.m_text = separator;
    phrase.m_parts = parts;
    return phrase;
}

Phrase Phrase::arg(const Phrase &value) const
{
    Phrase more = *this;
    more.m_parts.append(value);
    return more;
}

bool Phrase::isEmpty() const
{
    if (m_kind == Kind::List)
        return m_parts.isEmpty();
    return m_kind == Kind::Text && m_text.isEmpty();
}

bool Phrase::isVerbatim() const
{
    return m_context.isEmpty() && m_kind != Kind::Seconds &&
           std::all_of(m_parts.begin(), m_parts.end(), [](const Phrase &part) { return part.isVerbatim(); });
}

QString Phrase::told() const
{
    if (m_kind == Kind::Number)
        return numberText(m_number);
    if (m_kind == Kind::Seconds)
        return spanText(m_number);
    QStringList parts;
    for (const Phrase &part : m_parts)
        parts.append(part.told());
    if (m_kind == Kind::List)
        return parts.join(m_text);
    return filled(m_context.isEmpty() ? m_text : inWords(m_context.constData(), m_text), parts);
}

QString Phrase::english() const
{
    const SourceWords source;
    return told();
}

Phrase Phrase::withTexts(const std::function<Phrase(const QString &)> &change) const
{
    if (m_kind == Kind::Text && m_context.isEmpty() && m_parts.isEmpty())
        return m_text.isEmpty() ? *this : change(m_text);
    Phrase changed = *this;
    for (Phrase &part : changed.m_parts)
        part = part.withTexts(change);
    return changed;
}

bool operator==(const Phrase &a, const Phrase &b)
{
    return a.m_kind == b.m_kind && a.m_context == b.m_context && a.m_text == b.m_text &&
           a.m_number == b.m_number && a.m_parts == b.m_parts;
}

} // namespace netsetup
