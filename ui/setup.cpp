#include "setup.h"

#include "base/files.h"
#include "base/inwords.h"
#include "base/json.h"
#include "session/reportfile.h"

#include <QPointer>

namespace netsetup {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;

const PlanField *fieldOf(const QString &option)
{
    for (const PlanField &field : planFields()) {
        if (field.option == option)
            return &field;
    }
    return nullptr;
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
    plan.tenant = m_world.practiceTenant;
    const PlanVocabulary words = m_world.catalog.line(plan.product)->vocabulary(m_world.catalog.products());
    const auto put = [&](const char *option, const QString &text) {
        const PlanField *field = fieldOf(QLatin1String(option));
        // The settings of a practice network were judged when it was started.
        if (!text.isEmpty())
            (void)field->set(plan, text, words, field->option);
    };
    if (!m_world.practiceProxy.isEmpty())
        put("--egress", QStringLiteral("proxy"));
    put("--proxy-url", m_world.practiceProxy);
    put("--images", m_world.practiceImages);
    put("--registry", m_world.practiceRegistry);
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
    const PlanField *field = fieldOf(option);
    if (field == nullptr)
        return Error{QStringLiteral("usage"), option, tr("is not a field of the plan"), {}};
    Plan tried = m_plan;
    if (const Outcome set = field->set(tried, text, vocabulary(), option); !set.ok())
        return set;
    if (planToJson(tried) == planToJson(m_plan))
        return Done{};
    m_plan = tried;
    changed();
    return Done{};
}

void Setup::clearField(const QString &option)
{
    const PlanField *field = fieldOf(option);
    if (field == nullptr)
        return;
    // The project file is where every field has a place of its own: what is taken out there is as in a new
    // plan.
    QJsonObject project = planToJson(m_plan);
    const QJsonObject fresh = planToJson(Plan());
    const QStringList steps = field->path.split(QLatin1Char('.'));
    const std::function<QJsonObject(QJsonObject, const QJsonObject &, qsizetype)> put =
        [&](QJsonObject object, const QJsonObject &original, qsizetype at) {
            const QString step = steps.at(at);
            if (at + 1 == steps.size())
                object.insert(step, original.value(step));
            else
                object.insert(step,
                              put(object.value(step).toObject(), original.value(step).toObject(), at + 1));
            return object;
        };
    const Result<LoadedPlan> loaded = planFromJson(put(project, fresh, 0), vocabulary(), option);
    if (!loaded.ok() || planToJson(loaded->plan) == planToJson(m_plan))
        return;
    m_plan = loaded->plan;
    changed();
}

void Setup::edit(const std::function<void(Plan &)> &change)
{
    Plan tried = m_plan;
    change(tried);
    if (planToJson(tried) == planToJson(m_plan))
        return;
    m_plan = tried;
    changed();
}

QList<Error> Setup::problems() const
{
    return planProblems(m_plan);
}

void Setup::setOpenQuestion(const QString &field, const QString &owner)
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

QString Setup::openQuestionOwner(const QString &field) const
{
    for (const OpenQuestion &question : m_plan.open) {
        if (question.field == field)
            return question.owner;
    }
    return {};
}

const Session &Setup::session() const
{
    return *m_session;
}

HandoffInput Setup::handoff(const QDateTime &createdAt) const
{
    const SourceWords english;
    return m_session->handoff(m_report, {}, createdAt);
}

QList<OpenPoint> Setup::openQuestions() const
{
    return openPoints(m_session->handoff(m_report, {}, QDateTime::currentDateTimeUtc()));
}

void Setup::forgetSecrets()
{
    m_apiKey = Secret();
    m_proxyPassword = Secret();
    m_registryPassword = Secret();
}

/// Findings belong to the plan that was checked: a changed plan drops them.
void Setup::changed()
{
    closeAnsweredQuestions(m_plan);
    m_changed = true;
    makeSession();
    const QJsonObject project = planToJson(m_plan);
    if (m_report.has_value() && !differingField(project, m_report->plan).isEmpty())
        dropReport();
    Q_EMIT planChanged();
}

void Setup::makeSession()
{
    m_session.reset();
    if (!problems().isEmpty())
        return;
    m_session = std::make_unique<Session>(m_world.catalog, m_world.practice);
    m_session->setPlan(m_plan);
}

void Setup::dropReport()
{
    m_report.reset();
    Q_EMIT reportChanged();
}

void Setup::startChecks()
{
    if (m_running || m_session == nullptr)
        return;
    m_running = true;
    m_stop = std::stop_source();
    dropReport();
    NetOptions options = m_world.net;
    options.apiKey = m_apiKey;
    options.proxyPassword = m_proxyPassword;
    options.registryPassword = m_registryPassword;
    Q_EMIT runningChanged(true);
    // The plan may change while the run goes on; the run keeps the session that it started with.
    run(QPointer<Setup>(this), std::make_shared<Session>(*m_session), std::move(options), m_stop.get_token());
}

void Setup::cancelChecks()
{
    m_stop.request_stop();
}

QCoro::Task<> Setup::run(QPointer<Setup> self, std::shared_ptr<Session> session, NetOptions options,
                         std::stop_token stop)
{
    RunProgress told;
    told.onFlowJudged = [self](const QList<Finding> &findings) {
        if (self)
            Q_EMIT self->flowJudged(findings);
    };
    told.onAwaiting = [self](const QStringList &names) {
        if (self)
            Q_EMIT self->awaiting(names);
    };
    Report report = co_await session->check(std::move(options), told, stop);
    if (self)
        self->ended(std::move(report));
}

void Setup::ended(Report report)
{
    m_running = false;
    if (differingField(planToJson(m_plan), report.plan).isEmpty())
        m_report = std::move(report);
    Q_EMIT runningChanged(false);
    Q_EMIT reportChanged();
}

Outcome Setup::importResults(const QString &path)
{
    if (m_running || m_session == nullptr)
        return Error{QStringLiteral("usage"), path, tr("cannot be taken in now"),
                     tr("finish the plan and wait until the checks have ended")};
    const Result<Report> read = readReport(path, path);
    if (!read.ok())
        return read.error();
    if (read->practice != m_world.practice)
        return Error{QStringLiteral("report.plan"), path,
                     tr("comes from another network: practice and reality do not mix"),
                     tr("give a report of the same network")};
    const QString field = differingField(planToJson(m_plan), read->plan);
    if (!field.isEmpty())
        return Error{QStringLiteral("report.plan"), path,
                     tr("belongs to another plan: %1 differs").arg(field),
                     tr("open it from the first page, or check that plan again")};
    m_report = m_report.has_value() ? replay({*m_report, *read}) : *read;
    Q_EMIT reportChanged();
    return Done{};
}

Outcome Setup::open(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, path, largestFile);
    if (!bytes.ok())
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, path, largestFile);
    if (!object.ok())
        return object.error();
    const bool isReport =
        object->value(QStringLiteral("schema")).toString().startsWith(QLatin1String("netsetup.report/"));
    std::optional<Report> report;
    if (isReport) {
        const Result<Report> read = reportFromJson(*object, path);
        if (!read.ok())
            return read.error();
        report = *read;
    }
    const QJsonObject project = isReport ? report->plan : *object;
    const QString product = project.value(QStringLiteral("product")).toString();
    const ProductLine *known = m_world.catalog.line(product);
    const PlanVocabulary words =
        known == nullptr ? vocabulary() : known->vocabulary(m_world.catalog.products());
    const Result<LoadedPlan> loaded = planFromJson(project, words, path);
    if (!loaded.ok())
        return loaded.error();
    m_plan = loaded->plan;
    m_warnings = loaded->warnings;
    m_report = report;
    m_file = isReport ? QString() : path;
    changed();
    m_changed = isReport;
    Q_EMIT fileChanged();
    Q_EMIT reportChanged();
    return Done{};
}

Outcome Setup::restore(const QString &path)
{
    if (const Outcome opened = open(path); !opened.ok())
        return opened;
    m_file.clear();
    m_changed = true;
    Q_EMIT fileChanged();
    return Done{};
}

Outcome Setup::saveProject(const QString &path)
{
    const Outcome written = writeFile(path, json::print(planToJson(m_plan)), path);
    if (!written.ok())
        return written;
    m_file = path;
    m_changed = false;
    Q_EMIT fileChanged();
    return Done{};
}

void Setup::startAnew()
{
    m_plan = freshPlan();
    m_file.clear();
    m_warnings.clear();
    changed();
    m_changed = false;
    Q_EMIT fileChanged();
}

void Setup::startFromThisOne()
{
    edit([](Plan &plan) {
        plan.tenant.clear();
        plan.baseUrl.clear();
        plan.cluster = ClusterPlan();
        plan.egress.sources.clear();
        plan.handoff.changeId.clear();
    });
    m_file.clear();
    Q_EMIT fileChanged();
}

} // namespace netsetup
