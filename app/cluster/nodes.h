// The nodes of a cluster, read from "kubectl get nodes -o json", where that is allowed: which run Linux, and
// which images they have already.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace netsetup {

struct NodeState
{
    QString name;
    bool runsLinux = true;
    bool ready = true;
    QHash<QString, qint64> images; ///< reference -> bytes; a kubelet tells at most fifty
};

/// Nodes whose names are none are left out.
Result<QList<NodeState>> readNodes(const QByteArray &json);

/// How far the nodes have an image already.
struct ImageOnNodes
{
    int nodes = 0;
    int having = 0;
    qint64 bytes = 0; ///< of the image, as one of them tells; 0: nobody does
    [[nodiscard]] qint64 bytesToPull() const { return bytes * (nodes - having); }
};
ImageOnNodes imageOnNodes(const QList<NodeState> &nodes, const QString &image);

/// References with a tag that every node has; sorted.
QStringList imagesOnAll(const QList<NodeState> &nodes);

} // namespace netsetup
