#include "theme/calmstyle.h"

#include "theme/arrows.h"
#include "theme/drawnicons.h"
#include "theme/mixed.h"
#include "theme/scrollbars.h"
#include "theme/wrappedtext.h"

#include <QPainter>
#include <QStyleOption>

namespace netsetup {

namespace {

constexpr double radius = 5;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// At least 3:1 against the window and against the field, as controls need to be found.
QColor frameColour(const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                 has(option, QStyle::State_Enabled) ? edgeShare(palette, 0.55) : 0.25);
}

void roundedFrame(QPainter &painter, const QRect &rect, const QBrush &fill, const QColor &edge, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, width));
    painter.setBrush(fill);
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void drawField(const QStyleOption &option, QPainter &painter, const QBrush &fill)
{
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
    roundedFrame(painter, option.rect, fill,
                 focused ? option.palette.color(QPalette::Highlight) : frameColour(option), focused ? 2 : 1);
}

/// Around lists, texts and what belongs together: quieter than a field, and still there in the dark.
void drawFrame(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setPen(mixed(option.palette.color(QPalette::Window), option.palette.color(QPalette::WindowText),
                         edgeShare(option.palette, 0.35)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

/// The place of a tab's page has the ground of the window, on which everything else stands as well.
void drawTabPage(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    drawFrame(option, painter);
}

/// Above its page: one ground with it where it is chosen, and marked by the accent.
void drawTab(const QStyleOptionTab &tab, QPainter &painter)
{
    const QPalette &palette = tab.palette;
    const bool chosen = has(tab, QStyle::State_Selected);
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const bool hovered = has(tab, QStyle::State_MouseOver) && has(tab, QStyle::State_Enabled);
    const QRect rect = chosen ? tab.rect : tab.rect.adjusted(0, 2, 0, -2);
    painter.save();
    painter.fillRect(rect, chosen ? window : mixed(window, text, hovered ? 0.13 : 0.07));
    painter.setPen(mixed(window, text, edgeShare(palette, 0.35)));
    painter.drawLine(rect.topLeft(), rect.bottomLeft());
    painter.drawLine(rect.topRight(), rect.bottomRight());
    painter.drawLine(rect.topLeft(), rect.topRight());
    if (chosen)
        painter.fillRect(QRect(rect.topLeft(), QSize(rect.width(), 3)), palette.color(QPalette::Highlight));
    painter.restore();
}

/// The button that Return presses is filled with the accent: there is one on a page.
bool isPrimary(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
           has(option, QStyle::State_Enabled);
}

void drawButton(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const QColor text = palette.color(QPalette::ButtonText);
    const bool primary = isPrimary(option);
    QColor fill = primary ? palette.color(QPalette::Highlight) : palette.color(QPalette::Button);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        fill = mixed(fill, text, 0.18);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        fill = mixed(fill, text, 0.08);
    const bool focused =
        has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    const QColor accent = palette.color(QPalette::Highlight);
    roundedFrame(painter, option.rect, fill, focused || primary ? accent : frameColour(option), 1);
    if (!focused)
        return;
    roundedFrame(painter, option.rect, Qt::NoBrush, accent, 2);
    if (primary)
        roundedFrame(painter, option.rect.adjusted(3, 3, -3, -3), Qt::NoBrush,
                     palette.color(QPalette::HighlightedText), 1);
}

void drawTick(const QStyleOption &option, QPainter &painter, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(option.rect).center();
    if (has(option, QStyle::State_NoChange))
        painter.drawLine(middle - QPointF(3.5, 0), middle + QPointF(3.5, 0));
    else
        painter.drawPolyline(
            QPolygonF({middle + QPointF(-3.8, 0.2), middle + QPointF(-1.1, 3), middle + QPointF(4, -3)}));
    painter.restore();
}

struct IndicatorColours
{
    QColor frame, on, off, sign;
};

/// On a selected row the accent is what lies beneath: the two colours change places.
IndicatorColours indicatorColours(const QStyleOption &option, bool onAccent)
{
    const QPalette &palette = option.palette;
    const QColor accent =
        palette.color(has(option, QStyle::State_Enabled) ? QPalette::Highlight : QPalette::Mid);
    const QColor sign = palette.color(QPalette::HighlightedText);
    if (onAccent)
        return {sign, sign, accent, accent};
    return {frameColour(option), accent, palette.color(QPalette::Base), sign};
}

/// The box of a check box and the ring of a radio button: filled where it is on, so that it is not colour
/// alone.
void drawIndicator(const QStyleOption &option, QPainter &painter, const IndicatorColours &colours, bool round)
{
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool focused =
        has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    const double side = std::min(option.rect.width(), option.rect.height());
    QRectF rect(0, 0, side - 1, side - 1);
    rect.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on || focused ? colours.on : colours.frame, focused ? 2 : 1));
    painter.setBrush(on ? colours.on : colours.off);
    const double corner = round ? side / 2 : 3;
    painter.drawRoundedRect(rect, corner, corner);
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.sign);
        painter.drawEllipse(rect.center(), side / 5, side / 5);
    }
    painter.restore();
    if (on && !round)
        drawTick(option, painter, colours.sign);
}

/// Of a row of a tree that has rows below it.
void drawBranch(const QStyleOption &option, QPainter &painter)
{
    if (!has(option, QStyle::State_Children))
        return;
    const QPalette::ColorRole ink =
        has(option, QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text;
    drawArrow(painter, option.rect, arrowOf(has(option, QStyle::State_Open), option.direction),
              option.palette.color(ink));
}

/// Fusion cuts what is too long in the middle of a letter.
QString elided(const QStyleOptionComboBox &box, int width)
{
    return box.fontMetrics.elidedText(box.currentText, Qt::ElideRight, width);
}

/// Around what has no other sign of the focus: expanders, tabs, the current row of a list.
void drawFocus(const QStyleOption &option, QPainter &painter)
{
    if (!has(option, QStyle::State_KeyboardFocusChange))
        return;
    // On a selected row the accent is what lies beneath.
    const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(&option);
    const QColor accent = option.palette.color(QPalette::Highlight);
    const bool onAccent = focus != nullptr && focus->backgroundColor == accent;
    roundedFrame(painter, option.rect, Qt::NoBrush,
                 onAccent ? option.palette.color(QPalette::HighlightedText) : accent, 2);
}

} // namespace

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonTool:
        // One that lies flat rises only for the mouse or for the focus.
        if (has(*option, State_AutoRaise) && !has(*option, State_MouseOver) && !has(*option, State_HasFocus))
            return;
        [[fallthrough]];
    case PE_PanelButtonCommand:
        return drawButton(*option, *painter);
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        return drawFocus(*option, *painter);
    case PE_PanelLineEdit:
        return drawField(*option, *painter, option->palette.brush(QPalette::Base));
    case PE_FrameLineEdit:
        return drawField(*option, *painter, Qt::NoBrush);
    case PE_FrameTabWidget:
        return drawTabPage(*option, *painter);
    case PE_Frame:
        return drawFrame(*option, *painter);
    case PE_IndicatorCheckBox:
        return drawIndicator(*option, *painter, indicatorColours(*option, false), false);
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(*option, *painter, indicatorColours(*option, has(*option, State_Selected)),
                             false);
    case PE_IndicatorRadioButton:
        return drawIndicator(*option, *painter, indicatorColours(*option, false), true);
    case PE_IndicatorArrowUp:
        return drawArrow(*painter, option->rect, Qt::UpArrow, option->palette.color(QPalette::WindowText));
    case PE_IndicatorArrowDown:
        return drawArrow(*painter, option->rect, Qt::DownArrow, option->palette.color(QPalette::WindowText));
    case PE_IndicatorArrowLeft:
        return drawArrow(*painter, option->rect, Qt::LeftArrow, option->palette.color(QPalette::WindowText));
    case PE_IndicatorArrowRight:
        return drawArrow(*painter, option->rect, Qt::RightArrow, option->palette.color(QPalette::WindowText));
    case PE_IndicatorBranch:
        return drawBranch(*option, *painter);
    case PE_PanelScrollAreaCorner:
        return drawScrollCorner(*option, *painter);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (element == CE_TabBarTabShape && tab != nullptr && tab->shape == QTabBar::RoundedNorth)
        return drawTab(*tab, *painter);
    if (element == CE_TabBarTabLabel && has(*option, State_HasFocus)) {
        QStyleOption inside(*option);
        inside.rect.adjust(3, 3, -3, -3);
        drawFocus(inside, *painter);
    }
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        element == CE_ComboBoxLabel && box != nullptr) {
        QStyleOptionComboBox shown = *box;
        shown.currentText =
            elided(*box, subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width());
        return QProxyStyle::drawControl(element, &shown, painter, widget);
    }
    if (element != CE_PushButtonLabel || !isPrimary(*option))
        return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionButton onAccent = *qstyleoption_cast<const QStyleOptionButton *>(option);
    onAccent.palette.setColor(QPalette::ButtonText, onAccent.palette.color(QPalette::HighlightedText));
    QProxyStyle::drawControl(element, &onAccent, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar != nullptr)
        return drawScrollBar(*bar, *painter);
    const auto *choice = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && choice != nullptr && !choice->editable) {
        drawButton(*option, *painter);
        const QRect room = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
        return drawArrow(*painter, room, Qt::DownArrow, option->palette.color(QPalette::ButtonText));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar != nullptr)
        return scrollBarPart(*bar, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void CalmStyle::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette,
                             bool enabled, const QString &text, QPalette::ColorRole role) const
{
    if ((flags & Qt::TextWordWrap) == 0 || !text.isRightToLeft())
        return QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, role);
    painter->save();
    if (role != QPalette::NoRole)
        painter->setPen(palette.color(role));
    drawWrapped(*painter, rect, flags, text);
    painter->restore();
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return leastScrollHandle;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QRect CalmStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(4, 0, -4, 0) : rect;
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    // Targets that a hand on a shared screen can hit.
    constexpr int height = 32;
    switch (type) {
    case CT_PushButton:
        wanted.rwidth() += 12;
        [[fallthrough]];
    case CT_ComboBox:
    case CT_LineEdit:
        wanted.setHeight(std::max(wanted.height(), height));
        break;
    default:
        break;
    }
    return wanted;
}

QIcon CalmStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    return which == SP_LineEditClearButton ? clearIcon() : QProxyStyle::standardIcon(which, option, widget);
}

} // namespace netsetup
