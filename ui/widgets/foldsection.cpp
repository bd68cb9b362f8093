#include "widgets/foldsection.h"

#include "widgets/expander.h"
#include "widgets/planfieldedit.h"
#include "widgets/planswitch.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

FoldSection::FoldSection(Setup &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_button(new Expander)
    , m_inside(new QWidget)
{
    m_button->setObjectName(u"fold"_s);
    m_column = new QVBoxLayout(m_inside);
    m_column->setContentsMargins(2 * grid, 0, 0, 0);
    m_column->setSpacing(grid);
    m_inside->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    column->addWidget(m_inside);
    connect(m_button, &Expander::toggled, m_inside, &QWidget::setVisible);
    connect(&setup, &Setup::planChanged, this, &FoldSection::showTitle);
    connect(&setup, &Setup::fileChanged, this, &FoldSection::showTitle);
    connect(&setup, &Setup::discovered, this, &FoldSection::showTitle);
}

void FoldSection::addField(PlanFieldEdit *field)
{
    m_fields.append(field);
    m_column->addWidget(field);
    connect(field, &PlanFieldEdit::faultChanged, this, &FoldSection::faultChanged);
}

void FoldSection::addSwitch(PlanSwitch *added)
{
    // What joins while the page lives would come last of all in the order of Tab.
    QWidget *before = m_button;
    const QList<PlanSwitch *> switches = m_inside->findChildren<PlanSwitch *>();
    if (!switches.isEmpty())
        before = switches.last()->box();
    m_column->addWidget(added);
    if (m_fields.isEmpty() || !switches.isEmpty())
        setTabOrder(before, added->box());
}

void FoldSection::setTitle(const QString &title)
{
    m_title = title;
    showTitle();
}

bool FoldSection::isOpen() const
{
    return m_button->isChecked();
}

void FoldSection::setOpen(bool open)
{
    m_button->setChecked(open);
}

void FoldSection::showTitle()
{
    int set = 0;
    int found = 0;
    for (const PlanFieldEdit *field : std::as_const(m_fields)) {
        set += field->isAnswered() ? 1 : 0;
        found += !field->isAnswered() && !m_setup.proposalsFor(field->path()).isEmpty() ? 1 : 0;
    }
    QStringList counts;
    if (set > 0)
        //: Behind the title of a closed part of a page: how many of its fields hold something.
        counts.append(tr("%n filled in", nullptr, set));
    if (found > 0)
        //: Behind the title of a closed part of a page: for how many of its fields something was found.
        counts.append(tr("%n found", nullptr, found));
    m_button->setTitle(counts.isEmpty() ? m_title : u"%1 (%2)"_s.arg(m_title, counts.join(u", "_s)));
}

} // namespace netsetup
