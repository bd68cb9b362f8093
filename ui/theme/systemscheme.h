// Whether the desktop is dark or of strong contrast at the moment, and word when that changes.
#pragma once

#include "theme/desktopscheme.h"

#include <QObject>

namespace netsetup {

class SystemScheme : public QObject
{
    Q_OBJECT

public:
    /// There is one desktop, so there is one of these.
    static SystemScheme &instance();

    [[nodiscard]] bool isDark() const;
    [[nodiscard]] bool wantsContrast() const;

Q_SIGNALS:
    void changed();

private:
    SystemScheme();

    bool m_paletteIsDark = false; ///< of the platform, read before our own palette hides it
    DesktopScheme m_desktop;
};

} // namespace netsetup
