// Every text of a window as it is painted: by labels, delegates and pictures alike, with the place where it
// stands and what is seen of it. A paint device that keeps the texts and draws nothing.
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <cmath>

namespace netsetup {

struct PaintedText
{
    QString text;
    QRectF line;    ///< from ascent to descent, in pixels of the window
    QRectF ink;     ///< what its letters cover
    QRectF seen;    ///< outside of this nothing of it is drawn
    double letters; ///< their size
    QColor colour;
    QWidget *widget; ///< that painted it
};

class TextEngine : public QPaintEngine
{
public:
    TextEngine()
        : QPaintEngine(AllFeatures)
    {}
    [[nodiscard]] const QList<PaintedText> &texts() const { return m_texts; }
    /// What comes next is painted by this one.
    void setWidget(QWidget *widget) { m_widget = widget; }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }
    void updateState(const QPaintEngineState &now) override
    {
        if (now.state().testFlag(DirtyTransform))
            m_transform = now.transform();
        if (now.state().testFlag(DirtyPen))
            m_colour = now.pen().color();
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        // Blanks at the end of a line that was wrapped take no room.
        QString text = item.text();
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
        if (text.trimmed().isEmpty())
            return;
        const QFontMetricsF metrics(item.font());
        // Letters that the font lacks are drawn in another one.
        const double whole = metrics.horizontalAdvance(item.text());
        const double share = whole > 0 ? item.width() / whole : 1;
        const double width = metrics.horizontalAdvance(text) * share;
        const double left = item.renderFlags().testFlag(QTextItem::RightToLeft) ? item.width() - width : 0;
        const QRectF line(at.x() + left, at.y() - item.ascent(), width, item.ascent() + item.descent());
        QRectF ink = metrics.tightBoundingRect(text);
        ink = QRectF(ink.left() * share, ink.top(), ink.width() * share, ink.height());
        PaintedText painted;
        painted.text = text;
        painted.line = m_transform.mapRect(line);
        painted.ink = m_transform.mapRect(ink.translated(at.x() + left, at.y()));
        painted.seen = seenHere();
        painted.letters = metrics.height() > 0 ? QFontInfo(item.font()).pixelSize() * m_transform.m22() : 0;
        painted.colour = m_colour;
        painted.widget = m_widget;
        if (!continues(painted))
            m_texts.append(painted);
    }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override {}
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override {}
    void drawRects(const QRect *, int) override {}
    void drawRects(const QRectF *, int) override {}
    void drawLines(const QLine *, int) override {}
    void drawLines(const QLineF *, int) override {}
    void drawEllipse(const QRectF &) override {}
    void drawEllipse(const QRect &) override {}
    void drawPoints(const QPointF *, int) override {}
    void drawPoints(const QPoint *, int) override {}

private:
    [[nodiscard]] QRectF seenHere() const
    {
        QRectF seen(systemClip().boundingRect());
        const QPainter *by = painter();
        if (by == nullptr || !by->hasClipping())
            return seen;
        const QRectF clip = m_transform.mapRect(by->clipBoundingRect());
        return seen.isNull() ? clip : seen.intersected(clip);
    }
    /// A line is painted in pieces where its letters are of several fonts.
    bool continues(const PaintedText &next)
    {
        if (m_texts.isEmpty())
            return false;
        PaintedText &last = m_texts.last();
        constexpr double near = 1.5;
        const bool same = last.widget == next.widget &&
                          std::abs(last.line.bottom() - next.line.bottom()) < near * 2 &&
                          last.colour == next.colour && last.seen == next.seen;
        const bool behind = std::abs(last.line.right() - next.line.left()) < near;
        const bool before = std::abs(next.line.right() - last.line.left()) < near;
        if (!same || (!behind && !before))
            return false;
        const bool fromTheRight = m_widget != nullptr && m_widget->layoutDirection() == Qt::RightToLeft;
        last.text = behind != fromTheRight ? last.text + next.text : next.text + last.text;
        last.line |= next.line;
        last.ink |= next.ink;
        return true;
    }

    QTransform m_transform;
    QColor m_colour;
    QWidget *m_widget = nullptr;
    QList<PaintedText> m_texts;
};

class TextRecorder : public QObject, public QPaintDevice
{
public:
    explicit TextRecorder(const QWidget &window)
        : m_window(window)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }
    /// Widgets are painted one after the other, each by an event of its own.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (auto *widget = qobject_cast<QWidget *>(watched);
            widget != nullptr && event->type() == QEvent::Paint)
            m_engine.setWidget(widget);
        return false;
    }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }
    [[nodiscard]] const QList<PaintedText> &texts() const { return m_engine.texts(); }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        constexpr double inch = 25.4;
        switch (metric) {
        case PdmWidth:
            return m_window.width();
        case PdmHeight:
            return m_window.height();
        case PdmWidthMM:
            return qRound(m_window.width() * inch / m_window.logicalDpiX());
        case PdmHeightMM:
            return qRound(m_window.height() * inch / m_window.logicalDpiY());
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_window.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_window.logicalDpiY();
        case PdmNumColors:
            return std::numeric_limits<int>::max();
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return qRound(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    const QWidget &m_window;
    mutable TextEngine m_engine;
};

inline QList<PaintedText> paintedTexts(QWidget &window)
{
    TextRecorder recorder(window);
    QPainter painter(&recorder);
    painter.setLayoutDirection(window.layoutDirection());
    window.render(&painter);
    painter.end();
    return recorder.texts();
}

} // namespace netsetup
