// Vertical placement: arrows stand as close as their badges and boxes allow. A source stretches beside its
// arrows so that they run straight; one that does not lie beside its source takes a lane to its row.
#pragma once

#include "diagram/metrics.h"
#include "diagram/scene.h"

namespace netsetup {

struct Span
{
    double top = 0;
    double bottom = 0;
};

struct RowLine
{
    QStringList badge; ///< its words, in lines
    double y = 0;      ///< of the arrow
    double portY = 0;  ///< where it leaves its source; differs from `y` when it takes a lane
    int lane = -1;     ///< from the sources on; -1: straight
};

/// What stands in the box of a destination, or of the proxy.
struct TargetText
{
    QStringList title;
    QList<QStringList> labels; ///< each in its lines
    double top = 0;            ///< of the first line
};

struct Rows
{
    QList<RowLine> lines; ///< one per link
    QList<Span> sources;
    QList<Span> targets;
    QList<TargetText> texts; ///< of each target
    TargetText proxyText;
    Span proxy;
    int lanes = 0;
    double outsideBottom = 0; ///< of the last arrow or box that is not inside
    double bottom = 0;
};

double badgeHeight(qsizetype lines);
double textHeight(const TargetText &text, const Metrics &sizes);

/// "host:443" in lines; "and 6 more" begins one where both do not fit beside each other.
QStringList labelLines(const QString &label, int columns);

/// The name of a part in the lines that its box has.
QStringList partLines(const QString &part, const Metrics &sizes);
double partHeight(const QString &part, const Metrics &sizes);
/// Height of a source that shows these parts, without its arrows.
double sourceContentHeight(const SceneSource &source, const Metrics &sizes);

/// The sizes with boxes as wide as their words need.
Metrics fitting(const Scene &scene, Metrics sizes);

/// `badges` are the words on each link.
Rows placeRows(const Scene &scene, const Metrics &sizes, double top, const QList<QStringList> &badges);

} // namespace netsetup
