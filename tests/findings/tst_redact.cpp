// Redaction: none of the originals is left anywhere, and what is left still means the same.
#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"
#include "findings/redact/masks.h"
#include "findings/samples.h"
#include "plan/projectfile.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TstRedact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noOriginalIsLeft_data();
    void noOriginalIsLeft();
    void verdictIdsAndStatusesStay();
    void theSameOriginalGetsTheSameMask();
    void addresses_data();
    void addresses();
    void twoAddressesNeverBecomeOne();
    void publicHostsStay();
    void ourOwnWordsStayWhateverTheTenantIsCalled();
    void namesAreReplacedOnlyWhereTheyStandAlone();
    void noStringIsLeft_data();
    void noStringIsLeft();
    void noKeyOfThePlanIsLeft();
    void anyNumberOfNames();
    void certificatesAsAWholeAreDropped();
    void redactingTwiceIsHarmless();
    void whatIsLeftIsToldInEveryLanguage();
};

namespace {

QJsonObject object(const char *json)
{
    return *json::parseObject(QByteArray(json), u"test"_s);
}

struct Seed
{
    QString tenant;
    QString tenantHost;
    QString company; ///< domain
    QString user;
    QString block; ///< first three numbers of the private network
};

QJsonObject planOf(const Seed &seed)
{
    QString text = uR"({"schema":"netsetup.project/1","product":"stackstate-6.0","tenant":"@T",
      "baseUrl":"https://stackstate.@C/receiver/stsAgent",
      "cluster":{"name":"@U-cluster","apiServer":"api.k8s.@C:6443","podCidrs":["10.244.0.0/16"]},
      "egress":{"mode":"proxy","proxy":{"url":"http://gateway.@C:3128","noProxy":[".@C","10.0.0.0/8","svc"],"user":"@U"},
        "sources":{"nodes":["@B.0/24","52.12.34.56/32"]}},
      "images":{"registry":{"host":"registry.@C","user":"@U","pullSecrets":["@U-pull"]}},
      "trust":{"caPem":"-----BEGIN CERTIFICATE-----\nMIIB@C\n-----END CERTIFICATE-----"},
      "handoff":{"changeId":"CHG-@U","request":{"requester":"@U","contact":"@U@@C"},"site":{"panos":{"group":"@U"}}}})"_s;
    text.replace(u"@T"_s, seed.tenant);
    text.replace(u"@C"_s, seed.company);
    text.replace(u"@U"_s, seed.user);
    text.replace(u"@B"_s, seed.block);
    return object(text.toUtf8().constData());
}

Evidence evidenceOf(const Seed &seed, const char *probe, const char *json)
{
    Evidence evidence;
    evidence.key = u"e1"_s;
    evidence.probe = QString::fromLatin1(probe);
    evidence.flow = u"receiver"_s;
    evidence.vantage = u"node/worker-1."_s + seed.company;
    evidence.target = seed.tenantHost;
    QString text = QString::fromUtf8(json);
    text.replace(u"@H"_s, seed.tenantHost);
    text.replace(u"@T"_s, seed.tenant);
    text.replace(u"@C"_s, seed.company);
    text.replace(u"@U"_s, seed.user);
    text.replace(u"@B"_s, seed.block);
    evidence.data = object(text.toUtf8().constData());
    return evidence;
}

void addEvidence(Report &report, const Seed &seed)
{
    report.evidence.append(evidenceOf(seed, "dns", R"({"name":"@H","addresses":["203.0.113.10","@B.77"],
      "lookups":[{"server":"@B.53:53","outcome":"answer","records":[{"owner":"@H","type":"CNAME","value":"k8s-@T-lb.elb.example"}]}],
      "invented":[{"name":"@H.corp.@C","addresses":["@B.9"]}]})"));
    report.evidence.append(
        evidenceOf(seed, "tls", R"({"host":"@H","chain":[{"subject":"CN=@H","issuer":"CN=gate9.@C",
      "names":["@H","*.@C"],"der":"MIIBabc"}],"firstBytes":"485454502f312e3120333032204d6f766564"})"));
    report.evidence.append(
        evidenceOf(seed, "http", R"({"url":"https://@H/receiver/stsAgent/features","status":403,
      "headers":{"Via":"1.1 gate7.@C (squid), 1.1 inner42","Location":"https://login.@C/sso","Proxy-Authenticate":"Basic realm=\"@C\"",
      "X-Squid-Error":"ERR_ACCESS_DENIED 0"},"body":{"kind":"html","title":"Blocked for @U"}})"));
}

Report sample(const Seed &seed)
{
    Report report = samples::empty();
    report.plan = planOf(seed);
    report.vantage = u"node/worker-1."_s + seed.company;
    Flow receiver = samples::flow(u"receiver"_s, seed.tenantHost);
    Flow registry = samples::flow(u"registry"_s, u"registry."_s + seed.company);
    registry.volatility = Volatility::Internal;
    receiver.proxy = u"gateway.%1:3128"_s.arg(seed.company);
    const Flow quay = samples::flow(u"quay-registry"_s, u"quay.io"_s);
    report.flows = {receiver, registry, quay};
    const FindingArgs args{{u"resolver"_s, QString(seed.block + u".53:53"_s)},
                           {u"reason"_s, Phrase("Facts", "%1: %2")
                                             .arg(QString(u"gw."_s + seed.company))
                                             .arg(Phrase("Facts", "the proxy %1").arg(seed.user))},
                           {u"addresses"_s, QString(seed.block + u".77, 203.0.113.10"_s)},
                           {u"parent"_s, seed.company},
                           {u"title"_s, QString(u"Blocked for "_s + seed.user)}};
    for (const Flow &flow : {receiver, registry}) {
        report.findings.append(
            samples::finding(flow, u"dns.private-answer"_s,
                             {u"dns.private-answer/stale-zone"_s, u"dns.private-answer/private-link"_s}, args,
                             seed.block + u".77"_s));
        report.findings.append(
            samples::finding(flow, u"http.block-page"_s, {u"http.block-page/allow"_s}, args));
    }
    addEvidence(report, seed);
    report.addresses = {samples::address(seed.tenantHost, u"203.0.113.10"_s),
                        samples::address(registry.host, seed.block + u".77"_s)};
    report.contacted = {seed.block + u".53:53"_s, u"quay.io:443"_s, seed.tenantHost + u":443"_s};
    numberFindings(report);
    return report;
}

const Seed plain{u"zyxcorp"_s, u"zyxcorp.app.stackstate.io"_s, u"intern.zyx.test"_s, u"jdoe77"_s,
                 u"10.73.5"_s};

QByteArray everything(const Report &report)
{
    return json::print(reportToJson(report)) + reportToText(report, false).toUtf8() + reportToJunit(report);
}

} // namespace

void TstRedact::noOriginalIsLeft_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("company");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("block");
    const QStringList blocks{u"10.73.5"_s, u"172.19.44"_s, u"192.168.177"_s};
    for (int i = 0; i < 30; ++i) {
        // Names made from the row number: every run tests the same ones.
        const QString word = QString::number(0xabcdef12 + 7919U * static_cast<unsigned>(i), 36);
        QTest::addRow("seed %d", i) << u"t%1"_s.arg(word) << u"c%1.w%1.test"_s.arg(word) << u"u%1"_s.arg(word)
                                    << blocks.at(i % 3);
    }
}

void TstRedact::noOriginalIsLeft()
{
    QFETCH(QString, tenant);
    QFETCH(QString, company);
    QFETCH(QString, user);
    QFETCH(QString, block);
    const Seed seed{tenant, tenant + u".app.stackstate.io"_s, company, user, block};
    const QByteArray text = everything(redacted(sample(seed))).toLower();
    for (const QString &original :
         {tenant, company, user, QString(block + u'.'), u"52.12.34.56"_s, u"gate7"_s, u"gate9"_s,
          u"inner42"_s, u"worker-1"_s, u"https://login"_s, QStringLiteral("begin cert")})
        QVERIFY2(!text.contains(original.toLatin1()),
                 qPrintable(original + u'\n' +
                            QString::fromUtf8(text.mid(text.indexOf(original.toLatin1()) - 80, 200))));
}

void TstRedact::verdictIdsAndStatusesStay()
{
    const Report before = sample(plain);
    const Report after = redacted(before);
    QCOMPARE(verdictOf(after), verdictOf(before));
    QCOMPARE(after.findings.size(), before.findings.size());
    for (qsizetype i = 0; i < after.findings.size(); ++i) {
        QCOMPARE(after.findings.at(i).id, before.findings.at(i).id);
        QCOMPARE(after.findings.at(i).status, before.findings.at(i).status);
        QCOMPARE(after.findings.at(i).flow, before.findings.at(i).flow);
    }
    const QJsonObject json = reportToJson(after);
    QVERIFY(reportFromJson(json, QString()).ok());
    QVERIFY(!after.evidence.at(2).data.value(u"headers"_s)[u"Via"_s].toString().isEmpty());
    QCOMPARE(after.evidence.at(2).data.value(u"headers"_s)[u"Proxy-Authenticate"_s].toString(), u"Basic"_s);
    QCOMPARE(QByteArray::fromHex(after.evidence.at(1).data.value(u"firstBytes"_s).toString().toLatin1()),
             QByteArray("HTTP/1.1 302"));
}

void TstRedact::theSameOriginalGetsTheSameMask()
{
    const Report after = redacted(sample(plain));
    const QString host = after.flows.first().host;
    static const QRegularExpression shape(u"^host-[0-9]+\\.redacted\\.invalid$"_s);
    QVERIFY(shape.match(host).hasMatch());
    QCOMPARE(after.findings.first().target, host);
    QCOMPARE(after.evidence.first().data.value(u"name"_s).toString(), host);
    QCOMPARE(after.addresses.first().host, host);
    QVERIFY(after.flows.first().url.startsWith(u"https://"_s + host));
    QCOMPARE(after.vantage, after.evidence.first().vantage);
    QCOMPARE(json::print(reportToJson(redacted(sample(plain)))), json::print(reportToJson(after)));
}

void TstRedact::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    row("ten", "10.20.30.40", "10.0.0.1");
    row("one seven two", "at 172.20.1.2:53.", "at 172.16.0.1:53.");
    row("one nine two, at the end of a sentence", "It is 192.168.99.4.", "It is 192.168.0.1.");
    row("carrier range", "100.99.1.2", "100.64.0.1");
    row("unique local", "[fd12:3456::9]:53", "[fd00::1]:53");
    row("link local", "fe80::a00:27ff:fe11:2233", "fe80::1");
    row("a range keeps its length", "10.44.0.0/16", "10.1.0.0/16");
    row("a v6 range keeps its length", "fd12:3456::/32", "fd00:1::/32");
    row("the whole block tells nothing", "10.0.0.0/8", "10.0.0.0/8");
    row("a public address stays", "203.0.113.10 52.1.2.3 2001:db8::1", "203.0.113.10 52.1.2.3 2001:db8::1");
    row("loopback stays", "127.0.0.1:40001 ::1", "127.0.0.1:40001 ::1");
    row("the metadata address stays", "169.254.169.254", "169.254.169.254");
    row("a version is no address", "squid 10.1.2.3.4", "squid 10.1.2.3.4");
    row("a time is no address", "2026-11-22T21:00:00Z", "2026-11-22T21:00:00Z");
    row("two of a kind", "10.9.9.9, 10.9.9.8, 10.9.9.9", "10.0.0.1, 10.0.0.2, 10.0.0.1");
}

void TstRedact::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Masks masks;
    QCOMPARE(masks.applyTo(text), expected);
    const QHostAddress before(text);
    if (!before.isNull())
        QCOMPARE(classify(QHostAddress(masks.applyTo(text))), classify(before));
}

void TstRedact::twoAddressesNeverBecomeOne()
{
    Masks masks;
    QSet<QString> seen;
    for (int i = 0; i < 5000; ++i) {
        const QHostAddress address(0x0a800000U + static_cast<quint32>(i) * 13U);
        seen.insert(masks.applyTo(address.toString()));
    }
    QCOMPARE(seen.size(), 5000);
}

void TstRedact::publicHostsStay()
{
    Seed seed = plain;
    seed.tenant = u"quay"_s;
    seed.tenantHost = u"quay.app.stackstate.io"_s;
    const Report after = redacted(sample(seed));
    QCOMPARE(after.flows.at(2).host, u"quay.io"_s);
    QVERIFY(after.contacted.contains(u"quay.io:443"_s));
}

void TstRedact::ourOwnWordsStayWhateverTheTenantIsCalled()
{
    Seed seed = plain;
    seed.tenant = u"answer"_s;
    seed.tenantHost = u"answer.app.stackstate.io"_s;
    const Report after = redacted(sample(seed));
    const QJsonValue lookup = after.evidence.first().data.value(u"lookups"_s)[0];
    QCOMPARE(lookup[u"outcome"_s].toString(), u"answer"_s);
    QCOMPARE(after.findings.first().id, u"dns.private-answer"_s);
}

void TstRedact::namesAreReplacedOnlyWhereTheyStandAlone()
{
    NameMasks masks;
    masks.addWord(u"io"_s, u"tenant"_s);
    masks.addWord(u"agent"_s, u"user"_s);
    masks.addWord(u"corp\\john doe"_s, u"user"_s);
    QCOMPARE(masks.applyTo(u"io region a-io-b IO."_s), u"tenant-1 region a-tenant-1-b tenant-1."_s);
    QCOMPARE(masks.applyTo(u"agents/agent, stsAgent, Agent_x"_s), u"agents/user-1, stsAgent, user-1_x"_s);
    QCOMPARE(masks.applyTo(u"CORP\\John Doe is denied"_s), u"user-2 is denied"_s);
    QCOMPARE(NameMasks().applyTo(u"the same"_s), u"the same"_s);
}

namespace {

/// Strings that programs tell apart: closed lists of words of our own, references and points in time.
bool isClosed(const QString &field)
{
    static const QSet<QString> fields{
        u"id"_s,         u"check"_s,   u"flow"_s,        u"probe"_s,   u"status"_s,    u"schema"_s,
        u"family"_s,     u"outcome"_s, u"type"_s,        u"word"_s,    u"protocol"_s,  u"key"_s,
        u"volatility"_s, u"trust"_s,   u"way"_s,         u"purpose"_s, u"initiator"_s, u"blockedBy"_s,
        u"kind"_s,       u"product"_s, u"part"_s,        u"mode"_s,    u"ipFamily"_s,  u"alpn"_s,
        u"step"_s,       u"owner"_s,   u"evidenceRefs"_s};
    return fields.contains(field);
}

/// Puts `text` in place of the n-th string that is not of a closed list; counts `n` down. Names the place.
QJsonValue withText(const QJsonValue &value, const QString &path, const QString &text, int &n, QString &place)
{
    if (value.isString() && !isClosed(path.section(u'.', -1)) && n-- == 0) {
        place = path;
        return text;
    }
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            list[i] = withText(list.at(i), path, text, n, place);
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = withText(it.value(), path + u'.' + it.key(), text, n, place);
    return object;
}

/// One of everything that a report may hold.
Report fullSample()
{
    Report report = sample(plain);
    report.plan.insert(u"chart"_s, object(R"({"version":"1.0","namespace":"monitoring","release":"agent",
        "archive":{"name":"agent","sha256":"00","images":[{"path":"a.image","registry":"r.zyx.test","tag":"1"}]}})"));
    insertAt(report.plan, u"images.registry.prefix"_s, u"mirror/k8s"_s);
    insertAt(report.plan, u"cluster.dnsDomain"_s, u"cluster.local"_s);
    insertAt(report.plan, u"someday.new"_s, u"value"_s);
    insertAt(report.plan, u"images.registry.someday"_s, QJsonArray{u"value"_s});
    report.flows.first().images = {{u"mirror/k8s/agent"_s, u"1"_s}};
    report.flows.first().imageHosts = {u"registry.intern.zyx.test:443"_s};
    report.flows.first().architectures = {u"amd64"_s};
    report.flows.first().why = u"The nodes pull images here."_s;
    report.evidence.append(
        evidenceOf(plain, "registry", R"({"url":"https://@H/v2/","repository":"mirror/k8s/agent",
        "tag":"1","challenge":{"scheme":"bearer","realm":"auth.@C:443"},"errorCode":"DENIED","platform":"linux/amd64",
        "manifest":{"kind":"index","platforms":["linux/amd64"]},"way":{"lookup":{"words":["rcode 0"]},"proxy":"p.@C:1"},
        "headers":{"Server":"nginx","Content-Type":"text/html; charset=utf-8","Date":"Sat, 28 Nov 2026 13:21:10 GMT",
        "WWW-Authenticate":"Bearer realm=1","Docker-Distribution-Api-Version":"registry/2.0"},
        "tls":{"faults":{"plan":[{"text":"hostname mismatch","word":"name-mismatch"}]},"cipher":"TLS_AES"},"newer":"x"})"));
    report.contacted.append(u"registry.intern.zyx.test:443"_s);
    return report;
}

} // namespace

void TstRedact::noStringIsLeft_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word") << u"zqmark"_s;
    QTest::newRow("a word among others") << u"denied for ZQmark (status 403)"_s;
    QTest::newRow("a host") << u"node7.zqmark.zqmark.test"_s;
    QTest::newRow("a URL with a user in its path") << u"https://login.microsoftonline.com/sso/zqmark/x"_s;
    QTest::newRow("a label, a port") << u"zqmark-gw:3128"_s;
    QTest::newRow("an error of Squid") << u"ERR_ZQMARK 0"_s;
    QTest::newRow("half a character") << QString(u"10.1.2.3 zqmark "_s + QChar(0xd800));
    QTest::newRow("a user with a mask's name beside it") << u"user-1@zqmark"_s;
}

void TstRedact::noStringIsLeft()
{
    QFETCH(QString, text);
    const QJsonObject original = reportToJson(fullSample());
    int tried = 0;
    for (int at = 0;; ++at) {
        int n = at;
        QString place;
        const QJsonObject marked = withText(original, QString(), text, n, place).toObject();
        if (place.isEmpty())
            break;
        const Result<Report> report = reportFromJson(marked, QString());
        if (!report.ok())
            continue; // a time, say, that is none
        ++tried;
        const QByteArray clean = json::print(reportToJson(redacted(*report))).toLower();
        QVERIFY2(
            !clean.contains("zqmark"),
            qPrintable(place + ": "_L1 + QString::fromUtf8(clean.mid(clean.indexOf("zqmark") - 100, 200))));
    }
    QVERIFY2(tried > 120, qPrintable(QString::number(tried)));
}

void TstRedact::noKeyOfThePlanIsLeft()
{
    Report report = fullSample();
    for (const char *path :
         {"zqmark", "images.registry.zqmark", "chart.archive.zqmark", "handoff.site.zqmark"})
        insertAt(report.plan, QLatin1String(path), u"value"_s);
    QVERIFY(!everything(redacted(report)).contains("zqmark"));
}

/// The search pattern of an engine has an end, and beyond it nothing was masked.
void TstRedact::anyNumberOfNames()
{
    Report report = sample(plain);
    QStringList noProxy;
    for (int i = 0; i < 20'000; ++i)
        noProxy.append(u".n%1.zq%1.test"_s.arg(i));
    insertAt(report.plan, u"egress.proxy.noProxy"_s, json::fromStrings(noProxy));
    report.contacted = {u"db.n19999.zq19999.test:443"_s};
    const Report clean = redacted(report);
    QCOMPARE(json::toStrings(projectValue(clean.plan, u"egress.proxy.noProxy"_s)).size(), noProxy.size());
    const QByteArray text = everything(clean);
    QVERIFY(!text.contains("zq1"));
    QVERIFY(!text.contains(plain.user.toLatin1()));
}

void TstRedact::certificatesAsAWholeAreDropped()
{
    const Report after = redacted(sample(plain));
    QVERIFY(after.plan.value(u"trust"_s)[u"caPem"_s].isNull());
    const QJsonValue leaf = after.evidence.at(1).data.value(u"chain"_s)[0];
    QVERIFY(leaf[u"der"_s].isNull());
    QVERIFY(!leaf[u"names"_s].toArray().isEmpty());
}

void TstRedact::redactingTwiceIsHarmless()
{
    const Report once = redacted(sample(plain));
    const Report twice = redacted(once);
    QCOMPARE(verdictOf(twice), verdictOf(once));
    QVERIFY(reportFromJson(reportToJson(twice), QString()).ok());
}

void TstRedact::whatIsLeftIsToldInEveryLanguage()
{
    const Finding clean = redacted(sample(plain)).findings.first();
    const WordsIn german(u"de"_s);
    const QString told = clean.args.phrases().value(u"reason"_s).told();
    static const QRegularExpression masked(u"^host-[0-9]+\\.redacted\\.invalid: der Proxy user-[0-9]+$"_s);
    QVERIFY2(masked.match(told).hasMatch(), qPrintable(told));
    for (const Cause &cause : clean.causes)
        QVERIFY(causeInWords(clean, cause).text != cause.text);

    // A name in the words themselves, as only a hand can have put it there: what is said of it is masked, and
    // so the words are told no more.
    Report edited = sample(plain);
    edited.findings.first().args.insert(u"reason"_s, Phrase("Facts", u"ask "_s + plain.user));
    QVERIFY(!redacted(edited).findings.first().args.phrases().contains(u"reason"_s));
    QVERIFY(!everything(redacted(edited)).contains(plain.user.toLatin1()));
}

NETSETUP_TEST(TstRedact)
#include "tst_redact.moc"
