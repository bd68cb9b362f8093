#include "pages/pagebody.h"

#include "widgets/texts.h"
#include "widgets/weblink.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWizardPage>

namespace netsetup {

using ui::grid;

PageBody::PageBody(QWizardPage &page, bool hasVendorPage, Width width)
    : header(ui::pageHeading())
    , intro(ui::plainLabel())
    , m_vendorPage(hasVendorPage ? new WebLink : nullptr)
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
    const int side = 3 * grid;
    column->setContentsMargins(side, 2 * grid, side, 2 * grid);
    if (width == Width::Form)
        content->setMaximumWidth(ui::formWidth + 2 * side);
    scroll->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    column->setSpacing(grid);
    auto *head = new QHBoxLayout;
    head->setSpacing(grid);
    head->addWidget(header, 1);
    if (m_vendorPage != nullptr)
        head->addWidget(m_vendorPage, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(intro);
    column->addSpacing(grid);
    scroll->setWidget(content);
    outer->addWidget(scroll);
}

void PageBody::showVendorPage(const QString &address, const QString &name) const
{
    Q_ASSERT(m_vendorPage != nullptr);
    m_vendorPage->setTexts(QCoreApplication::translate("netsetup::PageBody", "The vendor's page"), name);
    m_vendorPage->setAddress(QUrl(address));
}

void PageBody::setTexts(QWizardPage &page, const QString &title, const QString &text) const
{
    header->setText(title);
    intro->setText(text);
    page.setAccessibleName(title);
    page.setAccessibleDescription(text);
}

} // namespace netsetup
