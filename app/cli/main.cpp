// sts-netsetup: the command line.
#include "cli/command.h"
#include "cli/help.h"
#include "cli/output.h"

#include <QCoreApplication>

#include <algorithm>

namespace netsetup::cli {

namespace {

const Command *findCommand(const QString &name)
{
    const QList<Command> &commands = commandCatalogue();
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command &command) { return command.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

int usageError(const QString &message, const QString &helpFor)
{
    printError(QStringLiteral("%1; see \"sts-netsetup %2--help\"")
                   .arg(message, helpFor.isEmpty() ? QString() : QString(helpFor + QLatin1Char(' '))));
    return ExitUsage;
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("help")));
    const QList<OptionGroup> groups = command.options();
    for (const OptionGroup &group : groups)
        parser.addOptions(group.options);
    const bool parsed = parser.parse(arguments);
    if (parser.isSet(QStringLiteral("help"))) {
        print(commandHelp(command));
        return ExitOk;
    }
    if (!parsed)
        return usageError(parser.errorText().remove(QLatin1Char('.')), command.name);
    if (!command.takesArguments && !parser.positionalArguments().isEmpty())
        return usageError(
            QStringLiteral("\"%1\" is not an option").arg(parser.positionalArguments().constFirst()),
            command.name);
    return command.run(parser);
}

int run(QStringList arguments)
{
    arguments.removeFirst();
    const QString first = arguments.isEmpty() ? QString() : arguments.first();
    if (first.isEmpty() || first == QLatin1String("--help") || first == QLatin1String("-h") ||
        first == QLatin1String("help")) {
        print(overviewHelp());
        return first.isEmpty() ? ExitUsage : ExitOk;
    }
    if (first == QLatin1String("--version")) {
        print(QStringLiteral("sts-netsetup %1\n").arg(QStringLiteral(NETSETUP_VERSION)));
        return ExitOk;
    }
    const Command *command = findCommand(first);
    if (command == nullptr)
        return usageError(QStringLiteral("\"%1\" is not a command").arg(first), {});
    return runCommand(*command, arguments);
}

} // namespace

} // namespace netsetup::cli

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sts-netsetup"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NETSETUP_VERSION));
    return netsetup::cli::run(QCoreApplication::arguments());
}
