// stackstate-network-setup: the window, in the real network or in a practice network that it starts itself.
#include "practice/practice.h"
#include "setupwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

#include <cstdio>

namespace {

using namespace netsetup;

constexpr int exitUsage = 2;

int fail(const Error &error)
{
    std::fprintf(stderr, "stackstate-network-setup: %s\n", qUtf8Printable(error.message()));
    return exitUsage;
}

QString text(const char *source)
{
    return QCoreApplication::translate("netsetup::main", source);
}

Result<World> findWorld(const QString &practice, std::unique_ptr<PracticeNetwork> &network)
{
    if (practice.isEmpty())
        return loadWorld(QProcessEnvironment::systemEnvironment());
    Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(practice);
    if (!started.ok())
        return started.error();
    network = std::move(started.value());
    return worldFromPractice(network->settings());
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("stackstate-network-setup"));
    QApplication::setApplicationVersion(QStringLiteral(NETSETUP_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/netsetup/icons/stackstate-network-setup.svg")));

    const QCommandLineOption practice(
        QStringLiteral("practice"),
        text(QT_TRANSLATE_NOOP("netsetup::main", "Use a simulated network on this computer.")),
        QStringLiteral("NETWORK"));
    QCommandLineParser line;
    line.setApplicationDescription(text(QT_TRANSLATE_NOOP(
        "netsetup::main", "Plans, checks and hands off what the StackState Agent needs from the network.")));
    line.addHelpOption();
    line.addVersionOption();
    line.addOption(practice);
    line.addPositionalArgument(QStringLiteral("PROJECT.json"),
                               text(QT_TRANSLATE_NOOP("netsetup::main", "A saved project to open.")),
                               QStringLiteral("[PROJECT.json]"));
    line.process(app);

    // Declared before the window: it stops after the window is gone.
    std::unique_ptr<PracticeNetwork> network;
    Result<World> world = findWorld(line.value(practice), network);
    if (!world.ok())
        return fail(world.error());
    SetupWindow window(*world);
    const QStringList files = line.positionalArguments();
    if (!files.isEmpty()) {
        const Outcome opened = window.openProject(files.first());
        if (!opened.ok())
            return fail(opened.error());
    }
    window.show();
    return QApplication::exec();
}
