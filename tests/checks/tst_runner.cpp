// The runner on practice networks in this process: real sockets, every network's story, cancel at every
// event, replay.
#include "base/json.h"
#include "practice/practice.h"
#include "session/session.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

struct Place
{
    std::unique_ptr<PracticeNetwork> network;
    World world;
    std::unique_ptr<Session> session;
};

Place enter(const QString &name, const QString &tenant = u"acme"_s)
{
    Place place;
    Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(name);
    if (!started.ok())
        qFatal("%s", qPrintable(started.error().message()));
    place.network = std::move(started.value());
    const Result<World> world = worldFromPractice(place.network->settings());
    if (!world.ok())
        qFatal("%s", qPrintable(world.error().message()));
    place.world = *world;
    place.world.net.timeoutSeconds = 1;
    place.session = std::make_unique<Session>(place.world.catalog, place.world.practice);
    Plan plan;
    plan.tenant = tenant;
    if (!place.world.practiceImages.isEmpty()) {
        plan.images.source = valueOf<ImageSource>(place.world.practiceImages).value();
        plan.images.registry.host = place.world.practiceRegistry.section(u'/', 0, 0);
        plan.images.registry.prefix = place.world.practiceRegistry.section(u'/', 1);
    }
    place.session->setPlan(plan);
    return place;
}

Report check(const Place &place, const QByteArray &key = {}, RunProgress progress = {},
             std::stop_token stop = {})
{
    NetOptions net = place.world.net;
    net.apiKey = Secret(key);
    return QCoro::waitFor(place.session->check(net, progress, stop));
}

QStringList idsOfFlow(const Report &report, const QString &flow)
{
    QStringList ids;
    for (const Finding &finding : report.findings) {
        if (finding.flow == flow && !ids.contains(finding.id))
            ids.append(finding.id);
    }
    return ids;
}

QStringList lines(const QList<Finding> &findings)
{
    QStringList all;
    for (const Finding &finding : findings)
        all.append(u"%1 %2 %3 %4"_s.arg(finding.flow, finding.id, wordFor(finding.status), finding.address));
    return all;
}

} // namespace

class TestRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void networks_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QStringList>("receiver");
        QTest::addColumn<QString>("verdict");
        const QStringList healthy{"dns.ok", "tcp.ok", "tls.ok", "http.ok", "clock.ok"};
        const QStringList stopped{"tls.not-reached", "http.not-reached", "clock.not-reached"};
        QTest::newRow("open, without a key") << "open"
                                             << "acme" << QByteArray() << healthy << "pass";
        QTest::newRow("open, with a good key") << "open"
                                               << "acme" << QByteArray("good") << healthy << "pass";
        QTest::newRow("open, a typo in the tenant")
            << "open"
            << "acmee" << QByteArray() << QStringList({"dns.nxdomain", "tcp.not-reached"}) + stopped
            << "fail";
        QTest::newRow("dns-blocked") << "dns-blocked"
                                     << "acme" << QByteArray()
                                     << QStringList({"dns.nxdomain", "tcp.not-reached"}) + stopped << "fail";
        QTest::newRow("firewalled") << "firewalled"
                                    << "acme" << QByteArray() << QStringList({"dns.ok", "tcp.drop"}) + stopped
                                    << "fail";
        QTest::newRow("half-open") << "half-open"
                                   << "acme" << QByteArray()
                                   << QStringList({"dns.ok", "tcp.ok", "tcp.partial", "tls.ok",
                                                   "tls.not-reached", "http.ok", "http.not-reached",
                                                   "clock.ok"})
                                   << "fail";
        QTest::newRow("intercepted") << "intercepted"
                                     << "acme" << QByteArray("secret")
                                     << QStringList({"dns.ok", "tcp.ok", "tls.intercept-trusted",
                                                     "http.not-reached", "clock.not-reached"})
                                     << "fail";
        QTest::newRow("no-cdn") << "no-cdn"
                                << "acme" << QByteArray() << healthy << "fail";
        QTest::newRow("mirror") << "mirror"
                                << "acme" << QByteArray() << healthy << "fail";
        QTest::newRow("key-refused, without a key") << "key-refused"
                                                    << "acme" << QByteArray() << healthy << "pass";
        QTest::newRow("key-refused, with a key")
            << "key-refused"
            << "acme" << QByteArray("any-key-4711")
            << QStringList({"dns.ok", "tcp.ok", "tls.ok", "http.ok", "http.rejected-by-receiver", "clock.ok"})
            << "fail";
    }
    void networks()
    {
        QFETCH(QString, network);
        QFETCH(QString, tenant);
        QFETCH(QByteArray, key);
        QFETCH(QStringList, receiver);
        QFETCH(QString, verdict);
        const Place place = enter(network, tenant);
        const Report report = check(place, key);
        QCOMPARE(idsOfFlow(report, u"receiver"_s), receiver);
        QCOMPARE(wordFor(verdictOf(report)), verdict);
        QCOMPARE(report.practice, network);
        const QByteArray json = json::print(reportToJson(report));
        if (!key.isEmpty())
            QVERIFY(!json.contains(QByteArray("\"" + key)) && !json.contains(QByteArray(key + "\"")));
        for (const Finding &finding : report.findings) {
            if (finding.status == Status::NotReached)
                QVERIFY2(!finding.blockedBy.isEmpty() && finding.blockedBy.startsWith(u'f'),
                         qPrintable(finding.id));
        }
    }

    void replayJudgesAlike_data() { networks_data(); }
    void replayJudgesAlike()
    {
        QFETCH(QString, network);
        QFETCH(QString, tenant);
        QFETCH(QByteArray, key);
        const Place place = enter(network, tenant);
        const Report report = check(place, key);
        const Result<Report> again = reportFromJson(reportToJson(report), u"report"_s);
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().message()));
        QCOMPARE(lines(replay({*again}).findings), lines(report.findings));
        const Report masked = redacted(*again);
        const Report maskedReplay = replay({masked});
        QStringList ids;
        QStringList maskedIds;
        for (const Finding &finding : report.findings)
            ids.append(finding.id);
        for (const Finding &finding : maskedReplay.findings)
            maskedIds.append(finding.id);
        QCOMPARE(maskedIds, ids);
        QVERIFY(!json::print(reportToJson(masked)).contains("acme"));
    }

    void registries_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("chartSource");
        QTest::addColumn<QString>("flow");
        QTest::addColumn<QStringList>("ids");
        const QStringList good{"dns.ok", "tcp.ok", "tls.ok", "reg.ok"};
        const QStringList reached{"dns.ok", "tcp.ok", "tls.ok"};
        const QString old = u"stackstate-6.0"_s;
        const QString suse = u"suse-observability"_s;
        // One image of line 6.0 has a tag that only the chart archive tells.
        QTest::newRow("open, line 6.0") << "open" << old << ""
                                        << "quay-registry" << good + QStringList{"reg.skipped"};
        QTest::newRow("open, SUSE line from quay") << "open" << suse << "quay"
                                                   << "quay-registry" << good;
        QTest::newRow("open, SUSE line from Rancher Prime") << "open" << suse << "rancher-prime"
                                                            << "rancher-registry" << good;
        QTest::newRow("no-cdn, line 6.0")
            << "no-cdn" << old << ""
            << "quay-registry" << reached + QStringList{"reg.blob-host", "reg.skipped"};
        QTest::newRow("no-cdn, SUSE line from Rancher Prime")
            << "no-cdn" << suse << "rancher-prime"
            << "rancher-registry" << reached + QStringList{"reg.blob-host"};
        QTest::newRow("mirror, line 6.0")
            << "mirror" << old << ""
            << "registry" << reached + QStringList{"reg.manifest-unknown", "reg.skipped"};
        QTest::newRow("mirror, SUSE line") << "mirror" << suse << "quay"
                                           << "registry" << reached + QStringList{"reg.manifest-unknown"};
        QTest::newRow("intercepted") << "intercepted" << suse << "quay"
                                     << "quay-registry"
                                     << QStringList{"dns.ok", "tcp.ok", "tls.intercept-trusted",
                                                    "reg.not-reached"};
    }
    void registries()
    {
        QFETCH(QString, network);
        QFETCH(QString, product);
        QFETCH(QString, chartSource);
        QFETCH(QString, flow);
        const Place place = enter(network);
        Plan plan = place.session->plan();
        plan.product = product;
        plan.chart.source = chartSource;
        plan.cluster.architectures = {u"amd64"_s, u"arm64"_s};
        // Every image that some option brings, but for those that ignore the own registry.
        plan.options = {u"http-header-injector"_s, u"otel"_s};
        if (product == "stackstate-6.0"_L1)
            plan.options.clear();
        place.session->setPlan(plan);
        const Report report = check(place);
        QTEST(idsOfFlow(report, flow), "ids");
        const QStringList mirrored = idsOfFlow(report, u"registry"_s);
        QCOMPARE(mirrored.isEmpty(), network != "mirror"_L1);
    }

    void twoNetworksSideBySide()
    {
        const Place open = enter(u"open"_s);
        const Place blocked = enter(u"dns-blocked"_s);
        QCOMPARE(wordFor(verdictOf(check(open))), u"pass"_s);
        QCOMPARE(wordFor(verdictOf(check(blocked))), u"fail"_s);
        QCOMPARE(wordFor(verdictOf(check(open))), u"pass"_s);
    }

    void cancelAtTheNthEvent_data()
    {
        QTest::addColumn<int>("event");
        for (const int event : {0, 1, 2, 5, 10, 20, 30})
            QTest::addRow("event %d", event) << event;
    }
    void cancelAtTheNthEvent()
    {
        QFETCH(int, event);
        const Place place = enter(u"firewalled"_s);
        std::stop_source stop;
        int seen = 0;
        RunProgress progress;
        progress.onEvidence = [&](const Evidence &) {
            if (++seen == event)
                stop.request_stop();
        };
        if (event == 0)
            stop.request_stop();
        const Report report = check(place, {}, progress, stop.get_token());
        QVERIFY(report.cancelled == stop.stop_requested());
        if (stop.stop_requested()) {
            QCOMPARE(wordFor(verdictOf(report)), u"cancelled"_s);
            QCOMPARE(exitStatusOf(verdictOf(report)), 130);
        }
    }

    /// Nothing is said of a flow before its last stage, and nothing of one that was not looked at to its end.
    void aFlowIsJudgedOnceWhenEveryStageHas()
    {
        const Place place = enter(u"firewalled"_s);
        const auto order = std::make_shared<QStringList>();
        RunProgress progress;
        progress.onEvidence = [order](const Evidence &item) {
            order->append(item.flow);
        };
        QStringList judged;
        progress.onFlowJudged = [&judged, order](const Flow &flow, const QList<Finding> &findings) {
            judged.append(flow.id);
            QVERIFY(!findings.isEmpty());
            order->append("judged "_L1 + flow.id);
        };
        const Report report = check(place, {}, progress);
        QCOMPARE(judged.size(), report.flows.size());
        for (const Flow &flow : report.flows) {
            QCOMPARE(judged.count(flow.id), 1);
            QVERIFY(order->lastIndexOf(flow.id) < order->indexOf("judged "_L1 + flow.id));
        }

        judged.clear();
        std::stop_source stop;
        progress.onEvidence = [&stop](const Evidence &item) {
            if (item.probe == "tcp"_L1)
                stop.request_stop();
        };
        const Report stopped = check(place, {}, progress, stop.get_token());
        QVERIFY(stopped.cancelled);
        QVERIFY(judged.size() < stopped.flows.size());
    }

    void aPackWithoutAReportTellsWhatTheDnsSaid()
    {
        const Place place = enter(u"open"_s);
        const QList<Evidence> lookups = QCoro::waitFor(place.session->lookUp(place.world.net, {}));
        const HandoffInput input = place.session->handoff({}, lookups, QDateTime::currentDateTimeUtc());
        QVERIFY(!input.addresses.isEmpty());
        const Result<Pack> pack = makePack(input, {{u"rules-json"_s}, Audience::Everybody, false, {}});
        QVERIFY(pack.ok());
        const QByteArray rules = pack->artifacts.first().bytes;
        QVERIFY2(rules.contains("\"nodata\"") && !rules.contains("notQueried"), rules.constData());
    }

    void dropsOfManyHostsAreWaitedForSideBySide()
    {
        // Forty hosts whose every address is dropped: all of them wait at the same time, so the run takes one
        // limit.
        const Place place = enter(u"open"_s);
        QList<ConnectRule> map;
        QList<Flow> flows;
        for (int i = 0; i < 40; ++i) {
            Flow flow;
            flow.id = u"host-%1"_s.arg(i);
            flow.host = u"192.0.2.%1"_s.arg(100 + i);
            flow.volatility = Volatility::Pinned;
            flows.append(flow);
            map.append(*parseConnectRule(u"%1:443:drop"_s.arg(flow.host), u"test"_s));
        }
        Network network(place.world.net.resolvers, {}, map, Limits::forTimeout(0.5));
        network.controlProbes = false;
        qsizetype awaitedAtFirstEnd = 0;
        qsizetype awaited = 0;
        RunProgress progress;
        progress.onAwaiting = [&](const QStringList &names) {
            awaited = names.size();
        };
        progress.onEvidence = [&](const Evidence &item) {
            if (item.probe == "tcp"_L1 && awaitedAtFirstEnd == 0)
                awaitedAtFirstEnd = awaited;
        };
        const RunResult result = QCoro::waitFor(runChecks(flows, network, progress, {}));
        QCOMPARE(awaitedAtFirstEnd, 40);
        QCOMPARE(network.dialer.openSockets(), 0);
        QCOMPARE(std::count_if(result.findings.begin(), result.findings.end(),
                               [](const Finding &f) { return f.id == "tcp.drop"_L1; }),
                 40);
    }

    /// An address that nobody has is waited for no longer than those who answer make sensible.
    void nobodyIsGivenUpOnceOthersAnswer_data()
    {
        QTest::addColumn<bool>("allDropped");
        QTest::addColumn<int>("limitMs");
        QTest::newRow("others answer") << false << 1000;
        QTest::newRow("nobody is heard of") << true << 3000;
    }
    void nobodyIsGivenUpOnceOthersAnswer()
    {
        QFETCH(bool, allDropped);
        QFETCH(int, limitMs);
        Place place = enter(u"open"_s);
        place.world.net.timeoutSeconds = 3;
        for (ConnectRule &rule : place.world.net.connectMap) {
            if (allDropped)
                rule.target = ConnectRule::Target::Drop;
        }
        const Report report = check(place);
        int seen = 0;
        for (const Evidence &evidence : report.evidence) {
            if (evidence.data.value("purpose"_L1).toString() != "false-open"_L1)
                continue;
            ++seen;
            QCOMPARE(evidence.data.value("outcome"_L1).toString(), u"timeout"_s);
            QCOMPARE(evidence.data.value("limitMs"_L1).toInt(), limitMs);
        }
        QCOMPARE(seen, 1);
    }

    void addressesAreBounded()
    {
        Flow flow;
        flow.purpose = Purpose::Receiver;
        QCOMPARE(addressBudget(flow, 40), 4);
        flow.purpose = Purpose::Registry;
        QCOMPARE(addressBudget(flow, 40), 1);
        flow.volatility = Volatility::Cdn;
        QCOMPARE(addressBudget(flow, 1), 1);
    }

    void nothingOutsideLoopbackIsDialled()
    {
        const Place place = enter(u"open"_s);
        const Report report = check(place);
        int dialled = 0;
        for (const Evidence &item : report.evidence) {
            if (item.probe != "tcp"_L1)
                continue;
            const QString real = item.data.value(u"dialled"_s).toString();
            QVERIFY2(real.startsWith("127.0.0.1:"_L1) || real == "drop"_L1, qPrintable(real));
            ++dialled;
        }
        QVERIFY(dialled > 5);
    }
};

NETSETUP_TEST(TestRunner)
#include "tst_runner.moc"
