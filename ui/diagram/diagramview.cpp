#include "diagram/diagramview.h"

#include "diagram/diagrampainter.h"
#include "diagram/hopstate.h"
#include "diagram/metrics.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
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
    setMinimumHeight(100);
    // Ways lead from the left to the right in every language, and so does what scrolls them.
    setLayoutDirection(Qt::LeftToRight);
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
    takePlace();
    viewport()->update();
}

void DiagramView::setCompact(bool compact)
{
    m_compact = compact;
    takePlace();
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
    const qsizetype colon = arrow.label.lastIndexOf(u':');
    const int more = static_cast<int>(arrow.others.size());
    const QString first = tr("%1 to %2 port %3");
    //: The first is a host; %n counts the further ones that the same arrow stands for.
    const QString several = tr("%1 to %2 port %3 and %n more", nullptr, more);
    const QString where = (more == 0 ? first : several)
                              .arg(boxTitle(arrow.from), arrow.label.left(colon), arrow.label.mid(colon + 1));
    const QString words = stateWords(arrow.state, arrow.required);
    //: The first is a state, the second what and who: "broken, dropped · network team".
    const QString state = arrow.what.isEmpty() ? words : tr("%1, %2").arg(words, arrow.said());
    return arrow.required ? tr("%1: %2").arg(where, state) : tr("%1, optional: %2").arg(where, state);
}

QRect DiagramView::hopRect(int hop) const
{
    if (hop < 0 || hop >= hopCount())
        return {};
    constexpr double around = 4;
    const QRectF badge = m_diagram.arrows.at(hop).badge.adjusted(-around, -around, around, around);
    return QRectF(toViewport(badge.topLeft()), toViewport(badge.bottomRight())).toRect();
}

int DiagramView::hopAt(QPoint viewportPosition) const
{
    const QPointF position = toDiagram(viewportPosition);
    constexpr double reach = 12;
    for (int i = 0; i < hopCount(); ++i) {
        const DiagramArrow &arrow = m_diagram.arrows.at(i);
        if (arrow.badge.contains(position))
            return i;
        for (qsizetype p = 1; p < arrow.points.size(); ++p) {
            const QRectF along = QRectF(arrow.points.at(p - 1), arrow.points.at(p)).normalized();
            if (along.adjusted(-reach / 2, -reach / 2, reach / 2, reach / 2).contains(position))
                return i;
        }
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
    scrollTo(m_current);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(m_current);
        QAccessible::updateAccessibility(&event);
    }
}

void DiagramView::scrollTo(int hop)
{
    const QRect rect = hopRect(hop);
    const QRect seen = viewport()->rect();
    if (rect.isNull() || seen.contains(rect))
        return;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.center().x() -
                                    viewport()->width() / 2);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.center().y() -
                                  viewport()->height() / 2);
}

void DiagramView::showSelected()
{
    scrollTo(m_selected);
}

double DiagramView::labelPixels() const
{
    return metrics::labelSize * m_zoom;
}

void DiagramView::selectHop(int hop)
{
    m_selected = hop >= 0 && hop < hopCount() ? hop : -1;
    setCurrentHop(m_selected);
    Q_EMIT hopSelected(m_selected < 0 ? QStringList() : m_diagram.arrows.at(m_selected).flows());
}

void DiagramView::showFlow(const QString &flow)
{
    if (m_selected >= 0 && m_diagram.arrows.at(m_selected).flows().contains(flow))
        return;
    m_selected = -1;
    for (int i = hopCount() - 1; i >= 0; --i) {
        if (m_diagram.arrows.at(i).flows().contains(flow))
            m_selected = i;
    }
    setCurrentHop(m_selected);
}

QPointF DiagramView::origin() const
{
    const QSizeF size = m_diagram.bounds.size() * m_zoom;
    const double x = std::max(0.0, (viewport()->width() - size.width()) / 2);
    const double y = std::max(0.0, (viewport()->height() - size.height()) / 2);
    return QPointF(x - horizontalScrollBar()->value(), y - verticalScrollBar()->value()) -
           m_diagram.bounds.topLeft() * m_zoom;
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
    const QSize size = (m_diagram.bounds.size() * m_zoom).toSize();
    // Bars that are there only because of each other go.
    const QSize place = maximumViewportSize();
    if (size.width() <= place.width() && size.height() <= place.height()) {
        horizontalScrollBar()->setRange(0, 0);
        verticalScrollBar()->setRange(0, 0);
        return;
    }
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - viewport()->width()));
    verticalScrollBar()->setRange(0, std::max(0, size.height() - viewport()->height()));
}

void DiagramView::setZoom(double zoom, QPointF fixedPoint)
{
    const QPointF held = toDiagram(fixedPoint);
    m_fit = Fit::None;
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
    m_fit = Fit::Whole;
    takePlace();
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

/// On a projector one sits farther away.
double DiagramView::readable(QSizeF place)
{
    constexpr int projector = 1200;
    return (place.width() < projector ? 12 : 14) / metrics::labelSize;
}

bool DiagramView::hasRoomFor(const Diagram &diagram) const
{
    const QSizeF place = maximumViewportSize();
    const QSizeF needed = diagram.bounds.size() * readable(place);
    return needed.width() <= place.width() + 1 && needed.height() <= place.height() + 1;
}

int DiagramView::heightOfWhole(int width) const
{
    const double zoom = readable(QSizeF(width, 0));
    return qCeil(m_diagram.bounds.height() * zoom) + 2 * frameWidth();
}

double DiagramView::fitting(QSizeF place) const
{
    constexpr double mostOfPicture = 2.5; // a projector's screen is filled
    constexpr double mostOfSummary = 1.25;
    const double wide = place.width() / m_diagram.bounds.width();
    const double whole = std::min(wide, place.height() / m_diagram.bounds.height());
    if (m_compact)
        return std::clamp(whole, readable(place), mostOfSummary);
    return std::clamp(whole, m_fit == Fit::Whole ? least : readable(place), mostOfPicture);
}

void DiagramView::applyFit()
{
    if (m_fit == Fit::None || m_diagram.bounds.isEmpty() || viewport()->width() < 1)
        return;
    // Never of the viewport, which is smaller while there are scroll bars: whether there are follows from
    // this.
    QSizeF place = maximumViewportSize();
    m_zoom = fitting(place);
    if (m_diagram.bounds.height() * m_zoom > place.height() + 1) {
        place.rwidth() -= verticalScrollBar()->sizeHint().width();
        m_zoom = fitting(place);
    }
}

void DiagramView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const DiagramColours colours = DiagramColours::fromPalette(palette());
    painter.fillRect(viewport()->rect(), colours.paper);
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    paintDiagram(painter, m_diagram, colours, m_selected, hasFocus() ? m_current : -1);
}

/// Where not all of it can be seen, what happened to the selected connection can.
void DiagramView::takePlace()
{
    applyFit();
    placeScrollBars();
    if (m_fit != Fit::None)
        showSelected();
}

void DiagramView::resizeEvent(QResizeEvent *)
{
    takePlace();
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

/// Says what a label may have no room for: the whole host, the initiator, the state in words.
bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString name = hopName(hopAt(help->pos()));
    QToolTip::showText(help->globalPos(), name.toHtmlEscaped(), viewport());
    return true;
}

void DiagramView::focusInEvent(QFocusEvent *event)
{
    // The picture is one stop of Tab; inside it arrow keys go on.
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byTab && m_current < 0)
        setCurrentHop(m_selected >= 0 ? m_selected : 0);
    else if (byTab)
        setCurrentHop(m_current);
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
