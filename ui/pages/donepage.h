// Done: where the pack is, who has to answer what, and how to come back.
#pragma once

#include "pages/page.h"
#include "pages/pagebody.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace netsetup {

class DonePage : public Page
{
    Q_OBJECT

public:
    explicit DonePage(Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Done"); }
    [[nodiscard]] QString why() const override;
    /// Where the hand-off was written to.
    void setPack(const QString &path);

Q_SIGNALS:
    void saveWanted();
    /// Somebody wants to enter the answer to an open question: "--source nodes=CIDR".
    void answerWanted(const QString &field);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void showOpenPoints();

    PageBody m_body;
    QLabel *m_packTitle;
    QLineEdit *m_pack;
    QPushButton *m_folder; ///< opens the folder in which the pack is
    QLabel *m_openTitle;
    QTreeWidget *m_open;
    QLabel *m_nextTitle;
    QLabel *m_next;
    QPushButton *m_save;
};

} // namespace netsetup
