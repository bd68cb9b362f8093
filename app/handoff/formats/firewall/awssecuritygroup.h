// What a security group of AWS needs, which knows addresses alone, however it is written.
#pragma once

#include "handoff/planning/openings.h"

namespace netsetup {

// AWS: what a rule may say of itself.
inline constexpr int groupRuleCommentMax = 255;

/// One address family of one host and port; whose traffic it is the group itself tells.
struct GroupRule
{
    QString name; ///< "sts_acme_acme_app_stackstate_io_tcp_443_ipv4"
    QStringList ids;
    Family family = Family::Ipv4;
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;
    QStringList ranges;
};

QList<GroupRule> groupRules(const PrintJob &job);

/// A format inside the format: addresses alone, and only of nodes and pods, which are the members of the
/// group.
Format securityGroupPart(const Format &whole);
/// None where no address may be printed.
QList<PlannedRule> securityGroupRules(const Format &part, const HandoffInput &input);

/// The rule order of the firewall policy, and the security group.
QList<SiteParameter> awsSiteParameters();

} // namespace netsetup
