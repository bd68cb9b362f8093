// The text for a terminal, compared with files that were read by people.
#include "findings/report/actions.h"
#include "findings/report/textwrap.h"
#include "findings/samples.h"
#include "support/golden.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TstReportText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void golden_data();
    void golden();
    void noLineIsWiderThanATerminal_data() { golden_data(); }
    void noLineIsWiderThanATerminal();
    void coloursAreTheOnlyDifference();
    void aLongHostNameStaysWhole();
    void theVerdictSaysThatNoKeyWasTried();
    void hostileTextCannotReachTheTerminal();
    void everyFindingIsShown();
    void severalVantagesAreToldApart();
    void oneCauseIsOneAction();
    void whatNobodyHereCanTryIsToldOnce();
    void anAddressThatSeveralSeeIsToldOnce();
};

void TstReportText::golden_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::newRow("intercepted") << reportToJson(samples::intercepted());
    QTest::newRow("firewalled") << reportToJson(samples::firewalled());
    QTest::newRow("dns-blocked") << reportToJson(samples::dnsBlocked());
    QTest::newRow("healthy") << reportToJson(samples::healthy());
}

void TstReportText::golden()
{
    QFETCH(QJsonObject, json);
    const Report report = *reportFromJson(json, QString());
    const QByteArray text = reportToText(report, false).toUtf8();
    netsetup::testing::compareWithFile(
        text, u"tests/findings/data/%1.txt"_s.arg(QLatin1String(QTest::currentDataTag())));
}

void TstReportText::noLineIsWiderThanATerminal()
{
    QFETCH(QJsonObject, json);
    const QStringList lines = reportToText(*reportFromJson(json, QString()), false).split(u'\n');
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= 80, qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
}

void TstReportText::coloursAreTheOnlyDifference()
{
    const Report report = samples::intercepted();
    QString coloured = reportToText(report, true);
    QVERIFY(coloured.contains(u"\x1b["_s));
    static const QRegularExpression escapes(u"\x1b\\[[0-9;]*m"_s);
    QCOMPARE(coloured.remove(escapes), reportToText(report, false));
}

void TstReportText::aLongHostNameStaysWhole()
{
    const QString host = QString(60, u'a') + u'.' + QString(60, u'b') + u".example"_s;
    Report report = samples::empty();
    const Flow flow = samples::flow(u"receiver"_s, host);
    report.flows = {flow};
    report.findings.append(samples::finding(flow, u"tcp.drop"_s, {u"tcp.drop/allow"_s}));
    numberFindings(report);
    QVERIFY(reportToText(report, false).contains(host));
    QCOMPARE(wrapWords(u"a %1 b"_s.arg(host), 20), (QStringList{u"a"_s, host, u"b"_s}));
}

void TstReportText::hostileTextCannotReachTheTerminal()
{
    Report report = samples::intercepted();
    const QString nasty = u"x\x1b[2J\r\nPASS: all fine\x07"_s;
    for (Finding &finding : report.findings) {
        finding.target = nasty;
        finding.address = nasty;
        finding.args.insert(u"host"_s, nasty);
        for (Cause &cause : finding.causes)
            cause.text = cause.decides = nasty;
    }
    report.flows[0].host = nasty;
    report.practice = report.vantage = nasty;
    report.addresses[0].host = report.addresses[0].address = nasty;
    const QString text = reportToText(report, false);
    QVERIFY(!text.contains(u'\x1b') && !text.contains(u'\r') && !text.contains(u'\x07'));
    QVERIFY(!text.contains(u"\nPASS"_s));
}

void TstReportText::everyFindingIsShown()
{
    for (const Report &report : {samples::intercepted(), samples::firewalled(), samples::dnsBlocked()}) {
        const QString text = reportToText(report, false).simplified();
        for (const Finding &finding : report.findings)
            QVERIFY2(text.contains(titleOf(finding).simplified()), qPrintable(finding.id));
    }
}

void TstReportText::severalVantagesAreToldApart()
{
    Report report = samples::healthy();
    Finding other = report.findings.first();
    other.vantage = u"node/worker-1"_s;
    report.findings.append(other);
    numberFindings(report);
    QVERIFY(reportToText(report, false).contains(u"from node/worker-1"_s));
}

void TstReportText::whatNobodyHereCanTryIsToldOnce()
{
    Report report = samples::healthy();
    const QString before = reportToText(report, false);
    for (int i = 1; i <= 10; ++i) {
        const Flow flow = samples::copied(u"cdn%1"_s.arg(i), u"cdn%1.quay.example"_s.arg(i));
        report.flows.append(flow);
        report.findings.append(
            samples::finding(flow, u"tcp.skipped"_s, {},
                             {{u"reason"_s, Phrase("Facts", "only the machine that copies "
                                                            "the images goes this way")}}));
    }
    numberFindings(report);
    const QString text = reportToText(report, false);
    QCOMPARE(text.count(u"Not checked: the port"_s), 0);
    QCOMPARE(text.count(u"Not tried: 10 hosts"_s), 1);
    QCOMPARE(text.simplified().count(u"only the machine that copies the images goes this way"_s), 1);
    for (int i = 1; i <= 10; ++i)
        QCOMPARE(text.simplified().count(u"cdn%1.quay.example port 443"_s.arg(i)), 1);
    QVERIFY(text.count(u'\n') < before.count(u'\n') + 12);
    // What was looked at there is told as any other.
    Finding open = samples::finding(report.flows.last(), u"tcp.ok"_s);
    open.vantage = u"copier"_s;
    report.findings.append(open);
    numberFindings(report);
    const QString looked = reportToText(report, false);
    QCOMPARE(looked.count(u"Not tried: 9 hosts"_s), 1);
    QVERIFY(looked.contains(u"cdn10: cdn10.quay.example port 443/tcp"_s));
}

void TstReportText::anAddressThatSeveralSeeIsToldOnce()
{
    Report report = samples::healthy();
    const ResolvedAddress first = report.addresses.first();
    ResolvedAddress other = first;
    report.addresses.append(other);
    QCOMPARE(reportToText(report, false).count(first.address + u" (TTL"_s),
             reportToText(samples::healthy(), false).count(first.address + u" (TTL"_s));
    other.ttl = first.ttl + 10;
    report.addresses.append(other);
    QVERIFY(reportToText(report, false)
                .simplified()
                .contains(u"%1 (TTL %2 to %3 s)"_s.arg(first.address).arg(first.ttl).arg(other.ttl)));
}

/// Eleven hosts that one CA signs for are one thing to do; another CA is another thing.
void TstReportText::oneCauseIsOneAction()
{
    Report report = samples::empty();
    const auto intercept = [&report](int host, const QString &ca) {
        const Flow flow = samples::flow(u"host-%1"_s.arg(host), u"host-%1.example"_s.arg(host));
        report.flows.append(flow);
        report.findings.append(
            samples::finding(flow, u"tls.intercept-trusted"_s,
                             {u"tls.intercept-trusted/exempt"_s, u"tls.intercept-trusted/ca-6.0"_s},
                             {{u"issuer"_s, ca}, {u"root"_s, ca}}, u"192.0.2.%1"_s.arg(host)));
    };
    for (int host = 10; host <= 20; ++host)
        intercept(host, u"CN=Corp Inspection CA"_s);
    numberFindings(report);
    const QList<Action> actions = actionsOf(report);
    QCOMPARE(actions.size(), 2);
    for (const Action &action : actions) {
        QCOMPARE(action.keys.size(), 11);
        QCOMPARE(action.hosts.size(), 11);
        QCOMPARE(action.alternatives.size(), 1);
    }
    QCOMPARE(report.findings.size(), 11);
    const QString text = reportToText(report, false);
    QVERIFY2(text.startsWith("FAIL: the Agent would not work yet. 1 cause, 11 hosts: security team."_L1),
             qPrintable(text));
    QVERIFY(text.contains("     Hosts: host-10.example, host-11.example,"_L1));
    QCOMPARE(text.simplified().count("Why: A company CA signs for"_L1), 1);

    intercept(21, u"CN=Another CA"_s);
    numberFindings(report);
    QCOMPARE(actionsOf(report).first().hosts.size(), 11);
    QCOMPARE(failingOf(report).causes, 2);
    QCOMPARE(failingOf(report).hosts.size(), 12);
    QCOMPARE(failingOf(report).owners, QList<Owner>{Owner::Security});
}

void TstReportText::theVerdictSaysThatNoKeyWasTried()
{
    const QString sentence = u"The API key was not tried."_s;
    Report report = samples::healthy();
    QVERIFY(!reportToText(report, false).contains(sentence)); // nobody was asked
    Evidence answer;
    answer.probe = u"http"_s;
    for (const bool sent : {false, true}) {
        answer.data = {{u"keySent"_s, sent}};
        report.evidence = {answer};
        QCOMPARE(reportToText(report, false).simplified().contains(sentence), !sent);
    }
}

NETSETUP_TEST(TstReportText)
#include "tst_reporttext.moc"
