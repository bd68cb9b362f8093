// The change request: title, page one, annexes. The order of page one is fixed, since boards look for things
// by place.
#include "handoff/formats/report/requestcontent.h"

#include "base/inwords.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/factremarks.h"
#include "handoff/planning/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// So many open points fit on page one; the others stand in their annex.
constexpr qsizetype openOnPageOne = 4;

QList<DocBlock> boardFields(const HandoffInput &input)
{
    const ChangeRequest &request = input.plan.handoff.request;
    const DocText until = request.until.trimmed().isEmpty()
                              ? phrase(inWords("Pack", "permanent, or until %1"), {blankText()})
                              : plainText(request.until);
    return {fieldList({
        {inWords("Pack", "Change ID"), valueOrBlank(input.plan.handoff.changeId)},
        {inWords("Pack", "Requester"), valueOrBlank(request.requester)},
        {inWords("Pack", "Contact"), valueOrBlank(request.contact)},
        {inWords("Pack", "Rule owner"), valueOrBlank(request.owner)},
        {inWords("Pack", "Wanted window"), valueOrBlank(request.window)},
        {inWords("Pack", "Permanent or until"), until},
        {inWords("Pack", "Environment"), valueOrBlank(request.environment)},
    })};
}

bool hasPurpose(const HandoffInput &input, Purpose purpose)
{
    return std::any_of(input.rules.begin(), input.rules.end(),
                       [purpose](const Rule &rule) { return rule.purpose == purpose; });
}

DocText whatSentence(const HandoffInput &input)
{
    const qsizetype count = hostsOf(input.rules).size();
    //: Both stand in "We ask to allow connections from our cluster to %2".
    const QString hosts =
        count == 1 ? inWords("Pack", "1 named host") : inWords("Pack", "%1 named hosts").arg(count);
    const QString pattern =
        hasPurpose(input, Purpose::ImagePull)
            ? inWords("Pack",
                      "We ask to allow connections from %1 to %2, so that the StackState Agent can report to "
                      "our tenant %3, and to fetch the Agent's container images.")
            : inWords("Pack",
                      "We ask to allow connections from %1 to %2, so that the StackState Agent can report to "
                      "our tenant %3.");
    return phrase(pattern, {clusterText(input), strongText(hosts), codeText(input.tenantHost)});
}

DocSection whatAndWhy(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "What and why"), {}, false};
    const DocText why = plainText(inWords("Pack", " The Agent reports the state of the cluster, and we use "
                                                  "that to notice faults and to find their cause."));
    const DocText safe = plainText(inWords("Pack", " Every connection starts on our side, no existing rule "
                                                   "is changed, and all of it can be taken out again."));
    section.blocks.append(paragraph(whatSentence(input) + why + safe));
    return section;
}

QString inspectionWords(const Rule &rule)
{
    switch (rule.inspection) {
    case Exemption::Exempt:
        return inWords("Pack", "exempt");
    case Exemption::OkWithCa:
        return inWords("Pack", "may stay");
    case Exemption::NoneNeeded:
    case Exemption::Unknown:
        break;
    }
    return inWords("Pack", "no change");
}

/// Rules that differ in nothing but the host, as one row of the table: the board decides on them as one.
struct RuleRow
{
    QList<DocText> cells; ///< all but number and destination
    QList<int> numbers;
    QStringList hosts;
};

QString stateWords(const RuleSighting &seen)
{
    const QString day = seen.at.toString(u"yyyy-MM-dd"_s);
    switch (seen.state) {
    case RuleState::Open:
        return inWords("Pack", "open: seen %1 from %2").arg(day, vantageWords(seen.vantage));
    case RuleState::Blocked:
        return inWords("Pack", "blocked: seen %1 from %2").arg(day, vantageWords(seen.vantage));
    case RuleState::Unknown:
        break;
    }
    return seen.remark.isEmpty() ? inWords("Pack", "not seen")
                                 : inWords("Pack", "not seen; %1").arg(seen.remark.told());
}

/// Without a check there is nothing to say of any rule.
bool hasStates(const HandoffInput &input)
{
    return std::any_of(input.rules.begin(), input.rules.end(), [](const Rule &rule) {
        return rule.seen.state != RuleState::Unknown || !rule.seen.remark.isEmpty();
    });
}

QList<DocText> sharedCells(const HandoffInput &input, const Rule &rule, bool withState)
{
    QList<DocText> cells{sourceText(input, rule), plainText(initiatorWords(input, rule)),
                         plainText(QString::number(rule.port)), plainText(wordFor(rule.protocol).toUpper()),
                         plainText(inspectionWords(rule))};
    if (withState)
        cells.append(plainText(stateWords(rule.seen)));
    return cells;
}

QList<RuleRow> ruleRows(const HandoffInput &input)
{
    const bool withState = hasStates(input);
    QList<RuleRow> rows;
    int number = 0;
    for (const Rule &rule : input.rules) {
        const QList<DocText> cells = sharedCells(input, rule, withState);
        auto row = std::find_if(rows.begin(), rows.end(),
                                [&cells](const RuleRow &known) { return known.cells == cells; });
        if (row == rows.end()) {
            rows.append(RuleRow{cells, {}, {}});
            row = rows.end() - 1;
        }
        row->numbers.append(++number);
        row->hosts.append(rule.host);
    }
    return rows;
}

DocText hostList(const QStringList &hosts)
{
    DocText text;
    for (const QString &host : hosts) {
        if (!text.isEmpty())
            text += plainText(u", "_s);
        text += codeText(host);
    }
    return text;
}

/// The words for a source that is not known need more room than an address.
bool hasOpenSource(const HandoffInput &input)
{
    return std::any_of(input.rules.begin(), input.rules.end(),
                       [](const Rule &rule) { return rule.sources.isEmpty(); });
}

QList<int> columnWidths(const HandoffInput &input)
{
    if (hasStates(input))
        return {7, 13, 15, 26, 6, 8, 10, 10, 5};
    return hasOpenSource(input) ? QList<int>{7, 16, 17, 28, 6, 9, 12, 5}
                                : QList<int>{7, 13, 18, 29, 7, 9, 12, 5};
}

DocTable ruleTable(const HandoffInput &input)
{
    DocTable table;
    table.head = {inWords("Pack", "No."),         inWords("Pack", "Source"), inWords("Pack", "Initiator"),
                  inWords("Pack", "Destination"), inWords("Pack", "Port"),   inWords("Pack", "Protocol"),
                  inWords("Pack", "Inspection")};
    if (hasStates(input))
        table.head.append(inWords("Pack", "Now"));
    table.head.append(inWords("Pack", "Log"));
    table.widths = columnWidths(input);
    const QList<RuleRow> rows = ruleRows(input);
    for (const RuleRow &row : rows) {
        QList<DocText> cells{plainText(numberRuns(row.numbers)), row.cells.at(0), row.cells.at(1),
                             hostList(row.hosts)};
        cells += row.cells.mid(2);
        cells.append(plainText(inWords("Pack", "yes")));
        table.rows.append(cells);
    }
    return table;
}

QString numbersText(const QList<int> &numbers)
{
    const QString runs = numberRuns(numbers);
    //: Stands in "for rule 3".
    return numbers.size() == 1 ? inWords("Pack", "rule %1").arg(runs) : inWords("Pack", "rules %1").arg(runs);
}

/// By their numbers in the table, from 1.
QList<int> numbersWhere(const HandoffInput &input, bool (*counts)(const Rule &rule))
{
    QList<int> numbers;
    for (qsizetype i = 0; i < input.rules.size(); ++i) {
        if (counts(input.rules.at(i)))
            numbers.append(static_cast<int>(i) + 1);
    }
    return numbers;
}

bool isOpen(const Rule &rule)
{
    return rule.seen.state == RuleState::Open;
}

bool isUnsure(const Rule &rule)
{
    return !factRemark(rule).isEmpty();
}

/// What needs no work any more, and what the remarks of the table are worth.
QList<DocBlock> stateNotes(const HandoffInput &input)
{
    QList<DocBlock> blocks;
    if (const QList<int> open = numbersWhere(input, &isOpen); !open.isEmpty())
        blocks.append(
            paragraph(plainText(inWords("Pack", "Open already, so that nothing has to be done for it: %1.")
                                    .arg(numbersText(open)))));
    if (const QList<int> unsure = numbersWhere(input, &isUnsure); !unsure.isEmpty())
        blocks.append(paragraph(plainText(
            inWords("Pack", "Inferred or unknown, not stated by the vendor: %1. The annex for the security "
                            "officer has the sources.")
                .arg(numbersText(unsure)))));
    if (!input.leftOpen.isEmpty())
        blocks.append(paragraph(phrase(inWords("Pack", "Open already and not asked for here: %1."),
                                       {codeList(hostsOf(input.leftOpen))})));
    const bool remarks = std::any_of(input.rules.begin(), input.rules.end(),
                                     [](const Rule &rule) { return !rule.seen.remark.isEmpty(); });
    if (remarks)
        blocks.append(paragraph(plainText(inWords(
            "Pack", "\"Not seen\" means that no check ran where these connections start. What another "
                    "place gets through to says nothing of them: they are asked for all the same."))));
    return blocks;
}

DocSection ruleSection(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Rules to allow (change 1)"), {}, false};
    const QList<ExtraChange> extra = extraChanges(input);
    if (!extra.isEmpty())
        section.blocks.append(paragraph(phrase(
            inWords("Pack",
                    "%1, decided one by one. Change 1 is this table; each of the others can be refused while "
                    "the rules are accepted. If change 1 is refused: the Agent cannot connect."),
            {strongText(inWords("Pack", "This request holds %1 changes").arg(extra.size() + 1))})));
    section.blocks.append(tableBlock(ruleTable(input)));
    section.blocks += stateNotes(input);
    for (const ExtraChange &change : extra) {
        section.blocks.append(
            paragraph(phrase(inWords("Pack", "%1 (%2; can be refused alone): %3, for %4. If refused: %5"),
                             {strongText(inWords("Pack", "Change %1").arg(change.number)),
                              plainText(ownerWords(change.owner)), plainText(change.title),
                              plainText(numbersText(change.ruleNumbers)), plainText(change.ifRefused)})));
    }
    return section;
}

DocSection notRequested()
{
    DocSection section{inWords("Pack", "Not requested"), {}, true};
    section.blocks.append(bullets({
        plainText(inWords("Pack", "No inbound connection; answers on the same connection are enough.")),
        plainText(inWords("Pack", "No wildcard name and no other host.")),
        plainText(inWords("Pack", "No other port or protocol.")),
        plainText(inWords("Pack", "No change to an existing rule.")),
    }));
    return section;
}

DocSection openSection(const QList<OpenPoint> &open)
{
    DocSection section{inWords("Pack", "Open questions"), {}, true};
    if (open.isEmpty()) {
        section.blocks.append(paragraph(plainText(inWords("Pack", "Nothing is open."))));
        return section;
    }
    QList<DocText> items;
    for (const OpenPoint &point : open.mid(0, openOnPageOne))
        items.append(phrase(u"%1: %2"_s, {strongText(ownerWords(point.owner)), plainText(point.what)}));
    if (open.size() > openOnPageOne)
        items.append(
            plainText(inWords("Pack", "and %1 more, in the last annex").arg(open.size() - openOnPageOne)));
    section.blocks.append(bullets(items));
    return section;
}

} // namespace

QList<DocBlock> oldReportNote(const HandoffInput &input)
{
    if (!input.report || !input.report->finishedAt.isValid() ||
        input.report->finishedAt.addDays(1) >= input.createdAt)
        return {};
    return {
        note(plainText(inWords("Pack", "The checks are old: they ended at %1, and this pack was made at %2. "
                                       "Run them again before you act on what they say.")
                           .arg(timeOrDash(input.report->finishedAt), timeOrDash(input.createdAt))))};
}

QList<DocSection> requestPageOne(const HandoffInput &input, const QList<OpenPoint> &open)
{
    return {whatAndWhy(input),  ruleSection(input), notRequested(),
            dataSection(input), riskSection(input), openSection(open)};
}

Document requestContent(const HandoffInput &input)
{
    const QList<OpenPoint> open = openPoints(input);
    Document document;
    document.title =
        inWords("Pack", "Change request: let the StackState Agent reach %1").arg(input.tenantHost);
    document.practice = input.practice;
    document.lead = boardFields(input) + oldReportNote(input);
    document.sections = requestPageOne(input, open);
    document.annexTitle = inWords("Pack", "Annex");
    document.annexes = requestAnnexes(input, open);
    document.footer = footerText(input);
    document.language = WordsIn::language();
    return document;
}

} // namespace netsetup
