#include "pages/pagecatalogue.h"

#include "pages/checkspage.h"
#include "pages/donepage.h"
#include "pages/flowpage.h"
#include "pages/handoffpage.h"
#include "pages/imagespage.h"
#include "pages/networkpage.h"
#include "pages/startpage.h"
#include "pages/tenantpage.h"

#include <algorithm>

namespace netsetup {

QList<Page *> makePages(Setup &setup)
{
    auto *handoff = new HandoffPage(setup);
    auto *done = new DonePage(setup);
    QObject::connect(handoff, &HandoffPage::packSaved, done, &DonePage::setPack);
    return {
        new StartPage(setup),
        new TenantPage(setup),
        new NetworkPage(setup),
        new ImagesPage(setup),
        new ChecksPage(setup),
        new FlowPage(setup),
        handoff,
        done,
    };
}

int stepForFindings(const QList<Page *> &pages)
{
    const auto found = std::find_if(pages.begin(), pages.end(), [](const Page *page) {
        return qobject_cast<const ChecksPage *>(page) != nullptr;
    });
    return static_cast<int>(found - pages.begin());
}

} // namespace netsetup
