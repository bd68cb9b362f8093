// `discover`: what this computer already knows of its network and clusters. It proposes and takes nothing
// over.
#include "base/json.h"
#include "cli/await.h"
#include "cli/output.h"
#include "cli/standardinput.h"
#include "cli/start.h"
#include "discover/cluster/fromcluster.h"
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
          option("from-cluster",
                 "ask the cluster too, by kubectl: it only reads, and never a Secret; what it asks is "
                 "shown first"),
          option("kubectl", "this kubectl or oc instead of the one in PATH", "PATH"),
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

QString asText(const Discovery &found, const QString &practice, bool inCluster)
{
    const QString where = inCluster ? u"on this computer and in the cluster"_s : u"on this computer"_s;
    QString text;
    if (!practice.isEmpty())
        text += u"PRACTICE: the simulated network \"%1\"\n\n"_s.arg(practice);
    text += found.proposals.isEmpty()
                ? u"Nothing was found %1 that a plan could take over.\n\n"_s.arg(where)
                : wrapWords(u"Found %1. Nothing was taken over: give the options that fit to plan, check or "
                            "export."_s.arg(where),
                            lineWidth)
                          .join(u'\n') +
                      "\n\n"_L1;
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

/// What the cluster is about to be asked goes where errors go, so that the result stays alone.
void announce(const DiscoverRequest &request, const QString &kubectl)
{
    QString text = u"The cluster is asked by \"%1\", which only reads; no Secret is asked for:"_s.arg(
        printable(kubectl, 100));
    const QList<ClusterAsk> asks = clusterAsks(request.catalog);
    for (const ClusterAsk &ask : asks)
        text += u"\n  %1: %2"_s.arg(ask.command, ask.gives);
    printNote(text);
}

Discovery askCluster(const DiscoverRequest &request, const QCommandLineParser &line)
{
    const QString kubectl = given(line, "kubectl") ? line.value(u"kubectl"_s) : u"kubectl"_s;
    announce(request, kubectl);
    const InterruptWatch interrupt;
    return await(discoverFromCluster(request, kubectl, interrupt.token()));
}

/// The options among themselves.
Outcome optionsFit(const QCommandLineParser &line)
{
    for (const char *name : {"kubeconfig", "context", "kubectl"}) {
        if (given(line, name) && line.value(QLatin1String(name)).isEmpty())
            return Error{u"usage"_s, "--"_L1 + QLatin1String(name), u"is empty"_s,
                         u"give a value, or leave the option out"_s};
    }
    if (given(line, "kubectl") && !given(line, "from-cluster"))
        return Error{u"usage"_s, u"--kubectl"_s, u"is for --from-cluster"_s,
                     u"give both, or leave the option out"_s};
    return Done{};
}

int run(const QCommandLineParser &line)
{
    if (const Outcome once = refuseRepeated(line); !once.ok())
        return fail(once.error());
    const Result<QString> format = formatOption(line, {u"text"_s, u"json"_s});
    if (!format.ok())
        return fail(format.error());
    if (const Outcome fit = optionsFit(line); !fit.ok())
        return fail(fit.error());
    const Result<World> world = worldFor(line);
    if (!world.ok())
        return fail(world.error());
    if (given(line, "from-cluster") && !world->practice.isEmpty())
        return fail({u"usage"_s, u"--from-cluster"_s,
                     u"cannot be practised: a practice network has no cluster"_s,
                     u"leave the practice network to ask a real one"_s});
    const Result<QByteArray> helm = helmCommand(line);
    if (!helm.ok())
        return fail(helm.error());
    DiscoverRequest request = thisComputer(*world);
    request.helmCommand = *helm;
    if (given(line, "kubeconfig"))
        request.kubeconfig = line.value(u"kubeconfig"_s);
    if (given(line, "context"))
        request.context = line.value(u"context"_s);
    Discovery found = discover(request);
    // A context that is not there was told already; kubectl would say the same again.
    if (given(line, "from-cluster") && found.errors.isEmpty()) {
        const Discovery more = askCluster(request, line);
        found.proposals += more.proposals;
        found.notes += more.notes;
        found.errors += more.errors;
    }
    QJsonObject object = discoveryToJson(found);
    object.insert(u"practice"_s, json::orNull(world->practice));
    if (*format == "json"_L1)
        print(json::print(object));
    else
        print(asText(found, world->practice, given(line, "from-cluster")));
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
            u"discover [--from-cluster [--kubectl PATH]] [--from-helm TEXT|-] [options]"_s,
            {u"sts-netsetup discover"_s, u"sts-netsetup discover --from-cluster --kubectl oc"_s,
             u"sts-netsetup discover --context prod --format json"_s,
             u"sts-netsetup discover --from-helm - < install-command.txt"_s},
            options,
            run};
}

} // namespace netsetup::cli
