// rules.csv: one row per source, destination and port, for spreadsheets and change tools (RFC 4180).
#include "base/csv.h"
#include "base/json.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/delta.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/factremarks.h"

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
        u"state_vantage"_s, u"change"_s,           u"comment"_s,
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
    parts.append(factRemark(planned.rule).english());
    parts.append(planned.rule.seen.remark.english());
    if (addressRow && pinnedByOverride(input, planned.rule.host, planned.rule.volatility))
        parts.append(u"address printed by --addresses-for-cdn, it changes without notice"_s);
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

/// Where one row leads.
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

struct Row
{
    PlannedRule planned;
    Line line;
    QString change; ///< behind an older pack: add, keep, remove

    /// All that makes it another row for who loads it.
    [[nodiscard]] QString key() const
    {
        const Rule &rule = planned.rule;
        return QStringList{wordFor(rule.initiator),   line.source, line.fqdn, line.ip, wordFor(rule.protocol),
                           QString::number(rule.port)}
            .join(u' ');
    }
};

QByteArray printed(const HandoffInput &input, const Row &row)
{
    const Rule &rule = row.planned.rule;
    const QString port = QString::number(rule.port);
    const QString service = wordFor(rule.protocol) + u'/' + port;
    return csvRow(
        {input.plan.handoff.changeId, rule.id, wordFor(rule.purpose), rule.required ? u"yes"_s : u"no"_s,
         wordFor(rule.initiator), row.line.source, row.line.fqdn, row.line.ip, versionOf(row.line.family),
         wordFor(rule.protocol), port, service,
         // Who reads this column alone must not open what goes.
         row.change == "remove"_L1 ? u"remove"_s : u"allow"_s, u"egress"_s, wordFor(rule.volatility),
         row.line.ttl, row.line.seen, row.line.review, wordFor(rule.seen.state), json::timeText(rule.seen.at),
         rule.seen.vantage, row.change, comment(input, row.planned, !row.line.ip.isEmpty())});
}

/// The rows of one source (none: not known): the name, then the addresses of the same family.
QList<Line> sourceLines(const HandoffInput &input, const PlannedRule &planned, const Cidr *source)
{
    QList<Line> lines;
    const bool literal = isAddress(planned.rule.host);
    const QString sourceText = source ? source->text() : QString();
    const std::optional<Family> sourceFamily =
        source ? std::optional(familyOf(source->address)) : std::nullopt;
    if (!literal)
        lines.append({sourceText, planned.rule.host, {}, sourceFamily, {}, {}, {}});
    for (const ResolvedAddress &entry : planned.addresses) {
        if (sourceFamily && sourceFamily != entry.family)
            continue;
        lines.append({sourceText,
                      {},
                      entry.address,
                      entry.family,
                      literal ? QString() : QString::number(entry.ttl),
                      json::timeText(entry.seenAt),
                      literal ? QString() : json::timeText(reviewDate(input, {entry}))});
    }
    return lines;
}

/// A rule to a lone address that no source fits, or that the plan does not want, still has to be seen.
QList<Line> literalLines(const HandoffInput &input, const PlannedRule &planned)
{
    const QString address = literalAddress(input, planned.rule.host);
    if (address.isEmpty())
        return {Line()};
    const Family family = familyOf(readAddress(address));
    QList<Line> lines;
    for (const Cidr &source : planned.rule.sources) {
        if (familyOf(source.address) == family)
            lines.append({source.text(), {}, address, family, {}, {}, {}});
    }
    return lines.isEmpty() ? QList<Line>{{{}, {}, address, family, {}, {}, {}}} : lines;
}

QList<Row> rowsOf(const HandoffInput &input, const PlannedRule &planned)
{
    QList<Line> lines;
    if (planned.rule.sources.isEmpty())
        lines += sourceLines(input, planned, nullptr);
    for (const Cidr &source : planned.rule.sources)
        lines += sourceLines(input, planned, &source);
    if (lines.isEmpty())
        lines = literalLines(input, planned);
    QList<Row> rows;
    for (const Line &line : lines)
        rows.append({planned, line, {}});
    return rows;
}

/// Says of each row whether it is new, and adds what has gone.
void compareWithOlder(QList<Row> &rows, const HandoffInput &input)
{
    QMap<QString, Row> older;
    for (const PlannedRule &planned : olderRules(input)) {
        for (const Row &row : rowsOf(input, planned))
            older.insert(row.key(), row);
    }
    for (Row &row : rows) {
        row.change = older.contains(row.key()) ? u"keep"_s : u"add"_s;
        older.remove(row.key());
    }
    for (Row &row : older) {
        row.change = u"remove"_s;
        rows.append(row);
    }
}

QList<Artifact> printAll(const PrintJob &job)
{
    QList<Row> rows;
    for (const PlannedRule &planned : job.rules)
        rows += rowsOf(job.input, planned);
    if (job.input.since)
        compareWithOlder(rows, job.input);
    QByteArray bytes = csvRow(columns());
    for (const Row &row : std::as_const(rows))
        bytes += printed(job.input, row);
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
