// Which questions a plan leaves open, whom they are for, and that nothing is asked twice or without need.
#include "handoff/documentinput.h"
#include "support/testprogram.h"

#include <QTest>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

QStringList fieldsOf(const QList<OpenPoint> &points)
{
    QStringList fields;
    for (const OpenPoint &point : points)
        fields.append(point.owner + QStringLiteral(": ") + point.field);
    return fields;
}

/// Everything answered, nothing checked, no device chosen.
HandoffInput answered()
{
    HandoffInput input = documentInput();
    input.report.reset();
    input.artifactIds = {QStringLiteral("readme")};
    input.plan.egress.sources[Initiator::Pods] = {cidr(QStringLiteral("10.42.0.0"), 16)};
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
    void everyPointIsComplete();
};

void TestOpenPoints::nothingIsOpen()
{
    QCOMPARE(fieldsOf(openPoints(answered())), QStringList());
    QVERIFY(printed(answered(), QStringLiteral("questions")).contains("Nothing is open."));
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
        [](HandoffInput &input) { input.rules[0].sources.clear(); },
        QStringLiteral("network: --source nodes=CIDR"));
    row(
        "the network team for the pods' addresses",
        [](HandoffInput &input) { input.rules[1].sources.clear(); },
        QStringLiteral("network: --source pods=CIDR"));
    row(
        "the proxy team for the proxy's addresses",
        [](HandoffInput &input) {
            input.rules[0].initiator = Initiator::Proxy;
            input.rules[0].sources.clear();
        },
        QStringLiteral("proxy: --source proxy=CIDR"));
    row(
        "the cluster admin for the cluster's name",
        [](HandoffInput &input) { input.plan.cluster.name.clear(); },
        QStringLiteral("cluster: --cluster NAME"));
    row(
        "the cluster admin for what bypasses the proxy",
        [](HandoffInput &input) { input.plan.egress.mode = EgressMode::Proxy; },
        QStringLiteral("cluster: --no-proxy LIST"));
    row(
        "the cluster admin where the chart has no key for a CA",
        [](HandoffInput &input) { input.flows[0].planHasCa = true; },
        QStringLiteral("cluster: the cluster's own settings; no option of the plan"));
    row(
        "the security team about an exemption",
        [](HandoffInput &input) { input.rules[0].inspection = QStringLiteral("exempt"); },
        QStringLiteral("security: change 2 of the request"));
    row(
        "the proxy team about a login",
        [](HandoffInput &input) { input.rules[0].userAuthentication = QStringLiteral("exempt"); },
        QStringLiteral("proxy: change 2 of the request"));
    row(
        "the vendor about addresses that may change",
        [](HandoffInput &input) { input.rules[0].volatility = QStringLiteral("unknown"); },
        QStringLiteral("vendor: a rule by name until then"));
    row(
        "the owner of a device for its site parameters",
        [](HandoffInput &input) {
            input.artifactIds.append(QStringLiteral("nftables"));
            input.plan.handoff.site[QStringLiteral("nftables")] = {
                {QStringLiteral("family"), QStringLiteral("inet")}};
        },
        QStringLiteral("network: --site nftables.table=VALUE"));
    row(
        "whom the user named",
        [](HandoffInput &input) {
            input.plan.open = {{QStringLiteral("cluster.cni"), QStringLiteral("dns")}};
        },
        QStringLiteral("dns: --cni ID"));
    row(
        "for a field that has no text of its own",
        [](HandoffInput &input) {
            input.plan.open = {{QStringLiteral("x.y"), QStringLiteral("dns")}};
        },
        QStringLiteral("dns: x.y in the project file"));
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
    input.rules[0].inspection = QStringLiteral("exempt");
    QStringList owners;
    for (const OpenPoint &point : openPoints(input)) {
        if (owners.isEmpty() || owners.last() != point.owner)
            owners.append(point.owner);
    }
    const QStringList expected{QStringLiteral("network"), QStringLiteral("security"),
                               QStringLiteral("cluster"), QStringLiteral("vendor")};
    QCOMPARE(owners, expected);
}

void TestOpenPoints::asksOnceForAFieldTheUserLeftOpen()
{
    HandoffInput input = answered();
    input.rules[1].sources.clear();
    input.plan.open = {{QStringLiteral("egress.sources.pods"), QStringLiteral("cluster")}};
    QCOMPARE(fieldsOf(openPoints(input)), QStringList{QStringLiteral("cluster: --source pods=CIDR")});
    QVERIFY(printed(input, QStringLiteral("request-md")).contains("to be named: cluster admin"));
}

void TestOpenPoints::asksOneQuestionForManyHosts()
{
    HandoffInput input = answered();
    input.report = documentInput().report;
    const Finding failed = input.report->findings.at(1);
    for (int i = 0; i < 12; ++i) {
        Finding another = failed;
        another.target = QStringLiteral("cdn%1.quay.io").arg(i);
        input.report->findings.append(another);
    }
    const QList<OpenPoint> points = openPoints(input);
    QCOMPARE(points.size(), 2);
    QCOMPARE(points.at(0).what, QStringLiteral("Is it your device?"));
    QCOMPARE(points.at(1).what, QStringLiteral("Is the port right?"));
}

void TestOpenPoints::everyPointIsComplete()
{
    HandoffInput input = documentInput();
    input.plan.cluster.name.clear();
    input.flows[0].planHasCa = true;
    input.rules[0].inspection = QStringLiteral("exempt");
    input.rules[0].volatility = QStringLiteral("unknown");
    const QList<OpenPoint> points = openPoints(input);
    QVERIFY(points.size() > 6);
    for (const OpenPoint &point : points) {
        QVERIFY2(ownerFrom(point.owner).has_value(), qPrintable(point.owner));
        for (const QString &text : {point.what, point.why, point.example, point.field})
            QVERIFY2(!text.isEmpty(), qPrintable(point.what));
    }
}

NETSETUP_TEST(TestOpenPoints)
#include "tst_openpoints.moc"
