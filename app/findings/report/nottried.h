// Connections that no place of a report can try, since they start at another machine: told in one go, not
// once for each of them.
#pragma once

#include "findings/report/report.h"

#include <QSet>

namespace netsetup {

struct NotTried
{
    QString why;       ///< in a sentence, safe to show
    QStringList hosts; ///< "quay.io port 443"
};

class UntriedFlows
{
public:
    explicit UntriedFlows(const Report &report);

    [[nodiscard]] bool has(const QString &flow) const { return m_flows.contains(flow); }
    /// By the reason, in the order of the report.
    [[nodiscard]] const QList<NotTried> &all() const { return m_all; }

private:
    QSet<QString> m_flows;
    QList<NotTried> m_all;
};

} // namespace netsetup
