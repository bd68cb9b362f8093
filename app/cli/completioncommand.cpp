// `completion`: a script that teaches the shell the commands and options.
#include "cli/help.h"
#include "cli/output.h"

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {};
}

int run(const QCommandLineParser &line)
{
    const QStringList shells = line.positionalArguments();
    const QString script = shells.size() == 1 ? completionScript(shells.first()) : QString();
    if (script.isEmpty())
        return fail({QStringLiteral("usage"), QStringLiteral("completion"),
                     QStringLiteral("needs the name of a shell"), QStringLiteral("give bash, zsh or fish")});
    print(script);
    return ExitOk;
}

} // namespace

Command completionCommand()
{
    return {QStringLiteral("completion"),
            QStringLiteral("Print a completion script for bash, zsh or fish."),
            QStringLiteral("completion bash|zsh|fish"),
            {QStringLiteral("sts-netsetup completion bash > /etc/bash_completion.d/sts-netsetup")},
            options,
            run,
            true};
}

} // namespace netsetup::cli
