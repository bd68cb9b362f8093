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

/// Running: not every stage of the flow has judged yet, whatever was known of it before. NotReached: what
/// lies behind the station at which a connection stopped; never the state of a whole connection.
enum class HopState { NotChecked, Pass, Warn, Fail, Unknown, Running, NotReached };

/// What a connection passes, from the agent outward; not every one passes all of them.
enum class Station { Start, Names, Proxy, Perimeter, Certificate, Destination };

/// What a box stands for; painters choose its look by it.
enum class BoxKind {
    Zone,        ///< an area that holds others: the own network, the image registries …
    Cluster,     ///< the Kubernetes cluster
    Source,      ///< all that opens connections under one kind of address: pods, nodes, workstation
    Part,        ///< one agent part inside a source
    Names,       ///< the band of the name server
    Perimeter,   ///< the band that arrows to the outside cross
    Certificate, ///< the band where somebody looks into TLS, or where a certificate is refused
    Proxy,
    Host, ///< a destination
};

struct DiagramBox
{
    QString id; ///< "cluster", "pods", "nodes", "part/node-agent", "names", "firewall", "certificate",
                ///< "proxy", "host/receiver", "workstation"
    BoxKind kind = BoxKind::Host;
    QString title;
    QStringList titleLines; ///< the whole title, as it stands in the box
    QStringList lines;      ///< smaller text under the title
    QRectF rect;
    QPointF text;   ///< baseline of the first line: where it starts; in a band its middle
    QString inside; ///< id of the box that holds it; empty: none

    /// A station that lines cross from top to bottom of it; its words stand in its middle.
    [[nodiscard]] bool isBand() const
    {
        return kind == BoxKind::Names || kind == BoxKind::Perimeter || kind == BoxKind::Certificate;
    }
};

/// A host and port, in the box that they belong to.
struct DiagramLabel
{
    QString text;
    QPointF position; ///< baseline start; a long name has several labels, one per line
    double size = 13;
    QString arrow; ///< id of the first arrow that leads there
};

struct DiagramArrow
{
    QString id; ///< flow id and initiator: "receiver/pods"
    QString flow;
    QStringList others; ///< the further flows that it stands for: hosts of one kind share a line
    QString from;       ///< box ids; always from the agent outward
    QString to;
    QString label; ///< the whole "host:port" of `flow` on one line
    QList<QPointF> points;
    QPointF mark; ///< middle of the state's symbol; the line changes there when it stops
    HopState state = HopState::NotChecked;
    Station station = Station::Destination; ///< where the symbol stands
    bool stops = false;                     ///< what lies behind the symbol was not reached
    QString what;                           ///< "dropped"; empty where the state says it all
    QString who;                            ///< "network team"; empty where nobody has to act
    QRectF badge;                           ///< around symbol and words
    QStringList badgeLines;                 ///< no words: the symbol alone
    QList<QPointF> passed;                  ///< on the line, in the stations that let it through
    bool required = true;

    [[nodiscard]] QStringList flows() const { return QStringList{flow} + others; }
    /// "dropped · network team", else the state in words.
    [[nodiscard]] QString said() const;
    /// Of a broken connection, too, the stations before the fault let it through.
    [[nodiscard]] HopState stateOfPassed() const { return stops ? HopState::Pass : state; }
    /// The points up to the symbol, and those from it on.
    [[nodiscard]] QList<QPointF> reached() const;
    [[nodiscard]] QList<QPointF> beyond() const;
    /// Baseline of the first line of its badge.
    [[nodiscard]] QPointF wordsStart() const;
};

/// One sample of the legend with its words, one string per line.
struct DiagramLegendEntry
{
    HopState state = HopState::NotChecked;
    bool required = true; ///< an optional one shows its thin line and no symbol
    QPointF line;         ///< left end of the sample
    QPointF text;         ///< baseline of the first line
    QStringList lines;
};

struct Diagram
{
    QString title;
    QString practice; ///< shown as a banner when set
    QRectF bounds;
    QRectF heading;           ///< room for the title; empty without one
    QStringList headingLines; ///< the whole title, as it stands there
    QRectF banner;            ///< room for the practice banner; empty without one
    QStringList bannerLines;
    QRectF legend;
    QList<DiagramLegendEntry> legendEntries;
    QStringList legendNote; ///< below them
    QPointF legendNoteText; ///< baseline of its first line
    QList<DiagramBox> boxes;
    QList<DiagramArrow> arrows;
    QList<DiagramLabel> labels;
};

/// Lays out the parts that the plan really has. `findings` may be empty: every hop is then "not checked".
/// `running` are the flows that are being looked at right now. Hosts of one kind share a line as long as the
/// same is true of them; those beside the flow `unfolded` have lines of their own.
Diagram layoutDiagram(const QList<Flow> &flows, const QList<Finding> &findings, const QString &title,
                      const QString &practice, const QStringList &running = {}, const QString &unfolded = {});

/// The same for a small place: no parts, no frame, and hosts of one kind always share a line. It shows the
/// worst state of its connections, and "not checked" or "running" until every one that works was looked at.
Diagram layoutSummary(const QList<Flow> &flows, const QList<Finding> &findings,
                      const QStringList &running = {});

/// A self-contained SVG: state by colour, line style, symbol and words; text widths fixed with textLength.
QByteArray diagramToSvg(const Diagram &diagram);

} // namespace netsetup
