// The files that were opened or saved last, and what they are.
#pragma once

#include "session/opening.h"

namespace netsetup {

struct RecentFile
{
    QString path; ///< absolute
    OpenedKind kind = OpenedKind::Project;
};

/// The newest first. A file that is gone stays in the list: it may be on a drive that is not there now.
QList<RecentFile> recentFiles();
void rememberRecent(const QString &path, OpenedKind kind);

} // namespace netsetup
