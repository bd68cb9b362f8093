#include "pages/pagecatalogue.h"

#include "pages/checkspage.h"
#include "pages/donepage.h"
#include "pages/flowpage.h"
#include "pages/handoffpage.h"
#include "pages/imagespage.h"
#include "pages/networkpage.h"
#include "pages/startpage.h"
#include "pages/tenantpage.h"

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

} // namespace netsetup
