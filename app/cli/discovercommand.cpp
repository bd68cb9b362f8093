// `discover`: what this computer already knows of its network and clusters. It proposes and takes nothing
// over.
#include "base/json.h"
#include "cli/output.h"
#include "cli/standardinput.h"
#include "cli/start.h"
#include "discover/discover.h"
#include "findings/report/textwrap.h"
#include "session/thiscomputer.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

constexpr qint64 longestCommand = 64 * 1024;
constexpr qsizetype lineWidth = 80;
constexpr qsizetype textColumn = 13;

QList<OptionGroup> options()
{
    return {
        {u"Options"_s,
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
    const QString text = line.value(u"from-helm"_s);
    if (text != "-"_L1)
        return text.isEmpty() ? QByteArray("") : text.toUtf8();
    return standardInput(u"--from-helm"_s, longestCommand);
}

/// `lead`, then the folded text, its further lines below its first one.
QString hanging(const QString &lead, const QString &text)
{
    const QString between = u'\n' + QString(lead.size(), u' ');
    return lead + wrapWords(text, lineWidth - lead.size()).join(between) + u'\n';
}

QString labelled(const char *label, const QString &text)
{
    return hanging("  "_L1 + QString::fromLatin1(label).leftJustified(textColumn - 2), text);
}

QString asText(const Discovery &found, const QString &practice)
{
    QString text;
    if (!practice.isEmpty())
        text += u"PRACTICE: the simulated network \"%1\"\n\n"_s.arg(practice);
    text += found.proposals.isEmpty()
                ? u"Nothing was found on this computer that a plan could take over.\n\n"_s
                : u"Found on this computer. Nothing was taken over: give the options that fit to\n"
                  "plan, check or export.\n\n"_s;
    for (const Proposal &proposal : found.proposals) {
        text += printable(proposal.value, 300) + u'\n';
        if (!proposal.options.isEmpty())
            text += labelled("option:", printable(proposal.options.join(u' '), 300));
        if (!proposal.field.isEmpty())
            text += labelled("field:", proposal.field);
        text += labelled("from:", u"%1 (confidence %2)"_s.arg(printable(proposal.source, 300),
                                                              wordFor(proposal.confidence)));
        text += labelled("why:", printable(proposal.why, 1000)) + u'\n';
    }
    if (!found.notes.isEmpty())
        text += u"Looked at as well:\n"_s;
    for (const DiscoverNote &note : found.notes)
        text += hanging(u"  - "_s, printable(QString(note.source + u' ' + note.text), 1000));
    return text;
}

int run(const QCommandLineParser &line)
{
    if (const Outcome once = refuseRepeated(line); !once.ok())
        return fail(once.error());
    const Result<QString> format = formatOption(line, {u"text"_s, u"json"_s});
    if (!format.ok())
        return fail(format.error());
    for (const char *name : {"kubeconfig", "context"}) {
        if (given(line, name) && line.value(QLatin1String(name)).isEmpty())
            return fail({u"usage"_s, "--"_L1 + QLatin1String(name), u"is empty"_s,
                         u"give a value, or leave the option out"_s});
    }
    const Result<World> world = worldFor(line);
    if (!world.ok())
        return fail(world.error());
    const Result<QByteArray> helm = helmCommand(line);
    if (!helm.ok())
        return fail(helm.error());
    DiscoverRequest request = thisComputer(*world);
    request.helmCommand = *helm;
    if (given(line, "kubeconfig"))
        request.kubeconfig = line.value(u"kubeconfig"_s);
    if (given(line, "context"))
        request.context = line.value(u"context"_s);
    const Discovery found = discover(request);
    QJsonObject object = discoveryToJson(found);
    object.insert(u"practice"_s, json::orNull(world->practice));
    if (*format == "json"_L1)
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
    return {u"discover"_s,
            u"Show what this computer already knows: proxy, company CA, clusters."_s,
            u"discover [--kubeconfig FILE] [--context NAME] [--from-helm TEXT|-] [options]"_s,
            {u"sts-netsetup discover"_s, u"sts-netsetup discover --context prod --format json"_s,
             u"sts-netsetup discover --from-helm - < install-command.txt"_s},
            options,
            run};
}

} // namespace netsetup::cli
