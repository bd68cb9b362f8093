// Every check, in stage order. A new check is its file and one line here.
#include "checks/check.h"

namespace netsetup {

Check nameResolves();
Check proxyAllows();
Check portOpens();
Check certificateTrusted();
Check receiverAnswers();
Check registryServes();
Check clockAgrees();

const QList<Check> &checkCatalogue()
{
    static const QList<Check> checks{
        nameResolves(),    proxyAllows(), portOpens(),      certificateTrusted(),
        receiverAnswers(), clockAgrees(), registryServes(),
    };
    return checks;
}

} // namespace netsetup
