#include "wizardshell.h"

#include "obstaclenote.h"
#include "pages/pagecatalogue.h"
#include "pages/startpage.h"
#include "recovery.h"
#include "steprail.h"
#include "widgets/texts.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>

namespace netsetup {

using ui::grid;

WizardShell::WizardShell(Setup &setup, QWidget *parent)
    : QWizard(parent)
    , m_setup(setup)
    , m_recovery(new Recovery(setup, this))
{
    setWizardStyle(QWizard::ClassicStyle);
    // The cancel button would close the window: Escape and the window's own button do that.
    setOptions(QWizard::IndependentPages | QWizard::NoCancelButton | QWizard::NoBackButtonOnStartPage |
               QWizard::HaveCustomButton1);
    setWindowFlag(Qt::WindowMinMaxButtonsHint, true);
    addRail();
    m_note = new ObstacleNote(this);
    setButton(QWizard::CustomButton1, m_note);
    setButtonLayout(
        {QWizard::CustomButton1, QWizard::BackButton, QWizard::NextButton, QWizard::FinishButton});
    connect(m_note, &QAbstractButton::clicked, this, [this] { m_pages.at(currentStep())->goToObstacle(); });
    addPages();
    addShortcuts();
    connect(&m_setup, &Setup::planChanged, this, &WizardShell::showState);
    connect(&m_setup, &Setup::reportChanged, this, &WizardShell::showState);
    connect(&m_setup, &Setup::fileChanged, this, &WizardShell::showState);
    connect(&m_setup, &Setup::runningChanged, this, [this](bool running) {
        if (!running && m_closing)
            close();
    });
    connect(this, &QWizard::currentIdChanged, this, [this](int id) {
        m_visited.insert(id);
        straighten();
        showState();
    });
    retranslate();
    resize(1024, 700);
    restart();
    straighten();
    showState();
}

WizardShell::~WizardShell() = default;

void WizardShell::addRail()
{
    auto *side = new QWidget;
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, grid, 0, grid);
    column->setSpacing(grid);
    m_banner = ui::plainLabel();
    m_banner->setMargin(grid);
    m_banner->setAutoFillBackground(true);
    m_banner->setBackgroundRole(QPalette::Highlight);
    m_banner->setForegroundRole(QPalette::HighlightedText);
    m_banner->setFixedWidth(184);
    m_banner->setVisible(!m_setup.world().practice.isEmpty());
    column->addWidget(m_banner);
    m_rail = new StepRail;
    connect(m_rail, &StepRail::wanted, this, &WizardShell::goTo);
    column->addWidget(m_rail, 1);
    setSideWidget(side);
}

/// QWizard floats the side widget in margins; it belongs to the window's edge. The grid is private to Qt:
/// where it is not found the wizard works all the same, and a test says so.
void WizardShell::straighten()
{
    const QList<QWidget *> children = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        auto *layout = qobject_cast<QGridLayout *>(child->layout());
        if (layout == nullptr)
            continue;
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        for (int i = 0; i < layout->count(); ++i) {
            if (QLayout *row = layout->itemAt(i)->layout())
                row->setContentsMargins(2 * grid, grid, 2 * grid, grid + grid / 2);
        }
    }
    if (QWidget *side = sideWidget(); side != nullptr && side->parentWidget()->layout() != nullptr)
        side->parentWidget()->layout()->setContentsMargins(0, 0, 0, 0);
}

void WizardShell::addPages()
{
    m_pages = makePages(m_setup);
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        Page *page = m_pages.at(i);
        setPage(static_cast<int>(i), page);
        connect(page, &Page::obstacleChanged, this, &WizardShell::showState);
        if (auto *start = qobject_cast<StartPage *>(page)) {
            connect(start, &StartPage::openWanted, this, &WizardShell::askToOpen);
            connect(start, &StartPage::fileWanted, this, &WizardShell::openFile);
            connect(start, &StartPage::practiceWanted, this, &WizardShell::practiceWanted);
            connect(start, &StartPage::newWanted, this, [this] {
                unlessChanged([this] {
                    m_setup.startAnew();
                    goTo(1);
                });
            });
            connect(start, &StartPage::newFromThisWanted, this, [this] {
                unlessChanged([this] {
                    m_setup.startFromThisOne();
                    goTo(1);
                });
            });
        }
    }
    setStartId(0);
}

void WizardShell::addShortcuts()
{
    const auto add = [this](QKeySequence::StandardKey key, auto then) {
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, then);
    };
    add(QKeySequence::Save, [this] { save(); });
    add(QKeySequence::SaveAs, [this] { askWhereToSave(); });
    add(QKeySequence::Open, [this] { askToOpen(); });
    add(QKeySequence::New, [this] {
        unlessChanged([this] {
            m_setup.startAnew();
            goTo(0);
        });
    });
    add(QKeySequence::Close, [this] { close(); });
}

int WizardShell::currentStep() const
{
    return std::max(0, currentId());
}

bool WizardShell::isReachable(int step) const
{
    for (int i = 0; i < step; ++i) {
        if (!m_pages.at(i)->obstacle().isEmpty())
            return false;
    }
    return step >= 0 && step < m_pages.size();
}

/// setCurrentId() would leave QWizard's history in a state where Next is stuck: so one walks.
void WizardShell::goTo(int step)
{
    while (currentStep() > step && visitedIds().size() > 1)
        back();
    int before = -1;
    while (currentStep() < step && currentStep() != before) {
        before = currentStep();
        next();
    }
    showState();
}

bool WizardShell::validateCurrentPage()
{
    Page *page = m_pages.at(currentStep());
    if (page->obstacle().isEmpty())
        return QWizard::validateCurrentPage();
    m_note->setStrong(true);
    page->goToObstacle();
    return false;
}

void WizardShell::showState()
{
    QList<Step> steps;
    for (int i = 0; i < m_pages.size(); ++i) {
        const QString obstacle = m_pages.at(i)->obstacle();
        StepState state = isReachable(i) ? StepState::Reachable : StepState::Ahead;
        if (m_visited.contains(i) && state == StepState::Reachable)
            state = obstacle.isEmpty() ? StepState::Done : StepState::Problem;
        if (i == currentStep())
            state = StepState::Current;
        steps.append({m_pages.at(i)->name(), state, obstacle});
    }
    m_rail->setSteps(steps);
    m_note->setNote(m_pages.at(currentStep())->obstacle());
    showTitle();
}

void WizardShell::showTitle()
{
    QString name = tr("StackState Network Setup");
    if (!m_setup.world().practice.isEmpty())
        //: Title of the window; %1 is the name of the program.
        name = tr("PRACTICE: %1").arg(name);
    const QString file = m_setup.file().isEmpty() ? tr("New setup") : QFileInfo(m_setup.file()).fileName();
    setWindowTitle(QStringLiteral("%1[*] \u2013 %2").arg(printable(file), name));
    setWindowModified(m_setup.isChanged());
}

void WizardShell::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizard::changeEvent(event);
}

void WizardShell::retranslate()
{
    // QWizard itself has no answer to a change of language.
    //: On every page: no page may use the letter behind & itself.
    setButtonText(QWizard::BackButton, tr("< &Back"));
    //: On every page: no page may use the letter behind & itself.
    setButtonText(QWizard::NextButton, tr("&Next >"));
    //: On the last page: that page may not use the letter behind & itself.
    setButtonText(QWizard::FinishButton, tr("&Close"));
    const QList<std::pair<QWizard::WizardButton, QString>> names{{QWizard::BackButton, tr("Back")},
                                                                 {QWizard::NextButton, tr("Next")},
                                                                 {QWizard::FinishButton, tr("Close")}};
    for (const auto &[which, name] : names) {
        button(which)->setAccessibleName(name);
        button(which)->setMinimumSize(12 * grid, 4 * grid + 2);
    }
    setAccessibleName(tr("StackState Network Setup"));
    m_rail->setAccessibleName(tr("Steps"));
    m_rail->setAccessibleDescription(tr("Arrow keys choose a step, Return opens it"));
    m_banner->setText(tr("PRACTICE\nThe network \"%1\" is simulated on this computer. Nothing here is real.")
                          .arg(m_setup.world().practice));
    m_banner->setAccessibleName(m_banner->text());
    if (m_pages.size() > 0)
        showState();
}

void WizardShell::askToOpen()
{
    auto *dialog = new QFileDialog(this, tr("Open a project or a report"), QString(),
                                   tr("Projects and reports (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WizardShell::openFile);
    dialog->open();
}

void WizardShell::openFile(const QString &path)
{
    unlessChanged([this, path] {
        if (const Outcome opened = m_setup.open(path); !opened.ok())
            return tell(opened.error());
        StartPage::rememberRecent(path);
        // A report is looked at where its findings are.
        goTo(m_setup.report().has_value() ? stepForFindings(m_pages) : 1);
    });
}

void WizardShell::save()
{
    if (m_setup.file().isEmpty())
        return askWhereToSave();
    setSaved(m_setup.saveProject(m_setup.file()));
}

void WizardShell::askWhereToSave()
{
    const QString suggested =
        m_setup.plan().tenant.isEmpty() ? QStringLiteral("setup") : m_setup.plan().tenant;
    auto *dialog = new QFileDialog(this, tr("Save the project"), QString(), tr("Projects (*.netsetup.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("netsetup.json"));
    dialog->selectFile(suggested + QLatin1String(".netsetup.json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { setSaved(m_setup.saveProject(path)); });
    connect(dialog, &QDialog::rejected, this, [this] { m_afterSave = nullptr; });
    dialog->open();
}

void WizardShell::setSaved(const Outcome &saved)
{
    const std::function<void()> then = std::exchange(m_afterSave, nullptr);
    if (!saved.ok())
        return tell(saved.error());
    StartPage::rememberRecent(m_setup.file());
    m_recovery->keep();
    showState();
    if (then)
        then();
}

void WizardShell::tell(const Error &error)
{
    goTo(0);
    if (auto *start = qobject_cast<StartPage *>(m_pages.first()))
        start->say(error.message());
}

void WizardShell::unlessChanged(std::function<void()> then)
{
    // What happens in a practice network is play: nothing is asked.
    if (!m_setup.isChanged() || !m_setup.world().practice.isEmpty())
        return then();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                                tr("The setup has changes that are not saved."),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("unsaved"));
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, then](int answer) {
        if (answer == QMessageBox::Discard)
            return then();
        if (answer == QMessageBox::Save) {
            m_afterSave = then;
            save();
        }
    });
    box->open();
}

void WizardShell::accept()
{
    close();
}

/// Escape belongs to what is open in the window, never to the window as a whole.
void WizardShell::reject() {}

void WizardShell::mayClose()
{
    m_closed = true;
    close();
}

void WizardShell::closeEvent(QCloseEvent *event)
{
    if (!m_closed && !m_closing && m_setup.isChanged() && m_setup.world().practice.isEmpty()) {
        event->ignore();
        if (findChild<QMessageBox *>(QStringLiteral("unsaved")) == nullptr)
            unlessChanged([this] { mayClose(); });
        return;
    }
    if (m_setup.isRunning()) {
        // The run still uses the setup: it is stopped first, and its end closes the window.
        m_closing = true;
        m_setup.cancelChecks();
        event->ignore();
        return;
    }
    m_setup.forgetSecrets();
    event->accept();
    Q_EMIT closed();
}

} // namespace netsetup
