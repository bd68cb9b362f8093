// The setup and its files: what is opened, saved, and kept for the case that the program ends without asking.
#include "base/files.h"
#include "base/json.h"
#include "setup/keptreport.h"
#include "setup/setup.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr QLatin1String recoverySchema("netsetup.recovery/1");

/// Practice and reality do not mix.
std::optional<Report> ofThisNetwork(std::optional<Report> report, const QString &practice)
{
    return report.has_value() && report->practice == practice ? std::move(report) : std::nullopt;
}

} // namespace

Outcome Setup::open(const QString &path)
{
    const Result<Opened> opened = openFile(path);
    return opened.ok() ? take(*opened, path) : Outcome(opened.error());
}

Outcome Setup::take(const Opened &opened, const QString &path)
{
    const QString product = opened.project.value(u"product"_s).toString();
    const ProductLine *known = m_world.catalog.line(product);
    const PlanVocabulary words =
        known == nullptr ? vocabulary() : known->vocabulary(m_world.catalog.products());
    const Result<LoadedPlan> loaded = planFromJson(opened.project, words, path);
    if (!loaded.ok())
        return loaded.error();
    replaceDocument(loaded->plan, opened.kind == OpenedKind::Pack && !opened.report ? QString() : path);
    m_kind = opened.kind;
    m_warnings = loaded->warnings;
    m_seen = opened.report;
    m_readOnly = opened.report.has_value();
    m_onDisk = opened.bytes;
    if (opened.kind == OpenedKind::Project && !path.isEmpty())
        m_olderReport = ofThisNetwork(keptReport(path), m_world.practice);
    changed();
    m_changed = false;
    Q_EMIT fileChanged();
    Q_EMIT reportChanged();
    return Done{};
}

Outcome Setup::saveProject(const QString &path)
{
    if (m_readOnly)
        return readOnlyError(path);
    const QByteArray bytes = json::print(planToJson(m_plan));
    const Outcome written = writeFile(path, bytes, path);
    if (!written.ok())
        return written;
    if (const std::optional<Report> &known = m_olderReport.has_value() ? m_olderReport : m_seen;
        known.has_value())
        keepReport(path, *known);
    m_file = path;
    m_onDisk = bytes;
    m_kind = OpenedKind::Project;
    m_changed = false;
    Q_EMIT fileChanged();
    return Done{};
}

Outcome Setup::compareWith(const QString &path)
{
    const Result<Opened> opened = openFile(path);
    if (!opened.ok())
        return opened.error();
    std::optional<Report> older = ofThisNetwork(opened->report, m_world.practice);
    if (!older.has_value())
        return Error{u"report.plan"_s, path, tr("holds no report of this network"),
                     tr("give a report, or a pack with one, of the same network")};
    m_olderReport = std::move(older);
    Q_EMIT olderReportChanged();
    return Done{};
}

bool Setup::isFileFromElsewhere() const
{
    // A file that is gone holds no work of anybody: it is written again.
    const Result<QByteArray> now = readFile(m_file, m_file, largestDocument);
    return now.ok() && *now != m_onDisk;
}

bool Setup::hasUnkept() const
{
    return m_changed || (m_seen.has_value() && !m_readOnly);
}

QByteArray Setup::toKeep() const
{
    QJsonObject kept{{u"schema"_s, recoverySchema}, {u"project"_s, planToJson(m_plan)}};
    if (m_seen.has_value())
        kept.insert(u"report"_s, reportToJson(*m_seen));
    return json::print(kept);
}

Outcome Setup::restore(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, path, largestDocument);
    if (!bytes.ok())
        return bytes.error();
    const Result<QJsonObject> kept = json::parseObject(*bytes, path, largestDocument);
    if (!kept.ok())
        return kept.error();
    if (kept->value("schema"_L1) != recoverySchema)
        return Error{u"file.schema"_s, path, tr("was not kept by this version of the program"), {}};
    const QJsonObject project = kept->value("project"_L1).toObject();
    if (const Outcome taken = take(Opened{OpenedKind::Project, project, {}, {}}, {}); !taken.ok())
        return taken;
    m_changed = true;
    // A plan without its findings is better than none.
    const Result<Report> seen = reportFromJson(kept->value("report"_L1).toObject(), path);
    if (seen.ok() && seen->practice == m_world.practice)
        takeSeen(*seen);
    Q_EMIT fileChanged();
    return Done{};
}

} // namespace netsetup
