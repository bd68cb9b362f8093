#include "pages/pagecatalogue.h"

#include "pages/donepage.h"
#include "pages/imagespage.h"
#include "pages/networkpage.h"
#include "pages/startpage.h"
#include "pages/tenantpage.h"

namespace netsetup {

QList<Page *> makePages(Setup &setup)
{
    return {
        new StartPage(setup),  new TenantPage(setup), new NetworkPage(setup),
        new ImagesPage(setup), new DonePage(setup),
    };
}

} // namespace netsetup
