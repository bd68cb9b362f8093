#include "session/session.h"

#include "base/log.h"
#include "checks/evidencehelpers.h"
#include "plan/projectfile.h"
#include "session/addressbook.h"
#include "session/learned.h"
#include "session/network.h"
#include "session/planreviews.h"
#include "session/rulestates.h"

namespace netsetup {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.session", QtFatalMsg)

} // namespace

Session::Session(Catalog catalog, QString practice)
    : m_catalog(std::move(catalog))
    , m_practice(std::move(practice))
{}

void Session::setPlan(Plan plan)
{
    m_plan = std::move(plan);
    m_flows = deriveFlows(m_plan, line());
    qCDebug(logger).noquote() << "a plan of" << m_plan.product << "has" << m_flows.size() << "flows";
}

QList<Rule> Session::rules() const
{
    return deriveRules(m_flows, m_plan);
}

QCoro::Task<Report> Session::check(NetOptions options, RunProgress progress, std::stop_token stop,
                                   QStringList only) const
{
    QList<Flow> flows = m_flows;
    if (!only.isEmpty())
        flows.removeIf([&only](const Flow &flow) { return !only.contains(flow.id); });
    Report report;
    report.startedAt = QDateTime::currentDateTimeUtc();
    report.vantage = options.vantage;
    report.plan = planToJson(m_plan);
    report.practice = m_practice;
    report.flows = flows;

    const std::unique_ptr<Network> network = makeNetwork(options, m_plan, line());
    const RunResult run = co_await runChecks(flows, *network, progress, stop);
    report.cancelled = run.cancelled;
    report.evidence = run.evidence;
    report.findings = run.findings + reviewsOf(*this);
    report.addresses = addressesIn(flows, run.evidence);
    report.contacted = network->dialer.contacted();
    for (QString &contact : report.contacted)
        contact = secretsIn(*network).scrubbed(contact);
    report.finishedAt = QDateTime::currentDateTimeUtc();
    numberFindings(report);
    qCDebug(logger).noquote() << "verdict" << wordFor(verdictOf(report)) << "from" << report.findings.size()
                              << "findings";
    co_return report;
}

QCoro::Task<QList<Evidence>> Session::lookUp(NetOptions options, std::stop_token stop) const
{
    const std::unique_ptr<Network> network = makeNetwork(options, m_plan, line());
    const QList<Evidence> evidence = co_await lookUpNames(m_flows, *network, stop);
    co_return evidence;
}

HandoffInput Session::handoff(const std::optional<Report> &report, QList<Evidence> lookups,
                              QDateTime createdAt) const
{
    HandoffInput input;
    input.plan = m_plan;
    input.planJson = planToJson(m_plan);
    input.tenantHost = tenantHost(m_plan, line());
    input.receiverUrl = receiverUrl(m_plan, line());
    input.line = line();
    input.productTitle = line().title;
    input.productCheckedOn = line().checkedOn;
    input.vendorPages = line().vendorPages.values();
    input.vendorPages.removeDuplicates();
    input.flows = m_flows;
    input.rules = rules();
    input.addresses = addressesIn(m_flows, lookups);
    input.lookups = std::move(lookups);
    input.report = report;
    input.reviews = reviewsOf(*this);
    input.catalogNotes = line().gapsFor(m_plan);
    input.practice = m_practice;
    input.createdAt = std::move(createdAt);
    input.toolVersion = QStringLiteral(NETSETUP_VERSION);
    if (report.has_value()) {
        input.addresses = report->addresses;
        input.vantage = report->vantage;
        // What was seen in a practice network never leaves without that mark.
        if (!report->practice.isEmpty())
            input.practice = report->practice;
        applyWhatChecksLearned(*report, m_plan, line().hasCaKey, input.flows, input.rules);
        tellStates(*report, input.flows, input.rules);
    }
    return input;
}

} // namespace netsetup
