// NetworkPolicy and CiliumNetworkPolicy: right by their definitions, for the pods that open connections and
// no others, and never loadable while a name is missing.
#include "handoff/chartinput.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString networkPolicy = u"networkpolicy"_s;
const QString cilium = u"cilium"_s;

QString path(const QString &format, const QString &name = u"install.yaml"_s)
{
    return u"kubernetes/%1/%2"_s.arg(format, name);
}

QByteArray installed(const HandoffInput &input, const QString &format)
{
    return emitted(input, format).value(path(format));
}

QByteArray waiting(const HandoffInput &input, const QString &format)
{
    return emitted(input, format).value(path(format, u"install.yaml.incomplete.txt"_s));
}

Plan policyPlan(const QString &mode, const QString &product = u"suse-observability"_s)
{
    Plan plan = chartPlan(product);
    plan.cluster.distribution = u"rke2"_s;
    plan.chart.source = u"quay"_s;
    plan.chart.nameSpace = u"agents"_s;
    plan.chart.release = u"watch"_s;
    for (const QString &format : {networkPolicy, cilium})
        plan.handoff.site[format][u"mode"_s] = mode;
    plan.handoff.site[networkPolicy][u"api-server"_s] = u"10.20.0.10/32,10.20.0.11/32"_s;
    return plan;
}

QJsonObject policyOf(const QByteArray &yaml, const QString &component)
{
    const QJsonArray documents = yamlDocuments(yaml);
    for (const QJsonValue &document : documents) {
        if (document["metadata"_L1]["name"_L1].toString().endsWith(u'-' + component))
            return document.toObject();
    }
    return {};
}

QJsonArray egressOf(const QByteArray &yaml, const QString &component)
{
    return policyOf(yaml, component).value("spec"_L1)["egress"_L1].toArray();
}

/// Where the pods of a component may go: "10.20.0.10/32 TCP/443".
QStringList opened(const QByteArray &yaml, const QString &component)
{
    QStringList list;
    const QJsonArray egress = egressOf(yaml, component);
    for (const QJsonValue &statement : egress) {
        QStringList ports;
        const QJsonArray portList = statement["ports"_L1].toArray();
        for (const QJsonValue &port : portList)
            ports.append(u"%1/%2"_s.arg(port["protocol"_L1].toString()).arg(port["port"_L1].toInt()));
        const QJsonArray peers = statement["to"_L1].toArray();
        for (const QJsonValue &peer : peers) {
            const QJsonValue cidr = peer["ipBlock"_L1]["cidr"_L1];
            const QJsonObject pods = peer["podSelector"_L1]["matchLabels"_L1].toObject();
            const QString what = cidr.isString()  ? cidr.toString()
                                 : pods.isEmpty() ? u"any pod"_s
                                                  : pods.begin()->toString();
            list.append(what + u' ' + ports.join(u','));
        }
    }
    return list;
}

QStringList names(const QByteArray &yaml)
{
    QStringList list;
    const QJsonArray documents = yamlDocuments(yaml);
    for (const QJsonValue &document : documents)
        list.append(document["metadata"_L1]["name"_L1].toString());
    return list;
}

/// Each document against the schema of its kind, in which unknown keys are refused. Empty: all is well.
QString schemaFaults(const QByteArray &yaml, const QString &format)
{
    const Finished checked =
        runProgram(u"/usr/bin/python3"_s,
                   {u"-c"_s,
                    u"import json,sys,yaml,jsonschema\n"
                    "s=json.load(open(sys.argv[1]))\n"
                    "jsonschema.Draft7Validator.check_schema(s)\n"
                    "d=list(yaml.safe_load_all(sys.stdin))\n"
                    "if not d: sys.exit('no document')\n"
                    "for x in d: jsonschema.Draft7Validator(s).validate(x)\n"_s,
                    sourcePath(u"tests/handoff/data/kubernetes/%1.schema.json"_s).arg(format)},
                   yaml);
    return checked.exitCode == 0 ? QString() : QString::fromUtf8(checked.err + " ");
}

const QString tenantV4 = u"52.20.10.11/32 TCP/443"_s;
const QString tenantV6 = u"2a05:d014::5/128 TCP/443"_s;

} // namespace

class TestPodPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentFitsItsSchema_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("product");
        for (const QString &format : {networkPolicy, cilium}) {
            for (const char *mode : {"augment", "isolate"}) {
                for (const char *product : {"stackstate-6.0", "suse-observability"})
                    QTest::addRow("%s %s %s", qPrintable(format), mode, product)
                        << format << QString::fromLatin1(mode) << QString::fromLatin1(product);
            }
        }
    }
    void everyDocumentFitsItsSchema()
    {
        QFETCH(QString, format);
        QFETCH(QString, mode);
        QFETCH(QString, product);
        Plan plan = policyPlan(mode, product);
        plan.options = {u"http-header-injector"_s};
        if (product != "stackstate-6.0"_L1)
            plan.options += {u"otel"_s, u"remote-kube-cache"_s};
        const HandoffInput input = chartInput(plan);
        const QByteArray yaml = installed(input, format);
        QCOMPARE(schemaFaults(yaml, format), QString());
        QVERIFY(waiting(input, format).isEmpty());
        compareGolden(yaml, u"kubernetes/%1.%2.%3.yaml"_s.arg(format, mode, product));
    }

    void theSchemasRefuseWhatIsWrong()
    {
        const HandoffInput input = chartInput(policyPlan(u"augment"_s));
        for (const QString &format : {networkPolicy, cilium}) {
            QByteArray extra = installed(input, format);
            QCOMPARE(schemaFaults(extra, format), QString());
            extra.replace("egress:", "egres:");
            QVERIFY(!schemaFaults(extra, format).isEmpty());
            QByteArray unknown = installed(input, format);
            unknown.replace("spec:\n", "spec:\n  color: red\n");
            QVERIFY(!schemaFaults(unknown, format).isEmpty());
        }
    }

    void augmentAddsTheWayToTheTenantAndNothingElse()
    {
        const QByteArray yaml = installed(chartInput(policyPlan(u"augment"_s)), networkPolicy);
        QCOMPARE(names(yaml), (QStringList{u"sts-acme-cluster-agent"_s, u"sts-acme-checks-agent"_s,
                                           u"sts-acme-logs-agent"_s, u"sts-acme-kubernetes-rbac-agent"_s}));
        QCOMPARE(opened(yaml, u"logs-agent"_s), (QStringList{tenantV4, tenantV6}));
        QVERIFY(yaml.contains("MODE AUGMENT"));
        QVERIFY(yaml.contains("# SNAPSHOT: addresses of acme.app.stackstate.io"));
        const QJsonObject labels =
            policyOf(yaml, u"logs-agent"_s).value("spec"_L1)["podSelector"_L1]["matchLabels"_L1].toObject();
        QCOMPARE(labels, (QJsonObject{{u"app.kubernetes.io/component"_s, u"logs-agent"_s},
                                      {u"app.kubernetes.io/instance"_s, u"watch"_s}}));
    }

    void isolateOpensWhatThePodsNeedInside()
    {
        const QByteArray yaml = installed(chartInput(policyPlan(u"isolate"_s)), networkPolicy);
        QCOMPARE(opened(yaml, u"checks-agent"_s),
                 (QStringList{u"kube-dns UDP/53,TCP/53"_s, u"10.20.0.10/32 TCP/443,TCP/6443"_s,
                              u"10.20.0.11/32 TCP/443,TCP/6443"_s, u"cluster-agent TCP/5005"_s, u"any pod "_s,
                              tenantV4, tenantV6}));
        QCOMPARE(opened(yaml, u"cluster-agent"_s),
                 (QStringList{u"kube-dns UDP/53,TCP/53"_s, u"10.20.0.10/32 TCP/443,TCP/6443"_s,
                              u"10.20.0.11/32 TCP/443,TCP/6443"_s, tenantV4, tenantV6}));
        QVERIFY(yaml.contains("MODE ISOLATE"));
        QVERIFY(yaml.contains("TCP 5005 to cluster-agent"));
    }

    void theSiteMovesDnsAndApiServer()
    {
        Plan plan = policyPlan(u"isolate"_s);
        plan.cluster.distribution = u"openshift"_s;
        plan.handoff.site[networkPolicy].insert(u"dns-namespace"_s, u"names"_s);
        plan.handoff.site[networkPolicy].insert(u"dns-label"_s, u"role=resolver"_s);
        plan.handoff.site[networkPolicy].insert(u"dns-port"_s, u"5353"_s);
        plan.handoff.site[networkPolicy].insert(u"api-port"_s, u"8443"_s);
        const QStringList ways = opened(installed(chartInput(plan), networkPolicy), u"logs-agent"_s);
        QVERIFY(ways.contains("resolver UDP/5353,TCP/5353"_L1));
        QVERIFY(ways.contains("10.20.0.10/32 TCP/8443"_L1));
    }

    void whatIsNotKnownWaits_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("asked");
        QTest::newRow("networkpolicy") << networkPolicy << u"isolate"_s << u"networkpolicy.api-server"_s;
        QTest::newRow("networkpolicy dns") << networkPolicy << u"isolate"_s << u"networkpolicy.dns-label"_s;
        QTest::newRow("cilium isolate") << cilium << u"isolate"_s << u"cilium.dns-label"_s;
        QTest::newRow("cilium augment") << cilium << u"augment"_s << u"cilium.dns-namespace"_s;
    }
    void whatIsNotKnownWaits()
    {
        QFETCH(QString, format);
        QFETCH(QString, mode);
        QFETCH(QString, asked);
        Plan plan = policyPlan(mode);
        plan.cluster.distribution.clear();
        plan.handoff.site[networkPolicy].remove(u"api-server"_s);
        HandoffInput input = chartInput(plan);
        QVERIFY(yamlDocuments(installed(input, format)).isEmpty());
        QVERIFY(installed(input, format).contains("NOTHING TO LOAD YET"));
        const QByteArray later = waiting(input, format);
        QVERIFY(later.contains("DO NOT LOAD"));
        QVERIFY2(later.contains(QByteArray("site parameter " + asked.toLatin1())), later.constData());
        QVERIFY(!schemaFaults(later, format).isEmpty());
        input.artifactIds = {format};
        QStringList fields;
        const QList<OpenPoint> points = openPoints(input);
        for (const OpenPoint &point : points)
            fields.append(point.field);
        QVERIFY2(fields.contains(u"--site %1=VALUE"_s.arg(asked)), qPrintable(fields.join(u' ')));
    }

    void aWideOrBrokenApiServerCounts_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("everything") << u"0.0.0.0/0"_s;
        QTest::newRow("host bits") << u"10.20.0.10/24"_s;
        QTest::newRow("no address") << u"...."_s;
        QTest::newRow("one of two") << u"10.20.0.10/32,::/0"_s;
    }
    void aWideOrBrokenApiServerCounts()
    {
        QFETCH(QString, value);
        Plan plan = policyPlan(u"isolate"_s);
        plan.handoff.site[networkPolicy][u"api-server"_s] = value;
        QVERIFY(yamlDocuments(installed(chartInput(plan), networkPolicy)).isEmpty());
    }

    void isolationWithoutAWayOutIsNotLoadable()
    {
        HandoffInput input = chartInput(policyPlan(u"isolate"_s));
        input.addresses.clear();
        const QByteArray ready = installed(input, networkPolicy);
        QVERIFY(!ready.contains("sts-acme-cluster-agent\""));
        QVERIFY(waiting(input, networkPolicy).contains("[addresses of acme.app.stackstate.io]"));
        QVERIFY(planFormat(*format(networkPolicy), input).refused);
    }

    void ciliumNamesTheTenantAndSeesTheLookups()
    {
        HandoffInput input = chartInput(policyPlan(u"augment"_s));
        input.addresses.clear();
        const QByteArray yaml = installed(input, cilium);
        const QJsonObject spec = policyOf(yaml, u"logs-agent"_s).value("spec"_L1).toObject();
        QCOMPARE(spec.value("enableDefaultDeny"_L1)["egress"_L1], QJsonValue(false));
        const QJsonArray egress = spec.value("egress"_L1).toArray();
        QCOMPARE(egress.size(), 2);
        const QJsonValue lookups = egress.at(0)["toPorts"_L1].toArray().at(0)["rules"_L1];
        QCOMPARE(lookups["dns"_L1].toArray().at(0)["matchPattern"_L1].toString(), u"*"_s);
        QCOMPARE(egress.at(1)["toFQDNs"_L1].toArray().at(0)["matchName"_L1].toString(),
                 u"acme.app.stackstate.io"_s);
        QVERIFY(!installed(chartInput(policyPlan(u"isolate"_s)), cilium).contains("enableDefaultDeny:"));
        QVERIFY(installed(chartInput(policyPlan(u"isolate"_s)), cilium).contains("\"kube-apiserver\""));
    }

    void aReceiverThatIsAnAddressNeedsNoName()
    {
        Plan plan = policyPlan(u"augment"_s);
        plan.cluster.distribution.clear();
        plan.tenant.clear();
        plan.baseUrl = u"https://10.1.2.3:8443/receiver/stsAgent"_s;
        const QByteArray yaml = installed(chartInput(plan), cilium);
        QVERIFY2(yaml.contains("\"10.1.2.3/32\""), yaml.constData());
        QVERIFY(!yaml.contains("toFQDNs"));
        QCOMPARE(schemaFaults(yaml, cilium), QString());
    }

    void throughAProxyThePolicyNamesTheProxy()
    {
        Plan plan = policyPlan(u"augment"_s);
        plan.egress.mode = EgressMode::Proxy;
        plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
        HandoffInput input = chartInput(plan);
        input.addresses.append(seen(u"proxy.corp.example"_s, u"10.9.9.9"_s));
        QCOMPARE(opened(installed(input, networkPolicy), u"logs-agent"_s),
                 QStringList{u"10.9.9.9/32 TCP/3128"_s});
        QVERIFY(installed(input, cilium).contains("\"proxy.corp.example\""));
        QVERIFY(!installed(input, cilium).contains("matchName: \"acme"));
    }

    void othersAreSkippedWithTheReason()
    {
        Plan plan = policyPlan(u"augment"_s);
        plan.options = {u"otlp"_s};
        const HandoffInput input = chartInput(plan);
        QMap<QString, QString> reasons;
        const FormatPlan planned = planFormat(*format(cilium), input);
        for (const PlannedRule &rule : planned.rules) {
            if (rule.decision == Decision::Skip)
                reasons.insert(rule.rule.id, rule.reason.english());
        }
        QVERIFY(reasons.value(u"sts-acme-receiver-nodes"_s).contains("the nodes"_L1));
        QVERIFY(reasons.value(u"sts-acme-otlp-grpc-pods"_s).contains("come from others"_L1));
        QVERIFY(!installed(input, cilium).contains("matchName: \"otlp"));
        QVERIFY(installed(input, cilium).contains("Node agent, Process agent"));
    }

    /// Policies inside the cluster are no work for the team with the firewall.
    void theGuideGivesThemToTheClusterTeam()
    {
        PackRequest request;
        request.artifacts = {u"readme"_s, networkPolicy, u"helm-values"_s};
        const Result<Pack> pack = makePack(chartInput(policyPlan(u"augment"_s)), request);
        QVERIFY(pack.ok());
        const QList<QByteArray> lines = pack->artifacts.first().bytes.split('\n');
        QList<QByteArray> steps;
        for (const QByteArray &line : lines) {
            if (line.contains("**: ") && (line.contains("kubernetes/") || line.contains("helm/")))
                steps.append(line);
        }
        QCOMPARE(steps.size(), 2);
        for (const QByteArray &step : steps)
            QVERIFY2(step.contains("**the cluster admin**"), step.constData());
    }

    void sourceAddressesAreNotNeeded()
    {
        const HandoffInput input = chartInput(policyPlan(u"augment"_s));
        const FormatPlan planned = planFormat(*format(networkPolicy), input);
        for (const PlannedRule &rule : planned.rules)
            QVERIFY(rule.missing.isEmpty());
    }

    void badSiteParametersAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("mode") << u"mode"_s << u"open"_s;
        QTest::newRow("label") << u"dns-label"_s << u"kube-dns"_s;
        QTest::newRow("namespace") << u"dns-namespace"_s << u"Kube System"_s;
        QTest::newRow("port") << u"dns-port"_s << u"0"_s;
        QTest::newRow("key") << u"color"_s << u"red"_s;
    }
    void badSiteParametersAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Plan plan = policyPlan(u"augment"_s);
        plan.handoff.site[cilium][key] = value;
        PackRequest request;
        request.artifacts = {cilium};
        const Result<Pack> pack = makePack(chartInput(plan), request);
        QVERIFY(!pack.ok());
        QVERIFY(pack.error().message().contains(u"cilium."_s + key));
    }

    void hostileTextStaysInItsPlace_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void hostileTextStaysInItsPlace()
    {
        QFETCH(quint32, seed);
        const QString text = hostileText(seed);
        for (const QString &format : {networkPolicy, cilium}) {
            Plan plan = policyPlan(u"isolate"_s);
            const QStringList clean = names(installed(chartInput(plan), format));
            plan.chart.release = text;
            plan.chart.nameSpace = text;
            plan.handoff.changeId = text;
            plan.tenant = text;
            plan.handoff.site[format][u"dns-label"_s] = text;
            HandoffInput input = chartInput(plan);
            input.addresses = {seen(input.tenantHost, u"52.20.10.11"_s)};
            const QByteArray yaml = installed(input, format);
            const QJsonArray documents = yamlDocuments(yaml);
            QCOMPARE(documents.size(), clean.size());
            for (const QJsonValue &document : documents) {
                QCOMPARE(document.toObject().keys().size(), 4);
                QCOMPARE(document["metadata"_L1]["namespace"_L1].toString(),
                         QString::fromUtf8(text.toUtf8()));
            }
        }
    }
};

NETSETUP_TEST(TestPodPolicies)
#include "tst_podpolicies.moc"
