// sts-netsetup: the command line.
#include "base/log.h"
#include "base/outofmemory.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/start.h"
#include "cli/terminal.h"
#include "session/programfacts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

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
    printError(u"%1; see \"sts-netsetup %2--help\""_s.arg(
        message, helpFor.isEmpty() ? QString() : QString(helpFor + u' ')));
    return ExitUsage;
}

QString aboutText(const ProgramFacts &facts)
{
    QString text = u"commit %1\n\nFacts:\n"_s.arg(facts.commit.isEmpty() ? u"not known"_s : facts.commit);
    for (const ProgramFacts::Facts &line : facts.catalog)
        text += u"  %1: as of %2%3\n"_s.arg(
            line.title, line.checkedOn,
            line.origin.isEmpty() ? QString() : QString(u", from the catalog file "_s + line.origin));
    text += u"  Public roots: %1\n\nMade with:\n"_s.arg(facts.publicRoots);
    for (const ProgramFacts::Part &part : facts.parts)
        text += u"  %1 %2 (%3)\n"_s.arg(part.name, part.version, part.licence);
    return text + u"\nLicence: Apache-2.0; the public roots are Mozilla's, MPL-2.0.\n"
                  "Contacts nothing unless a command says so; the README lists every host.\n"_s;
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"help"_s));
    parser.addOptions(commonOptions());
    const QList<OptionGroup> groups = command.options();
    for (const OptionGroup &group : groups)
        parser.addOptions(group.options);
    const bool parsed = parser.parse(arguments);
    if (parser.isSet(u"help"_s)) {
        print(commandHelp(command));
        return ExitOk;
    }
    if (!parsed)
        return usageError(parser.errorText().remove(u'.'), command.name);
    if (!command.takesArguments && !parser.positionalArguments().isEmpty())
        return usageError(u"\"%1\" is not an option"_s.arg(parser.positionalArguments().constFirst()),
                          command.name);
    if (parser.isSet(u"log"_s)) {
        if (const Outcome started = startLog(parser.value(u"log"_s), u"--log"_s); !started.ok())
            return fail(started.error());
    }
    return command.run(parser);
}

/// With --verbose also what it is made of, and how old its facts are; with the file of --catalog, that one's.
int printVersion(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption verbose(u"verbose"_s);
    parser.addOption(verbose);
    parser.addOptions(commonOptions());
    if (!parser.parse(QStringList{u"--version"_s} + arguments))
        return usageError(parser.errorText().remove(u'.'), {});
    QString text = u"sts-netsetup %1\n"_s.arg(QStringLiteral(NETSETUP_VERSION));
    if (parser.isSet(verbose)) {
        const Result<World> world = worldFor(parser);
        if (!world.ok())
            return fail(world.error());
        text += aboutText(programFacts(world->catalog));
    }
    print(text);
    return ExitOk;
}

int run(QStringList arguments)
{
    arguments.removeFirst();
    const QString first = arguments.isEmpty() ? QString() : arguments.first();
    if (first.isEmpty() || first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        print(overviewHelp());
        return first.isEmpty() ? ExitUsage : ExitOk;
    }
    if (first == "--version"_L1)
        return printVersion(arguments.mid(1));
    const Command *command = findCommand(first);
    if (command == nullptr)
        return usageError(u"\"%1\" is not a command"_s.arg(first), {});
    return runCommand(*command, arguments);
}

} // namespace

} // namespace netsetup::cli

int main(int argc, char *argv[])
{
    netsetup::endWhenOutOfMemory("sts-netsetup", netsetup::cli::ExitFile);
    netsetup::cli::prepareStreams();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"sts-netsetup"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(NETSETUP_VERSION));
    return netsetup::leaveWith(netsetup::cli::exitStatus(netsetup::cli::run(QCoreApplication::arguments())));
}
