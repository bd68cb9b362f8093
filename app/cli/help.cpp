#include "cli/help.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

constexpr qsizetype textColumn = 30;
constexpr qsizetype lineWidth = 80;

/// `text` folded to the line width, every line but the first moved in to the text column.
QString folded(const QString &text)
{
    QString out;
    qsizetype column = textColumn;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (column > textColumn && column + 1 + word.size() > lineWidth) {
            out += u'\n' + QString(textColumn, u' ');
            column = textColumn;
        } else if (column > textColumn) {
            out += u' ';
            ++column;
        }
        out += word;
        column += word.size();
    }
    return out;
}

QString entry(const QString &left, const QString &text)
{
    QString line = "  "_L1 + left;
    if (line.size() < textColumn - 1)
        line = line.leftJustified(textColumn);
    else
        line += u'\n' + QString(textColumn, u' ');
    return line + folded(text) + u'\n';
}

QString optionLeft(const QCommandLineOption &option)
{
    const QString name = "--"_L1 + option.names().constFirst();
    return option.valueName().isEmpty() ? name : QString(name + u' ' + option.valueName());
}

QStringList optionNames(const Command &command)
{
    QStringList names{u"--help"_s};
    for (const QCommandLineOption &option : commonOptions())
        names.append(QString("--"_L1 + option.names().constFirst()));
    const QList<OptionGroup> groups = command.options();
    for (const OptionGroup &group : groups) {
        for (const QCommandLineOption &option : group.options)
            names.append(QString("--"_L1 + option.names().constFirst()));
    }
    return names;
}

/// What may stand behind the command.
QStringList wordsOf(const Command &command)
{
    return command.words + optionNames(command);
}

QStringList commandNames()
{
    QStringList names;
    for (const Command &command : commandCatalogue())
        names.append(command.name);
    return names;
}

QString bashScript()
{
    QString script = u"_sts_netsetup() {\n"
                     "    local word=\"${COMP_WORDS[COMP_CWORD]}\" words\n"
                     "    case \"${COMP_WORDS[1]}\" in\n"_s;
    for (const Command &command : commandCatalogue())
        script += u"        %1) words=\"%2\" ;;\n"_s.arg(command.name, wordsOf(command).join(u' '));
    script += u"        *) words=\"%1 --help --version\" ;;\n"
              "    esac\n"
              "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
              "}\n"
              "complete -o default -F _sts_netsetup sts-netsetup\n"_s.arg(commandNames().join(u' '));
    return script;
}

QString zshScript()
{
    QString script = u"#compdef sts-netsetup\n"
                     "if (( CURRENT == 2 )); then\n"
                     "    compadd -- %1 --help --version\n"
                     "    return\n"
                     "fi\n"
                     "case $words[2] in\n"_s.arg(commandNames().join(u' '));
    for (const Command &command : commandCatalogue())
        script += u"    %1) compadd -- %2 ;;\n"_s.arg(command.name, wordsOf(command).join(u' '));
    script += u"esac\n"
              "[[ $PREFIX == -* ]] || _files\n"_s;
    return script;
}

QString fishScript()
{
    QString script =
        u"complete -c sts-netsetup -n __fish_use_subcommand -f -a \"%1\"\n"_s.arg(commandNames().join(u' '));
    for (const Command &command : commandCatalogue()) {
        if (!command.words.isEmpty())
            script += u"complete -c sts-netsetup -n \"__fish_seen_subcommand_from %1\" -a \"%2\"\n"_s.arg(
                command.name, command.words.join(u' '));
        const QStringList names = optionNames(command);
        for (const QString &name : names)
            script += u"complete -c sts-netsetup -n \"__fish_seen_subcommand_from %1\" -l %2\n"_s.arg(
                command.name, name.mid(2));
    }
    return script;
}

} // namespace

QList<QCommandLineOption> commonOptions()
{
    return {
        {u"log"_s,
         u"say on standard error what the program does: rules such as \"netsetup.probes=true\", separated "
         "by \";\", or a file of them"_s,
         u"RULES|FILE"_s},
        {u"catalog"_s,
         u"newer facts about a product line, in place of the built-in ones; every pack names the file "
         "(repeatable)"_s,
         u"FILE"_s},
    };
}

QString overviewHelp()
{
    QString text = u"sts-netsetup: get the StackState Agent through a private network.\n\n"
                   "Usage: sts-netsetup COMMAND [options]\n\n"
                   "The loop: say what is planned, check what is broken now, hand the right files to\n"
                   "each team, and check again when they are done.\n\nCommands:\n"_s;
    for (const Command &command : commandCatalogue())
        text += entry(command.name, command.summary);
    text += u"\nFirst steps, without any network:\n"
            "  sts-netsetup practice --network intercepted -- sts-netsetup check\n\n"
            "\"sts-netsetup COMMAND --help\" tells more. Exit status: 0 fine (warnings allowed),\n"
            "1 something required fails, 2 bad input, 3 something required could not be told,\n"
            "4 a file could not be read or written, 130 cancelled.\n"_s;
    return text;
}

QString commandHelp(const Command &command)
{
    QString text = u"%1\n\nUsage: sts-netsetup %2\n"_s.arg(command.summary, command.usage);
    const QList<OptionGroup> groups = command.options();
    for (const OptionGroup &group : groups) {
        text += u"\n%1:\n"_s.arg(group.title);
        for (const QCommandLineOption &option : group.options)
            text += entry(optionLeft(option), option.description());
    }
    text += u"\nEverywhere:\n"_s;
    for (const QCommandLineOption &option : commonOptions())
        text += entry(optionLeft(option), option.description());
    if (!command.examples.isEmpty())
        text += u"\nExamples:\n"_s;
    for (const QString &example : command.examples)
        text += "  "_L1 + example + u'\n';
    return text;
}

QString completionScript(const QString &shell)
{
    if (shell == "bash"_L1)
        return bashScript();
    if (shell == "zsh"_L1)
        return zshScript();
    if (shell == "fish"_L1)
        return fishScript();
    return {};
}

} // namespace netsetup::cli
