// What the rules become on a firewall with named objects, and what differs between two states of it.
#include "handoff/formats/firewall/objectpolicies.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const ObjectNaming oneObject{63, 63, 63, false};
const ObjectNaming perFamily{63, 63, 63, true};

ObjectPolicies policiesOf(const HandoffInput &input, const ObjectNaming &naming = oneObject)
{
    return objectPolicies(input, planFormat(*format(u"panos"_s), input).rules, naming);
}

QStringList namesOf(const QList<AddressObject> &objects)
{
    QStringList names;
    for (const AddressObject &object : objects)
        names.append(object.name);
    return names;
}

} // namespace

class TestObjectPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsOfTheSameClientsAreOnePolicy()
    {
        const ObjectPolicies all = policiesOf(smallInput());
        QCOMPARE(all.policies.size(), 2);
        QCOMPARE(namesOf(all.policies.at(0).destinations),
                 QStringList({u"sts_acme_acme_app_stackstate_io"_s, u"sts_acme_quay_io"_s}));
        QCOMPARE(all.policies.at(0).rules,
                 QStringList({u"sts-acme-receiver-nodes"_s, u"sts-acme-quay-registry-nodes"_s}));
        QCOMPARE(all.services().size(), 1);
        QCOMPARE(all.addresses().size(), 4);
    }

    /// The host is told once; both rules are.
    void clientsWithTheSameSourcesAreOnePolicyOfAllTheirRules()
    {
        HandoffInput input = smallInput();
        input.rules[1].sources = input.rules.at(0).sources;
        const ObjectPolicies all = policiesOf(input);
        QCOMPARE(all.policies.size(), 1);
        QCOMPARE(all.policies.first().rules.size(), 3);
        QCOMPARE(all.policies.first().destinations.size(), 2);
        QCOMPARE(all.policies.first().clients, u"nodes-pods"_s);
    }

    /// A proxy tells them apart, a firewall would have two policies of one name.
    void plainHttpAndTlsOfOnePortAreOnePolicy()
    {
        HandoffInput input = smallInput();
        Flow flow;
        flow.id = u"receiver"_s;
        flow.url = u"http://acme.app.stackstate.io:443/"_s;
        input.flows = {flow};
        QCOMPARE(policiesOf(input).policies.size(), 2);
    }

    void otherSourcesAreAnotherPolicy()
    {
        HandoffInput other = smallInput();
        other.rules[1].sources = {cidr(u"10.245.0.0/16"_s)};
        const ObjectPolicies before = policiesOf(smallInput());
        const ObjectPolicies after = policiesOf(other);
        QCOMPARE(before.policies.at(0).name, after.policies.at(0).name);
        QVERIFY(before.policies.at(1).name != after.policies.at(1).name);
        const ObjectAddition fresh = beside(after, before);
        QCOMPARE(fresh.policies.size(), 1);
        QCOMPARE(fresh.members.size(), 0);
        QCOMPARE(namesOf(fresh.addresses), QStringList{u"sts_acme_10_245_0_0_16"_s});
        QCOMPARE(namesOf(beside(before, after).addresses), QStringList{u"sts_acme_10_244_0_0_16"_s});
    }

    void anotherHostIsAMemberMore()
    {
        HandoffInput other = smallInput();
        other.rules[2].host = u"cdn.quay.io"_s;
        const ObjectAddition fresh = beside(policiesOf(other), policiesOf(smallInput()));
        QCOMPARE(fresh.policies.size(), 0);
        QCOMPARE(fresh.members.size(), 1);
        QCOMPARE(namesOf(fresh.members.first().destinations), QStringList{u"sts_acme_cdn_quay_io"_s});
        QVERIFY(beside(policiesOf(smallInput()), policiesOf(smallInput())).isEmpty());
    }

    void namesThatReadTheSameStayTwo()
    {
        HandoffInput input = smallInput();
        input.rules[0].host = u"a-b.example.com"_s;
        input.rules[2].host = u"a.b.example.com"_s;
        const QStringList names = namesOf(policiesOf(input).policies.first().destinations);
        QVERIFY(names.value(0).startsWith("sts_acme_a_b_example_com_"_L1));
        QCOMPARE(names.value(1), u"sts_acme_a_b_example_com"_s);
    }

    void aNameIsAnObjectForEachFamilyOfItsSources()
    {
        HandoffInput input = smallInput();
        input.rules[1].sources = {cidr(u"fd00::/64"_s)};
        const ObjectPolicies all = policiesOf(input, perFamily);
        QCOMPARE(namesOf(all.policies.at(0).destinations).value(0), u"sts_acme_acme_app_stackstate_io"_s);
        QCOMPARE(namesOf(all.policies.at(1).destinations),
                 QStringList{u"sts_acme_acme_app_stackstate_io_v6"_s});
        QCOMPARE(all.policies.at(1).destinations.first().family, Family::Ipv6);
        // Not known: those that the plan wants.
        input.rules[1].sources.clear();
        QCOMPARE(policiesOf(input, perFamily).policies.at(1).destinations.size(), 2);
        input.plan.egress.ipFamily = IpFamily::Ipv4;
        QCOMPARE(policiesOf(input, perFamily).policies.at(1).destinations.size(), 1);
    }

    void anAddressThatNoSourceReachesIsSaid()
    {
        HandoffInput input = smallInput();
        input.rules = {
            rule(u"registry"_s, Initiator::Nodes, u"fd00::50"_s, Volatility::Internal, {u"10.0.0.0/16"_s})};
        const ObjectPolicies all = policiesOf(input);
        QCOMPARE(all.policies.size(), 0);
        QCOMPARE(all.closed,
                 QStringList{u"sts-acme-registry-nodes: no IPv6 source address is given, so its IPv6 "
                             "addresses stay closed"_s});
    }

    /// Some devices refuse sources of a family that the destinations do not have.
    void byAddressEachFamilyIsAPolicyOfItsOwn()
    {
        HandoffInput input = smallInput();
        const QStringList sources{u"10.0.0.0/16"_s, u"fd10::/64"_s};
        input.rules = {rule(u"proxy"_s, Initiator::Nodes, u"10.9.8.7"_s, Volatility::Internal, sources),
                       rule(u"registry"_s, Initiator::Nodes, u"fd00::50"_s, Volatility::Internal, sources)};
        const QList<ObjectPolicy> policies = policiesOf(input).policies;
        QCOMPARE(policies.size(), 2);
        for (const ObjectPolicy &policy : policies) {
            QCOMPARE(policy.sources.size(), 1);
            QCOMPARE(policy.sources.first().family, policy.destinations.first().family);
            QCOMPARE(policy.rules.size(), 1);
        }
    }

    void whatIsNotKnownIsKeptApart()
    {
        HandoffInput input = smallInput();
        input.rules[1].sources.clear();
        const ObjectPolicies all = policiesOf(input);
        QCOMPARE(all.onlyKnown(true).policies.size(), 1);
        QCOMPARE(all.onlyKnown(false).policies.size(), 1);
        QCOMPARE(all.onlyKnown(false).policies.first().clients, u"pods"_s);
    }

    void otherClustersShareNoObject()
    {
        HandoffInput one = smallInput();
        HandoffInput two = smallInput();
        one.plan.cluster.name = u"east"_s;
        two.plan.cluster.name = u"west"_s;
        const QStringList names = namesOf(policiesOf(two).addresses());
        for (const AddressObject &object : policiesOf(one).addresses())
            QVERIFY2(!names.contains(object.name), qPrintable(object.name));
    }
};

NETSETUP_TEST(TestObjectPolicies)
#include "tst_objectpolicies.moc"
