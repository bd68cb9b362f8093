// `completion`: a script that teaches the shell the commands and options.
#include "cli/help.h"
#include "cli/output.h"

using namespace Qt::StringLiterals;

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
        return fail(
            {u"usage"_s, u"completion"_s, u"needs the name of a shell"_s, u"give bash, zsh or fish"_s});
    print(script);
    return ExitOk;
}

} // namespace

Command completionCommand()
{
    return {u"completion"_s,
            u"Print a completion script for bash, zsh or fish."_s,
            u"completion bash|zsh|fish"_s,
            {u"sts-netsetup completion bash > /etc/bash_completion.d/sts-netsetup"_s},
            options,
            run,
            true,
            {u"bash"_s, u"zsh"_s, u"fish"_s}};
}

} // namespace netsetup::cli
