// A table of line patterns per kind of file. Later rows paint over earlier ones: comments come last.
#include "pack/codehighlighter.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A line that is longer is data, and patterns on it would only cost time.
constexpr qsizetype longestLine = 2000;

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto part = [share](int a, int b) {
        return static_cast<int>(a * share + b * (1 - share));
    };
    return {part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())};
}

bool endsWithOneOf(const QString &path, std::initializer_list<const char *> endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&path](const char *ending) { return path.endsWith(QLatin1String(ending)); });
}

} // namespace

QList<CodeHighlighter::Pattern> CodeHighlighter::patternsFor(const QString &wholePath)
{
    QString path = wholePath;
    if (path.endsWith(".incomplete.txt"_L1))
        path.chop(15);
    const Pattern strings{QRegularExpression(u"\"(?:[^\"\\\\]|\\\\.)*\""_s), Ink::Text};
    const Pattern hash{QRegularExpression(u"(?:^|\\s)#.*$"_s), Ink::Comment};
    if (endsWithOneOf(path, {".json"}))
        return {strings, {QRegularExpression(u"\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:)"_s), Ink::Key}};
    if (endsWithOneOf(path, {".yaml", ".yml"}))
        return {{QRegularExpression(u"^\\s*(?:- )?[\\w.\"/-]+(?=:)"_s), Ink::Key}, strings, hash};
    if (endsWithOneOf(path, {".md"}))
        return {{QRegularExpression(u"`[^`]*`"_s), Ink::Text},
                {QRegularExpression(u"\\*\\*[^*]+\\*\\*"_s), Ink::Key},
                {QRegularExpression(u"^#{1,6} .*$"_s), Ink::Heading}};
    if (endsWithOneOf(path, {".html", ".svg", ".xml"}))
        return {{QRegularExpression(u"</?[\\w-]+|/?>"_s), Ink::Key},
                strings,
                {QRegularExpression(u"<!--.*-->"_s), Ink::Comment}};
    if (endsWithOneOf(path, {".csv", ".txt", "SHA256SUMS"}))
        return {hash};
    return {{QRegularExpression(
                 u"\\b(?:add|delete|destroy|flush|table|chain|rule|set|element|accept|drop|reject|counter|"
                 "comment|acl|http_access|allow|deny|dstdomain|src|port|iptables|ip6tables|-[AIDNXm]|config|"
                 "edit|next|end|permit|object|group|network|host|service|address|if|then|fi|else)\\b"_s),
             Ink::Key},
            strings,
            hash};
}

void CodeHighlighter::setFile(const QString &path)
{
    m_patterns = patternsFor(path);
    rehighlight();
}

void CodeHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

/// All from the palette, so that a dark theme has readable colours of its own.
QTextCharFormat CodeHighlighter::formatOf(Ink ink) const
{
    const QColor text = m_palette.color(QPalette::Text);
    const QColor base = m_palette.color(QPalette::Base);
    QTextCharFormat format;
    switch (ink) {
    case Ink::Comment:
        format.setForeground(mixed(text, base, 0.62));
        format.setFontItalic(true);
        break;
    case Ink::Text:
        format.setForeground(mixed(text, m_palette.color(QPalette::Link), 0.3));
        break;
    case Ink::Key:
        format.setFontWeight(QFont::DemiBold);
        break;
    case Ink::Heading:
        format.setFontWeight(QFont::Bold);
        format.setForeground(mixed(text, m_palette.color(QPalette::Link), 0.3));
        break;
    }
    return format;
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    if (text.size() > longestLine)
        return;
    for (const Pattern &pattern : std::as_const(m_patterns)) {
        auto found = pattern.expression.globalMatch(text);
        while (found.hasNext()) {
            const auto match = found.next();
            setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                      formatOf(pattern.ink));
        }
    }
}

} // namespace netsetup
