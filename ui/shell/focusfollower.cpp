#include "shell/focusfollower.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>

namespace netsetup {

namespace {

/// Lies over what has the focus and lets everything through.
class FocusFrame final : public QWidget
{
public:
    explicit FocusFrame(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void frame(QWidget *framed)
    {
        parentWidget()->removeEventFilter(this);
        setParent(framed);
        framed->installEventFilter(this);
        setGeometry(framed->rect());
        raise();
        show();
    }

protected:
    bool eventFilter(QObject *framed, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            setGeometry(static_cast<QWidget *>(framed)->rect());
        return QWidget::eventFilter(framed, event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Active, QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 2, 2);
    }
};

} // namespace

FocusFollower::FocusFollower(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusFollower::follow(QWidget *focus)
{
    if (m_frame != nullptr)
        m_frame->hide();
    if (focus == nullptr || !m_window->isAncestorOf(focus))
        return;
    const auto *area = qobject_cast<QAbstractScrollArea *>(focus);
    if (area != nullptr && area->frameShape() != QFrame::NoFrame) {
        // It may have gone with what it framed.
        if (m_frame == nullptr)
            m_frame = new FocusFrame(m_window);
        static_cast<FocusFrame *>(m_frame.get())->frame(focus);
    }
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
