// CloudFormation for AWS: a rule group of the Network Firewall that matches names, and in a template of its
// own what the security group of the nodes needs, which knows addresses alone. Read by cfn-lint; no stack was
// made of it.
#include "handoff/formats/devicefile.h"
#include "handoff/formats/firewall/awssecuritygroup.h"
#include "handoff/formats/firewall/suricatarules.h"
#include "handoff/formats/yamllines.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace netsetup {

Format awsCloudFormationFormat();

namespace {

constexpr int stackNameMax = 128;
constexpr int digestDigits = 12;

/// What belongs to a range keeps its id whatever else comes and goes.
QString resourceId(const QString &what)
{
    const QByteArray hash = QCryptographicHash::hash(what.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"Sts"_s + QString::fromLatin1(hash.left(digestDigits));
}

YamlNode templateOf(const QString &description, const YamlNode &resources)
{
    YamlNode made = YamlNode::map();
    made.set(u"AWSTemplateFormatVersion"_s, YamlNode::text(u"2010-09-09"_s));
    made.set(u"Description"_s, YamlNode::text(description));
    return made.set(u"Resources"_s, resources);
}

YamlNode ruleGroup(const PrintJob &job, const QStringList &rules, qsizetype capacity)
{
    YamlNode join = YamlNode::map();
    join.set(u"Fn::Join"_s, YamlNode::list({YamlNode::text(u"\n"_s), YamlNode::texts(rules)}));
    YamlNode source = YamlNode::map();
    source.set(u"RulesString"_s, join);
    YamlNode order = YamlNode::map();
    order.set(u"RuleOrder"_s, YamlNode::text(awsRuleOrder(job)));
    YamlNode group = YamlNode::map();
    group.set(u"RulesSource"_s, source);
    group.set(u"StatefulRuleOptions"_s, order);
    YamlNode properties = YamlNode::map();
    properties.set(u"RuleGroupName"_s, YamlNode::text(awsGroupName(job.input)));
    properties.set(u"Type"_s, YamlNode::text(u"STATEFUL"_s));
    properties.set(u"Capacity"_s, YamlNode::number(capacity));
    properties.set(u"RuleGroup"_s, group);
    YamlNode resource = YamlNode::map();
    resource.set(u"Type"_s, YamlNode::text(u"AWS::NetworkFirewall::RuleGroup"_s));
    resource.set(u"Properties"_s, properties);
    YamlNode resources = YamlNode::map();
    return templateOf(u"Lets the StackState Agent out"_s, resources.set(u"StsEgress"_s, resource));
}

QStringList groupUsage(const HandoffInput &input)
{
    const QString stack = dashedName(input, u"egress"_s, stackNameMax);
    return QStringList{
               u"Load: aws cloudformation deploy --stack-name %1 --template-file install.yaml; then name the "
               "group in the firewall policy. In strict order give it a lower priority number than groups "
               "that "
               "drop"_s.arg(stack),
           } +
           awsGroupNotes() +
           QStringList{
               u"A later change: the same command with this whole file again; the capacity of a group cannot be changed"_s,
               u"Check: the stack is CREATE_COMPLETE; curl -sS -o /dev/null -w '%{http_code}' https://HOST/ "
               u"from "
               "a client answers with a number, not 000; the alert log has no entry with action blocked for it"_s,
               u"Remove: take the group out of the policy, then aws cloudformation delete-stack --stack-name %1"_s
                   .arg(stack),
               u"Not proven: cfn-lint reads it, no stack was made of it"_s,
           };
}

DeviceFile yamlFile(const QString &name)
{
    DeviceFile file;
    file.name = name;
    file.mediaType = u"application/yaml"_s;
    file.own = {.check = true, .removal = true};
    return file;
}

DeviceFile groupFile(const PrintJob &job)
{
    const SuricataRules rules = suricataRules(job.input, job.rules, usualSid);
    const QStringList all = rules.ready + rules.waiting;
    const qsizetype capacity = awsGroupCapacity(all.size());
    DeviceFile file = yamlFile(u"install.yaml"_s);
    file.partly = rules.notes;
    file.usage = groupUsage(job.input);
    const bool isReady = missingSite(job).isEmpty() && !rules.ready.isEmpty();
    if (isReady)
        file.ready = yamlLines({ruleGroup(job, rules.ready, capacity)});
    if (!isReady)
        file.waiting = yamlLines({ruleGroup(job, all, capacity)});
    else if (!rules.waiting.isEmpty())
        file.waiting = yamlLines({YamlNode::texts(rules.waiting)});
    file.waitingPlace = isReady ? u"the list of RulesString in install.yaml"_s : file.name;
    return file;
}

YamlNode egressRule(const PrintJob &job, const GroupRule &rule, const QString &range)
{
    YamlNode properties = YamlNode::map();
    properties.set(u"GroupId"_s, YamlNode::text(siteText(job, u"security-group"_s)));
    properties.set(u"IpProtocol"_s, YamlNode::text(wordFor(rule.protocol)));
    properties.set(u"FromPort"_s, YamlNode::number(rule.port));
    properties.set(u"ToPort"_s, YamlNode::number(rule.port));
    properties.set(rule.family == Family::Ipv6 ? u"CidrIpv6"_s : u"CidrIp"_s, YamlNode::text(range));
    properties.set(u"Description"_s, YamlNode::text(ruleComment(job.input, rule.ids, groupRuleCommentMax)));
    YamlNode resource = YamlNode::map();
    resource.set(u"Type"_s, YamlNode::text(u"AWS::EC2::SecurityGroupEgress"_s));
    return resource.set(u"Properties"_s, properties);
}

YamlNode securityGroup(const PrintJob &job)
{
    YamlNode resources = YamlNode::map();
    for (const GroupRule &rule : groupRules(job)) {
        for (const QString &range : rule.ranges)
            resources.set(resourceId(rule.name + u' ' + range), egressRule(job, rule, range));
    }
    return templateOf(u"Lets the StackState Agent out of a security group"_s, resources);
}

QStringList securityGroupUsage(const HandoffInput &input)
{
    const QString stack = dashedName(input, u"security-group"_s, stackNameMax);
    return {
        u"Load: aws cloudformation deploy --stack-name %1 --template-file security-group.yaml, only where "
        "the security group of the nodes does not let everything out, as it does from the start"_s.arg(stack),
        u"Pods with a security group of their own need these rules there too. 60 rules for each direction "
        "of a group unless raised, IPv4 and IPv6 counted apart"_s,
        u"Check: aws ec2 describe-security-group-rules lists the ranges"_s,
        u"Remove: aws cloudformation delete-stack --stack-name %1"_s.arg(stack),
    };
}

QList<Artifact> printSecurityGroup(const PrintJob &job)
{
    const Format part = securityGroupPart(job.format);
    const QList<PlannedRule> rules = securityGroupRules(part, job.input);
    if (rules.isEmpty())
        return {};
    const PrintJob inside{part, job.input, rules, nullptr};
    DeviceFile file = yamlFile(u"security-group.yaml"_s);
    file.usage = securityGroupUsage(job.input);
    file.lacking = missingSite(inside);
    (file.lacking.isEmpty() ? file.ready : file.waiting) = yamlLines({securityGroup(inside)});
    file.waitingPlace = file.name;
    return printDeviceFiles(inside, u"firewall"_s, {file});
}

QList<Artifact> printAwsCloudFormation(const PrintJob &job)
{
    return printDeviceFiles(job, u"firewall"_s, {groupFile(job)}) + printSecurityGroup(job);
}

Capabilities awsCloudFormationCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Sni;
    can.scopes = everybody();
    can.siteParameters = awsSiteParameters();
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "the stack is CREATE_COMPLETE, and curl to the host answers with a status"));
    can.removal = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "take the group out of the firewall policy, then delete the stacks"));
    return can;
}

} // namespace

Format awsCloudFormationFormat()
{
    Format format;
    format.id = u"aws-cloudformation"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "AWS with CloudFormation"));
    format.maker = u"Amazon Web Services"_s;
    format.audience = Audience::Network;
    format.can = awsCloudFormationCan();
    format.print = &printAwsCloudFormation;
    return format;
}

} // namespace netsetup
