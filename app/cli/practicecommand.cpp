// `practice`: runs a simulated network on loopback, and a command inside it.
#include "base/json.h"
#include "cli/await.h"
#include "cli/options.h"
#include "cli/output.h"
#include "practice/practice.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {{QStringLiteral("Options"),
             {QCommandLineOption(QStringLiteral("network"), QStringLiteral("the network to simulate"),
                                 QStringLiteral("NAME")),
              QCommandLineOption(QStringLiteral("list"), QStringLiteral("list the networks"))}}};
}

int list()
{
    for (const PracticeScenario &scenario : practiceScenarios())
        print(QStringLiteral("%1 %2\n%3 %4\n")
                  .arg(scenario.name, -14)
                  .arg(scenario.title)
                  .arg(QString(), -14)
                  .arg(scenario.story));
    return ExitOk;
}

/// The settings in a file of the user's own; the folder goes when the practice ends.
Result<QString> settingsFile(const PracticeSettings &settings, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("practice.json"));
    QFile file(path);
    const QByteArray bytes = json::print(settings);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size())
        return Error{QStringLiteral("file.unwritable"), path, QStringLiteral("cannot be written"),
                     QStringLiteral("check the folder for temporary files")};
    return path;
}

int exitStatusOf(const QProcess &process)
{
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode()
                                                        : static_cast<int>(ExitCancelled);
}

int runInside(QStringList command, const QString &settingsPath)
{
    QString program = command.takeFirst();
    // The command in our own examples works before anything is installed.
    if (program == QLatin1String("sts-netsetup"))
        program = QCoreApplication::applicationFilePath();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("STS_NETSETUP_PRACTICE"), settingsPath);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    // The child gets the interrupt too and ends in its own way; we only wait for it.
    InterruptWatch interrupt;
    interrupt.onInterrupt([&process] { process.terminate(); });
    QObject::connect(&process, &QProcess::finished, qApp, [] { QCoreApplication::quit(); });
    QObject::connect(&process, &QProcess::errorOccurred, qApp, [](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QMetaObject::invokeMethod(
                qApp, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
    });
    process.start(program, command);
    QCoreApplication::exec();
    if (process.error() == QProcess::FailedToStart)
        return fail({QStringLiteral("usage"), program,
                     QStringLiteral("cannot be started (%1)").arg(process.errorString()),
                     QStringLiteral("name a program that exists")});
    return exitStatusOf(process);
}

int waitForInterrupt(const QString &network, const QString &settingsPath)
{
    print(QStringLiteral("The practice network \"%1\" runs until you press Ctrl-C. In another shell:\n"
                         "  export STS_NETSETUP_PRACTICE=%2\n")
              .arg(network, settingsPath));
    InterruptWatch interrupt;
    interrupt.onInterrupt([] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    return ExitOk;
}

int run(const QCommandLineParser &line)
{
    if (given(line, "list"))
        return list();
    const QString network = given(line, "network") ? line.value(QStringLiteral("network")) : QString();
    if (network.isEmpty())
        return fail({QStringLiteral("usage"), QStringLiteral("--network"), QStringLiteral("is missing"),
                     QStringLiteral("\"sts-netsetup practice --list\" shows the names")});
    const Result<std::unique_ptr<PracticeNetwork>> running = PracticeNetwork::start(network);
    if (!running.ok())
        return fail(running.error());
    const QTemporaryDir folder;
    const Result<QString> file = settingsFile(running.value()->settings(), folder);
    if (!file.ok())
        return fail(file.error());
    const QStringList command = line.positionalArguments();
    return command.isEmpty() ? waitForInterrupt(network, *file) : runInside(command, *file);
}

} // namespace

Command practiceCommand()
{
    return {QStringLiteral("practice"),
            QStringLiteral("Simulate a network on this machine and run a command inside it."),
            QStringLiteral("practice --network NAME|--list [-- COMMAND …]"),
            {QStringLiteral("sts-netsetup practice --list"),
             QStringLiteral("sts-netsetup practice --network intercepted -- sts-netsetup check"),
             QStringLiteral("sts-netsetup practice --network firewalled -- sts-netsetup export --to pack")},
            options,
            run,
            true};
}

} // namespace netsetup::cli
