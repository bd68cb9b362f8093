#include "cli/clusterorder.h"

#include "cli/output.h"
#include "cli/presenting.h"
#include "session/clusteroffer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

Error usage(const QString &field, const QString &text, const QString &remedy)
{
    return {u"usage"_s, field, text, remedy};
}

/// The value of an option that must match `pattern` whole; empty where it was not given.
Result<QString> shapedOption(const QCommandLineParser &line, const char *name, const QString &pattern,
                             const QString &accepted)
{
    if (!given(line, name))
        return QString();
    const QString value = line.value(QLatin1String(name));
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    if (!whole.match(value).hasMatch())
        return usage("--"_L1 + QLatin1String(name), u"\"%1\" cannot be used"_s.arg(printable(value, 100)),
                     accepted);
    return value;
}

ClusterWishes wishesFrom(const QCommandLineParser &line)
{
    ClusterWishes wishes;
    wishes.image = line.value(u"image"_s);
    if (given(line, "nodes"))
        wishes.nodes = line.value(u"nodes"_s).split(u',');
    wishes.hostNetwork = given(line, "host-network");
    wishes.selfCleaning = given(line, "self-cleaning");
    wishes.pulls = given(line, "pulls");
    return wishes;
}

Result<KubectlPlace> placeFrom(const QCommandLineParser &line)
{
    KubectlPlace place = usualKubectl();
    const Result<QString> context =
        shapedOption(line, "context", u"[^\\x00-\\x1f\\x7f]{1,500}"_s, u"give the name of a context"_s);
    if (!context.ok())
        return context.error();
    place.context = *context;
    if (given(line, "kubectl"))
        place.program = line.value(u"kubectl"_s);
    return place;
}

/// They say how this computer looks at the network; pods have their own way.
void noteWithoutEffect(const QCommandLineParser &line)
{
    QStringList without;
    for (const char *name : {"resolver", "connect-to", "record-wire"}) {
        if (given(line, name))
            without.append("--"_L1 + QLatin1String(name));
    }
    if (!without.isEmpty())
        printError(u"warning: %1 has no effect inside the cluster"_s.arg(without.join(u", "_s)));
}

/// Nothing of the plan but the way out counts: what is taken away knows no tenant.
Result<Start> startFor(const QCommandLineParser &line, PlanNeeds needs)
{
    if (needs == PlanNeeds::Whole)
        return startSession(line);
    const Result<World> world = worldFor(line);
    if (!world.ok())
        return world.error();
    const Result<Plan> plan = planFrom(line, *world, {}, needs);
    if (!plan.ok())
        return plan.error();
    Start start{*world, Session(world->catalog, world->practice)};
    start.session.setPlan(*plan);
    return start;
}

} // namespace

QList<QCommandLineOption> clusterOptions()
{
    return {option("kubectl", "the kubectl or oc to use (default: kubectl, else oc)", "PATH"),
            option("context", "this context of it instead of the current one", "NAME"),
            option("image", "the image of the checks: it needs a shell (default: the plan's cluster agent)",
                   "REF"),
            option("host-network", "a second pod for each node, on the network of the node"),
            option("self-cleaning",
                   "as a Job that the cluster takes away by itself, even when this computer dies"),
            option("pulls", "let each node pull every image of the plan anew"),
            option("nodes", "only these nodes (default: all that run Linux)", "NAME,…"),
            option("yes", "run without asking"),
            option("run", "the run that is meant: with import and clean", "ID")};
}

Result<ClusterOrder> clusterOrder(const QCommandLineParser &line, PlanNeeds needs)
{
    const Result<QString> format = reportFormat(line);
    if (!format.ok())
        return format.error();
    const Result<QString> run =
        shapedOption(line, "run", u"[a-z0-9]{1,20}"_s, u"give the id that run and manifest have named"_s);
    if (!run.ok())
        return run.error();
    if (given(line, "image") && line.value(u"image"_s).isEmpty())
        return usage(u"--image"_s, u"names none"_s, u"leave it out: the plan's cluster agent is meant"_s);
    Result<KubectlPlace> place = placeFrom(line);
    if (!place.ok())
        return place.error();
    const Result<Start> start = startFor(line, needs);
    if (!start.ok())
        return start.error();
    const Result<NetOptions> net = netFrom(line, start->world);
    if (!net.ok())
        return net.error();
    noteWithoutEffect(line);
    place->nameSpace = start->session.plan().chart.nameSpace;
    return ClusterOrder{*start, *net, *place, wishesFrom(line), *run, *format};
}

} // namespace netsetup::cli
