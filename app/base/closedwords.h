// Closed sets of words: an enum whose values files, options and reports spell in one fixed way. Beside the
// enum stands its table:
//     template <> struct Words<Volatility> { static constexpr Word<Volatility> table[] = {{…, "cdn"}, …}; };
// It is read in both directions. A value that no file spells has no row.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace netsetup {

template <typename T>
struct Word
{
    T value;
    const char *word;
};

template <typename T>
struct Words;

template <typename T>
concept ClosedSet = requires
{
    Words<T>::table;
};

/// Empty for a value without a word.
template <ClosedSet T>
QString wordFor(T value)
{
    for (const Word<T> &row : Words<T>::table) {
        if (row.value == value)
            return QString::fromLatin1(row.word);
    }
    return {};
}

/// Exactly as it is spelt; nothing for any other text.
template <ClosedSet T>
std::optional<T> valueOf(QStringView word)
{
    for (const Word<T> &row : Words<T>::table) {
        if (word == QLatin1StringView(row.word))
            return row.value;
    }
    return std::nullopt;
}

/// All words of the set, in the order of its table.
template <ClosedSet T>
QStringList wordsOf()
{
    QStringList words;
    for (const Word<T> &row : Words<T>::table)
        words.append(QString::fromLatin1(row.word));
    return words;
}

/// All values of the set, in the order of its table.
template <ClosedSet T>
QList<T> valuesOf()
{
    QList<T> values;
    for (const Word<T> &row : Words<T>::table)
        values.append(row.value);
    return values;
}

} // namespace netsetup
