// Texts for people, and the language they are in. The rule for all of app/:
//
//  - inWords("Plan", "no tenant is given") is for a text that people read. The innermost guard that lives
//    says in which language; without one it is that of the window, where a translation is installed (only
//    the window installs one), else the text as it stands here.
//  - What other programs or later days read is English in every window: device files, reports, projects, what
//    a check finds. Whoever makes such a thing holds a SourceWords meanwhile; makePack() and causeFor() do.
//  - What other teams read is in the language of the pack, whatever the window speaks: each document
//    holds a WordsIn(plan.handoff.language) while it is printed. Its texts have the context "Pack".
//  - A text that is kept in a table is kept in English, marked with QT_TRANSLATE_NOOP, and goes through
//    inWords() where it is shown. One with values, or that is kept in a finding, a rule or a decision, is a
//    Phrase (phrase.h), and is told where it is shown.
//  - Values come after: inWords("Plan", "%1 is empty").arg(value). A sentence is never glued together from
//    parts; where a number matters there is one sentence for 1 and one for the others.
//
// lupdate knows inWords() and Phrase() as other names of translate(); the context is the folder, or "Pack".
#pragma once

#include <QString>

class QTranslator;

namespace netsetup {

[[nodiscard]] QString inWords(const char *context, const char *text);
/// For a text that was kept as a string.
[[nodiscard]] QString inWords(const char *context, const QString &text);

/// While one lives, inWords() of this thread speaks this language. A code that languages() does not have is
/// English.
class WordsIn
{
public:
    explicit WordsIn(const QString &code);
    ~WordsIn();
    Q_DISABLE_COPY_MOVE(WordsIn)

    /// Of the innermost guard; empty where none lives.
    static QString language();

private:
    const WordsIn *m_outer;
    const QTranslator *m_words;
    QString m_code;
    friend QString inWords(const char *context, const char *text);
};

/// While one lives, inWords() gives the English text.
class SourceWords : public WordsIn
{
public:
    SourceWords();
};

} // namespace netsetup
