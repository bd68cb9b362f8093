// The one object that gathers columns, rows and boxes while the picture is laid out.
#pragma once

#include "diagram/rows.h"
#include "diagram/stations.h"

namespace netsetup {

/// Left edges of the columns, from the cluster to the outside.
struct Columns
{
    double cluster = 0;
    double source = 0;
    double lanes = 0;
    double start = 0; ///< behind the lanes
    double proxy = 0;
    double networkEnd = 0;
    double track = 0; ///< the last stretch of the arrows
    double host = 0;
    double end = 0;
    QList<double> bands; ///< left edges, as bandsOf() gives them
};

class LayoutMaker
{
public:
    LayoutMaker(Scene scene, const Metrics &sizes);
    /// Gives the picture a heading and a banner where there are words for them, and a legend.
    void addFrame(const QString &title, const QString &practice);
    Diagram make();

private:
    void makeColumns(int lanes);
    void shareWidth();
    void breakHead();
    void placeHead();
    void placeAllRows();
    void addNetwork();
    void addCluster();
    void addSource(qsizetype source);
    void addParts(const SceneSource &source, const QRectF &area);
    void addBands();
    void addProxy();
    void addInside();
    void addTargets();
    void addLabels(const TargetText &text, const QRectF &rect, qsizetype firstLink, bool spread);
    void addLink(qsizetype link);
    void placeBadge(DiagramArrow &arrow, const SceneLink &link, const RowLine &row) const;
    void markPassed(DiagramArrow &arrow, const SceneLink &link) const;
    void closeBounds();
    DiagramBox &addBox(const QString &id, BoxKind kind, const QString &title, const QStringList &lines,
                       const QRectF &rect, const QString &inside);
    [[nodiscard]] QPointF textPlace(BoxKind kind, const QRectF &rect, qsizetype lines) const;
    [[nodiscard]] QStringList titleLines(BoxKind kind, const QString &title, const QRectF &rect) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double bannerHeight() const;
    [[nodiscard]] double bandsHead() const;
    [[nodiscard]] bool goesOutside(const SceneLink &link) const;
    [[nodiscard]] std::optional<double> bandMiddle(BoxKind kind) const;
    /// Where the symbol of a link stands, and how far right its badge may reach.
    [[nodiscard]] double markOf(const SceneLink &link) const;
    [[nodiscard]] double badgeLimit(const SceneLink &link) const;
    [[nodiscard]] double badgeRoom(const SceneLink &link) const;
    [[nodiscard]] double width() const;
    /// What an empty picture says.
    [[nodiscard]] QStringList emptyWords() const;
    [[nodiscard]] QString networkId() const;
    [[nodiscard]] QRectF sourceRect(qsizetype source) const;
    [[nodiscard]] QString sourceId(qsizetype source) const;

    Scene m_scene;
    Metrics m_wishes;
    Metrics m_sizes;
    QList<Band> m_bands;
    bool m_framed = false;
    Rows m_rows;
    Columns m_columns;
    Diagram m_diagram;
    double m_networkTop = 0;
    double m_networkBottom = 0;
};

} // namespace netsetup
