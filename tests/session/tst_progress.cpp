// Where the work stands, by table: what is stale outweighs what still holds, and nothing is green that nobody
// has seen.
#include "plan/sentparts.h"
#include "session/progress.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

Finding seen(const QString &id, Status status, const QString &target = u"acme.app.stackstate.io"_s)
{
    Finding finding;
    finding.id = id;
    finding.check = CheckId::PortOpens;
    finding.flow = u"receiver"_s;
    finding.target = target;
    finding.status = status;
    if (status == Status::Fail)
        finding.causes = {Cause{Owner::Network, u"open it"_s, {}}};
    return finding;
}

Report reportOf(const QList<Finding> &findings)
{
    Report report;
    report.findings = findings;
    return report;
}

Plan acme()
{
    Plan plan;
    plan.tenant = u"acme"_s;
    return plan;
}

} // namespace

class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data()
    {
        QTest::addColumn<QList<Finding>>("findings");
        QTest::addColumn<bool>("stale");
        QTest::addColumn<bool>("running");
        QTest::addColumn<bool>("cancelled");
        QTest::addColumn<ChecksStand>("stand");
        QTest::addColumn<int>("causes");
        const Finding good = seen(u"tcp.ok"_s, Status::Pass);
        const Finding bad = seen(u"tcp.drop"_s, Status::Fail);
        const auto row = [](const char *name, const QList<Finding> &findings, ChecksStand stand,
                            int causes = 0) {
            QTest::newRow(name) << findings << false << false << false << stand << causes;
        };
        row("nothing was seen", {}, ChecksStand::NotRun);
        row("all works", {good}, ChecksStand::Passed);
        row("a warning", {good, seen(u"tcp.slow"_s, Status::Warn)}, ChecksStand::Warned);
        row("could not tell", {good, seen(u"tcp.unknown"_s, Status::Unknown)}, ChecksStand::Unknown);
        row("one cause at two hosts", {bad, seen(u"tcp.drop"_s, Status::Fail, u"quay.io"_s)},
            ChecksStand::Failed, 1);
        QTest::newRow("stale") << QList<Finding>{} << true << false << false << ChecksStand::Stale << 0;
        QTest::newRow("stale beside what works")
            << QList<Finding>{good} << true << false << false << ChecksStand::Stale << 0;
        QTest::newRow("stale beside what is broken")
            << QList<Finding>{bad} << true << false << false << ChecksStand::Stale << 0;
        QTest::newRow("running") << QList<Finding>{bad} << true << true << false << ChecksStand::Running << 0;
        QTest::newRow("cancelled") << QList<Finding>{good} << false << false << true << ChecksStand::Cancelled
                                   << 0;
    }

    void checks()
    {
        QFETCH(QList<Finding>, findings);
        QFETCH(bool, stale);
        QFETCH(bool, running);
        QFETCH(bool, cancelled);
        std::optional<Report> report;
        if (!findings.isEmpty())
            report = reportOf(findings);
        if (report.has_value())
            report->cancelled = cancelled;
        const Plan plan = acme();
        const Progress progress = progressOf({plan, report, stale, running, PackStand::NotSaved});
        QTEST(progress.checks, "stand");
        QTEST(int(progress.causes), "causes");
    }

    void thePlanAloneIsNoRun()
    {
        Finding review = seen(u"plan.skip-tls"_s, Status::Warn);
        review.check = CheckId::None;
        const std::optional<Report> report = reportOf({review});
        const Plan plan = acme();
        QCOMPARE(progressOf({plan, report, false, false, PackStand::NotSaved}).checks, ChecksStand::NotRun);
    }

    void theRestIsThePlans()
    {
        Plan plan;
        const std::optional<Report> none;
        QVERIFY(!progressOf({plan, none, false, false, PackStand::NotSaved}).hasTenant);
        plan.baseUrl = u"https://stack.corp.example/receiver/stsAgent"_s;
        plan.egress.mode = EgressMode::Proxy;
        plan.images.source = ImageSource::Mirror;
        noteSent(plan, {u"network"_s, u"2026-05-12T08:00:00Z"_s});
        const Progress progress = progressOf({plan, none, false, false, PackStand::Stale});
        QVERIFY(progress.hasTenant);
        QCOMPARE(progress.egress, EgressMode::Proxy);
        QCOMPARE(progress.images, ImageSource::Mirror);
        QCOMPARE(progress.pack, PackStand::Stale);
        QCOMPARE(progress.sent, 1);
    }
};

NETSETUP_TEST(TestProgress)
#include "tst_progress.moc"
