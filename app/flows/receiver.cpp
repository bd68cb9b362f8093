// Where the Agent of this plan sends its data: a tenant of the SaaS, or a self-hosted instance.
#include "flows/flow.h"

#include <QUrl>

namespace netsetup {

QString tenantHost(const Plan &plan, const ProductLine &line)
{
    if (!plan.baseUrl.isEmpty())
        return QUrl(plan.baseUrl).host();
    return plan.tenant + QLatin1Char('.') + line.tenantDomain;
}

QString receiverUrl(const Plan &plan, const ProductLine &line)
{
    if (!plan.baseUrl.isEmpty())
        return plan.baseUrl;
    return QLatin1String("https://") + tenantHost(plan, line) + line.receiverPath;
}

} // namespace netsetup
