// The agent-to-receiver picture as geometry: boxes, arrows and labels with positions. Nothing here paints.
#pragma once

#include "findings/report/report.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace netsetup {

/// Advance of the monospaced label face, in units of its size: the widths here and in SVG agree by it.
inline constexpr double labelAdvance = 0.6;
/// Half the width and height of the badge that shows the state of an arrow.
inline constexpr double markRadius = 8;

/// Running: not every stage of the flow has judged yet, whatever was known of it before.
enum class HopState { NotChecked, Pass, Warn, Fail, Unknown, Running };

/// What a box stands for; painters choose its look by it.
enum class BoxKind {
    Zone,      ///< an area that holds others: the own network, the image registries …
    Cluster,   ///< the Kubernetes cluster
    Source,    ///< all that opens connections under one kind of address: pods, nodes, workstation
    Part,      ///< one agent part inside a source
    Perimeter, ///< the band that arrows to the outside cross
    Proxy,
    Host, ///< a destination
};

struct DiagramBox
{
    QString id; ///< "cluster", "pods", "nodes", "part/node-agent", "firewall", "proxy", "host/receiver",
                ///< "workstation"
    BoxKind kind = BoxKind::Host;
    QString title;
    QStringList titleLines; ///< the whole title, as it stands in the box
    QStringList lines;      ///< smaller text under the title
    QRectF rect;
    QPointF text;   ///< baseline of the first line: where it starts; in the perimeter its middle
    QString inside; ///< id of the box that holds it; empty: none
};

struct DiagramLabel
{
    QString text;
    QPointF position; ///< baseline start; a long name has several labels, one per line
    double size = 12;
    QString arrow; ///< id of its arrow
};

struct DiagramArrow
{
    QString id; ///< flow id and initiator: "receiver/pods"
    QString flow;
    QStringList others; ///< in a summary: the further flows that it stands for
    QString from;       ///< box ids; always from the agent outward
    QString to;
    QString label; ///< the whole "host:port" of `flow` on one line
    QList<QPointF> points;
    QPointF mark; ///< middle of the state's symbol
    HopState state = HopState::NotChecked;
    bool required = true;

    [[nodiscard]] QStringList flows() const { return QStringList{flow} + others; }
};

/// One sample of the legend with its words, one string per line.
struct DiagramLegendEntry
{
    HopState state = HopState::NotChecked;
    bool required = true; ///< an optional one shows its thin line and no badge
    QPointF line;         ///< left end of the sample
    QPointF text;         ///< baseline of the first line
    QStringList lines;
};

struct Diagram
{
    QString title;
    QString practice; ///< shown as a banner when set
    QRectF bounds;
    QRectF heading;           ///< room for the title; a summary has none, nor banner and legend
    QStringList headingLines; ///< the whole title, as it stands there
    QRectF banner;            ///< room for the practice banner; empty without one
    QStringList bannerLines;
    QRectF legend;
    QList<DiagramLegendEntry> legendEntries;
    QList<DiagramBox> boxes;
    QList<DiagramArrow> arrows;
    QList<DiagramLabel> labels;
};

/// Lays out the parts that the plan really has. `findings` may be empty: every hop is then "not checked".
/// `running` are the flows that are being looked at right now.
Diagram layoutDiagram(const QList<Flow> &flows, const QList<Finding> &findings, const QString &title,
                      const QString &practice, const QStringList &running = {});

/// The same for a small place: titles only, and one arrow from each initiator to each destination. It shows
/// the worst state of its connections, and "not checked" or "running" until every one that works was looked
/// at.
Diagram layoutSummary(const QList<Flow> &flows, const QList<Finding> &findings,
                      const QStringList &running = {});

/// A self-contained SVG: state by colour, line style and symbol; a legend; text widths fixed with textLength.
QByteArray diagramToSvg(const Diagram &diagram);

} // namespace netsetup
