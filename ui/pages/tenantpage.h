// Tenant: where the Agent's data goes, and what the cluster is called.
#pragma once

#include "pages/page.h"
#include "pages/pagebody.h"
#include "setup/installcommand.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace netsetup {

class FoldSection;
class PlanFieldEdit;
class PlanSwitch;
class WebLink;

class TenantPage : public Page
{
    Q_OBJECT

public:
    explicit TenantPage(Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Tenant"); }
    [[nodiscard]] QString why() const override;
    [[nodiscard]] bool editsPlan() const override { return true; }
    [[nodiscard]] QString obstacle() const override;
    void goToObstacle() override;
    void goToStart() override;

Q_SIGNALS:
    void realWindowWanted();

protected:
    void retranslate() override;

private:
    void addPreview();
    void addCommand();
    void addFolds();
    /// One switch for each optional part of the product line.
    void makeOptions(const ProductLine &line);
    void showLine();
    [[nodiscard]] QList<PlanFieldEdit *> fields() const;
    void showPlan();
    /// What anybody can compare with: the addresses seen from here, and the public records.
    void showComparison();
    /// Takes over what the tenant's install command says; a key in it goes to memory, never to a widget.
    void takeCommand(const QByteArray &command);
    void showTaken();
    [[nodiscard]] QString introduction() const;
    [[nodiscard]] QString howToTellTheLine() const;

    PageBody m_body;
    PlanFieldEdit *m_tenant;
    PlanFieldEdit *m_cluster;
    PlanFieldEdit *m_baseUrl;
    QLabel *m_productTitle;
    QComboBox *m_product;
    QLabel *m_productHint; ///< how to tell which one it is
    FoldSection *m_extras;
    FoldSection *m_advanced;
    PlanFieldEdit *m_namespace;
    PlanFieldEdit *m_release;
    QList<PlanSwitch *> m_options;
    QString m_shownLine;
    QPushButton *m_paste;
    QLabel *m_taken;
    QPushButton *m_real;
    QLabel *m_remarks;
    QLabel *m_urlTitle;
    QLineEdit *m_url;
    QLabel *m_travels;
    QLabel *m_lookUpTitle;
    QLineEdit *m_lookUp;
    QPushButton *m_copyUrl;
    QPushButton *m_copyLookUp;
    QLabel *m_addressesTitle;
    QLineEdit *m_addresses;
    WebLink *m_records;
    TakenCommand m_command; ///< the last one that was pasted
    QString m_commandFault;
};

} // namespace netsetup
