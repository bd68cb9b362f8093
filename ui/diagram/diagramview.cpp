#include "diagram/diagramview.h"

#include "diagram/diagrampainter.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace netsetup {

namespace {

constexpr double least = 0.25;
constexpr double most = 4;
constexpr double step = 1.2;

} // namespace

DiagramView::DiagramView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    installDiagramAccess();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::StyledPanel);
    viewport()->setCursor(Qt::ArrowCursor);
    setMinimumHeight(120);
    sayName();
}

void DiagramView::sayName()
{
    setAccessibleName(tr("Connections of the Agent"));
    setAccessibleDescription(tr("Arrow keys go from connection to connection, Enter selects one, plus and "
                                "minus zoom, 0 fits the picture into its place."));
}

void DiagramView::setDiagram(const Diagram &diagram)
{
    const auto idOf = [this](int hop) {
        return hop >= 0 && hop < hopCount() ? m_diagram.arrows.at(hop).id : QString();
    };
    const QString current = idOf(m_current);
    const QString selected = idOf(m_selected);
    m_diagram = diagram;
    m_current = -1;
    m_selected = -1;
    for (int i = 0; i < hopCount(); ++i) {
        if (m_diagram.arrows.at(i).id == current)
            m_current = i;
        if (m_diagram.arrows.at(i).id == selected)
            m_selected = i;
    }
    if (m_fit)
        applyFit();
    placeScrollBars();
    viewport()->update();
}

void DiagramView::setCompact(bool compact)
{
    m_compact = compact;
    applyFit();
    placeScrollBars();
}

QRectF DiagramView::shownArea() const
{
    if (!m_compact)
        return m_diagram.bounds;
    QRectF area;
    for (const DiagramBox &box : m_diagram.boxes)
        area |= box.rect;
    return area.adjusted(-8, -8, 8, 8);
}

QString DiagramView::boxTitle(const QString &id) const
{
    for (const DiagramBox &box : m_diagram.boxes) {
        if (box.id == id)
            return box.title;
    }
    return id;
}

QString DiagramView::hopName(int hop) const
{
    if (hop < 0 || hop >= hopCount())
        return {};
    const DiagramArrow &arrow = m_diagram.arrows.at(hop);
    const qsizetype colon = arrow.label.lastIndexOf(QLatin1Char(':'));
    const QString where =
        tr("%1 to %2 port %3").arg(boxTitle(arrow.from), arrow.label.left(colon), arrow.label.mid(colon + 1));
    const QString state = hopStateWords(arrow.state);
    return arrow.required ? tr("%1: %2").arg(where, state) : tr("%1, optional: %2").arg(where, state);
}

QRect DiagramView::hopRect(int hop) const
{
    if (hop < 0 || hop >= hopCount())
        return {};
    const QPointF middle = toViewport(m_diagram.arrows.at(hop).mark);
    const double half = (markRadius + 5) * m_zoom;
    return QRectF(middle - QPointF(half, half), middle + QPointF(half, half)).toRect();
}

int DiagramView::hopAt(QPoint viewportPosition) const
{
    const QPointF position = toDiagram(viewportPosition);
    constexpr double reach = 12;
    for (int i = 0; i < hopCount(); ++i) {
        const DiagramArrow &arrow = m_diagram.arrows.at(i);
        for (qsizetype p = 1; p < arrow.points.size(); ++p) {
            const QRectF along = QRectF(arrow.points.at(p - 1), arrow.points.at(p)).normalized();
            if (along.adjusted(-reach / 2, -reach / 2, reach / 2, reach / 2).contains(position))
                return i;
        }
        if (QLineF(arrow.mark, position).length() <= reach)
            return i;
    }
    for (const DiagramLabel &label : m_diagram.labels) {
        const double width = static_cast<double>(label.text.size()) * label.size * labelAdvance;
        if (!QRectF(label.position - QPointF(0, label.size), QSizeF(width, label.size + 4))
                 .contains(position))
            continue;
        for (int i = 0; i < hopCount(); ++i) {
            if (m_diagram.arrows.at(i).id == label.arrow)
                return i;
        }
    }
    return -1;
}

void DiagramView::setCurrentHop(int hop)
{
    m_current = hop >= 0 && hop < hopCount() ? hop : -1;
    viewport()->update();
    if (m_current < 0)
        return;
    const QRect rect = hopRect(m_current);
    const QRect seen = viewport()->rect().adjusted(16, 16, -16, -16);
    if (!seen.contains(rect)) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.center().x() -
                                        viewport()->width() / 2);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.center().y() -
                                      viewport()->height() / 2);
    }
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(m_current);
        QAccessible::updateAccessibility(&event);
    }
}

void DiagramView::selectHop(int hop)
{
    m_selected = hop >= 0 && hop < hopCount() ? hop : -1;
    setCurrentHop(m_selected);
    Q_EMIT hopSelected(m_selected < 0 ? QStringList() : QStringList{m_diagram.arrows.at(m_selected).flow});
}

void DiagramView::showFlow(const QString &flow)
{
    if (m_selected >= 0 && m_diagram.arrows.at(m_selected).flow == flow)
        return;
    m_selected = -1;
    for (int i = hopCount() - 1; i >= 0; --i) {
        if (m_diagram.arrows.at(i).flow == flow)
            m_selected = i;
    }
    setCurrentHop(m_selected);
}

QPointF DiagramView::origin() const
{
    const QSizeF size = shownArea().size() * m_zoom;
    const double x = std::max(0.0, (viewport()->width() - size.width()) / 2);
    const double y = std::max(0.0, (viewport()->height() - size.height()) / 2);
    return QPointF(x - horizontalScrollBar()->value(), y - verticalScrollBar()->value()) -
           shownArea().topLeft() * m_zoom;
}

QPointF DiagramView::toDiagram(QPointF viewport) const
{
    return (viewport - origin()) / m_zoom;
}

QPointF DiagramView::toViewport(QPointF diagram) const
{
    return diagram * m_zoom + origin();
}

void DiagramView::placeScrollBars()
{
    const QSize size = (shownArea().size() * m_zoom).toSize();
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - viewport()->width()));
    verticalScrollBar()->setRange(0, std::max(0, size.height() - viewport()->height()));
}

void DiagramView::setZoom(double zoom, QPointF fixedPoint)
{
    const QPointF held = toDiagram(fixedPoint);
    m_fit = false;
    m_zoom = std::clamp(zoom, least, most);
    placeScrollBars();
    const QPointF moved = toViewport(held) - fixedPoint;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void DiagramView::zoomIn()
{
    setZoom(m_zoom * step, viewport()->rect().center());
}

void DiagramView::zoomOut()
{
    setZoom(m_zoom / step, viewport()->rect().center());
}

void DiagramView::fit()
{
    m_fit = true;
    applyFit();
    placeScrollBars();
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

/// Fits the width: what is left of the height can be scrolled, while words that shrink cannot be read.
void DiagramView::applyFit()
{
    const QRectF area = shownArea();
    if (!m_fit || area.isEmpty() || viewport()->width() < 1)
        return;
    const double wide = viewport()->width() / area.width();
    const double high = viewport()->height() / area.height();
    constexpr double readable = 0.6;
    m_zoom = std::clamp(std::max(std::min(wide, high), std::min(wide, readable)), least, 1.5);
}

void DiagramView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const DiagramColours colours = DiagramColours::fromPalette(palette());
    painter.fillRect(viewport()->rect(), colours.paper);
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    if (m_compact)
        painter.setClipRect(shownArea());
    paintDiagram(painter, m_diagram, colours, m_selected, hasFocus() ? m_current : -1);
}

void DiagramView::resizeEvent(QResizeEvent *)
{
    applyFit();
    placeScrollBars();
}

bool DiagramView::moveCurrent(int by)
{
    const int next = m_current < 0 ? (by > 0 ? 0 : hopCount() - 1) : m_current + by;
    if (next < 0 || next >= hopCount())
        return false;
    setCurrentHop(next);
    return true;
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        moveCurrent(1);
        return;
    case Qt::Key_Up:
    case Qt::Key_Left:
        moveCurrent(-1);
        return;
    case Qt::Key_Home:
        return setCurrentHop(0);
    case Qt::Key_End:
        return setCurrentHop(hopCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return selectHop(m_current);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fit();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

/// Tab goes through the hops and then on to the next control.
bool DiagramView::focusNextPrevChild(bool next)
{
    return (hasFocus() && moveCurrent(next ? 1 : -1)) || QAbstractScrollArea::focusNextPrevChild(next);
}

void DiagramView::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::BacktabFocusReason)
        setCurrentHop(hopCount() - 1);
    else if (event->reason() == Qt::TabFocusReason)
        setCurrentHop(m_selected >= 0 ? m_selected : 0);
    viewport()->update();
}

void DiagramView::focusOutEvent(QFocusEvent *)
{
    viewport()->update();
}

void DiagramView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    if (event->type() == QEvent::LanguageChange)
        sayName();
    QAbstractScrollArea::changeEvent(event);
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    constexpr double notch = 120;
    setZoom(m_zoom * std::pow(step, event->angleDelta().y() / notch), event->position());
    event->accept();
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_scrolledAtPress = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    m_panning = false;
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint moved = event->pos() - m_pressed;
    if (!event->buttons().testFlag(Qt::LeftButton) ||
        (!m_panning && moved.manhattanLength() < QApplication::startDragDistance()))
        return;
    m_panning = true;
    horizontalScrollBar()->setValue(m_scrolledAtPress.x() - moved.x());
    verticalScrollBar()->setValue(m_scrolledAtPress.y() - moved.y());
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_panning && event->button() == Qt::LeftButton)
        selectHop(hopAt(event->pos()));
    m_panning = false;
}

QSize DiagramView::sizeHint() const
{
    return {640, 260};
}

} // namespace netsetup
