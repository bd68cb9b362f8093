// A computer without a network is told from a network that is silent, and from a DNS server that is.
#include "checks/recorded.h"
#include "checks/takenaway.h"
#include "findings/report/report.h"
#include "findings/thiscomputer.h"
#include "support/testprogram.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::recorded;

namespace {

Flow registryFlow()
{
    Flow flow = receiverFlow();
    flow.id = u"registry"_s;
    flow.host = u"registry.corp.example"_s;
    flow.purpose = Purpose::Registry;
    return flow;
}

QJsonObject route(const QString &to, ConnectOutcome outcome)
{
    return {{"to", to}, {"outcome", wordFor(outcome)}};
}

/// What a computer without a network records, about two flows.
struct Silence
{
    QString resolver = u"10.0.0.53:53"_s;
    QJsonObject reply{
        {"outcome", wordFor(DnsOutcome::Unreachable)}, {"rcode", QJsonValue()}, {"systemError", 101}};
    int interfaces = 1;
    QJsonArray routes{route("10.0.0.53", ConnectOutcome::Unreachable),
                      route("192.0.2.1", ConnectOutcome::Unreachable),
                      route("2001:db8::1", ConnectOutcome::Unreachable)};
    QList<Evidence> more;

    [[nodiscard]] QList<Evidence> evidence() const
    {
        QJsonArray lookups;
        for (const char *type : {"A", "AAAA"}) {
            QJsonObject fresh = lookup(resolver, type, 0, {});
            for (auto it = reply.begin(); it != reply.end(); ++it)
                fresh.insert(it.key(), it.value());
            lookups.append(fresh);
        }
        QJsonObject control = lookups.first().toObject();
        control.insert("name", "quay.io");
        const QJsonObject asked{{"server", resolver}, {"outcome", "timeout"}, {"systemError", 0}};
        const QJsonObject own{{"interfaces", interfaces}, {"routes", routes}};
        return QList<Evidence>{
                   make("dns", "receiver", names({}, lookups)), make("dns", "registry", names({}, lookups)),
                   make("dns", "control",
                        {{"control", control}, {"resolvers", QJsonArray{asked}}, {"thisComputer", own}})} +
               more;
    }
};

Report judged(const QList<Evidence> &evidence)
{
    Report report;
    report.flows = {receiverFlow(), registryFlow()};
    report.evidence = evidence;
    report.findings = judgeAll(report.flows, evidence);
    numberFindings(report);
    return report;
}

} // namespace

class TestOffline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneFindingAndAllElseWaits()
    {
        const Report report = judged(Silence().evidence());
        const Finding &first = report.findings.first();
        QCOMPARE(first.id, u"net.unreachable"_s);
        QCOMPARE(first.flow, QString(thisComputer));
        QCOMPARE(wordFor(first.causes.first().owner), u"you"_s);
        QCOMPARE(wordFor(verdictOf(report)), u"fail"_s);
        for (qsizetype i = 1; i < report.findings.size(); ++i) {
            const Finding &finding = report.findings.at(i);
            QCOMPARE(wordFor(finding.status), u"not-reached"_s);
            QCOMPARE(finding.blockedBy, first.key);
        }
        for (const Flow &flow : report.flows) {
            for (const Check &check : checkCatalogue()) {
                const bool told =
                    std::any_of(report.findings.begin(), report.findings.end(),
                                [&](const Finding &f) { return f.flow == flow.id && f.check == check.id; });
                QCOMPARE(told, check.appliesTo(flow));
            }
        }
    }

    void itHasToBeProven_data()
    {
        using Change = std::function<void(Silence &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("offline");
        const auto row = [](const char *name, bool offline, const Change &change) {
            QTest::newRow(name) << change << offline;
        };
        const auto forwarder = [](Silence &s) {
            s.resolver = u"127.0.0.53:53"_s;
            s.reply = {{"rcode", 2}};
            s.routes[0] = route("127.0.0.53", ConnectOutcome::Connected);
        };
        row("no way anywhere", true, [](Silence &) {});
        row("a DNS server to which a way leads", false,
            [](Silence &s) { s.routes[0] = route("10.0.0.53", ConnectOutcome::Connected); });
        row("a way outside", false,
            [](Silence &s) { s.routes[1] = route("192.0.2.1", ConnectOutcome::Connected); });
        row("a way outside that this machine forbids", false,
            [](Silence &s) { s.routes[1] = route("192.0.2.1", ConnectOutcome::Denied); });
        row("a forwarder here, and an interface that may lead to its servers", false, forwarder);
        row("a forwarder here, and no interface", true, [forwarder](Silence &s) {
            forwarder(s);
            s.interfaces = 0;
        });
        row("a forwarder here that knows a name", false, [forwarder](Silence &s) {
            forwarder(s);
            s.interfaces = 0;
            s.reply = {{"rcode", 3}};
        });
        row("somebody refused", false, [](Silence &s) { s.reply = {{"rcode", 5}, {"outcome", "answer"}}; });
        row("another host connects", false, [](Silence &s) {
            s.more.append(make("tcp", "registry", recorded::connect("10.0.0.9", "connected")));
        });
        row("a proxy connects", false, [](Silence &s) {
            s.more.append(
                make("proxy", "receiver", {{"connects", QJsonArray{QJsonObject{{"outcome", "connected"}}}}}));
        });
        row("nobody asked for ways", false, [](Silence &s) { s.routes = {}; });
        row("another vantage has a network", true, [](Silence &s) {
            s.more.append(make("tcp", "registry", recorded::connect("10.0.0.9", "connected")));
            s.more.last().vantage = u"node/a"_s;
        });
    }
    void itHasToBeProven()
    {
        QFETCH(std::function<void(Silence &)>, change);
        Silence silence;
        change(silence);
        const Report report = judged(silence.evidence());
        QTEST(find(report.findings, u"net.unreachable"_s) != nullptr, "offline");
        QVERIFY(wordFor(verdictOf(report)) == "fail"_L1 || wordFor(verdictOf(report)) == "unknown"_L1);
    }

    void lostEvidenceNeverPasses()
    {
        for (const char *field : {"interfaces", "routes"}) {
            QList<Evidence> evidence = Silence().evidence();
            QJsonObject own = evidence[2].data.value("thisComputer"_L1).toObject();
            own.remove(QLatin1String(field));
            evidence[2].data.insert("thisComputer", own);
            const Report report = judged(evidence);
            QVERIFY(find(report.findings, u"net.unreachable"_s) == nullptr);
            QCOMPARE(passes(report.findings), 0);
        }
    }

    void theSystemIsAskedAndNothingIsSent()
    {
        const OwnNetwork own = ownNetwork({{QHostAddress(QHostAddress::LocalHost), 53}});
        QCOMPARE(own.routes.size(), 3);
        QCOMPARE(own.routes.first().outcome, ConnectOutcome::Connected);
    }
};

NETSETUP_TEST(TestOffline)
#include "tst_offline.moc"
