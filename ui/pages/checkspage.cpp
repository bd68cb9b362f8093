#include "pages/checkspage.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "diagram/diagramview.h"
#include "models/windowwords.h"
#include "widgets/capanel.h"
#include "widgets/causecards.h"
#include "widgets/clusterpanel.h"
#include "widgets/findingpanel.h"
#include "widgets/matrixview.h"
#include "widgets/primarybutton.h"
#include "widgets/secretfield.h"
#include "widgets/verdictbanner.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace netsetup {

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
    connect(m_matrix, &MatrixView::chosen, this, &ChecksPage::showPlace);
    connect(&setup(), &Setup::reportChanged, this, [this] {
        takePlaces();
        sayRun();
        showWhetherAgain();
        showVerdict();
    });
    connect(m_picture, &DiagramView::hopSelected, this, &ChecksPage::showFlows);
    connectCards();
    connect(m_panel, &FindingPanel::useCaWanted, this, [this] {
        if (m_shown.has_value())
            m_ca->showChain(chainIn(m_live.handshakesOf(*m_shown)));
        m_side->setCurrentWidget(m_ca);
    });
    connect(m_ca, &CaPanel::closed, this, [this] { m_side->setCurrentWidget(m_panel); });
    connect(m_cluster, &QPushButton::clicked, this, &ChecksPage::showCluster);
    connect(m_inCluster, &ClusterPanel::told, this, &ChecksPage::say);
    connect(m_inCluster, &ClusterPanel::closed, this, [this] {
        m_side->setCurrentWidget(m_panel);
        m_cluster->setFocus();
    });
}

void ChecksPage::connectCards()
{
    auto *cards = new CauseCards(*m_view);
    m_view->setItemDelegate(cards);
    connect(cards, &CauseCards::copyWanted, this, [this](const QModelIndex &cause) {
        m_view->setCurrentIndex(cause);
        m_panel->copy();
    });
    connect(cards, &CauseCards::proofWanted, this, [this](const QModelIndex &cause) {
        m_view->setCurrentIndex(cause);
        m_side->setCurrentWidget(m_panel);
        m_panel->showProofPart();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        // A list that gets the focus has a current row, which nobody has selected.
        const bool selected = m_view->selectionModel()->isSelected(m_view->currentIndex());
        m_chosen = m_chosen || (selected && !m_taking && !m_selecting);
        if (!m_taking && !m_selecting)
            m_wanted.reset();
        if (selected && !m_taking && !m_selecting)
            m_side->setCurrentWidget(m_panel);
        showSelected();
    });
}

void ChecksPage::restart()
{
    m_chosen = false;
    m_wanted.reset();
    m_tree.setFlows(m_live.flows());
    takePlaces();
    showTitlesWhole();
    showNothingSelected();
    if (m_side->currentWidget() != m_inCluster)
        m_side->setCurrentWidget(m_panel);
    showRunning(setup().isRunning());
}

void ChecksPage::showNothingSelected()
{
    m_shown.reset();
    m_panel->showNothing(tr("Select a card or a connection to see what happened, whose turn it is and what "
                            "proves it."));
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
    m_again->setEnabled(any && m_run->isEnabled() && m_live.areFromHere());
}

/// After a change of language: the same rows, the same selection, other words.
void ChecksPage::sayAnew()
{
    const std::optional<Finding> shown = m_shown;
    const bool ofCause = m_tree.isCause(m_view->currentIndex());
    const bool comparesCa = m_side->currentWidget() == m_ca;
    const bool chosen = m_chosen;
    restart();
    takeFresh(m_live.findings());
    takeStale(setup().staleFindings());
    QModelIndex same = shown.has_value() ? m_tree.indexOf(*shown) : QModelIndex();
    while (ofCause && same.isValid() && !m_tree.isCause(same))
        same = same.parent();
    m_view->setCurrentIndex(same);
    m_chosen = chosen;
    if (comparesCa)
        m_side->setCurrentWidget(m_ca);
    redraw();
}

void ChecksPage::takeFresh(const QList<Finding> &findings)
{
    m_taking = true;
    m_tree.takeFindings(findings, setup().runningFlows());
    showTitlesWhole();
    const QModelIndex current = m_view->currentIndex();
    for (QModelIndex above = current.parent(); above.isValid(); above = above.parent())
        m_view->expand(above);
    m_taking = false;
    if (!m_chosen)
        return selectFirst();
    if (current.isValid() || !m_shown.has_value())
        return showSelected();
    const QModelIndex same = m_tree.indexOf(*m_shown);
    // Later stages may still bring it.
    if (!same.isValid() && setup().isRunning())
        return;
    // What was wrong may be gone: its connection is still the one that was looked at.
    m_view->setCurrentIndex(same.isValid() ? same : m_tree.indexOfFlow(m_shown->flow));
    showSelected();
}

void ChecksPage::selectFirst()
{
    const QModelIndex first = m_tree.index(0, 0);
    m_selecting = true;
    m_view->setCurrentIndex(m_tree.isCause(first) ? first : QModelIndex());
    m_selecting = false;
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

void ChecksPage::redraw()
{
    m_picture->setDiagram(m_live.summary());
    givePictureRoom();
}

void ChecksPage::showSelected()
{
    if (m_taking)
        return;
    showWhetherAgain();
    const QModelIndex current = m_view->currentIndex();
    const std::optional<Finding> finding = selectedFinding();
    if (const QString flow = current.data(FindingTree::flowRole).toString(); !flow.isEmpty())
        m_picture->showFlow(flow);
    if (!finding.has_value())
        return showNothingSelected();
    if (m_tree.isStale(current)) {
        m_shown.reset();
        m_panel->showNothing(tr("This was found for an earlier plan, and the change concerns it. Run "
                                "the checks again to see whether it still holds."));
        return;
    }
    m_shown = *finding;
    ShownFinding shown;
    shown.finding = *finding;
    shown.evidence = m_live.evidenceOf(*finding);
    shown.chain = chainIn(m_live.handshakesOf(*finding));
    shown.sameAt = m_live.sameElsewhere(*finding);
    if (m_tree.isCause(current))
        shown.heading = current.siblingAtColumn(0).data().toString();
    shown.facts = m_live.ticketFacts(*finding);
    shown.proof = m_live.proofOf(*finding);
    m_panel->present(shown);
    // What somebody does inside the cluster stays in sight until another row is selected.
    if (!isInterception(*finding) && m_side->currentWidget() != m_inCluster)
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
    // Switched off it would lose the focus, and nobody would know to where.
    m_key->setEnabled(!setup().isReadOnly());
    m_key->edit()->setReadOnly(running);
    // A button that is switched off loses the focus: it goes to what can be pressed in its place.
    if (hadFocus)
        (running ? m_cancel : static_cast<QPushButton *>(m_run))->setFocus();
    sayRun();
    m_progress->setVisible(running);
    m_progress->setRange(0, running ? 0 : 1);
    showVerdict();
    if (std::exchange(m_ran, running) && !running)
        m_banner->announce();
}

/// What pods have seen is no run of this computer, which has nothing to do again.
void ChecksPage::sayRun()
{
    const bool fromHere = m_live.areFromHere();
    m_run->setText(fromHere ? tr("&Run again") : tr("&Run checks"));
    const bool onlyElsewhere = !fromHere && setup().report().has_value();
    m_run->setAccessibleDescription(onlyElsewhere
                                        ? tr("Looks from this computer too at every connection of this plan")
                                        : tr("Looks at every connection that this plan needs"));
    //: %1 says what the button does, such as "Looks at every connection that this plan needs".
    m_run->setToolTip(tr("%1 (F5)").arg(m_run->accessibleDescription()));
}

/// Results from elsewhere are an answer too: then it is what follows that comes next.
PrimaryButton *ChecksPage::primary() const
{
    const bool ready = setup().problems().isEmpty() && !setup().isReadOnly() && !setup().isRunning();
    return ready && !setup().report().has_value() ? m_run : nullptr;
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
    if (setup().report().has_value())
        text += u" \u00b7 "_s + verdictWords(setup()).detail;
    say(text);
}

void ChecksPage::showVerdict()
{
    m_banner->say(verdictWords(setup()));
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
        return say(printable(windowMessage(imported.error()), 600));
    say(tr("The results are judged together now."));
}

void ChecksPage::say(const QString &text)
{
    VerdictWords words = verdictWords(setup());
    words.detail = text;
    m_banner->say(words);
}

void ChecksPage::goToStart()
{
    if (m_run->isEnabled())
        m_run->setFocus();
    else
        m_cancel->setFocus();
}

QString ChecksPage::why() const
{
    return tr("What was checked is a fact that a ticket can carry: what was tried, what answered, "
              "and who can mend it.");
}

} // namespace netsetup
