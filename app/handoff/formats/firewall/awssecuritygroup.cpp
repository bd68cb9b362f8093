#include "handoff/formats/firewall/awssecuritygroup.h"

#include "handoff/formats/devicefile.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int nameMax = 120;

} // namespace

QList<GroupRule> groupRules(const PrintJob &job)
{
    QList<GroupRule> list;
    QHash<QString, qsizetype> places;
    for (const Opening &opening : openingsOf(job.input, job.rules)) {
        const Destination &to = opening.to.first();
        for (const Family family : families) {
            GroupRule rule{{}, {to.rule}, family, opening.protocol, opening.port, {}};
            for (const ResolvedAddress &entry : ofFamily(to.addresses, family))
                rule.ranges.append(rangeText(entry));
            const QString words = u"%1-%2-%3-%4"_s.arg(to.host, wordFor(opening.protocol))
                                      .arg(opening.port)
                                      .arg(familyTitle(family));
            rule.name = scopedName(job.input, words, nameMax);
            const qsizetype same = places.value(rule.name, -1);
            if (same >= 0) {
                list[same].ids += rule.ids;
            } else if (!rule.ranges.isEmpty()) {
                places.insert(rule.name, list.size());
                list.append(rule);
            }
        }
    }
    return list;
}

Format securityGroupPart(const Format &whole)
{
    Format part = whole;
    part.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "AWS security group"));
    part.can.names = NameSupport::None;
    part.can.enforcement = Enforcement::Address;
    part.can.scopes = {Initiator::Nodes, Initiator::Pods};
    for (SiteParameter &parameter : part.can.siteParameters)
        parameter.required = parameter.key == "security-group"_L1 ? &always : nullptr;
    return part;
}

QList<PlannedRule> securityGroupRules(const Format &part, const HandoffInput &input)
{
    FormatPlan plan = planFormat(part, input);
    if (plan.refused)
        return {};
    // Whose traffic it is the group tells: no source address is missing.
    for (PlannedRule &planned : plan.rules)
        planned.missing.clear();
    return plan.rules;
}

QList<SiteParameter> awsSiteParameters()
{
    return {
        {u"rule-order"_s, u"strict|action"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats",
             "strict or action: the rule order of the firewall policy, which every group in it shares")),
         &always},
        {u"security-group"_s, u"sg-[0-9a-f]{8,17}"_s,
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "the security group of the nodes, as in sg-0123456789abcdef0"))},
    };
}

} // namespace netsetup
