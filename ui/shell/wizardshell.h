// The wizard around the pages: rail, buttons, title, shortcuts, closing. All that QWizard needs to be talked
// into is in this one class.
#pragma once

#include "pages/page.h"

#include <QWizard>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace netsetup {

class FileReading;
class ObstacleNote;
class Recovery;
class StartPage;
class StepRail;
class WhyPanel;

class WizardShell : public QWizard
{
    Q_OBJECT

public:
    explicit WizardShell(Setup &setup, QWidget *parent = nullptr);
    ~WizardShell() override;

    /// All of them; makes those that nobody has wanted yet.
    const QList<Page *> &pages();
    [[nodiscard]] int currentStep() const;
    /// All pages before it have what they need.
    [[nodiscard]] bool isReachable(int step);
    /// Goes there, or as far as the way is free.
    void goTo(int step);
    [[nodiscard]] StepRail *rail() const { return m_rail; }

    void askToOpen();
    void showAbout();
    /// Opens the file now; asks first where changes would be lost.
    void openFile(const QString &path);
    /// Goes to the control of the field ("--source nodes=CIDR"); stays where no page has one.
    void goToField(const QString &field);
    /// Goes to where one looks at what was opened.
    void showOpened();
    void save();
    void askWhereToSave();

    [[nodiscard]] int nextId() const override;
    bool validateCurrentPage() override;
    void accept() override;
    void reject() override;

Q_SIGNALS:
    void practiceWanted(const QString &network); ///< empty: a window on the real network
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addRail();
    void removeSideMargins();
    Page *page(int step);
    void addPage();
    void connectStart(StartPage *start);
    void addReportLine(QBoxLayout *column);
    void makeRemainingPages();
    static void setEditable(Page *page, bool editable);
    void followReadOnly();
    void addShortcuts();
    void retranslate();
    void showBanner();
    void showState();
    /// One button has the accent: that of the page, else the one that goes on.
    void showPrimary();
    [[nodiscard]] QString tenantWords() const;
    void showTitle();
    void orderFocus();
    void askWhoseChangesCount();
    void setSaved(const Outcome &saved);
    /// Does `then` now, or after the user agreed to lose or keep the changes.
    void unlessChanged(std::function<void()> then);
    void mayClose();
    /// Puts the focus where work on the present page begins, or on its first control.
    void focusPage();
    /// Said where the user is; pressing what is said does `mend`.
    void tell(const QString &words, std::function<void()> mend);
    void goToTrouble();

    Setup &m_setup;
    QList<Page *> m_pages;
    QSet<int> m_visited;
    StepRail *m_rail = nullptr;
    QLabel *m_banner = nullptr;
    WhyPanel *m_why = nullptr;
    QToolButton *m_about = nullptr;
    ObstacleNote *m_note = nullptr;
    Recovery *m_recovery = nullptr;
    FileReading *m_reading;
    std::function<void()> m_afterSave;
    QString m_trouble; ///< with a file; until it is mended or the page is left
    std::function<void()> m_mend;
    bool m_readOnly = false; ///< pages that edit what is checked are switched off
    bool m_painted = false;
    bool m_closing = false; ///< waits for the run to end
    bool m_closed = false;
};

} // namespace netsetup
