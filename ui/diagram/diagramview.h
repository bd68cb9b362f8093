// The live picture: zoom, pan, and hops that mouse, keyboard and assistive tools can reach and select.
#pragma once

#include "diagram/diagram.h"

#include <QAbstractScrollArea>

namespace netsetup {

class DiagramView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiagramView(QWidget *parent = nullptr);

    /// Keeps zoom, current and selected hop when the same hops are there again.
    void setDiagram(const Diagram &diagram);
    [[nodiscard]] const Diagram &diagram() const { return m_diagram; }
    /// For a summary in a small place: the whole of it is shown, hardly enlarged. Else the picture opens as
    /// large as its place allows, and never so small that its hosts could not be read: parts of one that is
    /// larger than the place have to be scrolled to.
    void setCompact(bool compact);

    [[nodiscard]] int hopCount() const { return static_cast<int>(m_diagram.arrows.size()); }
    /// "Agent pods to acme.app.stackstate.io port 443: broken, dropped · network team"; of hosts of one kind
    /// with "and 6 more".
    [[nodiscard]] QString hopName(int hop) const;
    /// Around symbol and words of the hop, in pixels of the viewport.
    [[nodiscard]] QRect hopRect(int hop) const;
    [[nodiscard]] int hopAt(QPoint viewportPosition) const;
    [[nodiscard]] int currentHop() const { return m_current; }
    [[nodiscard]] int selectedHop() const { return m_selected; }
    void setCurrentHop(int hop);
    /// Marks the hop and says so; -1 takes the mark away.
    void selectHop(int hop);
    /// The first hop that stands for the flow, without telling anybody.
    void showFlow(const QString &flow);
    /// Scrolls to the selected hop where it is out of sight.
    void showSelected();
    /// The whole of it could be shown here with letters that can be read; not asked of a summary.
    [[nodiscard]] bool hasRoomFor(const Diagram &diagram) const;
    /// How high its place has to be, where it is this wide, for all of it to be seen with such letters.
    [[nodiscard]] int heightOfWhole(int width) const;
    /// Nobody has zoomed: its size follows from its place.
    [[nodiscard]] bool isFitted() const { return m_fit != Fit::None; }
    /// How high the letters of host names are, in pixels of the screen.
    [[nodiscard]] double labelPixels() const;

    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom, QPointF fixedPoint);

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// All of the picture, however small.
    void fit();

Q_SIGNALS:
    void hopSelected(const QStringList &flows);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    enum class Fit { None, Readable, Whole };

    [[nodiscard]] QPointF origin() const;
    [[nodiscard]] QPointF toDiagram(QPointF viewport) const;
    [[nodiscard]] QPointF toViewport(QPointF diagram) const;
    [[nodiscard]] QString boxTitle(const QString &id) const;
    bool moveCurrent(int step);
    void placeScrollBars();
    void scrollTo(int hop);
    void sayName();
    void applyFit();
    void takePlace();
    [[nodiscard]] static double readable(QSizeF place);
    [[nodiscard]] double fitting(QSizeF place) const;

    Diagram m_diagram;
    double m_zoom = 1;
    Fit m_fit = Fit::Readable;
    bool m_compact = false;
    int m_current = -1;
    int m_selected = -1;
    QPoint m_pressed;
    QPoint m_scrolledAtPress;
    bool m_panning = false;
};

/// Makes the hops of every view known to assistive tools; once per program, the views call it themselves.
void installDiagramAccess();

} // namespace netsetup
