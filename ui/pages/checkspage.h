// Runs the checks and shows what they find while they go on: the answer first, then one card for each root
// cause, and the selected one whole with what proves it. Results of nodes and pods come in as reports do:
// their cards say from where they were seen, equal ones once.
#pragma once

#include "models/findingtree.h"
#include "models/livefindings.h"
#include "models/placetable.h"
#include "models/verdictwords.h"
#include "pages/page.h"

class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;
class QVBoxLayout;

namespace netsetup {

class CaPanel;
class ClusterPanel;
class DiagramView;
class FindingPanel;
class MatrixView;
class SecretField;
class VerdictBanner;

class ChecksPage : public Page
{
    Q_OBJECT

public:
    explicit ChecksPage(Setup &setup, QWidget *parent = nullptr);
    ~ChecksPage() override;

    [[nodiscard]] QString name() const override { return tr("Checks"); }
    [[nodiscard]] QString why() const override;
    /// The checks, until they ran.
    [[nodiscard]] PrimaryButton *primary() const override;
    void goToStart() override;
    /// A report of the same plan from a bastion or a node, judged together with what is here.
    void importFile(const QString &path);

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addControls(QVBoxLayout *column);
    QWidget *makeKeyField();
    void addPicture(QVBoxLayout *column);
    void addFindings();
    QWidget *makeCards();
    void addPlaces();
    void showCluster();
    void connectParts();
    void connectCards();
    void restart();
    /// Looks again at the flow of the selected row alone.
    void runSelectedAgain();
    void showWhetherAgain();
    void sayRun();
    void sayAnew();
    void takeFresh(const QList<Finding> &findings);
    void takeStale(const QList<Finding> &findings);
    void showTitlesWhole(const QModelIndex &parent = {});
    /// What is worst, unless the user looks at something else.
    void selectFirst();
    void redraw();
    /// The table of places, where something was seen from several.
    void takePlaces();
    /// What proves a cell of it.
    void showPlace(const QModelIndex &cell);
    /// The finding of the current row: of several places that see the same, the one that was asked for.
    [[nodiscard]] std::optional<Finding> selectedFinding() const;
    void showSelected();
    void showNothingSelected();
    void showFlows(const QStringList &flows);
    void showRunning(bool running);
    void showAwaited(const QStringList &names);
    void showVerdict();
    void askForImport();
    /// Below the answer, which stays.
    void say(const QString &text);
    void placePanes();
    /// As much as it needs, and not much more than half; where somebody has moved the edge, it stays there.
    void givePictureRoom();

    LiveFindings m_live;
    FindingTree m_tree;
    VerdictBanner *m_banner = nullptr;
    PrimaryButton *m_run = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_import = nullptr;
    SecretField *m_key = nullptr;
    QProgressBar *m_progress = nullptr;
    DiagramView *m_picture = nullptr;
    QTreeView *m_view = nullptr;
    QSplitter *m_halves = nullptr; ///< the picture above, all else below
    bool m_halved = false;         ///< by the user
    QSplitter *m_cards = nullptr;  ///< the findings, and below them the places
    PlaceTable m_places;
    MatrixView *m_matrix = nullptr;
    QSplitter *m_panes = nullptr;
    QStackedWidget *m_side = nullptr;
    FindingPanel *m_panel = nullptr;
    CaPanel *m_ca = nullptr;
    QPushButton *m_cluster = nullptr;
    ClusterPanel *m_inCluster = nullptr;
    std::optional<Finding> m_shown;
    std::optional<Finding> m_wanted; ///< chosen in the table of places
    bool m_taking = false;           ///< rows are being replaced: the selection moves by itself
    bool m_selecting = false;        ///< the selection is moved here, not by the user
    bool m_chosen = false;           ///< by the user: nothing else is selected by itself
    bool m_divided = false;          ///< findings and places, by the user
    bool m_ran = false;              ///< a run goes on, whose end is told once
};

} // namespace netsetup
