// Texts for people, in the language of the window. The rule for all of app/:
//
//  - inWords("Plan", "no tenant is given") is for a text that people read on a screen. Where a translation is
//    installed (only the window installs one) it gives the translation, else the text as it stands here.
//  - What other programs, other teams or later days read is English in every window: the files of a pack,
//  reports,
//    projects, what a check finds. Whoever makes such a thing holds a SourceWords while it is made;
//    makePack() and causeFor() do.
//  - A text that is kept (in a table, in a finding, in a flow) is kept in English, marked with
//  QT_TRANSLATE_NOOP, and
//    goes through inWords() where it is shown.
//  - Values come after: inWords("Plan", "%1 is empty").arg(value). A sentence is never glued together from
//  parts.
//
// lupdate knows inWords() as another name of translate(); the context is the folder.
#pragma once

#include <QString>

namespace netsetup {

[[nodiscard]] QString inWords(const char *context, const char *text);
/// For a text that was kept as a string.
[[nodiscard]] QString inWords(const char *context, const QString &text);

/// While one lives, inWords() gives the English text.
class SourceWords
{
public:
    SourceWords();
    ~SourceWords();
    Q_DISABLE_COPY_MOVE(SourceWords)
};

} // namespace netsetup
