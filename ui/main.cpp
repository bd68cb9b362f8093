// stackstate-network-setup: the window, in the real network or in a practice network that it starts itself.
#include "base/log.h"
#include "base/outofmemory.h"
#include "discover/discover.h"
#include "program/language.h"
#include "program/nextturn.h"
#include "program/screenshots.h"
#include "program/systemways.h"
#include "setup/preferences.h"
#include "setup/recentfiles.h"
#include "setup/workspace.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoroTask>
#include <QIcon>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using namespace netsetup;

constexpr int exitUsage = 2;
constexpr int exitFile = 4; // and out of memory

int fail(const Error &error)
{
    sayWhyNot(error.message());
    return error.code == "file.unwritable"_L1 ? exitFile : exitUsage;
}

QString text(const char *source)
{
    return QCoreApplication::translate("netsetup::main", source);
}

void addOptions(QCommandLineParser &line)
{
    line.setApplicationDescription(text(QT_TRANSLATE_NOOP(
        "netsetup::main", "Plans, checks and hands off what the StackState Agent needs from the network.")));
    line.addHelpOption();
    line.addVersionOption();
    line.addOption({u"practice"_s,
                    text(QT_TRANSLATE_NOOP("netsetup::main", "Use a simulated network on this computer.")),
                    u"NETWORK"_s});
    line.addOption({u"language"_s,
                    text(QT_TRANSLATE_NOOP("netsetup::main", "Language of the window, such as en.")),
                    u"xx"_s});
    line.addOption({u"screenshot-dir"_s,
                    text(QT_TRANSLATE_NOOP("netsetup::main",
                                           "Write a picture of every page into this folder, and exit.")),
                    u"DIR"_s});
    line.addOption(
        {u"log"_s,
         text(QT_TRANSLATE_NOOP("netsetup::main",
                                "Say on standard error what the program does: rules such as "
                                "netsetup.probes=true, separated by semicolons, or a file of them.")),
         u"RULES|FILE"_s});
    line.addOption(
        {u"catalog"_s,
         text(QT_TRANSLATE_NOOP("netsetup::main",
                                "Newer facts about a product line, in place of the built-in ones.")),
         u"FILE"_s});
    line.addPositionalArgument(
        u"FILE"_s,
        text(QT_TRANSLATE_NOOP("netsetup::main", "A project, a report or a pack (ZIP or folder) to open.")),
        u"[PROJECT.json|REPORT.json|PACK.zip]"_s);
}

bool wantsPictures(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return QByteArrayView(argument).startsWith("--screenshot-dir");
    });
}

Outcome chooseLanguage(const QString &wanted)
{
    if (wanted.isEmpty()) {
        const QString system = QLocale().name().section(u'_', 0, 0);
        const QString chosen = preference(u"language"_s).toString(system);
        // One of which there is no translation is no error: English is always there.
        (void)setLanguage(chosen);
        return Done{};
    }
    if (setLanguage(wanted))
        return Done{};
    return Error{u"usage"_s, u"--language"_s, u"\"%1\" is not known"_s.arg(printable(wanted)),
                 u"accepted: %1"_s.arg(languages().join(u", "_s))};
}

QCoro::Task<> takePictures(Workspace &workspace, QString folder)
{
    co_await NextTurn(); // a loop that does not run yet cannot be left
    const Outcome written = co_await writeScreenshots(workspace, folder);
    QCoreApplication::exit(written.ok() ? 0 : fail(written.error()));
}

int run(int argc, char *argv[])
{
    if (wantsPictures(argc, argv))
        goWithoutDisplay();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"stackstate-network-setup"_s);
    QApplication::setApplicationVersion(QStringLiteral(NETSETUP_VERSION));
    QApplication::setWindowIcon(QIcon(u":/netsetup/icons/stackstate-network-setup.svg"_s));

    QCommandLineParser line;
    addOptions(line);
    line.process(app);
    if (line.isSet(u"log"_s)) {
        if (const Outcome started = startLog(line.value(u"log"_s), u"--log"_s); !started.ok())
            return fail(started.error());
    }
    // Pictures show the program, not what somebody did with it before.
    if (line.isSet(u"screenshot-dir"_s))
        usePreferencesOf({});
    if (const Outcome chosen = chooseLanguage(line.value(u"language"_s)); !chosen.ok())
        return fail(chosen.error());
    const QStringList files = line.positionalArguments();
    if (files.size() > 1)
        return fail(
            {u"usage"_s, {}, u"more than one file is given"_s, u"one project, report or pack is accepted"_s});

    const QString pictures = line.value(u"screenshot-dir"_s);
    QString practice = line.value(u"practice"_s);
    if (!pictures.isEmpty() && practice.isEmpty())
        practice = u"intercepted"_s;
    const int theme = preference(u"theme"_s).toInt();
    applyTheme(static_cast<Theme>(std::clamp(theme, 0, static_cast<int>(Theme::Contrast))));

    // Windows end with the program at the latest: its object owns them.
    QObject windows;
    const Result<Workspace *> opened = Workspace::open(practice, &windows, line.values(u"catalog"_s));
    if (!opened.ok())
        return fail(opened.error());
    Workspace &first = *opened.value();
    // Who double-clicked a file sees no terminal: the window says what is wrong with it.
    if (!files.isEmpty() && pictures.isEmpty()) {
        first.shell().openFile(files.first());
    } else if (!files.isEmpty()) {
        if (const Outcome read = first.setup().open(files.first()); !read.ok())
            return fail(read.error());
    }
    std::optional<QCoro::Task<>> taking;
    if (pictures.isEmpty() && files.isEmpty())
        first.begin();
    else if (pictures.isEmpty())
        first.shell().show();
    else
        taking.emplace(takePictures(first, pictures));
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    endWhenOutOfMemory("stackstate-network-setup", exitFile);
    return leaveWith(run(argc, argv));
}
