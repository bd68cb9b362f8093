// JUnit output: each status becomes what CI servers understand, and nothing in it can break the XML.
#include "findings/samples.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TstJunit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStatusHasItsElement();
    void hostileTextStaysText();
    void xmllintReadsIt();
    void practiceIsNamed();
    void severalPlacesAreToldOneAfterTheOther();
};

namespace {

Report oneOfEach()
{
    Report report = samples::empty();
    const Flow flow = samples::flow(u"receiver"_s, samples::tenantHost);
    report.flows = {flow};
    for (const char *id : {"dns.ok", "dns.rotating", "tcp.false-open", "tcp.drop", "tls.unknown",
                           "http.not-reached", "clock.skipped"})
        report.findings.append(samples::finding(flow, QString::fromLatin1(id)));
    report.findings[3].causes = {causeFor(u"tcp.drop/allow"_s, {}, true)};
    numberFindings(report);
    return report;
}

Report hostile()
{
    Report report = oneOfEach();
    const QString nasty = u"</failure><![CDATA[ ]]> & \"'\n\x01\x08\x1b\x7f"_s + QChar(0xd800) +
                          QChar(0xffff) + QChar(0x85) + QChar(0x202e);
    for (Finding &finding : report.findings) {
        finding.args.insert(u"host"_s, nasty);
        finding.flow = finding.address = finding.vantage = nasty;
        finding.causes.append(Cause{Owner::You, nasty, nasty});
    }
    return report;
}

/// Name of the element below each test case, in order; empty with "error" when the XML is broken.
QStringList outcomes(const QByteArray &xml)
{
    QStringList found;
    QXmlStreamReader reader(xml);
    bool inCase = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && inCase)
            found.append(reader.name().toString());
        if (reader.isStartElement())
            inCase = reader.name() == u"testcase";
    }
    return reader.hasError() ? QStringList{reader.errorString()} : found;
}

} // namespace

void TstJunit::everyStatusHasItsElement()
{
    const QByteArray xml = reportToJunit(oneOfEach());
    const QStringList expected{u"system-out"_s, u"system-out"_s, u"failure"_s, u"system-out"_s,
                               u"error"_s,      u"skipped"_s,    u"skipped"_s};
    QCOMPARE(outcomes(xml), expected);
    QVERIFY(xml.contains("tests=\"7\" failures=\"1\" errors=\"1\" skipped=\"2\""));
    QVERIFY(xml.contains("type=\"tcp.drop\""));
    QVERIFY(xml.contains("network: Allow outbound TCP"));
}

void TstJunit::hostileTextStaysText()
{
    const QByteArray xml = reportToJunit(hostile());
    QCOMPARE(outcomes(xml).size(), 7);
    QVERIFY(!xml.contains("</failure><!"));
    for (const QChar trap : {QChar(0x1b), QChar(0x85), QChar(0x202e)})
        QVERIFY(!QString::fromUtf8(xml).contains(trap));
}

void TstJunit::xmllintReadsIt()
{
    const QString xmllint = QStandardPaths::findExecutable(u"xmllint"_s);
    QVERIFY2(!xmllint.isEmpty(), "xmllint (libxml2-utils) is needed for this test");
    QTemporaryDir folder;
    for (const Report &report : {oneOfEach(), hostile(), Report()}) {
        QFile file(folder.filePath(u"junit.xml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reportToJunit(report));
        file.close();
        QProcess process;
        process.start(xmllint, {u"--noout"_s, file.fileName()});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
}

void TstJunit::practiceIsNamed()
{
    QVERIFY(reportToJunit(samples::intercepted()).contains("name=\"PRACTICE "));
    QVERIFY(!reportToJunit(samples::healthy()).contains("PRACTICE"));
}

/// A server shows the suites of one host together.
void TstJunit::severalPlacesAreToldOneAfterTheOther()
{
    Report report = samples::firewalled();
    QVERIFY(!reportToJunit(report).contains("hostname="));
    const QList<Finding> here = report.findings;
    for (const QString &vantage : {u"pod/n10"_s, u"pod/n2"_s}) {
        for (Finding finding : here) {
            finding.vantage = vantage;
            report.findings.append(finding);
        }
    }
    numberFindings(report);
    QStringList hosts;
    QXmlStreamReader reader(reportToJunit(report));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"testsuite")
            hosts.append(reader.attributes().value(u"hostname"_s).toString());
    }
    QVERIFY(!reader.hasError());
    QVERIFY(hosts.size() > 6);
    hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
    QCOMPARE(hosts, (QStringList{u"workstation"_s, u"pod/n2"_s, u"pod/n10"_s}));
}

NETSETUP_TEST(TstJunit)
#include "tst_junit.moc"
