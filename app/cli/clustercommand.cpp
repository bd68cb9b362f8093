// `cluster`: what nodes and pods see of the network, through the user's own kubectl or oc.
#include "base/files.h"
#include "cli/await.h"
#include "cli/clusterorder.h"
#include "cli/interrupts.h"
#include "cli/output.h"
#include "cli/presenting.h"
#include "cli/standardinput.h"
#include "cluster/manifest.h"
#include "session/clusteroffer.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

constexpr qint64 mostImported = 256LL * 1024 * 1024;
constexpr qsizetype mostNamed = 5;

QList<OptionGroup> options()
{
    return {{u"Options"_s, clusterOptions() + reportOptions()}, planOptions(), netOptions()};
}

Error usage(const QString &field, const QString &text, const QString &remedy)
{
    return {u"usage"_s, field, text, remedy};
}

/// Bad options are the user's; whatever else a cluster says no to leaves the question open.
int failInCluster(const Error &error)
{
    static const QStringList ofOptions{u"cluster.no-kubectl"_s, u"cluster.no-context"_s,
                                       u"cluster.no-namespace"_s, u"cluster.old-kubectl"_s};
    const int status = fail(error);
    if (error.code == "cluster.stopped"_L1)
        return ExitCancelled;
    return error.code.startsWith("cluster."_L1) && !ofOptions.contains(error.code) ? ExitUnknown : status;
}

/// A simulated network has no cluster: the real one is asked only where it was named.
Outcome mayAsk(const QCommandLineParser &line, const ClusterOrder &order)
{
    if (order.start.world.practice.isEmpty() || given(line, "kubectl"))
        return Done{};
    return usage(u"cluster"_s,
                 u"the practice network \"%1\" has no cluster"_s.arg(order.start.world.practice),
                 u"name a kubectl with --kubectl, if its real cluster is meant"_s);
}

int printManifest(const QCommandLineParser &line)
{
    const Result<ClusterOrder> order = clusterOrder(line);
    if (!order.ok())
        return fail(order.error());
    const Result<QByteArray> manifest =
        clusterManifest(order->start.session, order->net, order->wishes, order->place);
    if (!manifest.ok())
        return fail(manifest.error());
    print(*manifest);
    return ExitOk;
}

QString awaitedWords(const RunStep &step)
{
    const QString pods = u"%1 of %2 pods have reported"_s.arg(step.done).arg(step.expected);
    if (step.awaited.isEmpty())
        return pods;
    const qsizetype more = step.awaited.size() - mostNamed;
    const QString others = more > 0 ? u" and %1 more"_s.arg(more) : QString();
    return u"%1; waiting for %2%3"_s.arg(pods, step.awaited.mid(0, mostNamed).join(u", "_s), others);
}

/// A line for each thing that has changed.
RunSteps progressOn(bool quiet)
{
    if (quiet)
        return {};
    return [last = QString()](const RunStep &step) mutable {
        QString words = u"creating the pods"_s;
        if (step.what == RunStep::What::Cleaning)
            words = u"taking everything away again"_s;
        else if (step.what == RunStep::What::Waiting)
            words = awaitedWords(step);
        if (words != last)
            printError(words);
        last = words;
    };
}

/// What is left is said last, where it is seen.
void tellWhatIsLeft(const ClusterResult &result)
{
    for (const QString &note : result.notes)
        printNote(note);
    if (!result.removal.isEmpty())
        printError(u"something may be left in the cluster; this takes it away:\n%1"_s.arg(result.removal));
}

int presentRun(const QCommandLineParser &line, const ClusterOrder &order, const ClusterResult &result)
{
    int status = ExitUnknown;
    for (const Refusal &refusal : result.refusals)
        status = failInCluster(refusal.error());
    if (result.report)
        status = present(line, *result.report, order.format);
    tellWhatIsLeft(result);
    return result.cancelled ? static_cast<int>(ExitCancelled) : status;
}

Result<ClusterOffer> offerFor(const ClusterOrder &order, const ProbeRun &wanted)
{
    const InterruptWatch interrupt;
    const Result<ClusterOffer> offer = await(offerClusterRun(wanted, order.place, interrupt.token()));
    // Whoever had enough meanwhile has not seen what would be created.
    if (interrupt.token().stop_requested() || interruptCame())
        return Error{u"cluster.stopped"_s, u"cluster run"_s, u"was stopped; nothing was created"_s,
                     u"start again"_s};
    return offer;
}

int run(const QCommandLineParser &line, const ClusterOrder &order, const ProbeRun &wanted)
{
    const Result<ClusterOffer> offer = offerFor(order, wanted);
    if (!offer.ok())
        return failInCluster(offer.error());
    printNote(offer->words());
    if (!given(line, "yes") && !agreed(u"Go on? [y/N] "_s))
        return fail(usage(u"cluster run"_s, u"nothing was created, since nobody agreed"_s,
                          u"answer yes, or give --yes"_s));
    const InterruptWatch interrupt;
    const ClusterResult result = await(runClusterOffer(std::make_shared<Session>(order.start.session),
                                                       order.net, order.start.world.practice, *offer,
                                                       progressOn(given(line, "quiet")), interrupt.token()));
    return presentRun(line, order, result);
}

int runChecks(const QCommandLineParser &line)
{
    const Result<ClusterOrder> order = clusterOrder(line);
    if (!order.ok())
        return fail(order.error());
    if (const Outcome may = mayAsk(line, *order); !may.ok())
        return fail(may.error());
    const Result<ProbeRun> wanted = probeRunFor(order->start.session, order->net, order->wishes);
    return wanted.ok() ? run(line, *order, *wanted) : fail(wanted.error());
}

Result<QByteArray> contentOf(const QString &path)
{
    return path == "-"_L1 ? standardInput(u"-"_s, mostImported) : readFile(path, path, mostImported);
}

int importLogs(const QCommandLineParser &line, const QStringList &paths)
{
    if (paths.isEmpty())
        return fail(usage(u"cluster import"_s, u"no log is given"_s,
                          u"name the files that came back, or - for standard input"_s));
    const Result<ClusterOrder> order = clusterOrder(line);
    if (!order.ok())
        return fail(order.error());
    QList<SentBack> files;
    for (const QString &path : paths) {
        const Result<QByteArray> bytes = contentOf(path);
        if (!bytes.ok())
            return fail(bytes.error());
        files.append({path, *bytes});
    }
    const Result<ReadBack> read =
        reportOfSentBack(order->start.session, order->net, order->start.world.practice, files, order->run);
    if (!read.ok())
        return fail(read.error());
    for (const QString &note : read->notes)
        printNote(note);
    return present(line, read->report, order->format);
}

/// Of the runs that were found those that may go; without an id only our own and dead ones.
QList<FoundRun> removable(const QList<FoundRun> &runs, const QString &id)
{
    QList<FoundRun> chosen;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString owner = ownerMark();
    for (const FoundRun &found : runs) {
        const bool ours = found.isOf(owner) || found.isDead(now);
        if (id.isEmpty() ? ours : found.id == id)
            chosen.append(found);
        else if (id.isEmpty())
            printError(
                u"run %1 is somebody else's and may still be going on: \"--run %1\" takes it away"_s.arg(
                    found.id));
    }
    return chosen;
}

/// Without the right to list all kinds only its pods show a run: then all names that it can have are tried.
QStringList objectsToRemove(const FoundRun &found)
{
    return found.objects.isEmpty() ? objectsOfRun(found.id) : found.objects;
}

int clean(const QCommandLineParser &line)
{
    const Result<ClusterOrder> order = clusterOrder(line, PlanNeeds::WayOut);
    if (!order.ok())
        return fail(order.error());
    if (const Outcome may = mayAsk(line, *order); !may.ok())
        return fail(may.error());
    const InterruptWatch interrupt;
    const Result<QList<FoundRun>> runs = await(findRuns(order->place, interrupt.token()));
    if (!runs.ok() && order->run.isEmpty())
        return failInCluster(runs.error());
    QList<FoundRun> chosen = removable(runs.ok() ? *runs : QList<FoundRun>(), order->run);
    if (chosen.isEmpty() && !order->run.isEmpty())
        chosen.append(FoundRun{order->run, {}, {}, {}, {}});
    if (chosen.isEmpty())
        print(u"Nothing of ours is left there.\n"_s);
    int status = ExitOk;
    for (const FoundRun &found : std::as_const(chosen)) {
        const QStringList objects = objectsToRemove(found);
        const Outcome removed = await(removeObjects(order->place, objects, RunPace().cleanMs));
        if (removed.ok()) {
            print(u"Taken away: run %1 (%2)\n"_s.arg(found.id, objects.join(u", "_s)));
            continue;
        }
        status = failInCluster(removed.error());
        printError(u"this takes the rest away:\n%1"_s.arg(removalCommand(order->place, objects)));
    }
    return status;
}

int runCluster(const QCommandLineParser &line)
{
    QStringList words = line.positionalArguments();
    const QString verb = words.isEmpty() ? QString() : words.takeFirst();
    if (verb == "import"_L1)
        return importLogs(line, words);
    if (!words.isEmpty())
        return fail(usage(words.constFirst(), u"is not an option of cluster %1"_s.arg(printable(verb, 20)),
                          u"see --help"_s));
    if (verb == "manifest"_L1)
        return printManifest(line);
    if (verb == "run"_L1)
        return runChecks(line);
    if (verb == "clean"_L1)
        return clean(line);
    return fail(
        usage(u"cluster"_s, u"has to be told what to do"_s, u"give manifest, run, import LOG… or clean"_s));
}

} // namespace

Command clusterCommand()
{
    return {u"cluster"_s,
            u"Check from inside the cluster: what its nodes and pods see of the network."_s,
            u"cluster manifest|run|import LOG…|clean [plan options] [net options] [options]"_s,
            {u"sts-netsetup cluster run --project acme.netsetup.json --namespace monitoring"_s,
             u"sts-netsetup cluster run --tenant acme --host-network --pulls --report cluster.json"_s,
             u"sts-netsetup cluster manifest --tenant acme --namespace monitoring > probes.yaml"_s,
             u"sts-netsetup cluster import --tenant acme pods.json probes.log"_s,
             u"sts-netsetup cluster clean --namespace monitoring"_s},
            options,
            runCluster,
            true,
            {u"manifest"_s, u"run"_s, u"import"_s, u"clean"_s}};
}

} // namespace netsetup::cli
