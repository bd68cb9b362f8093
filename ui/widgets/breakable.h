// Long names break where people would break them: behind a dot or a dash, not in the middle of a word.
#pragma once

#include <QString>

namespace netsetup::ui {

/// The text with places in its long words where a line may end; they cannot be seen.
inline QString breakable(const QString &text)
{
    constexpr int longWord = 16;
    constexpr int longest = 24; ///< without any mark of its own
    constexpr QChar here(0x200b);
    QString broken;
    broken.reserve(text.size() * 2);
    qsizetype wordEnd = -1;
    bool isLong = false;
    int since = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (i > wordEnd) {
            wordEnd = text.indexOf(QChar(u' '), i);
            wordEnd = wordEnd < 0 ? text.size() : wordEnd;
            isLong = wordEnd - i > longWord;
            since = 0;
        }
        broken.append(letter);
        ++since;
        const bool mark = letter == QChar(u'.') || letter == QChar(u'-') || letter == QChar(u'/');
        if (isLong && i + 1 < wordEnd && !letter.isHighSurrogate() && (mark || since >= longest)) {
            broken.append(here);
            since = 0;
        }
    }
    return broken;
}

} // namespace netsetup::ui
