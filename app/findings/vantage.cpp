#include "findings/vantage.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// "node" and "nodes" are both one of the nodes, as "pod" and "pods" are of the pods.
std::optional<Initiator> initiatorFor(QStringView kind)
{
    if (kind == "node"_L1 || kind == "nodes"_L1)
        return Initiator::Nodes;
    if (kind == "pod"_L1 || kind == "pods"_L1)
        return Initiator::Pods;
    for (const Word<Initiator> &word : Words<Initiator>::table) {
        if (kind == QLatin1StringView(word.word))
            return word.value;
    }
    return std::nullopt;
}

} // namespace

VantageName readVantage(QStringView vantage)
{
    const qsizetype slash = vantage.indexOf(u'/');
    const QStringView kind = slash < 0 ? vantage : vantage.first(slash);
    return {initiatorFor(kind), slash < 0 ? QStringView() : vantage.sliced(slash + 1)};
}

std::optional<Initiator> initiatorAt(QStringView vantage)
{
    return readVantage(vantage).initiator;
}

bool isInCluster(QStringView vantage)
{
    const std::optional<Initiator> at = initiatorAt(vantage);
    return at == Initiator::Nodes || at == Initiator::Pods;
}

} // namespace netsetup
