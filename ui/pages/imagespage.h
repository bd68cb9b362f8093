// Images: from where the nodes pull, and which images that are.
#pragma once

#include "pages/page.h"
#include "pages/pagebody.h"

class QLabel;

namespace netsetup {

class ChartFetcher;
class ChoiceCard;
class FileDrop;
class FoldSection;
class ImageList;
class PlanFieldEdit;
class PlanSwitch;
class SecretField;

class ImagesPage : public Page
{
    Q_OBJECT

public:
    explicit ImagesPage(Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Images"); }
    [[nodiscard]] QString why() const override;
    [[nodiscard]] bool editsPlan() const override { return true; }
    [[nodiscard]] QString obstacle() const override;
    void goToObstacle() override;
    void goToStart() override;

protected:
    void retranslate() override;

private:
    void addCards();
    void addArchive();
    void addChartFields();
    [[nodiscard]] QList<QWidget *> ofOwnRegistry() const;
    [[nodiscard]] QList<PlanFieldEdit *> shownFields() const;
    void showPlan();
    [[nodiscard]] QString listTitle() const;

    PageBody m_body;
    QList<ChoiceCard *> m_cards;
    PlanFieldEdit *m_registry;
    PlanFieldEdit *m_user;
    SecretField *m_password;
    PlanFieldEdit *m_pullSecrets;
    PlanFieldEdit *m_registrySources; ///< of a pull-through registry's own way out
    PlanFieldEdit *m_copierSources;   ///< of the machine that fills a mirror
    FoldSection *m_companions;
    PlanSwitch *m_companionLogin;
    FileDrop *m_archive;
    ChartFetcher *m_fetcher;
    FoldSection *m_chart;
    QLabel *m_listTitle;
    ImageList *m_list;
    QLabel *m_gapsTitle;
    QLabel *m_gaps; ///< what is not known of this setup
};

} // namespace netsetup
