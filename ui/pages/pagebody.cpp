#include "pages/pagebody.h"

#include "widgets/texts.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <QWizardPage>

namespace netsetup {

using ui::grid;

PageBody::PageBody(QWizardPage &page)
    : header(ui::headingLabel(1.7))
    , intro(ui::plainLabel())
{
    auto *outer = new QVBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    column = new QVBoxLayout(content);
    column->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    column->setSpacing(grid);
    column->addWidget(header);
    column->addWidget(intro);
    column->addSpacing(grid);
    scroll->setWidget(content);
    outer->addWidget(scroll);
}

void PageBody::setTexts(QWizardPage &page, const QString &title, const QString &text) const
{
    header->setText(title);
    intro->setText(text);
    page.setAccessibleName(title);
    page.setAccessibleDescription(text);
}

} // namespace netsetup
