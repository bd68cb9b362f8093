#include "pages/checkspage.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "diagram/diagramview.h"
#include "diagram/hopstate.h"
#include "findings/report/actions.h"
#include "widgets/capanel.h"
#include "widgets/findingpanel.h"
#include "widgets/secretfield.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString failingWords(const Failing &failing)
{
    QStringList teams;
    for (const Owner owner : failing.owners)
        teams.append(ownerBare(owner));
    return ChecksPage::tr("The Agent would not work yet. Causes: %1, hosts: %2. Who acts: %3.")
        .arg(failing.causes)
        .arg(failing.hosts.size())
        .arg(teams.join(u", "_s));
}

} // namespace

void ChecksPage::connectParts()
{
    connect(m_run, &QPushButton::clicked, this, [this] { setup().startChecks(); });
    connect(m_again, &QPushButton::clicked, this, &ChecksPage::runSelectedAgain);
    connect(m_cancel, &QPushButton::clicked, this, [this] { setup().cancelChecks(); });
    connect(m_import, &QPushButton::clicked, this, &ChecksPage::askForImport);
    connect(m_key, &SecretField::edited, this, [this](const Secret &key) { setup().setApiKey(key); });
    connect(&setup(), &Setup::runningChanged, this, &ChecksPage::showRunning);
    connect(&setup(), &Setup::awaiting, this, &ChecksPage::showAwaited);
    connect(&m_live, &LiveFindings::restarted, this, &ChecksPage::restart);
    connect(&m_live, &LiveFindings::fresh, this, &ChecksPage::takeFresh);
    connect(&m_live, &LiveFindings::stale, &m_tree, &FindingTree::takeStale);
    connect(&m_live, &LiveFindings::settled, this, &ChecksPage::redraw);
    connect(&setup(), &Setup::reportChanged, this, &ChecksPage::showWhetherAgain);
    connect(m_picture, &DiagramView::hopSelected, this, &ChecksPage::showFlows);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecksPage::showSelected);
    connect(m_panel, &FindingPanel::copied, this,
            [this] { say(tr("The finding is on the clipboard, as plain text.")); });
    connect(m_panel, &FindingPanel::useCaWanted, this, [this] {
        if (m_shown.has_value())
            m_ca->showChain(chainIn(m_live.handshakesOf(*m_shown)));
        m_side->setCurrentWidget(m_ca);
    });
    connect(m_ca, &CaPanel::closed, this, [this] { m_side->setCurrentWidget(m_panel); });
}

void ChecksPage::restart()
{
    m_tree.setFlows(m_live.flows());
    for (int row = 0; row < m_tree.rowCount(); ++row)
        m_view->setFirstColumnSpanned(row, {}, true);
    m_shown.reset();
    m_panel->showNothing(tr("Select a finding to see what happened, who acts and what proves it."));
    m_side->setCurrentWidget(m_panel);
    showRunning(setup().isRunning());
}

void ChecksPage::runSelectedAgain()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid())
        setup().startChecks({current.data(FindingTree::flowRole).toString()});
}

/// Only what a run has seen can be seen again alone.
void ChecksPage::showWhetherAgain()
{
    const QString flow = m_view->currentIndex().data(FindingTree::flowRole).toString();
    m_again->setEnabled(!flow.isEmpty() && m_run->isEnabled() && setup().report().has_value());
}

/// After a change of language: the same rows, the same selection, other words.
void ChecksPage::sayAnew()
{
    const std::optional<Finding> shown = m_shown;
    const bool comparesCa = m_side->currentWidget() == m_ca;
    restart();
    takeFresh(m_live.findings());
    m_tree.takeStale(setup().staleFindings());
    if (shown.has_value())
        m_view->setCurrentIndex(m_tree.indexOf(*shown));
    if (comparesCa)
        m_side->setCurrentWidget(m_ca);
    redraw();
}

void ChecksPage::takeFresh(const QList<Finding> &findings)
{
    m_taking = true;
    m_tree.setRunning(setup().runningFlows());
    m_tree.takeFindings(findings);
    QStringList flows;
    for (const Finding &finding : findings) {
        if (!flows.contains(finding.flow))
            flows << finding.flow;
    }
    for (const QString &flow : std::as_const(flows)) {
        const QModelIndex row = m_tree.indexOfFlow(flow);
        m_view->setFirstColumnSpanned(row.row(), {}, true);
        if (severity(m_tree.stateOf(row)) > severity(HopState::Pass))
            m_view->expand(row);
    }
    m_taking = false;
    if (!m_shown.has_value())
        return;
    const QModelIndex same = m_tree.indexOf(*m_shown);
    // Later stages may still bring it.
    if (!same.isValid() && setup().isRunning())
        return;
    // What was wrong may be gone: its connection is still the one that was looked at.
    m_view->setCurrentIndex(same.isValid() ? same : m_tree.indexOfFlow(m_shown->flow));
    showSelected();
}

void ChecksPage::redraw()
{
    m_picture->setDiagram(m_live.summary());
}

void ChecksPage::showSelected()
{
    if (m_taking)
        return;
    showWhetherAgain();
    const QModelIndex current = m_view->currentIndex();
    const Finding *finding = m_tree.findingAt(current);
    if (current.isValid())
        m_picture->showFlow(current.data(FindingTree::flowRole).toString());
    if (finding == nullptr) {
        m_shown.reset();
        m_panel->showNothing(tr("Select a finding to see what happened, who acts and what proves it."));
        return;
    }
    if (m_tree.isStale(current)) {
        m_shown.reset();
        m_panel->showNothing(tr("This was found for an earlier plan, and the change concerns it. Run "
                                "the checks again to see whether it still holds."));
        return;
    }
    m_shown = *finding;
    m_panel->showFinding(*finding, m_live.evidenceOf(*finding), chainIn(m_live.handshakesOf(*finding)),
                         setup().practice(), m_live.sameElsewhere(*finding));
    if (!isInterception(*finding))
        m_side->setCurrentWidget(m_panel);
}

/// All of them are unfolded; the worst finding is selected: what a click on a broken arrow asks for.
void ChecksPage::showFlows(const QStringList &flows)
{
    for (const QString &flow : flows)
        m_view->expand(m_tree.indexOfFlow(flow));
    const QModelIndex row = m_tree.worstAmong(flows);
    if (!row.isValid())
        return;
    const QModelIndex first = m_tree.index(0, 0, row);
    m_view->setCurrentIndex(first.isValid() ? first : row);
    m_view->scrollTo(m_view->currentIndex());
}

void ChecksPage::showRunning(bool running)
{
    const bool ready = setup().problems().isEmpty() && !setup().isReadOnly();
    const bool hadFocus = m_run->hasFocus() || m_cancel->hasFocus() || m_again->hasFocus();
    m_tree.setRunning(setup().runningFlows());
    m_cancel->setEnabled(running);
    m_run->setEnabled(!running && ready);
    m_import->setEnabled(!running && ready);
    showWhetherAgain();
    m_key->setEnabled(!running && !setup().isReadOnly());
    if (hadFocus)
        (running ? m_cancel : m_run)->setFocus();
    m_run->setText(setup().report().has_value() ? tr("&Run again") : tr("&Run checks"));
    m_progress->setVisible(running);
    m_progress->setRange(0, running ? 0 : 1);
    if (running)
        say(tr("The checks have started."));
    else
        showVerdict();
}

void ChecksPage::showAwaited(const QStringList &names)
{
    if (names.isEmpty() || !setup().isRunning())
        return;
    constexpr int shown = 2;
    QStringList told;
    for (const QString &name : names.mid(0, shown))
        told.append(inWords("Facts", name));
    //: %1 are names of connections, such as "receiver".
    QString text = tr("Waiting for: %1").arg(printable(told.join(u", "_s), 200));
    if (names.size() > shown)
        //: Follows the names, so it begins with a blank.
        text += tr(" and %n more", nullptr, static_cast<int>(names.size()) - shown);
    say(text);
}

void ChecksPage::showVerdict()
{
    if (!setup().problems().isEmpty())
        return say(
            tr("The plan is not complete yet: %1").arg(printable(setup().problems().first().message(), 300)));
    if (!setup().staleFindings().isEmpty())
        return say(tr("Grey rows are from an earlier plan. Run the checks again."));
    if (!setup().report().has_value())
        return say(tr("Nothing was checked yet. Run checks looks at every connection that this plan needs."));
    const bool noKey = leavesKeyUntried(*setup().report());
    switch (verdictOf(*setup().report())) {
    case Verdict::Pass:
        return say(noKey ? tr("Everything that is required works. The API key was not tried.")
                         : tr("Everything that is required works."));
    case Verdict::Warn:
        return say(noKey ? tr("Everything that is required works, with warnings. The API key was not tried.")
                         : tr("Everything that is required works, with warnings."));
    case Verdict::Fail:
        return say(failingWords(failingOf(*setup().report())));
    case Verdict::Unknown:
        return say(tr("Nothing failed, but not everything that is required could be told."));
    case Verdict::Cancelled:
        return say(tr("The run was stopped. What was found until then is shown."));
    }
}

void ChecksPage::askForImport()
{
    auto *dialog =
        new QFileDialog(this, tr("Results from elsewhere"), QString(), tr("Reports (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ChecksPage::importFile);
    dialog->open();
}

void ChecksPage::importFile(const QString &path)
{
    const Outcome imported = setup().importResults(path);
    if (!imported.ok())
        return say(printable(imported.error().message(), 600));
    say(tr("The results are judged together now."));
}

void ChecksPage::say(const QString &text)
{
    m_message->setText(text);
    // A name of its own would hide the words from assistive tools.
    m_message->setAccessibleName(text);
    m_message->setToolTip(text.toHtmlEscaped());
}

void ChecksPage::goToStart()
{
    (m_run->isEnabled() ? m_run : m_cancel)->setFocus();
}

QString ChecksPage::why() const
{
    return tr("What was checked is a fact that a ticket can carry: what was tried, what answered, "
              "and who can mend it.");
}

} // namespace netsetup
