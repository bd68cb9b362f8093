// What the picture shows, before anything has a position: who opens connections, to where, in which order.
#pragma once

#include "diagram/diagram.h"

namespace netsetup {

enum class SceneZone { StackState, Images, Other, Inside };

/// All agent parts that the filtering device sees under one kind of address.
struct SceneSource
{
    Initiator initiator = Initiator::Pods;
    QStringList parts;

    /// A machine of its own in the network: workstation, own registry, the one that copies images.
    [[nodiscard]] bool isOutsideCluster() const
    {
        return initiator != Initiator::Pods && initiator != Initiator::Nodes;
    }
};

/// A destination: one host, or several of one kind with the same end.
struct SceneTarget
{
    QString id;   ///< of its first flow: "host/quay-cdn"
    QString host; ///< the first one
    QString title;
    QString why;
    SceneZone zone = SceneZone::Other;
    bool fromProxy = false;
    bool required = false;
    int firstSource = 0;
};

inline constexpr int proxyIndex = -1;

struct SceneLink
{
    QString id;
    QString flow;
    QStringList others; ///< further flows that it stands for
    QString label;      ///< "host:port"
    QString shown;      ///< what stands at the arrow: the label, or less of it and how many more
    int source = proxyIndex;
    int target = proxyIndex;
    HopState state = HopState::NotChecked;
    bool required = true;
};

/// Sources, targets and links in the order in which they are drawn from top to bottom; what passes the proxy
/// first.
struct Scene
{
    QList<SceneSource> sources;
    QList<SceneTarget> targets;
    QList<SceneLink> links;
    bool hasProxy = false;
};

Scene buildScene(const QList<Flow> &flows, const QList<Finding> &findings, const QStringList &running);

} // namespace netsetup
