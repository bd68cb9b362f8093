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
class FoldSection;
class LookFirst;
class PlanFieldEdit;
class PlanSwitch;
class ProposalRow;
class SecretField;

class NetworkPage : public Page
{
    Q_OBJECT

public:
    explicit NetworkPage(Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Network"); }
    [[nodiscard]] QString why() const override;
    [[nodiscard]] bool editsPlan() const override { return true; }
    [[nodiscard]] QString obstacle() const override;
    void goToObstacle() override;
    void goToStart() override;

Q_SIGNALS:
    void lookEnded();

protected:
    void retranslate() override;

private:
    void addCards();
    void addFields();
    void addClusterFields();
    void nameClusterFields();
    [[nodiscard]] QList<PlanFieldEdit *> shownFields() const;
    void showPlan();
    void look();
    void showFound(const Discovery &found);
    /// What is found for things that are no text fields: the card and the company CA.
    void showProposals();
    void takeCa(const Proposal &proposal);

    PageBody m_body;
    QList<ChoiceCard *> m_cards;
    LookFirst *m_look;
    QPushButton *m_fill;
    QLabel *m_filled;
    ProposalRow *m_modeFound;
    PlanFieldEdit *m_proxy;
    PlanFieldEdit *m_user;
    SecretField *m_password;
    PlanFieldEdit *m_noProxy;
    QLabel *m_sourcesTitle;
    QList<PlanFieldEdit *> m_sources;
    QLabel *m_familyTitle;
    QComboBox *m_family;
    FileDrop *m_ca;
    ProposalRow *m_caFound;
    PlanSwitch *m_skipTls;
    FoldSection *m_cluster; ///< what the plan knows of the cluster itself
    bool m_looked = false;
};

} // namespace netsetup
