// Terraform for Google Cloud: rules of a network firewall policy. The firewall resolves the names. Read by
// `terraform fmt`; not applied anywhere.
#include "handoff/formats/devicefile.h"
#include "handoff/formats/firewall/gcprules.h"
#include "handoff/formats/firewall/hcltext.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format gcpTerraformFormat();

namespace {

constexpr int resourceNameMax = 120;
constexpr int descriptionMax = 250;

QStringList placeLines(const PrintJob &job)
{
    const QString policy = hclString(siteText(job, u"policy"_s));
    const QString region = job.site(u"region"_s);
    if (region.isEmpty())
        return {u"  firewall_policy = "_s + policy};
    return {u"  firewall_policy = "_s + policy, u"  region          = "_s + hclString(region)};
}

QStringList matchLines(const PolicyRule &rule)
{
    const QString to = rule.byName ? u"    dest_fqdns    = "_s : u"    dest_ip_ranges = "_s;
    return {
        u"  match {"_s,
        (rule.byName ? u"    src_ip_ranges = "_s : u"    src_ip_ranges  = "_s) + hclStrings(rule.sources),
        to + hclStrings(rule.destinations),
        QString(),
        u"    layer4_configs {"_s,
        u"      ip_protocol = "_s + hclString(wordFor(rule.protocol)),
        u"      ports       = "_s + hclStrings({QString::number(rule.port)}),
        u"    }"_s,
        u"  }"_s,
    };
}

QStringList resource(const PrintJob &job, const PolicyRule &rule, qsizetype index)
{
    const QString kind = job.site(u"region"_s).isEmpty() ? u"network"_s : u"region_network"_s;
    const QString name = scopedName(job.input, u"egress-%1"_s.arg(index + 1), resourceNameMax);
    return QStringList{u"resource \"google_compute_%1_firewall_policy_rule\" \"%2\" {"_s.arg(kind, name)} +
           placeLines(job) +
           QStringList{
               u"  priority        = "_s + priorityText(job, index, &hclString),
               u"  direction       = \"EGRESS\""_s,
               u"  action          = \"allow\""_s,
               u"  description     = "_s + hclString(ruleComment(job.input, rule.ids, descriptionMax)),
               QString(),
           } +
           matchLines(rule) + QStringList{u"}"_s, QString()};
}

QStringList usage(qsizetype count)
{
    return {
        u"Load: put this file into the configuration of the firewall policy, terraform plan, terraform apply"_s,
        u"Priorities: %1 from the first one on have to be free, and to stand before the rule that denies"_s
            .arg(count),
        u"Names: 32 IPv4 and 32 IPv6 addresses for each, resolved by Google about every 30 seconds; "
        "clients have to see the same answers. The implied rule of a network lets everything out: without "
        "a rule that denies this changes nothing"_s,
        u"A later change: this whole file again; terraform finds the difference"_s,
        u"Check: terraform plan then says No changes; gcloud network-management connectivity-tests from a "
        "node answers reachable"_s,
        u"Remove: delete this file, terraform plan, terraform apply"_s,
        u"Not proven: terraform reads it, nothing was applied"_s,
    };
}

QList<Artifact> printGcpTerraform(const PrintJob &job)
{
    const PolicyRules rules = policyRules(job.input, job.rules);
    const bool siteKnown = missingSite(job).isEmpty();
    DeviceFile file;
    file.name = u"install.tf"_s;
    file.own = {.check = true, .removal = true};
    file.partly = rules.notes;
    file.usage = usage(rules.list.size());
    file.waitingPlace = u"the end of "_s + file.name;
    for (qsizetype i = 0; i < rules.list.size(); ++i) {
        QStringList &place = siteKnown && rules.list.at(i).isKnown ? file.ready : file.waiting;
        place += resource(job, rules.list.at(i), i);
    }
    for (QStringList *lines : {&file.ready, &file.waiting}) {
        if (!lines->isEmpty())
            lines->removeLast();
    }
    return printDeviceFiles(job, u"firewall"_s, {file});
}

Capabilities gcpTerraformCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = everybody();
    can.siteParameters = firewallPolicyParameters();
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "terraform plan says No changes afterwards, and a connectivity test answers reachable"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "delete the file, terraform apply"));
    return can;
}

} // namespace

Format gcpTerraformFormat()
{
    Format format;
    format.id = u"gcp-terraform"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Google Cloud firewall policy (Terraform)"));
    format.maker = u"Google Cloud"_s;
    format.audience = Audience::Network;
    format.can = gcpTerraformCan();
    format.print = &printGcpTerraform;
    return format;
}

} // namespace netsetup
