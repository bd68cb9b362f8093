// The pages of the wizard, in their order.
#pragma once

#include "pages/page.h"

namespace netsetup {

/// Makes every page; their parent is the wizard that takes them.
QList<Page *> makePages(Setup &setup);

/// Where among them a report is looked at.
int stepForFindings(const QList<Page *> &pages);

} // namespace netsetup
