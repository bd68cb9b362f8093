// A language that nobody speaks: every letter accented, and where it is wide every text twice as long. Where
// it is read from the right it has letters of that direction, as widgets go by the letters of a text.
#pragma once

#include "support/testpaths.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace netsetup {

/// What is not words: placeholders, marks of optional parts, mnemonics, file name patterns.
inline const QRegularExpression &kept()
{
    static const QRegularExpression one(
        u"%\\{\\w+\\}|%L?\\d+|%n|\\[\\[|\\]\\]|\\([^()]*\\*\\.[^()]*\\)|&(?=\\w)"_s);
    return one;
}

inline QString spelled(const QString &text, const QString &letters)
{
    static const QString plain = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    QString out;
    for (const QChar c : text) {
        const qsizetype at = plain.indexOf(c);
        out += at < 0 ? c : letters.at(at % letters.size());
    }
    return out;
}

inline QString accented(const QString &text)
{
    return spelled(text, u"áƀćďéƒǵĥíĵķĺɱńóṕɋŕśťúṽŵẋýźÁɃĆĎÉƑǴĤÍĴĶĹṀŃÓṔɊŔŚŤÚṼŴẊÝŹ"_s);
}

/// In the letters of Hebrew, of which there are as many.
inline QString fromTheRight(const QString &text)
{
    static const QString letters = [] {
        QString all;
        for (char16_t letter = 0x5d0; letter < 0x5ea; ++letter)
            all += QChar(letter);
        return all;
    }();
    return spelled(text, letters);
}

/// "context\ntext" of all that translators have.
inline QSet<QString> translatableTexts()
{
    QFile file(testing::sourcePath(u"translations/stackstate-network-setup_de.ts"_s));
    QSet<QString> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QString context;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"name")
            context = reader.readElementText();
        else if (reader.name() == u"source")
            texts.insert(context + u'\n' + reader.readElementText());
    }
    return texts;
}

/// Knows what translators know, and the texts of Qt's own classes; what else is looked up is data.
class PseudoTranslator : public QTranslator
{
public:
    explicit PseudoTranslator(bool wide, Qt::LayoutDirection direction = Qt::LeftToRight)
        : m_texts(translatableTexts())
        , m_wide(wide)
        , m_fromTheRight(direction == Qt::RightToLeft)
    {}
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString key = QString::fromUtf8(context) + u'\n' + QString::fromUtf8(source);
        if (const auto said = m_said.constFind(key); said != m_said.constEnd())
            return *said;
        const bool known = *context == 'Q' || m_texts.contains(key);
        return m_said[key] = known ? inThisLanguage(QString::fromUtf8(source)) : QString();
    }

private:
    [[nodiscard]] QString ownWords(const QString &text) const
    {
        return m_fromTheRight ? fromTheRight(text) : accented(text);
    }

    [[nodiscard]] QString inThisLanguage(const QString &text) const
    {
        QString out;
        qsizetype letters = 0;
        qsizetype from = 0;
        for (auto at = kept().globalMatch(text); at.hasNext();) {
            const QRegularExpressionMatch match = at.next();
            const QString words = text.mid(from, match.capturedStart() - from);
            out += ownWords(words) + match.captured();
            letters += words.size();
            from = match.capturedEnd();
        }
        out += ownWords(text.mid(from));
        letters += text.size() - from;
        // As many letters again, in words that can be wrapped.
        const QString filler = m_fromTheRight ? u" \u05e9\u05e9\u05e9\u05e9\u05e9"_s : u" ẅẅẅẅẅ"_s;
        for (qsizetype i = 0; m_wide && i < letters; i += 6)
            out += filler.left(std::min<qsizetype>(6, letters - i + 1));
        return out;
    }
    QSet<QString> m_texts;
    mutable QHash<QString, QString> m_said;
    bool m_wide;
    bool m_fromTheRight;
};

} // namespace netsetup
