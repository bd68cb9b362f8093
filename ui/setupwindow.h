// One plain window for the whole loop: plan, checks, findings, hand-off. It adds no rules of its own.
#pragma once

#include "session/session.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QVBoxLayout;

namespace netsetup {

class FindingsModel;
class PlanForm;

class SetupWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit SetupWindow(World world, QWidget *parent = nullptr);
    ~SetupWindow() override;

    /// Shows the project; the error says why it cannot be opened.
    Outcome openProject(const QString &path);

    void startChecks();
    void cancelChecks();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Writes the pack of what is shown; a ZIP where the name says so.
    Outcome savePack(const QString &target);

Q_SIGNALS:
    void checksEnded();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addBanner(QVBoxLayout *column);
    void addForm(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    void addFindings(QVBoxLayout *column);
    QPushButton *makeButton(const QString &text, const QString &description, const QKeySequence &shortcut);
    void fitColumns();
    QCoro::Task<> run(NetOptions options);
    RunProgress progress();
    void ended();
    void showState();
    void showVerdict();
    void showSelection();
    void showError(const Error &error);
    void say(const QString &text);
    void planEdited();
    void askWhereToSave();
    Result<Plan> takePlan();

    World m_world;
    std::unique_ptr<Session> m_session;
    std::optional<Report> m_report;
    std::stop_source m_stop;
    bool m_running = false;
    bool m_closing = false;

    PlanForm *m_form = nullptr;
    QLineEdit *m_apiKey = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_verdict = nullptr;
    FindingsModel *m_findings = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    QTableView *m_table = nullptr;
    QPlainTextEdit *m_details = nullptr;
};

} // namespace netsetup
