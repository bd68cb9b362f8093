// Drives the session: hands it a plan, shows what comes back. The run is a coroutine; nothing here waits.
#include "setupwindow.h"

#include "base/files.h"
#include "base/json.h"
#include "findingdetails.h"
#include "findingsmodel.h"
#include "handoff/packwriter.h"
#include "plan/projectfile.h"
#include "planform.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace netsetup {

namespace {

QString verdictText(const Report &report)
{
    switch (verdictOf(report)) {
    case Verdict::Pass:
        return SetupWindow::tr("\u2713 Everything that is needed works from here.");
    case Verdict::Warn:
        return SetupWindow::tr("! Everything that is needed works from here; there are warnings.");
    case Verdict::Fail:
        return SetupWindow::tr("\u2717 The Agent would not work yet. Select a row to see who can mend it.");
    case Verdict::Unknown:
        return SetupWindow::tr("? Nothing is broken, but something needed could not be told.");
    case Verdict::Cancelled:
        return SetupWindow::tr("\u2013 Cancelled: these findings are not complete.");
    }
    return {};
}

} // namespace

SetupWindow::~SetupWindow()
{
    m_stop.request_stop();
}

Outcome SetupWindow::openProject(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, path);
    if (!bytes.ok())
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, path);
    if (!object.ok())
        return object.error();
    const PlanVocabulary words = m_form->words(object->value(QStringLiteral("product")).toString());
    const Result<LoadedPlan> loaded = planFromJson(*object, words, path);
    if (!loaded.ok())
        return loaded.error();
    m_form->setPlan(loaded->plan);
    planEdited();
    if (!loaded->warnings.isEmpty())
        say(loaded->warnings.join(QLatin1Char('\n')));
    return Done{};
}

Result<Plan> SetupWindow::takePlan()
{
    Result<Plan> plan = m_form->plan();
    if (!plan.ok())
        return plan;
    m_session = std::make_unique<Session>(m_world.catalog, m_world.practice);
    m_session->setPlan(*plan);
    return plan;
}

void SetupWindow::startChecks()
{
    if (m_running)
        return;
    const Result<Plan> plan = takePlan();
    if (!plan.ok()) {
        showError(plan.error());
        return;
    }
    planEdited();
    m_running = true;
    m_stop = std::stop_source();
    NetOptions options = m_world.net;
    options.apiKey = Secret(m_apiKey->text().trimmed().toUtf8());
    m_progress->setRange(0, static_cast<int>(m_session->flows().size()));
    m_progress->setValue(0);
    showState();
    m_cancel->setFocus();
    run(std::move(options));
}

void SetupWindow::cancelChecks()
{
    if (!m_running)
        return;
    say(tr("Stopping …"));
    m_stop.request_stop();
}

QCoro::Task<> SetupWindow::run(NetOptions options)
{
    const RunProgress told = progress();
    const std::stop_token stop = m_stop.get_token();
    m_report = co_await m_session->check(std::move(options), told, stop);
    ended();
}

RunProgress SetupWindow::progress()
{
    RunProgress told;
    told.onFlowJudged = [this](const QList<Finding> &findings) {
        if (!findings.isEmpty())
            m_findings->replaceFlow(findings.first().flow, findings);
        fitColumns();
    };
    told.onAwaiting = [this](const QStringList &names) {
        m_progress->setValue(std::max(0, m_progress->maximum() - static_cast<int>(names.size())));
        if (!names.isEmpty() && !m_stop.stop_requested())
            say(tr("Waiting for: %1").arg(names.join(QStringLiteral(", "))));
    };
    return told;
}

void SetupWindow::ended()
{
    m_running = false;
    m_findings->setFindings(m_report->findings);
    m_table->selectRow(0);
    say({});
    fitColumns();
    showState();
    if (m_closing) {
        close();
        return;
    }
    m_table->setFocus();
    Q_EMIT checksEnded();
}

void SetupWindow::closeEvent(QCloseEvent *event)
{
    m_apiKey->clear();
    if (!m_running)
        return QMainWindow::closeEvent(event);
    // The run still uses the session: it is stopped first, and its end closes the window.
    m_closing = true;
    cancelChecks();
    event->ignore();
}

/// Findings belong to the plan that was checked.
void SetupWindow::planEdited()
{
    m_report.reset();
    m_findings->clear();
    m_details->clear();
    say({});
    showState();
}

void SetupWindow::showState()
{
    m_form->setEnabled(!m_running);
    m_apiKey->setEnabled(!m_running);
    m_start->setEnabled(!m_running);
    m_save->setEnabled(!m_running);
    m_cancel->setEnabled(m_running);
    m_progress->setVisible(m_running);
    showVerdict();
}

void SetupWindow::showVerdict()
{
    if (m_running)
        m_verdict->setText(tr("Checking …"));
    else if (m_report.has_value())
        m_verdict->setText(verdictText(*m_report));
    else
        m_verdict->setText(tr("Not checked yet. Enter the tenant and run the checks."));
}

void SetupWindow::showSelection()
{
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    m_details->setPlainText(index.isValid() ? findingDetails(m_findings->at(index.row())) : QString());
}

void SetupWindow::say(const QString &text)
{
    m_message->setText(text);
}

void SetupWindow::showError(const Error &error)
{
    say(error.message());
    m_form->focusField(error.field);
}

void SetupWindow::askWhereToSave()
{
    auto *dialog =
        new QFileDialog(this, tr("Save hand-off pack"), QDir::homePath(), tr("ZIP archive (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(QStringLiteral("stackstate-network-setup.zip"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &target) {
        const Outcome saved = savePack(target);
        if (!saved.ok())
            showError(saved.error());
    });
    dialog->open();
}

Outcome SetupWindow::savePack(const QString &target)
{
    const Result<Plan> plan = takePlan();
    if (!plan.ok())
        return plan.error();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const HandoffInput input = m_session->handoff(m_report, {}, now);
    const Result<Pack> pack = makePack(input, {});
    if (!pack.ok())
        return pack.error();
    // The dialog has asked whether an existing file may be replaced.
    const Outcome written = writePack(*pack, target, true, now);
    if (!written.ok())
        return written;
    QStringList lines{tr("Saved: %1").arg(target)};
    if (!m_report.has_value())
        lines << tr("It holds no addresses: run the checks first to have them in it.");
    say((lines + pack->refused).join(QLatin1Char('\n')));
    return Done{};
}

} // namespace netsetup
