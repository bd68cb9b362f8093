#include "widgets/planswitch.h"

#include "base/json.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

PlanSwitch::PlanSwitch(Setup &setup, const QString &path, const QString &entry, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_field(*planField(path))
    , m_entry(entry)
    , m_box(new QCheckBox)
    , m_hint(ui::plainLabel())
{
    const QString mark = entry.isEmpty() ? m_field.mark() : QString(m_field.mark() + u' ' + entry);
    m_box->setObjectName(mark);
    ui::markField(m_box, mark);
    m_hint->setIndent(3 * grid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid / 2);
    column->addWidget(m_box);
    column->addWidget(m_hint);
    connect(m_box, &QCheckBox::clicked, this, &PlanSwitch::put);
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

QStringList PlanSwitch::entries() const
{
    return json::toStrings(m_field.value.get(m_setup.plan()));
}

void PlanSwitch::put(bool on)
{
    if (m_entry.isEmpty()) {
        (void)m_setup.setField(m_field.option.name, on ? u"true"_s : u"false"_s);
        return;
    }
    QStringList values = entries();
    values.removeAll(m_entry);
    if (on)
        values.append(m_entry);
    (void)m_setup.setValues(m_field, values);
}

void PlanSwitch::load()
{
    m_box->setChecked(m_entry.isEmpty() ? m_field.value.get(m_setup.plan()).toBool()
                                        : entries().contains(m_entry));
}

} // namespace netsetup
