// Where the tests find what the source tree and the build hold.
#pragma once

#include <QString>

namespace netsetup::testing {

/// A file of the source tree: "tests/findings/data/pass.txt".
QString sourcePath(const QString &path);
/// The command line program of this build.
QString toolPath();
/// The probe that runs inside network namespaces.
QString probeToolPath();
/// A program that does what its first argument says; see told_tool.cpp.
QString toldToolPath();
/// A kubectl without a cluster, which keeps all it has in the folder that FAKE_KUBECTL names.
QString fakeKubectlPath();
/// The same as a shell script can run it.
QString fakeKubectlInScript();

} // namespace netsetup::testing
