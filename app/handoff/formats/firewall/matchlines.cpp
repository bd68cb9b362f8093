#include "handoff/formats/firewall/matchlines.h"

namespace netsetup {

QString lineComment(const HandoffInput &input, const AddressOpening &opening, const ResolvedAddress &entry,
                    int max)
{
    const QString comment = ruleComment(input, opening.rules, max);
    if (isAddress(opening.host))
        return comment;
    return comment + QLatin1Char(' ') + addressComment(opening.host, entry, max);
}

} // namespace netsetup
