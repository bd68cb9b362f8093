// The script that the pods run: what this program would find out itself, asked with what an image holds
// anyway.
#pragma once

#include <QByteArray>
#include <QString>

namespace netsetup {

/// POSIX sh, whole. `sh probe.sh TARGETS.txt`, or targets on standard input; the log goes to standard output.
///
/// It reads from its environment: STS_NODE (the node's name, by the downward API `spec.nodeName`), STS_NET
/// ("pod", or "host" with hostNetwork), STS_RUN (the id of the run, as probeTargets() got it; it comes back
/// in the log), TMPDIR (a folder it may write into; /tmp without it) and, as Kubernetes sets it in every pod,
/// KUBERNETES_SERVICE_HOST. None is needed. It ends with status 0 once all is told, within the seconds that
/// the targets allow it, or on SIGTERM; then what was found out so far is told all the same.
QByteArray probeScript();

/// Names of the variables, for who writes the manifest.
inline constexpr auto probeNodeVariable = "STS_NODE";
inline constexpr auto probeNetVariable = "STS_NET";
inline constexpr auto probeRunVariable = "STS_RUN";

} // namespace netsetup
