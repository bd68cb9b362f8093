#include "shell/steprail.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int rowHeight = 40;
constexpr int railWidth = 184;
constexpr qreal dot = 11;

class StepDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {railWidth, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const StepState state = static_cast<StepState>(index.data(StepRail::stateRole).toInt());
        const QPalette &colours = option.palette;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF row = QRectF(option.rect).adjusted(6.5, 2.5, -6.5, -2.5);
        const bool current = state == StepState::Current;
        if (current) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colours.color(QPalette::Active, QPalette::AlternateBase));
            painter->drawRoundedRect(row, 6, 6);
        }
        // QListView tells of the focus by row; the frame shows where Return would lead.
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colours.color(QPalette::Active, QPalette::Highlight), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(row, 6, 6);
        }
        const QPointF centre(row.left() + 20, row.center().y());
        paintMark(*painter, centre, state, index.row() + 1, colours);
        QFont font = option.font;
        font.setWeight(current ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        const bool faint = state == StepState::Ahead;
        painter->setPen(colours.color(QPalette::Active, faint ? QPalette::PlaceholderText : QPalette::Text));
        painter->drawText(row.adjusted(42, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight,
                                                        static_cast<int>(row.width()) - 46));
        painter->restore();
    }

private:
    static void paintMark(QPainter &painter, QPointF centre, StepState state, int number,
                          const QPalette &colours)
    {
        const QColor accent = colours.color(QPalette::Active, QPalette::Highlight);
        const QColor faint = colours.color(QPalette::Active, QPalette::PlaceholderText);
        const bool filled = state == StepState::Current;
        painter.setPen(QPen(state == StepState::Ahead ? faint : accent, 1.5));
        painter.setBrush(filled ? QBrush(accent) : Qt::NoBrush);
        if (state == StepState::Problem) {
            painter.setPen(QPen(colours.color(QPalette::Active, QPalette::Text), 1.5));
            painter.drawPolygon(QPolygonF({centre + QPointF(0, -dot), centre + QPointF(dot, dot - 2),
                                           centre + QPointF(-dot, dot - 2)}));
        } else {
            painter.drawEllipse(centre, dot, dot);
        }
        if (state == StepState::Done) {
            painter.setPen(QPen(accent, 2));
            painter.drawPolyline(
                QPolygonF({centre + QPointF(-5, 0), centre + QPointF(-1, 4), centre + QPointF(5, -4)}));
            return;
        }
        if (filled)
            painter.setPen(colours.color(QPalette::Active, QPalette::HighlightedText));
        const QString text = state == StepState::Problem ? u"!"_s : QString::number(number);
        painter.drawText(QRectF(centre - QPointF(dot, dot - (state == StepState::Problem ? 2 : 0)),
                                QSizeF(2 * dot, 2 * dot)),
                         Qt::AlignCenter, text);
    }
};

QString stateText(const Step &step)
{
    switch (step.state) {
    case StepState::Ahead:
        return StepRail::tr("not reachable yet");
    case StepState::Reachable:
        return StepRail::tr("can be opened");
    case StepState::Current:
        return StepRail::tr("current step");
    case StepState::Done:
        return StepRail::tr("done");
    case StepState::Problem:
        //: %1 is a sentence that says what is in the way.
        return StepRail::tr("needs attention: %1").arg(step.obstacle);
    }
    return {};
}

} // namespace

StepRail::StepRail(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT wanted(row(item)); });
}

void StepRail::setSteps(const QList<Step> &steps)
{
    while (count() > steps.size())
        delete takeItem(count() - 1);
    while (count() < steps.size())
        addItem(QString());
    int current = -1;
    for (int i = 0; i < count(); ++i) {
        const Step &step = steps.at(i);
        QListWidgetItem *one = item(i);
        one->setText(step.name);
        one->setData(stateRole, static_cast<int>(step.state));
        const QString state = stateText(step);
        one->setToolTip(state.toHtmlEscaped());
        //: For screen readers: number, name and state of a step.
        one->setData(Qt::AccessibleTextRole, tr("Step %1, %2, %3").arg(i + 1).arg(step.name, state));
        if (step.state == StepState::Current)
            current = i;
    }
    if (current != m_current)
        setCurrentRow(current);
    m_current = current;
}

QSize StepRail::sizeHint() const
{
    return {railWidth, rowHeight * std::max(1, count())};
}

QSize StepRail::minimumSizeHint() const
{
    return {railWidth, rowHeight * 3};
}

void StepRail::keyPressEvent(QKeyEvent *event)
{
    const bool jumps =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (jumps && currentRow() >= 0) {
        Q_EMIT wanted(currentRow());
        event->accept();
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace netsetup
