// `discover`: what this computer already knows of its network and clusters. It proposes and takes nothing
// over.
#include "base/json.h"
#include "cli/options.h"
#include "cli/output.h"
#include "discover/discover.h"
#include "findings/report/textwrap.h"
#include "session/thiscomputer.h"

#include <QFile>

namespace netsetup::cli {

namespace {

constexpr qint64 longestCommand = 64 * 1024;
constexpr qsizetype lineWidth = 80;
constexpr qsizetype textColumn = 13;

QList<OptionGroup> options()
{
    return {
        {QStringLiteral("Options"),
         {option("kubeconfig", "this kubeconfig instead of KUBECONFIG or ~/.kube/config", "FILE"),
          option("context", "this context of it instead of the current one", "NAME"),
          option("from-helm",
                 "the install command that the tenant shows; \"-\" reads it from standard input, so that a "
                 "key in it does not show up in the list of processes",
                 "TEXT|-"),
          option("format", "text (default) or json", "FORMAT")}}};
}

Result<QByteArray> helmCommand(const QCommandLineParser &line)
{
    if (!given(line, "from-helm"))
        return QByteArray();
    const QString text = line.value(QStringLiteral("from-helm"));
    if (text != QLatin1String("-"))
        return text.isEmpty() ? QByteArray("") : text.toUtf8();
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return Error{QStringLiteral("file.unreadable"), QStringLiteral("--from-helm"),
                     QStringLiteral("standard input cannot be read"), QStringLiteral("paste the command")};
    QByteArray bytes("");
    while (bytes.size() <= longestCommand) {
        const QByteArray more = in.read(longestCommand + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

/// `lead`, then the folded text, its further lines below its first one.
QString hanging(const QString &lead, const QString &text)
{
    const QString between = QLatin1Char('\n') + QString(lead.size(), QLatin1Char(' '));
    return lead + wrapWords(text, lineWidth - lead.size()).join(between) + QLatin1Char('\n');
}

QString labelled(const char *label, const QString &text)
{
    return hanging(QLatin1String("  ") + QString::fromLatin1(label).leftJustified(textColumn - 2), text);
}

QString asText(const Discovery &found, const QString &practice)
{
    QString text;
    if (!practice.isEmpty())
        text += QStringLiteral("PRACTICE: the simulated network \"%1\"\n\n").arg(practice);
    text +=
        found.proposals.isEmpty()
            ? QStringLiteral("Nothing was found on this computer that a plan could take over.\n\n")
            : QStringLiteral("Found on this computer. Nothing was taken over: give the options that fit to\n"
                             "plan, check or export.\n\n");
    for (const Proposal &proposal : found.proposals) {
        text += printable(proposal.value, 300) + QLatin1Char('\n');
        if (!proposal.options.isEmpty())
            text += labelled("option:", printable(proposal.options.join(QLatin1Char(' ')), 300));
        if (!proposal.field.isEmpty())
            text += labelled("field:", proposal.field);
        text += labelled("from:", QStringLiteral("%1 (confidence %2)")
                                      .arg(printable(proposal.source, 300), wordFor(proposal.confidence)));
        text += labelled("why:", printable(proposal.why, 1000)) + QLatin1Char('\n');
    }
    if (!found.notes.isEmpty())
        text += QStringLiteral("Looked at as well:\n");
    for (const DiscoverNote &note : found.notes)
        text += hanging(QStringLiteral("  - "),
                        printable(QString(note.source + QLatin1Char(' ') + note.text), 1000));
    return text;
}

int run(const QCommandLineParser &line)
{
    if (const Outcome once = refuseRepeated(line); !once.ok())
        return fail(once.error());
    const Result<QString> format = formatOption(line, {QStringLiteral("text"), QStringLiteral("json")});
    if (!format.ok())
        return fail(format.error());
    for (const char *name : {"kubeconfig", "context"}) {
        if (given(line, name) && line.value(QLatin1String(name)).isEmpty())
            return fail({QStringLiteral("usage"), QLatin1String("--") + QLatin1String(name),
                         QStringLiteral("is empty"),
                         QStringLiteral("give a value, or leave the option out")});
    }
    const Result<World> world = loadWorld(QProcessEnvironment::systemEnvironment());
    if (!world.ok())
        return fail(world.error());
    const Result<QByteArray> helm = helmCommand(line);
    if (!helm.ok())
        return fail(helm.error());
    DiscoverRequest request = thisComputer(*world);
    request.helmCommand = *helm;
    if (given(line, "kubeconfig"))
        request.kubeconfig = line.value(QStringLiteral("kubeconfig"));
    if (given(line, "context"))
        request.context = line.value(QStringLiteral("context"));
    const Discovery found = discover(request);
    QJsonObject object = discoveryToJson(found);
    object.insert(QStringLiteral("practice"), json::orNull(world->practice));
    if (*format == QLatin1String("json"))
        print(json::print(object));
    else
        print(asText(found, world->practice));
    int status = ExitOk;
    for (const Error &error : found.errors) {
        const int one = fail(error);
        status = status == ExitOk ? one : status;
    }
    return status;
}

} // namespace

Command discoverCommand()
{
    return {QStringLiteral("discover"),
            QStringLiteral("Show what this computer already knows: proxy, company CA, clusters."),
            QStringLiteral("discover [--kubeconfig FILE] [--context NAME] [--from-helm TEXT|-] [options]"),
            {QStringLiteral("sts-netsetup discover"),
             QStringLiteral("sts-netsetup discover --context prod --format json"),
             QStringLiteral("sts-netsetup discover --from-helm - < install-command.txt")},
            options,
            run};
}

} // namespace netsetup::cli
