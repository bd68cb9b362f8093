// Pictures of every page, for documentation and for eyes: light and dark, at 100 % and 200 %, with the
// results of a real run on them.
#pragma once

#include "setup/workspace.h"

#include <QCoro/QCoroTask>

namespace netsetup {

/// How a page is looked at: the smallest window that the program is made for, also on a screen with twice the
/// points, and a projector.
struct PictureView
{
    QSize size;
    QList<int> scales;
    const char *suffix; ///< of the name of the file
};
const QList<PictureView> &pictureViews();

/// As a first user would.
void fillInForPictures(Setup &setup);
/// Goes to the page, and to the connection on it that one would look at first; false: it cannot be reached.
bool showForPicture(WizardShell &shell, int step);

/// Writes "01-start-light-100.png" and so on into the folder, which is made. A setup that cannot be checked
/// yet is filled in as a first user would; the checks run once, before the first page that shows them.
QCoro::Task<Outcome> writeScreenshots(Workspace &workspace, QString folder);

} // namespace netsetup
