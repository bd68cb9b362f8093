#include "handoff/formats/firewall/gcprules.h"

#include "handoff/formats/devicefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

// Google: domain names in one rule.
constexpr qsizetype namesMax = 100;

/// A rule takes source ranges of one family only.
QList<QStringList> sourceLists(const Opening &opening)
{
    if (opening.sources.isEmpty())
        return {opening.sourceTexts()};
    QList<QStringList> lists;
    for (const Family family : families) {
        QStringList texts;
        for (const Cidr &source : opening.sources) {
            if (familyOf(source.address) == family)
                texts.append(source.text());
        }
        if (!texts.isEmpty())
            lists.append(texts);
    }
    return lists;
}

void addNamed(QList<PolicyRule> &rules, const Opening &opening)
{
    const QList<QStringList> lists = sourceLists(opening);
    for (qsizetype first = 0; first < opening.to.size(); first += namesMax) {
        PolicyRule rule{{}, true, {}, opening.protocol, opening.port, {}, !opening.sources.isEmpty()};
        for (const Destination &to : opening.to.mid(first, namesMax)) {
            rule.destinations.append(to.host);
            rule.ids.append(to.rule);
        }
        for (const QStringList &sources : lists) {
            rule.sources = sources;
            rules.append(rule);
        }
    }
}

void addByAddress(QList<PolicyRule> &rules, const AddressOpening &opening)
{
    QStringList ranges;
    for (const ResolvedAddress &entry : opening.addresses)
        ranges.append(rangeText(entry));
    rules.append({{opening.source},
                  false,
                  ranges,
                  opening.protocol,
                  opening.port,
                  opening.rules,
                  opening.sourceKnown});
}

} // namespace

PolicyRules policyRules(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    PolicyRules all;
    for (const Opening &opening : namedOpeningsOf(input, rules))
        addNamed(all.list, opening);
    const AddressOpenings openings = addressOpeningsOf(input, rules);
    for (const AddressOpening &opening : openings.list)
        addByAddress(all.list, opening);
    std::stable_partition(all.list.begin(), all.list.end(),
                          [](const PolicyRule &rule) { return rule.isKnown; });
    all.notes = openings.notes;
    return all;
}

QString priorityText(const PrintJob &job, qsizetype index, QString (*quoted)(const QString &text))
{
    const QString first = job.site(u"first-priority"_s);
    if (first.isEmpty())
        return quoted(siteText(job, u"first-priority"_s) + u" + %1"_s.arg(index));
    return QString::number(first.toUInt() + static_cast<uint>(index));
}

QList<SiteParameter> firewallPolicyParameters()
{
    return {
        {u"policy"_s, u"[a-z]([-a-z0-9]{0,61}[a-z0-9])?"_s,
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "the name of the network firewall policy, as in egress-policy")),
         &always},
        {u"first-priority"_s, u"[1-9][0-9]{0,3}|[1-5][0-9]{4}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the first of a run of free priorities, from 1 to "
                                                     "59999, before the rule that denies, as in 1000")),
         &always},
        {u"region"_s, u"[a-z]([-a-z0-9]{0,61}[a-z0-9])?"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the region of the policy; it is global unless said"))},
    };
}

} // namespace netsetup
