// Images asked for by their original names, which the nodes fetch from the own registry: what the
// configurations of containerd, CRI-O, k3s and OpenShift have in common.
#pragma once

#include "handoff/formats/registry/imagereferences.h"

namespace netsetup {

/// Names below `source` stand below `target` in the own registry. Of a lone image both are its repository.
struct MirroredPath
{
    QString source; ///< "stackstate"
    QString target; ///< "quay/stackstate", with the prefix of the own registry
    bool oneImage = false;
    bool operator==(const MirroredPath &) const = default;
};

/// One public registry that images of the plan come from.
struct NodeMirror
{
    QString upstream; ///< as references name it: "docker.io"
    QString server;   ///< HOST[:PORT] that is asked for it: "registry-1.docker.io"
    QList<MirroredPath> paths;
};

/// Sorted by upstream; none where the plan has no own registry.
QList<NodeMirror> nodeMirrors(const HandoffInput &input);

/// "quay/stackstate" of prefix and path, either of which may be empty.
QString belowPrefix(const QString &prefix, const QString &path);

/// Why this plan has no use for a file about its own registry: it has none.
Phrase noOwnRegistry(const Plan &plan);
/// Why this plan has no use for such a file: it has no own registry, or the nodes are OpenShift's.
Phrase noNodeMirrors(const Plan &plan);

/// What each of these files says first: whether it is needed at all, and for which images.
QStringList whenNeeded(const HandoffInput &input);
/// What the own registry has to hold.
QStringList whatItHolds(const HandoffInput &input);

/// A file with the usual header and these lines of use as comments.
Artifact nodeFile(const PrintJob &job, const QString &path, const QStringList &usage,
                  const QStringList &lines);
/// The company's CA, for the folder of such a file; none where the plan has none.
QList<Artifact> nodeCaFile(const PrintJob &job, const QString &path);

/// A format of files for nodes, which `refusal` keeps from plans that have no use for them.
Format nodeFormat(const QString &id, const QString &title, decltype(Format::refusal) refusal,
                  decltype(Format::print) print);

/// A basic string of TOML, with its quotes.
QString tomlText(const QString &text);

} // namespace netsetup
