// Which findings hold after a field of the plan was changed: every field, against the flows themselves. What
// a flow carries for its judges is the measure; only logins leave no trace in it.
#include "plan/samplevalues.h"
#include "session/planreviews.h"
#include "session/reportfit.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const Catalog &catalog()
{
    static const Catalog loaded = *Catalog::load();
    return loaded;
}

PlanVocabulary wordsOf(const Plan &plan)
{
    return catalog().line(plan.product)->vocabulary(catalog().products());
}

Session sessionWith(const Plan &plan)
{
    Session session(catalog(), {});
    session.setPlan(plan);
    return session;
}

/// Plans from which the others are one change away.
QMap<QString, Plan> bases()
{
    Plan direct;
    direct.tenant = u"beta"_s;
    direct.chart.version = u"1.0.100"_s;
    direct.options = {u"chart-repo"_s, u"ntp"_s, u"otlp"_s};

    Plan selfHosted;
    selfHosted.baseUrl = u"https://old.corp.example/receiver/stsAgent"_s;
    selfHosted.egress.proxy.url = u"http://old.corp.example:8080"_s;
    selfHosted.images.registry.host = u"old.corp.example"_s;

    Plan proxied;
    proxied.product = u"suse-observability"_s;
    proxied.tenant = u"beta"_s;
    proxied.chart.source = u"quay"_s;
    proxied.egress.mode = EgressMode::Proxy;
    proxied.egress.proxy.url = u"http://old.corp.example:8080"_s;
    proxied.options = {u"chart-repo"_s, u"ntp"_s};

    Plan mirrored = direct;
    mirrored.images.source = ImageSource::Mirror;
    mirrored.images.registry.host = u"old.corp.example"_s;
    mirrored.images.registry.companions = {{u"old-tokens.corp.example"_s}};
    return {{u"direct"_s, direct},
            {u"self-hosted"_s, selfHosted},
            {u"proxied"_s, proxied},
            {u"mirrored"_s, mirrored}};
}

/// A run that saw every flow once.
Report reportOf(const Session &session)
{
    Report report;
    report.plan = planToJson(session.plan());
    report.flows = session.flows();
    for (const Flow &flow : session.flows()) {
        Finding finding;
        finding.id = u"dns.ok"_s;
        finding.flow = flow.id;
        finding.target = flow.host;
        finding.status = Status::Pass;
        finding.required = flow.required;
        report.findings.append(finding);
        Evidence seen;
        seen.key = flow.id;
        seen.flow = flow.id;
        report.evidence.append(seen);
        ResolvedAddress address;
        address.host = flow.host;
        report.addresses.append(address);
    }
    report.findings += reviewsOf(session);
    numberFindings(report);
    return report;
}

/// What the judges of a flow can see of the plan.
QJsonObject seenByJudges(const Flow &flow)
{
    QJsonObject seen = flowToJson(flow);
    for (const char *words : {"why", "source", "status", "origins", "clients"})
        seen.remove(QLatin1String(words));
    if (flow.protocol == Protocol::Udp) { // no certificate there
        seen.remove(u"planHasCa"_s);
        seen.remove(u"skipTls"_s);
    }
    return seen;
}

QStringList flowsOf(const QList<Finding> &findings)
{
    QStringList flows;
    for (const Finding &finding : findings) {
        if (!finding.flow.isEmpty() && !flows.contains(finding.flow))
            flows.append(finding.flow);
    }
    flows.sort();
    return flows;
}

/// The flows of the report that are another conversation now, or none any more.
QStringList changedFlows(const Session &before, const Session &now, const PlanField &field)
{
    QStringList changed;
    for (const Flow &flow : before.flows()) {
        const auto same = std::find_if(now.flows().begin(), now.flows().end(),
                                       [&flow](const Flow &other) { return other.id == flow.id; });
        const bool login = field.path == "egress.proxy.user"_L1 &&
                           (flow.way == FlowWay::Proxy || flow.purpose == Purpose::Proxy);
        if (same == now.flows().end() || login || seenByJudges(flow) != seenByJudges(*same))
            changed.append(flow.id);
    }
    changed.sort();
    return changed;
}

QStringList reviewIds(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings) {
        if (finding.flow.isEmpty())
            ids.append(finding.id);
    }
    ids.sort();
    return ids;
}

} // namespace

class TestReportFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldSetsAsideWhatRestsOnIt_data();
    void everyFieldSetsAsideWhatRestsOnIt();
    void everyFieldIsTried();
    void aFieldThatNothingRestsOnLeavesTheReportAlone();
    void aReportOfAnOlderVersionFits();
    void anExceptionCountsWhereItChangesTheWay();
    void whatIsJudgedAgainJoinsTheRest();
    void aFormatOfAddressesForNamesThatMayMoveIsSaid();
};

void TestReportFit::everyFieldSetsAsideWhatRestsOnIt_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<Plan>("changed");
    const QMap<QString, Plan> plans = bases();
    for (auto base = plans.begin(); base != plans.end(); ++base) {
        for (const PlanField &field : planFields()) {
            const Plan changed = withSample(*base, field, wordsOf(*base));
            if (changed != *base && planProblems(changed).isEmpty())
                QTest::addRow("%s of %s", qPrintable(field.path), qPrintable(base.key()))
                    << field.path << *base << changed;
        }
    }
}

void TestReportFit::everyFieldSetsAsideWhatRestsOnIt()
{
    QFETCH(QString, path);
    QFETCH(Plan, plan);
    QFETCH(Plan, changed);
    const Session before = sessionWith(plan);
    const Session now = sessionWith(changed);
    const Report report = reportOf(before);
    const QStringList stale = changedFlows(before, now, *planField(path));

    const Fitting fitting = fitTo(now, report);
    QCOMPARE(flowsOf(fitting.stale), stale);
    for (const Flow &flow : before.flows())
        QCOMPARE(flowsOf(fitting.report.findings).contains(flow.id), !stale.contains(flow.id));
    for (const Evidence &item : fitting.report.evidence)
        QVERIFY2(!stale.contains(item.flow), qPrintable(item.flow));
    QCOMPARE(reviewIds(fitting.report.findings), reviewIds(reviewsOf(now)));

    // What nobody looked at yet is no pass.
    bool open = false;
    for (const Flow &flow : now.flows())
        open = open || (flow.required && !flowsOf(fitting.report.findings).contains(flow.id));
    QVERIFY(!open || verdictOf(fitting.report) == Verdict::Unknown);
    const QString keptIn =
        path == "images.registry.companionLogin"_L1 ? u"images.registry.companions"_s : path;
    QVERIFY(stale.isEmpty() || differingField(now, report) == keptIn);

    // The plan that it was made for brings all of it back.
    const Fitting back = fitTo(sessionWith(plan), report);
    QVERIFY(back.stale.isEmpty());
    QCOMPARE(reportToJson(back.report), reportToJson(report));
}

void TestReportFit::everyFieldIsTried()
{
    const QMap<QString, Plan> plans = bases();
    for (const PlanField &field : planFields()) {
        const bool tried = std::any_of(plans.begin(), plans.end(), [&field](const Plan &base) {
            const Plan changed = withSample(base, field, wordsOf(base));
            return changed != base && planProblems(changed).isEmpty();
        });
        QVERIFY2(tried, qPrintable(field.path));
    }
}

void TestReportFit::aFieldThatNothingRestsOnLeavesTheReportAlone()
{
    const Plan plan = bases().value(u"direct"_s);
    const Report report = reportOf(sessionWith(plan));
    for (const PlanField &field : planFields()) {
        const Plan changed = withSample(plan, field, wordsOf(plan));
        if (field.concerns || !planProblems(changed).isEmpty())
            continue;
        const Fitting fitting = fitTo(sessionWith(changed), report);
        QCOMPARE(reportToJson(fitting.report), reportToJson(report));
    }
}

/// It knows nothing of fields that came later.
void TestReportFit::aReportOfAnOlderVersionFits()
{
    const Session session = sessionWith(bases().value(u"direct"_s));
    Report report = reportOf(session);
    for (const PlanField &field : planFields()) {
        const QJsonObject whole = report.plan;
        if (field.saved && field.value.get(session.plan()) == field.value.get(Plan()))
            insertAt(report.plan, field.path, QJsonValue(QJsonValue::Undefined));
        QCOMPARE(differingField(session, report), QString());
        QVERIFY(fitTo(session, report).stale.isEmpty());
        report.plan = whole;
    }
}

void TestReportFit::anExceptionCountsWhereItChangesTheWay()
{
    Plan plan = bases().value(u"proxied"_s);
    const Report report = reportOf(sessionWith(plan));
    plan.egress.proxy.noProxy = {u".svc"_s};
    QCOMPARE(differingField(sessionWith(plan), report), QString());
    plan.egress.proxy.noProxy = {u"quay.io"_s};
    const Session session = sessionWith(plan);
    QCOMPARE(differingField(session, report), u"egress.proxy.noProxy"_s);
    QVERIFY(flowsOf(fitTo(session, report).stale).contains(u"quay-registry"_s));
    QVERIFY(!flowsOf(fitTo(session, report).stale).contains(u"receiver"_s));
}

void TestReportFit::aFormatOfAddressesForNamesThatMayMoveIsSaid()
{
    const auto said = [](const Plan &plan) {
        QStringList hosts;
        const QList<Finding> findings = reviewsOf(sessionWith(plan));
        for (const Finding &finding : findings) {
            if (finding.id == "plan.ip-rules-for-names"_L1)
                hosts.append(finding.args.value(u"host"_s).toString());
        }
        return hosts;
    };
    Plan plan = bases().value(u"mirrored"_s);
    plan.images.registry.companions.clear();
    QCOMPARE(said(plan), QStringList()); // nobody chose the formats that are printed for everybody
    plan.handoff.artifacts = {u"squid"_s, u"rules-csv"_s};
    QCOMPARE(said(plan), QStringList());
    plan.handoff.artifacts = {u"nftables"_s};
    QCOMPARE(said(plan), QStringList{u"old.corp.example"_s});
    plan.images.registry.host = u"10.0.0.9"_s;
    QCOMPARE(said(plan), QStringList());
}

void TestReportFit::whatIsJudgedAgainJoinsTheRest()
{
    Plan plan = bases().value(u"mirrored"_s);
    const Report report = reportOf(sessionWith(plan));
    plan.images.registry.prefix = u"team"_s;
    const Session session = sessionWith(plan);
    const Fitting fitting = fitTo(session, report);
    QCOMPARE(flowsOf(fitting.stale), QStringList{u"registry"_s});

    Report again = reportOf(session);
    again.flows.removeIf([](const Flow &flow) { return flow.id != "registry"_L1; });
    again.evidence.removeIf([](const Evidence &item) { return item.flow != "registry"_L1; });
    const Report whole = withFlowsAgain(fitting.report, again);
    QCOMPARE(whole.flows.size(), session.flows().size());
    QVERIFY(flowsOf(whole.findings).contains(u"registry"_s));
    QVERIFY(fitTo(session, whole).stale.isEmpty());

    // Before that, nothing is said of what nobody saw.
    Report other = again;
    other.flows.clear();
    other.evidence.clear();
    QVERIFY(!flowsOf(withResults(fitting.report, other).findings).contains(u"registry"_s));
}

NETSETUP_TEST(TestReportFit)
#include "tst_reportfit.moc"
