#include "handoff/planning/delta.h"

#include "base/json.h"
#include "handoff/planning/openings.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QMap<QString, QString> siteOf(const QJsonObject &project, const QString &format)
{
    const QJsonObject values = project.value("handoff"_L1)["site"_L1][format].toObject();
    QMap<QString, QString> site;
    for (auto value = values.begin(); value != values.end(); ++value)
        site.insert(value.key(), value.value().toString());
    return site;
}

/// The older pack as far as it is known; what is not said is taken to be as it is now.
HandoffInput olderInput(const HandoffInput &input)
{
    const OlderPackFacts &facts = input.since->older;
    HandoffInput older = input;
    older.since.reset();
    older.report.reset();
    older.lookups.clear();
    older.createdAt = facts.createdAt;
    older.rules = facts.rules;
    older.rulesDigest.clear();
    older.addresses = facts.addresses;
    older.plan.handoff.changeId = facts.changeId;
    older.plan.tenant = facts.tenant;
    const auto receiver = std::find_if(facts.rules.cbegin(), facts.rules.cend(),
                                       [](const Rule &rule) { return rule.purpose == Purpose::Receiver; });
    if (receiver != facts.rules.cend())
        older.tenantHost = receiver->host;
    older.plan.egress.ipFamily = IpFamily::Any;
    const QJsonObject &project = facts.planJson;
    if (!project.isEmpty()) {
        older.plan.cluster.name = project.value("cluster"_L1)["name"_L1].toString();
        const QString family = project.value("egress"_L1)["ipFamily"_L1].toString();
        older.plan.egress.ipFamily = valueOf<IpFamily>(family).value_or(IpFamily::Any);
        older.plan.handoff.site.clear();
        for (const Format &format : formatCatalogue())
            older.plan.handoff.site.insert(format.id, siteOf(project, format.id));
    }
    // An address that it printed may be taken out again, whatever is thought of the host by now.
    for (Rule &rule : older.rules) {
        const auto isPrinted = [&rule](const ResolvedAddress &entry) {
            return entry.host == rule.host;
        };
        if (std::any_of(older.addresses.cbegin(), older.addresses.cend(), isPrinted))
            rule.volatility = Volatility::Internal;
    }
    return older;
}

/// The same way out, whatever is known of its addresses.
const PlannedRule *counterpart(const QList<PlannedRule> &rules, const PlannedRule &planned)
{
    const auto same = std::find_if(rules.cbegin(), rules.cend(), [&planned](const PlannedRule &other) {
        return other.rule.flow == planned.rule.flow && other.rule.initiator == planned.rule.initiator &&
               other.rule.host == planned.rule.host;
    });
    return same == rules.cend() ? nullptr : &*same;
}

bool goesByAddresses(const HandoffInput &input, const PlannedRule &planned)
{
    return planned.decision == Decision::EmitAsSnapshot ||
           (planned.decision == Decision::Skip && mayPin(input, planned.rule.volatility));
}

void keepUnseen(RuleDelta &delta, const HandoffInput &input)
{
    for (PlannedRule &planned : delta.after) {
        const PlannedRule *before = counterpart(delta.before, planned);
        if (!before || before->decision != Decision::EmitAsSnapshot || !goesByAddresses(input, planned))
            continue;
        QList<ResolvedAddress> kept;
        for (const Family family : families)
            kept += isUnseen(input, planned.rule.host, planned.addresses, family)
                        ? ofFamily(before->addresses, family)
                        : ofFamily(planned.addresses, family);
        if (kept.size() == planned.addresses.size())
            continue;
        planned.addresses = kept;
        planned.decision = Decision::EmitAsSnapshot;
        delta.notes.append(
            u"%1: not all of %2 was looked up this time; what the older pack holds of it stays"_s.arg(
                planned.rule.id, planned.rule.host));
    }
}

QStringList destinationsOf(const Opening &opening)
{
    QStringList to;
    for (const Destination &destination : opening.to) {
        if (destination.byName())
            to.append(destination.host);
        for (const ResolvedAddress &entry : destination.addresses)
            to.append(entry.address);
    }
    return to;
}

/// What is not exempt needs nothing on the device, for whatever reason.
QString exemptionsOf(const Rule &rule)
{
    const auto word = [](Exemption exemption) {
        return wordFor(exemption == Exemption::Exempt ? exemption : Exemption::NoneNeeded);
    };
    return word(rule.inspection) + u' ' + word(rule.userAuthentication);
}

/// Everything that the device lets through, one connection an entry.
QSet<QString> openedBy(const Format &format, const HandoffInput &input, const QList<PlannedRule> &rules)
{
    QSet<QString> opened;
    for (const PlannedRule &planned : rules) {
        // A filter has no part in who looks into TLS, and is not asked for a login.
        const QString exempt =
            format.can.standing == Standing::Filter ? QString() : exemptionsOf(planned.rule);
        for (const Opening &opening : openingsOf(input, {planned})) {
            const QStringList sources =
                format.can.selectsAgentPods ? QStringList{planned.rule.flow} : opening.sourceTexts();
            for (const QString &source : sources) {
                for (const QString &to : destinationsOf(opening))
                    opened.insert(u"%1 %2 %3/%4 %5"_s.arg(source, to, wordFor(opening.protocol))
                                      .arg(opening.port)
                                      .arg(exempt));
            }
        }
    }
    return opened;
}

bool goesByDriftedName(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    const QList<ChangesSince::Addresses> &drifted = input.since->addresses;
    return std::any_of(rules.cbegin(), rules.cend(), [&drifted](const PlannedRule &planned) {
        return planned.isPrinted() && planned.addresses.isEmpty() &&
               std::any_of(drifted.cbegin(), drifted.cend(), [&planned](const ChangesSince::Addresses &host) {
                   return host.host == planned.rule.host;
               });
    });
}

/// Policies for pods hold more than the rules: what the plan says of cluster and chart.
bool isPlannedAsBefore(const Format &format, const HandoffInput &input)
{
    const QJsonObject &then = input.since->older.planJson;
    if (siteOf(then, format.id) != input.plan.handoff.site.value(format.id))
        return false;
    for (const QLatin1String part : {"product"_L1, "cluster"_L1, "chart"_L1, "options"_L1}) {
        if (input.planJson.value(part) != then.value(part))
            return false;
    }
    return true;
}

FollowUp unchangedOr(FollowUp otherwise, const Format &format, const HandoffInput &input,
                     const RuleDelta &delta)
{
    if (openedBy(format, delta.older, delta.before) != openedBy(format, input, delta.after))
        return otherwise;
    if (format.can.selectsAgentPods && !isPlannedAsBefore(format, input))
        return otherwise;
    return goesByDriftedName(input, delta.after) ? FollowUp::NamesUnchanged : FollowUp::Unchanged;
}

bool lacksSite(const Format &format, const HandoffInput &input)
{
    const QMap<QString, QString> site = input.plan.handoff.site.value(format.id);
    const QStringList keys = neededSiteKeys(format, input);
    return std::any_of(keys.cbegin(), keys.cend(),
                       [&site](const QString &key) { return site.value(key).isEmpty(); });
}

FollowUp filesOr(const Format &format, const HandoffInput &input, RuleDelta &delta)
{
    if (lacksSite(format, delta.older) || lacksSite(format, input))
        return FollowUp::First;
    const QString then = format.place({format, delta.older, delta.before});
    if (then != format.place({format, input, delta.after}))
        return FollowUp::Moved;
    keepUnseen(delta, input);
    return unchangedOr(FollowUp::Files, format, input, delta);
}

FollowUp followUp(const Format &format, const HandoffInput &input, RuleDelta &delta)
{
    const std::optional<QStringList> &formats = input.since->older.formats;
    delta.older = olderInput(input);
    delta.before = planFormat(format, delta.older).rules;
    const bool held =
        std::any_of(delta.before.cbegin(), delta.before.cend(), std::mem_fn(&PlannedRule::isPrinted));
    if (!held || (formats && !formats->contains(format.id)))
        return FollowUp::First;
    if (format.can.delta == Delta::Files)
        return filesOr(format, input, delta);
    return unchangedOr(FollowUp::Whole, format, input, delta);
}

} // namespace

FollowUp followUpOf(const Format &format, const HandoffInput &input)
{
    if (!input.since)
        return FollowUp::First;
    RuleDelta delta;
    delta.after = planFormat(format, input).rules;
    return followUp(format, input, delta);
}

std::optional<RuleDelta> ruleDelta(const PrintJob &job)
{
    if (!job.input.since)
        return std::nullopt;
    RuleDelta delta;
    delta.after = job.rules;
    if (followUp(job.format, job.input, delta) != FollowUp::Files)
        return std::nullopt;
    return delta;
}

bool isUnseen(const HandoffInput &input, const QString &host, const QList<ResolvedAddress> &seen,
              Family family)
{
    if (!familyWanted(input, family) || !ofFamily(seen, family).isEmpty())
        return false;
    return seen.isEmpty() || dnsStatus(input, host, family) != "nodata"_L1;
}

QList<PlannedRule> olderRules(const HandoffInput &input)
{
    const OlderPackFacts &facts = input.since->older;
    QList<PlannedRule> rules;
    for (const Rule &rule : facts.rules) {
        const QList<ResolvedAddress> now = choosePinnedAddresses(input, rule.host, rule.volatility).kept;
        PlannedRule planned;
        planned.rule = rule;
        std::copy_if(facts.addresses.cbegin(), facts.addresses.cend(), std::back_inserter(planned.addresses),
                     [&](const ResolvedAddress &entry) {
                         return entry.host == rule.host && !isUnseen(input, rule.host, now, entry.family);
                     });
        rules.append(planned);
    }
    return rules;
}

QDateTime dropTime(const HandoffInput &input)
{
    return input.createdAt.toUTC().addSecs(qint64{3600} * input.plan.handoff.holdHours);
}

QString dropName(const HandoffInput &input)
{
    return u"drop-after-"_s + dropTime(input).toString(u"yyyy-MM-dd"_s);
}

Phrase olderChange(const OlderPackFacts &older)
{
    const QString day = older.createdAt.toUTC().toString(u"yyyy-MM-dd"_s);
    if (day.isEmpty())
        return older.changeId.isEmpty() ? Phrase("Pack", "an older pack") : Phrase::verbatim(older.changeId);
    if (older.changeId.isEmpty())
        return Phrase("Pack", "the pack of %1").arg(day);
    //: %1: the id of a change, %2: the day on which it was made
    return Phrase("Pack", "%1 of %2").arg(older.changeId).arg(day);
}

} // namespace netsetup
