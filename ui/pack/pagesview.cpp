#include "pack/pagesview.h"

#include "pack/requestpages.h"
#include "widgets/texts.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace netsetup {

using ui::grid;

PagesView::PagesView(QWidget *parent)
    : QScrollArea(parent)
    , m_later(new QTimer(this))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its width is that of the pages, and must not follow from how many there are.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    auto *paper = new QWidget;
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid);
    setWidget(paper);
    setFocusPolicy(Qt::StrongFocus);
    // While somebody pulls at an edge, the pages are painted once, at the end.
    constexpr int pause = 60;
    m_later->setSingleShot(true);
    m_later->setInterval(pause);
    connect(m_later, &QTimer::timeout, this, &PagesView::paintPages);
}

void PagesView::showPages(std::shared_ptr<const RequestPages> pages)
{
    if (std::exchange(m_pages, std::move(pages)) == m_pages)
        return;
    qDeleteAll(m_labels);
    m_labels.clear();
    m_painted = 0;
    const int count = m_pages == nullptr ? 0 : m_pages->count();
    for (int page = 0; page < count; ++page) {
        auto *label = new QLabel;
        //: Of the pages of a document; %1 and %2 are numbers.
        label->setAccessibleName(tr("Page %1 of %2").arg(page + 1).arg(count));
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        m_labels.append(label);
        widget()->layout()->addWidget(label);
    }
    paintPages();
}

void PagesView::paintPages()
{
    const int width = viewport()->width();
    if (m_pages == nullptr || !isVisible() || std::exchange(m_painted, width) == width)
        return;
    const double ratio = devicePixelRatioF();
    for (int page = 0; page < pageCount(); ++page) {
        QPixmap pixmap = QPixmap::fromImage(m_pages->toImage(page, qRound(width * ratio)));
        pixmap.setDevicePixelRatio(ratio);
        m_labels.at(page)->setPixmap(pixmap);
    }
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_later->start();
}

void PagesView::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    paintPages();
}

} // namespace netsetup
