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

template <typename Kind>
Page *make(Setup &setup)
{
    return new Kind(setup);
}

} // namespace

const QList<PageKind> &pageKinds()
{
    static const QList<PageKind> kinds{
        {"start", [] { return StartPage::tr("Start"); }, make<StartPage>},
        {"tenant", [] { return TenantPage::tr("Tenant"); }, make<TenantPage>},
        {"network", [] { return NetworkPage::tr("Network"); }, make<NetworkPage>},
        {"images", [] { return ImagesPage::tr("Images"); }, make<ImagesPage>},
        {"checks", [] { return ChecksPage::tr("Checks"); }, make<ChecksPage>},
        {"flow", [] { return FlowPage::tr("Flow"); }, make<FlowPage>},
        {"handoff", [] { return HandoffPage::tr("Hand-off"); }, make<HandoffPage>},
        {"done", [] { return DonePage::tr("Done"); }, make<DonePage>},
    };
    return kinds;
}

int stepForFindings()
{
    const QList<PageKind> &kinds = pageKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [](const PageKind &kind) { return kind.make == make<ChecksPage>; });
    return static_cast<int>(found - kinds.begin());
}

} // namespace netsetup
