#include "widgets/stagetimeline.h"

#include "diagram/diagramcolours.h"
#include "theme/mixed.h"
#include "theme/wrappedtext.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace netsetup {

namespace {

constexpr int gap = 8;
constexpr int wrapped = Qt::TextWordWrap;

using How = ProofStage::How;

} // namespace

StageTimeline::StageTimeline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void StageTimeline::setStages(const QList<ProofStage> &stages)
{
    m_stages = stages;
    setAccessibleName(tr("How long each stage took"));
    setAccessibleDescription(inWords());
    fitHeight();
    update();
}

QString StageTimeline::figureOf(const ProofStage &stage) const
{
    return stage.how == How::NotReached ? tr("not reached") : spanWords(stage.ms);
}

int StageTimeline::nameWidth() const
{
    int widest = 0;
    for (const ProofStage &stage : m_stages)
        widest = std::max(widest, fontMetrics().horizontalAdvance(stage.name));
    return widest;
}

int StageTimeline::figureWidth() const
{
    int widest = 0;
    for (const ProofStage &stage : m_stages)
        widest = std::max(widest, fontMetrics().horizontalAdvance(figureOf(stage)));
    return widest + 1;
}

QList<StageTimeline::Text> StageTimeline::textsFor(int width) const
{
    QList<Text> texts;
    const int line = fontMetrics().height();
    const int left = nameWidth() + gap;
    int top = 0;
    for (qsizetype i = 0; i < m_stages.size(); ++i) {
        const ProofStage &stage = m_stages.at(i);
        const int number = static_cast<int>(i);
        texts.append({stage.name, QRect(0, top, nameWidth() + 4, line), number, Text::Place::Name});
        texts.append({figureOf(stage), QRect(width - figureWidth(), top, figureWidth(), line), number,
                      Text::Place::Figure});
        top += line + 2;
        if (stage.how == How::Failed && !stage.waited.isEmpty()) {
            const QString text = QChar(0x2717) + QChar(u' ') + stage.waited;
            const QRect needed =
                fontMetrics().boundingRect(QRect(0, 0, std::max(1, width - left), 10000), wrapped, text);
            texts.append(
                {text, QRect(left, top, width - left, needed.height()), number, Text::Place::Waited});
            top += needed.height() + 2;
        }
        top += 4;
    }
    return texts;
}

int StageTimeline::heightForWidth(int width) const
{
    int bottom = fontMetrics().height();
    const QList<Text> texts = textsFor(width);
    for (const Text &text : texts)
        bottom = std::max(bottom, text.rect.bottom() + 1);
    return bottom + 2;
}

void StageTimeline::fitHeight()
{
    const int height = heightForWidth(width());
    if (height != maximumHeight())
        setFixedHeight(height);
}

void StageTimeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

QSize StageTimeline::sizeHint() const
{
    return {240, maximumHeight()};
}

QSize StageTimeline::minimumSizeHint() const
{
    return {1, 1};
}

void StageTimeline::paintBar(QPainter &painter, qsizetype stage, double start, double total, int top) const
{
    const ProofStage &shown = m_stages.at(stage);
    const DiagramColours colours = DiagramColours::fromPalette(palette());
    const double from = nameWidth() + gap;
    const double room = std::max(8.0, width() - from - figureWidth() - gap);
    const int line = fontMetrics().height();
    const auto placed = [this](const QRectF &bar) {
        return layoutDirection() == Qt::RightToLeft
                   ? QRectF(width() - bar.right(), bar.top(), bar.width(), bar.height())
                   : bar;
    };
    // The whole line first, so that a short bar is seen to be short.
    painter.fillRect(placed({from, top + line / 2.0 - 0.5, room, 1}), colours.border);
    if (shown.how == How::NotReached)
        return;
    const double wide = std::clamp(room * shown.ms / total, 3.0, room);
    const double left = std::min(from + room * start / total, from + room - wide);
    const QRectF bar = placed({left, top + 3.0, wide, line - 6.0});
    const QColor colour = colours.of(shown.how == How::Failed ? HopState::Fail : HopState::Pass);
    painter.fillRect(bar, colour);
    if (shown.how == How::Failed)
        painter.fillRect(bar, QBrush(mixed(colour, colours.paper, 0.6), Qt::BDiagPattern));
}

void StageTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const DiagramColours colours = DiagramColours::fromPalette(palette());
    double total = 0.001;
    for (const ProofStage &stage : std::as_const(m_stages))
        total += stage.how == How::NotReached ? 0 : stage.ms;
    if (m_stages.isEmpty()) {
        painter.setPen(colours.quiet);
        drawWrapped(painter, rect(), wrapped, inWords());
        return;
    }
    double start = 0;
    const QList<Text> texts = textsFor(width());
    for (const Text &text : texts) {
        const ProofStage &stage = m_stages.at(text.stage);
        if (text.place == Text::Place::Name) {
            paintBar(painter, text.stage, start, total, text.rect.top());
            start += stage.how == How::NotReached ? 0 : stage.ms;
        }
        painter.setPen(stage.how == How::Failed       ? colours.of(HopState::Fail)
                       : stage.how == How::NotReached ? colours.quiet
                                                      : palette().color(QPalette::WindowText));
        const int side = text.place == Text::Place::Figure ? Qt::AlignTrailing : Qt::AlignLeading;
        drawWrapped(painter, QStyle::visualRect(layoutDirection(), rect(), text.rect), wrapped | side,
                    text.text);
    }
}

} // namespace netsetup
