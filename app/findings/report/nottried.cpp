#include "findings/report/nottried.h"

#include "findings/kinds/findingtexts.h"
#include "findings/report/reportparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

UntriedFlows::UntriedFlows(const Report &report)
{
    QHash<QString, const Finding *> reasons;
    for (const Flow &flow : report.flows) {
        if (flow.startsElsewhere())
            reasons.insert(flow.id, nullptr);
    }
    if (reasons.isEmpty())
        return;
    for (const Finding &finding : report.findings) {
        const auto reason = reasons.find(finding.flow);
        if (reason == reasons.end())
            continue;
        // Whoever has looked there tells of it as of any other.
        if (finding.status != Status::Skipped)
            reasons.erase(reason);
        else if (*reason == nullptr)
            *reason = &finding;
    }
    for (const Flow &flow : report.flows) {
        const Finding *reason = reasons.value(flow.id, nullptr);
        if (reason == nullptr)
            continue;
        m_flows.insert(flow.id);
        const QString why = printableLine(detailOf(*reason));
        auto same = std::find_if(m_all.begin(), m_all.end(),
                                 [&why](const NotTried &known) { return known.why == why; });
        if (same == m_all.end())
            same = m_all.insert(m_all.end(), NotTried{why, {}});
        same->hosts.append(u"%1 port %2"_s.arg(printableLine(flow.host)).arg(flow.port));
    }
}

} // namespace netsetup
