// What the Checks page shows of places beside this computer: pods and nodes, against all destinations.
#include "diagram/diagramview.h"
#include "pages/checkspage.h"
#include "widgets/clusterpanel.h"
#include "widgets/findingpanel.h"
#include "widgets/matrixview.h"
#include "widgets/texts.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace netsetup {

/// The findings, below them the places, and the way to what other places see.
QWidget *ChecksPage::makeCards()
{
    auto *cards = new QWidget;
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::grid / 2);
    column->addWidget(m_cards, 1);
    m_cluster = new QPushButton;
    m_cluster->setAutoDefault(false);
    m_cluster->setObjectName(QStringLiteral("fromThePods"));
    column->addWidget(m_cluster, 0, Qt::AlignLeading);
    return cards;
}

void ChecksPage::showCluster()
{
    m_side->setCurrentWidget(m_inCluster);
    m_inCluster->open();
}

void ChecksPage::addPlaces()
{
    m_matrix = new MatrixView;
    m_matrix->setModel(&m_places);
    m_matrix->hide();
    m_cards->addWidget(m_matrix);
    m_cards->setStretchFactor(0, 1);
    m_cards->setStretchFactor(1, 0);
    connect(m_cards, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    // In narrower columns its rows are higher, once they have their words anew.
    connect(m_matrix->horizontalHeader(), &QHeaderView::sectionResized, this, &ChecksPage::givePictureRoom,
            Qt::QueuedConnection);
}

void ChecksPage::takePlaces()
{
    m_places.setMatrix(setup().report().has_value() ? placeMatrix(*setup().report()) : PlaceMatrix());
    m_matrix->setVisible(m_places.rowCount() > 0);
    if (m_matrix->isHidden())
        return;
    m_matrix->fitToWords();
    // What the user has made of it stays.
    if (m_divided)
        return;
    constexpr int mostRows = 5;
    constexpr int usualHeight = 300; // before the page has been laid out
    const int all = std::max(m_cards->height(), usualHeight);
    const int wanted = std::min(m_matrix->heightFor(mostRows), all * 11 / 20);
    m_cards->setSizes({all - wanted, wanted});
    givePictureRoom();
}

std::optional<Finding> ChecksPage::selectedFinding() const
{
    const QModelIndex current = m_view->currentIndex();
    if (m_wanted.has_value() && m_tree.indexOf(*m_wanted) == current.siblingAtColumn(0)) {
        const QString key = keyOf(*m_wanted);
        for (const Finding &finding : m_live.findings()) {
            if (keyOf(finding) == key)
                return finding;
        }
    }
    const Finding *finding = m_tree.findingAt(current);
    return finding == nullptr ? std::nullopt : std::optional<Finding>(*finding);
}

void ChecksPage::showPlace(const QModelIndex &cell)
{
    const PlaceCell chosen = m_places.cellAt(cell);
    const QList<Finding> &findings = m_live.findings();
    const auto finding = std::find_if(findings.begin(), findings.end(), [&chosen](const Finding &one) {
        return !chosen.key.isEmpty() && one.key == chosen.key;
    });
    const QModelIndex row =
        finding == findings.end() ? m_tree.indexOfFlow(chosen.flow) : m_tree.indexOf(*finding);
    if (!row.isValid())
        return;
    m_chosen = true;
    m_selecting = true;
    m_wanted = finding == findings.end() ? std::nullopt : std::optional<Finding>(*finding);
    for (QModelIndex above = row.parent(); above.isValid(); above = above.parent())
        m_view->expand(above);
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
    m_selecting = false;
    m_side->setCurrentWidget(m_panel);
    showSelected();
    m_panel->showProofPart();
}

} // namespace netsetup
