// All fields in one list. A new field is one row in the list of its theme.
#include "plan/fieldlists.h"

namespace netsetup {

const QList<PlanField> &planFields()
{
    static const QList<PlanField> fields =
        tenantFields() + egressFields() + imagesFields() + clusterFields() + handoffFields();
    return fields;
}

} // namespace netsetup
