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

QString toldToolPath()
{
    return QStringLiteral(NETSETUP_TOLD_TOOL);
}

QString fakeKubectlPath()
{
    return QStringLiteral(NETSETUP_FAKE_KUBECTL);
}

QString fakeKubectlInScript()
{
    return QStringLiteral(NETSETUP_FAKE_KUBECTL_SCRIPT);
}

} // namespace netsetup::testing
