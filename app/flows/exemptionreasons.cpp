#include "flows/exemptionreasons.h"

#include "base/inwords.h"
#include "base/keptphrases.h"

namespace netsetup {

QString shownReason(const QString &kept)
{
    for (const char *text : {singleSignOnReason, basicLoginReason, inspectedReason}) {
        if (const std::optional<QStringList> values = valuesOfPhrase(kept, text); values)
            return inWords("Session", text).arg(values->first());
    }
    return inWords("Flows", kept);
}

} // namespace netsetup
