// The look of the picture: colours, line styles, symbols, and the SVG elements made of them.
#pragma once

#include "diagram/diagram.h"

namespace netsetup::svg {

/// How a state looks; colour, dashes and badge each tell it alone.
struct StateLook
{
    const char *colour;
    const char *dashes; ///< stroke-dasharray; "" is a whole line
    const char *badge;  ///< path of the badge around 0,0
    const char *symbol; ///< path drawn on the badge; "" for none
    const char *words;  ///< for the legend
};
const StateLook &lookOf(HopState state);

/// All states, in the order of the legend.
inline constexpr HopState allStates[] = {HopState::Pass,    HopState::Warn,       HopState::Fail,
                                         HopState::Unknown, HopState::NotReached, HopState::NotChecked,
                                         HopState::Running};

/// At most two decimals, no trailing zeros, always a point.
QByteArray number(double value);
/// Safe inside elements and attribute values.
QByteArray escaped(const QString &text);

QByteArray rectangle(const QRectF &rect, double radius, const char *fill, const char *stroke,
                     double width = 1);

struct TextLook
{
    double size = 12;
    const char *fill = "#1f2937";
    bool bold = false;
    const char *anchor = "start";
};
/// Proportional text.
QByteArray words(const QString &text, QPointF position, const TextLook &look);
/// Monospaced text, with its width fixed.
QByteArray fixedText(const QString &text, QPointF position, double size, const char *fill);

QByteArray badge(HopState state, QPointF middle);
/// A line without a head; optional ones are thinner.
QByteArray shaft(HopState state, const QList<QPointF> &points, bool required);
/// Its head; that of an optional one is open.
QByteArray head(HopState state, QPointF tip, bool required);
/// A station that let the connection through.
QByteArray dot(HopState state, QPointF middle);

} // namespace netsetup::svg
