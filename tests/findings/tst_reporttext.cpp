// The text for a terminal, compared with files that were read by people.
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
