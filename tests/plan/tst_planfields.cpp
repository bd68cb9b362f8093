// What each field accepts, and what the plan holds afterwards.
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QString valueAt(const Plan &plan, const QString &path)
{
    QJsonValue value = planToJson(plan);
    const QStringList keys = path.split(u'.');
    for (const QString &key : keys)
        value = value.toObject().value(key);
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

} // namespace

class TestPlanFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listIsComplete();
    void acceptValues_data();
    void acceptValues();
    void repeatedValuesAddUpAndFold();
    void repeatedFieldsCanBeCleared();
    void baseUrlOfATenantIsTheTenant();
    void baseUrlOfAnotherTenantConflicts();
    void settingAgainReplaces();
    void switchesTakeBothPositions();
    void wordsGoBothWays();
};

void TestPlanFields::listIsComplete()
{
    QSet<QString> options;
    QSet<QString> paths;
    for (const FieldOption &field : fieldOptions()) {
        QVERIFY2(field.set, qPrintable(field.name));
        QVERIFY2(field.name.startsWith("--"_L1), qPrintable(field.name));
        QVERIFY2(!field.help.isEmpty() && !field.path.isEmpty(), qPrintable(field.name));
        QVERIFY2(!field.fields.isEmpty(), qPrintable(field.name));
        options.insert(field.name);
        paths.insert(field.path);
    }
    QCOMPARE(options.size(), fieldOptions().size());
    QCOMPARE(paths.size(), fieldOptions().size());
    const QString all =
        u"--tenant --base-url --product --egress --proxy-url --proxy-user --no-proxy --images --registry "
        "--registry-user --pull-secret --registry-companion --companion-login --ca-file --skip-tls --source "
        "--ip-family --option --cluster "
        "--distribution "
        "--cni --pod-cidr --service-cidr --node-cidr --api-server --cluster-domain --arch --chart "
        "--chart-version "
        "--chart-source --namespace --release --change-id --site --addresses-for-cdn --review-days "
        "--hold-hours "
        "--language"_s;
    const QStringList expected = all.split(u' ');
    QCOMPARE(options, QSet<QString>(expected.begin(), expected.end()));
}

void TestPlanFields::acceptValues_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("held");
    const auto row = [](const char *name, const char *option, const char *text, const char *path,
                        const char *held) {
        QTest::newRow(name) << QString::fromLatin1(option) << QString::fromUtf8(text)
                            << QString::fromLatin1(path) << QString::fromUtf8(held);
    };
    row("a tenant's name", "--tenant", "acme", "tenant", "acme");
    row("a tenant's name of digits", "--tenant", "1234", "tenant", "1234");
    row("a tenant's host", "--tenant", "acme.app.stackstate.io", "tenant", "acme");
    row("a tenant's host and port", "--tenant", "acme.app.stackstate.io:443", "tenant", "acme");
    row("a tenant's host and path", "--tenant", "acme.app.stackstate.io/#/login", "tenant", "acme");
    row("a tenant's URL", "--tenant", "https://acme.app.stackstate.io", "tenant", "acme");
    row("a tenant's URL with slash", "--tenant", "https://acme.app.stackstate.io/", "tenant", "acme");
    row("a tenant's URL with port", "--tenant", "https://acme.app.stackstate.io:443/", "tenant", "acme");
    row("a URL of the pages", "--tenant",
        "https://acme.app.stackstate.io/#/stackpacks/kubernetes-v2?tab=Add%20one", "tenant", "acme");
    row("the receiver's URL", "--tenant", "https://acme.app.stackstate.io/receiver/stsAgent", "tenant",
        "acme");
    row("a name of 53 characters", "--tenant", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "tenant", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

    row("a base URL", "--base-url", "https://sts.corp.example", "baseUrl",
        "https://sts.corp.example/receiver/stsAgent");
    row("a base URL with slash", "--base-url", "https://sts.corp.example/", "baseUrl",
        "https://sts.corp.example/receiver/stsAgent");
    row("a base URL with port and path", "--base-url", "https://sts.corp.example:8443/receiver/stsAgent",
        "baseUrl", "https://sts.corp.example:8443/receiver/stsAgent");
    row("a base URL with the usual port", "--base-url", "https://sts.corp.example:443/receiver/stsAgent/",
        "baseUrl", "https://sts.corp.example/receiver/stsAgent");
    row("a base URL below a prefix", "--base-url", "https://sts.corp.example/obs/receiver/stsAgent",
        "baseUrl", "https://sts.corp.example/obs/receiver/stsAgent");

    row("a product", "--product", "suse-observability", "product", "suse-observability");
    row("a way out", "--egress", "proxy", "egress.mode", "proxy");
    row("a proxy", "--proxy-url", "http://proxy.corp.example:3128", "egress.proxy.url",
        "http://proxy.corp.example:3128");
    row("a proxy with slash", "--proxy-url", "https://proxy.corp.example:8443/", "egress.proxy.url",
        "https://proxy.corp.example:8443");
    row("a proxy by IPv4", "--proxy-url", "http://10.0.0.5:3128", "egress.proxy.url", "http://10.0.0.5:3128");
    row("a proxy by IPv6", "--proxy-url", "http://[2001:DB8::5]:3128", "egress.proxy.url",
        "http://[2001:db8::5]:3128");
    row("a Windows login", "--proxy-user", "CORP\\svc.agent", "egress.proxy.user", "CORP\\svc.agent");
    row("a mail address as login", "--proxy-user", "svc@corp.example", "egress.proxy.user",
        "svc@corp.example");
    row("a list for no proxy", "--no-proxy",
        "localhost,.svc, *.corp.example 10.0.0.0/8,,10.0.0.1,fd00::/8,.svc", "egress.proxy.noProxy",
        R"(["localhost",".svc","*.corp.example","10.0.0.0/8","10.0.0.1","fd00::/8"])");
    row("a source for nodes", "--source", "10.0.0.0/16", "egress.sources.nodes", R"(["10.0.0.0/16"])");
    row("the same source for pods", "--source", "10.0.0.0/16", "egress.sources.pods", R"(["10.0.0.0/16"])");
    row("but not for the proxy", "--source", "10.0.0.0/16", "egress.sources.proxy", "[]");
    row("a source of one initiator", "--source", "proxy=203.0.113.7", "egress.sources.proxy",
        R"(["203.0.113.7/32"])");
    row("any source, as written", "--source", "pods=0.0.0.0/0", "egress.sources.pods", R"(["0.0.0.0/0"])");
    row("an address family", "--ip-family", "ipv6", "egress.ipFamily", "ipv6");

    row("an image source", "--images", "pull-through", "images.source", "pull-through");
    row("a registry", "--registry", "registry.corp.example", "images.registry",
        R"({"companions":[],"host":"registry.corp.example","port":443,"prefix":null,"pullSecrets":[],"user":null})");
    row("a registry with all its parts", "--registry", "registry.corp.example:5000/team/a_b/",
        "images.registry",
        R"({"companions":[],"host":"registry.corp.example","port":5000,"prefix":"team/a_b","pullSecrets":[],"user":null})");
    row("a robot account", "--registry-user", "robot$team+pull", "images.registry.user", "robot$team+pull");
    row("a pull secret", "--pull-secret", "quay.pull-secret", "images.registry.pullSecrets",
        R"(["quay.pull-secret"])");
    row("a companion of the registry", "--registry-companion", "tokens.corp.example:5001",
        "images.registry.companions", R"([{"host":"tokens.corp.example","login":false,"port":5001}])");
    row("an option", "--option", "otel", "options", R"(["otel"])");

    row("a cluster", "--cluster", "prod-eu.1", "cluster.name", "prod-eu.1");
    row("a distribution", "--distribution", "rke2", "cluster.distribution", "rke2");
    row("a network plugin", "--cni", "cilium", "cluster.cni", "cilium");
    row("a pod range", "--pod-cidr", "100.64.0.0/10", "cluster.podCidrs", R"(["100.64.0.0/10"])");
    row("a pod range that clouds suggest", "--pod-cidr", "198.19.0.0/16", "cluster.podCidrs",
        R"(["198.19.0.0/16"])");
    row("a service range", "--service-cidr", "fd00:1::/112", "cluster.serviceCidrs", R"(["fd00:1::/112"])");
    row("an API server", "--api-server", "k8s.corp.example:6443", "cluster.apiServer",
        "k8s.corp.example:6443");
    row("an API server without port", "--api-server", "10.0.0.1", "cluster.apiServer", "10.0.0.1");
    row("an API server by IPv6", "--api-server", "[fd00::1]:6443", "cluster.apiServer", "[fd00::1]:6443");
    row("a cluster domain", "--cluster-domain", "cluster.local", "cluster.dnsDomain", "cluster.local");
    row("an architecture", "--arch", "arm/v7", "cluster.architectures", R"(["arm/v7"])");
    row("a chart version", "--chart-version", "1.0.100", "chart.version", "1.0.100");
    row("a chart version with more to it", "--chart-version", "108.0.0+up1.2.8", "chart.version",
        "108.0.0+up1.2.8");
    row("a chart source", "--chart-source", "rancher-prime", "chart.source", "rancher-prime");
    row("a namespace", "--namespace", "stackstate", "chart.namespace", "stackstate");
    row("a release", "--release", "stackstate-k8s-agent", "chart.release", "stackstate-k8s-agent");

    row("a change id", "--change-id", "CHG0012345 / NET#7 (urgent)", "handoff.changeId",
        "CHG0012345 / NET#7 (urgent)");
    row("a change id in another script", "--change-id", "\xc3\x84nderung 42", "handoff.changeId",
        "\xc3\x84nderung 42");
    row("a site value", "--site", "panos.zone-from=Trust Zone=1", "handoff.site",
        R"({"panos":{"zone-from":"Trust Zone=1"}})");
    row("the most review days", "--review-days", "365", "handoff.reviewDays", "365");
    row("no hold", "--hold-hours", "0", "handoff.holdHours", "0");
    row("a language", "--language", "de", "handoff.language", "de");
}

void TestPlanFields::acceptValues()
{
    QFETCH(QString, option);
    QFETCH(QString, text);
    QFETCH(QString, path);
    Plan plan;
    const Outcome outcome = setField(plan, option, text);
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message()));
    QTEST(valueAt(plan, path), "held");
}

void TestPlanFields::repeatedValuesAddUpAndFold()
{
    Plan plan;
    for (const char *option : {"otlp", "ntp", "otlp", "chart-repo"})
        QVERIFY(setField(plan, u"--option"_s, QString::fromLatin1(option)).ok());
    QCOMPARE(plan.options.join(u' '), u"chart-repo ntp otlp"_s);

    for (const char *source : {"10.0.0.0/16", "nodes=10.0.0.0/16", "pods=10.1.0.0/16", "10.0.0.0/16"})
        QVERIFY(setField(plan, u"--source"_s, QString::fromLatin1(source)).ok());
    QCOMPARE(plan.egress.sources.value(Initiator::Nodes).size(), 1);
    QCOMPARE(plan.egress.sources.value(Initiator::Pods).size(), 2);
}

void TestPlanFields::repeatedFieldsCanBeCleared()
{
    const QMap<QString, QString> values = {{u"--option"_s, u"ntp"_s},
                                           {u"--source"_s, u"10.0.0.0/16"_s},
                                           {u"--pull-secret"_s, u"pull"_s},
                                           {u"--registry-companion"_s, u"tokens.example"_s},
                                           {u"--pod-cidr"_s, u"10.0.0.0/16"_s},
                                           {u"--service-cidr"_s, u"10.0.0.0/16"_s},
                                           {u"--node-cidr"_s, u"10.0.0.0/16"_s},
                                           {u"--arch"_s, u"amd64"_s},
                                           {u"--site"_s, u"panos.zone=trust"_s}};
    for (const FieldOption &field : fieldOptions()) {
        if (!field.repeats)
            continue;
        Plan plan;
        QVERIFY2(values.contains(field.name), qPrintable(field.name));
        QVERIFY(field.set(plan, values.value(field.name), testWords(), field.name).ok());
        QVERIFY(planToJson(plan) != planToJson(Plan{}));
        field.clear(plan);
        QCOMPARE(planToJson(plan), planToJson(Plan{}));
    }
}

void TestPlanFields::baseUrlOfATenantIsTheTenant()
{
    const QString url = u"https://acme.app.stackstate.io/receiver/stsAgent"_s;
    Plan plan;
    QVERIFY(setField(plan, u"--base-url"_s, url).ok());
    QCOMPARE(plan.tenant, u"acme"_s);
    QVERIFY(plan.baseUrl.isEmpty());
    QVERIFY(setField(plan, u"--base-url"_s, url).ok());
    QVERIFY(planProblems(plan).isEmpty());
}

void TestPlanFields::baseUrlOfAnotherTenantConflicts()
{
    Plan plan;
    QVERIFY(setField(plan, u"--tenant"_s, u"acme"_s).ok());
    const Outcome outcome = setField(plan, u"--base-url"_s, u"https://beta.app.stackstate.io"_s);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, u"plan.conflict"_s);
    const QString message = outcome.error().message();
    QVERIFY2(message.contains("--tenant"_L1) && message.contains("--base-url"_L1), qPrintable(message));
    QCOMPARE(plan.tenant, u"acme"_s);
}

void TestPlanFields::settingAgainReplaces()
{
    Plan plan;
    QVERIFY(setField(plan, u"--no-proxy"_s, u"a.example,b.example"_s).ok());
    QVERIFY(setField(plan, u"--no-proxy"_s, u"c.example"_s).ok());
    QCOMPARE(plan.egress.proxy.noProxy, QStringList{u"c.example"_s});

    QVERIFY(setField(plan, u"--registry-user"_s, u"robot"_s).ok());
    QVERIFY(setField(plan, u"--registry"_s, u"a.example:5000/x"_s).ok());
    QVERIFY(setField(plan, u"--registry"_s, u"b.example"_s).ok());
    QCOMPARE(plan.images.registry.port, quint16(443));
    QVERIFY(plan.images.registry.prefix.isEmpty());
    QCOMPARE(plan.images.registry.user, u"robot"_s);
}

void TestPlanFields::switchesTakeBothPositions()
{
    Plan plan;
    QVERIFY(setField(plan, u"--skip-tls"_s, QString()).ok());
    QVERIFY(plan.trust.skipTls);
    QVERIFY(setField(plan, u"--skip-tls"_s, u"false"_s).ok());
    QVERIFY(!plan.trust.skipTls);
    QVERIFY(setField(plan, u"--addresses-for-cdn"_s, u"true"_s).ok());
    QVERIFY(plan.handoff.addressesForCdn);
}

void TestPlanFields::wordsGoBothWays()
{
    for (const EgressMode mode : {EgressMode::Direct, EgressMode::Firewall, EgressMode::Proxy})
        QCOMPARE(valueOf<EgressMode>(wordFor(mode)), std::optional(mode));
    for (const ImageSource source : {ImageSource::Quay, ImageSource::PullThrough, ImageSource::Mirror})
        QCOMPARE(valueOf<ImageSource>(wordFor(source)), std::optional(source));
    for (const Initiator who : {Initiator::Nodes, Initiator::Pods, Initiator::Proxy, Initiator::Workstation})
        QCOMPARE(valueOf<Initiator>(wordFor(who)), std::optional(who));
    for (const IpFamily family : {IpFamily::Any, IpFamily::Ipv4, IpFamily::Ipv6})
        QCOMPARE(valueOf<IpFamily>(wordFor(family)), std::optional(family));
    QVERIFY(!valueOf<EgressMode>(u"Direct"_s).has_value());
    QVERIFY(!valueOf<Initiator>(QString()).has_value());
}

NETSETUP_TEST(TestPlanFields)
#include "tst_planfields.moc"
