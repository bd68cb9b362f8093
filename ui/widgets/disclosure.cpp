#include "widgets/disclosure.h"

#include "widgets/texts.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace netsetup {

Disclosure::Disclosure(QWidget *inside, QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton)
{
    m_button->setCheckable(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setArrowType(Qt::RightArrow);
    m_button->setAutoRaise(true);
    m_button->setMinimumHeight(4 * ui::grid);
    inside->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::grid / 2);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    column->addWidget(inside);
    connect(m_button, &QToolButton::toggled, inside, [this, inside](bool open) {
        m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        inside->setVisible(open);
    });
}

void Disclosure::setTitle(const QString &title)
{
    m_button->setText(title);
    m_button->setAccessibleName(QString(title).remove(u'&'));
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
