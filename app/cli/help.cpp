#include "cli/help.h"

namespace netsetup::cli {

namespace {

constexpr qsizetype textColumn = 30;
constexpr qsizetype lineWidth = 80;

/// `text` folded to the line width, every line but the first moved in to the text column.
QString folded(const QString &text)
{
    QString out;
    qsizetype column = textColumn;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (column > textColumn && column + 1 + word.size() > lineWidth) {
            out += QLatin1Char('\n') + QString(textColumn, QLatin1Char(' '));
            column = textColumn;
        } else if (column > textColumn) {
            out += QLatin1Char(' ');
            ++column;
        }
        out += word;
        column += word.size();
    }
    return out;
}

QString entry(const QString &left, const QString &text)
{
    QString line = QLatin1String("  ") + left;
    if (line.size() < textColumn - 1)
        line = line.leftJustified(textColumn);
    else
        line += QLatin1Char('\n') + QString(textColumn, QLatin1Char(' '));
    return line + folded(text) + QLatin1Char('\n');
}

QString optionLeft(const QCommandLineOption &option)
{
    const QString name = QLatin1String("--") + option.names().constFirst();
    return option.valueName().isEmpty() ? name : QString(name + QLatin1Char(' ') + option.valueName());
}

QStringList optionNames(const Command &command)
{
    QStringList names{QStringLiteral("--help")};
    const QList<OptionGroup> groups = command.options();
    for (const OptionGroup &group : groups) {
        for (const QCommandLineOption &option : group.options)
            names.append(QString(QLatin1String("--") + option.names().constFirst()));
    }
    return names;
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
    QString script = QStringLiteral("_sts_netsetup() {\n"
                                    "    local word=\"${COMP_WORDS[COMP_CWORD]}\" words\n"
                                    "    case \"${COMP_WORDS[1]}\" in\n");
    for (const Command &command : commandCatalogue())
        script += QStringLiteral("        %1) words=\"%2\" ;;\n")
                      .arg(command.name, optionNames(command).join(QLatin1Char(' ')));
    script += QStringLiteral("        *) words=\"%1 --help --version\" ;;\n"
                             "    esac\n"
                             "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
                             "}\n"
                             "complete -o default -F _sts_netsetup sts-netsetup\n")
                  .arg(commandNames().join(QLatin1Char(' ')));
    return script;
}

QString zshScript()
{
    return QStringLiteral("#compdef sts-netsetup\nautoload -U +X bashcompinit && bashcompinit\n") +
           bashScript();
}

QString fishScript()
{
    QString script = QStringLiteral("complete -c sts-netsetup -n __fish_use_subcommand -f -a \"%1\"\n")
                         .arg(commandNames().join(QLatin1Char(' ')));
    for (const Command &command : commandCatalogue()) {
        const QStringList names = optionNames(command);
        for (const QString &name : names)
            script += QStringLiteral("complete -c sts-netsetup -n \"__fish_seen_subcommand_from %1\" -l %2\n")
                          .arg(command.name, name.mid(2));
    }
    return script;
}

} // namespace

QString overviewHelp()
{
    QString text =
        QStringLiteral("sts-netsetup: get the StackState Agent through a private network.\n\n"
                       "Usage: sts-netsetup COMMAND [options]\n\n"
                       "The loop: say what is planned, check what is broken now, hand the right files to\n"
                       "each team, and check again when they are done.\n\nCommands:\n");
    for (const Command &command : commandCatalogue())
        text += entry(command.name, command.summary);
    text +=
        QStringLiteral("\nFirst steps, without any network:\n"
                       "  sts-netsetup practice --network intercepted -- sts-netsetup check\n\n"
                       "\"sts-netsetup COMMAND --help\" tells more. Exit status: 0 fine (warnings allowed),\n"
                       "1 something required fails, 2 bad input, 3 something required could not be told,\n"
                       "4 a file could not be read or written, 130 cancelled.\n");
    return text;
}

QString commandHelp(const Command &command)
{
    QString text = QStringLiteral("%1\n\nUsage: sts-netsetup %2\n").arg(command.summary, command.usage);
    const QList<OptionGroup> groups = command.options();
    for (const OptionGroup &group : groups) {
        text += QStringLiteral("\n%1:\n").arg(group.title);
        for (const QCommandLineOption &option : group.options)
            text += entry(optionLeft(option), option.description());
    }
    if (!command.examples.isEmpty())
        text += QStringLiteral("\nExamples:\n");
    for (const QString &example : command.examples)
        text += QLatin1String("  ") + example + QLatin1Char('\n');
    return text;
}

QString completionScript(const QString &shell)
{
    if (shell == QLatin1String("bash"))
        return bashScript();
    if (shell == QLatin1String("zsh"))
        return zshScript();
    if (shell == QLatin1String("fish"))
        return fishScript();
    return {};
}

} // namespace netsetup::cli
