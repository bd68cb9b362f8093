// Terraform for AWS: a rule group of the Network Firewall that matches names, and in a file of its own what
// the security group of the nodes needs, which knows addresses alone. Read by `terraform fmt`; not applied
// anywhere.
#include "handoff/formats/devicefile.h"
#include "handoff/formats/firewall/awssecuritygroup.h"
#include "handoff/formats/firewall/hcltext.h"
#include "handoff/formats/firewall/suricatarules.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format awsTerraformFormat();

namespace {

constexpr int resourceNameMax = 120;

QStringList indented(const QStringList &rules)
{
    QStringList lines;
    for (const QString &rule : rules)
        lines.append(u"        "_s + hclDocumentLine(rule));
    return lines;
}

QStringList ruleGroup(const PrintJob &job, const QStringList &rules, qsizetype capacity)
{
    const QString resource = scopedName(job.input, u"egress"_s, resourceNameMax);
    const QString name = awsGroupName(job.input);
    return QStringList{
               u"resource \"aws_networkfirewall_rule_group\" \"%1\" {"_s.arg(resource),
               u"  name     = "_s + hclString(name),
               u"  type     = \"STATEFUL\""_s,
               u"  capacity = %1"_s.arg(capacity),
               QString(),
               u"  rule_group {"_s,
               u"    rules_source {"_s,
               u"      rules_string = <<-RULES"_s,
           } +
           indented(rules) +
           QStringList{
               u"      RULES"_s,
               u"    }"_s,
               QString(),
               u"    stateful_rule_options {"_s,
               u"      rule_order = "_s + hclString(awsRuleOrder(job)),
               u"    }"_s,
               u"  }"_s,
               u"}"_s,
               QString(),
               u"output \"%1_arn\" {"_s.arg(resource),
               u"  value = aws_networkfirewall_rule_group.%1.arn"_s.arg(resource),
               u"}"_s,
           };
}

QStringList groupUsage()
{
    return QStringList{
               u"Load: put this file into the configuration of the firewall, terraform plan, terraform "
               u"apply; "
               "then name the output in a stateful_rule_group_reference of the firewall policy. In strict "
               "order "
               "give it a lower priority number than groups that drop"_s,
           } +
           awsGroupNotes() +
           QStringList{
               u"Check: terraform plan afterwards says No changes; curl -sS -o /dev/null -w '%{http_code}' "
               "https://HOST/ from a client answers with a number, not 000; the alert log has no entry with "
               "action blocked for it"_s,
               u"Remove: take the reference out of the policy, delete this file, terraform plan, terraform apply"_s,
               u"Not proven: terraform reads it, nothing was applied"_s,
           };
}

DeviceFile groupFile(const PrintJob &job)
{
    const SuricataRules rules = suricataRules(job.input, job.rules, usualSid);
    const QStringList all = rules.ready + rules.waiting;
    const qsizetype capacity = awsGroupCapacity(all.size());
    DeviceFile file;
    file.name = u"install.tf"_s;
    file.own = {.check = true, .removal = true};
    file.partly = rules.notes;
    file.usage = groupUsage();
    const bool isReady = missingSite(job).isEmpty() && !rules.ready.isEmpty();
    if (isReady)
        file.ready = ruleGroup(job, rules.ready, capacity);
    file.waiting = isReady ? indented(rules.waiting) : ruleGroup(job, all, capacity);
    file.waitingPlace = isReady ? u"rules_string in install.tf"_s : u"install.tf"_s;
    return file;
}

QStringList groupRuleText(const PrintJob &job, const GroupRule &rule)
{
    const QString range = rule.family == Family::Ipv6 ? u"cidr_ipv6"_s : u"cidr_ipv4"_s;
    return {
        u"resource \"aws_vpc_security_group_egress_rule\" \"%1\" {"_s.arg(rule.name),
        u"  for_each          = toset(%1)"_s.arg(hclStrings(rule.ranges)),
        u"  security_group_id = "_s + hclString(siteText(job, u"security-group"_s)),
        u"  ip_protocol       = "_s + hclString(wordFor(rule.protocol)),
        u"  from_port         = %1"_s.arg(rule.port),
        u"  to_port           = %1"_s.arg(rule.port),
        u"  %1         = each.value"_s.arg(range),
        u"  description       = "_s + hclString(ruleComment(job.input, rule.ids, groupRuleCommentMax)),
        u"}"_s,
        QString(),
    };
}

QStringList securityGroupUsage()
{
    return {
        u"Load: beside install.tf, only where the security group of the nodes does not let everything out, "
        "as it does from the start: there this file changes nothing"_s,
        u"Pods with a security group of their own need these rules there too"_s,
        u"Limit: 60 rules for each direction of a group unless raised, IPv4 and IPv6 counted apart; each "
        "address is one"_s,
        u"Check: terraform plan then says No changes; aws ec2 describe-security-group-rules lists them"_s,
        u"Remove: delete this file, terraform plan, terraform apply"_s,
    };
}

QList<Artifact> printSecurityGroup(const PrintJob &job)
{
    const Format part = securityGroupPart(job.format);
    const QList<PlannedRule> rules = securityGroupRules(part, job.input);
    if (rules.isEmpty())
        return {};
    const PrintJob inside{part, job.input, rules, nullptr};
    QStringList statements;
    for (const GroupRule &rule : groupRules(inside))
        statements += groupRuleText(inside, rule);
    statements.removeLast();
    DeviceFile file;
    file.name = u"security-group.tf"_s;
    file.own = {.check = true, .removal = true};
    file.usage = securityGroupUsage();
    file.lacking = missingSite(inside);
    (file.lacking.isEmpty() ? file.ready : file.waiting) = statements;
    file.waitingPlace = file.name;
    return printDeviceFiles(inside, u"firewall"_s, {file});
}

QList<Artifact> printAwsTerraform(const PrintJob &job)
{
    return printDeviceFiles(job, u"firewall"_s, {groupFile(job)}) + printSecurityGroup(job);
}

Capabilities awsTerraformCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Sni;
    can.scopes = everybody();
    can.siteParameters = awsSiteParameters();
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "terraform plan says No changes afterwards, and curl to the host answers with a status"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "take the group out of the firewall policy, delete the files, terraform apply"));
    return can;
}

} // namespace

Format awsTerraformFormat()
{
    Format format;
    format.id = u"aws-terraform"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "AWS with Terraform"));
    format.maker = u"Amazon Web Services"_s;
    format.audience = Audience::Network;
    format.can = awsTerraformCan();
    format.print = &printAwsTerraform;
    return format;
}

} // namespace netsetup
