// Which rules which formats left out, and why.
#include "base/inwords.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/wording.h"

#include <algorithm>

namespace netsetup {

namespace {

struct LeftOut
{
    QString format;
    QString decision;
    Phrase reason; ///< for the first host
    Phrase common; ///< for all of them
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
    return row.hosts.size() == 1 ? row.reason.told() : row.common.told();
}

struct DecisionRow
{
    Decision decision;
    const char *text;
};

const DecisionRow decisionRows[] = {
    {Decision::EmitAsSnapshot, QT_TRANSLATE_NOOP("Pack", "addresses only")},
    {Decision::Skip, QT_TRANSLATE_NOOP("Pack", "skip")},
    {Decision::Refuse, QT_TRANSLATE_NOOP("Pack", "refuse")},
};

QString decisionWords(const QString &decision)
{
    for (const DecisionRow &row : decisionRows) {
        if (decision == wordFor(row.decision))
            return inWords("Pack", row.text);
    }
    return decision;
}

void add(QList<LeftOut> &rows, const DecisionNote &note, const QString &host)
{
    const Phrase common = ofTheseHosts(note.reason, host);
    auto row = std::find_if(rows.begin(), rows.end(), [&](const LeftOut &other) {
        return other.format == note.format && other.decision == note.decision && other.common == common;
    });
    if (row == rows.end())
        row = rows.insert(rows.end(), LeftOut{note.format, note.decision, note.reason, common, {}, {}});
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
    table.head = {inWords("Pack", "Format"), inWords("Pack", "Decision"), inWords("Pack", "Why"),
                  inWords("Pack", "Rules")};
    table.widths = {14, 13, 40, 33};
    for (const LeftOut &row : leftOut(input)) {
        const DocText which = row.rules.isEmpty() ? plainText(inWords("Pack", "all")) : codeList(row.rules);
        table.rows.append({plainText(row.format), plainText(decisionWords(row.decision)),
                           plainText(reasonText(row)), which});
    }
    return table;
}

} // namespace netsetup
