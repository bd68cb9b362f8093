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
    QList<QStringList> details; ///< small text of each target, already cut to fit
    Span proxy;
    int lanes = 0;
    double bottom = 0;
};

/// Height of a source that shows these parts, without its arrows.
double sourceContentHeight(const SceneSource &source, const Metrics &sizes);

Rows placeRows(const Scene &scene, const Metrics &sizes, double top);

} // namespace netsetup
