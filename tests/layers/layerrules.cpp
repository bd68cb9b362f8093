// The table of layers and the reader that blanks comments and strings.
#include "layers/layerrules.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup::layers {

namespace {

/// Which folders, and which single headers of other folders, a layer may include. "*" is every folder but
/// cli.
const QHash<QString, QStringList> &table()
{
    static const QHash<QString, QStringList> rows{
        {u"app/base"_s, {}},
        {u"app/plan"_s, {u"base"_s}},
        {u"app/catalog"_s, {u"base"_s, u"plan"_s}},
        {u"app/discover"_s, u"base plan catalog"_s.split(u' ')},
        {u"app/flows"_s, u"base plan catalog"_s.split(u' ')},
        {u"app/findings"_s, u"base plan catalog flows"_s.split(u' ')},
        {u"app/probes"_s, {u"base"_s}},
        {u"app/checks"_s, u"base plan catalog discover flows findings probes"_s.split(u' ')},
        {u"app/diagram"_s, u"base plan catalog flows findings"_s.split(u' ')},
        {u"app/handoff"_s, u"base plan catalog flows findings diagram"_s.split(u' ')},
        {u"app/cluster"_s, u"base plan catalog flows findings probes checks"_s.split(u' ')},
        {u"app/practice"_s, {u"base"_s}},
        {u"app/session"_s, {u"*"_s}},
        {u"app/cli"_s, u"base plan catalog discover flows findings handoff cluster "
                       "practice session probes/dns.h probes/dialer.h"_s.split(u' ')},
        {u"ui"_s, u"base plan catalog discover flows findings diagram session "
                  "handoff/handoff.h handoff/pack/packextra.h handoff/pack/packwriter.h "
                  "practice/practice.h"_s.split(u' ')},
    };
    return rows;
}

bool isAppFolder(const QString &folder)
{
    return table().contains("app/"_L1 + folder);
}

bool mayInclude(const QString &layer, const QString &header)
{
    const QString folder = header.section(u'/', 0, 0);
    const QStringList allowed = table().value(layer);
    if ("app/"_L1 + folder == layer || allowed.contains(folder) || allowed.contains(header))
        return true;
    return allowed.contains(u"*"_s) && folder != "cli"_L1;
}

/// Headers of Qt Gui and Qt Widgets, by the beginning of their names.
bool isWindowHeader(const QString &header)
{
    static const QRegularExpression pattern(
        u"^(QtWidgets|QtGui|QtSvg|QtPrintSupport)(/|$)|"
        "^Q(Widget|Painter|Paint|Pen|Brush|Color|Font|Gui|Application|Icon|Pixmap|Image|Picture|Palette|"
        "Style|Text(?!"
        "Stream|Codec|BoundaryFinder|Converter)|Validator|Clipboard|Cursor|Screen|Window|Desktop|Dialog|"
        "MainWindow|"
        "Layout|[A-Za-z]*(Box|Layout)$|Label|Push|Tool|Action|Menu|Tree|Table|ListView|ListWidget|Standard(?!"
        "Paths)|"
        "Graphics|Svg|"
        "Print|Wizard|Line(?=Edit)|LineEdit|PlainText|Combo|Check|Radio|Progress|Scroll|Split|Stacked|Tab|"
        "Transform|Vector|Quaternion|Key|MouseEvent|Opengl|OpenGL)"_s);
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
        m_out += character == u'\n' ? character : u' ';
    }
    void step();
    void stepInCode();
    void stepInQuotes(char16_t end);
    void startRawText();

    const QString &m_text;
    QString m_out;
    QString m_rawEnd;
    qsizetype m_at = 0;
    Part m_part = Part::Code;
};

void Blanker::startRawText()
{
    const qsizetype open = m_text.indexOf(u'(', m_at);
    m_rawEnd = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
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
        m_out += "  "_L1;
        ++m_at;
    }
}

void Blanker::stepInQuotes(char16_t end)
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
        return stepInQuotes(u'"');
    case Part::Character:
        return stepInQuotes(u'\'');
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
    if (path.startsWith("ui/"_L1))
        return u"ui"_s;
    return path.section(u'/', 0, 1);
}

QStringList includeFaults(const QString &path, const QString &text)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    const QString layer = layerOf(path);
    if (!table().contains(layer))
        return {path + u": the layer "_s + layer + u" has no row in the table"_s};
    QStringList faults;
    auto found = include.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString header = match.captured(2);
        const bool ours = match.captured(1) == "\""_L1 || isAppFolder(header.section(u'/', 0, 0));
        if (header.contains(".."_L1))
            faults << path + u": includes by a relative path: "_s + header;
        else if (layer == "ui"_L1 && !isAppFolder(header.section(u'/', 0, 0)))
            continue;
        else if (ours && !mayInclude(layer, header))
            faults << path + u": must not include "_s + header;
        else if (!ours && isWindowHeader(header))
            faults << path + u": app/ must not include "_s + header;
        if (header.startsWith("ares"_L1) && path != "app/probes/dns.cpp"_L1)
            faults << path + u": only app/probes/dns.cpp may include "_s + header;
    }
    return faults;
}

QStringList missingInCatalogue(const QString &type, const QString &path, const QString &text,
                               const QString &catalogue)
{
    const QRegularExpression definition(u'^' + type + u"\\s+(\\w+)\\(\\)\\s*\\{"_s,
                                        QRegularExpression::MultilineOption);
    QStringList faults;
    const QString listed = codeOnly(catalogue);
    auto found = definition.globalMatch(codeOnly(text));
    while (found.hasNext()) {
        const QString name = found.next().captured(1);
        // Called in the list, or named in a macro that calls it.
        const QRegularExpression use(u"\\b%1\\(\\)(?!\\s*;)|\\(%1\\)"_s.arg(name));
        if (!listed.contains(use))
            faults << path + u": not in the catalogue: "_s + name;
    }
    return faults;
}

QStringList includedHeaders(const QString &text)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    QStringList headers;
    auto found = include.globalMatch(text);
    while (found.hasNext())
        headers << found.next().captured(1);
    return headers;
}

namespace {

/// Follows the includes from the end of `way`; what is `done` leads nowhere new.
void followIncludes(const QMap<QString, QStringList> &includes, const QStringList &way, QSet<QString> &done,
                    QStringList &cycles)
{
    const QStringList next = includes.value(way.last());
    for (const QString &header : next) {
        if (way.contains(header))
            cycles << (way.mid(way.indexOf(header)) + QStringList{header}).join(" -> "_L1);
        else if (!done.contains(header))
            followIncludes(includes, way + QStringList{header}, done, cycles);
    }
    done.insert(way.last());
}

} // namespace

QStringList headerCycles(const QMap<QString, QStringList> &includes)
{
    QSet<QString> done;
    QStringList cycles;
    for (auto header = includes.begin(); header != includes.end(); ++header) {
        if (!done.contains(header.key()))
            followIncludes(includes, {header.key()}, done, cycles);
    }
    return cycles;
}

QStringList faultsOf(const QString &path, const QString &text)
{
    return includeFaults(path, text) + nameFaults(path, text) + coroutineFaults(path, text) +
           manners(path, text);
}

} // namespace netsetup::layers
