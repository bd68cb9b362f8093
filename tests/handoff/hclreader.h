// Reads the part of Terraform's language that the files use, and refuses everything else.
#pragma once

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

/// Strings, here-documents, words, signs: a strict reader of the part of Terraform's language that the files
/// use. Empty: a fault. Of each block "type label", of each attribute "name".
class HclReader
{
public:
    explicit HclReader(const QString &text)
        : m_text(text)
    {}

    /// The statements of the file by name and depth, or nothing where it is not well formed.
    QStringList statements()
    {
        QStringList found;
        while (skipBlank()) {
            static const QRegularExpression block(u"\\G *([a-z_0-9]+)((?: \"[A-Za-z0-9_]+\")*) \\{\\n"_s);
            static const QRegularExpression attribute(u"\\G *([a-z_0-9]+) += "_s);
            static const QRegularExpression end(u"\\G *\\}\\n"_s);
            if (take(end)) {
                if (--m_depth < 0)
                    return {};
            } else if (const QStringList head = take2(block); !head.isEmpty()) {
                found.append(QString(m_depth * 2, u' ') + head.join(QString()));
                ++m_depth;
            } else if (const QStringList name = take2(attribute); !name.isEmpty() && value()) {
                found.append(QString(m_depth * 2, u' ') + name.first());
            } else {
                return {};
            }
        }
        return m_depth == 0 ? found : QStringList();
    }

private:
    bool skipBlank()
    {
        static const QRegularExpression blank(u"\\G(?:#[^\\n]*\\n|\\n)"_s);
        while (take(blank)) {
        }
        return m_at < m_text.size();
    }
    bool take(const QRegularExpression &pattern)
    {
        const QRegularExpressionMatch match = pattern.match(m_text, m_at);
        if (match.hasMatch())
            m_at = match.capturedEnd();
        return match.hasMatch();
    }
    QStringList take2(const QRegularExpression &pattern)
    {
        const QRegularExpressionMatch match = pattern.match(m_text, m_at);
        if (!match.hasMatch())
            return {};
        m_at = match.capturedEnd();
        return match.capturedTexts().mid(1);
    }
    /// A template would be `${` or `%{` that is not doubled.
    bool value()
    {
        static const QString string = u"\"(?:[^\"\\\\\\n$%]|\\\\[\"\\\\]|[$%](?!\\{)|\\$\\$\\{|%%\\{)*\""_s;
        static const QRegularExpression text(u"\\G%1\\n"_s.arg(string));
        static const QRegularExpression set(
            u"\\G(?:toset\\(\\[%1(?:, %1)*\\]\\)|\\[%1(?:, %1)*\\])\\n"_s.arg(string));
        static const QRegularExpression number(u"\\G\\d+\\n"_s);
        static const QRegularExpression reference(u"\\G(?:each\\.value|[a-z_]+\\.[A-Za-z0-9_]+\\.arn)\\n"_s);
        static const QRegularExpression document(
            u"\\G<<-RULES\\n(?:        (?:[^\\n$%]|[$%](?!\\{)|\\$\\$\\{|%%\\{)*\\n)+      RULES\\n"_s);
        return take(text) || take(set) || take(number) || take(reference) || take(document);
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace netsetup::testing
