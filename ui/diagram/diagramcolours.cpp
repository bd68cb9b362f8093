#include "diagram/diagramcolours.h"

#include "theme/contrast.h"
#include "theme/mixed.h"

#include <algorithm>
#include <cmath>

namespace netsetup {

namespace {

constexpr double leastOfWords = 4.5;
constexpr double leastOfShapes = 3;

struct StateColour
{
    QRgb onLight;
    QRgb onDark;
};

// Both keep 4.5:1 on white and on what dark desktops use as paper. In the order of HopState.
constexpr StateColour stateColours[] = {
    {0xff5f6b7a, 0xffa3adb9}, {0xff1a7f4b, 0xff55c98f}, {0xff8f5f00, 0xffe8b75f}, {0xffc0202f, 0xffff8590},
    {0xff6b3fa0, 0xffc0a4f5}, {0xff1d5fa8, 0xff7ab8ff}, {0xff6a7480, 0xff98a2ae},
};

/// The colour where it stands out enough from the paper, else the ink: palettes of high contrast have papers
/// of any colour.
QColor readable(const QColor &colour, const QColor &paper, const QColor &ink, double least)
{
    return contrastOf(colour, paper) >= least ? colour : ink;
}

} // namespace

DiagramColours DiagramColours::fromPalette(const QPalette &palette)
{
    DiagramColours colours;
    colours.paper = palette.color(QPalette::Base);
    colours.ink = palette.color(QPalette::Text);
    const QColor highlight = palette.color(QPalette::Highlight);
    colours.dark = luminance(colours.paper) < luminance(colours.ink);
    colours.accent = readable(highlight, colours.paper, colours.ink, leastOfShapes);
    colours.focus = colours.accent;
    colours.selection = mixed(colours.paper, highlight, 0.4);
    colours.quiet = mixed(colours.paper, colours.ink, edgeShare(palette, 0.7));
    colours.zone = mixed(colours.paper, colours.ink, 0.04);
    colours.cluster = mixed(colours.paper, colours.accent, colours.dark ? 0.16 : 0.1);
    colours.part = mixed(colours.paper, colours.accent, colours.dark ? 0.24 : 0.07);
    colours.box = colours.paper;
    colours.border = mixed(colours.paper, colours.ink, edgeShare(palette, 0.35));
    colours.names = mixed(colours.paper, colours.ink, 0.08);
    const QColor amber(0xd8, 0x90, 0x30);
    const QColor violet(0x8a, 0x5c, 0xc8);
    colours.inspection = mixed(colours.paper, violet, 0.12);
    const bool strong = isOfStrongContrast(palette);
    colours.inspectionBorder = strong ? colours.ink : mixed(colours.paper, violet, 0.7);
    colours.perimeter = mixed(colours.paper, amber, 0.14);
    colours.perimeterBorder = strong ? colours.ink : mixed(colours.paper, amber, 0.7);
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
    return readable(QColor::fromRgb(dark ? pair.onDark : pair.onLight), paper, ink, leastOfWords);
}

} // namespace netsetup
