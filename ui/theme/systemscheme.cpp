// Three ways, in the order of trust: Qt's own word (from 6.5 on), that of the desktop, and last the palette
// that the platform gave the program at its start.
#include "theme/systemscheme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

namespace netsetup {

SystemScheme &SystemScheme::instance()
{
    static SystemScheme one;
    return one;
}

SystemScheme::SystemScheme()
    : m_paletteIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_desktop([this] { Q_EMIT changed(); })
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &SystemScheme::changed);
#endif
}

bool SystemScheme::isDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_desktop.isDark().value_or(m_paletteIsDark);
}

bool SystemScheme::wantsContrast() const
{
    return m_desktop.wantsContrast();
}

} // namespace netsetup
