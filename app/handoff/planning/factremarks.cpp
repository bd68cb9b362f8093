#include "handoff/planning/factremarks.h"

namespace netsetup {

Phrase factRemark(const Rule &rule)
{
    if (rule.fact.status == QLatin1String("inferred"))
        return Phrase("Handoff", "inferred from %1, not stated by the vendor").arg(rule.fact.source);
    if (rule.fact.status == QLatin1String("unknown"))
        return Phrase("Handoff", "no public source says whether it is needed");
    return {};
}

} // namespace netsetup
