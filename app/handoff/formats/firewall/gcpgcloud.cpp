// Google Cloud: rules of a network firewall policy by gcloud. The firewall resolves the names. The lines pass
// `gcloud meta lint-gcloud-commands`; nothing was applied.
#include "handoff/formats/devicefile.h"
#include "handoff/formats/firewall/gcprules.h"
#include "handoff/formats/shellwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format gcpGcloudFormat();

namespace {

constexpr int markMax = 63;
constexpr int descriptionMax = 250;
/// An update cannot turn the one into the other.
QString kindOf(const PolicyRule &rule)
{
    return rule.byName ? u"names"_s : u"addresses"_s;
}

QString destinationFlag(const PolicyRule &rule)
{
    return (rule.byName ? u"--dest-fqdns="_s : u"--dest-ip-ranges="_s) + rule.destinations.join(u',');
}

QString mark(const PrintJob &job)
{
    return scopedName(job.input, u"egress"_s, markMax);
}

/// What both scripts begin with.
QStringList scriptStart(const PrintJob &job)
{
    const QString region = job.site(u"region"_s);
    return {
        u"set -eu"_s,
        u"policy="_s + shellWord(siteText(job, u"policy"_s)),
        u"scope="_s + (region.isEmpty() ? u"--global-firewall-policy"_s
                                        : shellWord(u"--firewall-policy-region="_s + region)),
        u"mark="_s + mark(job),
        u"rules() {"_s,
        u"    gcloud compute network-firewall-policies rules \"$@\" --firewall-policy=\"$policy\" \"$scope\""_s,
        u"}"_s,
        u"held() { rules describe \"$1\" --format='value(description)' 2>/dev/null || true; }"_s,
    };
}

QStringList putFunction()
{
    return {
        u"# put PRIORITY KIND FLAG...: makes the rule, or brings ours up to date; leaves others alone."_s,
        u"put() {"_s,
        u"    priority=$1 kind=$2"_s,
        u"    shift 2"_s,
        u"    found=$(held \"$priority\")"_s,
        u"    case $found in"_s,
        u"    '') verb=create ;;"_s,
        u"    \"$mark $kind \"*) verb=update ;;"_s,
        u"    \"$mark \"*) verb=create && rules delete \"$priority\" --quiet ;;"_s,
        u"    *) echo \"priority $priority is taken by another rule: $found\" >&2 && exit 1 ;;"_s,
        u"    esac"_s,
        u"    rules \"$verb\" \"$priority\" --direction=EGRESS --action=allow \"$@\""_s,
        u"}"_s,
    };
}

QString putLine(const PrintJob &job, const PolicyRule &rule, qsizetype index)
{
    const QString description = u"%1 %2 %3"_s.arg(mark(job), kindOf(rule),
                                                  ruleComment(job.input, rule.ids, descriptionMax - markMax));
    return u"put %1 %2 %3 %4 %5 %6"_s.arg(
        priorityText(job, index, &shellWord), kindOf(rule),
        shellWord(u"--src-ip-ranges="_s + rule.sources.join(u',')), shellWord(destinationFlag(rule)),
        shellWord(u"--layer4-configs=%1:%2"_s.arg(wordFor(rule.protocol)).arg(rule.port)),
        shellWord(u"--description="_s + description));
}

QStringList putLines(const PrintJob &job, const QList<PolicyRule> &rules, bool known)
{
    QStringList lines;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (rules.at(i).isKnown == known)
            lines.append(putLine(job, rules.at(i), i));
    }
    return lines;
}

QStringList installUsage(qsizetype count)
{
    return {
        u"Load: sh install.sh, with gcloud logged in and set to the project of the policy"_s,
        u"Priorities: %1 from the first one on have to be free; they have to stand before the rule that "
        "denies. A priority that is taken by a rule of others ends the script"_s.arg(count),
        u"A second run changes nothing. Behind an older pack with more rules run the remove.sh of that "
        "pack first: what is left over would stay open"_s,
        u"Names: 32 IPv4 and 32 IPv6 addresses for each, resolved by Google about every 30 seconds; "
        "clients have to see the same answers. The implied rule of a network lets everything out: without "
        "a rule that denies this changes nothing"_s,
        u"Check: gcloud compute network-firewall-policies rules describe PRIORITY shows action allow and "
        "the names; gcloud network-management connectivity-tests from a node answers reachable; with "
        "--enable-logging the firewall log has disposition ALLOWED"_s,
        u"Remove: sh remove.sh"_s,
        u"Not proven: gcloud reads the lines, nothing was applied"_s,
    };
}

DeviceFile installFile(const PrintJob &job, const PolicyRules &rules, bool siteKnown)
{
    DeviceFile file = scriptFile(u"install.sh"_s, FileRole::Main);
    file.partly = rules.notes;
    file.usage = installUsage(rules.list.size());
    const QStringList start = scriptStart(job) + putFunction();
    const QStringList known = putLines(job, rules.list, true);
    const QStringList others = putLines(job, rules.list, false);
    file.ready = siteKnown ? start + known : QStringList();
    file.waiting = siteKnown ? others : start + known + others;
    file.waitingPlace = u"the end of "_s + file.name;
    return file;
}

DeviceFile removeFile(const PrintJob &job, const PolicyRules &rules, bool siteKnown)
{
    DeviceFile file = scriptFile(u"remove.sh"_s, FileRole::Removal);
    file.usage = {
        u"Load: sh remove.sh. It deletes rules of install.sh alone, told by the first word of their "
        "description, and does nothing the second time"_s};
    QStringList priorities;
    for (qsizetype i = 0; i < rules.list.size(); ++i)
        priorities.append(priorityText(job, i, &shellWord));
    const QStringList lines =
        scriptStart(job) + QStringList{
                               u"for priority in %1; do"_s.arg(priorities.join(u' ')),
                               u"    case $(held \"$priority\") in"_s,
                               u"    \"$mark \"*) rules delete \"$priority\" --quiet ;;"_s,
                               u"    *) echo \"priority $priority: no rule of ours is seen there\" ;;"_s,
                               u"    esac"_s,
                               u"done"_s,
                           };
    (siteKnown ? file.ready : file.waiting) = lines;
    file.waitingPlace = file.name;
    return file;
}

QList<Artifact> printGcpGcloud(const PrintJob &job)
{
    const PolicyRules rules = policyRules(job.input, job.rules);
    const bool siteKnown = missingSite(job).isEmpty();
    return printDeviceFiles(job, u"firewall"_s,
                            {installFile(job, rules, siteKnown), removeFile(job, rules, siteKnown)});
}

Capabilities gcpGcloudCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = everybody();
    can.siteParameters = firewallPolicyParameters();
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "gcloud rules describe PRIORITY shows action allow; a connectivity test answers reachable"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "sh remove.sh"));
    return can;
}

} // namespace

Format gcpGcloudFormat()
{
    Format format;
    format.id = u"gcp-gcloud"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Google Cloud firewall policy (gcloud)"));
    format.maker = u"Google Cloud"_s;
    format.audience = Audience::Network;
    format.can = gcpGcloudCan();
    format.print = &printGcpGcloud;
    return format;
}

} // namespace netsetup
