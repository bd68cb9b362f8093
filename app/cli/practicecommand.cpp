// `practice`: runs a simulated network on loopback, and a command inside it.
#include "base/files.h"
#include "base/json.h"
#include "cli/await.h"
#include "cli/interrupts.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "practice/practice.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {{u"Options"_s,
             {QCommandLineOption(u"network"_s, u"the network to simulate"_s, u"NAME"_s),
              QCommandLineOption(u"list"_s, u"list the networks"_s)}}};
}

int list()
{
    for (const PracticeScenario &scenario : practiceScenarios())
        print(u"%1 %2\n%3 %4\n"_s.arg(scenario.name, -14)
                  .arg(scenario.title)
                  .arg(QString(), -14)
                  .arg(scenario.story));
    return ExitOk;
}

/// The settings in a file of the user's own; the folder goes when the practice ends.
Result<QString> settingsFile(const PracticeSettings &settings, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"practice.json"_s);
    const Outcome written = writePrivateFile(path, json::print(settings), u"practice network"_s);
    return written.ok() ? Result<QString>(path) : written.error();
}

int exitStatusOf(const QProcess &process)
{
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode()
                                                        : static_cast<int>(ExitCancelled);
}

int runInside(QStringList command, const QString &settingsPath, InterruptWatch &interrupt)
{
    QString program = command.takeFirst();
    // The command in our own examples works before anything is installed.
    if (program == "sts-netsetup"_L1)
        program = QCoreApplication::applicationFilePath();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STS_NETSETUP_PRACTICE"_s, settingsPath);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    // The child gets the interrupt too and ends in its own way; we only wait for it.
    interrupt.onInterrupt([&process] { passInterruptOn(process); });
    QObject::connect(&process, &QProcess::finished, qApp, [] { QCoreApplication::quit(); });
    QObject::connect(&process, &QProcess::errorOccurred, qApp, [](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QMetaObject::invokeMethod(
                qApp, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
    });
    process.start(program, command);
    QCoreApplication::exec();
    if (process.error() == QProcess::FailedToStart)
        return fail({u"usage"_s, program, u"cannot be started (%1)"_s.arg(process.errorString()),
                     u"name a program that exists"_s});
    return exitStatusOf(process);
}

int waitForInterrupt(const QString &network, const QString &settingsPath, InterruptWatch &interrupt)
{
    print(u"The practice network \"%1\" runs until you press Ctrl-C. In another shell:\n"
          "  %2\n"_s.arg(network, settingLine(u"STS_NETSETUP_PRACTICE"_s, settingsPath)));
    interrupt.onInterrupt([] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    return ExitOk;
}

int run(const QCommandLineParser &line)
{
    if (given(line, "list"))
        return list();
    if (given(line, "catalog"))
        return fail(
            {u"usage"_s, u"--catalog"_s, u"is for the command that runs inside"_s,
             u"give it behind the command, as in \"practice --network NAME -- sts-netsetup check --catalog "
             "FILE\""_s});
    const QString network = given(line, "network") ? line.value(u"network"_s) : QString();
    if (network.isEmpty())
        return fail({u"usage"_s, u"--network"_s, u"is missing"_s,
                     u"\"sts-netsetup practice --list\" shows the names"_s});
    const Result<std::unique_ptr<PracticeNetwork>> running = PracticeNetwork::start(network);
    if (!running.ok())
        return fail(running.error());
    // Before there is a folder that has to go again.
    InterruptWatch interrupt;
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail({u"file.unwritable"_s, u"practice network"_s, folder.errorString(),
                     u"check the folder for temporary files"_s});
    const Result<QString> file = settingsFile(running.value()->settings(), folder);
    if (!file.ok())
        return fail(file.error());
    const QStringList command = line.positionalArguments();
    return command.isEmpty() ? waitForInterrupt(network, *file, interrupt)
                             : runInside(command, *file, interrupt);
}

} // namespace

Command practiceCommand()
{
    return {u"practice"_s,
            u"Simulate a network on this machine and run a command inside it."_s,
            u"practice --network NAME|--list [-- COMMAND …]"_s,
            {u"sts-netsetup practice --list"_s,
             u"sts-netsetup practice --network intercepted -- sts-netsetup check"_s,
             u"sts-netsetup practice --network firewalled -- sts-netsetup export --to pack"_s},
            options,
            run,
            true};
}

} // namespace netsetup::cli
