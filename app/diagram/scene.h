// What the picture shows, before anything has a position: who opens connections, to where, in which order.
#pragma once

#include "diagram/hopstory.h"

namespace netsetup {

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

/// A destination: one host, or several of one kind.
struct SceneTarget
{
    QString id; ///< of its first flow: "host/quay-cdn"
    QString title;
    QStringList labels; ///< "host:port"; folded, with how many more there are
    bool inside = false;
    bool fromProxy = false;
    bool unfolded = false; ///< each of its links has a label of its own
};

inline constexpr int proxyIndex = -1;

struct SceneLink
{
    QString id;
    QString flow;
    QStringList others; ///< further flows that it stands for
    QString label;      ///< "host:port" of `flow`
    int source = proxyIndex;
    int target = proxyIndex;
    HopStory story;
    bool required = true;
    bool tellsWho = true; ///< in a small place what is wrong has to do: whose turn it is stands beside it

    [[nodiscard]] QString who() const { return tellsWho ? story.who : QString(); }
};

/// Sources, targets and links in the order in which they are drawn from top to bottom; what passes the proxy
/// first.
struct Scene
{
    QList<SceneSource> sources;
    QList<SceneTarget> targets;
    QList<SceneLink> links;
    QStringList proxies; ///< "host:port"
    bool hasProxy = false;
};

struct SceneWishes
{
    QStringList running;
    bool foldsAlways = false; ///< hosts of one kind share a line even where they differ
    QString unfolded;         ///< a flow whose kind has a line for each host
};

Scene buildScene(const QList<Flow> &flows, const QList<Finding> &findings, const SceneWishes &wishes);

} // namespace netsetup
