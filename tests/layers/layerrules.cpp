// The table of layers and the reader that blanks comments and strings.
#include "layers/layerrules.h"

#include <QHash>
#include <QRegularExpression>

namespace netsetup::layers {

namespace {

/// Which folders, and which single headers of other folders, a layer may include. "*" is every folder but
/// cli.
const QHash<QString, QStringList> &table()
{
    static const QHash<QString, QStringList> rows{
        {QStringLiteral("app/base"), {}},
        {QStringLiteral("app/plan"), {QStringLiteral("base")}},
        {QStringLiteral("app/catalog"), {QStringLiteral("base"), QStringLiteral("plan")}},
        {QStringLiteral("app/discover"), QStringLiteral("base plan catalog").split(QLatin1Char(' '))},
        {QStringLiteral("app/flows"), QStringLiteral("base plan catalog").split(QLatin1Char(' '))},
        {QStringLiteral("app/findings"), QStringLiteral("base plan catalog flows").split(QLatin1Char(' '))},
        {QStringLiteral("app/probes"), {QStringLiteral("base")}},
        {QStringLiteral("app/checks"),
         QStringLiteral("base plan catalog discover flows findings probes").split(QLatin1Char(' '))},
        {QStringLiteral("app/diagram"),
         QStringLiteral("base plan catalog flows findings").split(QLatin1Char(' '))},
        {QStringLiteral("app/handoff"),
         QStringLiteral("base plan catalog flows findings diagram").split(QLatin1Char(' '))},
        {QStringLiteral("app/cluster"),
         QStringLiteral("base plan catalog flows findings").split(QLatin1Char(' '))},
        {QStringLiteral("app/practice"), {QStringLiteral("base")}},
        {QStringLiteral("app/session"), {QStringLiteral("*")}},
        {QStringLiteral("app/cli"), QStringLiteral("base plan catalog discover flows findings handoff "
                                                   "practice session probes/dns.h probes/dialer.h")
                                        .split(QLatin1Char(' '))},
        {QStringLiteral("ui"),
         QStringLiteral("base plan catalog discover flows findings diagram session "
                        "handoff/handoff.h handoff/pack/packextra.h handoff/pack/packwriter.h "
                        "practice/practice.h")
             .split(QLatin1Char(' '))},
    };
    return rows;
}

bool isAppFolder(const QString &folder)
{
    return table().contains(QLatin1String("app/") + folder);
}

bool mayInclude(const QString &layer, const QString &header)
{
    const QString folder = header.section(QLatin1Char('/'), 0, 0);
    const QStringList allowed = table().value(layer);
    if (QLatin1String("app/") + folder == layer || allowed.contains(folder) || allowed.contains(header))
        return true;
    return allowed.contains(QStringLiteral("*")) && folder != QLatin1String("cli");
}

/// Headers of Qt Gui and Qt Widgets, by the beginning of their names.
bool isWindowHeader(const QString &header)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(QtWidgets|QtGui|QtSvg|QtPrintSupport)(/|$)|"
        "^Q(Widget|Painter|Paint|Pen|Brush|Color|Font|Gui|Application|Icon|Pixmap|Image|Picture|Palette|"
        "Style|Text(?!"
        "Stream|Codec|BoundaryFinder|Converter)|Validator|Clipboard|Cursor|Screen|Window|Desktop|Dialog|"
        "MainWindow|"
        "Layout|[A-Za-z]*(Box|Layout)$|Label|Push|Tool|Action|Menu|Tree|Table|ListView|ListWidget|Standard(?!"
        "Paths)|"
        "Graphics|Svg|"
        "Print|Wizard|Line(?=Edit)|LineEdit|PlainText|Combo|Check|Radio|Progress|Scroll|Split|Stacked|Tab|"
        "Transform|Vector|Quaternion|Key|MouseEvent|Opengl|OpenGL)"));
    return pattern.match(header).hasMatch();
}

enum class Part { Code, LineComment, BlockComment, Text, Character, RawText };

/// One pass over the text; keeps line breaks and code, blanks the rest.
class Blanker
{
public:
    explicit Blanker(const QString &text)
        : m_text(text)
    {}
    QString run()
    {
        while (m_at < m_text.size())
            step();
        return m_out;
    }

private:
    [[nodiscard]] bool sees(const char *word) const
    {
        return QStringView(m_text).mid(m_at).startsWith(QLatin1String(word));
    }
    void keep() { m_out += m_text.at(m_at++); }
    void blank()
    {
        const QChar character = m_text.at(m_at++);
        m_out += character == QLatin1Char('\n') ? character : QLatin1Char(' ');
    }
    void step();
    void stepInCode();
    void stepInQuotes(QLatin1Char end);
    void startRawText();

    const QString &m_text;
    QString m_out;
    QString m_rawEnd;
    qsizetype m_at = 0;
    Part m_part = Part::Code;
};

void Blanker::startRawText()
{
    const qsizetype open = m_text.indexOf(QLatin1Char('('), m_at);
    m_rawEnd = QLatin1Char(')') + m_text.mid(m_at + 2, open - m_at - 2) + QLatin1Char('"');
    while (m_at <= open && m_at < m_text.size())
        blank();
    m_part = Part::RawText;
}

void Blanker::stepInCode()
{
    // A ' between digits separates them.
    const bool digits = m_at > 0 && m_text.at(m_at - 1).isLetterOrNumber() && sees("'");
    if (sees("//"))
        m_part = Part::LineComment;
    else if (sees("/*"))
        m_part = Part::BlockComment;
    else if (sees("R\""))
        return startRawText();
    else if (sees("\""))
        m_part = Part::Text;
    else if (sees("'") && !digits)
        m_part = Part::Character;
    keep();
    if (m_part == Part::LineComment || m_part == Part::BlockComment) {
        m_out.chop(1);
        m_out += QLatin1String("  ");
        ++m_at;
    }
}

void Blanker::stepInQuotes(QLatin1Char end)
{
    if (m_text.at(m_at) == end) {
        keep();
        m_part = Part::Code;
        return;
    }
    if (sees("\\") && m_at + 1 < m_text.size())
        blank();
    blank();
}

void Blanker::step()
{
    switch (m_part) {
    case Part::Code:
        return stepInCode();
    case Part::Text:
        return stepInQuotes(QLatin1Char('"'));
    case Part::Character:
        return stepInQuotes(QLatin1Char('\''));
    case Part::LineComment:
        if (sees("\n"))
            m_part = Part::Code;
        return blank();
    case Part::BlockComment:
        if (sees("*/")) {
            blank();
            m_part = Part::Code;
        }
        return blank();
    case Part::RawText:
        if (QStringView(m_text).mid(m_at).startsWith(m_rawEnd)) {
            for (qsizetype i = 0; i + 1 < m_rawEnd.size(); ++i)
                blank();
            m_part = Part::Code;
        }
        return blank();
    }
}

} // namespace

QString codeOnly(const QString &text)
{
    return Blanker(text).run();
}

QString layerOf(const QString &path)
{
    if (path.startsWith(QLatin1String("ui/")))
        return QStringLiteral("ui");
    return path.section(QLatin1Char('/'), 0, 1);
}

QStringList includeFaults(const QString &path, const QString &text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    const QString layer = layerOf(path);
    if (!table().contains(layer))
        return {path + QStringLiteral(": the layer ") + layer + QStringLiteral(" has no row in the table")};
    QStringList faults;
    auto found = include.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString header = match.captured(2);
        const bool ours =
            match.captured(1) == QLatin1String("\"") || isAppFolder(header.section(QLatin1Char('/'), 0, 0));
        if (header.contains(QLatin1String("..")))
            faults << path + QStringLiteral(": includes by a relative path: ") + header;
        else if (layer == QLatin1String("ui") && !isAppFolder(header.section(QLatin1Char('/'), 0, 0)))
            continue;
        else if (ours && !mayInclude(layer, header))
            faults << path + QStringLiteral(": must not include ") + header;
        else if (!ours && isWindowHeader(header))
            faults << path + QStringLiteral(": app/ must not include ") + header;
        if (header.startsWith(QLatin1String("ares")) && path != QLatin1String("app/probes/dns.cpp"))
            faults << path + QStringLiteral(": only app/probes/dns.cpp may include ") + header;
    }
    return faults;
}

QStringList missingInCatalogue(const QString &type, const QString &path, const QString &text,
                               const QString &catalogue)
{
    const QRegularExpression definition(QLatin1Char('^') + type + QStringLiteral("\\s+(\\w+)\\(\\)\\s*\\{"),
                                        QRegularExpression::MultilineOption);
    QStringList faults;
    const QString listed = codeOnly(catalogue);
    auto found = definition.globalMatch(codeOnly(text));
    while (found.hasNext()) {
        const QString name = found.next().captured(1);
        const QRegularExpression use(QLatin1String("\\b") + name + QStringLiteral("\\(\\)(?!\\s*;)"));
        if (!listed.contains(use))
            faults << path + QStringLiteral(": not in the catalogue: ") + name;
    }
    return faults;
}

QStringList faultsOf(const QString &path, const QString &text)
{
    return includeFaults(path, text) + nameFaults(path, text) + coroutineFaults(path, text) +
           manners(path, text);
}

} // namespace netsetup::layers
