// The setup's checks: running them, what holds of their result when the plan changes, and results from
// elsewhere.
#include "base/inwords.h"
#include "base/netnames.h"
#include "findings/vantage.h"
#include "session/reportfile.h"
#include "session/reportfit.h"
#include "setup/keptreport.h"
#include "setup/setup.h"

#include <QPointer>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostRemembered = 4;

/// What `more` tells of pods and nodes takes the place of what was known from there.
Report withoutPlacesOf(Report report, const Report &more)
{
    QSet<QString> places;
    for (const Evidence &item : more.evidence) {
        if (isInCluster(item.vantage))
            places.insert(item.vantage);
    }
    report.evidence.removeIf([&places](const Evidence &item) { return places.contains(item.vantage); });
    return report;
}

/// What others have seen, pods and nodes or somebody who sent a report, stays when this computer has looked
/// again: it cannot see it for them.
Report withOtherPlacesOf(Report before, const Report &now)
{
    before.evidence.removeIf([&now](const Evidence &item) { return item.vantage == now.vantage; });
    before.addresses.clear();
    return before.evidence.isEmpty() ? now : withResults(now, before);
}

} // namespace

/// What was seen of a plan is worth keeping while others are tried; the same plan again makes it old.
void Setup::remember()
{
    if (!m_seen.has_value() || m_readOnly)
        return;
    m_earlier.removeIf([this](const Report &report) { return report.plan == m_seen->plan; });
    m_earlier.prepend(*m_seen);
    m_earlier = m_earlier.mid(0, mostRemembered);
}

/// Where what was seen last does not fit, something seen before that may.
void Setup::recall()
{
    if (m_running || m_readOnly || m_session == nullptr)
        return;
    const auto fits = [this](const Report &report) {
        return differingField(*m_session, report).isEmpty() && fitTo(*m_session, report).stale.isEmpty();
    };
    if (m_seen.has_value() && fits(*m_seen))
        return;
    const auto found = std::find_if(m_earlier.begin(), m_earlier.end(), fits);
    if (found == m_earlier.end())
        return;
    Report report = *found;
    remember();
    m_seen = std::move(report);
}

void Setup::fitReport()
{
    recall();
    m_stale.clear();
    m_report = m_seen;
    // A report that is only looked at belongs to its own plan.
    if (!m_seen.has_value() || m_readOnly)
        return;
    if (m_session == nullptr) {
        m_stale = m_seen->findings;
        m_report.reset();
        return;
    }
    Fitting fitting = fitTo(*m_session, *m_seen);
    m_stale = std::move(fitting.stale);
    m_report = std::move(fitting.report);
    if (!m_stale.isEmpty() && !tellsOfConnections(*m_report))
        m_report.reset();
}

void Setup::takeSeen(std::optional<Report> seen)
{
    m_seen = std::move(seen);
    ++m_sight;
    fitReport();
    Q_EMIT reportChanged();
}

void Setup::startChecks(const QStringList &only)
{
    if (m_running || m_session == nullptr || m_readOnly)
        return;
    m_running = true;
    m_stop = std::stop_source();
    QStringList flows = m_report.has_value() ? only : QStringList();
    if (flows.isEmpty() && m_seen.has_value() && !differingField(*m_session, *m_seen).isEmpty())
        remember();
    // What an earlier plan left behind is looked at with it: a report has one plan.
    for (const Finding &finding : std::as_const(m_stale)) {
        if (!flows.isEmpty() && !flows.contains(finding.flow))
            flows.append(finding.flow);
    }
    m_asked.plan = planToJson(m_plan);
    m_asked.flows = m_session->flows();
    if (!flows.isEmpty())
        m_asked.flows.removeIf([&flows](const Flow &flow) { return !flows.contains(flow.id); });
    Q_EMIT runningChanged(true);
    // The plan may change while the run goes on; the run keeps the session that it started with.
    run(QPointer<Setup>(this), std::make_shared<Session>(*m_session), netOptions(),
        RunOrder{m_document, flows}, m_stop.get_token());
}

void Setup::cancelChecks()
{
    m_stop.request_stop();
}

QCoro::Task<> Setup::run(QPointer<Setup> self, std::shared_ptr<Session> session, NetOptions options,
                         RunOrder order, std::stop_token stop)
{
    RunProgress told;
    told.onFlowJudged = [self](const Flow &flow, const QList<Finding> &findings) {
        if (self)
            self->judged(flow.id, findings);
    };
    told.onAwaiting = [self](const QStringList &names) {
        if (self)
            Q_EMIT self->awaiting(names);
    };
    Report report = co_await session->check(std::move(options), told, stop, order.only);
    if (self)
        self->ended(std::move(report), order);
}

/// What is not asked any more belongs to another plan.
void Setup::judged(const QString &flow, const QList<Finding> &findings)
{
    if (m_asked.flows.removeIf([&flow](const Flow &asked) { return asked.id == flow; }) > 0)
        Q_EMIT flowJudged(findings);
}

QStringList Setup::runningFlows() const
{
    QStringList ids;
    for (const Flow &flow : m_asked.flows)
        ids.append(flow.id);
    return ids;
}

void Setup::dropStaleAsked()
{
    if (m_session == nullptr)
        m_asked.flows.clear();
    if (m_asked.flows.isEmpty())
        return;
    const QSet<QString> stale = staleFlows(*m_session, m_asked);
    m_asked.flows.removeIf([&stale](const Flow &flow) { return stale.contains(flow.id); });
}

void Setup::ended(Report report, const RunOrder &order)
{
    m_running = false;
    ++m_sight;
    m_asked.flows.clear();
    const bool same = order.document == m_document;
    if (same && !report.cancelled && m_seen.has_value() && !m_olderReport.has_value())
        m_olderReport = m_seen;
    const bool fits = same && m_session != nullptr && differingField(*m_session, report).isEmpty();
    if (same && order.only.isEmpty())
        m_seen = fits && m_report.has_value() ? withOtherPlacesOf(*m_report, report) : std::move(report);
    else if (fits && m_report.has_value() && !report.cancelled)
        m_seen = withFlowsAgain(*m_report, report);
    fitReport();
    Q_EMIT runningChanged(false);
    Q_EMIT reportChanged();
}

Outcome Setup::importResults(const QString &path)
{
    if (m_readOnly)
        return readOnlyError(path);
    const Result<Report> read = readReport(path, path);
    return read.ok() ? joinResults(*read, path) : Outcome(read.error());
}

Outcome Setup::joinResults(const Report &more, const QString &from)
{
    if (m_readOnly)
        return readOnlyError(from);
    if (m_running || m_session == nullptr)
        return Error{u"usage"_s, from, tr("cannot be taken in now"),
                     tr("finish the plan and wait until the checks have ended")};
    if (more.practice != m_world.practice)
        return Error{u"report.plan"_s, from,
                     tr("comes from another network: practice and reality do not mix"),
                     tr("give a report of the same network")};
    const QString field = differingField(*m_session, more);
    if (!field.isEmpty())
        return Error{u"report.plan"_s, from, tr("belongs to another plan: %1 differs").arg(field),
                     tr("open it from the first page, or check that plan again")};
    takeSeen(m_report.has_value() ? withResults(withoutPlacesOf(*m_report, more), more) : more);
    return Done{};
}

} // namespace netsetup
