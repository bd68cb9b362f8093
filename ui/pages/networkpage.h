// Network: how traffic leaves, and what the ones in between have to know.
#pragma once

#include "discover/discover.h"
#include "pages/page.h"
#include "pages/pagebody.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace netsetup {

class ChoiceCard;
class FileDrop;
class PlanFieldEdit;

class NetworkPage : public Page
{
    Q_OBJECT

public:
    explicit NetworkPage(Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Network"); }
    [[nodiscard]] QString obstacle() const override;
    void goToObstacle() override;

Q_SIGNALS:
    void lookEnded();

protected:
    void retranslate() override;

private:
    void addCards();
    void addFields();
    void addPassword();
    void showPlan();
    void look();
    void showFound(const Discovery &found);

    PageBody m_body;
    QList<ChoiceCard *> m_cards;
    QPushButton *m_fill;
    QLabel *m_filled;
    PlanFieldEdit *m_proxy;
    PlanFieldEdit *m_user;
    QWidget *m_passwordRow;
    QLabel *m_passwordTitle;
    QLineEdit *m_password;
    QPushButton *m_reveal;
    PlanFieldEdit *m_noProxy;
    QLabel *m_sourcesTitle;
    QList<PlanFieldEdit *> m_sources;
    QLabel *m_familyTitle;
    QComboBox *m_family;
    FileDrop *m_ca;
    bool m_looked = false;
};

} // namespace netsetup
