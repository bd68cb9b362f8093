// AWS Network Firewall: stateful rules in the language of Suricata for a rule group of their own. TLS is
// matched by the name in its hello, the rest by address. Not proven on a firewall; no parser for it is in the
// tests.
#include "handoff/formats/devicefile.h"
#include "handoff/formats/firewall/suricatarules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format awsSuricataFormat();

namespace {

QStringList usage(const PrintJob &job, qsizetype count)
{
    const QString group = awsGroupName(job.input);
    return QStringList{
               u"Load: one stateful rule group for this file alone, such as %1, with a capacity of %2 or "
               u"more; it "
               "cannot be changed later"_s.arg(group)
                   .arg(std::max<qsizetype>(count, 1)),
               u"Rule order: group and policy have to agree. For action order: aws network-firewall "
               "create-rule-group --rule-group-name %1 --type STATEFUL --capacity 100 --rules file://install.rules"_s
                   .arg(group),
               u"For strict order: in the console, or --rule-group with RulesString and STRICT_ORDER; give "
               u"it a "
               "lower priority number than groups that drop"_s,
           } +
           awsGroupNotes() +
           QStringList{
               u"A later change: aws network-firewall update-rule-group with this whole file again"_s,
               u"Check: curl -sS -o /dev/null -w '%{http_code}' https://HOST/ from a client answers with a "
               "number, not 000; the alert log has no entry with action blocked for its address; the flow "
               "log has "
               "bytes to_client"_s,
               u"Remove: take the group out of the firewall policy, then aws network-firewall "
               u"delete-rule-group "
               "--rule-group-name %1 --type STATEFUL"_s.arg(group),
               u"Not proven on a device: the lines follow the documentation of AWS and Suricata"_s,
           };
}

QList<Artifact> printAwsSuricata(const PrintJob &job)
{
    const QString first = job.site(u"first-sid"_s);
    const SuricataRules rules =
        suricataRules(job.input, job.rules, first.isEmpty() ? usualSid : first.toUInt());
    DeviceFile file;
    file.name = u"install.rules"_s;
    file.own = {.check = true, .removal = true};
    file.partly = rules.notes;
    file.usage = usage(job, rules.ready.size() + rules.waiting.size());
    file.ready = rules.ready;
    file.waiting = rules.waiting;
    file.waitingPlace = u"the end of "_s + file.name;
    file.things = u"rules"_s;
    return printDeviceFiles(job, u"firewall"_s, {file});
}

Capabilities awsSuricataCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Sni;
    can.scopes = everybody();
    can.siteParameters = {
        {u"first-sid"_s, u"1[0-9]{6}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats",
             "the id of the first rule, from 1000000 to 1999999, as in 1200001; 1000001 unless said"))},
    };
    can.proof =
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "curl to the host answers with a status, and the alert "
                                                    "log of the firewall has no blocked entry for it"));
    can.removal = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "take the rule group out of the firewall policy, then delete it"));
    return can;
}

} // namespace

Format awsSuricataFormat()
{
    Format format;
    format.id = u"aws-suricata"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "AWS Network Firewall (Suricata rules)"));
    format.maker = u"Amazon Web Services"_s;
    format.audience = Audience::Network;
    format.can = awsSuricataCan();
    format.print = &printAwsSuricata;
    return format;
}

} // namespace netsetup
