// The main scenario of the vendor's page: a firewall has to let the receiver and quay.io out. Rule by rule
// what each device gets, and why; a format that is not in the table fails.
#include "catalog/catalog.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// What a device gets of one rule; the words have to stand in the reason.
struct Expected
{
    Decision decision;
    QString reason;
};

const Expected byName{Decision::Emit, {}};
const Expected asSeen{Decision::EmitAsSnapshot, u"cannot match names"_s};
const Expected changing{Decision::Refuse, u"change without notice"_s};
const Expected notItsNodes{Decision::Skip, u"does not govern traffic of the nodes"_s};
const Expected notItsPods{Decision::Skip, u"does not govern traffic of the pods"_s};
const Expected noProxy{Decision::Skip, u"the plan has no proxy on the way"_s};

struct Row
{
    const char *format;
    Expected receiverOfNodes;
    Expected receiverOfPods;
    Expected imagesOfNodes;
};

const QList<Row> &table()
{
    static const QList<Row> rows{
        // By name: everything, as it stands.
        {"panos", byName, byName, byName},
        {"fortios", byName, byName, byName},
        {"cisco-asa", byName, byName, byName},
        {"junos-srx", byName, byName, byName},
        {"checkpoint", byName, byName, byName},
        {"mikrotik", byName, byName, byName},
        {"opnsense-alias", byName, byName, byName},
        {"aws-suricata", byName, byName, byName},
        {"aws-terraform", byName, byName, byName},
        {"aws-cloudformation", byName, byName, byName},
        {"azure-bicep", byName, byName, byName},
        {"gcp-gcloud", byName, byName, byName},
        {"gcp-terraform", byName, byName, byName},
        {"zscaler", byName, byName, byName},
        {"proxy-generic", byName, byName, byName},
        // By address: the receiver's stay, those of a content network do not.
        {"nftables", asSeen, asSeen, changing},
        {"iptables", asSeen, asSeen, changing},
        {"cisco-ios-xe", asSeen, asSeen, changing},
        {"firewalld", asSeen, asSeen, changing},
        {"ufw", asSeen, asSeen, changing},
        {"pf", asSeen, asSeen, changing},
        // In the cluster: the pods of the Agent. Image pulls and what shares the network of a node pass by.
        {"networkpolicy", notItsNodes, asSeen, notItsNodes},
        {"calico", notItsNodes, asSeen, notItsNodes},
        {"cilium", notItsNodes, byName, notItsNodes},
        {"openshift-egressfirewall", notItsNodes, byName, notItsNodes},
        {"gke-fqdn", notItsNodes, byName, notItsNodes},
        {"istio", notItsNodes, byName, notItsNodes},
        {"clusternetworkpolicy", notItsNodes, byName, notItsNodes},
        // Its own connections: what runs on a Windows computer, and none of these does.
        {"windows-firewall", notItsNodes, notItsPods, notItsNodes},
        // A forward proxy that the plan does not have.
        {"squid", noProxy, noProxy, noProxy},
    };
    return rows;
}

/// What only the owners of the devices know; every format has to find here what it needs.
void giveSites(HandoffPlan &handoff)
{
    handoff.site = {
        {u"panos"_s, {{u"zone-from"_s, u"trust"_s}, {u"zone-to"_s, u"untrust"_s}}},
        {u"fortios"_s,
         {{u"srcintf"_s, u"internal"_s}, {u"dstintf"_s, u"wan1"_s}, {u"inspection-profile"_s, u"deep"_s}}},
        {u"cisco-asa"_s, {{u"acl"_s, u"inside_in"_s}}},
        {u"junos-srx"_s, {{u"from-zone"_s, u"trust"_s}, {u"to-zone"_s, u"untrust"_s}}},
        {u"checkpoint"_s, {{u"layer"_s, u"Network"_s}}},
        {u"mikrotik"_s, {{u"chain"_s, u"forward"_s}}},
        {u"cisco-ios-xe"_s, {{u"acl"_s, u"INSIDE-IN"_s}, {u"acl-v6"_s, u"INSIDE-IN-V6"_s}}},
        {u"opnsense-alias"_s, {{u"interface"_s, u"LAN"_s}}},
        {u"windows-firewall"_s, {{u"profile"_s, u"Any"_s}}},
        {u"firewalld"_s, {{u"ingress-zone"_s, u"internal"_s}, {u"egress-zone"_s, u"ANY"_s}}},
        {u"ufw"_s, {{u"mode"_s, u"gateway"_s}}},
        {u"nftables"_s, {{u"family"_s, u"inet"_s}, {u"table"_s, u"filter"_s}}},
        {u"aws-terraform"_s,
         {{u"rule-order"_s, u"strict"_s}, {u"security-group"_s, u"sg-0123456789abcdef0"_s}}},
        {u"aws-cloudformation"_s,
         {{u"rule-order"_s, u"strict"_s}, {u"security-group"_s, u"sg-0123456789abcdef0"_s}}},
        {u"azure-bicep"_s, {{u"policy"_s, u"egress"_s}, {u"group-priority"_s, u"500"_s}}},
        {u"gcp-gcloud"_s, {{u"policy"_s, u"egress"_s}, {u"first-priority"_s, u"1000"_s}}},
        {u"gcp-terraform"_s, {{u"policy"_s, u"egress"_s}, {u"first-priority"_s, u"1000"_s}}},
        {u"cilium"_s, {{u"dns-namespace"_s, u"kube-system"_s}, {u"dns-label"_s, u"k8s-app=dns"_s}}},
        {u"clusternetworkpolicy"_s, {{u"priority"_s, u"10"_s}}},
    };
}

HandoffInput mainScenario()
{
    static const Catalog catalog = *Catalog::load();
    HandoffInput input = smallInput();
    const ProductLine *line = catalog.line(u"stackstate-6.0"_s);
    Plan &plan = input.plan;
    plan.product = line->id;
    plan.egress.mode = EgressMode::Firewall;
    plan.images.source = ImageSource::Quay;
    plan.egress.sources[Initiator::Nodes] = {cidr(u"10.0.0.0/16"_s)};
    plan.egress.sources[Initiator::Pods] = {cidr(u"10.244.0.0/16"_s)};
    giveSites(plan.handoff);
    input.line = *line;
    input.flows = deriveFlows(plan, *line);
    input.rules = deriveRules(input.flows, plan);
    input.addresses = {seen(receiverHost(), u"52.20.10.10"_s), seen(u"quay.io"_s, u"34.225.41.113"_s)};
    return input;
}

const Expected &expectedOf(const Row &row, const Rule &rule)
{
    if (rule.purpose == Purpose::ImagePull)
        return row.imagesOfNodes;
    return rule.initiator == Initiator::Nodes ? row.receiverOfNodes : row.receiverOfPods;
}

} // namespace

class TestMainScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsRulesAreThese()
    {
        const HandoffInput input = mainScenario();
        QCOMPARE(input.rules.size(), 12);
        QCOMPARE(std::count_if(input.rules.begin(), input.rules.end(),
                               [](const Rule &rule) { return rule.purpose == Purpose::ImagePull; }),
                 10);
    }

    void everyDeviceIsInTheTable()
    {
        QStringList missing;
        for (const Format &format : formatCatalogue()) {
            const bool listed = std::any_of(table().begin(), table().end(), [&format](const Row &row) {
                return format.id == QLatin1String(row.format);
            });
            if (!format.can.isDocument() && !listed)
                missing.append(format.id);
        }
        QCOMPARE(missing, QStringList());
    }

    void everyRuleIsDecidedAsTheTableSays_data()
    {
        QTest::addColumn<QString>("id");
        for (const Row &row : table())
            QTest::newRow(row.format) << QString::fromLatin1(row.format);
    }
    void everyRuleIsDecidedAsTheTableSays()
    {
        QFETCH(const QString, id);
        const Row &row = *std::find_if(table().begin(), table().end(),
                                       [&id](const Row &known) { return id == QLatin1String(known.format); });
        const HandoffInput input = mainScenario();
        const FormatPlan plan = planFormat(*format(id), input);
        QCOMPARE(plan.rules.size(), input.rules.size());
        for (const PlannedRule &planned : plan.rules) {
            const Expected &expected = expectedOf(row, planned.rule);
            const QString reason = planned.reason.english();
            QVERIFY2(planned.decision == expected.decision,
                     qPrintable(planned.rule.id + u": "_s + wordFor(planned.decision) + u' ' + reason));
            QVERIFY2(reason.contains(expected.reason), qPrintable(planned.rule.id + u": "_s + reason));
        }
    }

    /// What is printed is in the file that is loaded: nothing waits, and nothing is left out that is not in
    /// the table.
    void whatIsPrintedIsLoadable_data() { everyRuleIsDecidedAsTheTableSays_data(); }
    void whatIsPrintedIsLoadable()
    {
        QFETCH(const QString, id);
        const HandoffInput input = mainScenario();
        const QMap<QString, QString> given = input.plan.handoff.site.value(id);
        for (const QString &key : neededSiteKeys(*format(id), input))
            QVERIFY2(given.contains(key), qPrintable(u"giveSites() lacks %1.%2"_s.arg(id, key)));
        const QMap<QString, QByteArray> files = emitted(input, id);
        for (auto file = files.begin(); file != files.end(); ++file) {
            QVERIFY2(!file.key().endsWith(".incomplete.txt"_L1), qPrintable(file.key()));
            QVERIFY2(!file->contains("INCOMPLETE:"), qPrintable(file.key()));
        }
    }

    /// Names on a Linux gateway: nothing is left for the mirror.
    void linuxGatewaysThatAskDnsmasqOpenEverything()
    {
        for (const QString &id : {u"nftables"_s, u"iptables"_s}) {
            HandoffInput input = mainScenario();
            input.plan.handoff.site[id][u"names"_s] = u"dnsmasq"_s;
            const FormatPlan plan = planFormat(*format(id), input);
            QCOMPARE(
                std::count_if(plan.rules.begin(), plan.rules.end(),
                              [](const PlannedRule &planned) { return planned.decision == Decision::Emit; }),
                12);
            const QMap<QString, QByteArray> files = emitted(input, id);
            const QByteArray conf = files.value(u"firewall/%1/dnsmasq.conf"_s.arg(id));
            QCOMPARE(conf.count(id == "nftables"_L1 ? "\nnftset=/" : "\nipset=/"), 11);
            for (const QString &path : files.keys())
                QVERIFY2(!path.endsWith(".incomplete.txt"_L1), qPrintable(path));
        }
    }
};

NETSETUP_TEST(TestMainScenario)
#include "tst_mainscenario.moc"
