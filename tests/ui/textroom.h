// What is wrong with where the texts of a window stand: cut at an edge that nobody can scroll to, shortened
// without a tool tip that gives the whole, or on top of each other.
#pragma once

#include "diagram/diagramview.h"
#include "paintedtexts.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace netsetup {

constexpr double textTolerance = 1.5; ///< pixels: letters are drawn over the edges of their boxes
constexpr double accentTolerance =
    2.5; ///< above: faces of whole pixels raise an accent over a capital so far

inline QRectF placeOf(const QWidget &window, const QWidget &part)
{
    return QRectF(part.mapTo(&window, QPoint()), part.size());
}

inline QAbstractScrollArea *areaAround(QWidget *widget)
{
    for (QWidget *at = widget; at != nullptr; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QAbstractScrollArea *>(at))
            return area;
    }
    return nullptr;
}

/// An area around the text that scrolls in this direction, at whose edge it goes on.
inline bool goesOnBehindAnEdge(const QWidget &window, QWidget *widget, const QRectF &line, bool across)
{
    for (QAbstractScrollArea *area = areaAround(widget); area != nullptr;
         area = areaAround(area->parentWidget())) {
        const QScrollBar *bar = across ? area->horizontalScrollBar() : area->verticalScrollBar();
        const QRectF seen = placeOf(window, *area->viewport());
        const bool behind = across ? line.left() < seen.left() || line.right() > seen.right()
                                   : line.top() < seen.top() || line.bottom() > seen.bottom();
        const bool hidden = across && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff;
        if (behind && bar->maximum() > bar->minimum() && !hidden)
            return true;
    }
    return false;
}

inline QString told(const PaintedText &text, const char *fault)
{
    const QWidget *widget = text.widget;
    return u"%1: \"%2\" on %3 %4 at %5,%6"_s
        .arg(QLatin1String(fault), text.text.left(70), QLatin1String(widget->metaObject()->className()),
             widget->objectName().isEmpty() ? widget->parent()->objectName() : widget->objectName())
        .arg(qRound(text.line.left()))
        .arg(qRound(text.line.top()));
}

inline QStringList cutTextsIn(QWidget &window, const QList<PaintedText> &texts)
{
    QStringList faults;
    for (const PaintedText &text : texts) {
        QWidget *widget = text.widget;
        // Of a row of which only the margin is in sight there is nothing to judge.
        if (text.seen.isEmpty() && goesOnBehindAnEdge(window, widget, text.line, false))
            continue;
        const bool across = text.ink.left() < text.seen.left() - textTolerance ||
                            text.ink.right() > text.seen.right() + textTolerance;
        const bool down = text.ink.top() < text.seen.top() - accentTolerance ||
                          text.ink.bottom() > text.seen.bottom() + textTolerance;
        const auto *field = qobject_cast<QLineEdit *>(widget);
        const bool value = field != nullptr && !field->text().isEmpty();
        // What ends in dots is shortened, which is judged apart; dots may come from a wider face.
        const bool dots = text.text.contains(u'\u2026');
        if (across && !value && !dots && !goesOnBehindAnEdge(window, widget, text.line, true))
            faults << told(text, "cut at its side");
        if (down && !goesOnBehindAnEdge(window, widget, text.line, false))
            faults << told(text, "cut above or below");
    }
    return faults;
}

/// All that is said somewhere in the window, whole.
inline void addSaid(QStringList &said, const QWidget &widget)
{
    for (const char *property : {"text", "title", "placeholderText", "plainText", "currentText"}) {
        const QVariant value = widget.property(property);
        if (value.typeId() == QMetaType::QString)
            said << value.toString().remove(u'&');
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            said << tabs->tabText(i).remove(u'&');
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (view == nullptr || view->model() == nullptr)
        return;
    constexpr int step = 24;
    QModelIndex before;
    for (int y = 0; y < view->viewport()->height(); y += step) {
        for (int x = 2; x < view->viewport()->width(); x += 3 * step) {
            const QModelIndex index = view->indexAt({x, y});
            if (!index.isValid() || index == before)
                continue;
            before = index;
            said << index.data().toString();
            for (int role = Qt::UserRole; role < Qt::UserRole + 10; ++role)
                said << index.data(role).toString();
        }
    }
}

inline bool hasTip(QWidget &window, const PaintedText &text)
{
    QWidget *widget = text.widget;
    const QPoint at = widget->mapFrom(&window, text.line.center().toPoint());
    const QList<QWidget *> chain{widget, widget->parentWidget()};
    for (QWidget *one : chain) {
        if (one != nullptr && !one->toolTip().isEmpty())
            return true;
    }
    if (const auto *tabs = qobject_cast<QTabBar *>(widget))
        return !tabs->tabToolTip(tabs->tabAt(at)).isEmpty();
    if (const auto *header = qobject_cast<QHeaderView *>(widget->parentWidget())) {
        const QAbstractItemModel &model = *header->model();
        const QVariant tip =
            model.headerData(header->logicalIndexAt(at), header->orientation(), Qt::ToolTipRole);
        return !tip.toString().isEmpty();
    }
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget->parentWidget()))
        return !view->indexAt(at).data(Qt::ToolTipRole).toString().isEmpty();
    if (auto *picture = qobject_cast<DiagramView *>(widget->parentWidget()))
        return picture->hopAt(at) >= 0;
    return false;
}

inline QStringList shortenedTextsIn(QWidget &window, const QList<PaintedText> &texts)
{
    QStringList faults;
    QStringList said;
    for (const PaintedText &text : texts) {
        if (!text.text.contains(u'…'))
            continue;
        if (said.isEmpty()) {
            const QList<QWidget *> all = window.findChildren<QWidget *>();
            for (const QWidget *widget : all) {
                if (widget->isVisible())
                    addSaid(said, *widget);
            }
            said.removeAll(QString());
        }
        const bool whole = std::any_of(said.begin(), said.end(), [&text](const QString &one) {
            return QString(one).remove(QChar(0x200b)).contains(text.text.trimmed().remove(QChar(0x200b)));
        });
        if (!whole && !hasTip(window, text))
            faults << told(text, "shortened");
    }
    return faults;
}

inline QStringList textsOnTextsIn(const QList<PaintedText> &texts)
{
    QStringList faults;
    QList<QRectF> places;
    for (const PaintedText &text : texts) {
        const QRectF ink = text.ink.intersected(text.seen);
        places << ink.adjusted(textTolerance, textTolerance, -textTolerance, -textTolerance);
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            if (!places.at(i).isValid() || !places.at(j).isValid() || !places.at(i).intersects(places.at(j)))
                continue;
            // Drawn twice at the same place it is still one text.
            if (texts.at(i).text != texts.at(j).text)
                faults << told(texts.at(i), "lies on another text") + ": \""_L1 + texts.at(j).text.left(40) +
                              u'"';
        }
    }
    return faults;
}

inline QStringList misplacedTextsIn(QWidget &window, const QList<PaintedText> &texts)
{
    return cutTextsIn(window, texts) + shortenedTextsIn(window, texts) + textsOnTextsIn(texts);
}

} // namespace netsetup
