#include "widgets/verdictbanner.h"

#include "diagram/diagrampainter.h"
#include "theme/mixed.h"
#include "widgets/texts.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace netsetup {

using ui::grid;

namespace {

constexpr int symbolSize = 32;
constexpr int symbolOfOneLine = 20;

} // namespace

VerdictBanner::VerdictBanner(QWidget *parent)
    : QFrame(parent)
    , m_symbol(new QLabel)
    , m_headline(ui::headingLabel(1.35))
    , m_detail(ui::plainLabel())
{
    for (QLabel *label : {m_headline, m_detail}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_headline);
    texts->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(2 * grid);
    row->addWidget(m_symbol, 0, Qt::AlignVCenter);
    row->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void VerdictBanner::say(const VerdictWords &words)
{
    m_words = words;
    m_headline->setText(words.headline);
    // A name of its own would hide the words from assistive tools.
    m_headline->setAccessibleName(words.headline);
    m_detail->setText(words.detail);
    m_detail->setVisible(!words.detail.isEmpty());
    const int around = words.detail.isEmpty() ? grid / 2 : grid;
    layout()->setContentsMargins(2 * grid, around, 2 * grid, around);
    m_detail->setAccessibleName(words.detail);
    showSymbol();
    update();
}

void VerdictBanner::announce()
{
    setAccessibleName(hopStateWords(m_words.state) + QStringLiteral(": ") + m_words.headline);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(accessibleName());
}

void VerdictBanner::showSymbol()
{
    const int side = m_words.detail.isEmpty() ? symbolOfOneLine : symbolSize;
    m_symbol->setFixedSize(side, side);
    const double ratio = devicePixelRatioF();
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double size = 2 * markRadius + 2;
    painter.scale(side / size, side / size);
    paintBadge(painter, m_words.state, {size / 2, size / 2}, DiagramColours::fromPalette(palette()));
    painter.end();
    m_symbol->setPixmap(picture);
    m_symbol->setAccessibleName(hopStateWords(m_words.state));
}

void VerdictBanner::paintEvent(QPaintEvent *)
{
    const DiagramColours colours = DiagramColours::fromPalette(palette());
    const QColor state = colours.of(m_words.state);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(state, 1.5));
    painter.setBrush(mixed(colours.paper, state, colours.dark ? 0.14 : 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void VerdictBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showSymbol();
    QFrame::changeEvent(event);
}

} // namespace netsetup
