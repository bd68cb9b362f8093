// Windows colours a frame by what its program says of the window.
#include "theme/windowframe.h"

#include <QGuiApplication>
#include <QPlatformSurfaceEvent>
#include <QWindow>

#include <dwmapi.h>

namespace netsetup {

namespace {

void colour(const QWindow &window, bool dark)
{
    // DWMWA_USE_IMMERSIVE_DARK_MODE; the other number is that of Windows 10 before version 2004.
    constexpr DWORD darkFrame = 20;
    constexpr DWORD darkFrameBefore2004 = 19;
    const auto handle = reinterpret_cast<HWND>(window.winId());
    const BOOL on = dark ? TRUE : FALSE;
    if (FAILED(::DwmSetWindowAttribute(handle, darkFrame, &on, sizeof on)))
        ::DwmSetWindowAttribute(handle, darkFrameBefore2004, &on, sizeof on);
}

/// Sees each window as soon as the system has made it, before it is shown.
class FrameWatch : public QObject
{
public:
    void colourAll(bool dark)
    {
        m_dark = dark;
        const QWindowList windows = QGuiApplication::topLevelWindows();
        for (const QWindow *window : windows) {
            if (window->handle() != nullptr)
                colour(*window, dark);
        }
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::PlatformSurface)
            return false;
        const auto *window = qobject_cast<QWindow *>(watched);
        const bool isNew = static_cast<QPlatformSurfaceEvent *>(event)->surfaceEventType() ==
                           QPlatformSurfaceEvent::SurfaceCreated;
        if (isNew && window != nullptr && window->isTopLevel())
            colour(*window, m_dark);
        return false;
    }

private:
    bool m_dark = false;
};

} // namespace

void makeFramesDark(bool dark)
{
    static FrameWatch *const watch = [] {
        auto *made = new FrameWatch;
        made->setParent(qGuiApp);
        qGuiApp->installEventFilter(made);
        return made;
    }();
    watch->colourAll(dark);
}

} // namespace netsetup
