// Two reports side by side: what was mended, what is still missing, what is new.
#include "findings/samples.h"
#include "session/mended.h"
#include "support/testprogram.h"

#include <QTest>

using namespace netsetup;

namespace {

Flow receiver()
{
    return samples::flow(u"receiver"_s, samples::tenantHost);
}

/// A report of one flow that ends in this state; without findings: it was not looked at.
Report reportWith(const Flow &flow, const QList<Status> &states)
{
    Report report = samples::empty();
    report.flows = {flow};
    for (const Status state : states) {
        Finding finding = samples::finding(flow, u"tcp.ok"_s);
        finding.status = state;
        report.findings.append(finding);
    }
    numberFindings(report);
    return report;
}

} // namespace

class TestMended : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachConnectionHasItsPlace_data()
    {
        QTest::addColumn<QList<Status>>("before");
        QTest::addColumn<QList<Status>>("now");
        QTest::addColumn<Since>("since");
        using enum Status;
        const auto row = [](const char *name, const QList<Status> &before, const QList<Status> &now,
                            Since since) {
            QTest::newRow(name) << before << now << since;
        };
        row("mended", {Pass, Fail}, {Pass, Pass}, Since::Mended);
        row("mended, with a warning left", {Fail}, {Warn}, Since::Mended);
        row("told at last", {Unknown}, {Pass}, Since::Mended);
        row("still missing", {Fail}, {Fail}, Since::Missing);
        row("broken, then not to be told", {Fail}, {Unknown}, Since::Missing);
        row("new", {Pass}, {Fail}, Since::New);
        row("new, for nobody had looked", {}, {Fail}, Since::New);
        row("works as before", {Pass}, {Pass}, Since::Works);
    }

    void eachConnectionHasItsPlace()
    {
        QFETCH(QList<Status>, before);
        QFETCH(QList<Status>, now);
        QFETCH(Since, since);
        const ReportsSince told = changedSince(reportWith(receiver(), before), reportWith(receiver(), now));
        QCOMPARE(told.flows.size(), 1);
        QCOMPARE(told.flows.first().since, since);
        QCOMPARE(told.count(since), 1);
        QCOMPARE(told.flows.first().title.isEmpty(), since == Since::Works);
    }

    void whatIsNotLookedAtIsNotTold()
    {
        QVERIFY(
            changedSince(reportWith(receiver(), {Status::Fail}), reportWith(receiver(), {})).flows.isEmpty());
    }

    /// Another tenant's host is another connection, whatever it is called.
    void anotherHostIsNew()
    {
        const Flow other = samples::flow(u"receiver"_s, u"beta.app.stackstate.example"_s);
        const ReportsSince told =
            changedSince(reportWith(other, {Status::Pass}), reportWith(receiver(), {Status::Fail}));
        QCOMPARE(told.flows.first().since, Since::New);
        QCOMPARE(told.flows.first().before, HopState::NotChecked);
    }

    void theWorstStandsFirst()
    {
        const Flow quay = samples::flow(u"images-quay"_s, u"quay.example"_s);
        const Flow cdn = samples::flow(u"images-cdn"_s, u"cdn.quay.example"_s);
        Report older = reportWith(receiver(), {Status::Fail});
        Report newer = reportWith(receiver(), {Status::Pass});
        for (const Flow &flow : {quay, cdn}) {
            older.flows.append(flow);
            newer.flows.append(flow);
            older.findings += reportWith(flow, {flow.id == quay.id ? Status::Fail : Status::Pass}).findings;
            newer.findings += reportWith(flow, {Status::Fail}).findings;
        }
        const ReportsSince told = changedSince(older, newer);
        QStringList order;
        for (const FlowSince &one : told.flows)
            order.append(one.flow.id);
        QCOMPARE(order, (QStringList{cdn.id, quay.id, u"receiver"_s}));
    }

    void addressesThatMovedAreTold()
    {
        Report older = reportWith(receiver(), {Status::Pass});
        Report newer = older;
        older.addresses = {samples::address(samples::tenantHost, samples::first)};
        newer.addresses = {samples::address(samples::tenantHost, samples::second)};
        const ReportsSince told = changedSince(older, newer);
        QCOMPARE(told.elsewhere.size(), 1);
        QCOMPARE(told.elsewhere.first().kind, u"addresses"_s);
        QCOMPARE(told.elsewhere.first().added, QStringList{samples::second});
        QCOMPARE(told.elsewhere.first().removed, QStringList{samples::first});
        // Another plan is no fault of the network.
        newer = older;
        newer.plan.insert(u"tenant"_s, u"beta"_s);
        QVERIFY(changedSince(older, newer).elsewhere.isEmpty());
    }
};

NETSETUP_TEST(TestMended)
#include "tst_mended.moc"
