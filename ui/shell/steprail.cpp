#include "shell/steprail.h"

#include "shell/stepdelegate.h"

#include <QKeyEvent>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

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
    setResizeMode(QListView::Adjust);
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
        one->setData(standRole, step.stand.brief);
        one->setData(toneRole, static_cast<int>(step.stand.tone));
        //: %1: where one is, "current step"; %2: how far the step is, "the checks were not run yet".
        const QString state = step.stand.spoken.isEmpty()
                                  ? stateText(step)
                                  : tr("%1: %2").arg(stateText(step), step.stand.spoken);
        one->setToolTip(state.toHtmlEscaped());
        //: For screen readers: number, name and state of a step.
        one->setData(Qt::AccessibleTextRole, tr("Step %1, %2, %3").arg(i + 1).arg(step.name, state));
        if (step.state == StepState::Current)
            current = i;
    }
    if (current != m_current)
        setCurrentRow(current);
    m_current = current;
    // What a step says may need another line.
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize StepRail::sizeHint() const
{
    int height = 0;
    for (int i = 0; i < count(); ++i)
        height += sizeHintForRow(i);
    return {StepDelegate::railWidth, std::max(StepDelegate::leastHeight, height)};
}

QSize StepRail::minimumSizeHint() const
{
    return {StepDelegate::railWidth, StepDelegate::leastHeight * 3};
}

/// QListView looks at the height alone, and rows are higher where a scroll bar has come.
void StepRail::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
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
