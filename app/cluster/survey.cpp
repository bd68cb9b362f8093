#include "cluster/survey.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "cluster/pods.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int questionMs = 20'000;
constexpr qsizetype mostObjects = 128 * 1024 * 1024;

KubectlLimits small()
{
    return {questionMs, 4 * 1024 * 1024};
}

KubectlLimits big()
{
    return {2 * questionMs, mostObjects};
}

/// Name, namespace and address only: what is asked for is all that is printed.
QStringList whereArguments()
{
    return {u"config"_s, u"view"_s, u"--minify"_s, u"-o"_s,
            u"jsonpath={.contexts[0].name}{\"\\n\"}{.contexts[0].context.namespace}{\"\\n\"}"
            "{.clusters[0].cluster.server}"_s};
}

/// Inside a cluster there is no configuration to ask, and that is fine.
QCoro::Task<Outcome> askWhere(Survey &survey, std::stop_token stop)
{
    const QStringList arguments = whereArguments();
    const ToolResult result = co_await askKubectl(survey.place, arguments, small(), stop);
    if (!result.ok()) {
        const bool fatal = result.end != ToolEnd::Exited || !survey.place.context.isEmpty();
        co_return fatal ? Outcome(kubectlError(result, survey.place)) : Outcome(Done{});
    }
    const QStringList lines = QString::fromUtf8(result.output).split(u'\n');
    survey.context = printable(lines.value(0), 200);
    const QString itsOwn = lines.value(1);
    if (survey.place.nameSpace.isEmpty())
        survey.place.nameSpace = isObjectName(itsOwn) ? itsOwn : u"default"_s;
    survey.server = printable(lines.value(2), 200);
    co_return Done{};
}

QCoro::Task<bool> mayOne(KubectlPlace place, RunRight right, std::stop_token stop)
{
    const QString below = right.resource.section(u'/', 1);
    QStringList arguments{u"auth"_s, u"can-i"_s, right.verb, right.resource.section(u'/', 0, 0)};
    if (!below.isEmpty())
        arguments.append(u"--subresource="_s + below);
    const ToolResult result = co_await askKubectl(place, arguments, small(), stop);
    co_return result.ok() && result.output.trimmed().startsWith("yes");
}

/// Where an authorizer beside Kubernetes' own decides, the list lacks what that one allows: then each right
/// is asked for by itself.
QCoro::Task<Outcome> askRights(Survey &survey, QList<RunRight> wanted, std::stop_token stop)
{
    const QStringList arguments{u"auth"_s, u"can-i"_s, u"--list"_s};
    const ToolResult result = co_await askKubectl(survey.place, arguments, small(), stop);
    if (!result.ok())
        co_return kubectlError(result, survey.place);
    const Result<Rights> rights = Rights::read(result.output);
    if (!rights.ok())
        co_return rights.error();
    const bool incomplete = wordsOf(result).contains("incomplete"_L1);
    for (const RunRight &right : wanted) {
        bool granted = rights->may(right.verb, right.resource);
        if (!granted && incomplete)
            granted = co_await mayOne(survey.place, right, stop);
        if (granted)
            survey.may.append(right.text());
        else
            survey.missing.append(right);
    }
    co_return Done{};
}

/// Of which make it is, and which kinds of policies it has.
QCoro::Task<Outcome> askGroups(Survey &survey, std::stop_token stop)
{
    const QStringList arguments{u"api-versions"_s};
    const ToolResult result = co_await askKubectl(survey.place, arguments, small(), stop);
    if (!result.ok())
        co_return kubectlError(result, survey.place);
    survey.openShift = result.output.contains("security.openshift.io/");
    co_await askPolicyKinds(survey, result.output, stop);
    co_return Done{};
}

QCoro::Task<Outcome> askNodes(Survey &survey, ProbeRun run, std::stop_token stop)
{
    if (!survey.allows(u"list"_s, u"nodes"_s))
        co_return Done{};
    const QStringList arguments{u"get"_s, u"nodes"_s, u"-o"_s, u"json"_s};
    const ToolResult result = co_await askKubectl(survey.place, arguments, big(), stop);
    const Result<QList<NodeState>> nodes =
        result.ok() ? readNodes(result.output) : kubectlError(result, survey.place);
    if (!nodes.ok())
        co_return Done{};
    QList<NodeState> meant;
    for (const NodeState &node : *nodes) {
        if (node.runsLinux && (run.nodes.isEmpty() || run.nodes.contains(node.name)))
            meant.append(node);
    }
    for (const QString &name : std::as_const(run.nodes)) {
        const bool there = std::any_of(meant.begin(), meant.end(),
                                       [&name](const NodeState &node) { return node.name == name; });
        if (!there)
            co_return Error{u"usage"_s, u"--nodes"_s,
                            inWords("Cluster", "the cluster has no node %1 that runs Linux").arg(name),
                            inWords("Cluster", "\"kubectl get nodes\" lists them")};
    }
    survey.nodes = meant;
    co_return Done{};
}

/// Out of what was answered for each kind; nothing but refusals is one.
Result<QList<FoundRun>> runsIn(const QList<ToolResult> &answers, const KubectlPlace &place)
{
    QList<FoundRun> runs;
    std::optional<Error> first;
    bool any = false;
    for (const ToolResult &answer : answers) {
        if (!answer.ok()) {
            first = first.value_or(kubectlError(answer, place));
            continue;
        }
        const Outcome taken = takeRuns(runs, answer.output);
        if (!taken.ok())
            return taken.error();
        any = true;
    }
    if (!any && first)
        return *first;
    return runs;
}

/// One sentence for each way out: parts of sentences cannot be translated.
QString remedyOf(const QStringList &lacking, bool onlyCleaning)
{
    if (onlyCleaning)
        return inWords("Cluster",
                       "give --self-cleaning, which needs no right to delete; or let whoever administers the "
                       "cluster give it, or let somebody who has it run the manifest (sts-netsetup cluster "
                       "manifest) and send back what it says to read");
    if (lacking == QStringList{u"list nodes"_s})
        return inWords("Cluster",
                       "name the nodes with --nodes, so that they need not be listed; or let whoever "
                       "administers the cluster give it, or let somebody who has it run the manifest "
                       "(sts-netsetup cluster manifest) and send back what it says to read");
    return inWords("Cluster",
                   "let whoever administers the cluster give it, or let somebody who has it run the "
                   "manifest (sts-netsetup cluster manifest) and send back what it says to read");
}

/// The rights without which nothing goes.
std::optional<Error> lackingRights(const Survey &survey)
{
    QStringList lacking;
    bool onlyCleaning = true;
    for (const RunRight &right : survey.missing) {
        if (!right.without.isEmpty())
            continue;
        lacking.append(right.text());
        onlyCleaning = onlyCleaning && right.verb == "delete"_L1;
    }
    if (lacking.isEmpty())
        return std::nullopt;
    return Error{u"cluster.forbidden"_s, survey.place.nameSpace,
                 inWords("Cluster", "there is no right to: %1").arg(lacking.join(u", "_s)),
                 remedyOf(lacking, onlyCleaning)};
}

} // namespace

QList<RunRight> rightsOf(const ProbeRun &run)
{
    const QString workload = run.selfCleaning ? u"jobs.batch"_s : u"daemonsets.apps"_s;
    QList<RunRight> rights{
        {u"create"_s, u"configmaps"_s, {}}, {u"create"_s, workload, {}},   {u"get"_s, u"pods"_s, {}},
        {u"list"_s, u"pods"_s, {}},         {u"get"_s, u"pods/log"_s, {}},
    };
    const Phrase nothing;
    const Phrase stays =
        run.selfCleaning ? Phrase("Cluster", "the cluster itself takes it away, some minutes after its end")
                         : nothing;
    const Phrase byPods = Phrase("Cluster", "what earlier runs have left is found by their pods alone");
    const bool needsNodes = run.selfCleaning && run.nodes.isEmpty();
    rights += {
        {u"delete"_s, workload, stays},
        {u"delete"_s, u"configmaps"_s, stays},
        {u"list"_s, u"events"_s,
         Phrase("Cluster", "where no pod is made, or an older node does not get an image, nothing says why")},
        {u"list"_s, u"nodes"_s,
         needsNodes ? nothing
                    : Phrase("Cluster", "nodes that get no pod are missing from the result, and what "
                                        "they may have to pull is not known beforehand")},
        {u"list"_s, workload, byPods},
        {u"list"_s, u"configmaps"_s, byPods}};
    return rights;
}

bool Survey::mayDelete() const
{
    return std::all_of(missing.begin(), missing.end(),
                       [](const RunRight &right) { return right.verb != "delete"_L1; });
}

bool Survey::allows(const QString &verb, const QString &resource) const
{
    return may.contains(verb + u' ' + resource);
}

QCoro::Task<Result<Survey>> surveyCluster(KubectlPlace place, ProbeRun run, std::stop_token stop)
{
    Survey survey;
    survey.place = place;
    const Outcome where = co_await askWhere(survey, stop);
    if (!where.ok())
        co_return where.error();
    const Outcome reached = co_await askGroups(survey, stop);
    if (!reached.ok())
        co_return reached.error();
    const QList<RunRight> wanted = rightsOf(run) + rightsForPolicies(survey.policyKinds);
    const Outcome rights = co_await askRights(survey, wanted, stop);
    if (!rights.ok())
        co_return rights.error();
    // None of these needs another's answer, and each may wait for a login.
    const QCoro::Task<Outcome> nodesAsked = askNodes(survey, run, stop);
    const QCoro::Task<> policiesAsked = askPolicies(survey, run, stop);
    const QCoro::Task<Result<QList<FoundRun>>> runsAsked = findRuns(survey.place, stop);
    const Outcome nodes = co_await nodesAsked;
    co_await policiesAsked;
    const Result<QList<FoundRun>> runs = co_await runsAsked;
    if (!nodes.ok())
        co_return nodes.error();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const FoundRun &found : runs.ok() ? *runs : QList<FoundRun>()) {
        if (found.isDead(now) || found.isOf(run.owner))
            survey.leftovers.append(found);
    }
    co_return survey;
}

Result<ProbeRun> fitted(const ProbeRun &run, const Survey &survey)
{
    if (const std::optional<Error> lacking = lackingRights(survey))
        return *lacking;
    ProbeRun fit = run;
    fit.nameSpace = survey.place.nameSpace;
    fit.namesUser = !survey.openShift;
    fit.nodeCount =
        survey.nodes ? static_cast<int>(survey.nodes->size()) : static_cast<int>(run.nodes.size());
    if (survey.nodes && survey.nodes->isEmpty())
        return Error{u"cluster.no-nodes"_s, survey.place.nameSpace,
                     inWords("Cluster", "the cluster shows no node that runs Linux"),
                     inWords("Cluster", "see what \"kubectl get nodes\" lists")};
    for (const NodeState &node : survey.nodes.value_or(QList<NodeState>())) {
        if (!node.ready)
            fit.absentNodes.append(node.name);
    }
    return fit;
}

QCoro::Task<Result<QList<FoundRun>>> findRuns(KubectlPlace place, std::stop_token stop)
{
    const QString selector = u"%1=%2"_s.arg(managedByLabel, managedByUs);
    // Each kind by itself: one that may not be listed must not take the others with it. And all at once: each
    // answer may wait for a login.
    static const QStringList kinds{u"pods"_s, u"configmaps"_s, u"daemonsets.apps"_s, u"jobs.batch"_s};
    std::vector<QCoro::Task<ToolResult>> asked;
    for (const QString &kind : kinds) {
        const QStringList arguments{u"get"_s, kind, u"-l"_s, selector, u"-o"_s, u"json"_s};
        asked.push_back(askKubectl(place, arguments, big(), stop));
    }
    QList<ToolResult> answers;
    for (QCoro::Task<ToolResult> &one : asked) {
        const ToolResult answer = co_await one;
        answers.append(answer);
    }
    co_return runsIn(answers, place);
}

} // namespace netsetup
