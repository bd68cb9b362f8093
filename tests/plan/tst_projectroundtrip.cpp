// Property: whatever plan the setters can make, saving and loading it changes nothing.
#include "base/json.h"
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

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
        {u"--tenant"_s, u"acme|b-2|https://x9.app.stackstate.io/#/a"_s},
        {u"--base-url"_s, u"https://sts.corp.example|https://sts.corp.example:8443/a/receiver/stsAgent"_s},
        {u"--product"_s, u"stackstate-6.0|suse-observability"_s},
        {u"--egress"_s, u"direct|firewall|proxy"_s},
        {u"--proxy-url"_s, u"http://p.corp.example:3128|https://[fd00::5]:8443"_s},
        {u"--proxy-user"_s, u"CORP\\svc|svc@corp.example"_s},
        {u"--no-proxy"_s, u"localhost,.svc|10.0.0.0/8 *.corp.example fd00::1"_s},
        {u"--images"_s, u"quay|pull-through|mirror"_s},
        {u"--registry"_s, u"r.corp.example|r.corp.example:5000/a/b_c"_s},
        {u"--registry-user"_s, u"robot$a+b|svc"_s},
        {u"--pull-secret"_s, u"pull|other.secret"_s},
        {u"--skip-tls"_s, u"true|false"_s},
        {u"--source"_s, u"10.0.0.0/16|pods=fd00::/48|proxy=203.0.113.7|workstation=0.0.0.0/0"_s},
        {u"--ip-family"_s, u"any|ipv4|ipv6"_s},
        {u"--option"_s, u"ntp|otel|otlp"_s},
        {u"--cluster"_s, u"prod|a.b-c"_s},
        {u"--distribution"_s, u"rke2|other"_s},
        {u"--cni"_s, u"cilium|calico"_s},
        {u"--pod-cidr"_s, u"10.42.0.0/16|fd00:42::/56"_s},
        {u"--service-cidr"_s, u"10.43.0.0/16|fd00:43::/112"_s},
        {u"--node-cidr"_s, u"192.168.7.0/24|192.168.8.1"_s},
        {u"--api-server"_s, u"k8s.corp.example:6443|10.0.0.1|[fd00::1]:6443|fd00::2"_s},
        {u"--cluster-domain"_s, u"cluster.local|k8s"_s},
        {u"--arch"_s, u"amd64|arm64|arm/v7"_s},
        {u"--chart-version"_s, u"1.0.100|108.0.0+up1.2.8|1.0.0-rc.1"_s},
        {u"--chart-source"_s, u"quay|rancher-prime|rancher-apps"_s},
        {u"--namespace"_s, u"stackstate|monitoring"_s},
        {u"--release"_s, u"stackstate-k8s-agent|agent"_s},
        {u"--change-id"_s, u"CHG1|Ticket #7 (a)"_s},
        {u"--site"_s, u"panos.zone=Trust|panos.vsys=vsys1|fortios.vdom=root=1"_s},
        {u"--review-days"_s, u"1|365"_s},
        {u"--hold-hours"_s, u"0|720"_s},
        {u"--language"_s, u"en|de"_s}};
    return values.value(option).split(u'|', Qt::SkipEmptyParts);
}

/// What no option sets.
void fillTheRest(Plan &plan, QRandomGenerator &random)
{
    if (random.bounded(2) == 0)
        plan.handoff.request.requester = u"J\u00f6rg \"JJ\" O'Neil <jj@corp.example>"_s;
    if (random.bounded(2) == 0)
        plan.handoff.artifacts = {u"readme"_s, u"nftables"_s};
    if (random.bounded(2) == 0)
        plan.handoff.teams = {{u"proxy"_s, {{u"readme"_s, false}, {u"dns-sheet"_s, true}}}};
    if (random.bounded(2) == 0)
        plan.handoff.sent = {{u"cluster"_s, u"2026-05-11T08:00:00Z"_s},
                             {u"proxy"_s, u"2026-05-12T08:00:00Z"_s}};
    if (random.bounded(2) == 0)
        plan.open = {{u"egress.sources.nodes"_s, Owner::Network}, {u"cluster.cni"_s, Owner::Cluster}};
    if (random.bounded(2) == 0)
        plan.unknownKeys =
            QJsonObject{{u"future"_s, QJsonArray{1, 2}}, {u"egress"_s, QJsonObject{{u"qos"_s, 3}}}};
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
        return u"10.0.0.0/8"_s;
    case 4:
        return QString(QChar(random.bounded(0x10000)));
    case 5:
        return QJsonArray{randomValue(random, depth + 1), randomValue(random, depth + 1)};
    default:
        return QJsonObject{{u"nodes"_s, randomValue(random, depth + 1)},
                           {u"field"_s, randomValue(random, depth + 1)}};
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
    else if (key != "schema"_L1)
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
    for (const FieldOption &field : fieldOptions()) {
        const QStringList values = goodValues(field.name);
        for (int i = random.bounded(field.repeats ? 4 : 2); i > 0 && !values.isEmpty(); --i) {
            const QString value = values.at(random.bounded(int(values.size())));
            const Outcome outcome = field.set(plan, value, testWords(), field.name);
            QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message()));
        }
    }
    fillTheRest(plan, random);

    const QJsonObject saved = planToJson(plan);
    const Result<QJsonObject> parsed = json::parseObject(json::print(saved), u"test"_s);
    QVERIFY(parsed.ok());
    const Result<LoadedPlan> loaded = planFromJson(*parsed, testWords(), QString());
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().message()));
    QCOMPARE(json::print(planToJson(loaded->plan)), json::print(saved));
    QCOMPARE(loaded->plan.unknownKeys, plan.unknownKeys);
    QVERIFY(loaded->plan.handoff == plan.handoff);
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
