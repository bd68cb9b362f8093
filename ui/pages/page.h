// A page of the wizard: edits the shared setup, keeps its own texts translated, and says in words why one
// cannot go on.
#pragma once

#include "setup/setup.h"

#include <QEvent>
#include <QWizardPage>

namespace netsetup {

class PrimaryButton;

class Page : public QWizardPage
{
    Q_OBJECT

public:
    explicit Page(Setup &setup, QWidget *parent = nullptr)
        : QWizardPage(parent)
        , m_setup(setup)
    {}

    /// For the step rail: "Tenant".
    [[nodiscard]] virtual QString name() const = 0;
    /// Why this step is there, in two sentences for somebody new; empty: it speaks for itself.
    [[nodiscard]] virtual QString why() const { return {}; }
    /// Why Next does not go on, in words; empty: it does.
    [[nodiscard]] virtual QString obstacle() const { return {}; }
    /// Puts the focus where the obstacle can be removed.
    virtual void goToObstacle() {}
    /// Puts the focus where work on the page begins; called when it comes up.
    virtual void goToStart() {}
    /// The button on the page itself that one is here for now: it gets the accent, and Next, or Close on the
    /// last page, is drawn as any other. Null: what is next is to go on.
    [[nodiscard]] virtual PrimaryButton *primary() const { return nullptr; }
    /// It changes what is checked: while a report is looked at, its controls are switched off.
    [[nodiscard]] virtual bool editsPlan() const { return false; }

Q_SIGNALS:
    /// obstacle() may have changed without a change of the plan: a field holds what the plan refuses.
    void obstacleChanged();
    /// primary() may have changed without a change of plan, report or pack.
    void primaryChanged();

protected:
    /// Puts every text anew; called on a change of language.
    virtual void retranslate() = 0;
    [[nodiscard]] Setup &setup() const { return m_setup; }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        QWizardPage::changeEvent(event);
    }

private:
    Setup &m_setup;
};

} // namespace netsetup
