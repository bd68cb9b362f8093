// The planner's decisions, and which addresses may leave.
#include "handoff/sample.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

Format addressFormat()
{
    Format made;
    made.id = u"box"_s;
    made.title = u"Box"_s;
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
    made.can.enforcement = Enforcement::Document;
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

Rule receiverRule(Volatility volatility, const QString &host = receiverHost(),
                  Initiator initiator = Initiator::Nodes)
{
    return rule(u"receiver"_s, initiator, host, volatility, {u"10.0.0.0/16"_s});
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
    finding.id = u"tls.ok"_s;
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

        const QString ip = u"52.20.10.10"_s;
        const Rule pinned = receiverRule(Volatility::Pinned);
        const Rule cdn = receiverRule(Volatility::Cdn, u"quay.io"_s);
        const Rule unknown = receiverRule(Volatility::Unknown);
        const Rule internal = receiverRule(Volatility::Internal, u"registry.corp.local"_s);
        const QString snapshot = u"snapshot"_s;
        const QString skip = u"skip"_s;
        const QString refuse = u"refuse"_s;
        const QString emit_ = u"emit"_s;

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
            << u"cannot match names"_s;
        QTest::newRow("addresses stand in for an internal name, private ones too")
            << addressFormat() << inputWith(internal, {u"10.1.2.3"_s}) << snapshot
            << QStringList{u"10.1.2.3"_s} << u"cannot match names"_s;
        QTest::newRow("addresses of a CDN host are refused")
            << addressFormat() << inputWith(cdn, {ip}) << refuse << QStringList()
            << u"Use a format that matches names"_s;
        QTest::newRow("addresses of a host of unknown volatility are refused")
            << addressFormat() << inputWith(unknown, {ip}) << refuse << QStringList()
            << u"Use a format that matches names"_s;
        QTest::newRow("without addresses there is nothing to print")
            << addressFormat() << inputWith(pinned, {}) << skip << QStringList()
            << u"no addresses: nobody looked the names up"_s;
        QTest::newRow("traffic of the workstation does not pass the device")
            << addressFormat()
            << inputWith(receiverRule(Volatility::Pinned, receiverHost(), Initiator::Workstation), {ip})
            << skip << QStringList() << u"the workstation"_s;
        QTest::newRow("a proxy given as an address is that address, without a look-up")
            << addressFormat() << inputWith(receiverRule(Volatility::Internal, u"10.9.8.7"_s), {}) << emit_
            << QStringList{u"10.9.8.7"_s} << QString();
        QTest::newRow("an address as the host is exact, so its volatility does not matter")
            << addressFormat() << inputWith(receiverRule(Volatility::Unknown, u"10.9.8.7"_s), {}) << emit_
            << QStringList{u"10.9.8.7"_s} << QString();
        QTest::newRow("a loopback address is never exported, even as the host")
            << addressFormat() << inputWith(receiverRule(Volatility::Internal, u"127.0.0.1"_s), {}) << skip
            << QStringList() << u"127.0.0.1 is never exported"_s;
        QTest::newRow("an address that never leaves is dropped, the others stay, and the reason says so")
            << addressFormat() << inputWith(pinned, {u"198.18.0.9"_s, ip}) << snapshot << QStringList{ip}
            << u"198.18.0.9 is never exported"_s;
        QTest::newRow("documentation addresses are not exported in reality")
            << addressFormat() << inputWith(pinned, {u"192.0.2.10"_s}) << skip << QStringList()
            << u"192.0.2.10 is never exported"_s;
        QTest::newRow("a private answer for the public receiver is not exported unproven")
            << addressFormat() << inputWith(pinned, {u"10.5.5.5"_s}) << skip << QStringList()
            << u"private answer"_s;
        QTest::newRow("addresses are sorted by number, IPv4 first, each once")
            << addressFormat()
            << inputWith(pinned,
                         {u"2a01::2"_s, u"52.20.10.100"_s, u"52.20.10.9"_s, u"52.20.10.100"_s, u"2a01::1"_s})
            << snapshot << QStringList{u"52.20.10.9"_s, u"52.20.10.100"_s, u"2a01::1"_s, u"2a01::2"_s}
            << QString();
        QTest::newRow("a hostile report cannot put something else in the place of an address")
            << addressFormat() << inputWith(pinned, {u"1.2.3.4 } accept"_s}) << skip << QStringList()
            << u"is not an address"_s;
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
        const QString reason = planned.reason.english();
        QVERIFY2(reason.contains(reasonHolds), qPrintable(reason));
        const bool mustExplain = planned.decision != Decision::Emit;
        QVERIFY(!mustExplain || !planned.reason.isEmpty());
    }

    void practiceAllowsDocumentationAddresses()
    {
        HandoffInput input = inputWith(receiverRule(Volatility::Pinned), {u"192.0.2.10"_s});
        input.practice = u"open"_s;
        QCOMPARE(texts(planFormat(addressFormat(), input).rules.at(0).addresses),
                 QStringList{u"192.0.2.10"_s});
    }

    void theOverrideLetsCdnAddressesThroughAndSaysSo()
    {
        HandoffInput input = inputWith(receiverRule(Volatility::Cdn, u"quay.io"_s), {u"34.225.41.113"_s});
        input.plan.handoff.addressesForCdn = true;
        const PlannedRule planned = planFormat(addressFormat(), input).rules.at(0);
        QCOMPARE(planned.decision, Decision::EmitAsSnapshot);
        QVERIFY(planned.reason.english().contains("because the requester wants them"_L1));
        QCOMPARE(planFormat(documentFormat(), input).rules.at(0).addresses.size(), 1);
    }

    void aPrivateLinkNeedsAGoodCertificateOnThatVeryAddress()
    {
        const QString inside = u"10.5.5.5"_s;
        HandoffInput input = inputWith(receiverRule(Volatility::Pinned), {inside, u"10.5.5.6"_s});
        input.report = reportWithGoodCertificate(inside);
        const PlannedRule planned = planFormat(addressFormat(), input).rules.at(0);
        QCOMPARE(texts(planned.addresses), QStringList{inside});
        input.report->findings[0].status = Status::Fail;
        QCOMPARE(planFormat(addressFormat(), input).rules.at(0).decision, Decision::Skip);
    }

    void theIpFamilyOfThePlanLimitsTheAddresses()
    {
        HandoffInput input = inputWith(receiverRule(Volatility::Pinned), {u"52.20.10.10"_s, u"2a01::1"_s});
        input.plan.egress.ipFamily = IpFamily::Ipv6;
        QCOMPARE(texts(planFormat(addressFormat(), input).rules.at(0).addresses), QStringList{u"2a01::1"_s});
        input.plan.egress.ipFamily = IpFamily::Ipv4;
        QCOMPARE(texts(planFormat(addressFormat(), input).rules.at(0).addresses),
                 QStringList{u"52.20.10.10"_s});
    }

    void whatIsMissingIsNamed()
    {
        Rule bare = receiverRule(Volatility::Pinned);
        bare.sources.clear();
        Format needy = addressFormat();
        needy.can.siteParameters = {{u"zone"_s, u".*"_s, {}, &always}, {u"group"_s, u".*"_s, {}}};
        HandoffInput input = inputWith(bare, {u"52.20.10.10"_s});
        const QList<Phrase> both{Phrase("Handoff", "source addresses of the nodes"),
                                 Phrase("Handoff", "site parameter %1.%2").arg(u"box"_s).arg(u"zone"_s)};
        QCOMPARE(planFormat(needy, input).rules.at(0).missing, both);
        input.plan.handoff.site[u"box"_s] = {{u"zone"_s, u"trust"_s}};
        QCOMPARE(planFormat(needy, input).rules.at(0).missing, both.mid(0, 1));
    }

    void aFormatIsRefusedWhenNothingCanBePrinted()
    {
        const HandoffInput cdnOnly =
            inputWith(receiverRule(Volatility::Cdn, u"quay.io"_s), {u"34.225.41.113"_s});
        QVERIFY(planFormat(addressFormat(), cdnOnly).refused);
        QVERIFY(planFormat(addressFormat(), cdnOnly).reason.english().contains("quay.io"_L1));
        QVERIFY(!planFormat(addressFormat(), smallInput()).refused);
        QVERIFY(!planFormat(documentFormat(), cdnOnly).refused);
    }

    void aRefusalSaysEachReasonOnceAndNamesTheHosts()
    {
        HandoffInput input = inputWith(receiverRule(Volatility::Cdn, u"quay.io"_s), {});
        input.rules.append(receiverRule(Volatility::Cdn, u"cdn.quay.io"_s));
        input.rules.append(receiverRule(Volatility::Cdn, u"cdn01.quay.io"_s));
        input.rules.append(receiverRule(Volatility::Unknown, u"helm.example.org"_s));
        input.rules.append(receiverRule(Volatility::Pinned, receiverHost(), Initiator::Workstation));
        const QStringList lines = planFormat(addressFormat(), input).reason.english().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).endsWith("Hosts: quay.io, cdn.quay.io, cdn01.quay.io"_L1));
        QVERIFY(lines.at(0).contains("the addresses of these hosts change without notice (cdn)"_L1));
        QVERIFY(lines.at(1).contains("helm.example.org"_L1));
        QVERIFY(lines.at(2).contains("the workstation"_L1));
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
            QVERIFY(plan.format->print);
            QVERIFY(!ids.contains(plan.format->id));
            ids.append(plan.format->id);
        }
    }
};

NETSETUP_TEST(TestPlanner)
#include "tst_planner.moc"
