// The wizard's steps: where one is, where one may go, and what the rail and the title say of it.
#include "pages/pagecatalogue.h"
#include "shell/fieldcontrols.h"
#include "shell/obstaclenote.h"
#include "shell/steprail.h"
#include "shell/whypanel.h"
#include "shell/wizardshell.h"
#include "widgets/primarybutton.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// These steps are done when their work is, not when somebody has looked at them.
bool showsWork(QLatin1String page)
{
    return page == "checks"_L1 || page == "flow"_L1 || page == "handoff"_L1 || page == "done"_L1;
}

} // namespace

int WizardShell::currentStep() const
{
    return std::max(0, currentId());
}

bool WizardShell::isReachable(int step)
{
    const bool exists = step >= 0 && step < pageKinds().size();
    for (int i = 0; exists && i < step; ++i) {
        if (!page(i)->obstacle().isEmpty())
            return false;
    }
    return exists;
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

void WizardShell::goToField(const QString &field)
{
    for (int step = 0; step < pages().size(); ++step) {
        if (controlFor(*m_pages.at(step), field) == nullptr)
            continue;
        goTo(step);
        // Some controls are only made once their page is seen.
        if (QWidget *control = controlFor(*m_pages.at(step), field))
            QTimer::singleShot(0, control, [control] { reveal(*control); });
        return;
    }
}

bool WizardShell::validateCurrentPage()
{
    Page *current = m_pages.at(currentStep());
    if (current->obstacle().isEmpty()) {
        // The one that QWizard goes to next has to be there.
        (void)page(std::max(currentStep(), nextId()));
        return QWizard::validateCurrentPage();
    }
    m_note->setStrong(true);
    current->goToObstacle();
    return false;
}

void WizardShell::showState()
{
    QList<Step> steps;
    const Progress progress = m_setup.progress();
    // Whoever stands in the way hides what comes after. A page that is not made yet is not asked: until all
    // are there, a moment after the first paint, what is behind it counts as not reachable.
    bool free = true;
    for (int i = 0; i < pageKinds().size(); ++i) {
        const bool known = i < m_pages.size();
        const QString obstacle = free && known ? m_pages.at(i)->obstacle() : QString();
        StepState state = free ? StepState::Reachable : StepState::Ahead;
        if (m_visited.contains(i) && free)
            state = obstacle.isEmpty() ? StepState::Done : StepState::Problem;
        if (i == currentStep())
            state = StepState::Current;
        const StepWords stand = stepWords(QLatin1String(pageKinds().at(i).id), progress, tenantWords());
        // What a step has to show counts more than that somebody was there.
        if (state == StepState::Done && showsWork(QLatin1String(pageKinds().at(i).id)))
            state = StepState::Reachable;
        steps.append({pageKinds().at(i).name(), state, obstacle, stand});
        free = free && known && obstacle.isEmpty();
    }
    m_rail->setSteps(steps);
    m_note->setNote(m_trouble.isEmpty() ? m_pages.at(currentStep())->obstacle() : m_trouble);
    if (!m_trouble.isEmpty())
        m_note->setStrong(true);
    m_why->setWhy(m_pages.at(currentStep())->why());
    showPrimary();
    showTitle();
}

void WizardShell::showPrimary()
{
    const Page *page = m_pages.at(currentStep());
    const PrimaryButton *primary = page->primary();
    const QList<PrimaryButton *> all = page->findChildren<PrimaryButton *>();
    for (PrimaryButton *one : all)
        one->setPrimary(one == primary);
    auto *onward =
        qobject_cast<QPushButton *>(button(nextId() < 0 ? QWizard::FinishButton : QWizard::NextButton));
    if (onward != nullptr)
        onward->setDefault(primary == nullptr);
}

void WizardShell::showTitle()
{
    QString name = tr("StackState Network Setup");
    if (!m_setup.world().practice.isEmpty())
        //: Title of the window; %1 is the name of the program.
        name = tr("PRACTICE: %1").arg(name);
    const QString file = m_setup.file().isEmpty() ? tr("New setup") : QFileInfo(m_setup.file()).fileName();
    setWindowTitle(u"%1[*] \u2013 %2"_s.arg(printable(file), name));
    setWindowModified(m_setup.isChanged());
}

} // namespace netsetup
