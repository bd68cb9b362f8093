#include "discover/shellreader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString operators = u"|;&"_s;

bool isDash(QChar c)
{
    return (c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212';
}

/// The quote of the keyboard that is meant; null: c is none.
QChar keyboardQuote(QChar c)
{
    if (c == u'"' || (c >= u'\u201c' && c <= u'\u201f') || c == u'\u00ab' || c == u'\u00bb')
        return u'"';
    return c == u'\'' || (c >= u'\u2018' && c <= u'\u201b') ? QChar(u'\'') : QChar();
}

} // namespace

bool ShellReader::read()
{
    while (m_at < m_text.size()) {
        if (takeContinuation())
            continue;
        if (m_quote.isNull())
            takeOutside(m_text.at(m_at));
        else
            takeQuoted(m_text.at(m_at));
        ++m_at;
    }
    endWord();
    endCommand();
    return m_quote.isNull();
}

/// The line goes on behind \, ^ or ` at its end, with or without stray blanks.
bool ShellReader::takeContinuation()
{
    if (!u"\\^`"_s.contains(m_text.at(m_at)))
        return false;
    qsizetype end = m_at + 1;
    while (at(end) == u' ' || at(end) == u'\t')
        ++end;
    if (end < m_text.size() && at(end) != u'\n')
        return false;
    if (m_quote.isNull())
        endWord();
    m_at = end + 1;
    ++m_line;
    return true;
}

void ShellReader::takeQuoted(QChar c)
{
    const bool typographic = m_quote != keyboardQuote(m_quote);
    const QChar next = at(m_at + 1);
    if (typographic ? keyboardQuote(c) == keyboardQuote(m_quote) : c == m_quote) {
        if (c != keyboardQuote(c) && !m_typographic.contains(c))
            m_typographic.append(c);
        m_quote = QChar();
    } else if (m_quote == u'"' && c == u'\\' && (next == u'"' || next == u'\\')) {
        m_word += next;
        ++m_at;
    } else {
        m_line += c == u'\n' ? 1 : 0;
        m_word += c;
    }
}

void ShellReader::takeOutside(QChar c)
{
    if (takeMark(c) || takeUnit(c))
        return;
    if (isDash(c))
        return takeDash(c);
    // Where line breaks were lost, their continuation marks stand alone.
    if (!m_started && u"\\^`"_s.contains(c) && at(m_at + 1).isSpace())
        return;
    if (c == u'\\' && at(m_at + 1) == u' ') {
        m_word += u' ';
        ++m_at;
        return;
    }
    m_word += c;
    m_started = true;
}

/// What ends a word or a command, or begins a quote.
bool ShellReader::takeMark(QChar c)
{
    if (c == u'\n') {
        endWord();
        if (!nextLineBelongs())
            endCommand();
        ++m_line;
    } else if (c.isSpace()) {
        endWord();
    } else if (operators.contains(c)) {
        endWord();
        endCommand();
    } else if (c == u'#' && !m_started) {
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        m_at = (end < 0 ? m_text.size() : end) - 1;
    } else if (!keyboardQuote(c).isNull() && !isApostrophe()) {
        m_quote = c;
        m_started = true;
        if (c != keyboardQuote(c) && !m_typographic.contains(c))
            m_typographic.append(c);
    } else {
        return false;
    }
    return true;
}

/// What is one thing although blanks or < > stand in it: a placeholder, a substitution; and redirections.
bool ShellReader::takeUnit(QChar c)
{
    static const QRegularExpression placeholder(
        u"<[A-Za-z](?:[^<>\\n\"']{0,58}[^<>\\s\"'])?>|\\{\\{[^{}\\n]{1,80}\\}\\}"_s);
    if (!u"<>$`{"_s.contains(c))
        return false;
    const QRegularExpressionMatch match = placeholder.match(m_text, m_at, QRegularExpression::NormalMatch,
                                                            QRegularExpression::AnchorAtOffsetMatchOption);
    const qsizetype end = match.hasMatch() ? match.capturedEnd() - 1 : expansionEnd();
    if (end > m_at) {
        m_word += m_text.mid(m_at, end + 1 - m_at);
        m_started = true;
        m_at = end;
        return true;
    }
    if (c != u'<' && c != u'>')
        return false;
    takeRedirection();
    return true;
}

/// Where "$(…)" or "`…`" inside a word ends on its line; -1: none begins here.
qsizetype ShellReader::expansionEnd() const
{
    const qsizetype lineEnd = m_text.indexOf(u'\n', m_at);
    const qsizetype stop = lineEnd < 0 ? m_text.size() : lineEnd;
    qsizetype end = -1;
    if (at(m_at) == u'`' && m_started) {
        end = m_text.indexOf(u'`', m_at + 1);
    } else if (at(m_at) == u'$' && at(m_at + 1) == u'(') {
        int depth = 0;
        for (end = m_at + 1; end < stop; ++end) {
            depth += at(end) == u'(' ? 1 : at(end) == u')' ? -1 : 0;
            if (depth == 0)
                break;
        }
    }
    return end < stop ? end : -1;
}

/// A long option begins with two dashes, of which documents make one long one.
void ShellReader::takeDash(QChar c)
{
    if (!m_typographic.contains(c))
        m_typographic.append(c);
    const bool isLong = !m_started && at(m_at + 1).isLetter() && at(m_at + 2).isLetter();
    m_word += isLong ? u"--"_s : u"-"_s;
    m_started = true;
}

/// "2>&1", "> file", "< file". A prompt ends in ">" too: then the command follows.
void ShellReader::takeRedirection()
{
    static const QRegularExpression channel(QRegularExpression::anchoredPattern(u"[0-9]*"_s));
    if (channel.match(m_word).hasMatch()) {
        m_word.clear();
        m_started = false;
    }
    endWord();
    while (u"<>&"_s.contains(at(m_at + 1)) && m_at + 1 < m_text.size())
        ++m_at;
    qsizetype target = m_at + 1;
    while (at(target) == u' ' || at(target) == u'\t')
        ++target;
    const qsizetype end = wordEnd(target);
    if (!isHelmProgram(m_text.mid(target, end - target)))
        m_at = std::max(m_at, end - 1);
}

qsizetype ShellReader::wordEnd(qsizetype from) const
{
    while (from < m_text.size() && !at(from).isSpace() && !operators.contains(at(from)))
        ++from;
    return from;
}

qsizetype ShellReader::indentation() const
{
    const qsizetype start = QStringView(m_text).left(m_at).lastIndexOf(u'\n') + 1;
    qsizetype end = start;
    while (at(end) == u' ' || at(end) == u'\t')
        ++end;
    return end - start;
}

/// Pages lose the marks at the ends of lines: what is an option or stands further in belongs to the command.
bool ShellReader::nextLineBelongs() const
{
    qsizetype start = m_at + 1;
    while (at(start) == u' ' || at(start) == u'\t')
        ++start;
    const QChar first = at(start);
    if (m_command.words.isEmpty() || first.isNull() || first == u'\n')
        return false;
    if (first == u'-' || isDash(first))
        return !at(start + 1).isSpace();
    const bool furtherIn = start - m_at - 1 > m_indentation;
    return furtherIn && !isHelmProgram(m_text.mid(start, wordEnd(start) - start));
}

/// Of a sentence around the command: "Here's how".
bool ShellReader::isApostrophe() const
{
    static const QRegularExpression letters(QRegularExpression::anchoredPattern(u"\\p{L}+"_s));
    return keyboardQuote(at(m_at)) == u'\'' && at(m_at + 1).isLetter() && letters.match(m_word).hasMatch();
}

void ShellReader::endWord()
{
    if (!m_started)
        return;
    if (m_command.words.isEmpty()) {
        m_command.line = m_line;
        m_indentation = indentation();
    }
    m_command.words.append(m_word);
    m_word.clear();
    m_started = false;
}

void ShellReader::endCommand()
{
    if (!m_command.words.isEmpty())
        m_commands.append(m_command);
    m_command = {};
}

} // namespace netsetup
