// Colours for the files of a pack: comments, strings, keys and keywords. By line patterns: a hint for the
// eye, no parser.
#pragma once

#include <QPalette>
#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace netsetup {

class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    /// Chosen by how the path ends; what is not known stays plain.
    void setFile(const QString &path);
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    enum class Ink { Comment, Text, Key, Heading };
    struct Pattern
    {
        QRegularExpression expression;
        Ink ink;
    };
    [[nodiscard]] QTextCharFormat formatOf(Ink ink) const;
    static QList<Pattern> patternsFor(const QString &path);

    QList<Pattern> m_patterns;
    QPalette m_palette;
};

} // namespace netsetup
