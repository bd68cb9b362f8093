#include "widgets/planswitch.h"

#include "widgets/texts.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace netsetup {

using ui::grid;

PlanSwitch::PlanSwitch(Setup &setup, SwitchBinding binding, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_binding(std::move(binding))
    , m_box(new QCheckBox)
    , m_hint(ui::plainLabel())
{
    m_box->setObjectName(m_binding.option);
    ui::markField(m_box, m_binding.option);
    m_hint->setIndent(3 * grid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid / 2);
    column->addWidget(m_box);
    column->addWidget(m_hint);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { m_binding.set(m_setup, on); });
    connect(&setup, &Setup::planChanged, this, &PlanSwitch::load);
    connect(&setup, &Setup::fileChanged, this, &PlanSwitch::load);
    load();
}

void PlanSwitch::setTexts(const QString &label, const QString &hint)
{
    m_box->setText(label);
    m_box->setAccessibleName(QString(label).remove(u'&'));
    m_box->setAccessibleDescription(hint);
    m_hint->setText(hint);
}

void PlanSwitch::load()
{
    m_box->setChecked(m_binding.isOn(m_setup.plan()));
}

} // namespace netsetup
