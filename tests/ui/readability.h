// How well the texts and symbols of a picture stand out from what is behind them, measured on its pixels.
#pragma once

#include "cuttexts.h"
#include "shell/steprail.h"
#include "textroom.h"
#include "theme/contrast.h"

#include <QCheckBox>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleOptionButton>
#include <QTreeView>

namespace netsetup {

constexpr double readableText = 4.5;
constexpr double readableSign = 3;

/// The colour that covers most of the place is what is behind; the other is the one that stands out most.
inline double contrastIn(const QImage &picture, const QRect &place)
{
    const QRect rect = place.intersected(picture.rect());
    QHash<QRgb, int> counts;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = rect.left(); x <= rect.right(); ++x)
            ++counts[line[x]];
    }
    QRgb behind = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            behind = it.key();
        }
    }
    double strongest = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        strongest = std::max(strongest, contrastOf(QColor::fromRgb(it.key()), QColor::fromRgb(behind)));
    return strongest;
}

inline QImage pictureOf(QWidget &window, int scale)
{
    QImage picture(window.size() * scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale);
    // As on the screen, where each widget paints in its direction.
    QPainter painter(&picture);
    painter.setLayoutDirection(window.layoutDirection());
    window.render(&painter);
    return picture;
}

inline QRect scaled(const QRectF &place, int scale)
{
    return QRectF(place.topLeft() * scale, place.size() * scale).toRect();
}

inline QStringList faintTextsIn(const QImage &picture, const QList<PaintedText> &texts)
{
    const auto scale = static_cast<int>(picture.devicePixelRatio());
    QStringList faults;
    for (const PaintedText &text : texts) {
        const QRectF seen = text.ink.intersected(text.seen);
        // What cannot be used may be faint; of a line that scrolls out of sight too little is left to tell.
        constexpr double fewLetters = 40;
        const bool tooLittle = seen.height() < text.ink.height() - textTolerance ||
                               seen.width() < std::min(fewLetters, text.ink.width() - textTolerance);
        if (!text.widget->isEnabled() || tooLittle)
            continue;
        const double contrast = contrastIn(picture, scaled(seen.adjusted(-2, -2, 2, 2), scale));
        if (contrast < readableText)
            faults << told(text, "faint") + u" %1:1"_s.arg(contrast, 0, 'f', 2);
    }
    return faults;
}

struct Sign
{
    QString name;
    QRectF place; ///< in the window
};

inline void addSigns(QList<Sign> &signs, QWidget &window, DiagramView &view)
{
    const QRectF seen = placeOf(window, *view.viewport());
    for (int hop = 0; hop < view.hopCount(); ++hop) {
        const DiagramArrow &arrow = view.diagram().arrows.at(hop);
        constexpr double around = 4; // that hopRect() has
        const QPointF inBadge = arrow.mark - arrow.badge.topLeft() + QPointF(around, around);
        const QPointF middle = seen.topLeft() + view.hopRect(hop).topLeft() + inBadge * view.zoom();
        const double reach = markRadius * view.zoom();
        const QRectF place(middle - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
        if (seen.contains(place))
            signs.append({u"symbol of "_s + view.hopName(hop), place});
    }
}

/// `wide` pixels of the row, where one begins to read.
inline QRectF startOf(const QRect &cell, int wide, Qt::LayoutDirection direction)
{
    return QRectF(direction == Qt::RightToLeft ? cell.right() + 1 - wide : cell.left(), cell.top(), wide,
                  cell.height());
}

/// What opens and shuts the rows below, and the box that is ticked.
inline void addRowSigns(QList<Sign> &signs, const QRectF &seen, const QAbstractItemView &view,
                        const QModelIndex &row)
{
    const QModelIndex first = row.siblingAtColumn(0);
    const QRect cell = view.visualRect(first);
    const Qt::LayoutDirection direction = view.layoutDirection();
    const auto add = [&](const char *what, const QRectF &place) {
        if (seen.contains(place.translated(seen.topLeft())))
            signs.append({QLatin1String(what) + first.data().toString(), place.translated(seen.topLeft())});
    };
    if (!first.data(Qt::CheckStateRole).isNull())
        add("box of ", startOf(cell, 24, direction));
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    if (tree == nullptr || !tree->rootIsDecorated() || !view.model()->hasChildren(first))
        return;
    const int wide = tree->indentation();
    add("expander of ",
        startOf(cell, wide, direction).translated(direction == Qt::RightToLeft ? wide : -wide, 0));
}

inline void addSigns(QList<Sign> &signs, QWidget &window, const QAbstractItemView &view)
{
    const QRectF seen = placeOf(window, *view.viewport());
    const auto *cards = view.findChild<CauseCards *>();
    for (QModelIndex index = view.indexAt({view.viewport()->width() / 2, 4}); index.isValid();) {
        const QRect cell = view.visualRect(index);
        QRectF place;
        if (qobject_cast<const StepRail *>(&view) != nullptr) {
            constexpr int mark = 44;
            place = startOf(cell, mark, view.layoutDirection());
        } else if (cards != nullptr && !index.parent().isValid() &&
                   qobject_cast<const FindingTree *>(view.model())->isCause(index)) {
            place = cards->layoutOf(index, cell).symbol;
        } else if (!index.data(Qt::DecorationRole).isNull()) {
            place = startOf(cell, 24, view.layoutDirection());
        }
        place.translate(seen.topLeft());
        if (!place.isEmpty() && seen.contains(place))
            signs.append({u"symbol of "_s + index.data().toString(), place});
        addRowSigns(signs, seen, view, index);
        const QModelIndex next = view.indexAt({cell.center().x(), cell.bottom() + 3});
        if (next == index)
            break;
        index = next;
    }
}

inline void addSigns(QList<Sign> &signs, QWidget &window, const QAbstractButton &button)
{
    const bool box = qobject_cast<const QCheckBox *>(&button) != nullptr;
    if (!box && qobject_cast<const QRadioButton *>(&button) == nullptr)
        return;
    QStyleOptionButton option;
    option.initFrom(&button);
    option.text = button.text();
    const QRect place = button.style()->subElementRect(
        box ? QStyle::SE_CheckBoxIndicator : QStyle::SE_RadioButtonIndicator, &option, &button);
    signs.append({u"box of "_s + button.text(),
                  QRectF(place).translated(placeOf(window, button).topLeft()).adjusted(-3, -3, 3, 3)});
}

/// The arrow that says that there is more to choose from.
inline void addSigns(QList<Sign> &signs, QWidget &window, const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect place =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, &box);
    signs.append({u"arrow of "_s + box.currentText(),
                  QRectF(place).translated(placeOf(window, box).topLeft()).adjusted(0, 6, -4, -6)});
}

/// The handle of what scrolls, in its groove.
inline void addSigns(QList<Sign> &signs, QWidget &window, const QScrollBar &bar)
{
    if (bar.maximum() > bar.minimum())
        signs.append(
            {u"scroll bar of "_s + bar.parentWidget()->parent()->objectName(), placeOf(window, bar)});
}

inline QStringList faintSignsIn(QWidget &window, const QImage &picture)
{
    QList<Sign> signs;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->visibleRegion().isEmpty())
            continue;
        if (auto *diagram = qobject_cast<DiagramView *>(widget))
            addSigns(signs, window, *diagram);
        else if (const auto *view = qobject_cast<QAbstractItemView *>(widget);
                 view != nullptr && view->model())
            addSigns(signs, window, *view);
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget);
                 button != nullptr && widget->visibleRegion().boundingRect() == widget->rect())
            addSigns(signs, window, *button);
        else if (const auto *box = qobject_cast<QComboBox *>(widget);
                 box != nullptr && widget->visibleRegion().boundingRect() == widget->rect())
            addSigns(signs, window, *box);
        else if (const auto *bar = qobject_cast<QScrollBar *>(widget))
            addSigns(signs, window, *bar);
    }
    const auto scale = static_cast<int>(picture.devicePixelRatio());
    QStringList faults;
    for (const Sign &sign : std::as_const(signs)) {
        const double contrast = contrastIn(picture, scaled(sign.place, scale));
        if (contrast < readableSign)
            faults << u"faint: %1 %2:1"_s.arg(sign.name.left(70)).arg(contrast, 0, 'f', 2);
    }
    return faults;
}

} // namespace netsetup
