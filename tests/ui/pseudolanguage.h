// A language that nobody speaks: every letter accented, and where it is wide every text twice as long.
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

inline QString accented(const QString &text)
{
    static const QString plain = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    static const QString odd = u"áƀćďéƒǵĥíĵķĺɱńóṕɋŕśťúṽŵẋýźÁɃĆĎÉƑǴĤÍĴĶĹṀŃÓṔɊŔŚŤÚṼŴẊÝŹ"_s;
    QString out;
    for (const QChar c : text) {
        const qsizetype at = plain.indexOf(c);
        out += at < 0 ? c : odd.at(at);
    }
    return out;
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
    explicit PseudoTranslator(bool wide)
        : m_texts(translatableTexts())
        , m_wide(wide)
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
    [[nodiscard]] QString inThisLanguage(const QString &text) const
    {
        QString out;
        qsizetype letters = 0;
        qsizetype from = 0;
        for (auto at = kept().globalMatch(text); at.hasNext();) {
            const QRegularExpressionMatch match = at.next();
            const QString words = text.mid(from, match.capturedStart() - from);
            out += accented(words) + match.captured();
            letters += words.size();
            from = match.capturedEnd();
        }
        out += accented(text.mid(from));
        letters += text.size() - from;
        // As many letters again, in words that can be wrapped.
        for (qsizetype i = 0; m_wide && i < letters; i += 6)
            out += u" ẅẅẅẅẅ"_s.left(std::min<qsizetype>(6, letters - i + 1));
        return out;
    }

    QSet<QString> m_texts;
    mutable QHash<QString, QString> m_said;
    bool m_wide;
};

} // namespace netsetup
