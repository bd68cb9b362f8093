#include "theme/theme.h"

#include "theme/calmstyle.h"
#include "theme/systemscheme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Theme &chosen()
{
    static Theme theme = Theme::System;
    return theme;
}

void put(QPalette &palette, QPalette::ColorRole role, const QColor &usual, const QColor &disabled)
{
    palette.setColor(QPalette::Active, role, usual);
    palette.setColor(QPalette::Inactive, role, usual);
    palette.setColor(QPalette::Disabled, role, disabled);
}

} // namespace

QPalette paletteOf(bool dark)
{
    const QColor window = dark ? QColor(0x1f, 0x22, 0x27) : QColor(0xf4, 0xf5, 0xf7);
    const QColor base = dark ? QColor(0x2a, 0x2e, 0x35) : QColor(0xff, 0xff, 0xff);
    const QColor other = dark ? QColor(0x33, 0x38, 0x41) : QColor(0xea, 0xee, 0xf4);
    const QColor text = dark ? QColor(0xe9, 0xec, 0xf0) : QColor(0x1b, 0x1f, 0x26);
    const QColor faint = dark ? QColor(0x9a, 0xa2, 0xad) : QColor(0x5d, 0x66, 0x72);
    const QColor accent = dark ? QColor(0x6c, 0xa8, 0xf5) : QColor(0x1f, 0x5f, 0xbf);
    const QColor button = dark ? QColor(0x3a, 0x40, 0x4a) : QColor(0xe9, 0xec, 0xf1);
    QPalette palette(button, window);
    put(palette, QPalette::Window, window, window);
    put(palette, QPalette::WindowText, text, faint);
    put(palette, QPalette::Base, base, window);
    put(palette, QPalette::AlternateBase, other, other);
    put(palette, QPalette::Text, text, faint);
    put(palette, QPalette::PlaceholderText, faint, faint);
    put(palette, QPalette::Button, button, window);
    put(palette, QPalette::ButtonText, text, faint);
    put(palette, QPalette::BrightText, text, text);
    put(palette, QPalette::Highlight, accent, faint);
    put(palette, QPalette::HighlightedText, dark ? QColor(0x10, 0x18, 0x24) : QColor(Qt::white), base);
    put(palette, QPalette::Link, accent, faint);
    put(palette, QPalette::LinkVisited, accent, faint);
    put(palette, QPalette::ToolTipBase, other, other);
    put(palette, QPalette::ToolTipText, text, faint);
    // Fusion draws the frames of fields from these: lighter than the window where it is dark.
    put(palette, QPalette::Light, dark ? QColor(0x55, 0x5d, 0x69) : QColor(Qt::white), other);
    put(palette, QPalette::Mid, dark ? QColor(0x5a, 0x62, 0x6e) : QColor(0xb4, 0xba, 0xc4), other);
    put(palette, QPalette::Dark, dark ? QColor(0x6a, 0x73, 0x80) : QColor(0x9a, 0xa1, 0xac), other);
    return palette;
}

namespace {

void usePalette()
{
    const bool dark = chosen() == Theme::System ? SystemScheme::instance().isDark() : chosen() == Theme::Dark;
    QApplication::setPalette(paletteOf(dark));
}

} // namespace

void applyTheme(Theme theme)
{
    static const bool prepared = [] {
        // Before anything else: it looks at the palette that the platform gave.
        QObject::connect(&SystemScheme::instance(), &SystemScheme::changed, qApp, usePalette);
        // The style takes the one underneath as its own.
        QApplication::setStyle(new CalmStyle(QStyleFactory::create(u"Fusion"_s)));
        return true;
    }();
    Q_UNUSED(prepared)
    chosen() = theme;
    usePalette();
}

Theme currentTheme()
{
    return chosen();
}

} // namespace netsetup
