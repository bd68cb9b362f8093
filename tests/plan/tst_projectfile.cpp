// Reading project files that are wrong, newer or hostile, and keeping what is not known.
#include "base/json.h"
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

/// A project with its schema and the rows of `body` ("\"tenant\":\"acme\"").
QJsonObject project(const QByteArray &body)
{
    const QByteArray text = "{\"schema\":\"netsetup.project/1\"" + (body.isEmpty() ? body : "," + body) + "}";
    const Result<QJsonObject> object = json::parseObject(text, u"test"_s);
    return object.ok() ? *object : QJsonObject{};
}

Result<LoadedPlan> load(const QJsonObject &object)
{
    return planFromJson(object, testWords(), u"acme.netsetup.json"_s);
}

} // namespace

class TestProjectFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryKeyOfItsShape();
    void readsAnEmptyProject();
    void refuses_data();
    void refuses();
    void refusesSchemas_data();
    void refusesSchemas();
    void keepsWhoHasBeenSentWhat();
    void keepsUnknownKeys();
    void keepsUnknownKeysOfQuestionsThatMove();
    void dropsUnknownSecrets();
    void knownValuesWinOverKeptOnes();
    void tellsOfManyUnknownKeysInFewLines();
    void survivesHostileFiles();
};

void TestProjectFile::hasEveryKeyOfItsShape()
{
    const QJsonObject expected = project(R"(
        "product":"stackstate-6.0","tenant":null,"baseUrl":null,
        "cluster":{"name":null,"distribution":null,"cni":null,"podCidrs":[],"serviceCidrs":[],"nodeCidrs":[],
                   "apiServer":null,"dnsDomain":null,"architectures":[]},
        "chart":{"version":null,"source":null,"namespace":null,"release":null},
        "egress":{"mode":"direct","proxy":{"url":null,"noProxy":[],"user":null},
                  "sources":{"nodes":[],"pods":[],"proxy":[],"workstation":[],"registry":[],"copier":[]},"ipFamily":"any"},
        "images":{"source":"quay","registry":{"host":null,"port":443,"prefix":null,"user":null,"pullSecrets":[],
                                             "companions":[]}},
        "trust":{"caPem":null,"skipTls":false},"options":[],"open":[],
        "handoff":{"changeId":null,"language":"en","artifacts":[],"site":{},"reviewDays":30,"holdHours":24,
                   "request":{"requester":null,"contact":null,"owner":null,"window":null,"until":null,
                              "environment":null}})");
    QCOMPARE(json::print(planToJson(Plan{})), json::print(expected));
}

void TestProjectFile::readsAnEmptyProject()
{
    const Result<LoadedPlan> loaded = load(project({}));
    QVERIFY(loaded.ok());
    QVERIFY(loaded->warnings.isEmpty());
    QCOMPARE(planToJson(loaded->plan), planToJson(Plan{}));
}

void TestProjectFile::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *body, const char *code, const char *field,
                        const char *says) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(code) << QString::fromLatin1(field)
                            << QString::fromLatin1(says);
    };
    row("a number as tenant", R"("tenant":7)", "project.type", "tenant", "is a number");
    row("a list as tenant", R"("tenant":["acme"])", "project.type", "tenant", "is a list");
    row("an empty tenant", R"("tenant":"")", "plan.invalid", "tenant", "is empty");
    row("a tenant in upper case", R"("tenant":"ACME")", "plan.invalid", "tenant", "acme");
    row("a tenant with a line break", R"("tenant":"ac\nme")", "plan.invalid", "tenant", "line break");
    row("a product of no line", R"("product":"x")", "plan.invalid", "product", "stackstate-6.0");
    row("a text as egress", R"("egress":"proxy")", "project.type", "egress", "an object is accepted");
    row("a text as proxy", R"("egress":{"proxy":"http://p"})", "project.type", "egress.proxy", "is a text");
    row("a list as cluster", R"("cluster":[1])", "project.type", "cluster", "is a list");
    row("an unknown mode", R"("egress":{"mode":"vpn"})", "plan.invalid", "egress.mode",
        "direct, firewall, proxy");
    row("a login in the proxy's URL", R"("egress":{"proxy":{"url":"http://u:s3cr3t@p.example:1"}})",
        "plan.invalid", "egress.proxy.url", "login");
    row("host bits in the second source", R"("egress":{"sources":{"nodes":["10.0.0.0/16","10.0.0.5/16"]}})",
        "plan.invalid", "egress.sources.nodes[1]", "did you mean 10.0.0.0/16");
    row("a text as list", R"("egress":{"sources":{"pods":"10.0.0.0/8"}})", "project.type",
        "egress.sources.pods", "a list of texts is accepted");
    row("a number in a list", R"("options":["ntp",5])", "project.type", "options[1]", "a text is accepted");
    row("an unknown option", R"("options":["gopher"])", "plan.invalid", "options[0]", "otlp");
    row("a star for no proxy", R"("egress":{"proxy":{"noProxy":["*"]}})", "plan.invalid",
        "egress.proxy.noProxy[0]", "switch the proxy off");
    row("two entries in one", R"("egress":{"proxy":{"noProxy":["a.example,b.example"]}})", "plan.invalid",
        "egress.proxy.noProxy[0]", "the character ,");
    row("port 0", R"("images":{"registry":{"port":0}})", "plan.invalid", "images.registry.port",
        "1 to 65535");
    row("port 70000", R"("images":{"registry":{"port":70000}})", "plan.invalid", "images.registry.port",
        "1 to 65535");
    row("half a port", R"("images":{"registry":{"port":443.5}})", "plan.invalid", "images.registry.port",
        "whole number");
    row("a huge port", R"("images":{"registry":{"port":1e300}})", "plan.invalid", "images.registry.port",
        "whole number");
    row("a port as text", R"("images":{"registry":{"port":"443"}})", "project.type", "images.registry.port",
        "a number is accepted");
    row("a registry with port in its host", R"("images":{"registry":{"host":"r.example:5000"}})",
        "plan.invalid", "images.registry.host", "colon");
    row("a prefix with slash", R"("images":{"registry":{"prefix":"/a"}})", "plan.invalid",
        "images.registry.prefix", "right form");
    row("a text as flag", R"("trust":{"skipTls":"yes"})", "project.type", "trust.skipTls", "true or false");
    row("a CA that is none", R"("trust":{"caPem":"hello"})", "plan.invalid", "trust.caPem",
        "no PEM certificate");
    row("0 review days", R"("handoff":{"reviewDays":0})", "plan.invalid", "handoff.reviewDays", "1 to 365");
    row("an artifact that climbs", R"("handoff":{"artifacts":["../x"]})", "plan.invalid",
        "handoff.artifacts[0]", "two dots");
    row("a part sent to nobody we know",
        R"("handoff":{"sent":[{"audience":"boss","at":"2026-05-12T08:00:00Z"}]})", "plan.invalid",
        "handoff.sent[0].audience", "network, proxy, security, cluster");
    row("a part sent at no time", R"("handoff":{"sent":[{"audience":"proxy","at":"soon"}]})", "plan.invalid",
        "handoff.sent[0].at", "2026-05-12T08:00:00Z");
    row("a part sent without a time", R"("handoff":{"sent":[{"audience":"proxy"}]})", "project.type",
        "handoff.sent[0].at", "a text is accepted");
    row("a part that is a text", R"("handoff":{"sent":["proxy"]})", "project.type", "handoff.sent[0]",
        "an object");
    row("files of a team that we do not know", R"("handoff":{"teams":{"boss":{"readme":true}}})",
        "plan.invalid", "handoff.teams.boss.readme", "network, proxy, security, cluster");
    row("a file of a team that climbs", R"("handoff":{"teams":{"proxy":{"../x":true}}})", "plan.invalid",
        "handoff.teams.proxy.../x", "two dots");
    row("a file of a team that is perhaps", R"("handoff":{"teams":{"proxy":{"readme":"yes"}}})",
        "project.type", "handoff.teams.proxy.readme", "true or false");
    row("files of a team as a list", R"("handoff":{"teams":{"proxy":["readme"]}})", "project.type",
        "handoff.teams.proxy", "an object");
    row("a site value that is a number", R"("handoff":{"site":{"panos":{"zone":1}}})", "project.type",
        "handoff.site.panos.zone", "a text is accepted");
    row("a site value with a quote", R"("handoff":{"site":{"panos":{"zone":"a\"b"}}})", "plan.invalid",
        "handoff.site.panos.zone", "the character \"");
    row("a site key with a blank", R"("handoff":{"site":{"panos":{"zo ne":"a"}}})", "plan.invalid",
        "handoff.site.panos.zo ne", "blank");
    row("a request line with a line break", R"("handoff":{"request":{"owner":"a\nb"}})", "plan.invalid",
        "handoff.request.owner", "line break");
    row("a question without owner", R"("open":[{"field":"cluster.cni"}])", "project.type", "open[0].owner",
        "a text is accepted");
    row("a question to nobody", R"("open":[{"field":"cluster.cni","owner":"boss"}])", "plan.invalid",
        "open[0].owner", "network, dns, proxy, security, cluster, vendor");
    row("a question that is a text", R"("open":["cluster.cni"])", "project.type", "open[0]", "an object");
    row("tenant and another tenant's URL", R"("tenant":"acme","baseUrl":"https://beta.app.stackstate.io")",
        "plan.conflict", "baseUrl", "beta");
}

void TestProjectFile::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    const QJsonObject object = project(body);
    QVERIFY(!object.isEmpty());
    const Result<LoadedPlan> loaded = load(object);
    QVERIFY(!loaded.ok());
    QTEST(loaded.error().code, "code");
    QTEST(loaded.error().field, "field");
    const QString message = loaded.error().message();
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY2(message.contains("acme.netsetup.json"_L1), qPrintable(message));
    QVERIFY2(!message.contains("s3cr3t"_L1), qPrintable(message));
    for (const QChar c : message)
        QVERIFY2(c.isPrint(), qPrintable(message));
}

void TestProjectFile::refusesSchemas_data()
{
    QTest::addColumn<QJsonValue>("schema");
    QTest::addColumn<QString>("says");
    QTest::newRow("none") << QJsonValue(QJsonValue::Undefined) << "has no schema";
    QTest::newRow("a number") << QJsonValue(1) << "has no schema";
    QTest::newRow("newer") << QJsonValue(u"netsetup.project/2"_s) << "written by a newer version";
    QTest::newRow("much newer") << QJsonValue(u"netsetup.project/10"_s) << "written by a newer version";
    QTest::newRow("a report") << QJsonValue(u"netsetup.report/1"_s) << "not the schema of a project";
    QTest::newRow("no number") << QJsonValue(u"netsetup.project/"_s) << "not the schema of a project";
    QTest::newRow("hostile") << QJsonValue(u"\x1b[2J\n"_s) << "not the schema of a project";
}

void TestProjectFile::refusesSchemas()
{
    QFETCH(QJsonValue, schema);
    QFETCH(QString, says);
    QJsonObject object{{u"tenant"_s, u"acme"_s}};
    if (!schema.isUndefined())
        object.insert(u"schema"_s, schema);
    const Result<LoadedPlan> loaded = load(object);
    QVERIFY(!loaded.ok());
    QCOMPARE(loaded.error().code, u"project.schema"_s);
    QVERIFY2(loaded.error().message().contains(says), qPrintable(loaded.error().message()));
    QVERIFY(!loaded.error().message().contains(QChar(0x1b)));
}

/// Each team once, the last note counts, in UTC; a project of which nothing was sent says nothing of it.
void TestProjectFile::keepsWhoHasBeenSentWhat()
{
    const Result<LoadedPlan> loaded = load(project(R"("handoff":{"sent":[
        {"audience":"proxy","at":"2026-05-12T10:00:00+02:00"},{"audience":"network","at":"2026-05-11T08:00:00Z"},
        {"audience":"proxy","at":"2026-05-13T08:00:00Z"}]})"));
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().message()));
    QVERIFY(loaded->warnings.isEmpty());
    const QList<SentPart> sent{{u"network"_s, u"2026-05-11T08:00:00Z"_s},
                               {u"proxy"_s, u"2026-05-13T08:00:00Z"_s}};
    QCOMPARE(loaded->plan.handoff.sent, sent);
    const Result<LoadedPlan> again = load(planToJson(loaded->plan));
    QVERIFY(again.ok());
    QCOMPARE(again->plan.handoff.sent, sent);
    QVERIFY(!planToJson(Plan{}).value(u"handoff"_s).toObject().contains(u"sent"_s));
    QVERIFY(again->plan.unknownKeys.isEmpty());
}

void TestProjectFile::keepsUnknownKeys()
{
    const QJsonObject object = project(R"(
        "tenant":"acme","future":{"a":[1,{"b":null}]},"cluster.name":"dotted",
        "egress":{"qos":"gold","proxy":{"pac":"http://pac.corp.example"},"sources":{"gateways":["10.0.0.1"]}},
        "handoff":{"request":{"cab":"weekly"}},"images":{"registry":{"mirrorOf":["quay.io"]}})");
    const Result<LoadedPlan> loaded = load(object);
    QVERIFY(loaded.ok());
    const QString warnings = loaded->warnings.join(u'\n');
    for (const char *path : {"future:", "cluster.name:", "egress.qos:", "egress.proxy.pac:",
                             "egress.sources.gateways:", "handoff.request.cab:", "images.registry.mirrorOf:"})
        QVERIFY2(warnings.contains(QLatin1String(path)), path);
    QCOMPARE(loaded->warnings.size(), 7);
    QVERIFY(loaded->plan.cluster.name.isEmpty());

    const QJsonObject saved = planToJson(loaded->plan);
    QCOMPARE(saved.value("future"_L1), object.value("future"_L1));
    QCOMPARE(saved.value("cluster.name"_L1), QJsonValue(u"dotted"_s));
    const QJsonObject egress = saved.value("egress"_L1).toObject();
    QCOMPARE(egress.value("qos"_L1), QJsonValue(u"gold"_s));
    QVERIFY(egress.value("sources"_L1).toObject().contains("gateways"_L1));
    const Result<LoadedPlan> again = load(saved);
    QVERIFY(again.ok());
    QCOMPARE(planToJson(again->plan), saved);
}

void TestProjectFile::keepsUnknownKeysOfQuestionsThatMove()
{
    Result<LoadedPlan> loaded = load(project(R"(
        "open":[{"field":"cluster.cni","owner":"cluster","asked":"2026-01-01"},
                {"field":"egress.sources.nodes","owner":"network"}])"));
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->warnings.size(), 1);
    loaded->plan.open.move(0, 1);
    const QJsonArray open = planToJson(loaded->plan).value("open"_L1).toArray();
    QCOMPARE(open.at(1).toObject().value("asked"_L1).toString(), u"2026-01-01"_s);
    QCOMPARE(open.at(0).toObject().size(), 2);
    loaded->plan.open.clear();
    QVERIFY(planToJson(loaded->plan).value("open"_L1).toArray().isEmpty());
}

void TestProjectFile::dropsUnknownSecrets()
{
    const Result<LoadedPlan> loaded = load(project(R"(
        "apiKey":"s3cr3t","egress":{"proxy":{"password":"s3cr3t","next":[{"api_key":"s3cr3t","kept":1}]}},
        "open":[{"field":"cluster.cni","owner":"cluster","token":"s3cr3t"}])"));
    QVERIFY(loaded.ok());
    const QByteArray saved = json::print(planToJson(loaded->plan));
    QVERIFY(!saved.contains("s3cr3t"));
    QVERIFY(saved.contains("kept"));
    const QString warnings = loaded->warnings.join(u'\n');
    QVERIFY(!warnings.contains("s3cr3t"_L1));
    QCOMPARE(warnings.count("looks like a secret"_L1), 4);
}

void TestProjectFile::knownValuesWinOverKeptOnes()
{
    Plan plan;
    plan.tenant = u"acme"_s;
    plan.unknownKeys =
        QJsonObject{{u"tenant"_s, u"evil"_s}, {u"schema"_s, u"evil"_s}, {u"cluster"_s, u"evil"_s}};
    QVERIFY(!json::print(planToJson(plan)).contains("evil"));
}

void TestProjectFile::tellsOfManyUnknownKeysInFewLines()
{
    QJsonObject object = project({});
    for (int i = 0; i < 5000; ++i)
        object.insert(u"x\n%1"_s.arg(i), i);
    const Result<LoadedPlan> loaded = load(object);
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->warnings.size(), 21);
    for (const QString &warning : loaded->warnings)
        QVERIFY(!warning.contains(u'\n'));
    QVERIFY(planToJson(loaded->plan).contains(u"x\n4999"_s));
}

void TestProjectFile::survivesHostileFiles()
{
    const QByteArray deep = QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000);
    QVERIFY(!json::parseObject("{\"schema\":\"netsetup.project/1\",\"x\":" + deep + "}", u"f"_s).ok());

    const QByteArray nested = QByteArray("{\"a\":").repeated(900) + "1" + QByteArray("}").repeated(900);
    QJsonObject object = project("\"x\":" + nested);
    QVERIFY(load(object).ok());

    const QString huge(10'000'000, u'a');
    for (const char *key : {"product", "tenant", "baseUrl"}) {
        object = project({});
        object.insert(QLatin1String(key), huge);
        const Result<LoadedPlan> loaded = load(object);
        QVERIFY2(!loaded.ok(), key);
        QVERIFY2(loaded.error().message().size() < 400, key);
    }
    object = project({});
    object.insert(u"trust"_s, QJsonObject{{u"caPem"_s, huge}});
    QVERIFY(!load(object).ok());

    QJsonArray many;
    for (int i = 0; i < 200'000; ++i)
        many.append(u"ntp"_s);
    object = project({});
    object.insert(u"options"_s, many);
    QVERIFY(!load(object).ok());
}

NETSETUP_TEST(TestProjectFile)
#include "tst_projectfile.moc"
