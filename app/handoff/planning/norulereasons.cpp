#include "handoff/planning/norulereasons.h"

#include "handoff/planning/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct Reason
{
    Phrase text;       ///< as it was given for the first host
    Phrase common;     ///< the same of these hosts
    QStringList hosts; ///< as often as it was given
};

void add(QList<Reason> &reasons, const Phrase &text, const QString &host)
{
    const Phrase common = ofTheseHosts(text, host);
    auto same = std::find_if(reasons.begin(), reasons.end(),
                             [&common](const Reason &other) { return other.common == common; });
    if (same == reasons.end())
        same = reasons.insert(reasons.end(), Reason{text, common, {}});
    same->hosts.append(host);
}

/// A reason that names its host is complete; one for several hosts says "these hosts" and lists them once.
Phrase lineFor(const Reason &reason)
{
    if (reason.hosts.size() == 1 || reason.common == reason.text)
        return reason.text;
    return Phrase("Handoff", "%1. Hosts: %2").arg(reason.common).arg(reason.hosts.join(u", "_s));
}

} // namespace

Phrase reasonsForNoRule(const QList<PlannedRule> &rules)
{
    if (rules.isEmpty())
        return Phrase("Handoff", "there is no rule to print: the plan has none, or all are open already");
    QList<Reason> reasons;
    for (const Decision decision : {Decision::Refuse, Decision::Skip}) {
        for (const PlannedRule &planned : rules) {
            if (planned.decision == decision)
                add(reasons, planned.reason, planned.rule.host);
        }
    }
    QList<Phrase> lines;
    for (Reason &reason : reasons) {
        reason.hosts.removeDuplicates();
        const Phrase line = lineFor(reason);
        if (!lines.contains(line))
            lines.append(line);
    }
    return Phrase::list(lines, u"\n"_s);
}

} // namespace netsetup
