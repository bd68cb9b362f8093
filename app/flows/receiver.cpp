// Where the Agent of this plan sends its data: a tenant of the SaaS, or a self-hosted instance.
#include "flows/flow.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

QString tenantHost(const Plan &plan, const ProductLine &line)
{
    if (!plan.baseUrl.isEmpty())
        return QUrl(plan.baseUrl).host();
    return plan.tenant + u'.' + line.tenantDomain;
}

QString receiverUrl(const Plan &plan, const ProductLine &line)
{
    if (!plan.baseUrl.isEmpty())
        return plan.baseUrl;
    return "https://"_L1 + tenantHost(plan, line) + line.receiverPath;
}

} // namespace netsetup
