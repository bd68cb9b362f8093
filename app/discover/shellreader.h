// Takes a plain text apart into commands and words, as a shell does before it expands anything.
#pragma once

#include "discover/shelltext.h"

namespace netsetup {

class ShellReader
{
public:
    explicit ShellReader(QString text)
        : m_text(std::move(text))
    {}

    /// False: a quote is left open.
    bool read();
    [[nodiscard]] const QList<ShellCommand> &commands() const { return m_commands; }
    /// The dashes and quotes of word processors that were read as those of a keyboard.
    [[nodiscard]] const QStringList &typographic() const { return m_typographic; }

private:
    [[nodiscard]] QChar at(qsizetype place) const
    {
        return place < m_text.size() ? m_text.at(place) : QChar();
    }
    [[nodiscard]] qsizetype wordEnd(qsizetype from) const;
    [[nodiscard]] qsizetype indentation() const;
    [[nodiscard]] bool nextLineBelongs() const;
    [[nodiscard]] qsizetype expansionEnd() const;
    [[nodiscard]] bool isApostrophe() const;
    bool takeContinuation();
    void takeQuoted(QChar c);
    void takeOutside(QChar c);
    bool takeMark(QChar c);
    bool takeUnit(QChar c);
    void takeDash(QChar c);
    void takeRedirection();
    void endWord();
    void endCommand();

    QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_word;
    bool m_started = false;
    QChar m_quote; ///< as it was opened; null: outside
    qsizetype m_indentation = 0;
    ShellCommand m_command;
    QList<ShellCommand> m_commands;
    QStringList m_typographic;
};

} // namespace netsetup
