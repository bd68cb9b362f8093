// rules.csv: one row per source, destination and port, for spreadsheets and change tools (RFC 4180).
#include "base/csv.h"
#include "base/json.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/extrachanges.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QStringList &columns()
{
    static const QStringList names{
        u"change_id"_s,     u"rule_id"_s,          u"purpose"_s,        u"required"_s,   u"initiator"_s,
        u"source"_s,        u"destination_fqdn"_s, u"destination_ip"_s, u"ip_version"_s, u"protocol"_s,
        u"port"_s,          u"service"_s,          u"action"_s,         u"direction"_s,  u"volatility"_s,
        u"dns_ttl_s"_s,     u"snapshot_utc"_s,     u"review_by_utc"_s,  u"state"_s,      u"state_utc"_s,
        u"state_vantage"_s, u"comment"_s,
    };
    return names;
}

QString versionOf(std::optional<Family> family)
{
    if (!family)
        return {};
    return family == Family::Ipv6 ? u"6"_s : u"4"_s;
}

QString comment(const HandoffInput &input, const PlannedRule &planned, bool addressRow)
{
    QStringList parts;
    if (!input.practice.isEmpty())
        parts.append(u"PRACTICE: simulated network, not for a real device"_s);
    parts.append(planned.rule.why);
    parts.append(planned.reason.english());
    if (planned.rule.sources.isEmpty())
        parts.append(u"source not known yet"_s);
    parts += exemptionNotes(input, planned.rule);
    parts.append(planned.rule.seen.remark.english());
    if (addressRow && pinnedByOverride(input, planned.rule.host, planned.rule.volatility))
        parts.append(u"address printed by --addresses-for-cdn, it changes without notice"_s);
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

struct Line
{
    QString source;
    QString fqdn;
    QString ip;
    std::optional<Family> family;
    QString ttl;
    QString seen;
    QString review;
};

QByteArray ruleRow(const HandoffInput &input, const PlannedRule &planned, const Line &line)
{
    const Rule &rule = planned.rule;
    const QString port = QString::number(rule.port);
    const QString service = wordFor(rule.protocol) + u'/' + port;
    return csvRow({input.plan.handoff.changeId,
                   rule.id,
                   wordFor(rule.purpose),
                   rule.required ? u"yes"_s : u"no"_s,
                   wordFor(rule.initiator),
                   line.source,
                   line.fqdn,
                   line.ip,
                   versionOf(line.family),
                   wordFor(rule.protocol),
                   port,
                   service,
                   u"allow"_s,
                   u"egress"_s,
                   wordFor(rule.volatility),
                   line.ttl,
                   line.seen,
                   line.review,
                   wordFor(rule.seen.state),
                   json::timeText(rule.seen.at),
                   rule.seen.vantage,
                   comment(input, planned, !line.ip.isEmpty())});
}

/// The rows of one source (none: not known): the name, then the addresses of the same family.
QByteArray sourceRows(const HandoffInput &input, const PlannedRule &planned, const Cidr *source)
{
    QByteArray rows;
    const bool literal = isAddress(planned.rule.host);
    const QString sourceText = source ? source->text() : QString();
    const std::optional<Family> sourceFamily =
        source ? std::optional(familyOf(source->address)) : std::nullopt;
    if (!literal)
        rows += ruleRow(input, planned, {sourceText, planned.rule.host, {}, sourceFamily, {}, {}, {}});
    for (const ResolvedAddress &entry : planned.addresses) {
        if (sourceFamily && sourceFamily != entry.family)
            continue;
        const QString seen = json::timeText(entry.seenAt);
        rows += ruleRow(input, planned,
                        {sourceText,
                         {},
                         entry.address,
                         entry.family,
                         literal ? QString() : QString::number(entry.ttl),
                         seen,
                         literal ? QString() : json::timeText(reviewDate(input, {entry}))});
    }
    return rows;
}

/// A rule to a lone address that no source fits, or that the plan does not want, still has to be seen.
QByteArray literalRows(const HandoffInput &input, const PlannedRule &planned)
{
    const QString address = literalAddress(input, planned.rule.host);
    if (address.isEmpty())
        return ruleRow(input, planned, {});
    const Family family = familyOf(readAddress(address));
    QByteArray rows;
    for (const Cidr &source : planned.rule.sources) {
        if (familyOf(source.address) == family)
            rows += ruleRow(input, planned, {source.text(), {}, address, family, {}, {}, {}});
    }
    return rows.isEmpty() ? ruleRow(input, planned, {{}, {}, address, family, {}, {}, {}}) : rows;
}

QByteArray ruleRows(const HandoffInput &input, const PlannedRule &planned)
{
    QByteArray rows;
    if (planned.rule.sources.isEmpty())
        rows += sourceRows(input, planned, nullptr);
    for (const Cidr &source : planned.rule.sources)
        rows += sourceRows(input, planned, &source);
    return rows.isEmpty() ? literalRows(input, planned) : rows;
}

QList<Artifact> printAll(const PrintJob &job)
{
    QByteArray bytes = csvRow(columns());
    for (const PlannedRule &planned : job.rules)
        bytes += ruleRows(job.input, planned);
    return onlyFile(job, bytes);
}

} // namespace

Format rulesCsvFormat();
Format rulesCsvFormat()
{
    Format format = documentFormat(
        u"rules-csv"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Rules as a table (CSV)")),
        u"rules.csv"_s, QT_TRANSLATE_NOOP("Pack", "the rules as a table for change tools"), &printAll);
    format.can.names = NameSupport::Exact;
    format.file.role = FileRole::Data;
    return format;
}

} // namespace netsetup
