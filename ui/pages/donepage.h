// Done: where the pack is, what each team has to do and to answer, who has been sent it, and what was mended
// since.
#pragma once

#include "pages/page.h"
#include "pages/pagebody.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace netsetup {

class TodoTree;
class VerifyPane;

class DonePage : public Page
{
    Q_OBJECT

public:
    explicit DonePage(Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Done"); }
    [[nodiscard]] QString why() const override;
    /// To verify, where that is what somebody came back for; to save, while something would be lost.
    [[nodiscard]] PrimaryButton *primary() const override;
    void goToStart() override;
    /// Where the hand-off was written to.
    void setPack(const QString &path);
    /// Somebody comes back to a project that was handed off.
    void showVerify();

Q_SIGNALS:
    void saveWanted();
    /// Somebody wants to enter the answer to an open question: "--source nodes=CIDR".
    void answerWanted(const QString &field);
    /// What is to be done stands on this page, by its id in the catalogue of pages.
    void pageWanted(const QString &page);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void addPack();
    QWidget *makeTodo();
    void copy();

    PageBody m_body;
    QLabel *m_packTitle;
    QLabel *m_missing; ///< in the place of m_pack, until there is a pack
    QPlainTextEdit *m_pack;
    QPushButton *m_folder; ///< opens the folder in which the pack is
    QTabWidget *m_tabs;
    TodoTree *m_todo;
    VerifyPane *m_verify;
    QPushButton *m_copy;
    QLabel *m_copied;
    PrimaryButton *m_save;
};

} // namespace netsetup
