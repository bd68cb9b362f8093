// The agent-to-receiver picture as geometry: boxes, arrows and labels with positions. Nothing here paints.
#pragma once

#include "findings/report.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace netsetup {

/// Advance of the monospaced label face, in units of its size: the widths here and in SVG agree by it.
inline constexpr double labelAdvance = 0.6;

enum class HopState { NotChecked, Pass, Warn, Fail, Unknown };

struct DiagramBox
{
    QString id;      ///< "cluster", "part/node-agent", "nodes", "firewall", "proxy", "host/receiver", "workstation"
    QString title;
    QStringList lines; ///< smaller text under the title
    QRectF rect;
    QString inside;  ///< id of the box that holds it; empty: none
};

struct DiagramLabel
{
    QString text;
    QPointF position; ///< baseline start
    double size = 12;
    QString arrow;    ///< id of its arrow
};

struct DiagramArrow
{
    QString id;      ///< flow id and initiator: "receiver/pods"
    QString flow;
    QString from;    ///< box ids; always from the agent outward
    QString to;
    QList<QPointF> points;
    HopState state = HopState::NotChecked;
    bool required = true;
};

struct Diagram
{
    QString title;
    QString practice;  ///< shown as a banner when set
    QRectF bounds;
    QList<DiagramBox> boxes;
    QList<DiagramArrow> arrows;
    QList<DiagramLabel> labels;
};

/// Lays out the parts that the plan really has. `findings` may be empty: every hop is then "not checked".
Diagram layoutDiagram(const QList<Flow> &flows, const QList<Finding> &findings, const QString &title,
                      const QString &practice);

/// A self-contained SVG: state by colour, line style and symbol; a legend; text widths fixed with textLength.
QByteArray diagramToSvg(const Diagram &diagram);

} // namespace netsetup
