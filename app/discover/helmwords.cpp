#include "discover/helmwords.h"

#include "base/inwords.h"
#include "discover/helmoptions.h"
#include "discover/shelltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

void takeOption(HelmCommand &command, const HelmOption &option)
{
    bool understood = true;
    if (option.name == "set"_L1 || option.name == "set-string"_L1) {
        understood = readSettings(option.value, command.values);
    } else if (option.name == "set-json"_L1) {
        understood = readJsonSettings(option.value, command.values);
    } else if (option.name == "set-literal"_L1) {
        command.values.append({option.value.section(u'=', 0, 0), option.value.section(u'=', 1)});
    } else if (option.name == "values"_L1) {
        command.remarks.append(inWords("Discover", "names files with further values; they were not read"));
    } else if (option.name == "set-file"_L1) {
        HelmSettings files;
        understood = readSettings(option.value, files);
        for (const auto &[key, path] : std::as_const(files))
            command.remarks.append(
                inWords("Discover", "takes %1 from a file, which was not read").arg(shownKey(key)));
    } else if (option.name == "namespace"_L1 || option.name == "version"_L1 || option.name == "repo"_L1 ||
               option.name == "name"_L1) {
        command.flags.insert(option.name, option.value);
    } else {
        command.unused.append("--"_L1 + option.name);
    }
    if (!understood)
        command.remarks.append(
            inWords("Discover", "has a --%1 that was not understood in full").arg(option.name));
}

void remarkOn(HelmCommand &command, const HelmWords &words)
{
    if (words.oneDash)
        command.remarks.append(inWords(
            "Discover", "writes long options with one dash; they were read with two, as Helm wants them"));
    if (words.joined)
        command.remarks.append(
            inWords("Discover", "has a blank behind a \"=\"; what follows it was taken as the value"));
    if (!words.unknown.isEmpty())
        command.remarks.append(
            inWords("Discover", "has options that Helm does not know, which were left out: %1")
                .arg(words.unknown.join(", "_L1)));
}

/// What follows the word "helm"; none: it installs nothing.
std::optional<Result<HelmCommand>> installIn(const QStringList &behindHelm, const QString &field)
{
    static const QStringList verbs{u"upgrade"_s, u"install"_s, u"template"_s};
    static const QStringList plugins{u"secrets"_s, u"diff"_s}; // pass on what follows
    const QString first = takeHelmWords(behindHelm, behindHelm.size()).plain.value(0);
    const qsizetype places = plugins.contains(first) ? 4 : 3;
    const HelmWords words = takeHelmWords(behindHelm, places);
    const QStringList plain = words.plain.mid(places - 3);
    if (!verbs.contains(plain.value(0)))
        return std::nullopt;
    // One word too many may be a key behind a blank: then nothing is told from its place.
    if (plain.size() > 3)
        return badCommand(field, inWords("Discover", "has more words than a release and a chart"));
    if (plain.size() < 2)
        return badCommand(
            field, inWords("Discover", "has no \"helm upgrade\" or \"helm install\" with a chart in it"));
    HelmCommand command;
    for (const HelmOption &option : words.options)
        takeOption(command, option);
    command.release = plain.size() == 3 ? plain.at(1) : command.flags.value(u"name"_s);
    command.chart = plain.last();
    remarkOn(command, words);
    return command;
}

std::optional<Result<HelmCommand>> installIn(const ShellCommand &command, const QString &field)
{
    for (qsizetype i = 0; i < command.words.size(); ++i) {
        if (!isHelmProgram(command.words.at(i)))
            continue;
        if (const auto found = installIn(command.words.mid(i + 1), field))
            return found;
    }
    return std::nullopt;
}

struct Candidate
{
    qsizetype place;
    Result<HelmCommand> command;
    bool ofAgent;
};

/// The Agent's chart before others, what can be read before what cannot.
bool isBetter(const Candidate &one, const Candidate &other)
{
    return std::pair(one.ofAgent, one.command.ok()) > std::pair(other.ofAgent, other.command.ok());
}

QString remarkOnOthers(const QList<ShellCommand> &commands, qsizetype chosen, bool several)
{
    QStringList lines;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const QString line = QString::number(commands.at(i).line);
        if (i != chosen && !lines.contains(line))
            lines.append(line);
    }
    if (lines.isEmpty())
        return {};
    const QString own = QString::number(commands.at(chosen).line);
    return several ? inWords("Discover",
                             "is one of several that install something: the one in line %1 was read, the "
                             "rest was not (lines: %2)")
                         .arg(own, lines.join(", "_L1))
                   : inWords("Discover", "stands among other commands, which were not read (lines: %1)")
                         .arg(lines.join(", "_L1));
}

} // namespace

Result<HelmCommand> parseHelmCommand(const QByteArray &text, const QString &field, const Catalog &catalog)
{
    const Result<ShellText> shell = readShellText(text, field);
    if (!shell)
        return shell.error();
    QList<Candidate> found;
    for (qsizetype i = 0; i < shell->commands.size(); ++i) {
        const auto command = installIn(shell->commands.at(i), field);
        if (command)
            found.append(
                {i, *command, command->ok() && !productOfChart(catalog, (*command)->chart).isEmpty()});
    }
    if (found.isEmpty())
        return badCommand(
            field, inWords("Discover", "has no \"helm upgrade\" or \"helm install\" with a chart in it"));
    const bool several = found.size() > 1;
    std::stable_sort(found.begin(), found.end(), isBetter);
    Result<HelmCommand> command = found.first().command;
    if (!command)
        return command;
    command.value().remarks = shell->remarks + command->remarks;
    const QString others = remarkOnOthers(shell->commands, found.first().place, several);
    if (!others.isEmpty())
        command.value().remarks.append(others);
    return command;
}

bool holdsHelm(const QString &text)
{
    static const QRegularExpression program(u"helm(?:-?v?[0-9][0-9.]*)?(?:\\.exe|\\.cmd)?[\"'`]?\\s"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return program.match(text).hasMatch();
}

QString productOfChart(const Catalog &catalog, const QString &chart)
{
    static const QRegularExpression version(u"(?:-[0-9][^/]*\\.tgz|(?::[^/:@]+)?(?:@sha256:[0-9a-f]+)?)$"_s);
    const QString last = chart.section(u'/', -1).section(u'\\', -1);
    const QString name = last.left(version.match(last).capturedStart());
    const QStringList products = catalog.products();
    const auto line = std::find_if(products.begin(), products.end(), [&](const QString &product) {
        return catalog.line(product)->chartName == name;
    });
    return line == products.end() ? QString() : *line;
}

bool isNotFilledIn(const QString &value)
{
    static const QRegularExpression open(
        u"\\$[A-Za-z_{(]|%(?![0-9A-Fa-f]{2}%)[A-Za-z_][A-Za-z0-9_]*%|`|\\{\\{|<[A-Za-z][^<>]*>"_s);
    return open.match(value).hasMatch();
}

QString shownKey(const QString &key)
{
    static const QRegularExpression notOfAPath(u"[^A-Za-z0-9._\\[\\]/-].*"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
    return printable(QString(key).replace(notOfAPath, u"…"_s), 80);
}

} // namespace netsetup
