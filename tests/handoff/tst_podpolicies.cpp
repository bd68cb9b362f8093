// NetworkPolicy and CiliumNetworkPolicy: right by their definitions, for the pods that open connections and
// no others, and never loadable while a name is missing.
#include "handoff/chartinput.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString networkPolicy = QStringLiteral("networkpolicy");
const QString cilium = QStringLiteral("cilium");

QString path(const QString &format, const QString &name = QStringLiteral("install.yaml"))
{
    return QStringLiteral("kubernetes/%1/%2").arg(format, name);
}

QByteArray installed(const HandoffInput &input, const QString &format)
{
    return emitted(input, format).value(path(format));
}

QByteArray waiting(const HandoffInput &input, const QString &format)
{
    return emitted(input, format).value(path(format, QStringLiteral("install.yaml.incomplete.txt")));
}

Plan policyPlan(const QString &mode, const QString &product = QStringLiteral("suse-observability"))
{
    Plan plan = chartPlan(product);
    plan.cluster.distribution = QStringLiteral("rke2");
    plan.chart.source = QStringLiteral("quay");
    plan.chart.nameSpace = QStringLiteral("agents");
    plan.chart.release = QStringLiteral("watch");
    for (const QString &format : {networkPolicy, cilium})
        plan.handoff.site[format][QStringLiteral("mode")] = mode;
    plan.handoff.site[networkPolicy][QStringLiteral("api-server")] =
        QStringLiteral("10.20.0.10/32,10.20.0.11/32");
    return plan;
}

QJsonObject policyOf(const QByteArray &yaml, const QString &component)
{
    const QJsonArray documents = yamlDocuments(yaml);
    for (const QJsonValue &document : documents) {
        if (document[QLatin1String("metadata")][QLatin1String("name")].toString().endsWith(QLatin1Char('-') +
                                                                                           component))
            return document.toObject();
    }
    return {};
}

QJsonArray egressOf(const QByteArray &yaml, const QString &component)
{
    return policyOf(yaml, component).value(QLatin1String("spec"))[QLatin1String("egress")].toArray();
}

/// Where the pods of a component may go: "10.20.0.10/32 TCP/443".
QStringList opened(const QByteArray &yaml, const QString &component)
{
    QStringList list;
    const QJsonArray egress = egressOf(yaml, component);
    for (const QJsonValue &statement : egress) {
        QStringList ports;
        const QJsonArray portList = statement[QLatin1String("ports")].toArray();
        for (const QJsonValue &port : portList)
            ports.append(QStringLiteral("%1/%2")
                             .arg(port[QLatin1String("protocol")].toString())
                             .arg(port[QLatin1String("port")].toInt()));
        const QJsonArray peers = statement[QLatin1String("to")].toArray();
        for (const QJsonValue &peer : peers) {
            const QJsonValue cidr = peer[QLatin1String("ipBlock")][QLatin1String("cidr")];
            const QJsonObject pods =
                peer[QLatin1String("podSelector")][QLatin1String("matchLabels")].toObject();
            const QString what = cidr.isString()  ? cidr.toString()
                                 : pods.isEmpty() ? QStringLiteral("any pod")
                                                  : pods.begin()->toString();
            list.append(what + QLatin1Char(' ') + ports.join(QLatin1Char(',')));
        }
    }
    return list;
}

QStringList names(const QByteArray &yaml)
{
    QStringList list;
    const QJsonArray documents = yamlDocuments(yaml);
    for (const QJsonValue &document : documents)
        list.append(document[QLatin1String("metadata")][QLatin1String("name")].toString());
    return list;
}

/// Each document against the schema of its kind, in which unknown keys are refused. Empty: all is well.
QString schemaFaults(const QByteArray &yaml, const QString &format)
{
    const Finished checked =
        runProgram(QStringLiteral("/usr/bin/python3"),
                   {QStringLiteral("-c"),
                    QStringLiteral("import json,sys,yaml,jsonschema\n"
                                   "s=json.load(open(sys.argv[1]))\n"
                                   "jsonschema.Draft7Validator.check_schema(s)\n"
                                   "d=list(yaml.safe_load_all(sys.stdin))\n"
                                   "if not d: sys.exit('no document')\n"
                                   "for x in d: jsonschema.Draft7Validator(s).validate(x)\n"),
                    sourcePath(QStringLiteral("tests/handoff/data/kubernetes/%1.schema.json")).arg(format)},
                   yaml);
    return checked.exitCode == 0 ? QString() : QString::fromUtf8(checked.err + " ");
}

const QString tenantV4 = QStringLiteral("52.20.10.11/32 TCP/443");
const QString tenantV6 = QStringLiteral("2a05:d014::5/128 TCP/443");

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
        plan.options = {QStringLiteral("http-header-injector")};
        if (product != QLatin1String("stackstate-6.0"))
            plan.options += {QStringLiteral("otel"), QStringLiteral("remote-kube-cache")};
        const HandoffInput input = chartInput(plan);
        const QByteArray yaml = installed(input, format);
        QCOMPARE(schemaFaults(yaml, format), QString());
        QVERIFY(waiting(input, format).isEmpty());
        compareGolden(yaml, QStringLiteral("kubernetes/%1.%2.%3.yaml").arg(format, mode, product));
    }

    void theSchemasRefuseWhatIsWrong()
    {
        const HandoffInput input = chartInput(policyPlan(QStringLiteral("augment")));
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
        const QByteArray yaml = installed(chartInput(policyPlan(QStringLiteral("augment"))), networkPolicy);
        QCOMPARE(names(yaml),
                 (QStringList{QStringLiteral("sts-acme-cluster-agent"),
                              QStringLiteral("sts-acme-checks-agent"), QStringLiteral("sts-acme-logs-agent"),
                              QStringLiteral("sts-acme-kubernetes-rbac-agent")}));
        QCOMPARE(opened(yaml, QStringLiteral("logs-agent")), (QStringList{tenantV4, tenantV6}));
        QVERIFY(yaml.contains("MODE AUGMENT"));
        QVERIFY(yaml.contains("# SNAPSHOT: addresses of acme.app.stackstate.io"));
        const QJsonObject labels =
            policyOf(yaml, QStringLiteral("logs-agent"))
                .value(QLatin1String("spec"))[QLatin1String("podSelector")][QLatin1String("matchLabels")]
                .toObject();
        QCOMPARE(labels,
                 (QJsonObject{{QStringLiteral("app.kubernetes.io/component"), QStringLiteral("logs-agent")},
                              {QStringLiteral("app.kubernetes.io/instance"), QStringLiteral("watch")}}));
    }

    void isolateOpensWhatThePodsNeedInside()
    {
        const QByteArray yaml = installed(chartInput(policyPlan(QStringLiteral("isolate"))), networkPolicy);
        QCOMPARE(opened(yaml, QStringLiteral("checks-agent")),
                 (QStringList{QStringLiteral("kube-dns UDP/53,TCP/53"),
                              QStringLiteral("10.20.0.10/32 TCP/443,TCP/6443"),
                              QStringLiteral("10.20.0.11/32 TCP/443,TCP/6443"),
                              QStringLiteral("cluster-agent TCP/5005"), QStringLiteral("any pod "), tenantV4,
                              tenantV6}));
        QCOMPARE(opened(yaml, QStringLiteral("cluster-agent")),
                 (QStringList{QStringLiteral("kube-dns UDP/53,TCP/53"),
                              QStringLiteral("10.20.0.10/32 TCP/443,TCP/6443"),
                              QStringLiteral("10.20.0.11/32 TCP/443,TCP/6443"), tenantV4, tenantV6}));
        QVERIFY(yaml.contains("MODE ISOLATE"));
        QVERIFY(yaml.contains("TCP 5005 to cluster-agent"));
    }

    void theSiteMovesDnsAndApiServer()
    {
        Plan plan = policyPlan(QStringLiteral("isolate"));
        plan.cluster.distribution = QStringLiteral("openshift");
        plan.handoff.site[networkPolicy].insert(QStringLiteral("dns-namespace"), QStringLiteral("names"));
        plan.handoff.site[networkPolicy].insert(QStringLiteral("dns-label"), QStringLiteral("role=resolver"));
        plan.handoff.site[networkPolicy].insert(QStringLiteral("dns-port"), QStringLiteral("5353"));
        plan.handoff.site[networkPolicy].insert(QStringLiteral("api-port"), QStringLiteral("8443"));
        const QStringList ways =
            opened(installed(chartInput(plan), networkPolicy), QStringLiteral("logs-agent"));
        QVERIFY(ways.contains(QLatin1String("resolver UDP/5353,TCP/5353")));
        QVERIFY(ways.contains(QLatin1String("10.20.0.10/32 TCP/8443")));
    }

    void whatIsNotKnownWaits_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("asked");
        QTest::newRow("networkpolicy")
            << networkPolicy << QStringLiteral("isolate") << QStringLiteral("networkpolicy.api-server");
        QTest::newRow("networkpolicy dns")
            << networkPolicy << QStringLiteral("isolate") << QStringLiteral("networkpolicy.dns-label");
        QTest::newRow("cilium isolate")
            << cilium << QStringLiteral("isolate") << QStringLiteral("cilium.dns-label");
        QTest::newRow("cilium augment")
            << cilium << QStringLiteral("augment") << QStringLiteral("cilium.dns-namespace");
    }
    void whatIsNotKnownWaits()
    {
        QFETCH(QString, format);
        QFETCH(QString, mode);
        QFETCH(QString, asked);
        Plan plan = policyPlan(mode);
        plan.cluster.distribution.clear();
        plan.handoff.site[networkPolicy].remove(QStringLiteral("api-server"));
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
        QVERIFY2(fields.contains(QStringLiteral("--site %1=VALUE").arg(asked)),
                 qPrintable(fields.join(u' ')));
    }

    void aWideOrBrokenApiServerCounts_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("everything") << QStringLiteral("0.0.0.0/0");
        QTest::newRow("host bits") << QStringLiteral("10.20.0.10/24");
        QTest::newRow("no address") << QStringLiteral("....");
        QTest::newRow("one of two") << QStringLiteral("10.20.0.10/32,::/0");
    }
    void aWideOrBrokenApiServerCounts()
    {
        QFETCH(QString, value);
        Plan plan = policyPlan(QStringLiteral("isolate"));
        plan.handoff.site[networkPolicy][QStringLiteral("api-server")] = value;
        QVERIFY(yamlDocuments(installed(chartInput(plan), networkPolicy)).isEmpty());
    }

    void isolationWithoutAWayOutIsNotLoadable()
    {
        HandoffInput input = chartInput(policyPlan(QStringLiteral("isolate")));
        input.addresses.clear();
        const QByteArray ready = installed(input, networkPolicy);
        QVERIFY(!ready.contains("sts-acme-cluster-agent\""));
        QVERIFY(waiting(input, networkPolicy).contains("[addresses of acme.app.stackstate.io]"));
        QVERIFY(planFormat(*format(networkPolicy), input).refused);
    }

    void ciliumNamesTheTenantAndSeesTheLookups()
    {
        HandoffInput input = chartInput(policyPlan(QStringLiteral("augment")));
        input.addresses.clear();
        const QByteArray yaml = installed(input, cilium);
        const QJsonObject spec =
            policyOf(yaml, QStringLiteral("logs-agent")).value(QLatin1String("spec")).toObject();
        QCOMPARE(spec.value(QLatin1String("enableDefaultDeny"))[QLatin1String("egress")], QJsonValue(false));
        const QJsonArray egress = spec.value(QLatin1String("egress")).toArray();
        QCOMPARE(egress.size(), 2);
        const QJsonValue lookups =
            egress.at(0)[QLatin1String("toPorts")].toArray().at(0)[QLatin1String("rules")];
        QCOMPARE(lookups[QLatin1String("dns")].toArray().at(0)[QLatin1String("matchPattern")].toString(),
                 QStringLiteral("*"));
        QCOMPARE(
            egress.at(1)[QLatin1String("toFQDNs")].toArray().at(0)[QLatin1String("matchName")].toString(),
            QStringLiteral("acme.app.stackstate.io"));
        QVERIFY(!installed(chartInput(policyPlan(QStringLiteral("isolate"))), cilium)
                     .contains("enableDefaultDeny:"));
        QVERIFY(installed(chartInput(policyPlan(QStringLiteral("isolate"))), cilium)
                    .contains("\"kube-apiserver\""));
    }

    void aReceiverThatIsAnAddressNeedsNoName()
    {
        Plan plan = policyPlan(QStringLiteral("augment"));
        plan.cluster.distribution.clear();
        plan.tenant.clear();
        plan.baseUrl = QStringLiteral("https://10.1.2.3:8443/receiver/stsAgent");
        const QByteArray yaml = installed(chartInput(plan), cilium);
        QVERIFY2(yaml.contains("\"10.1.2.3/32\""), yaml.constData());
        QVERIFY(!yaml.contains("toFQDNs"));
        QCOMPARE(schemaFaults(yaml, cilium), QString());
    }

    void throughAProxyThePolicyNamesTheProxy()
    {
        Plan plan = policyPlan(QStringLiteral("augment"));
        plan.egress.mode = EgressMode::Proxy;
        plan.egress.proxy.url = QStringLiteral("http://proxy.corp.example:3128");
        HandoffInput input = chartInput(plan);
        input.addresses.append(seen(QStringLiteral("proxy.corp.example"), QStringLiteral("10.9.9.9")));
        QCOMPARE(opened(installed(input, networkPolicy), QStringLiteral("logs-agent")),
                 QStringList{QStringLiteral("10.9.9.9/32 TCP/3128")});
        QVERIFY(installed(input, cilium).contains("\"proxy.corp.example\""));
        QVERIFY(!installed(input, cilium).contains("matchName: \"acme"));
    }

    void othersAreSkippedWithTheReason()
    {
        Plan plan = policyPlan(QStringLiteral("augment"));
        plan.options = {QStringLiteral("otlp")};
        const HandoffInput input = chartInput(plan);
        QMap<QString, QString> reasons;
        const FormatPlan planned = planFormat(*format(cilium), input);
        for (const PlannedRule &rule : planned.rules) {
            if (rule.decision == Decision::Skip)
                reasons.insert(rule.rule.id, rule.reason);
        }
        QVERIFY(
            reasons.value(QStringLiteral("sts-acme-receiver-nodes")).contains(QLatin1String("the nodes")));
        QVERIFY(reasons.value(QStringLiteral("sts-acme-otlp-grpc-pods"))
                    .contains(QLatin1String("come from others")));
        QVERIFY(!installed(input, cilium).contains("matchName: \"otlp"));
        QVERIFY(installed(input, cilium).contains("Node agent, Process agent"));
    }

    /// Policies inside the cluster are no work for the team with the firewall.
    void theGuideGivesThemToTheClusterTeam()
    {
        PackRequest request;
        request.artifacts = {QStringLiteral("readme"), networkPolicy, QStringLiteral("helm-values")};
        const Result<Pack> pack = makePack(chartInput(policyPlan(QStringLiteral("augment"))), request);
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
        const HandoffInput input = chartInput(policyPlan(QStringLiteral("augment")));
        const FormatPlan planned = planFormat(*format(networkPolicy), input);
        for (const PlannedRule &rule : planned.rules)
            QCOMPARE(rule.missing, QStringList());
    }

    void badSiteParametersAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("mode") << QStringLiteral("mode") << QStringLiteral("open");
        QTest::newRow("label") << QStringLiteral("dns-label") << QStringLiteral("kube-dns");
        QTest::newRow("namespace") << QStringLiteral("dns-namespace") << QStringLiteral("Kube System");
        QTest::newRow("port") << QStringLiteral("dns-port") << QStringLiteral("0");
        QTest::newRow("key") << QStringLiteral("color") << QStringLiteral("red");
    }
    void badSiteParametersAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Plan plan = policyPlan(QStringLiteral("augment"));
        plan.handoff.site[cilium][key] = value;
        PackRequest request;
        request.artifacts = {cilium};
        const Result<Pack> pack = makePack(chartInput(plan), request);
        QVERIFY(!pack.ok());
        QVERIFY(pack.error().message().contains(QStringLiteral("cilium.") + key));
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
            Plan plan = policyPlan(QStringLiteral("isolate"));
            const QStringList clean = names(installed(chartInput(plan), format));
            plan.chart.release = text;
            plan.chart.nameSpace = text;
            plan.handoff.changeId = text;
            plan.tenant = text;
            plan.handoff.site[format][QStringLiteral("dns-label")] = text;
            HandoffInput input = chartInput(plan);
            input.addresses = {seen(input.tenantHost, QStringLiteral("52.20.10.11"))};
            const QByteArray yaml = installed(input, format);
            const QJsonArray documents = yamlDocuments(yaml);
            QCOMPARE(documents.size(), clean.size());
            for (const QJsonValue &document : documents) {
                QCOMPARE(document.toObject().keys().size(), 4);
                QCOMPARE(document[QLatin1String("metadata")][QLatin1String("namespace")].toString(),
                         QString::fromUtf8(text.toUtf8()));
            }
        }
    }
};

NETSETUP_TEST(TestPodPolicies)
#include "tst_podpolicies.moc"
