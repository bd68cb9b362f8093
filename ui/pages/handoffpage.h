// The hand-off: for whom, which files, what they will say, and where the pack goes.
#pragma once

#include "pack/mailtext.h"
#include "pages/page.h"

class QButtonGroup;
class QCheckBox;
class QLabel;
class QTabWidget;
class QTimer;
class QVBoxLayout;

namespace netsetup {

class BoardForm;
class FormatChooser;
class MailPane;
class PackChoice;
class PreviewPane;
class SaveBar;
class SiteForm;

class HandoffPage : public Page
{
    Q_OBJECT

public:
    explicit HandoffPage(Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString why() const override;
    /// A ZIP of it, until that is written.
    [[nodiscard]] PrimaryButton *primary() const override;
    void initializePage() override;

    [[nodiscard]] Audience audience() const;
    /// Where the last pack was written; empty: nowhere yet.
    [[nodiscard]] QString lastTarget() const;
    /// True while what is shown is behind the plan.
    [[nodiscard]] bool isRefreshing() const;
    /// How often the hand-off was put together for what is shown: once for each time that it is shown anew.
    [[nodiscard]] int inputsMade() const { return m_inputsMade; }

Q_SIGNALS:
    void packSaved(const QString &target);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void addHead(QVBoxLayout *column);
    void addAudiences(QVBoxLayout *column);
    void addMiddle(QVBoxLayout *column);
    QWidget *makeChooser();
    QWidget *makeTabs();
    void planTouched();
    void refresh();
    void showLanguage();
    void showNothing();
    void showFormats();
    void showSite();
    void showCurrent();
    void showDevice(const QString &id);
    void showObstacle();
    void toggle(const QString &id, bool checked);
    [[nodiscard]] bool isPlanReady() const;
    [[nodiscard]] bool isForAudience(const Format &format) const;
    [[nodiscard]] QStringList chosenIds() const;
    [[nodiscard]] QString deviceQuestion() const;
    [[nodiscard]] Result<Pack> makeChosen(const HandoffInput &input, const QStringList &ids,
                                          bool mailSafe) const;
    void writeMail();

    QLabel *m_title = nullptr;
    QLabel *m_language = nullptr; ///< where the pack speaks another one than the window
    QLabel *m_lead = nullptr;
    QLabel *m_audienceLabel = nullptr;
    QButtonGroup *m_audiences = nullptr;
    QCheckBox *m_onlyMissing = nullptr; ///< shown where a rule is open already
    FormatChooser *m_formats = nullptr;
    QTabWidget *m_tabs = nullptr;
    PreviewPane *m_preview = nullptr;
    BoardForm *m_board = nullptr;
    SiteForm *m_site = nullptr;
    MailPane *m_mail = nullptr;
    SaveBar *m_save = nullptr;
    PackChoice *m_choice;
    QTimer *m_refresh;
    HandoffInput m_input; ///< what is shown is made of; empty while the plan is not ready
    int m_inputsMade = 0;
    MailText m_mailText;
    bool m_stale = false;              ///< the plan changed while nobody saw the page
    QHash<QString, QString> m_details; ///< format id -> what the planner says
};

} // namespace netsetup
