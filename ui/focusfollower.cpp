#include "focusfollower.h"

#include <QApplication>
#include <QFocusFrame>
#include <QScrollArea>

namespace netsetup {

FocusFollower::FocusFollower(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_frame(new QFocusFrame(window))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusFollower::follow(QWidget *focus)
{
    if (focus == nullptr || !m_window->isAncestorOf(focus)) {
        m_frame->setWidget(nullptr);
        return;
    }
    const auto *area = qobject_cast<QAbstractScrollArea *>(focus);
    m_frame->setWidget(area != nullptr && area->frameShape() != QFrame::NoFrame ? focus : nullptr);
    // What the mouse holds must not move away under it.
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    for (QWidget *around = focus->parentWidget(); around != nullptr; around = around->parentWidget()) {
        auto *scroll = qobject_cast<QScrollArea *>(around);
        if (scroll != nullptr && scroll->widget() != nullptr && scroll->widget()->isAncestorOf(focus))
            scroll->ensureWidgetVisible(focus);
    }
}

} // namespace netsetup
