#include "findings/vantage.h"

using namespace Qt::StringLiterals;

namespace netsetup {

std::optional<Initiator> initiatorAt(const QString &vantage)
{
    const QString kind = vantage.section(u'/', 0, 0);
    if (kind == "node"_L1)
        return Initiator::Nodes;
    if (kind == "pod"_L1)
        return Initiator::Pods;
    return valueOf<Initiator>(kind);
}

bool isInCluster(const QString &vantage)
{
    const std::optional<Initiator> at = initiatorAt(vantage);
    return at == Initiator::Nodes || at == Initiator::Pods;
}

} // namespace netsetup
