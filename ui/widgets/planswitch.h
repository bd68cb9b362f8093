// Something of the plan that is on or off: a check box with a line below it that says what it does.
#pragma once

#include "setup/setup.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace netsetup {

/// How a switch is read from the plan and put into it.
struct SwitchBinding
{
    QString option; ///< of the plan: "--skip-tls"
    std::function<bool(const Plan &)> isOn;
    std::function<void(Setup &, bool)> set;
};

class PlanSwitch : public QWidget
{
    Q_OBJECT

public:
    PlanSwitch(Setup &setup, SwitchBinding binding, QWidget *parent = nullptr);

    /// `label` may hold an accelerator.
    void setTexts(const QString &label, const QString &hint);
    [[nodiscard]] QCheckBox *box() const { return m_box; }

private:
    void load();

    Setup &m_setup;
    SwitchBinding m_binding;
    QCheckBox *m_box;
    QLabel *m_hint;
};

} // namespace netsetup
