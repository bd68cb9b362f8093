// The report as a value: verdict, numbering, JSON out and in, and what hostile JSON gets for an answer.
#include "base/inwords.h"
#include "base/json.h"
#include "findings/samples.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TstReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsGoBothWays();
    void verdict_data();
    void verdict();
    void aCancelledRunIsNeverAPass();
    void aRequiredFlowWithoutAnyAnswerIsUnknown();
    void whatFillsARegistryIsProvenByTheRegistry();
    void findingsAreNumberedInStageOrder();
    void numberingTwiceChangesNothing();
    void blockedByBecomesTheKeyOfTheSameAddress();
    void jsonComesBackTheSame_data();
    void jsonComesBackTheSame();
    void jsonHoldsWhatTheFormatPromises();
    void evidenceComesBackTheSame();
    void hostileReportsAreRefused_data();
    void hostileReportsAreRefused();
    void unknownKeysAreIgnored();
    void whatIsKeptIsToldInEveryLanguage();
    void whatSomebodyHasChangedStays_data();
    void whatSomebodyHasChangedStays();
};

namespace {

const QString fileName = u"x.json"_s;

QJsonObject with(QJsonObject object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        object.insert(path.first(), value);
        return object;
    }
    const QJsonValue child = object.value(path.first());
    if (child.isArray()) {
        QJsonArray list = child.toArray();
        list.replace(0, with(list.first().toObject(), path.mid(1), value));
        object.insert(path.first(), list);
    } else {
        object.insert(path.first(), with(child.toObject(), path.mid(1), value));
    }
    return object;
}

Evidence evidence()
{
    Evidence evidence;
    evidence.key = u"e1"_s;
    evidence.probe = u"dns"_s;
    evidence.flow = u"receiver"_s;
    evidence.vantage = u"workstation"_s;
    evidence.target = samples::tenantHost;
    evidence.at = QDateTime::fromString(u"2026-11-22T21:00:00Z"_s, Qt::ISODate);
    evidence.data = {{u"name"_s, samples::tenantHost}, {u"rcode"_s, QJsonValue()}};
    return evidence;
}

Report withEvidence()
{
    Report report = samples::intercepted();
    report.evidence.append(evidence());
    return report;
}

} // namespace

void TstReport::wordsGoBothWays()
{
    for (const Status status : {Status::Pass, Status::Info, Status::Warn, Status::Fail, Status::Unknown,
                                Status::NotReached, Status::Skipped})
        QCOMPARE(valueOf<Status>(wordFor(status)).value(), status);
    for (const Owner owner : {Owner::Network, Owner::Dns, Owner::Proxy, Owner::Security, Owner::Cluster,
                              Owner::Vendor, Owner::You})
        QCOMPARE(valueOf<Owner>(wordFor(owner)).value(), owner);
    QVERIFY(!valueOf<Status>(u"PASS"_s));
    QVERIFY(!valueOf<Owner>(QString()));
    QCOMPARE(wordFor(Status::NotReached), u"not-reached"_s);
}

void TstReport::verdict_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<bool>("required");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("exitStatus");
    const auto row = [](const char *name, const QStringList &ids, bool required, const char *word,
                        int exitStatus) {
        QTest::newRow(name) << ids << required << QString::fromLatin1(word) << exitStatus;
    };
    const QString ok = u"dns.ok"_s;
    row("all pass", {ok}, true, "pass", 0);
    row("a warning", {ok, u"dns.rotating"_s}, true, "warn", 0);
    row("a failure beats everything", {ok, u"dns.unknown"_s, u"tcp.drop"_s}, true, "fail", 1);
    row("unknown beats a warning", {u"dns.rotating"_s, u"tcp.unknown"_s}, true, "unknown", 3);
    row("an optional failure is a warning", {u"tcp.drop"_s}, false, "warn", 0);
    row("an optional unknown is no matter", {ok, u"tcp.unknown"_s}, false, "pass", 0);
    row("information is a pass", {ok, u"tcp.false-open"_s}, true, "pass", 0);
    row("nothing but skipped is not a pass", {u"dns.skipped"_s}, true, "unknown", 3);
    row("nothing at all is not a pass", {}, true, "unknown", 3);
}

void TstReport::verdict()
{
    QFETCH(QStringList, ids);
    QFETCH(bool, required);
    QFETCH(QString, word);
    QFETCH(int, exitStatus);
    Report report;
    const Flow flow = samples::flow(u"receiver"_s, samples::tenantHost, required);
    report.flows = {flow};
    for (const QString &id : ids)
        report.findings.append(samples::finding(flow, id));
    QCOMPARE(wordFor(verdictOf(report)), word);
    QCOMPARE(exitStatusOf(verdictOf(report)), exitStatus);
}

void TstReport::aCancelledRunIsNeverAPass()
{
    Report report = samples::healthy();
    QCOMPARE(verdictOf(report), Verdict::Pass);
    report.cancelled = true;
    QCOMPARE(verdictOf(report), Verdict::Cancelled);
    QCOMPARE(exitStatusOf(Verdict::Cancelled), 130);
}

void TstReport::aRequiredFlowWithoutAnyAnswerIsUnknown()
{
    Report report = samples::healthy();
    report.flows.append(samples::flow(u"quay-registry"_s, u"quay.example"_s, false));
    QCOMPARE(verdictOf(report), Verdict::Pass);
    report.flows.last().required = true;
    QCOMPARE(verdictOf(report), Verdict::Unknown);
}

void TstReport::whatFillsARegistryIsProvenByTheRegistry()
{
    Report report = samples::healthy();
    Flow own = samples::flow(u"registry"_s, u"registry.corp.example"_s);
    own.purpose = Purpose::Registry;
    Flow copied = samples::flow(u"quay-registry"_s, u"quay.example"_s);
    copied.origins = {{u"copier"_s, Initiator::Copier}};
    report.flows += QList{own, copied};
    report.findings += {samples::finding(own, u"tls.ok"_s), samples::finding(copied, u"tcp.skipped"_s)};
    QCOMPARE(verdictOf(report), Verdict::Unknown);
    report.findings.append(samples::finding(own, u"reg.ok"_s));
    QCOMPARE(verdictOf(report), Verdict::Pass);
    report.findings.last().required = false; // of a place that only stands in
    QCOMPARE(verdictOf(report), Verdict::Unknown);
    report.findings.last().required = true;
    // A way that starts on nodes has to be seen itself.
    report.flows.last().origins.append({u"container-runtime"_s, Initiator::Nodes});
    QCOMPARE(verdictOf(report), Verdict::Unknown);
}

void TstReport::findingsAreNumberedInStageOrder()
{
    Report report = samples::firewalled();
    std::reverse(report.findings.begin(), report.findings.end());
    numberFindings(report);
    QStringList order;
    for (const Finding &finding : report.findings)
        order.append(finding.key + u" "_s + finding.id + u" "_s + finding.address);
    const QStringList expected{u"f1 dns.ok "_s,
                               u"f2 tcp.drop 203.0.113.10"_s,
                               u"f3 tcp.drop 203.0.113.11"_s,
                               u"f4 tls.not-reached 203.0.113.10"_s,
                               u"f5 tls.not-reached 203.0.113.11"_s,
                               u"f6 http.not-reached 203.0.113.10"_s,
                               u"f7 http.not-reached 203.0.113.11"_s,
                               u"f8 clock.not-reached "_s,
                               u"f9 dns.ok "_s,
                               u"f10 plan.skip-tls "_s};
    QCOMPARE(order, expected);
}

void TstReport::numberingTwiceChangesNothing()
{
    Report report = samples::firewalled();
    const QJsonObject once = reportToJson(report);
    numberFindings(report);
    QCOMPARE(reportToJson(report), once);
}

void TstReport::blockedByBecomesTheKeyOfTheSameAddress()
{
    const Report report = samples::firewalled();
    QCOMPARE(report.findings.at(3).blockedBy, u"f2"_s);
    QCOMPARE(report.findings.at(4).blockedBy, u"f3"_s);
    QCOMPARE(report.findings.at(3).args.value(u"blockedBy"_s).toString(), titleOf(report.findings.at(1)));

    Report dangling = samples::healthy();
    dangling.findings.first().blockedBy = u"tcp.drop"_s;
    numberFindings(dangling);
    QCOMPARE(dangling.findings.first().blockedBy, QString());
}

void TstReport::jsonComesBackTheSame_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::newRow("intercepted") << reportToJson(withEvidence());
    QTest::newRow("firewalled") << reportToJson(samples::firewalled());
    QTest::newRow("dns blocked") << reportToJson(samples::dnsBlocked());
    QTest::newRow("healthy") << reportToJson(samples::healthy());
    Report cancelled = samples::healthy();
    cancelled.cancelled = true;
    QTest::newRow("cancelled") << reportToJson(cancelled);
    QTest::newRow("empty") << reportToJson(Report());
}

void TstReport::jsonComesBackTheSame()
{
    QFETCH(QJsonObject, json);
    const Result<Report> read = reportFromJson(json, fileName);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message()));
    QCOMPARE(reportToJson(*read), json);
}

void TstReport::jsonHoldsWhatTheFormatPromises()
{
    const QJsonObject json = reportToJson(samples::intercepted());
    QCOMPARE(json.value(u"schema"_s).toString(), u"netsetup.report/1"_s);
    QCOMPARE(json.value(u"practice"_s).toString(), u"intercepted"_s);
    QCOMPARE(json.value(u"verdict"_s).toString(), u"fail"_s);
    const QJsonArray findings = json.value(u"findings"_s).toArray();
    const QJsonObject ok = findings.at(0).toObject();
    QVERIFY(ok.value(u"owner"_s).isNull());
    QVERIFY(ok.value(u"remedy"_s).isNull());
    QVERIFY(ok.value(u"address"_s).isNull());
    QVERIFY(ok.value(u"blockedBy"_s).isNull());
    QCOMPARE(ok.value(u"timingsMs"_s)[u"dns"_s].toDouble(), 4.0);
    const QJsonObject failure = findings.at(3).toObject();
    QCOMPARE(failure.value(u"id"_s).toString(), u"tls.intercept-trusted"_s);
    QCOMPARE(failure.value(u"owner"_s).toString(), u"security"_s);
    QCOMPARE(failure.value(u"causes"_s).toArray().size(), 2);
    QCOMPARE(failure.value(u"remedy"_s), failure.value(u"causes"_s)[0][u"text"_s]);
    QVERIFY(failure.value(u"timingsMs"_s)[u"tls"_s].isNull());
}

void TstReport::evidenceComesBackTheSame()
{
    const QJsonObject json = evidenceToJson(evidence());
    QCOMPARE(evidenceToJson(evidenceFromJson(json)), json);
    const Result<Evidence> broken = readEvidence({}, u"evidence[4]"_s);
    QVERIFY(!broken.ok());
    QVERIFY(broken.error().text.contains(u"evidence[4].key"_s));
    QCOMPARE(evidenceFromJson({}).key, QString());
}

void TstReport::hostileReportsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("says");
    const QJsonObject good = reportToJson(withEvidence());
    const auto row = [&](const char *name, const char *path, const QJsonValue &value, const char *says) {
        QTest::newRow(name) << with(good, QString::fromLatin1(path).split(u'/'), value)
                            << QString::fromLatin1(says);
    };
    QTest::newRow("nothing in it") << QJsonObject() << u"is not a report"_s;
    row("a project", "schema", "netsetup.project/1", "is not a report");
    row("a schema that is no text", "schema", 1, "is not a report");
    row("a newer schema", "schema", "netsetup.report/2", "newer version");
    row("findings are a text", "findings", "all fine", "findings is not a list");
    row("a finding is a number", "findings", QJsonArray{7}, "findings[0] is not an object");
    row("a status nobody knows", "findings/status", "green", "findings[0].status is none of pass, info");
    row("a status that is no text", "findings/status", true, "findings[0].status is not a text");
    row("an id with markup", "findings/id", "dns.<b>", "findings[0].id is not an id");
    row("an id with a line break", "findings/id", "dns.dead\n", "findings[0].id is not an id");
    row("an id of one part", "findings/id", "dns", "findings[0].id is not an id");
    row("an id with an empty part", "findings/id", "dns..dead", "findings[0].id is not an id");
    row("an id with a hyphen in its group", "findings/id", "dn-s.dead", "findings[0].id is not an id");
    row("an id that is missing", "findings/id", QJsonValue(), "findings[0].id is missing");
    row("a required that is a text", "findings/required", "false", "findings[0].required");
    row("a phrase that is none", "findings/phrases", QJsonObject{{"host", QJsonObject{{"text", 7}}}},
        "findings[0].phrases holds what is not a phrase");
    row("phrases that are a list", "findings/phrases", QJsonArray{1}, "findings[0].phrases is not an object");
    row("a remedy that is a number", "findings/causes",
        QJsonArray{QJsonObject{{"owner", "you"}, {"remedyId", 7}}},
        "findings[0].causes[0].remedyId is not a text");
    row("an unknown owner", "findings/causes", QJsonArray{QJsonObject{{"owner", "mallory"}}},
        "findings[0].causes[0].owner is none of network");
    row("a timing that is a text", "findings/timingsMs/dns", "1",
        "findings[0].timingsMs.dns is not a number");
    row("a title that is very long", "findings/target", QString(5000, u'a'), "longer than");
    row("evidence data that is a list", "evidence/data", QJsonArray(), "evidence[0].data is not an object");
    row("a check nobody knows", "findings/check", "guess", "findings[0].check is none of plan-review, name");
    row("a purpose nobody knows", "flows/purpose", "fun", "flows[0].purpose is none of receiver");
    row("a time that is none", "startedAt", "yesterday", "startedAt is not a time");
    row("an address that is none", "addresses/address", "1.2.3.x",
        "addresses[0].address is not an IP address");
    row("an address with a scope that is free text", "addresses/address", "fe80::1%$(reboot)",
        "is not an IP address");
    row("a finding at an address that is none", "findings/address", "here",
        "findings[0].address is not an IP address");
    row("contacts that are numbers", "contacted", QJsonArray{1, 2}, "contacted holds");
    row("a plan that is a text", "plan", "x", "plan is not an object");
    QJsonArray many;
    for (int i = 0; i < 100001; ++i)
        many.append(QJsonObject());
    row("a flood of findings", "findings", many, "more than 100000");
    QJsonValue deep(1);
    for (int i = 0; i < 100; ++i)
        deep = QJsonArray{deep};
    row("lists in lists without end", "plan", QJsonObject{{u"x"_s, deep}}, "nested too deeply");
}

void TstReport::hostileReportsAreRefused()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, says);
    const Result<Report> read = reportFromJson(json, fileName);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().field, fileName);
    QVERIFY2(read.error().message().contains(says), qPrintable(read.error().message()));
}

void TstReport::unknownKeysAreIgnored()
{
    QJsonObject json = reportToJson(samples::healthy());
    json.insert(u"futureKey"_s, QJsonArray{1, u"two"_s});
    QVERIFY(reportFromJson(json, fileName).ok());
}

namespace {

/// The one finding of a report whose texts say everything with phrases.
QJsonObject silentPort()
{
    const Phrase silent = Phrase("Facts", "no answer within %1 s").arg(3);
    const FindingArgs args{{u"failed"_s, samples::first}, {u"error"_s, silent}, {u"limit"_s, 3}};
    return findingToJson(samples::finding(samples::flow(u"receiver"_s, samples::tenantHost), u"tcp.drop"_s,
                                          {u"tcp.drop/allow"_s, u"tcp.drop/no-way-out"_s}, args));
}

} // namespace

void TstReport::whatIsKeptIsToldInEveryLanguage()
{
    const QJsonObject json = silentPort();
    QCOMPARE(json.value(u"args"_s)[u"error"_s].toString(), u"no answer within 3 s"_s);
    const Finding read = findingFromJson(json);
    QCOMPARE(findingToJson(read), json);
    QCOMPARE(read.causes.size(), 2);
    for (const Cause &cause : read.causes) {
        QCOMPARE(causeInWords(read, cause).text, cause.text);
        const WordsIn german(u"de"_s);
        const Cause told = causeInWords(read, cause);
        QVERIFY(told.text != cause.text && told.decides != cause.decides && !told.decides.isEmpty());
        QVERIFY(told.text.contains(u"Knoten und Pods"_s));
        QCOMPARE(read.args.phrases().value(u"error"_s).told(), u"keine Antwort binnen 3 s"_s);
        QCOMPARE(findingToJson(read), json);
    }
}

void TstReport::whatSomebodyHasChangedStays_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("another text") << QStringList{u"causes"_s, u"text"_s} << QJsonValue(u"Ask Bob."_s);
    QTest::newRow("another question") << QStringList{u"causes"_s, u"decides"_s} << QJsonValue(u"Who?"_s);
    QTest::newRow("another owner") << QStringList{u"causes"_s, u"owner"_s} << QJsonValue(u"you"_s);
    QTest::newRow("another remedy") << QStringList{u"causes"_s, u"remedyId"_s}
                                    << QJsonValue(u"dns.timeout/udp-filtered"_s);
    QTest::newRow("a remedy of another version")
        << QStringList{u"causes"_s, u"remedyId"_s} << QJsonValue(u"tcp.drop/pray"_s);
    QTest::newRow("no remedy") << QStringList{u"causes"_s, u"remedyId"_s} << QJsonValue();
    QTest::newRow("another phrase") << QStringList{u"phrases"_s, u"clients"_s}
                                    << Phrase("Facts", "this workstation").toJson();
    QTest::newRow("a phrase for no value")
        << QStringList{u"phrases"_s, u"nothing"_s} << Phrase("Facts", "this workstation").toJson();
}

/// A phrase or a remedy never says what does not stand there in English.
void TstReport::whatSomebodyHasChangedStays()
{
    QFETCH(QStringList, path);
    QFETCH(QJsonValue, value);
    const QJsonObject json = with(silentPort(), path, value);
    const Finding read = findingFromJson(json);
    QCOMPARE(read.causes.size(), 2);
    const Cause &kept = read.causes.first();
    const WordsIn german(u"de"_s);
    if (path.first() == "causes"_L1) {
        QCOMPARE(kept.text, json.value(u"causes"_s)[0][u"text"_s].toString());
        QCOMPARE(causeInWords(read, kept).text, kept.text);
        QCOMPARE(causeInWords(read, kept).decides, kept.decides);
    } else {
        QVERIFY(!causeInWords(read, kept).text.contains(u"dieser Arbeitsplatz"_s));
        QVERIFY(!read.args.phrases().contains(u"nothing"_s));
        QCOMPARE(read.args.phrases().contains(u"clients"_s), path.last() != "clients"_L1);
    }
}

NETSETUP_TEST(TstReport)
#include "tst_report.moc"
