#include "checks/evidenceindex.h"

namespace netsetup {

EvidenceIndex::EvidenceIndex(const QList<Evidence> &evidence)
{
    for (const Evidence &item : evidence) {
        auto seen = m_seen.find(item.vantage);
        if (seen == m_seen.end()) {
            m_vantages.append(item.vantage);
            seen = m_seen.insert(item.vantage, Seen());
        }
        seen->all.append(item);
        seen->byFlow[item.flow].append(item);
    }
}

const QList<Evidence> &EvidenceIndex::at(const QString &vantage) const
{
    static const QList<Evidence> none;
    const auto seen = m_seen.constFind(vantage);
    return seen == m_seen.constEnd() ? none : seen->all;
}

QList<Evidence> EvidenceIndex::of(const QString &vantage, const QString &flow) const
{
    const auto seen = m_seen.constFind(vantage);
    return seen == m_seen.constEnd() ? QList<Evidence>() : seen->byFlow.value(flow);
}

QList<Evidence> EvidenceIndex::of(const QString &vantage, const QString &flow, QLatin1String probe) const
{
    QList<Evidence> found = of(vantage, flow);
    found.removeIf([probe](const Evidence &item) { return item.probe != probe; });
    return found;
}

bool EvidenceIndex::has(const QString &vantage, const QString &flow) const
{
    const auto seen = m_seen.constFind(vantage);
    return seen != m_seen.constEnd() && seen->byFlow.contains(flow);
}

} // namespace netsetup
