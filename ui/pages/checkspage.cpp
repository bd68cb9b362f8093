#include "pages/checkspage.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "diagram/diagrampainter.h"
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
    // A computer without a network says nothing of any host.
    if (failing.hosts.isEmpty())
        return ChecksPage::tr("The Agent would not work yet. Causes: %1. Who acts: %2.")
            .arg(failing.causes)
            .arg(teams.join(u", "_s));
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
    connect(&m_live, &LiveFindings::stale, this, &ChecksPage::takeStale);
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
    m_unfolded.clear();
    m_tree.setFlows(m_live.flows());
    showTitlesWhole();
    m_shown.reset();
    m_panel->showNothing(tr("Select a finding to see what happened, who acts and what proves it."));
    m_side->setCurrentWidget(m_panel);
    showRunning(setup().isRunning());
}

/// Of a cause with several connections: at all of them.
void ChecksPage::runSelectedAgain()
{
    const QStringList flows = m_tree.flowsAt(m_view->currentIndex());
    if (!flows.isEmpty())
        setup().startChecks(flows);
}

/// Only what a run has seen can be seen again alone.
void ChecksPage::showWhetherAgain()
{
    const bool any = !m_tree.flowsAt(m_view->currentIndex()).isEmpty();
    m_again->setEnabled(any && m_run->isEnabled() && setup().report().has_value());
}

/// After a change of language: the same rows, the same selection, other words.
void ChecksPage::sayAnew()
{
    const std::optional<Finding> shown = m_shown;
    const bool ofCause = m_tree.isCause(m_view->currentIndex());
    const bool comparesCa = m_side->currentWidget() == m_ca;
    restart();
    takeFresh(m_live.findings());
    takeStale(setup().staleFindings());
    QModelIndex same = shown.has_value() ? m_tree.indexOf(*shown) : QModelIndex();
    while (ofCause && same.isValid() && !m_tree.isCause(same))
        same = same.parent();
    m_view->setCurrentIndex(same);
    if (comparesCa)
        m_side->setCurrentWidget(m_ca);
    redraw();
}

void ChecksPage::takeFresh(const QList<Finding> &findings)
{
    m_taking = true;
    m_tree.takeFindings(findings, setup().runningFlows());
    showTitlesWhole();
    unfold(findings);
    const QModelIndex current = m_view->currentIndex();
    for (QModelIndex above = current.parent(); above.isValid(); above = above.parent())
        m_view->expand(above);
    m_taking = false;
    if (current.isValid() || !m_shown.has_value()) {
        showSelected();
        return;
    }
    const QModelIndex same = m_tree.indexOf(*m_shown);
    // Later stages may still bring it.
    if (!same.isValid() && setup().isRunning())
        return;
    // What was wrong may be gone: its connection is still the one that was looked at.
    m_view->setCurrentIndex(same.isValid() ? same : m_tree.indexOfFlow(m_shown->flow));
    showSelected();
}

void ChecksPage::takeStale(const QList<Finding> &findings)
{
    m_tree.takeStale(findings);
    showTitlesWhole();
}

/// Causes and names of connections have the whole width; who acts stands below a cause.
void ChecksPage::showTitlesWhole(const QModelIndex &parent)
{
    for (int row = 0; row < m_tree.rowCount(parent); ++row) {
        const QModelIndex index = m_tree.index(row, 0, parent);
        if (!m_tree.isTitleOnly(index) && !m_tree.isCause(index))
            continue;
        m_view->setFirstColumnSpanned(row, parent, true);
        showTitlesWhole(index);
    }
}

/// What does not work is shown with what stands behind it; a cause that several connections have is one row.
void ChecksPage::unfold(const QList<Finding> &findings)
{
    QStringList flows;
    for (const Finding &finding : findings) {
        if (!flows.contains(finding.flow))
            flows << finding.flow;
    }
    for (const QString &flow : std::as_const(flows)) {
        const QModelIndex row = m_tree.indexOfFlow(flow);
        const QModelIndex cause = row.parent();
        if (m_tree.isCause(cause) && m_tree.rowCount(cause) > 1) {
            fold(cause);
            for (int i = 0; i < m_tree.rowCount(cause); ++i)
                fold(m_tree.index(i, 0, cause));
        } else if (severity(m_tree.stateOf(row)) > severity(HopState::Pass)) {
            unfoldRow(row);
            unfoldRow(cause);
        }
    }
}

void ChecksPage::unfoldRow(const QModelIndex &row)
{
    if (!row.isValid() || m_view->isExpanded(row))
        return;
    m_view->expand(row);
    m_unfolded.append(QPersistentModelIndex(row));
}

/// As it was before it was unfolded here.
void ChecksPage::fold(const QModelIndex &row)
{
    if (m_unfolded.removeOne(QPersistentModelIndex(row)))
        m_view->collapse(row);
}

void ChecksPage::redraw()
{
    m_picture->setDiagram(m_live.summary());
    showSymbol();
}

void ChecksPage::showSelected()
{
    if (m_taking)
        return;
    showWhetherAgain();
    const QModelIndex current = m_view->currentIndex();
    const Finding *finding = m_tree.findingAt(current);
    if (const QString flow = current.data(FindingTree::flowRole).toString(); !flow.isEmpty())
        m_picture->showFlow(flow);
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
                         setup().practice(), m_live.sameElsewhere(*finding),
                         m_tree.isCause(current) ? current.siblingAtColumn(0).data().toString() : QString());
    if (!isInterception(*finding))
        m_side->setCurrentWidget(m_panel);
}

/// All of them are unfolded; the worst finding is selected: what a click on a broken arrow asks for.
void ChecksPage::showFlows(const QStringList &flows)
{
    for (const QString &flow : flows) {
        m_view->expand(m_tree.indexOfFlow(flow));
        m_view->expand(m_tree.indexOfFlow(flow).parent());
    }
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
    showSymbol();
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

HopState ChecksPage::verdictState() const
{
    if (setup().isRunning())
        return HopState::Running;
    if (!setup().report().has_value() || !setup().staleFindings().isEmpty())
        return HopState::NotChecked;
    switch (verdictOf(*setup().report())) {
    case Verdict::Pass:
        return HopState::Pass;
    case Verdict::Warn:
        return HopState::Warn;
    case Verdict::Fail:
        return HopState::Fail;
    case Verdict::Unknown:
    case Verdict::Cancelled:
        break;
    }
    return HopState::Unknown;
}

void ChecksPage::showSymbol()
{
    const HopState state = verdictState();
    const QIcon icon = badgeIcon(state, DiagramColours::fromPalette(palette()));
    m_symbol->setPixmap(icon.pixmap(QSize(20, 20), devicePixelRatioF()));
    m_symbol->setAccessibleName(hopStateWords(state));
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
