// The one object that gathers columns, rows and boxes while the picture is laid out.
#pragma once

#include "diagram/rows.h"

namespace netsetup {

/// Left edges of the columns, from the cluster to the outside.
struct Columns
{
    double cluster = 0;
    double source = 0;
    double lanes = 0;
    double insideMark = 0;
    double inside = 0;
    double networkEnd = 0;
    double outsideMark = 0;
    double host = 0;
    double end = 0;
};

class LayoutMaker
{
public:
    LayoutMaker(Scene scene, const Metrics &sizes);
    /// Gives the picture a heading, a banner when `practice` is set, and a legend.
    void addFrame(const QString &title, const QString &practice);
    Diagram make();

private:
    void makeColumns();
    void breakHead();
    void placeHead();
    void placeAllRows();
    void addNetwork();
    void addCluster();
    void addSource(qsizetype source);
    void addParts(const SceneSource &source, const QRectF &area);
    void addPerimeter();
    void addProxy();
    void addZones();
    void addTargets();
    void addLink(qsizetype link);
    void closeBounds();
    void addBox(const QString &id, BoxKind kind, const QString &title, const QStringList &lines,
                const QRectF &rect, const QString &inside);
    [[nodiscard]] QPointF textPlace(BoxKind kind, const QRectF &rect, qsizetype lines) const;
    [[nodiscard]] QStringList titleLines(BoxKind kind, const QString &title, const QRectF &rect) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double bannerHeight() const;
    [[nodiscard]] bool goesOutside(const SceneLink &link) const;
    [[nodiscard]] bool hasOutside() const;
    [[nodiscard]] bool hasInside() const;
    [[nodiscard]] double labelWidth(bool outside) const;
    [[nodiscard]] double width() const;
    /// What an empty picture says.
    [[nodiscard]] QStringList emptyWords() const;
    [[nodiscard]] QString networkId() const;
    [[nodiscard]] QRectF sourceRect(qsizetype source) const;
    [[nodiscard]] QString sourceId(qsizetype source) const;

    Scene m_scene;
    Metrics m_sizes;
    bool m_framed = false;
    Rows m_rows;
    Columns m_columns;
    Diagram m_diagram;
    double m_networkTop = 0;
    double m_networkBottom = 0;
};

} // namespace netsetup
