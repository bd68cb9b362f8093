// The planner's decisions, and which addresses may leave.
#include "handoff/sample.h"
#include "support/testprogram.h"

using namespace netsetup;
using namespace netsetup::testing;

namespace {

Format addressFormat()
{
    Format made;
    made.id = QStringLiteral("box");
    made.title = QStringLiteral("Box");
    made.can.scopes = {Initiator::Nodes, Initiator::Pods, Initiator::Proxy};
    return made;
}

Format nameFormat()
{
    Format made = addressFormat();
    made.can.names = NameSupport::Exact;
    return made;
}

Format documentFormat()
{
    Format made = addressFormat();
    made.can.document = true;
    return made;
}

HandoffInput inputWith(const Rule &only, const QStringList &addresses)
{
    HandoffInput input = smallInput();
    input.rules = {only};
    input.addresses.clear();
    for (const QString &address : addresses)
        input.addresses.append(seen(only.host, address));
    return input;
}

Rule receiverRule(const QString &volatility, const QString &host = receiverHost(),
                  Initiator initiator = Initiator::Nodes)
{
    return rule(QStringLiteral("receiver"), initiator, host, volatility, {QStringLiteral("10.0.0.0/16")});
}

QStringList texts(const QList<ResolvedAddress> &addresses)
{
    QStringList list;
    for (const ResolvedAddress &entry : addresses)
        list.append(entry.address);
    return list;
}

Report reportWithGoodCertificate(const QString &address)
{
    Report report;
    Finding finding;
    finding.id = QStringLiteral("tls.ok");
    finding.status = Status::Pass;
    finding.target = receiverHost();
    finding.address = address;
    report.findings = {finding};
    return report;
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decision_data()
    {
        QTest::addColumn<Format>("given");
        QTest::addColumn<HandoffInput>("input");
        QTest::addColumn<QString>("decision");
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<QString>("reasonHolds");

        const QString ip = QStringLiteral("52.20.10.10");
        const Rule pinned = receiverRule(QStringLiteral("pinned"));
        const Rule cdn = receiverRule(QStringLiteral("cdn"), QStringLiteral("quay.io"));
        const Rule unknown = receiverRule(QStringLiteral("unknown"));
        const Rule internal = receiverRule(QStringLiteral("internal"), QStringLiteral("registry.corp.local"));
        const QString snapshot = QStringLiteral("snapshot");
        const QString skip = QStringLiteral("skip");
        const QString refuse = QStringLiteral("refuse");
        const QString emit_ = QStringLiteral("emit");

        QTest::newRow("a format that matches names prints a pinned name")
            << nameFormat() << inputWith(pinned, {ip}) << emit_ << QStringList() << QString();
        QTest::newRow("a format that matches names prints a CDN name")
            << nameFormat() << inputWith(cdn, {ip}) << emit_ << QStringList() << QString();
        QTest::newRow("a document prints every rule, with the addresses of pinned hosts")
            << documentFormat() << inputWith(pinned, {ip}) << emit_ << QStringList{ip} << QString();
        QTest::newRow("a document prints no addresses of CDN hosts")
            << documentFormat() << inputWith(cdn, {ip}) << emit_ << QStringList() << QString();
        QTest::newRow("addresses stand in for a pinned name")
            << addressFormat() << inputWith(pinned, {ip}) << snapshot << QStringList{ip}
            << QStringLiteral("cannot match names");
        QTest::newRow("addresses stand in for an internal name, private ones too")
            << addressFormat() << inputWith(internal, {QStringLiteral("10.1.2.3")}) << snapshot
            << QStringList{QStringLiteral("10.1.2.3")} << QStringLiteral("cannot match names");
        QTest::newRow("addresses of a CDN host are refused")
            << addressFormat() << inputWith(cdn, {ip}) << refuse << QStringList()
            << QStringLiteral("--addresses-for-cdn");
        QTest::newRow("addresses of a host of unknown volatility are refused")
            << addressFormat() << inputWith(unknown, {ip}) << refuse << QStringList()
            << QStringLiteral("--addresses-for-cdn");
        QTest::newRow("without addresses there is nothing to print")
            << addressFormat() << inputWith(pinned, {}) << skip << QStringList()
            << QStringLiteral("no addresses: run with a report or without --offline");
        QTest::newRow("traffic of the workstation does not pass the device")
            << addressFormat()
            << inputWith(receiverRule(QStringLiteral("pinned"), receiverHost(), Initiator::Workstation), {ip})
            << skip << QStringList() << QStringLiteral("the workstation");
        QTest::newRow("a proxy given as an address is that address, without a look-up")
            << addressFormat()
            << inputWith(receiverRule(QStringLiteral("internal"), QStringLiteral("10.9.8.7")), {}) << emit_
            << QStringList{QStringLiteral("10.9.8.7")} << QString();
        QTest::newRow("an address as the host is exact, so its volatility does not matter")
            << addressFormat()
            << inputWith(receiverRule(QStringLiteral("unknown"), QStringLiteral("10.9.8.7")), {}) << emit_
            << QStringList{QStringLiteral("10.9.8.7")} << QString();
        QTest::newRow("a loopback address is never exported, even as the host")
            << addressFormat()
            << inputWith(receiverRule(QStringLiteral("internal"), QStringLiteral("127.0.0.1")), {}) << skip
            << QStringList() << QStringLiteral("127.0.0.1 is never exported");
        QTest::newRow("an address that never leaves is dropped, the others stay, and the reason says so")
            << addressFormat() << inputWith(pinned, {QStringLiteral("198.18.0.9"), ip}) << snapshot
            << QStringList{ip} << QStringLiteral("198.18.0.9 is never exported");
        QTest::newRow("documentation addresses are not exported in reality")
            << addressFormat() << inputWith(pinned, {QStringLiteral("192.0.2.10")}) << skip << QStringList()
            << QStringLiteral("192.0.2.10 is never exported");
        QTest::newRow("a private answer for the public receiver is not exported unproven")
            << addressFormat() << inputWith(pinned, {QStringLiteral("10.5.5.5")}) << skip << QStringList()
            << QStringLiteral("private answer");
        QTest::newRow("addresses are sorted by number, IPv4 first, each once")
            << addressFormat()
            << inputWith(pinned, {QStringLiteral("2a01::2"), QStringLiteral("52.20.10.100"),
                                  QStringLiteral("52.20.10.9"), QStringLiteral("52.20.10.100"),
                                  QStringLiteral("2a01::1")})
            << snapshot
            << QStringList{QStringLiteral("52.20.10.9"), QStringLiteral("52.20.10.100"),
                           QStringLiteral("2a01::1"), QStringLiteral("2a01::2")}
            << QString();
        QTest::newRow("a hostile report cannot put something else in the place of an address")
            << addressFormat() << inputWith(pinned, {QStringLiteral("1.2.3.4 } accept")}) << skip
            << QStringList() << QStringLiteral("is not an address");
    }
    void decision()
    {
        QFETCH(const Format, given);
        QFETCH(const HandoffInput, input);
        QFETCH(const QString, decision);
        QFETCH(const QStringList, addresses);
        QFETCH(const QString, reasonHolds);

        const PlannedRule planned = planFormat(given, input).rules.at(0);
        QCOMPARE(wordFor(planned.decision), decision);
        QCOMPARE(texts(planned.addresses), addresses);
        QVERIFY2(planned.reason.contains(reasonHolds), qPrintable(planned.reason));
        const bool mustExplain = planned.decision != Decision::Emit;
        QVERIFY(!mustExplain || !planned.reason.isEmpty());
    }

    void practiceAllowsDocumentationAddresses()
    {
        HandoffInput input =
            inputWith(receiverRule(QStringLiteral("pinned")), {QStringLiteral("192.0.2.10")});
        input.practice = QStringLiteral("open");
        QCOMPARE(texts(planFormat(addressFormat(), input).rules.at(0).addresses),
                 QStringList{QStringLiteral("192.0.2.10")});
    }

    void theOverrideLetsCdnAddressesThroughAndSaysSo()
    {
        HandoffInput input = inputWith(receiverRule(QStringLiteral("cdn"), QStringLiteral("quay.io")),
                                       {QStringLiteral("34.225.41.113")});
        input.plan.handoff.addressesForCdn = true;
        const PlannedRule planned = planFormat(addressFormat(), input).rules.at(0);
        QCOMPARE(planned.decision, Decision::EmitAsSnapshot);
        QVERIFY(planned.reason.contains(QLatin1String("--addresses-for-cdn")));
        QCOMPARE(planFormat(documentFormat(), input).rules.at(0).addresses.size(), 1);
    }

    void aPrivateLinkNeedsAGoodCertificateOnThatVeryAddress()
    {
        const QString inside = QStringLiteral("10.5.5.5");
        HandoffInput input =
            inputWith(receiverRule(QStringLiteral("pinned")), {inside, QStringLiteral("10.5.5.6")});
        input.report = reportWithGoodCertificate(inside);
        const PlannedRule planned = planFormat(addressFormat(), input).rules.at(0);
        QCOMPARE(texts(planned.addresses), QStringList{inside});
        input.report->findings[0].status = Status::Fail;
        QCOMPARE(planFormat(addressFormat(), input).rules.at(0).decision, Decision::Skip);
    }

    void theIpFamilyOfThePlanLimitsTheAddresses()
    {
        HandoffInput input = inputWith(receiverRule(QStringLiteral("pinned")),
                                       {QStringLiteral("52.20.10.10"), QStringLiteral("2a01::1")});
        input.plan.egress.ipFamily = IpFamily::Ipv6;
        QCOMPARE(texts(planFormat(addressFormat(), input).rules.at(0).addresses),
                 QStringList{QStringLiteral("2a01::1")});
        input.plan.egress.ipFamily = IpFamily::Ipv4;
        QCOMPARE(texts(planFormat(addressFormat(), input).rules.at(0).addresses),
                 QStringList{QStringLiteral("52.20.10.10")});
    }

    void whatIsMissingIsNamed()
    {
        Rule bare = receiverRule(QStringLiteral("pinned"));
        bare.sources.clear();
        Format needy = addressFormat();
        needy.can.siteKeys = {QStringLiteral("zone")};
        HandoffInput input = inputWith(bare, {QStringLiteral("52.20.10.10")});
        const QStringList both{QStringLiteral("source addresses of the nodes"),
                               QStringLiteral("site parameter box.zone")};
        QCOMPARE(planFormat(needy, input).rules.at(0).missing, both);
        input.plan.handoff.site[QStringLiteral("box")] = {{QStringLiteral("zone"), QStringLiteral("trust")}};
        QCOMPARE(planFormat(needy, input).rules.at(0).missing, both.mid(0, 1));
    }

    void aFormatIsRefusedWhenNothingCanBePrinted()
    {
        const HandoffInput cdnOnly = inputWith(receiverRule(QStringLiteral("cdn"), QStringLiteral("quay.io")),
                                               {QStringLiteral("34.225.41.113")});
        QVERIFY(planFormat(addressFormat(), cdnOnly).refused);
        QVERIFY(planFormat(addressFormat(), cdnOnly).reason.contains(QLatin1String("quay.io")));
        QVERIFY(!planFormat(addressFormat(), smallInput()).refused);
        QVERIFY(!planFormat(documentFormat(), cdnOnly).refused);
    }

    void aRefusalSaysEachReasonOnceAndNamesTheHosts()
    {
        HandoffInput input = inputWith(receiverRule(QStringLiteral("cdn"), QStringLiteral("quay.io")), {});
        input.rules.append(receiverRule(QStringLiteral("cdn"), QStringLiteral("cdn.quay.io")));
        input.rules.append(receiverRule(QStringLiteral("cdn"), QStringLiteral("cdn01.quay.io")));
        input.rules.append(receiverRule(QStringLiteral("unknown"), QStringLiteral("helm.example.org")));
        input.rules.append(receiverRule(QStringLiteral("pinned"), receiverHost(), Initiator::Workstation));
        const QStringList lines = planFormat(addressFormat(), input).reason.split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).endsWith(QLatin1String("Hosts: quay.io, cdn.quay.io, cdn01.quay.io")));
        QVERIFY(
            lines.at(0).contains(QLatin1String("the addresses of these hosts change without notice (cdn)")));
        QVERIFY(lines.at(1).contains(QLatin1String("helm.example.org")));
        QVERIFY(lines.at(2).contains(QLatin1String("the workstation")));
    }

    void aFormatThatNeedsAReportIsRefusedWithoutOne()
    {
        Format needy = documentFormat();
        needy.can.needsReport = true;
        HandoffInput input = smallInput();
        QVERIFY(planFormat(needy, input).refused);
        input.report = Report();
        QVERIFY(!planFormat(needy, input).refused);
    }

    void everyFormatOfTheCatalogueIsPlanned()
    {
        const QList<FormatPlan> plans = planFormats(smallInput());
        QCOMPARE(plans.size(), formatCatalogue().size());
        QStringList ids;
        for (const FormatPlan &plan : plans) {
            QCOMPARE(plan.rules.size(), 3);
            QVERIFY(plan.format->emitArtifacts);
            QVERIFY(!ids.contains(plan.format->id));
            ids.append(plan.format->id);
        }
    }
};

NETSETUP_TEST(TestPlanner)
#include "tst_planner.moc"
