// Which policies hold for the pods of the checks and for those of the Agent, out of lists as the servers of
// their makers print them.
#include "cluster/policies.h"
#include "cluster/survey.h"
#include "clusterruns.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace netsetup;

namespace {

QByteArray recorded(const QString &name)
{
    QFile file(netsetup::testing::sourcePath(u"tests/cluster/data/policies/"_s + name + u".json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LabelPairs labelsOf(const QString &component)
{
    return {{u"app.kubernetes.io/component"_s, component},
            {u"app.kubernetes.io/instance"_s, u"suse-observability-agent"_s},
            {u"app.kubernetes.io/name"_s, u"suse-observability-agent"_s}};
}

/// The pods of the checks wear the labels of the cluster agent.
ProbeRun agentRun()
{
    ProbeRun run = netsetup::testing::someRun();
    run.agentLabels = labelsOf(u"cluster-agent"_s);
    run.agentPods = {{u"cluster-agent"_s, labelsOf(u"cluster-agent"_s)},
                     {u"logs-agent"_s, labelsOf(u"logs-agent"_s)}};
    return run;
}

PolicyNamespace monitoring()
{
    return policyNamespace(u"monitoring"_s, QJsonDocument::fromJson(recorded(u"namespace"_s)).object());
}

std::optional<PolicyKind> kindOf(const QByteArray &group, const QString &resource)
{
    for (const PolicyKind &kind : policyKindsIn(group + "/v1\n")) {
        if (QLatin1String(kind.resource) == resource)
            return kind;
    }
    return std::nullopt;
}

/// "deny-all: the checks, cluster-agent, not logs-agent": what is meant is easier to read so.
QStringList inWords(const QList<FoundPolicy> &policies)
{
    QStringList words;
    for (const FoundPolicy &policy : policies) {
        QStringList parts;
        const auto add = [&parts](const char *what, const QStringList &names) {
            for (const QString &name : names)
                parts.append(QLatin1String(what) + (name.isEmpty() ? u"checks"_s : name));
        };
        add("", policy.holds);
        add("not ", policy.spares);
        add("perhaps ", policy.open);
        words.append(policy.name.section(u' ', -1) + u": "_s + parts.join(u", "_s));
    }
    return words;
}

QStringList found(const QString &file, const QByteArray &group, const QString &resource,
                  const PolicyNamespace &where)
{
    const std::optional<PolicyKind> kind = kindOf(group, resource);
    if (!kind)
        return {u"no such kind"_s};
    const Result<QList<FoundPolicy>> policies =
        readPolicies(recorded(file), *kind, policyPodsOf(agentRun()), where);
    return policies.ok() ? inWords(*policies) : QStringList{policies.error().message()};
}

} // namespace

class TestPolicies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachMaker_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QStringList>("says");
        const QString all = u"checks, cluster-agent, logs-agent"_s;
        QTest::newRow("Kubernetes")
            << u"networkpolicies"_s << QByteArray("networking.k8s.io")
            << u"networkpolicies.networking.k8s.io"_s
            << QStringList{u"deny-all: "_s + all, u"agent-out: "_s + all,
                           u"logs-only: logs-agent, not checks, not cluster-agent"_s,
                           u"all-but-logs: checks, cluster-agent, not logs-agent"_s,
                           u"of-a-release: not checks, perhaps cluster-agent, perhaps logs-agent"_s};
        QTest::newRow("Cilium in a namespace")
            << u"ciliumnetworkpolicies"_s << QByteArray("cilium.io") << u"ciliumnetworkpolicies.cilium.io"_s
            << QStringList{u"all-of-us: "_s + all,
                           u"with-source: checks, cluster-agent, not logs-agent"_s,
                           u"any-source: logs-agent, not checks, not cluster-agent"_s,
                           u"several: "_s + all,
                           u"by-account: perhaps checks, perhaps cluster-agent, perhaps logs-agent"_s,
                           u"empty: perhaps checks, perhaps cluster-agent, perhaps logs-agent"_s};
        QTest::newRow("Cilium for the cluster")
            << u"ciliumclusterwidenetworkpolicies"_s << QByteArray("cilium.io")
            << u"ciliumclusterwidenetworkpolicies.cilium.io"_s
            << QStringList{u"namespace-by-name: "_s + all, u"team-blue: "_s + all};
        const QStringList calico{
            u"default.everybody: "_s + all,
            u"default.no-selector: "_s + all,
            u"default.agent: "_s + all,
            u"default.by-account: perhaps checks, perhaps cluster-agent, perhaps logs-agent"_s,
            u"default.unreadable: perhaps checks, perhaps cluster-agent, perhaps logs-agent"_s,
            u"default.own-namespace: "_s + all};
        QTest::newRow("Calico in a namespace")
            << u"caliconetworkpolicies"_s << QByteArray("projectcalico.org")
            << u"networkpolicies.projectcalico.org"_s << calico;
        QTest::newRow("Calico in a namespace, as it stores them")
            << u"caliconetworkpolicies"_s << QByteArray("crd.projectcalico.org")
            << u"networkpolicies.crd.projectcalico.org"_s << calico;
        QTest::newRow("Calico for the cluster")
            << u"globalnetworkpolicies"_s << QByteArray("crd.projectcalico.org")
            << u"globalnetworkpolicies.crd.projectcalico.org"_s
            << QStringList{u"default.deny-all: "_s + all, u"default.namespace-by-name: "_s + all,
                           u"default.team-blue: checks, cluster-agent, not logs-agent"_s};
        QTest::newRow("an administrator's")
            << u"adminnetworkpolicies"_s << QByteArray("policy.networking.k8s.io")
            << u"adminnetworkpolicies.policy.networking.k8s.io"_s
            << QStringList{
                   u"whole-cluster: "_s + all, u"team-blue: "_s + all,
                   u"logs-of-blue: logs-agent, not checks, not cluster-agent"_s,
                   u"subject-of-later-days: perhaps checks, perhaps cluster-agent, perhaps logs-agent"_s};
        QTest::newRow("an administrator's, as they are called next")
            << u"clusternetworkpolicies"_s << QByteArray("policy.networking.k8s.io")
            << u"clusternetworkpolicies.policy.networking.k8s.io"_s << QStringList{u"baseline: "_s + all};
        QTest::newRow("OpenShift") << u"egressfirewalls"_s << QByteArray("k8s.ovn.org")
                                   << u"egressfirewalls.k8s.ovn.org"_s << QStringList{u"default: "_s + all};
    }
    void eachMaker()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, group);
        QFETCH(QString, resource);
        QTEST(found(file, group, resource, monitoring()), "says");
    }

    /// Without the right to look at the namespace only its name is known.
    void withoutTheLabelsOfTheNamespace()
    {
        const PolicyNamespace where = policyNamespace(u"monitoring"_s);
        const QString maybe = u": perhaps checks, perhaps cluster-agent, perhaps logs-agent"_s;
        QCOMPARE(found(u"ciliumclusterwidenetworkpolicies"_s, "cilium.io",
                       u"ciliumclusterwidenetworkpolicies.cilium.io"_s, where),
                 (QStringList{u"namespace-by-name: checks, cluster-agent, logs-agent"_s,
                              u"team-blue"_s + maybe, u"team-red"_s + maybe}));
        QCOMPARE(found(u"adminnetworkpolicies"_s, "policy.networking.k8s.io",
                       u"adminnetworkpolicies.policy.networking.k8s.io"_s, where)
                     .mid(1, 2),
                 (QStringList{u"team-blue"_s + maybe,
                              u"logs-of-blue: not checks, not cluster-agent, perhaps logs-agent"_s}));
        QVERIFY(!found(u"globalnetworkpolicies"_s, "crd.projectcalico.org",
                       u"globalnetworkpolicies.crd.projectcalico.org"_s, where)
                     .contains(u"default.hosts"_s));
        // What another object says of itself is not believed.
        const QJsonObject other{
            {u"metadata"_s,
             QJsonObject{{u"name"_s, u"other"_s}, {u"labels"_s, QJsonObject{{u"team"_s, u"x"_s}}}}}};
        QVERIFY(!policyNamespace(u"monitoring"_s, other).known);
    }

    void kindsByGroup()
    {
        const auto titles = [](const QByteArray &groups) {
            QStringList resources;
            for (const PolicyKind &kind : policyKindsIn(groups))
                resources.append(QLatin1String(kind.resource).toString());
            return resources;
        };
        QCOMPARE(titles("apps/v1\nnetworking.k8s.io/v1\nv1\n"),
                 QStringList{u"networkpolicies.networking.k8s.io"_s});
        QCOMPARE(titles(""), QStringList());
        // Calico's own server shows what its definitions store.
        QCOMPARE(titles("crd.projectcalico.org/v1\nprojectcalico.org/v3\r\n"),
                 (QStringList{u"networkpolicies.projectcalico.org"_s,
                              u"globalnetworkpolicies.projectcalico.org"_s}));
    }

    void hostileLists_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no JSON") << QByteArray("hello") << QByteArray("error");
        QTest::newRow("no list") << QByteArray("{\"kind\":\"Status\"}") << QByteArray("error");
        QTest::newRow("items that are none") << QByteArray("{\"items\":{}}") << QByteArray("error");
        const QByteArray maybe = ": perhaps checks, perhaps cluster-agent, perhaps logs-agent";
        QTest::newRow("a policy that is a number") << QByteArray("{\"items\":[7]}") << maybe;
        QTest::newRow("without a spec")
            << QByteArray("{\"items\":[{\"metadata\":{\"name\":\"x\"}}]}") << "x" + maybe;
        QTest::newRow("a selector that is a text")
            << QByteArray("{\"items\":[{\"metadata\":{\"name\":\"x\"},\"spec\":{\"podSelector\":\"all\"}}]}")
            << "x" + maybe;
        QTest::newRow("a name with a control sequence")
            << QByteArray(
                   "{\"items\":[{\"metadata\":{\"name\":\"\\u001b[31mx\"},\"spec\":{\"podSelector\":{}}}]}")
            << QByteArray("");
    }
    void hostileLists()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, says);
        const Result<QList<FoundPolicy>> policies = readPolicies(
            json, policyKindsIn("networking.k8s.io/v1").constFirst(), policyPodsOf(agentRun()), monitoring());
        QCOMPARE(policies.ok(), says != "error");
        if (policies.ok() && !says.isEmpty())
            QCOMPARE(inWords(*policies).join(u'|').toUtf8(), says);
        if (policies.ok())
            QVERIFY(!inWords(*policies).join(u'|').contains(QChar(0x1b)));
    }

    void inSentences()
    {
        Survey survey;
        QCOMPARE(policyWords(survey), QStringList());
        survey.policiesRead = {u"NetworkPolicy"_s, u"CiliumNetworkPolicy"_s};
        QCOMPARE(
            policyWords(survey),
            QStringList{
                u"No policy holds for the pods by their labels (looked at: NetworkPolicy, CiliumNetworkPolicy)"_s});
        QCOMPARE(policyDoubts(survey), QStringList());
        survey.policies = {{u"NetworkPolicy a"_s, {QString(), u"logs-agent"_s}, {}, {}},
                           {u"NetworkPolicy b"_s, {u"logs-agent"_s}, {QString()}, {}},
                           {u"NetworkPolicy c"_s, {}, {QString()}, {u"logs-agent"_s}}};
        survey.policiesUnread = {u"AdminNetworkPolicy"_s};
        const QStringList doubts{
            u"NetworkPolicy b: holds for logs-agent; not for the pods of the checks"_s,
            u"NetworkPolicy c: not for the pods of the checks; cannot be told for logs-agent"_s,
            u"Where policies hold for some of them alone, a pod of the Agent may fare otherwise than the "
            u"pods "
            "of the checks"_s,
            u"Could not be read, so that nothing is known of them: policies of the kind AdminNetworkPolicy"_s};
        QCOMPARE(policyDoubts(survey), doubts);
        QCOMPARE(
            policyWords(survey),
            QStringList{
                u"Policies that hold for the pods of the checks as for those of the Agent: NetworkPolicy a"_s} +
                doubts);
        for (int i = 0; i < 20; ++i)
            survey.policies.append({u"NetworkPolicy x%1"_s.arg(i), {QString()}, {u"logs-agent"_s}, {}});
        QVERIFY(policyDoubts(survey).size() < 12);
        QVERIFY(policyDoubts(survey).contains(
            u"16 more policies hold for some of them alone, or cannot be told"_s));
    }
};

NETSETUP_TEST(TestPolicies)
#include "tst_policies.moc"
