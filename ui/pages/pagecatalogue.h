// The pages of the wizard, in their order. A page is made when it is wanted: a window opens before all of
// them are.
#pragma once

#include "pages/page.h"

namespace netsetup {

struct PageKind
{
    const char *id;    ///< the name under which pictures and tests know it, in every language
    QString (*name)(); ///< what the page calls itself, known before there is one
    Page *(*make)(Setup &setup);
};
const QList<PageKind> &pageKinds();

/// Where among them a report is looked at.
int stepForFindings();

} // namespace netsetup
