// Start: a new setup, an old one, or a simulated network to learn on.
#pragma once

#include "pages/page.h"
#include "pages/pagebody.h"

class QComboBox;
class QListWidget;
class QPushButton;

namespace netsetup {

class Card;

class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Start"); }
    /// In the place that is kept for it.
    void say(const QString &message);
    /// Takes what an earlier run left in the place of the present setup.
    void restore();

Q_SIGNALS:
    void newWanted();
    void newFromThisWanted();
    void openWanted();
    void restoreWanted();
    void fileWanted(const QString &path);
    void practiceWanted(const QString &network);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addCards();
    void addRecovery();
    void addLists();
    void addLook();
    void showStory();
    void showTheme();
    void showRecent();
    void showPattern();
    void showLeftOver();

    PageBody m_body;
    Card *m_new;
    Card *m_newFromThis;
    Card *m_open;
    QLabel *m_message;
    QPushButton *m_restore;
    QPushButton *m_discard;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    QLabel *m_practiceTitle;
    QComboBox *m_networks;
    QLabel *m_story;
    QPushButton *m_practice;
    QLabel *m_languageTitle;
    QComboBox *m_language;
    QLabel *m_themeTitle;
    QComboBox *m_theme;
    QString m_leftOver;
};

} // namespace netsetup
