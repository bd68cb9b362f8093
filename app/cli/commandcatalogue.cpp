// Every command, in the order of the help. A new command is its file and one line here.
#include "cli/command.h"

namespace netsetup::cli {

Command planCommand();
Command flowsCommand();
Command checkCommand();
Command exportCommand();
Command formatsCommand();
Command practiceCommand();
Command discoverCommand();
Command compareCommand();
Command clusterCommand();
Command chartCommand();
Command completionCommand();

const QList<Command> &commandCatalogue()
{
    static const QList<Command> commands{
        planCommand(),    flowsCommand(),    checkCommand(),      exportCommand(),
        formatsCommand(), practiceCommand(), discoverCommand(),   compareCommand(),
        clusterCommand(), chartCommand(),    completionCommand(),
    };
    return commands;
}

} // namespace netsetup::cli
