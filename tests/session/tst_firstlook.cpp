// From what was seen of the way out to the card that is suggested: a table of evidence, and every practice
// network that says something about it.
#include "practice/practice.h"
#include "session/firstlook.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

Finding seen(const char *id, const char *check, Status status, const QString &flow = u"receiver"_s)
{
    Finding finding;
    finding.id = QLatin1String(id);
    finding.check = valueOf<CheckId>(QString::fromLatin1(check)).value();
    finding.status = status;
    finding.flow = flow;
    return finding;
}

Evidence controlPort(const char *outcome)
{
    Evidence evidence;
    evidence.flow = u"control"_s;
    evidence.probe = u"tcp"_s;
    evidence.data = {{u"purpose"_s, u"control"_s},
                     {u"host"_s, u"control.example"_s},
                     {u"outcome"_s, QLatin1String(outcome)}};
    return evidence;
}

Evidence settings(const QStringList &proxies, const QStringList &others)
{
    Evidence evidence;
    evidence.flow = u"control"_s;
    evidence.probe = u"proxy"_s;
    evidence.data = {{u"purpose"_s, u"system-proxy"_s},
                     {u"answered"_s, true},
                     {u"proxies"_s, QJsonArray::fromStringList(proxies)},
                     {u"otherKinds"_s, QJsonArray::fromStringList(others)}};
    return evidence;
}

Report reportOf(const QList<Finding> &findings, const QList<Evidence> &evidence)
{
    Report report;
    Flow receiver;
    receiver.id = u"receiver"_s;
    receiver.purpose = Purpose::Receiver;
    receiver.host = u"acme.example"_s;
    report.flows = {receiver};
    report.findings = findings;
    report.evidence = evidence;
    return report;
}

struct Place
{
    std::unique_ptr<PracticeNetwork> network;
    World world;
};

Place practice(const QString &name)
{
    Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(name);
    if (!started.ok())
        qFatal("%s does not start", qPrintable(name));
    const Result<World> world = worldFromPractice(started.value()->settings());
    return {std::move(started.value()), world.ok() ? *world : World()};
}

Plan acme()
{
    Plan plan;
    plan.tenant = u"acme"_s;
    return plan;
}

QCoro::Task<> follow(const FirstLook &look, std::stop_token stop, std::optional<EgressSuggestion> &answer)
{
    answer = co_await look.look({}, stop);
}

} // namespace

Q_DECLARE_METATYPE(Report)

class TestFirstLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data();
    void suggests();
    void aReportWithoutAReceiverSuggestsNothing();
    void looksAtPracticeNetworks_data();
    void looksAtPracticeNetworks();
    void aStopEndsItAtOnce();
};

void TestFirstLook::suggests_data()
{
    QTest::addColumn<Report>("report");
    QTest::addColumn<int>("result");
    QTest::addColumn<QString>("mode");
    const Finding name = seen("dns.ok", "name-resolves", Status::Pass);
    const Finding noName = seen("dns.nxdomain", "name-resolves", Status::Fail);
    const Finding open = seen("tcp.ok", "port-opens", Status::Pass);
    const Finding drop = seen("tcp.drop", "port-opens", Status::Fail);
    const Finding partial = seen("tcp.partial", "port-opens", Status::Fail);
    const Finding tls = seen("tls.ok", "certificate-trusted", Status::Pass);
    const Finding resigned = seen("tls.intercept-trusted", "certificate-trusted", Status::Fail);
    const Finding reset = seen("tls.sni-reset", "certificate-trusted", Status::Fail);
    const Finding deadV6 = seen("v6.unroutable", "port-opens", Status::Warn);
    const Finding elsewhere = seen("tcp.drop", "port-opens", Status::Fail, u"quay"_s);
    const Evidence yes = controlPort("connected");
    const Evidence no = controlPort("timeout");
    const Evidence proxy = settings({u"http://proxy.example:3128"_s}, {});
    const Evidence socks = settings({}, {u"SOCKS 5"_s});
    const auto row = [](const char *title, const Report &report, LookResult result, const char *mode) {
        QTest::newRow(title) << report << static_cast<int>(result) << QString::fromLatin1(mode);
    };
    row("answers", reportOf({name, open, tls}, {yes}), LookResult::Answers, "direct");
    row("answers although a proxy is set", reportOf({name, open, tls}, {yes, proxy}), LookResult::Answers,
        "direct");
    row("answers by IPv4 alone", reportOf({name, open, tls, deadV6}, {yes}), LookResult::Answers, "direct");
    row("another host is blocked", reportOf({name, open, tls, elsewhere}, {yes}), LookResult::Answers,
        "direct");
    row("dropped", reportOf({name, drop}, {yes}), LookResult::Blocked, "firewall");
    row("reset by name", reportOf({name, open, reset}, {yes}), LookResult::Blocked, "firewall");
    row("one address of two", reportOf({name, open, tls, partial}, {yes}), LookResult::PartlyOpen,
        "firewall");
    row("re-signed", reportOf({name, open, resigned}, {yes}), LookResult::Inspected, "firewall");
    row("dropped, a proxy is set", reportOf({name, drop}, {yes, proxy}), LookResult::ProxySettings, "proxy");
    row("no name, a proxy is set", reportOf({noName}, {no, proxy}), LookResult::ProxySettings, "proxy");
    row("dropped, SOCKS is set", reportOf({name, drop}, {no, socks}), LookResult::UnusableProxy, "");
    row("no name", reportOf({noName}, {}), LookResult::NameUnknown, "");
    row("nothing leaves", reportOf({name, drop}, {no}), LookResult::NothingLeaves, "");
    row("dropped, control not asked", reportOf({name, drop}, {}), LookResult::Undecided, "");
    row("stopped early", reportOf({}, {}), LookResult::Undecided, "");
}

void TestFirstLook::suggests()
{
    QFETCH(Report, report);
    QFETCH(int, result);
    QFETCH(QString, mode);
    const EgressSuggestion suggestion = suggestEgress(report, systemProxyIn(report));
    QCOMPARE(static_cast<int>(suggestion.result), result);
    QCOMPARE(suggestion.mode.has_value() ? wordFor(*suggestion.mode) : QString(), mode);
    QCOMPARE(suggestion.host, u"acme.example"_s);
    // Whatever is suggested is proved by findings of the receiver alone.
    QVERIFY(!suggestion.mode.has_value() || !suggestion.proof.isEmpty());
    for (const Finding &finding : suggestion.proof)
        QCOMPARE(finding.flow, u"receiver"_s);
    if (suggestion.result == LookResult::Blocked)
        QCOMPARE(suggestion.controlHost, u"control.example"_s);
    if (suggestion.mode == EgressMode::Proxy)
        QCOMPARE(suggestion.proxy, u"http://proxy.example:3128"_s);
}

void TestFirstLook::aReportWithoutAReceiverSuggestsNothing()
{
    const EgressSuggestion suggestion = suggestEgress(Report(), SystemProxyAnswer());
    QVERIFY(!suggestion.mode.has_value());
    QCOMPARE(static_cast<int>(suggestion.result), static_cast<int>(LookResult::Undecided));
}

void TestFirstLook::looksAtPracticeNetworks_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<int>("result");
    const auto row = [](const char *network, LookResult result) {
        QTest::newRow(network) << QString::fromLatin1(network) << static_cast<int>(result);
    };
    row("open", LookResult::Answers);
    row("firewalled", LookResult::Blocked);
    row("half-open", LookResult::PartlyOpen);
    row("intercepted", LookResult::Inspected);
    row("proxy-login", LookResult::ProxySettings);
    row("dns-blocked", LookResult::NameUnknown);
}

void TestFirstLook::looksAtPracticeNetworks()
{
    QFETCH(QString, network);
    QFETCH(int, result);
    const Place place = practice(network);
    const FirstLook look(place.world, acme());
    std::optional<EgressSuggestion> answer;
    const std::stop_source stop;
    QElapsedTimer clock;
    clock.start();
    follow(look, stop.get_token(), answer);
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000);
    QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(static_cast<int>(answer->result), result);
}

void TestFirstLook::aStopEndsItAtOnce()
{
    const Place place = practice(u"firewalled"_s);
    const FirstLook look(place.world, acme());
    std::optional<EgressSuggestion> answer;
    std::stop_source stop;
    follow(look, stop.get_token(), answer);
    QVERIFY(!answer.has_value());
    QElapsedTimer clock;
    clock.start();
    stop.request_stop();
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 10000);
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
}

NETSETUP_TEST(TestFirstLook)
#include "tst_firstlook.moc"
