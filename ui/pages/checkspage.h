// Runs the checks and shows what they find while they go on: the picture, the findings, the selected one
// whole.
#pragma once

#include "models/findingtree.h"
#include "models/livefindings.h"
#include "pages/page.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeView;
class QVBoxLayout;

namespace netsetup {

class CaPanel;
class DiagramView;
class FindingPanel;
class SecretField;

class ChecksPage : public Page
{
    Q_OBJECT

public:
    explicit ChecksPage(Setup &setup, QWidget *parent = nullptr);
    ~ChecksPage() override;

    [[nodiscard]] QString name() const override { return tr("Checks"); }
    [[nodiscard]] QString why() const override;
    void goToStart() override;
    /// A report of the same plan from a bastion or a node, judged together with what is here.
    void importFile(const QString &path);

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void addControls(QVBoxLayout *column);
    QWidget *makeKeyField();
    void addPicture(QVBoxLayout *column);
    void addFindings(QWidget *place);
    void connectParts();
    void restart();
    /// Looks again at the flow of the selected row alone.
    void runSelectedAgain();
    void showWhetherAgain();
    void sayAnew();
    void takeFresh(const QList<Finding> &findings);
    void takeStale(const QList<Finding> &findings);
    void showTitlesWhole(const QModelIndex &parent = {});
    void unfold(const QList<Finding> &findings);
    void unfoldRow(const QModelIndex &row);
    void fold(const QModelIndex &row);
    void redraw();
    void showSelected();
    void showFlows(const QStringList &flows);
    void showRunning(bool running);
    void showAwaited(const QStringList &names);
    void showVerdict();
    /// What the words beside it say, by its shape and colour.
    void showSymbol();
    [[nodiscard]] HopState verdictState() const;
    void askForImport();
    void say(const QString &text);

    LiveFindings m_live;
    FindingTree m_tree;
    QLabel *m_heading = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_import = nullptr;
    SecretField *m_key = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_symbol = nullptr; ///< of the verdict
    QLabel *m_message = nullptr;
    DiagramView *m_picture = nullptr;
    QTreeView *m_view = nullptr;
    QStackedWidget *m_side = nullptr;
    FindingPanel *m_panel = nullptr;
    CaPanel *m_ca = nullptr;
    std::optional<Finding> m_shown;
    QList<QPersistentModelIndex> m_unfolded; ///< here, not by the user
    bool m_taking = false;                   ///< rows are being replaced: the selection moves by itself
};

} // namespace netsetup
