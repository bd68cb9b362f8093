#include "setup/setup.h"

#include "base/files.h"
#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"
#include "catalog/catalogfile.h"
#include "handoff/pack/packextra.h"
#include "session/practicewishes.h"
#include "session/reportfile.h"
#include "session/reportfit.h"
#include "setup/keptreport.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Who has been sent what does not change what a pack says.
Plan printedPart(Plan plan)
{
    plan.handoff.sent.clear();
    return plan;
}

} // namespace

Setup::Setup(World world, QObject *parent)
    : QObject(parent)
    , m_world(std::move(world))
{
    m_plan = freshPlan();
    makeSession();
}

Setup::~Setup()
{
    m_stop.request_stop();
}

Plan Setup::freshPlan() const
{
    Plan plan;
    // Judged when the world was made: it takes them.
    (void)takePracticeWishes(plan, m_world);
    return plan;
}

const ProductLine &Setup::line() const
{
    return *m_world.catalog.line(m_plan.product);
}

PlanVocabulary Setup::vocabulary() const
{
    return line().vocabulary(m_world.catalog.products());
}

Outcome Setup::setField(const QString &option, const QString &text)
{
    const FieldOption *field = fieldOption(option);
    if (field == nullptr)
        return Error{u"usage"_s, option, tr("is not a field of the plan"), {}};
    Plan tried = m_plan;
    if (const Outcome set = field->set(tried, text, vocabulary(), option); !set.ok())
        return set;
    return adopt(tried, option);
}

void Setup::clearField(const QString &option)
{
    const FieldOption *field = fieldOption(option);
    if (field != nullptr)
        edit([field](Plan &plan) { field->clear(plan); });
}

Outcome Setup::setValues(const PlanField &field, const QStringList &values)
{
    Plan tried = m_plan;
    field.value.reset(tried);
    for (const QString &value : values) {
        if (const Outcome set = field.value.set(tried, value, vocabulary(), field.option.name); !set.ok())
            return set;
    }
    if (field.value.keepDetails)
        field.value.keepDetails(tried, m_plan);
    return adopt(tried, field.option.name);
}

void Setup::edit(const std::function<void(Plan &)> &change)
{
    Plan tried = m_plan;
    change(tried);
    (void)adopt(tried, {});
}

/// What was seen does not depend on the hand-off: that part may change beside a report.
Outcome Setup::adopt(const Plan &tried, const QString &field)
{
    if (tried == m_plan)
        return Done{};
    Plan checked = printedPart(tried);
    checked.handoff = m_plan.handoff;
    if (m_readOnly && checked != printedPart(m_plan))
        return readOnlyError(field);
    m_plan = tried;
    changed();
    return Done{};
}

QList<Error> Setup::problems() const
{
    return planProblems(m_plan);
}

void Setup::setOpenQuestion(const QString &field, Owner owner)
{
    edit([&](Plan &plan) {
        plan.open.removeIf([&](const OpenQuestion &question) { return question.field == field; });
        plan.open.append({field, owner});
    });
}

void Setup::dropOpenQuestion(const QString &field)
{
    edit([&](Plan &plan) {
        plan.open.removeIf([&](const OpenQuestion &question) { return question.field == field; });
    });
}

bool Setup::isAsked(const QString &field) const
{
    return std::any_of(m_plan.open.begin(), m_plan.open.end(),
                       [&field](const OpenQuestion &question) { return question.field == field; });
}

void Setup::setDiscovery(Discovery found)
{
    m_discovery = std::move(found);
    Q_EMIT discovered();
}

QList<Proposal> Setup::proposalsFor(const QString &path) const
{
    QList<Proposal> fitting;
    for (const Proposal &proposal : m_discovery.proposals) {
        if (proposal.field != path)
            continue;
        const auto same = std::find_if(fitting.begin(), fitting.end(), [&proposal](const Proposal &known) {
            return known.value == proposal.value && known.details == proposal.details;
        });
        // Several sources may say the same: that is one proposal, and the surer for it.
        if (same == fitting.end()) {
            fitting.append(proposal);
        } else {
            same->source += ", "_L1 + proposal.source;
            same->confidence = std::min(same->confidence, proposal.confidence);
        }
    }
    return fitting;
}

const Session &Setup::session() const
{
    return *m_session;
}

HandoffInput Setup::handoff(const QDateTime &createdAt) const
{
    const SourceWords english;
    HandoffInput input = m_session->handoff(m_report, {}, createdAt);
    if (m_older.has_value())
        input.since = changesSince(*m_older, input);
    return input;
}

Outcome Setup::followOlderPack(const QString &path)
{
    // A folder may come with a slash at its end.
    const QString name = printable(QFileInfo(QDir::cleanPath(path)).fileName(), 60);
    Result<OlderPack> older = readOlderPack(path, name);
    if (!older.ok())
        return older.error();
    m_older = std::move(older).value();
    m_older->name = name;
    Q_EMIT olderPackChanged();
    return Done{};
}

void Setup::followNoPack()
{
    m_older.reset();
    Q_EMIT olderPackChanged();
}

QString Setup::olderPack() const
{
    return m_older.has_value() ? m_older->name : QString();
}

QStringList Setup::olderPackWarnings() const
{
    return m_older.has_value() ? m_older->known.warnings : QStringList();
}

Progress Setup::progress() const
{
    return progressOf({m_plan, m_report, !m_stale.isEmpty(), m_running, packStand()});
}

void Setup::packSaved()
{
    m_packed = std::pair(printedPart(m_plan), m_sight);
    if (m_report.has_value()) {
        m_olderReport = m_report;
        if (!m_file.isEmpty() && !m_readOnly)
            keepReport(m_file, *m_report);
    }
    Q_EMIT packStandChanged();
    Q_EMIT olderReportChanged();
}

PackStand Setup::packStand() const
{
    if (!m_packed.has_value())
        return PackStand::NotSaved;
    return *m_packed == std::pair(printedPart(m_plan), m_sight) ? PackStand::Saved : PackStand::Stale;
}

QList<OpenPoint> Setup::openQuestions() const
{
    return openPoints(m_session->handoff(m_report, {}, QDateTime::currentDateTimeUtc()), PackRequest());
}

void Setup::forgetSecrets()
{
    m_apiKey = Secret();
    m_proxyPassword = Secret();
    m_registryPassword = Secret();
}

NetOptions Setup::netOptions() const
{
    NetOptions options = m_world.net;
    options.apiKey = m_apiKey;
    options.proxyPassword = m_proxyPassword;
    options.registryPassword = m_registryPassword;
    return options;
}

/// Findings belong to the plan that was checked: a changed plan sets those aside that rest on the change.
void Setup::changed()
{
    closeAnsweredQuestions(m_plan);
    m_changed = true;
    makeSession();
    const bool told = m_report.has_value();
    const bool wasStale = !m_stale.isEmpty();
    dropStaleAsked();
    fitReport();
    if (wasStale || !m_stale.isEmpty() || told != m_report.has_value())
        Q_EMIT reportChanged();
    Q_EMIT planChanged();
}

Outcome Setup::takeCatalogFile(const QString &path)
{
    if (m_running)
        return Error{u"catalog.busy"_s, path, tr("A check is running with the facts that there are."),
                     tr("Wait until it has ended, or cancel it.")};
    const Result<ProductLine> line = readCatalogFile(path, path);
    if (!line.ok())
        return line.error();
    m_world.catalog = m_world.catalog.with(*line);
    makeSession();
    fitReport();
    Q_EMIT reportChanged();
    Q_EMIT planChanged();
    return Done{};
}

void Setup::makeSession()
{
    m_session.reset();
    if (!problems().isEmpty())
        return;
    m_session = std::make_unique<Session>(m_world.catalog, m_world.practice);
    m_session->setPlan(m_plan);
}

void Setup::replaceDocument(Plan plan, const QString &file)
{
    remember();
    ++m_document;
    m_stop.request_stop();
    m_asked.flows.clear();
    m_older.reset();
    m_seen.reset();
    m_packed.reset();
    m_olderReport.reset();
    m_readOnly = false;
    m_kind = OpenedKind::Project;
    m_plan = std::move(plan);
    m_file = file;
    m_warnings.clear();
}

Error Setup::readOnlyError(const QString &field) const
{
    return {u"report.read-only"_s, field, tr("belongs to a report, which is only looked at"),
            tr("make a new setup from the report first")};
}

void Setup::makeSetupFromReport()
{
    if (!m_readOnly)
        return;
    // To whoever works on it, it is the same document still.
    std::optional<OlderPack> older = std::exchange(m_older, std::nullopt);
    std::optional<Report> seen = std::exchange(m_seen, std::nullopt);
    const auto packed = std::exchange(m_packed, std::nullopt);
    replaceDocument(m_plan, {});
    m_packed = packed;
    m_olderReport = seen;
    m_older = std::move(older);
    // Practice and reality do not mix: such findings say nothing about the network here.
    if (seen.has_value() && seen->practice == m_world.practice)
        m_seen = std::move(seen);
    changed();
    Q_EMIT fileChanged();
    Q_EMIT reportChanged();
}

QString Setup::practice() const
{
    return m_readOnly ? m_report->practice : m_world.practice;
}

void Setup::startAnew()
{
    replaceDocument(freshPlan(), {});
    changed();
    m_changed = false;
    Q_EMIT fileChanged();
}

void Setup::startFromThisOne()
{
    Plan plan = m_plan;
    for (const PlanField &field : planFields()) {
        if (field.belongs != Belongs::Scenario)
            field.value.reset(plan);
    }
    replaceDocument(plan, {});
    changed();
    Q_EMIT fileChanged();
}

} // namespace netsetup
