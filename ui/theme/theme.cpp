#include "theme/theme.h"

#include "theme/calmstyle.h"
#include "theme/systemscheme.h"
#include "theme/windowframe.h"

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

namespace {

/// What the palette is mixed from.
struct Colours
{
    QColor window, base, other, text, faint, accent, onAccent, button;
    QColor light, mid, dark; ///< of the frames that the style underneath draws
};

Colours coloursOf(Look look)
{
    if (look.contrast) {
        const QColor paper = look.dark ? QColor(Qt::black) : QColor(Qt::white);
        const QColor ink = look.dark ? QColor(Qt::white) : QColor(Qt::black);
        const QColor faint = look.dark ? QColor(0xc8, 0xc8, 0xc8) : QColor(0x3c, 0x3c, 0x3c);
        const QColor accent = look.dark ? QColor(0xff, 0xd7, 0x00) : QColor(0x00, 0x2a, 0x9e);
        return {paper, paper, paper, ink, faint, accent, paper, paper, ink, ink, ink};
    }
    if (look.dark)
        return {QColor(0x1f, 0x22, 0x27), QColor(0x2a, 0x2e, 0x35), QColor(0x33, 0x38, 0x41),
                QColor(0xe9, 0xec, 0xf0), QColor(0x9a, 0xa2, 0xad), QColor(0x6c, 0xa8, 0xf5),
                QColor(0x10, 0x18, 0x24), QColor(0x3a, 0x40, 0x4a), QColor(0x55, 0x5d, 0x69),
                QColor(0x5a, 0x62, 0x6e), QColor(0x6a, 0x73, 0x80)};
    return {QColor(0xf4, 0xf5, 0xf7), QColor(0xff, 0xff, 0xff), QColor(0xea, 0xee, 0xf4),
            QColor(0x1b, 0x1f, 0x26), QColor(0x5d, 0x66, 0x72), QColor(0x1f, 0x5f, 0xbf),
            QColor(0xff, 0xff, 0xff), QColor(0xe9, 0xec, 0xf1), QColor(0xff, 0xff, 0xff),
            QColor(0xb4, 0xba, 0xc4), QColor(0x9a, 0xa1, 0xac)};
}

} // namespace

QPalette paletteOf(Look look)
{
    const Colours of = coloursOf(look);
    QPalette palette(of.button, of.window);
    put(palette, QPalette::Window, of.window, of.window);
    put(palette, QPalette::WindowText, of.text, of.faint);
    put(palette, QPalette::Base, of.base, of.window);
    put(palette, QPalette::AlternateBase, of.other, of.other);
    put(palette, QPalette::Text, of.text, of.faint);
    put(palette, QPalette::PlaceholderText, of.faint, of.faint);
    put(palette, QPalette::Button, of.button, of.window);
    put(palette, QPalette::ButtonText, of.text, of.faint);
    put(palette, QPalette::BrightText, of.text, of.text);
    put(palette, QPalette::Highlight, of.accent, of.faint);
    put(palette, QPalette::HighlightedText, of.onAccent, of.base);
    put(palette, QPalette::Link, of.accent, of.faint);
    put(palette, QPalette::LinkVisited, of.accent, of.faint);
    put(palette, QPalette::ToolTipBase, of.other, of.other);
    put(palette, QPalette::ToolTipText, of.text, of.faint);
    // Fusion draws the frames of fields from these: lighter than the window where it is dark.
    put(palette, QPalette::Light, of.light, of.other);
    put(palette, QPalette::Mid, of.mid, of.other);
    put(palette, QPalette::Dark, of.dark, of.other);
    return palette;
}

namespace {

void usePalette()
{
    const SystemScheme &system = SystemScheme::instance();
    const bool asTheSystem = chosen() == Theme::System || chosen() == Theme::Contrast;
    const bool dark = asTheSystem ? system.isDark() : chosen() == Theme::Dark;
    const bool contrast =
        chosen() == Theme::Contrast || (chosen() == Theme::System && system.wantsContrast());
    QApplication::setPalette(paletteOf({.dark = dark, .contrast = contrast}));
    makeFramesDark(dark);
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
