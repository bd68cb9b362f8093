// Property: whatever plan the setters can make, saving and loading it changes nothing.
#include "base/json.h"
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace netsetup;

class TestProjectRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlanComesBack_data();
    void everyPlanComesBack();
    void randomJsonNeverCrashes();
};

namespace {

QStringList goodValues(const QString &option)
{
    static const QMap<QString, QString> values = {
        {QStringLiteral("--tenant"), QStringLiteral("acme|b-2|https://x9.app.stackstate.io/#/a")},
        {QStringLiteral("--base-url"),
         QStringLiteral("https://sts.corp.example|https://sts.corp.example:8443/a/receiver/stsAgent")},
        {QStringLiteral("--product"), QStringLiteral("stackstate-6.0|suse-observability")},
        {QStringLiteral("--egress"), QStringLiteral("direct|firewall|proxy")},
        {QStringLiteral("--proxy-url"), QStringLiteral("http://p.corp.example:3128|https://[fd00::5]:8443")},
        {QStringLiteral("--proxy-user"), QStringLiteral("CORP\\svc|svc@corp.example")},
        {QStringLiteral("--no-proxy"), QStringLiteral("localhost,.svc|10.0.0.0/8 *.corp.example fd00::1")},
        {QStringLiteral("--images"), QStringLiteral("quay|pull-through|mirror")},
        {QStringLiteral("--registry"), QStringLiteral("r.corp.example|r.corp.example:5000/a/b_c")},
        {QStringLiteral("--registry-user"), QStringLiteral("robot$a+b|svc")},
        {QStringLiteral("--pull-secret"), QStringLiteral("pull|other.secret")},
        {QStringLiteral("--skip-tls"), QStringLiteral("true|false")},
        {QStringLiteral("--source"),
         QStringLiteral("10.0.0.0/16|pods=fd00::/48|proxy=203.0.113.7|workstation=0.0.0.0/0")},
        {QStringLiteral("--ip-family"), QStringLiteral("any|ipv4|ipv6")},
        {QStringLiteral("--option"), QStringLiteral("ntp|otel|otlp")},
        {QStringLiteral("--cluster"), QStringLiteral("prod|a.b-c")},
        {QStringLiteral("--distribution"), QStringLiteral("rke2|other")},
        {QStringLiteral("--cni"), QStringLiteral("cilium|calico")},
        {QStringLiteral("--pod-cidr"), QStringLiteral("10.42.0.0/16|fd00:42::/56")},
        {QStringLiteral("--service-cidr"), QStringLiteral("10.43.0.0/16|fd00:43::/112")},
        {QStringLiteral("--node-cidr"), QStringLiteral("192.168.7.0/24|192.168.8.1")},
        {QStringLiteral("--api-server"),
         QStringLiteral("k8s.corp.example:6443|10.0.0.1|[fd00::1]:6443|fd00::2")},
        {QStringLiteral("--cluster-domain"), QStringLiteral("cluster.local|k8s")},
        {QStringLiteral("--arch"), QStringLiteral("amd64|arm64|arm/v7")},
        {QStringLiteral("--chart-version"), QStringLiteral("1.0.100|108.0.0+up1.2.8|1.0.0-rc.1")},
        {QStringLiteral("--chart-source"), QStringLiteral("quay|rancher-prime|rancher-apps")},
        {QStringLiteral("--namespace"), QStringLiteral("stackstate|monitoring")},
        {QStringLiteral("--release"), QStringLiteral("stackstate-k8s-agent|agent")},
        {QStringLiteral("--change-id"), QStringLiteral("CHG1|Ticket #7 (a)")},
        {QStringLiteral("--site"), QStringLiteral("panos.zone=Trust|panos.vsys=vsys1|fortios.vdom=root=1")},
        {QStringLiteral("--review-days"), QStringLiteral("1|365")},
        {QStringLiteral("--hold-hours"), QStringLiteral("0|720")},
        {QStringLiteral("--language"), QStringLiteral("en|de")}};
    return values.value(option).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

/// What no option sets.
void fillTheRest(Plan &plan, QRandomGenerator &random)
{
    if (random.bounded(2) == 0)
        plan.handoff.request.requester = QStringLiteral("J\u00f6rg \"JJ\" O'Neil <jj@corp.example>");
    if (random.bounded(2) == 0)
        plan.handoff.artifacts = {QStringLiteral("readme"), QStringLiteral("nftables")};
    if (random.bounded(2) == 0)
        plan.open = {{QStringLiteral("egress.sources.nodes"), QStringLiteral("network")},
                     {QStringLiteral("cluster.cni"), QStringLiteral("cluster")}};
    if (random.bounded(2) == 0)
        plan.unknownKeys = QJsonObject{{QStringLiteral("future"), QJsonArray{1, 2}},
                                       {QStringLiteral("egress"), QJsonObject{{QStringLiteral("qos"), 3}}}};
}

QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 3 ? 5 : 7)) {
    case 0:
        return QJsonValue(QJsonValue::Null);
    case 1:
        return random.bounded(2) == 0;
    case 2:
        return random.bounded(100'000) - 50'000;
    case 3:
        return QStringLiteral("10.0.0.0/8");
    case 4:
        return QString(QChar(random.bounded(0x10000)));
    case 5:
        return QJsonArray{randomValue(random, depth + 1), randomValue(random, depth + 1)};
    default:
        return QJsonObject{{QStringLiteral("nodes"), randomValue(random, depth + 1)},
                           {QStringLiteral("field"), randomValue(random, depth + 1)}};
    }
}

/// The same object with one value, somewhere, replaced.
QJsonObject mutated(QJsonObject object, QRandomGenerator &random)
{
    const QStringList keys = object.keys();
    const QString key = keys.at(random.bounded(int(keys.size())));
    const QJsonObject below = object.value(key).toObject();
    if (!below.isEmpty() && random.bounded(3) > 0)
        object.insert(key, mutated(below, random));
    else if (key != QLatin1String("schema"))
        object.insert(key, randomValue(random, 0));
    return object;
}

} // namespace

void TestProjectRoundTrip::everyPlanComesBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("a plan from seed %u", seed) << seed;
}

void TestProjectRoundTrip::everyPlanComesBack()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Plan plan;
    for (const PlanField &field : planFields()) {
        const QStringList values = goodValues(field.option);
        for (int i = random.bounded(field.repeats ? 4 : 2); i > 0 && !values.isEmpty(); --i) {
            const QString value = values.at(random.bounded(int(values.size())));
            const Outcome outcome = field.set(plan, value, testWords(), field.option);
            QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message()));
        }
    }
    fillTheRest(plan, random);

    const QJsonObject saved = planToJson(plan);
    const Result<QJsonObject> parsed = json::parseObject(json::print(saved), QStringLiteral("test"));
    QVERIFY(parsed.ok());
    const Result<LoadedPlan> loaded = planFromJson(*parsed, testWords(), QString());
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().message()));
    QCOMPARE(json::print(planToJson(loaded->plan)), json::print(saved));
    QCOMPARE(loaded->plan.unknownKeys, plan.unknownKeys);
}

void TestProjectRoundTrip::randomJsonNeverCrashes()
{
    QRandomGenerator random(7);
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        const Result<LoadedPlan> loaded =
            planFromJson(mutated(planToJson(Plan{}), random), testWords(), QString());
        if (loaded.ok()) {
            const QJsonObject saved = planToJson(loaded->plan);
            const Result<LoadedPlan> again = planFromJson(saved, testWords(), QString());
            QVERIFY(again.ok());
            QCOMPARE(planToJson(again->plan), saved);
        } else {
            ++refused;
            QVERIFY(!loaded.error().field.isEmpty());
        }
    }
    QVERIFY(refused > 1000);
}

NETSETUP_TEST(TestProjectRoundTrip)
#include "tst_projectroundtrip.moc"
