// GlobalNetworkSet and GlobalNetworkPolicy of Calico: right by a schema that allows no unknown key, for the
// pods of the Agent alone, and waiting while something is missing.
#include "handoff/chartinput.h"
#include "handoff/packreaders_gateways.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString calico = u"calico"_s;
const QString install = u"kubernetes/calico/install.yaml"_s;

QByteArray installed(const HandoffInput &input)
{
    return emitted(input, calico).value(install);
}

QByteArray waiting(const HandoffInput &input)
{
    return emitted(input, calico).value(install + u".incomplete.txt"_s);
}

Plan calicoPlan(const QString &mode)
{
    Plan plan = chartPlan(u"suse-observability"_s);
    plan.cluster.distribution = u"rke2"_s;
    plan.chart.source = u"quay"_s;
    plan.chart.nameSpace = u"agents"_s;
    plan.chart.release = u"watch"_s;
    plan.handoff.site[calico] = {{u"mode"_s, mode}, {u"api-server"_s, u"10.20.0.10/32,fd00::10/128"_s}};
    return plan;
}

/// Each document against the schema. Empty: all is well.
QString schemaFaults(const QByteArray &yaml)
{
    const Finished checked = runProgram(u"/usr/bin/python3"_s,
                                        {u"-c"_s,
                                         u"import json,sys,yaml,jsonschema\n"
                                         "s=json.load(open(sys.argv[1]))\n"
                                         "jsonschema.Draft7Validator.check_schema(s)\n"
                                         "d=list(yaml.safe_load_all(sys.stdin))\n"
                                         "if not d: sys.exit('no document')\n"
                                         "for x in d: jsonschema.Draft7Validator(s).validate(x)\n"_s,
                                         sourcePath(u"tests/handoff/data/kubernetes/calico.schema.json"_s)},
                                        yaml);
    return checked.exitCode == 0 ? QString() : QString::fromUtf8(checked.err + " ");
}

QStringList kinds(const QByteArray &yaml)
{
    QStringList list;
    const QJsonArray documents = yamlDocuments(yaml);
    for (const QJsonValue &document : documents)
        list.append(document["kind"_L1].toString().mid(6) + u' ' +
                    document["metadata"_L1]["name"_L1].toString());
    return list;
}

QJsonObject specOf(const QByteArray &yaml, const QString &name)
{
    const QJsonArray documents = yamlDocuments(yaml);
    for (const QJsonValue &document : documents) {
        if (document["metadata"_L1]["name"_L1].toString() == name)
            return document["spec"_L1].toObject();
    }
    return {};
}

/// Where the pods of a component may go: "k8s-app == 'kube-dns' UDP 53".
QStringList opened(const QByteArray &yaml, const QString &component)
{
    QStringList list;
    const QJsonArray egress = specOf(yaml, u"sts-acme-"_s + component).value("egress"_L1).toArray();
    for (const QJsonValue &rule : egress) {
        const QJsonValue to = rule["destination"_L1];
        QStringList words = stringsOf(to["nets"_L1]);
        words += {to["namespaceSelector"_L1].toString(), to["selector"_L1].toString(),
                  rule["protocol"_L1].toString()};
        const QJsonArray ports = to["ports"_L1].toArray();
        for (const QJsonValue &port : ports)
            words.append(QString::number(port.toInt()));
        words.removeAll(QString());
        list.append(words.join(u' '));
    }
    return list;
}

const QString toTenant = u"global() sts-destination == 'sts-acme-receiver' TCP 443"_s;

} // namespace

class TestCalico : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("augment") << u"augment"_s;
        QTest::newRow("isolate") << u"isolate"_s;
    }
    void golden()
    {
        QFETCH(const QString, mode);
        const HandoffInput input = chartInput(calicoPlan(mode));
        QCOMPARE(schemaFaults(installed(input)), QString());
        QVERIFY(waiting(input).isEmpty());
        compareGolden(installed(input), u"kubernetes/calico.%1.yaml"_s.arg(mode));
    }

    void theSchemaRefusesWhatIsWrong()
    {
        const QByteArray right = installed(chartInput(calicoPlan(u"isolate"_s)));
        QCOMPARE(schemaFaults(right), QString());
        const QList<std::pair<QByteArray, QByteArray>> changes{
            {"spec:\n", "spec:\n  color: red\n"},
            {"\"Allow\"", "\"Deny\""},
            {"- 443", "- \"443\""},
            {"52.20.10.11/32", "acme.app.stackstate.io"},
            {"== 'kube-dns'", "== 'x' || all()"},
            {"order: 500", "order: \"500\""},
            {"nets:", "allowedEgressDomains:"},
        };
        for (const auto &[from, to] : changes) {
            QVERIFY2(right.contains(from), from.constData());
            QVERIFY2(!schemaFaults(QByteArray(right).replace(from, to)).isEmpty(), to.constData());
        }
    }

    void augmentOpensTheWayToTheTenantAlone()
    {
        const HandoffInput input = chartInput(calicoPlan(u"augment"_s));
        const QByteArray yaml = installed(input);
        QCOMPARE(
            kinds(yaml),
            (QStringList{u"NetworkSet sts-acme-receiver"_s, u"NetworkPolicy sts-acme-cluster-agent"_s,
                         u"NetworkPolicy sts-acme-checks-agent"_s, u"NetworkPolicy sts-acme-logs-agent"_s,
                         u"NetworkPolicy sts-acme-kubernetes-rbac-agent"_s}));
        QCOMPARE(opened(yaml, u"logs-agent"_s), QStringList{toTenant});
        QCOMPARE(calicoOpenings(yaml), (ToldSet{u"52.20.10.11|tcp/443"_s, u"2a05:d014::5|tcp/443"_s}));
        const QJsonObject spec = specOf(yaml, u"sts-acme-logs-agent"_s);
        QCOMPARE(spec.value("selector"_L1).toString(),
                 u"app.kubernetes.io/component == 'logs-agent' && app.kubernetes.io/instance == 'watch'"_s);
        QCOMPARE(spec.value("namespaceSelector"_L1).toString(), u"projectcalico.org/name == 'agents'"_s);
        for (const char *said :
             {"MODE AUGMENT: a pod that no other egress policy selects yet loses",
              "# Not covered: ", "# NOT OPENED BY THIS FILE", "# SNAPSHOT: addresses of acme"})
            QVERIFY2(yaml.contains(said), said);
        QVERIFY(!planFormat(*format(calico), input).refused);
    }

    void isolateOpensWhatThePodsNeedInside()
    {
        const QByteArray yaml = installed(chartInput(calicoPlan(u"isolate"_s)));
        const QString dns = u"projectcalico.org/name == 'kube-system' k8s-app == 'kube-dns' %1 53"_s;
        QCOMPARE(opened(yaml, u"cluster-agent"_s),
                 (QStringList{dns.arg(u"UDP"_s), dns.arg(u"TCP"_s),
                              u"10.20.0.10/32 fd00::10/128 TCP 443 6443"_s, toTenant}));
        QVERIFY(opened(yaml, u"checks-agent"_s).contains("all()"_L1));
        QVERIFY(opened(yaml, u"checks-agent"_s)
                    .contains("projectcalico.org/name == 'agents' app.kubernetes.io/component == "
                              "'cluster-agent' && app.kubernetes.io/instance == 'watch' TCP 5005"_L1));
        QVERIFY(yaml.contains("MODE ISOLATE"));
    }

    void whatIsNotKnownWaits_data()
    {
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QString>("asked");
        QTest::newRow("API server") << u"api-server"_s << u"site parameter calico.api-server"_s;
        QTest::newRow("DNS") << u"dns"_s << u"site parameter calico.dns-label"_s;
        QTest::newRow("addresses") << u"addresses"_s << u"[addresses of acme.app.stackstate.io]"_s;
    }
    void whatIsNotKnownWaits()
    {
        QFETCH(const QString, removed);
        QFETCH(const QString, asked);
        Plan plan = calicoPlan(u"isolate"_s);
        plan.handoff.site[calico].remove(removed);
        if (removed == "dns"_L1)
            plan.cluster.distribution.clear();
        HandoffInput input = chartInput(plan);
        if (removed == "addresses"_L1)
            input.addresses.clear();
        QVERIFY(!installed(input).contains("sts-acme-cluster-agent\""));
        QVERIFY2(waiting(input).contains(asked.toUtf8()), waiting(input).constData());
        QVERIFY(!schemaFaults(waiting(input)).isEmpty());
    }

    void theOrderIsTheSites()
    {
        Plan plan = calicoPlan(u"augment"_s);
        plan.handoff.site[calico][u"order"_s] = u"90"_s;
        QCOMPARE(specOf(installed(chartInput(plan)), u"sts-acme-logs-agent"_s).value("order"_L1).toInt(), 90);
        for (const QString &value : {u"0"_s, u"-1"_s, u"first"_s}) {
            plan.handoff.site[calico][u"order"_s] = value;
            PackRequest request;
            request.artifacts = {calico};
            QVERIFY2(!makePack(chartInput(plan), request).ok(), qPrintable(value));
        }
    }

    void ipv6AloneIsEnough()
    {
        Plan plan = calicoPlan(u"augment"_s);
        plan.egress.ipFamily = IpFamily::Ipv6;
        const QByteArray yaml = installed(chartInput(plan));
        QCOMPARE(calicoOpenings(yaml), ToldSet{u"2a05:d014::5|tcp/443"_s});
        QCOMPARE(schemaFaults(yaml), QString());
    }

    /// A selector is a text of its own: a quote in a name must not end it.
    void hostileTextStaysInItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a selector") << u"x' || all() || 'y"_s;
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << hostileText(seed);
    }
    void hostileTextStaysInItsPlace()
    {
        QFETCH(const QString, text);
        Plan plan = calicoPlan(u"isolate"_s);
        const QStringList clean = kinds(installed(chartInput(plan)));
        plan.chart.release = text;
        plan.chart.nameSpace = text;
        plan.handoff.changeId = text;
        plan.tenant = text;
        plan.handoff.site[calico][u"dns-label"_s] = text;
        HandoffInput input = chartInput(plan);
        input.addresses = {seen(input.tenantHost, u"52.20.10.11"_s)};
        const QByteArray yaml = installed(input);
        const QJsonArray documents = yamlDocuments(yaml);
        QCOMPARE(documents.size(), clean.size());
        QCOMPARE(calicoOpenings(yaml), ToldSet{u"52.20.10.11|tcp/443"_s});
        static const QRegularExpression one(QRegularExpression::anchoredPattern(
            u"global\\(\\)|all\\(\\)|[^' ]+ == '[^']*'( && [^' ]+ == '[^']*')?"_s));
        for (const QJsonValue &document : documents) {
            const QJsonValue spec = document["spec"_L1];
            QList<QJsonValue> selectors{spec["selector"_L1], spec["namespaceSelector"_L1]};
            const QJsonArray egress = spec["egress"_L1].toArray();
            for (const QJsonValue &rule : egress)
                selectors +=
                    {rule["destination"_L1]["selector"_L1], rule["destination"_L1]["namespaceSelector"_L1]};
            for (const QJsonValue &selector : std::as_const(selectors))
                QVERIFY2(selector.isUndefined() || one.match(selector.toString()).hasMatch(),
                         qPrintable(selector.toString()));
        }
    }
};

NETSETUP_TEST(TestCalico)
#include "tst_calico.moc"
