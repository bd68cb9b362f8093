// Vertical placement: every arrow has a row of its own, and sources stretch beside their rows so that most
// arrows run straight. Only an arrow whose source already ended takes a lane down to its row.
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
    QStringList label;
    double top = 0;   ///< of the label
    double y = 0;     ///< of the arrow
    double portY = 0; ///< where it leaves its source; differs from `y` when it takes a lane
    int lane = -1;    ///< -1: straight
};

struct Rows
{
    QList<RowLine> lines; ///< one per link
    QList<Span> sources;
    QList<Span> targets;
    QList<QStringList> titles;  ///< of each target, in lines
    QList<QStringList> details; ///< small text of each target, in lines
    Span proxy;
    int lanes = 0;
    double bottom = 0;
};

/// The name of a part in the lines that its box has.
QStringList partLines(const QString &part, const Metrics &sizes);
double partHeight(const QString &part, const Metrics &sizes);
/// Height of a source that shows these parts, without its arrows.
double sourceContentHeight(const SceneSource &source, const Metrics &sizes);

/// The sizes with boxes as wide as their words need.
Metrics fitting(const Scene &scene, Metrics sizes);

Rows placeRows(const Scene &scene, const Metrics &sizes, double top);

} // namespace netsetup
