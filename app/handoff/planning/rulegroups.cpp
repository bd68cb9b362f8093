#include "handoff/planning/rulegroups.h"

#include "base/firsttime.h"
#include "handoff/planning/addresses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// TCP is what nearly all of them are: only the others say so.
QString idOf(const Rule &rule)
{
    const QString id = u"%1-%2-%3"_s.arg(wordFor(rule.purpose), wordFor(rule.initiator)).arg(rule.port);
    return rule.protocol == Protocol::Tcp ? id : id + u'-' + wordFor(rule.protocol);
}

} // namespace

QStringList RuleGroup::names() const
{
    QStringList names;
    for (const PlannedRule &planned : rules) {
        if (!isAddress(planned.rule.host))
            names.append(planned.rule.host);
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

QStringList RuleGroup::sources() const
{
    QStringList sources;
    for (const PlannedRule &planned : rules) {
        for (const Cidr &source : planned.rule.sources)
            sources.append(source.text());
    }
    sources.removeDuplicates();
    return sources;
}

QList<ResolvedAddress> RuleGroup::addresses() const
{
    QList<ResolvedAddress> all;
    FirstTime<QString> firstTime;
    for (const PlannedRule &planned : rules) {
        for (const ResolvedAddress &entry : planned.addresses) {
            if (firstTime(entry.address))
                all.append(entry);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const ResolvedAddress &a, const ResolvedAddress &b) {
        if (a.family != b.family)
            return a.family == Family::Ipv4;
        return addressLess(readAddress(a.address), readAddress(b.address));
    });
    return all;
}

QList<RuleGroup> ruleGroups(const QList<PlannedRule> &rules)
{
    QList<RuleGroup> groups;
    for (const PlannedRule &planned : rules) {
        const QString id = idOf(planned.rule);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&id](const RuleGroup &known) { return known.id == id; });
        if (group == groups.end())
            group = groups.insert(groups.end(), RuleGroup{id, {}});
        group->rules.append(planned);
    }
    return groups;
}

} // namespace netsetup
