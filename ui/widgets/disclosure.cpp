#include "widgets/disclosure.h"

#include "widgets/expander.h"
#include "widgets/texts.h"

#include <QVBoxLayout>

namespace netsetup {

Disclosure::Disclosure(QWidget *inside, QWidget *parent)
    : QWidget(parent)
    , m_button(new Expander)
{
    inside->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::grid / 2);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    column->addWidget(inside);
    connect(m_button, &Expander::toggled, inside, &QWidget::setVisible);
}

void Disclosure::setTitle(const QString &title)
{
    m_button->setTitle(title);
}

bool Disclosure::isOpen() const
{
    return m_button->isChecked();
}

void Disclosure::setOpen(bool open)
{
    m_button->setChecked(open);
}

} // namespace netsetup
