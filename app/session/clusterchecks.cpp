#include "session/clusterchecks.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "cluster/nodeevidence.h"
#include "cluster/podevidence.h"
#include "cluster/probescript.h"
#include "cluster/targets.h"
#include "plan/projectfile.h"
#include "session/addressbook.h"
#include "session/imagerows.h"
#include "session/network.h"
#include "session/planreviews.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr QLatin1StringView checkingPart{"cluster-agent"};
constexpr qsizetype mostNodes = 1000;

/// The part whose image and labels the checks borrow: it is in every installation, and its image has a shell.
const AgentPart *borrowedPart(const ProductLine &line)
{
    const auto found = std::find_if(line.parts.begin(), line.parts.end(),
                                    [](const AgentPart &part) { return part.id == checkingPart; });
    return found == line.parts.end() ? nullptr : &*found;
}

QString imageOf(const Plan &plan, const ProductLine &line)
{
    const AgentPart *part = borrowedPart(line);
    const QList<ImageRow> rows = imageRows(plan, line, {});
    for (const ImageRow &row : rows) {
        if (part != nullptr && row.hasTag && row.parts == QStringList{part->title})
            return row.pulled();
    }
    return {};
}

QStringList pulledImages(const Plan &plan, const ProductLine &line)
{
    QStringList images;
    const QList<ImageRow> rows = imageRows(plan, line, {});
    for (const ImageRow &row : rows) {
        if (row.hasTag && !images.contains(row.pulled()))
            images.append(row.pulled());
    }
    return images;
}

/// None where the pods of the part cannot be told by label.
LabelPairs labelsOf(const AgentPart &part, const Plan &plan, const ProductLine &line)
{
    if (part.component.isEmpty() || line.podLabels.component.isEmpty())
        return {};
    return {{line.podLabels.component, part.component},
            {line.podLabels.instance, line.releaseOf(plan)},
            {u"app.kubernetes.io/name"_s, line.chartName}};
}

LabelPairs agentLabels(const Plan &plan, const ProductLine &line)
{
    const AgentPart *part = borrowedPart(line);
    return part != nullptr ? labelsOf(*part, plan, line) : LabelPairs();
}

/// Of the parts that the plan has and that send something out. On the network of a node no policy for pods
/// holds.
QList<std::pair<QString, LabelPairs>> agentPods(const Plan &plan, const ProductLine &line)
{
    QList<std::pair<QString, LabelPairs>> pods;
    for (const AgentPart &part : line.parts) {
        const bool runs = part.option.isEmpty() || plan.options.contains(part.option);
        const LabelPairs labels = labelsOf(part, plan, line);
        if (runs && part.talksToReceiver && part.initiator == Initiator::Pods && !labels.isEmpty())
            pods.append({part.id, labels});
    }
    return pods;
}

ProbeWish wishFor(const Session &session, const NetOptions &options, const QString &run)
{
    ProbeWish wish;
    wish.run = run;
    wish.limits = Limits::forTimeout(options.timeoutSeconds);
    wish.proxyTls = session.plan().egress.proxy.url.startsWith("https:"_L1);
    wish.controlProbes = options.controlProbes;
    wish.control = session.line().control;
    return wish;
}

QList<Evidence> evidenceOfPods(const Session &session, const ClusterSaid &said)
{
    QSet<QString> heard;  // vantages
    QSet<QString> served; // nodes
    for (const PodLog &log : said.logs) {
        heard.insert(log.vantage());
        served.insert(log.node);
    }
    QList<Evidence> evidence;
    for (const PodState &pod : said.pods) {
        const bool onHost = pod.net == wordForNet(ProbeNet::Host);
        const bool spoke = heard.contains((onHost ? "node/"_L1 : "pod/"_L1) + pod.node);
        evidence += podEvidence(pod, spoke, session.flows(), said.startedAt);
        if (pod.net == wordForNet(ProbeNet::Pod))
            served.insert(pod.node);
    }
    for (const QString &node : said.nodes) {
        if (!served.contains(node))
            evidence.append(noPodEvidence(node, said.whyNoPod, said.startedAt));
    }
    return evidence;
}

Error usage(const QString &option, const QString &text, const QString &accepted)
{
    return {u"usage"_s, option, text, accepted};
}

Outcome nodesFit(const QStringList &nodes)
{
    for (const QString &node : nodes) {
        if (!isObjectName(node))
            return usage(
                u"--nodes"_s,
                inWords("Session", "\"%1\" is not the name of a node").arg(printable(node, 100)),
                inWords("Session", "give names as \"kubectl get nodes\" lists them, parted by commas"));
    }
    if (nodes.size() > mostNodes)
        return usage(u"--nodes"_s, inWords("Session", "names more than %1 nodes").arg(mostNodes),
                     inWords("Session", "leave it out: all nodes are meant"));
    return Done{};
}

/// What goes into YAML and commands has the shape of what it is.
Outcome wishesFit(const ClusterWishes &wishes)
{
    static const QRegularExpression image(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9\\[][A-Za-z0-9._:/@\\[\\]-]{0,399}"_s));
    if (!wishes.image.isEmpty() && !image.match(wishes.image).hasMatch())
        return usage(u"--image"_s,
                     inWords("Session", "\"%1\" cannot be used").arg(printable(wishes.image, 100)),
                     inWords("Session", "give an image as it is pulled: REGISTRY/REPOSITORY:TAG"));
    return nodesFit(wishes.nodes);
}

/// By the pods; this computer has asked nobody.
QStringList contactedBy(const QList<Evidence> &evidence)
{
    QStringList contacted;
    for (const Evidence &item : evidence) {
        if (item.probe == "tcp"_L1)
            contacted.append(u"%1:%2"_s.arg(item.data.value("host"_L1).toString())
                                 .arg(item.data.value("port"_L1).toInt()));
    }
    contacted.removeDuplicates();
    contacted.sort();
    return contacted;
}

} // namespace

QString usualImage(const Session &session)
{
    return imageOf(session.plan(), session.line());
}

Result<ProbeRun> probeRunFor(const Session &session, const NetOptions &options, const ClusterWishes &wishes)
{
    if (const Outcome fit = wishesFit(wishes); !fit.ok())
        return fit.error();
    const Plan &plan = session.plan();
    ProbeRun run;
    run.id = freshRunId();
    run.owner = ownerMark();
    run.nameSpace = plan.chart.nameSpace;
    run.image = wishes.image.isEmpty() ? usualImage(session) : wishes.image;
    if (run.image.isEmpty())
        return usage(
            u"--image"_s, inWords("Session", "the plan does not say which image its cluster agent has"),
            inWords("Session", "name an image that the nodes can pull and that has a shell, or give the "
                               "chart with --chart"));
    run.pullSecrets = plan.images.registry.pullSecrets;
    run.nodes = wishes.nodes;
    run.nodeCount = static_cast<int>(wishes.nodes.size());
    run.selfCleaning = wishes.selfCleaning;
    run.hostNetwork = wishes.hostNetwork;
    run.namesUser = plan.cluster.distribution != "openshift"_L1;
    if (wishes.pulls)
        run.pullImages = pulledImages(plan, session.line());
    run.agentLabels = agentLabels(plan, session.line());
    run.agentPods = agentPods(plan, session.line());
    run.script = QString::fromUtf8(probeScript());
    run.targets = QString::fromUtf8(probeTargets(session.flows(), wishFor(session, options, run.id)));
    run.endsAt = QDateTime::currentDateTimeUtc().addSecs(jobDeadlineSeconds);
    return run;
}

ClusterSaid saidByImported(const Imported &imported, const QString &practice)
{
    ClusterSaid said;
    said.logs = imported.logs;
    said.pods = imported.pods;
    said.practice = practice;
    said.startedAt = QDateTime::currentDateTimeUtc();
    for (const PodLog &log : imported.logs) {
        if (log.at.isValid())
            said.startedAt = std::min(said.startedAt, log.at);
    }
    return said;
}

Report clusterReport(const Session &session, const NetOptions &options, const ClusterSaid &said)
{
    Report report;
    report.vantage = u"cluster"_s;
    report.practice = said.practice;
    report.startedAt = said.startedAt;
    report.plan = planToJson(session.plan());
    report.flows = session.flows();
    report.cancelled = said.cancelled;
    report.evidence = evidenceOfPods(session, said);
    const std::unique_ptr<Network> network = makeNetwork(options, session.plan(), session.line());
    const ProbeTrust trust{network->publicRoots, network->planCa};
    for (const PodLog &log : said.logs)
        report.evidence += evidenceFrom(log, report.flows, trust, network->proxyTls);
    report.evidence = numbered(report.evidence);
    report.findings = judgeAll(report.flows, report.evidence) + reviewsOf(session);
    report.contacted = contactedBy(report.evidence);
    report.addresses = addressesIn(report.flows, report.evidence);
    report.finishedAt = QDateTime::currentDateTimeUtc();
    numberFindings(report);
    return report;
}

} // namespace netsetup
