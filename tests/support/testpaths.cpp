// The only file that is compiled with absolute paths: every other one is the same wherever the tree lies, so
// that a compiler cache serves all clones.
#include "support/testpaths.h"

namespace netsetup::testing {

QString sourcePath(const QString &path)
{
    return QStringLiteral(NETSETUP_SOURCE_DIR "/") + path;
}

QString toolPath()
{
    return QStringLiteral(NETSETUP_TOOL);
}

QString probeToolPath()
{
    return QStringLiteral(NETSETUP_PROBE_TOOL);
}

} // namespace netsetup::testing
