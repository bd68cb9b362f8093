// Which questions a plan leaves open, whom they are for, and that nothing is asked twice or without need.
#include "findings/kinds/findingtexts.h"
#include "handoff/documentinput.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

QStringList fieldsOf(const QList<OpenPoint> &points)
{
    QStringList fields;
    for (const OpenPoint &point : points)
        fields.append(wordFor(point.owner) + u": "_s + point.field);
    return fields;
}

/// Everything answered, nothing checked, no device chosen.
HandoffInput answered()
{
    HandoffInput input = documentInput();
    input.report.reset();
    input.artifactIds = {u"readme"_s};
    input.plan.egress.sources[Initiator::Pods] = {cidr(u"10.42.0.0"_s, 16)};
    input.rules = documentRules(input.flows, input.plan);
    return input;
}

using Change = void (*)(HandoffInput &);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestOpenPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOpen();
    void asks_data();
    void asks();
    void isSortedByOwner();
    void asksOnceForAFieldTheUserLeftOpen();
    void asksOneQuestionForManyHosts();
    void anExemptionIsOneQuestion();
    void everyPointIsComplete();
};

void TestOpenPoints::nothingIsOpen()
{
    QCOMPARE(fieldsOf(openPoints(answered())), QStringList());
    QVERIFY(printed(answered(), u"questions"_s).contains("Nothing is open."));
}

void TestOpenPoints::asks_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Change change, const QString &expected) {
        QTest::newRow(name) << change << expected;
    };
    row(
        "the network team for the nodes' addresses",
        [](HandoffInput &input) { input.rules[0].sources.clear(); }, u"network: --source nodes=CIDR"_s);
    row(
        "the network team for the pods' addresses",
        [](HandoffInput &input) { input.rules[1].sources.clear(); }, u"network: --source pods=CIDR"_s);
    row(
        "the proxy team for the proxy's addresses",
        [](HandoffInput &input) {
            input.rules[0].initiator = Initiator::Proxy;
            input.rules[0].sources.clear();
        },
        u"proxy: --source proxy=CIDR"_s);
    row(
        "the cluster admin for the cluster's name",
        [](HandoffInput &input) { input.plan.cluster.name.clear(); }, u"cluster: --cluster NAME"_s);
    row(
        "the cluster admin for what bypasses the proxy",
        [](HandoffInput &input) { input.plan.egress.mode = EgressMode::Proxy; },
        u"cluster: --no-proxy LIST"_s);
    row(
        "the cluster admin where the chart has no key for a CA",
        [](HandoffInput &input) { input.flows[0].planHasCa = true; },
        u"cluster: the cluster's own settings; no option of the plan"_s);
    row(
        "the security team about an exemption",
        [](HandoffInput &input) { input.rules[0].inspection = Exemption::Exempt; },
        u"security: change 2 of the request"_s);
    row(
        "the proxy team about a login",
        [](HandoffInput &input) { input.rules[0].userAuthentication = Exemption::Exempt; },
        u"proxy: change 2 of the request"_s);
    row(
        "the vendor about addresses that may change",
        [](HandoffInput &input) { input.rules[0].volatility = Volatility::Unknown; },
        u"vendor: a rule by name until then"_s);
    row(
        "the owner of a device for its site parameters",
        [](HandoffInput &input) {
            input.artifactIds.append(u"nftables"_s);
            input.plan.handoff.site[u"nftables"_s] = {{u"family"_s, u"inet"_s}};
        },
        u"network: --site nftables.table=VALUE"_s);
    row(
        "the proxy team whether the user of the plan is enough",
        [](HandoffInput &input) { input.rules[0].userAuthentication = Exemption::Unknown; },
        u"proxy: run the checks again"_s);
    row(
        "the cluster admin about a finding from the plan alone, without any check",
        [](HandoffInput &input) {
            Finding review = documentFinding(u"plan.no-proxy-missing"_s, {}, Status::Warn, {});
            review.args = {{u"value"_s, u".svc"_s}};
            review.causes = {causeFor(u"plan.no-proxy-missing/add"_s, review.args, true)};
            input.reviews = {review};
        },
        u"cluster: where the proposal says; then make the pack anew"_s);
    row(
        "the vendor what no public source tells",
        [](HandoffInput &input) {
            input.catalogNotes = {u"The first."_s, u"The second."_s};
        },
        u"vendor: nothing to enter: the pack does not rest on it"_s);
    row(
        "the cluster admin whether a cache gets out, while no check has pulled through it",
        [](HandoffInput &input) { input.rules[0].initiator = Initiator::Registry; },
        u"cluster: run the checks again: they ask the registry for every image"_s);
    row(
        "the owner of a device which one it is",
        [](HandoffInput &input) { input.devicesNotNamed = {Audience::Network}; },
        u"network: --artifacts ID"_s);
    row(
        "whom the user named",
        [](HandoffInput &input) {
            input.plan.open = {{u"cluster.cni"_s, Owner::Dns}};
        },
        u"dns: --cni ID"_s);
    row(
        "for a field that has no text of its own",
        [](HandoffInput &input) {
            input.plan.open = {{u"x.y"_s, Owner::Dns}};
        },
        u"dns: x.y in the project file"_s);
}

void TestOpenPoints::asks()
{
    QFETCH(Change, change);
    QFETCH(QString, expected);
    HandoffInput input = answered();
    change(input);
    QCOMPARE(fieldsOf(openPoints(input)), QStringList{expected});
}

void TestOpenPoints::isSortedByOwner()
{
    HandoffInput input = documentInput();
    input.plan.cluster.name.clear();
    input.rules[0].inspection = Exemption::Exempt;
    QStringList owners;
    for (const OpenPoint &point : openPoints(input)) {
        if (owners.isEmpty() || owners.last() != wordFor(point.owner))
            owners.append(wordFor(point.owner));
    }
    const QStringList expected{u"network"_s, u"security"_s, u"cluster"_s, u"vendor"_s};
    QCOMPARE(owners, expected);
}

void TestOpenPoints::asksOnceForAFieldTheUserLeftOpen()
{
    HandoffInput input = answered();
    input.rules[1].sources.clear();
    input.plan.open = {{u"egress.sources.pods"_s, Owner::Cluster}};
    QCOMPARE(fieldsOf(openPoints(input)), QStringList{u"cluster: --source pods=CIDR"_s});
    QVERIFY(printed(input, u"request-md"_s).contains("to be named: cluster admin"));
}

void TestOpenPoints::asksOneQuestionForManyHosts()
{
    HandoffInput input = answered();
    input.report = documentInput().report;
    const Finding failed = input.report->findings.at(1);
    for (int i = 0; i < 12; ++i) {
        Finding another = failed;
        another.target = u"cdn%1.quay.io"_s.arg(i);
        input.report->findings.append(another);
    }
    const QList<OpenPoint> points = openPoints(input);
    QCOMPARE(points.size(), 2);
    QCOMPARE(points.at(0).what, u"Is it your device?"_s);
    QCOMPARE(points.at(1).what, u"Is the port right?"_s);
}

/// A question with an exemption behind it is one decision: the board's.
void TestOpenPoints::anExemptionIsOneQuestion()
{
    HandoffInput input = answered();
    input.report = documentInput().report;
    input.report->findings.clear();
    for (int i = 0; i < 11; ++i) {
        const QString host = u"cdn%1.quay.io"_s.arg(i);
        Finding intercepted = documentFinding(u"tls.intercept-untrusted"_s, host, Status::Fail, {});
        intercepted.args.insert(u"issuer"_s, u"Corp CA"_s);
        intercepted.causes = {causeFor(u"tls.intercept-untrusted/exempt"_s, intercepted.args, false),
                              causeFor(u"tls.intercept-untrusted/ca"_s, intercepted.args, false)};
        input.report->findings.append(intercepted);
    }
    const QList<OpenPoint> without = openPoints(input);
    QCOMPARE(without.size(), 2); // each owner is asked once, for all hosts
    QVERIFY2(without.at(0).what.contains("these hosts"_L1), qPrintable(without.at(0).what));
    QVERIFY(without.at(0).why.contains("cdn0.quay.io, cdn1.quay.io"_L1));
    for (Rule &rule : input.rules)
        rule.inspection = Exemption::Exempt;
    const QList<OpenPoint> points = openPoints(input);
    QCOMPARE(fieldsOf(points), QStringList{u"security: change 2 of the request"_s});
    QVERIFY(points.first().example.contains("If no: "_L1));
}

void TestOpenPoints::everyPointIsComplete()
{
    HandoffInput input = documentInput();
    input.plan.cluster.name.clear();
    input.flows[0].planHasCa = true;
    input.rules[0].inspection = Exemption::Exempt;
    input.rules[0].volatility = Volatility::Unknown;
    const QList<OpenPoint> points = openPoints(input);
    QVERIFY(points.size() > 6);
    for (const OpenPoint &point : points) {
        QVERIFY(!point.what.isEmpty());
        for (const QString &text : {point.what, point.why, point.example, point.field})
            QVERIFY2(!text.isEmpty(), qPrintable(point.what));
    }
}

NETSETUP_TEST(TestOpenPoints)
#include "tst_openpoints.moc"
