// The fields of the plan that the window shows. Everything else of an opened project is kept as it is.
#pragma once

#include "session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace netsetup {

class PlanForm : public QWidget
{
    Q_OBJECT

public:
    explicit PlanForm(const Catalog &catalog, QWidget *parent = nullptr);

    /// Shows a plan; what the fields do not show stays in it.
    void setPlan(const Plan &plan);
    void setTenant(const QString &tenant);

    /// The plan as the fields say, or the first thing that is wrong with it.
    [[nodiscard]] Result<Plan> plan() const;
    /// The vocabulary of the chosen product line.
    [[nodiscard]] PlanVocabulary words(const QString &product) const;

    /// Puts the cursor into the field that an error speaks of.
    void focusField(const QString &field);

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addLine(const QString &label, const QString &name, const QString &hint, const QString &option);
    QComboBox *addChoice(const QString &label, const QString &name, const QString &option);
    void fillChoices();
    void showWhatApplies();
    [[nodiscard]] Outcome take(Plan &plan, const QString &option, const QString &text,
                               const PlanVocabulary &vocabulary) const;

    const Catalog &m_catalog;
    Plan m_base;
    QLineEdit *m_tenant;
    QComboBox *m_product;
    QComboBox *m_egress;
    QLineEdit *m_proxy;
    QComboBox *m_images;
    QLineEdit *m_registry;
};

} // namespace netsetup
