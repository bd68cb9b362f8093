// rules.csv: one row per source, destination and port, for spreadsheets and change tools (RFC 4180).
#include "base/csv.h"
#include "base/json.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/extrachanges.h"

namespace netsetup {

namespace {

const QStringList &columns()
{
    static const QStringList names{
        QStringLiteral("change_id"),        QStringLiteral("rule_id"),        QStringLiteral("purpose"),
        QStringLiteral("required"),         QStringLiteral("initiator"),      QStringLiteral("source"),
        QStringLiteral("destination_fqdn"), QStringLiteral("destination_ip"), QStringLiteral("ip_version"),
        QStringLiteral("protocol"),         QStringLiteral("port"),           QStringLiteral("service"),
        QStringLiteral("action"),           QStringLiteral("direction"),      QStringLiteral("volatility"),
        QStringLiteral("dns_ttl_s"),        QStringLiteral("snapshot_utc"),   QStringLiteral("review_by_utc"),
        QStringLiteral("comment"),
    };
    return names;
}

QString versionOf(const QString &family)
{
    if (family.isEmpty())
        return {};
    return family == QLatin1String("ipv6") ? QStringLiteral("6") : QStringLiteral("4");
}

QString familyOf(const Cidr &source)
{
    return source.isIpv4() ? QStringLiteral("ipv4") : QStringLiteral("ipv6");
}

QString comment(const HandoffInput &input, const PlannedRule &planned, bool addressRow)
{
    QStringList parts;
    if (!input.practice.isEmpty())
        parts.append(QStringLiteral("PRACTICE: simulated network, not for a real device"));
    parts.append(planned.rule.why);
    parts.append(planned.reason);
    if (planned.rule.sources.isEmpty())
        parts.append(QStringLiteral("source not known yet"));
    parts += exemptionNotes(input, planned.rule);
    if (addressRow && pinnedByOverride(input, planned.rule.host, planned.rule.volatility))
        parts.append(QStringLiteral("address printed by --addresses-for-cdn, it changes without notice"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

struct Line
{
    QString source;
    QString fqdn;
    QString ip;
    QString family;
    QString ttl;
    QString seen;
    QString review;
};

QByteArray ruleRow(const HandoffInput &input, const PlannedRule &planned, const Line &line)
{
    const Rule &rule = planned.rule;
    const QString port = QString::number(rule.port);
    const QString service = rule.protocol + QLatin1Char('/') + port;
    return csvRow({input.plan.handoff.changeId, rule.id, rule.purpose,
                   rule.required ? QStringLiteral("yes") : QStringLiteral("no"), wordFor(rule.initiator),
                   line.source, line.fqdn, line.ip, versionOf(line.family), rule.protocol, port, service,
                   QStringLiteral("allow"), QStringLiteral("egress"), rule.volatility, line.ttl, line.seen,
                   line.review, comment(input, planned, !line.ip.isEmpty())});
}

/// The rows of one source (none: not known): the name, then the addresses of the same family.
QByteArray sourceRows(const HandoffInput &input, const PlannedRule &planned, const Cidr *source)
{
    QByteArray rows;
    const bool literal = isAddress(planned.rule.host);
    const QString sourceText = source ? source->text() : QString();
    const QString sourceFamily = source ? familyOf(*source) : QString();
    if (!literal)
        rows += ruleRow(input, planned, {sourceText, planned.rule.host, {}, sourceFamily, {}, {}, {}});
    for (const ResolvedAddress &entry : planned.addresses) {
        if (!sourceFamily.isEmpty() && sourceFamily != entry.family)
            continue;
        const QString seen = json::timeText(entry.seenAt);
        rows += ruleRow(input, planned,
                        {sourceText,
                         {},
                         entry.address,
                         entry.family,
                         literal ? QString() : QString::number(entry.ttl),
                         seen,
                         literal ? QString() : json::timeText(reviewDate(input))});
    }
    return rows;
}

QByteArray ruleRows(const HandoffInput &input, const PlannedRule &planned)
{
    QByteArray rows;
    if (planned.rule.sources.isEmpty())
        rows += sourceRows(input, planned, nullptr);
    for (const Cidr &source : planned.rule.sources)
        rows += sourceRows(input, planned, &source);
    // A rule whose one destination may not be printed still has to be seen.
    return rows.isEmpty() ? ruleRow(input, planned, {}) : rows;
}

QList<Artifact> emitRulesCsv(const HandoffInput &input, const QList<PlannedRule> &rules,
                             const QMap<QString, QString> &)
{
    QByteArray bytes = csvRow(columns());
    for (const PlannedRule &planned : rules)
        bytes += ruleRows(input, planned);
    return {Artifact{QStringLiteral("rules-csv"), QStringLiteral("rules.csv"), bytes,
                     QStringLiteral("text/csv")}};
}

} // namespace

Format rulesCsvFormat();
Format rulesCsvFormat()
{
    Format format;
    format.id = QStringLiteral("rules-csv");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Rules as a table (CSV)"));
    format.can.document = true;
    format.can.names = NameSupport::Exact;
    format.can.enforcement = QStringLiteral("document");
    format.emitArtifacts = &emitRulesCsv;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
