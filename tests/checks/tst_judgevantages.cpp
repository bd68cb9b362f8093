// Judging from several places: who may tell of a flow, and what takes more than one place to see.
#include "base/json.h"
#include "checks/check.h"
#include "checks/pullmessage.h"
#include "checks/recorded.h"
#include "checks/takenaway.h"
#include "findings/kinds/findingtexts.h"
#include "findings/report/report.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::recorded;

namespace {

const QString here = u"workstation"_s;

QString pod(int number)
{
    return u"pod/n%1"_s.arg(number);
}

QString node(int number)
{
    return u"node/n%1"_s.arg(number);
}

QList<Evidence> from(const QString &vantage, QList<Evidence> evidence)
{
    for (Evidence &item : evidence)
        item.vantage = vantage;
    return evidence;
}

/// Nothing answers at the address; later stages were never reached.
Recording silent()
{
    Recording recording;
    recording.tcp = {connect(address, u"timeout"_s, 0, 5000)};
    recording.tls.clear();
    recording.http.clear();
    recording.clocks.clear();
    return recording;
}

Recording refused()
{
    Recording recording = silent();
    recording.tcp = {connect(address, u"refused"_s, 111, 3)};
    return recording;
}

Flow podFlow()
{
    Flow flow = receiverFlow();
    flow.origins = {{u"cluster-agent"_s, Initiator::Pods}};
    return flow;
}

Flow registryFlow()
{
    Flow flow;
    flow.id = u"quay-registry"_s;
    flow.origins = {{u"container-runtime"_s, Initiator::Nodes}};
    flow.host = u"quay.io"_s;
    flow.purpose = Purpose::ImagePull;
    flow.volatility = Volatility::Cdn;
    flow.trust = TrustScope::Nodes;
    flow.images = {{u"stackstate/promtail"_s, u"2.9"_s}};
    return flow;
}

Flow ownRegistry()
{
    Flow flow = registryFlow();
    flow.id = u"registry"_s;
    flow.host = u"reg.example"_s;
    flow.purpose = Purpose::Registry;
    flow.volatility = Volatility::Internal;
    return flow;
}

Flow withPlanCa(Flow flow)
{
    flow.planHasCa = true;
    return flow;
}

Flow throughProxy(Flow flow)
{
    flow.way = FlowWay::Proxy;
    flow.clients = flow.origins;
    flow.origins = {{u"proxy"_s, Initiator::Proxy}};
    flow.proxy = u"proxy.example:3128"_s;
    return flow;
}

const QString image = u"quay.io/stackstate/promtail:2.9"_s;

Evidence pull(int number, const QString &flow, const QString &reason, const QString &message,
              const QString &imageId = {}, const QString &of = image)
{
    Evidence item = make(u"pull"_s, flow, pullFacts(u"n%1"_s.arg(number), of, imageId, reason, message));
    item.vantage = node(number);
    item.target = of;
    return item;
}

QString failedHead(const QString &tail, const QString &of = image)
{
    const QString host = of.section(u'/', 0, 0);
    return u"failed to pull and unpack image \"%1\": failed to resolve reference \"%1\": failed to do "
           u"request: Head "
           u"\"https://%2/v2/x/manifests/1\": %3"_s.arg(of, host, tail);
}

Report reportOf(const QList<Flow> &flows, const QList<Evidence> &evidence)
{
    Report report;
    report.flows = flows;
    report.evidence = evidence;
    report.findings = judgeAll(flows, evidence);
    numberFindings(report);
    return report;
}

const Finding *findAt(const QList<Finding> &findings, const QString &vantage, const QString &id)
{
    for (const Finding &finding : findings) {
        if (finding.vantage == vantage && finding.id == id)
            return &finding;
    }
    return nullptr;
}

/// Name, port and certificate of the flow's host, all as they should be.
QList<Evidence> fullyConnected(const Flow &flow)
{
    return {make(u"dns"_s, flow.id, Recording().dns),
            make(u"tcp"_s, flow.id, recorded::connect(address, "connected")),
            make(u"tls"_s, flow.id, Recording().tls.constFirst())};
}

QStringList ownersOf(const Finding &finding)
{
    QStringList owners;
    for (const Cause &cause : finding.causes)
        owners.append(wordFor(cause.owner));
    return owners;
}

/// One situation, and what it comes to.
struct Row
{
    const char *name;
    QList<Flow> flows;
    QList<Evidence> evidence;
    QString vantage;
    QString id; ///< at that vantage
    Status status;
    QStringList owners;
    Verdict verdict;
};

QList<Evidence> both(const QList<Evidence> &a, const QList<Evidence> &b)
{
    return a + b;
}

QList<Row> rows()
{
    const QList<Evidence> good = Recording().evidence();
    const QList<Evidence> bad = silent().evidence();
    const QList<Flow> whole{receiverFlow()};
    const QList<Flow> pods{podFlow()};
    const QList<Flow> quay{registryFlow()};
    const QList<Flow> own{ownRegistry()};
    const QString err = u"ErrImagePull"_s;
    const QString ca = u"x509: certificate signed by unknown authority"_s;
    const QString dropped = u"dial tcp 203.0.113.9:443: i/o timeout"_s;
    QList<Evidence> fourPods;
    for (int i = 1; i <= 4; ++i)
        fourPods += from(pod(i), i == 3 ? bad : good);
    QList<Evidence> refusedOne;
    for (int i = 1; i <= 4; ++i)
        refusedOne += from(pod(i), i == 3 ? refused().evidence() : good);
    QList<Evidence> half;
    for (int i = 1; i <= 4; ++i)
        half += from(pod(i), i < 3 ? bad : good);
    return {
        {"the workstation works and the pods do not",
         whole,
         both(good, from(pod(1), bad)),
         pod(1),
         u"tcp.drop"_s,
         Status::Fail,
         {u"network"_s, u"cluster"_s},
         Verdict::Fail},
        {"the pods work and the workstation does not",
         whole,
         both(bad, from(pod(1), good)),
         here,
         u"tcp.drop"_s,
         Status::Info,
         {u"network"_s},
         Verdict::Pass},
        {"neither works",
         whole,
         both(bad, from(pod(1), bad)),
         here,
         u"tcp.drop"_s,
         Status::Warn,
         {u"network"_s},
         Verdict::Fail},
        {"a pod that says nothing",
         whole,
         good + from(pod(1), {make(u"pull"_s, u"control"_s, {})}),
         pod(1),
         u"dns.unknown"_s,
         Status::Unknown,
         {u"you"_s},
         Verdict::Unknown},
        {"one pod of two lost its evidence",
         whole,
         from(pod(1), good) + from(pod(2), {make(u"dns"_s, u"receiver"_s, Recording().dns)}),
         pod(2),
         u"tcp.unknown"_s,
         Status::Unknown,
         {u"you"_s},
         Verdict::Unknown},
        {"a policy keeps the pods in",
         whole,
         good + from(node(1), good) + from(pod(1), bad),
         pod(1),
         u"tcp.pod-only"_s,
         Status::Fail,
         {u"cluster"_s, u"network"_s},
         Verdict::Fail},
        {"the node itself tells it of a flow of pods",
         pods,
         from(node(1), good) + from(pod(1), bad),
         pod(1),
         u"tcp.pod-only"_s,
         Status::Fail,
         {u"cluster"_s, u"network"_s},
         Verdict::Fail},
        {"pods and nodes are dropped alike",
         whole,
         from(node(1), bad) + from(pod(1), bad),
         pod(1),
         u"tcp.drop"_s,
         Status::Fail,
         {u"network"_s},
         Verdict::Fail},
        {"one node of four is dropped",
         whole,
         fourPods,
         pod(3),
         u"tcp.one-node"_s,
         Status::Fail,
         {u"network"_s},
         Verdict::Fail},
        {"one node of four is refused",
         whole,
         refusedOne,
         pod(3),
         u"tcp.one-node"_s,
         Status::Fail,
         {u"network"_s},
         Verdict::Fail},
        {"half of the nodes are no exception",
         whole,
         half,
         pod(1),
         u"tcp.drop"_s,
         Status::Fail,
         {u"network"_s, u"cluster"_s},
         Verdict::Fail},
        {"an image that came",
         quay,
         {pull(1, u"quay-registry"_s, u"Running"_s, {}, u"sha256:ab"_s)},
         node(1),
         u"reg.ok"_s,
         Status::Pass,
         {},
         Verdict::Pass},
        {"an unknown CA at a public registry",
         quay,
         {pull(1, u"quay-registry"_s, err, failedHead(ca))},
         node(1),
         u"tls.intercept-untrusted"_s,
         Status::Fail,
         {u"security"_s, u"cluster"_s, u"vendor"_s},
         Verdict::Fail},
        {"an unknown CA at the own registry",
         own,
         {pull(1, u"registry"_s, err, failedHead(ca, u"reg.example/a:1"_s), {}, u"reg.example/a:1"_s)},
         node(1),
         u"reg.private-ca"_s,
         Status::Fail,
         {u"cluster"_s},
         Verdict::Fail},
        {"the plan knows the CA of the own registry, and this runtime does not",
         {withPlanCa(ownRegistry())},
         {pull(1, u"registry"_s, err, failedHead(ca, u"reg.example/a:1"_s), {}, u"reg.example/a:1"_s)},
         node(1),
         u"reg.private-ca"_s,
         Status::Fail,
         {u"cluster"_s},
         Verdict::Fail},
        {"an unknown CA at the mirror of the runtime",
         quay,
         {pull(
             1, u"quay-registry"_s, err,
             u"failed to resolve reference \"%1\": failed to do request: Head \"https://mirror.example/v2/\": %2"_s
                 .arg(image, ca))},
         node(1),
         u"reg.unknown"_s,
         Status::Unknown,
         {u"you"_s},
         Verdict::Unknown},
        {"a pull is dropped",
         quay,
         {pull(1, u"quay-registry"_s, err, failedHead(dropped))},
         node(1),
         u"tcp.drop"_s,
         Status::Fail,
         {u"network"_s, u"network"_s},
         Verdict::Fail},
        {"a pull finds no name",
         quay,
         {pull(1, u"quay-registry"_s, err,
               failedHead(u"dial tcp: lookup quay.io on 10.0.0.2:53: no such host"_s))},
         node(1),
         u"dns.nxdomain"_s,
         Status::Fail,
         {u"dns"_s, u"dns"_s},
         Verdict::Fail},
        {"a layer host is dropped",
         quay,
         {pull(1, u"quay-registry"_s, err,
               u"failed to pull and unpack image \"x\": failed to copy: httpReadSeeker: failed open: failed "
               u"to do "
               u"request: Get \"https://cdn01.quay.io/b\": %1"_s.arg(dropped))},
         node(1),
         u"reg.blob-host"_s,
         Status::Fail,
         {u"network"_s},
         Verdict::Fail},
        {"the runtime goes past the proxy",
         {throughProxy(receiverFlow()), throughProxy(registryFlow())},
         from(pod(1), {make(u"proxy"_s, u"receiver"_s, {{u"outcome"_s, u"open"_s}})}) +
             QList{pull(1, u"quay-registry"_s, err, failedHead(dropped))},
         node(1),
         u"proxy.runtime-gap"_s,
         Status::Fail,
         {u"cluster"_s},
         Verdict::Fail},
        {"the runtime's proxy says no",
         quay,
         {pull(1, u"quay-registry"_s, err, failedHead(u"Forbidden"_s))},
         node(1),
         u"proxy.connect-denied"_s,
         Status::Fail,
         {u"proxy"_s},
         Verdict::Fail},
        {"a tag is missing",
         own,
         {pull(1, u"registry"_s, err,
               u"reading manifest 9 in reg.example/a: manifest unknown: manifest unknown"_s, {},
               u"reg.example/a:9"_s)},
         node(1),
         u"reg.manifest-unknown"_s,
         Status::Fail,
         {u"cluster"_s},
         Verdict::Fail},
        {"a 403",
         quay,
         {pull(1, u"quay-registry"_s, err,
               u"pulling from host quay.io failed with status code [manifests 1]: 403 Forbidden"_s)},
         node(1),
         u"reg.401-missing"_s,
         Status::Fail,
         {u"cluster"_s, u"proxy"_s},
         Verdict::Fail},
        {"words that nobody knows",
         quay,
         {pull(1, u"quay-registry"_s, err, failedHead(u"quantum flux"_s))},
         node(1),
         u"reg.unknown"_s,
         Status::Unknown,
         {u"you"_s},
         Verdict::Unknown},
        {"one image came, and the node still waits for another",
         quay,
         {pull(1, u"quay-registry"_s, u"Running"_s, {}, u"sha256:ab"_s),
          pull(1, u"quay-registry"_s, u"ImagePullBackOff"_s, u"Back-off pulling image \"quay.io/a:2\""_s, {},
               u"quay.io/a:2"_s)},
         node(1),
         u"reg.unknown"_s,
         Status::Unknown,
         {u"you"_s},
         Verdict::Unknown},
        {"one node has every image, and another still waits",
         quay,
         {pull(1, u"quay-registry"_s, u"Running"_s, {}, u"sha256:ab"_s),
          pull(2, u"quay-registry"_s, u"ErrImagePull"_s, u"pull QPS exceeded"_s)},
         node(2),
         u"reg.unknown"_s,
         Status::Unknown,
         {u"you"_s},
         Verdict::Unknown},
        {"the checker has no image",
         whole,
         good + QList{pull(1, u"control"_s, err, failedHead(dropped))},
         node(1),
         u"reg.checker-image"_s,
         Status::Warn,
         {u"cluster"_s},
         Verdict::Unknown},
        {"the checker has no image, and its pod is asked about all the same",
         whole,
         good + QList{pull(1, u"control"_s, err, failedHead(dropped))},
         pod(1),
         u"dns.unknown"_s,
         Status::Unknown,
         {u"you"_s},
         Verdict::Unknown},
    };
}

QJsonObject settings(const QJsonValue &proxy, const QString &exempt)
{
    return {{u"purpose"_s, u"own-settings"_s},
            {u"httpsProxy"_s, proxy},
            {u"noProxy"_s, exempt},
            {u"clusterHosts"_s, QJsonArray{u"kubernetes.default.svc"_s, u"10.96.0.1"_s}}};
}

/// The same looked up elsewhere with another answer.
Recording resolvingTo(const QString &other, const QString &fingerprint)
{
    Recording recording;
    recording.dns =
        names({other}, {lookup("10.9.9.9:53", "A", 0, {other}), lookup("10.9.9.9:53", "AAAA", 0, {})});
    recording.tcp = {connect(other, "connected")};
    QJsonObject shown = handshake(other, {}, {}, {});
    QJsonObject leaf = certificate("CN=Some CA");
    leaf.insert("sha256", fingerprint);
    shown.insert("chain", QJsonArray{leaf, certificate("CN=Some Root")});
    recording.tls = {shown};
    recording.http = {answer(other, 401, "json")};
    recording.clocks = {clock(other, "2026-11-22T21:00:00Z", "2026-11-22T21:00:01Z")};
    return recording;
}

Recording taking(double ms)
{
    Recording recording;
    QJsonObject slow = lookup("10.96.0.10:53", "A", 0, {address});
    slow.insert("ms", ms);
    recording.dns = names({address}, {slow, lookup("10.96.0.10:53", "AAAA", 0, {})});
    return recording;
}

} // namespace

class TestJudgeVantages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatSeveralPlacesSay_data()
    {
        QTest::addColumn<int>("row");
        const QList<Row> all = rows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).name) << i;
    }
    void whatSeveralPlacesSay()
    {
        QFETCH(const int, row);
        const Row all = rows().at(row);
        const Report report = reportOf(all.flows, all.evidence);
        QStringList seen;
        for (const Finding &finding : report.findings)
            seen.append(finding.vantage + u' ' + finding.id + u' ' + wordFor(finding.status));
        const Finding *finding = findAt(report.findings, all.vantage, all.id);
        QVERIFY2(finding != nullptr, qPrintable(seen.join(u'\n')));
        QCOMPARE(wordFor(finding->status), wordFor(all.status));
        QCOMPARE(ownersOf(*finding), all.owners);
        QVERIFY2(wordFor(verdictOf(report)) == wordFor(all.verdict), qPrintable(seen.join(u'\n')));
        QVERIFY(!titleOf(*finding).contains("(not known)"_L1));
        QVERIFY2(!detailOf(*finding).contains("(not known)"_L1), qPrintable(detailOf(*finding)));
        for (const Finding &one : report.findings)
            QVERIFY2(one.status != Status::NotReached || !one.blockedBy.isEmpty(), qPrintable(one.id));
    }

    /// What only the workstation meets is told as such.
    void whatConcernsOnePlaceSaysSo()
    {
        const Report report =
            reportOf({receiverFlow()}, silent().evidence() + from(pod(1), Recording().evidence()));
        const Finding *here1 = findAt(report.findings, here, u"tcp.drop"_s);
        QVERIFY(here1 != nullptr && !here1->required);
        QVERIFY2(
            detailOf(*here1).contains("concerns workstation alone: the pods of the cluster get through"_L1),
            qPrintable(detailOf(*here1)));
    }

    /// Nodes pull, pods do not: what a pod sees of a registry is no answer, not even a good one.
    void podsDoNotSpeakForNodes()
    {
        const Flow flow = registryFlow();
        Evidence name = make(u"dns"_s, flow.id, Recording().dns);
        Evidence port = make(u"tcp"_s, flow.id, recorded::connect(address, "connected"));
        const QList<Evidence> evidence = from(pod(1), {name, port});
        const Report alone = reportOf({flow}, evidence);
        QCOMPARE(verdictOf(alone), Verdict::Unknown);
        const Finding *unasked = findAt(alone.findings, u"nodes"_s, u"reg.unknown"_s);
        QVERIFY(unasked != nullptr);
        QCOMPARE(unasked->causes.constFirst().remedyId, u"reg.unknown/pulls"_s);
        QVERIFY(remedyOf(*unasked).contains("let the nodes pull"_L1));
        const QList<Evidence> pulled{pull(1, flow.id, u"Running"_s, {}, u"sha256:ab"_s)};
        QCOMPARE(verdictOf(reportOf({flow}, evidence + pulled)), Verdict::Pass);
    }

    /// Nobody asks a registry for images from a pod or a node, whatever their network looks like: pods do not
    /// say that they have not, and nodes wait for a pull.
    void onlyPullsTellWhatARegistryServes()
    {
        const Flow flow = registryFlow();
        const QList<Evidence> network = fullyConnected(flow);
        const Report report = reportOf({flow}, from(pod(1), network) + from(node(1), network));
        QVERIFY(findAt(report.findings, pod(1), u"tls.ok"_s) != nullptr);
        QVERIFY(findAt(report.findings, pod(1), u"reg.unknown"_s) == nullptr);
        const Finding *waits = findAt(report.findings, node(1), u"reg.unknown"_s);
        QVERIFY(waits != nullptr);
        QVERIFY(waits->required);
        QVERIFY(remedyOf(*waits).contains("let the nodes pull"_L1));
        QCOMPARE(verdictOf(report), Verdict::Unknown);
    }

    /// Two nodes pull from the own registry, and pods that have looked at it as well say nothing of images.
    /// What fills the registry has done so, though nobody could try its way.
    void anOwnRegistryIsProvenByPulls()
    {
        Flow copied = registryFlow();
        copied.origins = {{u"copier"_s, Initiator::Copier}};
        const Flow own = ownRegistry();
        const QList<Flow> flows{receiverFlow(), own, copied};
        const QList<Evidence> network = fullyConnected(own);
        QList<Evidence> evidence;
        for (int i = 1; i <= 2; ++i) {
            evidence += from(pod(i), Recording().evidence() + network);
            evidence += from(node(i), Recording().evidence() + network);
        }
        QCOMPARE(verdictOf(reportOf(flows, evidence)), Verdict::Unknown);
        const QString of = u"reg.example/a:1"_s;
        evidence.append(pull(1, own.id, u"Running"_s, {}, u"sha256:ab"_s, of));
        const QList<Evidence> good = evidence + QList{pull(2, own.id, u"Running"_s, {}, u"sha256:ab"_s, of)};
        const Report report = reportOf(flows, good);
        QStringList unsure;
        for (const Finding &finding : report.findings) {
            if (finding.status != Status::Pass && finding.status != Status::Skipped)
                unsure.append(finding.vantage + u' ' + finding.id);
        }
        QCOMPARE(unsure, QStringList());
        QCOMPARE(verdictOf(report), Verdict::Pass);
        const Evidence refused = pull(2, own.id, u"ErrImagePull"_s,
                                      failedHead(u"dial tcp 203.0.113.9:443: i/o timeout"_s, of), {}, of);
        QCOMPARE(verdictOf(reportOf(flows, evidence + QList{refused})), Verdict::Fail);
    }

    /// Its container runtime goes another way than a look from its network: by a proxy of its own, or to a
    /// mirror.
    void aNodeThatHasEveryImageNeedsNoWayOfItsOwn()
    {
        const Flow flow = ownRegistry();
        QList<Evidence> closed{make(u"dns"_s, flow.id, Recording().dns),
                               make(u"tcp"_s, flow.id, recorded::connect(address, u"timeout"_s, 0, 5000))};
        closed = from(node(1), closed);
        QCOMPARE(verdictOf(reportOf({flow}, closed)), Verdict::Fail);
        const QList<Evidence> pods = from(pod(1), fullyConnected(flow));
        const QString of = u"reg.example/a:1"_s;
        const Evidence pulled = pull(1, flow.id, u"Running"_s, {}, u"sha256:ab"_s, of);
        const Report report = reportOf({flow}, pods + closed + QList{pulled});
        QCOMPARE(verdictOf(report), Verdict::Pass);
        const Finding *seen = findAt(report.findings, node(1), u"tcp.drop"_s);
        QVERIFY(seen != nullptr);
        QCOMPARE(wordFor(seen->status), wordFor(Status::Info));
        QVERIFY2(detailOf(*seen).contains("the container runtimes of the nodes get through"_L1),
                 qPrintable(detailOf(*seen)));
        // One image that is still awaited, and it counts again.
        const Evidence waits = pull(1, flow.id, u"ErrImagePull"_s, u"pull QPS exceeded"_s, {}, of);
        QCOMPARE(verdictOf(reportOf({flow}, pods + closed + QList{pulled, waits})), Verdict::Fail);
    }

    /// The same for what starts on a node and is no image.
    void whatStartsOnNodesAloneSaysWhatIsMissing()
    {
        Flow flow = registryFlow();
        flow.images.clear();
        const Report report = reportOf({flow}, from(pod(1), fullyConnected(flow)));
        const Finding *unasked = findAt(report.findings, u"nodes"_s, u"tcp.unknown"_s);
        QVERIFY(unasked != nullptr);
        QVERIFY(remedyOf(*unasked).contains("from the network of the nodes"_L1));
    }

    void theBrakeOfTheKubeletIsNoFault()
    {
        for (const QString &message :
             {u"pull QPS exceeded"_s, u"Back-off pulling image \"%1\""_s.arg(image)}) {
            const Report report =
                reportOf({registryFlow()}, {pull(1, u"quay-registry"_s, u"ErrImagePull"_s, message)});
            QCOMPARE(report.findings.size(), 1);
            QCOMPARE(report.findings.constFirst().id, u"reg.unknown"_s);
            QVERIFY(detailOf(report.findings.constFirst()).contains(message));
            QCOMPARE(verdictOf(report), Verdict::Unknown);
        }
    }

    /// The words of the runtime stand in the finding, also where they are about another host.
    void theWordsOfTheRuntimeAreShown()
    {
        const QString words =
            u"failed to do request: Head \"https://mirror.example/v2/\": dial tcp 10.1.1.1:443: "
            u"connect: connection refused"_s;
        const Report report =
            reportOf({registryFlow()}, {pull(1, u"quay-registry"_s, u"ErrImagePull"_s, words)});
        const Finding *finding = findAt(report.findings, node(1), u"tcp.reject"_s);
        QVERIFY(finding != nullptr);
        QCOMPARE(finding->target, u"mirror.example"_s);
        QVERIFY(titleOf(*finding).contains("mirror.example"_L1));
        QVERIFY2(detailOf(*finding).contains("connection refused"_L1), qPrintable(detailOf(*finding)));
        QVERIFY(detailOf(*finding).contains("not the registry in the name"_L1));
        QCOMPARE(finding->evidenceRefs.size(), 1);
    }

    void aSilentDnsServerThatAnswersTheNode()
    {
        QJsonArray lookups;
        for (const char *type : {"A", "AAAA"}) {
            QJsonObject asked = lookup("10.96.0.10:53", type, 0, {});
            asked.insert("outcome", "timeout");
            asked.insert("rcode", QJsonValue());
            lookups.append(asked);
        }
        Recording lost = silent();
        lost.tcp.clear();
        lost.dns = names({}, lookups);
        lost.askControl = false;
        Recording fine;
        fine.dns = names({address}, {lookup("10.96.0.10:53", "A", 0, {address})});
        const QList<Evidence> evidence = from(pod(1), lost.evidence()) + from(node(1), fine.evidence());
        const Report report = reportOf({receiverFlow()}, evidence);
        QVERIFY(findAt(report.findings, pod(1), u"tcp.pod-only"_s) != nullptr);
        QVERIFY(findAt(report.findings, pod(1), u"dns.timeout"_s) == nullptr);
        // Another server that answers the node proves nothing of this one.
        const QList<Evidence> other = from(pod(1), lost.evidence()) + from(node(1), Recording().evidence());
        QVERIFY(findAt(reportOf({receiverFlow()}, other).findings, pod(1), u"dns.timeout"_s) != nullptr);
    }

    /// An agent on the network of its node asks the cluster's DNS; the runtime that pulls asks the node's.
    void eachClientHasItsOwnServers()
    {
        const QString ofCluster = u"10.96.0.10:53"_s;
        const QString ofNode = u"10.0.0.2:53"_s;
        const auto looked = [&](int rcodeOfCluster, int rcodeOfNode) {
            QJsonArray lookups;
            for (const auto &[server, rcode] :
                 {std::pair(ofCluster, rcodeOfCluster), std::pair(ofNode, rcodeOfNode)})
                lookups.append(lookup(server, "A", rcode, rcode == 0 ? QStringList{address} : QStringList()));
            return names({address}, lookups);
        };
        Recording inPod;
        inPod.dns = names({address}, {lookup(ofCluster, "A", 0, {address})});
        const auto judged = [&](const Flow &flow, const QJsonObject &dns) {
            Recording onNode;
            onNode.dns = dns;
            QList<Evidence> evidence = from(pod(1), inPod.evidence()) + from(node(1), onNode.evidence());
            for (Evidence &item : evidence) {
                if (item.flow == "receiver"_L1)
                    item.flow = flow.id;
            }
            return findAt(reportOf({flow}, evidence).findings, node(1), u"dns.nxdomain"_s) == nullptr;
        };
        QVERIFY(judged(receiverFlow(), looked(0, 3)));
        QVERIFY(!judged(receiverFlow(), looked(3, 0)));
        QVERIFY(!judged(registryFlow(), looked(0, 3)));
        QVERIFY(judged(registryFlow(), looked(3, 0)));
    }

    void otherViewsOfAName()
    {
        const QList<Evidence> workstation = Recording().evidence();
        const auto judged = [&](const Recording &inside) {
            return reportOf({receiverFlow()}, workstation + from(pod(1), inside.evidence())).findings;
        };
        const QList<Finding> stale = judged(resolvingTo(second, u"cd"_s));
        const Finding *warned = findAt(stale, pod(1), u"dns.disagree"_s);
        QVERIFY(warned != nullptr);
        QCOMPARE(warned->status, Status::Warn);
        QCOMPARE(warned->causes.first().remedyId, u"dns.disagree/stale"_s);
        const QList<Finding> located = judged(resolvingTo(second, u"ab"_s));
        QCOMPARE(findAt(located, pod(1), u"dns.disagree"_s)->status, Status::Info);
        QVERIFY(findAt(judged(Recording()), pod(1), u"dns.disagree"_s) == nullptr);
        // What a security client makes up on a desktop is another matter, with a finding of its own.
        const QList<Finding> madeUp =
            reportOf({receiverFlow()},
                     resolvingTo(u"100.64.0.9"_s, u"ab"_s).evidence() + from(pod(1), Recording().evidence()))
                .findings;
        QVERIFY(findAt(madeUp, pod(1), u"dns.disagree"_s) == nullptr);
        QVERIFY(findAt(madeUp, here, u"dns.synthetic"_s) != nullptr);
    }

    void lookUpsThatWaitForARetry()
    {
        const auto judged = [](double inPod, double elsewhere) {
            const QList<Evidence> evidence =
                from(pod(1), taking(inPod).evidence()) + from(pod(2), taking(elsewhere).evidence());
            return reportOf({podFlow()}, evidence).findings;
        };
        QVERIFY(findAt(judged(5012, 2), pod(1), u"dns.slow-5s"_s) != nullptr);
        QVERIFY(findAt(judged(10020, 2), pod(1), u"dns.slow-5s"_s) != nullptr);
        QVERIFY(findAt(judged(3000, 2), pod(1), u"dns.slow-5s"_s) == nullptr);
        QVERIFY(findAt(judged(5012, 5012), pod(1), u"dns.slow-5s"_s) == nullptr);
    }

    void exceptionsFromTheProxyOfPods()
    {
        const auto judged = [](const QJsonObject &data) {
            QList<Evidence> evidence = from(pod(1), Recording().evidence());
            evidence += from(pod(1), {make(u"proxy"_s, u"control"_s, data)});
            return reportOf({receiverFlow()}, evidence);
        };
        const QString proxy = u"http://proxy.example:3128"_s;
        const Report lacking = judged(settings(proxy, u"localhost,.corp.example"_s));
        const Finding *caught = findAt(lacking.findings, pod(1), u"proxy.no-proxy"_s);
        QVERIFY(caught != nullptr);
        QCOMPARE(verdictOf(lacking), Verdict::Fail);
        QVERIFY(detailOf(*caught).contains("kubernetes.default.svc, 10.96.0.1"_L1));
        QCOMPARE(verdictOf(judged(settings(proxy, u".svc, 10.96.0.0/12"_s))), Verdict::Pass);
        QCOMPARE(verdictOf(judged(settings(QJsonValue(), {}))), Verdict::Pass);
        QJsonObject cut = settings(proxy, u".svc"_s);
        cut.remove(u"noProxy"_s);
        QCOMPARE(verdictOf(judged(cut)), Verdict::Unknown);
    }

    /// Any field of any evidence of any place taken away: never a better verdict than with it.
    void lostEvidenceNeverPasses_data()
    {
        QTest::addColumn<int>("row");
        const QList<Row> all = rows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).name) << i;
    }
    void lostEvidenceNeverPasses()
    {
        QFETCH(const int, row);
        const Row all = rows().at(row);
        const Verdict whole = verdictOf(reportOf(all.flows, all.evidence));
        int unknowns = 0;
        for (qsizetype i = 0; i < all.evidence.size(); ++i) {
            QList<QStringList> fields;
            paths(all.evidence.at(i).data, {}, fields);
            for (const QStringList &path : std::as_const(fields)) {
                QList<Evidence> cut = all.evidence;
                cut[i].data = without(all.evidence.at(i).data, path).toObject();
                const Verdict now = verdictOf(reportOf(all.flows, cut));
                const bool better = (now == Verdict::Pass || now == Verdict::Warn) &&
                                    whole != Verdict::Pass && whole != Verdict::Warn;
                QVERIFY2(!better, qPrintable(all.evidence.at(i).probe + u' ' + path.join(u'.')));
                unknowns += now == Verdict::Unknown ? 1 : 0;
            }
        }
        QVERIFY(unknowns > 0 || whole == Verdict::Fail);
    }
    void lostEvidenceOfAPullIsUnknown()
    {
        const Evidence good = pull(1, u"quay-registry"_s, u"Running"_s, u"x"_s, u"sha256:ab"_s);
        const QStringList fields = good.data.keys();
        QCOMPARE(fields.size(), 6);
        for (const QString &field : fields) {
            Evidence cut = good;
            cut.data.remove(field);
            QCOMPARE(verdictOf(reportOf({registryFlow()}, {cut})), Verdict::Unknown);
        }
    }

    /// Nothing of one place's verdict hangs on how many others there are.
    void onePlaceAloneIsJudgedAsBefore()
    {
        for (const QList<Evidence> &evidence :
             {Recording().evidence(), silent().evidence(), refused().evidence()}) {
            const QList<Finding> all = judgeAll({receiverFlow()}, evidence);
            const QList<Finding> flow = judgeFlow(receiverFlow(), here, evidence, {receiverFlow()});
            QCOMPARE(all.size(), flow.size());
            for (qsizetype i = 0; i < all.size(); ++i)
                QCOMPARE(findingToJson(all.at(i)), findingToJson(flow.at(i)));
        }
    }

    /// Nobody sees from a pod what a desktop trusts: that is no trust, and no distrust.
    void whatAPodCannotKnowIsNotTakenForTrust()
    {
        const auto judged = [](TrustScope scope, const QJsonValue &system, const QJsonValue &publicRoots) {
            Recording inside;
            QJsonObject shown = handshake(address, {}, {"unknown-issuer"}, {"unknown-issuer"});
            QJsonObject sets = shown.value(u"faults"_s).toObject();
            sets.insert(u"system"_s, system);
            if (!publicRoots.isUndefined())
                sets.insert(u"public"_s, publicRoots);
            shown.insert(u"faults"_s, sets);
            inside.tls = {shown};
            Flow flow = receiverFlow();
            flow.trust = scope;
            return reportOf({flow}, from(pod(1), inside.evidence())).findings;
        };
        const QJsonValue kept(QJsonValue::Undefined);
        const QJsonValue null(QJsonValue::Null);
        QVERIFY(find(judged(TrustScope::Pods, null, kept), u"tls.intercept-untrusted"_s) != nullptr);
        QVERIFY(find(judged(TrustScope::Pods, QJsonArray(), kept), u"tls.intercept-trusted"_s) != nullptr);
        QVERIFY(find(judged(TrustScope::Workstation, null, kept), u"tls.unknown"_s) != nullptr);
        QVERIFY(find(judged(TrustScope::Pods, QJsonArray(), null), u"tls.unknown"_s) != nullptr);
    }

    /// Names of nodes leave no trace, and what is left is judged alike.
    void withoutNamesItIsJudgedAlike()
    {
        const auto named = [](const QString &kind, QList<Evidence> evidence) {
            return from(kind + u"/zqmark-7.corp.zqmark.test"_s, std::move(evidence));
        };
        QList<Evidence> evidence =
            named(u"pod"_s, silent().evidence()) + named(u"node"_s, Recording().evidence());
        const QString words = failedHead(u"dial tcp: lookup quay.io on 10.0.0.2:53: no such host"_s);
        for (const QString &said : {words, failedHead(u"x509: certificate signed by unknown authority"_s)}) {
            Evidence pulled =
                make(u"pull"_s, u"quay-registry"_s,
                     pullFacts(u"zqmark-7.corp.zqmark.test"_s, image, {}, u"ErrImagePull"_s, said));
            evidence += named(u"node"_s, {pulled});
        }
        evidence += named(u"node"_s, {make(u"pull"_s, u"quay-registry"_s,
                                           pullFacts(u"zqmark-7.corp.zqmark.test"_s, image, u"sha256:ab"_s,
                                                     u"StartError"_s, u"exec"_s))});
        const Report report = reportOf({receiverFlow(), registryFlow()}, evidence);
        const Report clean = redacted(report);
        QVERIFY(!json::print(reportToJson(clean)).contains("zqmark"));
        const Report again = reportOf(clean.flows, clean.evidence);
        const auto told = [](const Report &of) {
            QStringList ids;
            for (const Finding &finding : of.findings)
                ids.append(finding.vantage.section(u'/', 0, 0) + u' ' + finding.id + u' ' +
                           wordFor(finding.status));
            return ids;
        };
        QCOMPARE(told(again), told(report));
        QCOMPARE(told(clean), told(report));
        QVERIFY(find(report.findings, u"tcp.pod-only"_s) != nullptr);
        QVERIFY(find(report.findings, u"dns.nxdomain"_s) != nullptr);
    }

    void hostileNamesOfNodes()
    {
        const QString hostile = u"n\x1b[2J</failure>\r\nPASS %1 %{host} [[x]] "_s + QChar(0x202e);
        QList<Evidence> evidence = from(u"pod/"_s + hostile, silent().evidence());
        evidence += from(u"node/"_s + hostile, Recording().evidence());
        Evidence pulled = make(u"pull"_s, u"quay-registry"_s,
                               pullFacts(hostile, hostile, {}, hostile, failedHead(hostile)));
        pulled.vantage = u"node/"_s + hostile;
        const Report report = reportOf({receiverFlow(), registryFlow()}, evidence + QList{pulled});
        QVERIFY(find(report.findings, u"tcp.pod-only"_s) != nullptr);
        for (const Finding &finding : report.findings) {
            const QString text = titleOf(finding) + detailOf(finding) + remedyOf(finding);
            for (const QChar trap : {QChar(0x1b), QChar(u'\n'), QChar(0x202e)})
                QVERIFY2(!text.contains(trap), qPrintable(finding.id));
        }
        const QString page = reportToText(report, false);
        QVERIFY(!page.contains(u'\x1b') && !page.contains(u"\nPASS"_s) && !page.contains(QChar(0x202e)));
        QVERIFY(!reportToJunit(report).contains("</failure>\r"));
    }
};

NETSETUP_TEST(TestJudgeVantages)
#include "tst_judgevantages.moc"
