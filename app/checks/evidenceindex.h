// Evidence, looked up by where it was seen and of which flow: a cluster of thousands of nodes is gone through
// once, not once for each flow and node.
#pragma once

#include "findings/finding.h"

#include <QHash>

namespace netsetup {

class EvidenceIndex
{
public:
    explicit EvidenceIndex(const QList<Evidence> &evidence);

    /// In the order in which they come in the evidence.
    [[nodiscard]] const QStringList &vantages() const { return m_vantages; }
    /// All that was seen at one place.
    [[nodiscard]] const QList<Evidence> &at(const QString &vantage) const;
    /// What was seen of one flow there, in the order in which it was seen.
    [[nodiscard]] QList<Evidence> of(const QString &vantage, const QString &flow) const;
    [[nodiscard]] QList<Evidence> of(const QString &vantage, const QString &flow, QLatin1String probe) const;
    [[nodiscard]] bool has(const QString &vantage, const QString &flow) const;

private:
    struct Seen
    {
        QList<Evidence> all;
        QHash<QString, QList<Evidence>> byFlow;
    };
    QStringList m_vantages;
    QHash<QString, Seen> m_seen;
};

} // namespace netsetup
