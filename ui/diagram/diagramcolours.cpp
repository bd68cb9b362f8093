#include "diagram/diagramcolours.h"

#include "theme/mixed.h"

namespace netsetup {

namespace {

struct StateColour
{
    QRgb onLight;
    QRgb onDark;
};

// Both keep 4.5:1 on their paper. In the order of HopState.
constexpr StateColour stateColours[] = {
    {0xff5f6b7a, 0xffa3adb9}, {0xff1a7f4b, 0xff55c98f}, {0xff8f5f00, 0xffe8b75f},
    {0xffc0202f, 0xffff8590}, {0xff6b3fa0, 0xffc0a4f5}, {0xff1d5fa8, 0xff7ab8ff},
};

} // namespace

DiagramColours DiagramColours::fromPalette(const QPalette &palette)
{
    DiagramColours colours;
    colours.paper = palette.color(QPalette::Base);
    colours.ink = palette.color(QPalette::Text);
    colours.accent = palette.color(QPalette::Highlight);
    colours.dark = colours.paper.lightness() < colours.ink.lightness();
    colours.quiet = mixed(colours.ink, colours.paper, 0.3);
    colours.zone = mixed(colours.paper, colours.ink, 0.04);
    colours.cluster = mixed(colours.paper, colours.accent, colours.dark ? 0.16 : 0.1);
    colours.part = mixed(colours.paper, colours.accent, colours.dark ? 0.24 : 0.07);
    colours.box = colours.paper;
    colours.border = mixed(colours.paper, colours.ink, 0.35);
    const QColor amber(0xd8, 0x90, 0x30);
    colours.perimeter = mixed(colours.paper, amber, 0.14);
    colours.perimeterBorder = mixed(colours.paper, amber, 0.7);
    return colours;
}

DiagramColours DiagramColours::forPaper()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x1f, 0x29, 0x37));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xb5));
    return fromPalette(palette);
}

QColor DiagramColours::of(HopState state) const
{
    const StateColour &pair = stateColours[static_cast<int>(state)];
    return QColor::fromRgb(dark ? pair.onDark : pair.onLight);
}

} // namespace netsetup
