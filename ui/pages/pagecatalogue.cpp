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
        {[] { return StartPage::tr("Start"); }, make<StartPage>},
        {[] { return TenantPage::tr("Tenant"); }, make<TenantPage>},
        {[] { return NetworkPage::tr("Network"); }, make<NetworkPage>},
        {[] { return ImagesPage::tr("Images"); }, make<ImagesPage>},
        {[] { return ChecksPage::tr("Checks"); }, make<ChecksPage>},
        {[] { return FlowPage::tr("Flow"); }, make<FlowPage>},
        {[] { return HandoffPage::tr("Hand-off"); }, make<HandoffPage>},
        {[] { return DonePage::tr("Done"); }, make<DonePage>},
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
