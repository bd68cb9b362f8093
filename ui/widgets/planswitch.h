// Something of the plan that is on or off: a check box with a line below it that says what it does.
#pragma once

#include "setup/setup.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace netsetup {

class PlanSwitch : public QWidget
{
    Q_OBJECT

public:
    /// The switch at `path` in the plan ("trust.skipTls"), or one entry of a list there.
    PlanSwitch(Setup &setup, const QString &path, const QString &entry = {}, QWidget *parent = nullptr);

    /// `label` may hold an accelerator.
    void setTexts(const QString &label, const QString &hint);
    [[nodiscard]] QCheckBox *box() const { return m_box; }

private:
    [[nodiscard]] QStringList entries() const;
    void put(bool on);
    void load();

    Setup &m_setup;
    const PlanField &m_field;
    QString m_entry; ///< empty: the field is a switch itself
    QCheckBox *m_box;
    QLabel *m_hint;
};

} // namespace netsetup
