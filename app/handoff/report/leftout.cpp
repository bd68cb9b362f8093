// Which rules which formats left out, and why.
#include "handoff/report/requestcontent.h"
#include "handoff/report/requestwords.h"

#include <algorithm>

namespace netsetup {

namespace {

struct LeftOut
{
    QString format;
    QString decision;
    QString reason; ///< with the mark for the host
    QStringList rules;
    QStringList hosts;
};

QString hostOf(const HandoffInput &input, const QString &rule)
{
    for (const Rule &candidate : input.rules) {
        if (candidate.id == rule)
            return candidate.host;
    }
    return {};
}

QString reasonText(const LeftOut &row)
{
    return withHost(row.reason, row.hosts.size() == 1 ? row.hosts.first() : QStringLiteral("these hosts"));
}

QString decisionWords(const QString &decision)
{
    return decision == wordFor(Decision::EmitAsSnapshot) ? QStringLiteral("addresses only") : decision;
}

void add(QList<LeftOut> &rows, const DecisionNote &note, const QString &host)
{
    const QString reason = withoutHost(note.reason, host);
    auto row = std::find_if(rows.begin(), rows.end(), [&](const LeftOut &other) {
        return other.format == note.format && other.decision == note.decision && other.reason == reason;
    });
    if (row == rows.end())
        row = rows.insert(rows.end(), LeftOut{note.format, note.decision, reason, {}, {}});
    if (!note.rule.isEmpty())
        row->rules.append(note.rule);
    if (!row->hosts.contains(host))
        row->hosts.append(host);
}

/// One row per format, decision and reason: twelve rules with the same fate read as one line.
QList<LeftOut> leftOut(const HandoffInput &input)
{
    QList<LeftOut> rows;
    for (const DecisionNote &note : input.decisions) {
        if (note.decision != wordFor(Decision::Emit))
            add(rows, note, hostOf(input, note.rule));
    }
    return rows;
}

} // namespace

DocTable leftOutTable(const HandoffInput &input)
{
    DocTable table;
    table.head = {QStringLiteral("Format"), QStringLiteral("Decision"), QStringLiteral("Why"),
                  QStringLiteral("Rules")};
    table.widths = {14, 13, 40, 33};
    for (const LeftOut &row : leftOut(input)) {
        const DocText which = row.rules.isEmpty() ? plainText(QStringLiteral("all")) : codeList(row.rules);
        table.rows.append({plainText(row.format), plainText(decisionWords(row.decision)),
                           plainText(reasonText(row)), which});
    }
    return table;
}

} // namespace netsetup
