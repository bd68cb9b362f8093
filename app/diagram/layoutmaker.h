// The one object that gathers columns, rows and boxes while the picture is laid out.
#pragma once

#include "diagram/metrics.h"
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
    LayoutMaker(Scene scene, const QString &title, const QString &practice);
    Diagram make();

private:
    void makeColumns();
    void addHead();
    void addNetwork();
    void addCluster();
    void addSource(qsizetype source);
    void addParts(const SceneSource &source, const QRectF &area);
    void addPerimeter();
    void addProxy();
    void addZones();
    void addTargets();
    void addLink(qsizetype link);
    void addLegend();
    void addBox(const QString &id, BoxKind kind, const QString &title, const QStringList &lines,
                const QRectF &rect, const QString &inside);
    [[nodiscard]] bool goesOutside(const SceneLink &link) const;
    [[nodiscard]] bool hasOutside() const;
    [[nodiscard]] bool hasInside() const;
    [[nodiscard]] double labelWidth(bool outside) const;
    [[nodiscard]] QRectF sourceRect(qsizetype source) const;
    [[nodiscard]] QString sourceId(qsizetype source) const;

    Scene m_scene;
    Rows m_rows;
    Columns m_columns;
    Diagram m_diagram;
    double m_networkTop = 0;
    double m_networkBottom = 0;
};

} // namespace netsetup
