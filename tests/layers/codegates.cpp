// Gates on words and shapes in the code itself; each row says where it holds and what is wrong.
#include "layers/layerrules.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup::layers {

namespace {

struct Gate
{
    const char *layer;   ///< beginning of the path
    const char *pattern; ///< looked for in the code without comments and strings
    const char *wrong;
};

constexpr Gate nameGates[] = {
    {"", "\\bQEventLoop\\b", "a nested event loop"},
    {"", "\\bprocessEvents\\s*\\(", "a nested event loop"},
    {"", "\\bQCoro::waitFor\\b|\\bwaitFor\\s*\\(", "waits in a nested event loop"},
    {"", "\\bQNetworkAccessManager\\b|\\bQNetworkRequest\\b", "a network stack that hides what happens"},
    {"", "\\bQNetworkProxy::(?!NoProxy\\b|setApplicationProxy)\\w+", "a proxy other than NoProxy"},
    {"", "\\bsetApplicationProxy\\b|\\bsetUseSystemConfiguration\\b", "a proxy for the whole program"},
    {"", "\\bthrow\\b", "throws; errors are values"},
    {"",
     "\\bQ(SaveFile|TemporaryFile|LockedFile)\\b|\\bofstream\\b|\\bfopen\\b|\\bQSettings\\s*\\(\\)|"
     "::(Append|Truncate|NewOnly)\\b",
     "writes a file past base/files.h, which syncs and checks"},
    {"app/handoff", "\\bQ(File|Dir|SaveFile|DirIterator|FileInfo|Temporary\\w+|LockFile)\\b",
     "touches the file system; only the pack writer may"},
    {"app/handoff", "\\bQ(DateTime|Date|Time)::current\\w*|\\bstd::chrono::\\w+_clock\\b|\\bQElapsedTimer\\b",
     "asks the clock; the time stamp comes in"},
};

constexpr Gate coroutineGates[] = {
    {"", "\\?[^;{}]*\\bco_await\\b[^;{}]*:|\\?[^;{}?]*:[^;{}]*\\bco_await\\b", "co_await inside ?:"},
    {"", "\\bco_await\\b[^;{}]*[(,]\\s*(?:(?:[a-z]\\w*::)*[A-Z][\\w:]*(?:<[^;{}]*>)?)?\\{",
     "an aggregate made inside a co_await call"},
    {"",
     "\\b(?!else\\b|do\\b|try\\b|const\\b|noexcept\\b|override\\b)\\w+\\s*\\{[^;{}]*\\bco_await\\b[^;{}]*\\}",
     "co_await inside braces of initialisation"},
    {"", "\\[[^\\[\\]]+\\]\\s*\\([^)]*\\)[^{;]*->\\s*QCoro::Task", "a coroutine lambda that captures"},
};

template <std::size_t count>
QStringList failed(const Gate (&gates)[count], const QString &path, const QString &code)
{
    QStringList faults;
    for (const Gate &gate : gates) {
        if (!path.startsWith(QLatin1String(gate.layer)))
            continue;
        const QRegularExpression pattern(QLatin1String(gate.pattern));
        const auto match = pattern.match(code);
        if (!match.hasMatch())
            continue;
        const qsizetype line = code.left(match.capturedStart()).count(u'\n') + 1;
        faults << path + u':' + QString::number(line) + ": "_L1 + QLatin1String(gate.wrong);
    }
    return faults;
}

/// The files that read and write packs are the hand-off's one door to the file system.
bool isPackFile(const QString &path)
{
    static const QStringList stems{u"packwriter"_s, u"packfile"_s, u"oldpack"_s, u"zip"_s};
    const QString name = QFileInfo(path).baseName();
    return path.startsWith("app/handoff/"_L1) &&
           std::any_of(stems.begin(), stems.end(),
                       [&name](const QString &stem) { return name.startsWith(stem); });
}

} // namespace

QStringList nameFaults(const QString &path, const QString &text)
{
    QStringList faults = failed(nameGates, path, codeOnly(text));
    if (isPackFile(path))
        faults.removeIf([](const QString &fault) { return fault.contains("only the pack writer"_L1); });
    // The one place that reads the system's settings, as data: it opens no connection.
    if (path == "app/discover/systemproxy.cpp"_L1)
        faults.removeIf([](const QString &fault) { return fault.contains("other than NoProxy"_L1); });
    // Verdicts must not know whether the network is real: not even a comment may hint at it.
    const bool judges = path.startsWith("app/probes/"_L1) || path.startsWith("app/checks/"_L1);
    if (judges && text.contains("practice"_L1, Qt::CaseInsensitive))
        faults << path + u": knows of the simulated network"_s;
    if (path.startsWith("app/handoff/"_L1) && !isPackFile(path) &&
        text.contains("#include \"base/files.h\""_L1))
        faults << path + u": touches the file system; only the pack writer may"_s;
    return faults;
}

QStringList coroutineFaults(const QString &path, const QString &text)
{
    return failed(coroutineGates, path, codeOnly(text));
}

QStringList manners(const QString &path, const QString &text)
{
    constexpr qsizetype mostLines = 500;
    static const QRegularExpression note(u"\\b(TODO|FIXME|XXX)\\b"_s);
    QStringList faults;
    if (text.contains(note))
        faults << path + u": a left-over note"_s;
    const qsizetype lines = text.count(u'\n');
    if (lines > mostLines)
        faults << path + u": %1 lines, more than %2"_s.arg(lines).arg(mostLines);
    return faults;
}

} // namespace netsetup::layers
