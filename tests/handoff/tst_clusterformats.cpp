// The policies that know names (GKE, ClusterNetworkPolicy), the entries for OpenShift and Istio: each
// document fits the schema of its kind, holds exactly the planned connections of the Agent's pods, and waits
// while a name is missing.
#include "handoff/chartinput.h"
#include "handoff/packreaders_cloud.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString gke = u"gke-fqdn"_s;
const QString cnp = u"clusternetworkpolicy"_s;
const QString openshift = u"openshift-egressfirewall"_s;
const QString istio = u"istio"_s;
const QStringList formats{openshift, gke, istio, cnp};

QString path(const QString &format)
{
    return u"kubernetes/%1/install.yaml"_s.arg(format);
}

QByteArray installed(const HandoffInput &input, const QString &format)
{
    return emitted(input, format).value(path(format));
}

QByteArray waiting(const HandoffInput &input, const QString &format)
{
    return emitted(input, format).value(path(format) + u".incomplete.txt"_s);
}

Plan clusterPlan()
{
    Plan plan = chartPlan(u"suse-observability"_s);
    plan.egress.mode = EgressMode::Firewall;
    plan.chart.source = u"quay"_s;
    plan.chart.nameSpace = u"agents"_s;
    plan.chart.release = u"watch"_s;
    plan.handoff.site[cnp][u"priority"_s] = u"10"_s;
    return plan;
}

/// A whole EgressFirewall.
Plan isolatingPlan()
{
    Plan plan = clusterPlan();
    plan.handoff.site[openshift] = {{u"mode"_s, u"isolate"_s},
                                    {u"api-server"_s, u"10.20.0.10/32,fd00::10/128"_s}};
    return plan;
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

/// What the rules of the pods come to.
ToldSet planned(const HandoffInput &input)
{
    ToldSet right;
    for (const Rule &one : input.rules) {
        if (one.initiator == Initiator::Pods)
            right.insert(u"%1|%2/%3"_s.arg(one.host, wordFor(one.protocol)).arg(one.port));
    }
    return right;
}

} // namespace

class TestClusterFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : formats)
            QTest::addRow("%s", qPrintable(format)) << format;
    }
    void golden()
    {
        QFETCH(QString, format);
        const HandoffInput input = chartInput(isolatingPlan());
        QCOMPARE(schemaFaults(installed(input, format), format), QString());
        QVERIFY(waiting(input, format).isEmpty());
        compareGolden(installed(input, format), u"kubernetes/%1.yaml"_s.arg(format));
    }

    void theSchemasRefuseWhatIsWrong_data() { golden_data(); }
    void theSchemasRefuseWhatIsWrong()
    {
        QFETCH(QString, format);
        const QByteArray right = installed(chartInput(isolatingPlan()), format);
        QVERIFY(
            !schemaFaults(QByteArray(right).replace("spec:\n", "spec:\n  color: red\n"), format).isEmpty());
        QVERIFY(!schemaFaults(QByteArray(right).replace("acme.app.stackstate.io", "*.stackstate.io"), format)
                     .isEmpty());
        QVERIFY(!schemaFaults(QByteArray(right).replace(": 443", ": \"443\""), format).isEmpty());
    }

    void exactlyWhatThePodsNeed_data() { golden_data(); }
    void exactlyWhatThePodsNeed()
    {
        QFETCH(QString, format);
        // Neither the nodes' images nor what applications send.
        for (const Plan &plan : {clusterPlan(), isolatingPlan()}) {
            HandoffInput input = chartInput(plan);
            QCOMPARE(planned(input), ToldSet{u"acme.app.stackstate.io|tcp/443"_s});
            input.addresses.clear();
            QCOMPARE(clusterOpenings(installed(input, format)), planned(input));
            QVERIFY(waiting(input, format).isEmpty());
        }
    }

    void eachSaysWhatItDoesNotCover_data() { golden_data(); }
    void eachSaysWhatItDoesNotCover()
    {
        QFETCH(QString, format);
        const QByteArray yaml = installed(chartInput(clusterPlan()), format);
        for (const char *said :
             {"# Not covered: ", "on the network of the node, and image pulls by", "Remove: "})
            QVERIFY2(yaml.contains(said), said);
        QVERIFY(yaml.contains("NOT IN THIS FILE: sts-acme-receiver-nodes"));
    }

    void policiesSelectThePodsOfEachPart()
    {
        for (const QString &format : {gke, cnp}) {
            const QJsonArray documents = yamlDocuments(installed(chartInput(clusterPlan()), format));
            QCOMPARE(documents.size(), 4);
            for (const QJsonValue &document : documents) {
                const QJsonValue spec = document["spec"_L1];
                const QJsonValue selector =
                    (format == gke ? spec
                                   : spec["subject"_L1]["pods"_L1])["podSelector"_L1]["matchLabels"_L1];
                QCOMPARE(selector["app.kubernetes.io/instance"_L1].toString(), u"watch"_s);
                QVERIFY(document["metadata"_L1]["name"_L1].toString().endsWith(
                    selector["app.kubernetes.io/component"_L1].toString()));
            }
        }
    }

    void openshiftPrintsEntriesUnlessToldOtherwise()
    {
        const QByteArray entries = installed(chartInput(clusterPlan()), openshift);
        QVERIFY(yamlDocuments(entries).first().isArray());
        QVERIFY(entries.contains("MODE AUGMENT"));
        QVERIFY(!entries.contains("\"Deny\""));
        const QByteArray whole = installed(chartInput(isolatingPlan()), openshift);
        QVERIFY(whole.contains("MODE ISOLATE"));
        const QJsonArray egress = yamlDocuments(whole).first()["spec"_L1]["egress"_L1].toArray();
        QStringList told;
        for (const QJsonValue &entry : egress)
            told.append(entry["type"_L1].toString() + u' ' + entry["to"_L1]["dnsName"_L1].toString() +
                        entry["to"_L1]["cidrSelector"_L1].toString());
        QCOMPARE(told, (QStringList{u"Allow acme.app.stackstate.io"_s, u"Allow 10.20.0.10/32"_s,
                                    u"Allow fd00::10/128"_s, u"Deny 0.0.0.0/0"_s, u"Deny ::/0"_s}));
    }

    void whatIsMissingWaits_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("key");
        QTest::newRow("priority") << cnp << u"priority"_s;
        QTest::newRow("api server") << openshift << u"api-server"_s;
    }
    void whatIsMissingWaits()
    {
        QFETCH(QString, format);
        QFETCH(QString, key);
        Plan plan = isolatingPlan();
        plan.handoff.site[format].remove(key);
        const HandoffInput input = chartInput(plan);
        QVERIFY(yamlDocuments(installed(input, format)).isEmpty());
        QVERIFY(installed(input, format).contains("NOTHING TO LOAD YET"));
        const QByteArray later = waiting(input, format);
        QVERIFY2(later.contains(QString(u"[site parameter %1.%2]"_s.arg(format, key)).toLatin1()),
                 later.constData());
        QVERIFY(!schemaFaults(later, format).isEmpty());
    }

    /// An address, and a plain proxy, in a format that knows names in TLS alone, or names alone.
    void whatTheFormatCannotTellIsLeftOutAndSaid()
    {
        Plan plan = clusterPlan();
        plan.egress.mode = EgressMode::Proxy;
        plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
        const HandoffInput proxied = chartInput(plan);
        QVERIFY(planFormat(*format(istio), proxied).refused);
        QVERIFY(installed(proxied, gke).contains("\"proxy.corp.example\""));
        plan.egress.proxy.url = u"https://proxy.corp.example:3128"_s;
        QVERIFY(installed(chartInput(plan), istio).contains("\"proxy.corp.example\""));
        plan = clusterPlan();
        plan.tenant.clear();
        plan.baseUrl = u"https://10.1.2.3:8443/receiver/stsAgent"_s;
        const HandoffInput literal = chartInput(plan);
        for (const QString &id : {istio, gke}) {
            const FormatPlan refused = planFormat(*format(id), literal);
            QVERIFY(refused.refused);
            QVERIFY(refused.reason.english().contains("knows no addresses"_L1));
        }
        for (const QString &id : {cnp, openshift})
            QCOMPARE(clusterOpenings(installed(literal, id)), ToldSet{u"10.1.2.3|tcp/8443"_s});
        QCOMPARE(schemaFaults(installed(literal, cnp), cnp), QString());
    }

    void hostileTextStaysInItsPlace_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void hostileTextStaysInItsPlace()
    {
        QFETCH(quint32, seed);
        const QString text = hostileText(seed);
        for (const QString &format : formats) {
            Plan plan = isolatingPlan();
            const HandoffInput clean = chartInput(plan);
            plan.chart.release = text;
            plan.chart.nameSpace = text;
            plan.handoff.changeId = text;
            HandoffInput input = chartInput(plan);
            input.practice = text;
            input.toolVersion = text;
            for (Rule &one : input.rules)
                one.why = text;
            const QByteArray yaml = installed(input, format);
            const QJsonArray documents = yamlDocuments(yaml);
            QCOMPARE(documents.size(), yamlDocuments(installed(clean, format)).size());
            for (const QJsonValue &document : documents)
                QCOMPARE(document.toObject().keys().size(), 4);
            QCOMPARE(clusterOpenings(yaml), clusterOpenings(installed(clean, format)));
        }
    }
};

NETSETUP_TEST(TestClusterFormats)
#include "tst_clusterformats.moc"
