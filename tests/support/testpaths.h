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

} // namespace netsetup::testing
