#include "handoff/planning/whynothing.h"

#include "base/inwords.h"
#include "handoff/planning/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct Reason
{
    QString text;   ///< as it was given for the first host
    QString common; ///< with a mark in place of the host
    QStringList hosts;
};

void add(QList<Reason> &reasons, const QString &text, const QString &host)
{
    const QString common = withoutHost(text, host);
    auto same = std::find_if(reasons.begin(), reasons.end(),
                             [&common](const Reason &other) { return other.common == common; });
    if (same == reasons.end())
        same = reasons.insert(reasons.end(), Reason{text, common, {}});
    if (!same->hosts.contains(host))
        same->hosts.append(host);
}

/// A reason that names its host is complete; one for several hosts says "these hosts" and lists them once.
QString lineFor(const Reason &reason)
{
    if (reason.hosts.size() == 1 || reason.common == reason.text)
        return reason.text;
    return inWords("Handoff", "%1. Hosts: %2")
        .arg(withHost(reason.common, inWords("Handoff", "these hosts")), reason.hosts.join(u", "_s));
}

} // namespace

QString whyNothing(const QList<PlannedRule> &rules)
{
    if (rules.isEmpty())
        return inWords("Handoff", "the plan has no rules");
    QList<Reason> reasons;
    for (const Decision decision : {Decision::Refuse, Decision::Skip}) {
        for (const PlannedRule &planned : rules) {
            if (planned.decision == decision)
                add(reasons, planned.reason, planned.rule.host);
        }
    }
    QStringList lines;
    for (const Reason &reason : std::as_const(reasons))
        lines.append(lineFor(reason));
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace netsetup
