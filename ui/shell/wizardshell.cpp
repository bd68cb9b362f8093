#include "shell/wizardshell.h"

#include "base/inwords.h"
#include "diagram/diagramview.h"
#include "diagram/presentation.h"
#include "pages/donepage.h"
#include "pages/handoffpage.h"
#include "pages/pagecatalogue.h"
#include "pages/startpage.h"
#include "pages/tenantpage.h"
#include "practice/practice.h"
#include "setup/recentfiles.h"
#include "setup/recovery.h"
#include "shell/aboutbox.h"
#include "shell/filereading.h"
#include "shell/focusfollower.h"
#include "shell/obstaclenote.h"
#include "shell/scrollaccess.h"
#include "shell/steprail.h"
#include "shell/whypanel.h"
#include "widgets/planfieldedit.h"
#include "widgets/reportline.h"
#include "widgets/texts.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

int stepOf(const QString &page)
{
    const QList<PageKind> &kinds = pageKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&page](const PageKind &kind) { return page == QLatin1String(kind.id); });
    return static_cast<int>(found - kinds.begin());
}

} // namespace

WizardShell::WizardShell(Setup &setup, QWidget *parent)
    : QWizard(parent)
    , m_setup(setup)
    , m_recovery(new Recovery(setup, this))
    , m_reading(new FileReading(*this))
{
    installScrollAccess();
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
    connect(m_note, &QAbstractButton::clicked, this, &WizardShell::goToTrouble);
    (void)page(0);
    setStartId(0);
    addShortcuts();
    new FocusFollower(this);
    connect(&m_setup, &Setup::planChanged, this, &WizardShell::showState);
    connect(&m_setup, &Setup::reportChanged, this, &WizardShell::showState);
    connect(&m_setup, &Setup::fileChanged, this, &WizardShell::showState);
    connect(&m_setup, &Setup::fileChanged, this, &WizardShell::followReadOnly);
    connect(&m_setup, &Setup::packStandChanged, this, &WizardShell::showState);
    connect(&m_setup, &Setup::runningChanged, this, [this](bool running) {
        showState();
        if (!running && m_closing)
            close();
    });
    connect(this, &QWizard::currentIdChanged, this, [this](int id) {
        m_visited.insert(id);
        m_trouble.clear();
        if (id >= 0)
            // Not at once: the key that brought the page up would then be for its first field.
            QTimer::singleShot(0, page(id), &Page::goToStart);
        removeSideMargins();
        showState();
    });
    retranslate();
    resize(QSize(1024, 700).boundedTo(screen()->availableSize()));
    restart();
    removeSideMargins();
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
    column->addWidget(m_rail); // as high as its steps, where there is room
    m_why = new WhyPanel;
    m_why->setFixedWidth(184);
    column->addWidget(m_why, 1);
    m_about = new QToolButton;
    m_about->setObjectName(u"about"_s);
    m_about->setAutoRaise(true);
    m_about->setMinimumHeight(4 * grid);
    connect(m_about, &QToolButton::clicked, this, &WizardShell::showAbout);
    column->addWidget(m_about, 0, Qt::AlignLeft);
    setSideWidget(side);
}

/// QWizard floats the side widget in margins; it belongs to the window's edge. The grid is private to Qt:
/// where it is not found the wizard works all the same, and a test says so.
void WizardShell::removeSideMargins()
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

const QList<Page *> &WizardShell::pages()
{
    (void)page(static_cast<int>(pageKinds().size()) - 1);
    return m_pages;
}

/// While a report is looked at, what edits the checked part of the plan can be read and scrolled, but not
/// used. The hand-off is no such part: a pack can be made of a report.
void WizardShell::setEditable(Page *page, bool editable)
{
    if (!page->editsPlan())
        return;
    const QList<QWidget *> parts = page->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *part : parts) {
        if (qobject_cast<ReportLine *>(part) != nullptr)
            continue;
        auto *scroll = qobject_cast<QScrollArea *>(part);
        (scroll == nullptr ? part : scroll->widget())->setEnabled(editable);
    }
}

/// Makes it where it is not there yet, and those before it: QWizard wants them in their order.
Page *WizardShell::page(int step)
{
    while (m_pages.size() <= step)
        addPage();
    return m_pages.at(step);
}

void WizardShell::addPage()
{
    const auto step = static_cast<int>(m_pages.size());
    Page *page = pageKinds().at(step).make(m_setup);
    page->setObjectName(QLatin1String(pageKinds().at(step).id));
    m_pages.append(page);
    setPage(step, page);
    connect(page, &Page::obstacleChanged, this, &WizardShell::showState);
    connect(page, &Page::primaryChanged, this, &WizardShell::showPrimary);
    if (auto *column = qobject_cast<QBoxLayout *>(page->layout()); column != nullptr && step > 0)
        addReportLine(column);
    if (m_setup.isReadOnly())
        setEditable(page, false);
    if (auto *start = qobject_cast<StartPage *>(page))
        connectStart(start);
    if (auto *tenant = qobject_cast<TenantPage *>(page))
        connect(tenant, &TenantPage::realWindowWanted, this, [this] { Q_EMIT practiceWanted({}); });
    auto *done = qobject_cast<DonePage *>(page);
    if (done == nullptr)
        return;
    connect(done, &DonePage::saveWanted, this, &WizardShell::save);
    connect(done, &DonePage::answerWanted, this, &WizardShell::goToField);
    connect(done, &DonePage::pageWanted, this, [this](const QString &id) { goTo(stepOf(id)); });
    for (const Page *before : std::as_const(m_pages)) {
        if (const auto *handoff = qobject_cast<const HandoffPage *>(before))
            connect(handoff, &HandoffPage::packSaved, done, &DonePage::setPack);
    }
}

/// Its button goes away with it: the focus goes to what can be done now.
void WizardShell::addReportLine(QBoxLayout *column)
{
    auto *line = new ReportLine(m_setup);
    column->insertWidget(0, line);
    connect(line, &ReportLine::left, this, &WizardShell::focusPage);
}

void WizardShell::focusPage()
{
    Page *page = m_pages.at(currentStep());
    page->goToStart();
    if (const QWidget *now = focusWidget(); now != nullptr && page->isAncestorOf(now))
        return;
    for (QWidget *one = page->nextInFocusChain(); one != page; one = one->nextInFocusChain()) {
        const bool takes = (one->focusPolicy() & Qt::TabFocus) != 0 && one->isEnabled() && one->isVisible();
        if (takes && page->isAncestorOf(one))
            return one->setFocus(Qt::TabFocusReason);
    }
}

void WizardShell::connectStart(StartPage *start)
{
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
    connect(start, &StartPage::restoreWanted, this,
            [this, start] { unlessChanged([start] { start->restore(); }); });
}

/// As the plan calls it, made fit for a label; of an own instance its host.
QString WizardShell::tenantWords() const
{
    const Plan &plan = m_setup.plan();
    return printable(plan.tenant.isEmpty() ? QUrl(plan.baseUrl).host() : plan.tenant, 63);
}

/// QWizard would look for it among the pages that are there already.
int WizardShell::nextId() const
{
    const int next = currentId() + 1;
    return next < pageKinds().size() ? next : -1;
}

/// The window stands first; what nobody sees yet is made afterwards, one page at a time.
void WizardShell::paintEvent(QPaintEvent *event)
{
    QWizard::paintEvent(event);
    if (!std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &WizardShell::makeRemainingPages);
}

void WizardShell::makeRemainingPages()
{
    if (m_pages.size() == pageKinds().size())
        return showState();
    addPage();
    QTimer::singleShot(0, this, &WizardShell::makeRemainingPages);
}

void WizardShell::followReadOnly()
{
    // What a page itself has switched off is not ours to switch on.
    if (std::exchange(m_readOnly, m_setup.isReadOnly()) == m_setup.isReadOnly())
        return;
    for (Page *page : std::as_const(m_pages))
        setEditable(page, !m_readOnly);
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
    add(QKeySequence::HelpContents, [this] { showAbout(); });
    connect(new QShortcut(QKeySequence(Qt::Key_F11), this), &QShortcut::activated, this, [this] {
        if (currentPage() != nullptr && currentPage()->findChild<DiagramView *>() != nullptr)
            togglePresentation(m_setup, this);
    });
}

void WizardShell::showAbout()
{
    auto *about = findChild<AboutBox *>();
    if (about == nullptr)
        about = new AboutBox(m_setup, this);
    about->show();
    about->raise();
    about->activateWindow();
}

void WizardShell::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizard::changeEvent(event);
}

/// Return presses the button that has the focus, and goes on from a field of the plan, as Next is drawn as
/// the default. From a list, a picture or a text it would be a jump that nobody asked for.
void WizardShell::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWizard::keyPressEvent(event);
    QWidget *where = focusWidget();
    const bool inField = where != nullptr &&
                         qobject_cast<PlanFieldEdit *>(where->parentWidget()) != nullptr &&
                         qobject_cast<QLineEdit *>(where) != nullptr;
    if (inField)
        return QWizard::keyPressEvent(event);
    event->accept();
    auto *pressed = qobject_cast<QAbstractButton *>(where);
    if (pressed != nullptr && (!pressed->isCheckable() || pressed->inherits("QToolButton")))
        pressed->click();
}

bool WizardShell::focusNextPrevChild(bool next)
{
    orderFocus();
    return QWizard::focusNextPrevChild(next);
}

/// QWizard puts its buttons before the pages; one reads the page, then what is below it, then the rail. Pages
/// make controls while they live, which join at the end: so the order is made when it is used.
void WizardShell::orderFocus()
{
    QWidget *before = previousInFocusChain();
    for (QWidget *one : QList<QWidget *>{m_note, button(QWizard::BackButton), button(QWizard::NextButton),
                                         button(QWizard::FinishButton), m_about, m_rail}) {
        if (one != before)
            setTabOrder(before, one);
        before = one;
    }
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
    m_why->retranslate();
    //: A small button on every page. No letter behind & here.
    m_about->setText(tr("About"));
    m_about->setAccessibleName(tr("About this program"));
    m_about->setToolTip(tr("What this program is, and how old its facts are (F1)"));
    m_rail->setAccessibleName(tr("Steps"));
    m_rail->setAccessibleDescription(tr("Arrow keys choose a step, Return opens it"));
    showBanner();
    if (m_pages.size() > 0)
        showState();
}

void WizardShell::showBanner()
{
    const QString &name = m_setup.world().practice;
    const PracticeScenario *network = practiceScenario(name);
    m_banner->setText(tr("PRACTICE\n%1. Simulated on this computer, nothing here is real.")
                          .arg(network == nullptr ? name : inWords("Practice", network->title)));
    m_banner->setAccessibleName(m_banner->text());
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
        if (findChild<QMessageBox *>(u"unsaved"_s) == nullptr)
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
