// Pictures of every page, for documentation and for eyes: light and dark, at 100 % and 200 %, with the
// results of a real run on them.
#pragma once

#include "setup/workspace.h"

#include <QCoro/QCoroTask>

namespace netsetup {

/// Writes "01-start-light-100.png" and so on into the folder, which is made. A setup that cannot be checked
/// yet is filled in as a first user would; the checks run once, before the first page that shows them.
QCoro::Task<Outcome> writeScreenshots(Workspace &workspace, QString folder);

} // namespace netsetup
