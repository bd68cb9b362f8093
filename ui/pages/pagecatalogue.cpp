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

namespace {

/// The name under which pictures and tests know the page, in every language.
Page *named(const char *name, Page *page)
{
    page->setObjectName(QLatin1String(name));
    return page;
}

} // namespace

QList<Page *> makePages(Setup &setup)
{
    auto *handoff = new HandoffPage(setup);
    auto *done = new DonePage(setup);
    QObject::connect(handoff, &HandoffPage::packSaved, done, &DonePage::setPack);
    return {
        named("start", new StartPage(setup)),
        named("tenant", new TenantPage(setup)),
        named("network", new NetworkPage(setup)),
        named("images", new ImagesPage(setup)),
        named("checks", new ChecksPage(setup)),
        named("flow", new FlowPage(setup)),
        named("handoff", handoff),
        named("done", done),
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
