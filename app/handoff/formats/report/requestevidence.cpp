// The annexes about what was seen: addresses, picture, findings, and what is still open.
#include "base/firsttime.h"
#include "base/inwords.h"
#include "diagram/diagram.h"
#include "findings/kinds/findingtexts.h"
#include "findings/report/actions.h"
#include "findings/report/matrix.h"
#include "findings/statustable.h"
#include "handoff/formats/report/packfiles.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/seenfrom.h"
#include "handoff/planning/wording.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct VolatilityRow
{
    Volatility volatility;
    const char *text;
};

const VolatilityRow volatilityRows[] = {
    {Volatility::Pinned, QT_TRANSLATE_NOOP("Pack", "tenant's own")},
    {Volatility::Cdn, QT_TRANSLATE_NOOP("Pack", "changes often: use the name")},
    {Volatility::Internal, QT_TRANSLATE_NOOP("Pack", "own network")},
    {Volatility::Unknown, QT_TRANSLATE_NOOP("Pack", "not known: use the name")},
};

QString volatilityText(Volatility volatility)
{
    for (const VolatilityRow &row : volatilityRows) {
        if (row.volatility == volatility)
            return inWords("Pack", row.text);
    }
    return wordFor(volatility);
}

/// The words of a report that stand in its files too.
[[maybe_unused]] const char *const reportWords[] = {
    QT_TRANSLATE_NOOP("Pack", "pass"),    QT_TRANSLATE_NOOP("Pack", "info"),
    QT_TRANSLATE_NOOP("Pack", "warn"),    QT_TRANSLATE_NOOP("Pack", "fail"),
    QT_TRANSLATE_NOOP("Pack", "unknown"), QT_TRANSLATE_NOOP("Pack", "cancelled")};

QStringList addressList(const QList<ResolvedAddress> &addresses)
{
    QStringList list;
    for (const ResolvedAddress &address : addresses)
        list.append(address.address);
    return list;
}

QString ttlText(const QList<ResolvedAddress> &addresses)
{
    const auto lowest = std::min_element(addresses.begin(), addresses.end(),
                                         [](const auto &a, const auto &b) { return a.ttl < b.ttl; });
    return lowest == addresses.end() ? u"-"_s : u"%1 s"_s.arg(lowest->ttl);
}

QList<DocText> addressRow(const HandoffInput &input, const Rule &rule)
{
    const QList<ResolvedAddress> kept = chooseAddresses(input, rule.host, rule.volatility).kept;
    const bool literal = isAddress(rule.host);
    const DocText seen =
        kept.isEmpty() ? plainText(inWords("Pack", "none seen")) : codeList(addressList(kept));
    return {codeText(rule.host), seen,
            plainText(literal ? inWords("Pack", "given as address") : volatilityText(rule.volatility)),
            plainText(literal ? u"-"_s : ttlText(kept)),
            plainText(literal || kept.isEmpty() ? u"-"_s : timeOrDash(seenBetween(kept).second))};
}

DocTable addressTable(const HandoffInput &input)
{
    DocTable table;
    table.head = {inWords("Pack", "Host"), inWords("Pack", "Addresses"), inWords("Pack", "How stable"),
                  inWords("Pack", "TTL"), inWords("Pack", "Seen")};
    table.widths = {31, 26, 17, 7, 19};
    FirstTime<QString> firstTime;
    for (const Rule &rule : input.rules) {
        if (firstTime(rule.host))
            table.rows.append(addressRow(input, rule));
    }
    return table;
}

QString asSeenFrom(const HandoffInput &input)
{
    const QString places = seenFrom(input);
    if (places != input.vantage)
        return inWords("Pack", "As seen from: %1. Another place may get other answers. The TTL says how long "
                               "a DNS answer "
                               "may be kept, not how long a rule is right: look again by %2.")
            .arg(places, reviewDay(input));
    return inWords("Pack",
                   "As seen from the %1; another place may get other answers. The TTL says how long a "
                   "DNS answer may be kept, not how long a rule is right: look again by %2.")
        .arg(vantageWords(input.vantage), reviewDay(input));
}

/// Names of which pods, nodes and others get other addresses: a rule that is right for one may be wrong for
/// another.
QList<DocBlock> otherViews(const HandoffInput &input)
{
    DocTable table;
    table.head = {inWords("Pack", "Host"), inWords("Pack", "Who gets which addresses")};
    table.widths = {31, 69};
    FirstTime<QString> firstTime;
    for (const Rule &rule : input.rules) {
        const QList<AddressView> views = addressViews(input, rule.host);
        if (firstTime(rule.host) && viewsDiffer(input, views, rule.volatility))
            table.rows.append({codeText(rule.host), plainText(viewsInWords(input, views))});
    }
    if (table.rows.isEmpty())
        return {};
    return {paragraph(plainText(
                inWords("Pack", "Not every place gets the same addresses. The rules hold what pods and "
                                "nodes get; what only another place gets is left out."))),
            tableBlock(table)};
}

/// Passing, skipped and blocked ones are only counted: what to do is in the others.
bool isListed(const Finding &finding)
{
    return finding.status == Status::Fail || finding.status == Status::Unknown ||
           finding.status == Status::Warn || finding.status == Status::Info;
}

DocText remedyText(const Finding &finding)
{
    DocText text;
    for (const Cause &kept : finding.causes) {
        const Cause cause = causeInWords(finding, kept);
        // Without a question that decides between them, all of them are to be done.
        if (!text.isEmpty())
            text +=
                plainText(cause.decides.isEmpty() ? inWords("Pack", " Also: ") : inWords("Pack", " Or: "));
        if (!cause.decides.isEmpty())
            text += plainText(cause.decides + u' ');
        text += plainText(cause.text);
    }
    return text.isEmpty() ? plainText(inWords("Pack", "nothing")) : text;
}

QString ownersText(const Finding &finding)
{
    QStringList owners;
    for (const Cause &cause : finding.causes) {
        const QString words = ownerWords(cause.owner);
        if (!owners.contains(words))
            owners.append(words);
    }
    QString text = owners.value(0, u"-"_s);
    for (const QString &next : owners.mid(1))
        text = inWords("Pack", "%1 or %2").arg(text, next);
    return text;
}

/// Findings that say the same of several places; the first one speaks for all.
struct FindingGroup
{
    Finding first;
    QStringList places;
};

/// What is equal for findings of one group.
QString sameness(const Finding &finding)
{
    QStringList parts{finding.id, wordFor(finding.status), finding.required ? QString() : u"-"_s};
    for (const Cause &cause : finding.causes)
        parts.append(sameCause(finding, cause));
    return parts.join(u'\n');
}

QString placeOf(const Finding &finding)
{
    return finding.address.isEmpty() ? finding.target : QString(finding.target + u' ' + finding.address);
}

QList<FindingGroup> groupedFindings(const Report &report)
{
    QList<FindingGroup> groups;
    QHash<QString, qsizetype> known; // a cluster of many nodes says the same many times
    for (const Finding &finding : report.findings) {
        if (!isListed(finding))
            continue;
        const QString key = sameness(finding);
        const QString place = placeOf(finding);
        const auto same = known.constFind(key);
        if (same == known.constEnd()) {
            known.insert(key, groups.size());
            groups.append({finding, {place}});
        } else if (!groups.at(*same).places.contains(place)) {
            groups[*same].places.append(place);
        }
    }
    std::stable_sort(groups.begin(), groups.end(), [](const FindingGroup &a, const FindingGroup &b) {
        return rowOf(a.first.status).urgency < rowOf(b.first.status).urgency;
    });
    return groups;
}

QList<DocText> findingRow(const FindingGroup &group)
{
    const Finding &finding = group.first;
    const QString status = inWords("Pack", wordFor(finding.status));
    const QString state = finding.required ? status : inWords("Pack", "%1 (optional)").arg(status);
    const DocText title = plainText(titleOf(finding));
    // A finding about the plan has no place; what it is about stands in its detail.
    const bool aboutPlan = finding.target.isEmpty();
    const DocText what = aboutPlan ? plainText(u"%1. %2"_s.arg(titleOf(finding), detailOf(finding)))
                         : group.places.size() == 1 ? phrase(u"%1 (%2)"_s, {title, codeList(group.places)})
                                                    : phrase(inWords("Pack", "%1. The same at %2"),
                                                             {title, codeList(group.places.mid(1))});
    return {what, plainText(state), plainText(ownersText(finding)), remedyText(finding)};
}

DocTable findingTable(const Report &report)
{
    DocTable table;
    table.head = {inWords("Pack", "What"), inWords("Pack", "State"), inWords("Pack", "Owner"),
                  inWords("Pack", "Remedy")};
    table.widths = {38, 10, 14, 38};
    for (const FindingGroup &group : groupedFindings(report))
        table.rows.append(findingRow(group));
    return table;
}

QString countText(const Report &report)
{
    const auto number = [&report](Status status) {
        return std::count_if(report.findings.begin(), report.findings.end(),
                             [status](const Finding &finding) { return finding.status == status; });
    };
    return inWords("Pack",
                   "Passed: %1. Not reached, since something before them failed: %2. Does not apply: %3.")
        .arg(number(Status::Pass))
        .arg(number(Status::NotReached))
        .arg(number(Status::Skipped));
}

/// "quay.io: broken (tcp.drop)": what is wrong at the places of a row.
QString wrongThere(const Matrix &matrix, const MatrixRow &row)
{
    QStringList wrong;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const MatrixCell &cell = row.cells.at(i);
        const int urgency = rowOf(cell.status).urgency;
        if (cell.looked && urgency < rowOf(Status::Pass).urgency)
            wrong.append(inWords("Pack", "%1: %2 (%3)")
                             .arg(printable(matrix.columns.at(i).host), statusWords(cell.status), cell.id));
    }
    return wrong.isEmpty() ? inWords("Pack", "nothing") : wrong.join("; "_L1);
}

QString ownersThere(const MatrixRow &row)
{
    QStringList owners;
    for (const Owner owner : row.owners)
        owners.append(ownerWords(owner));
    return owners.isEmpty() ? u"-"_s : owners.join(", "_L1);
}

/// Who sees what, where several places were asked: places that see the same in one row.
QList<DocBlock> placeBlocks(const Report &report)
{
    // More than anybody reads on paper; the report in the pack has all of them.
    constexpr qsizetype mostRows = 40;
    const Matrix matrix = matrixOf(report);
    if (!matrix.isWorthShowing())
        return {};
    DocTable table;
    table.head = {inWords("Pack", "Seen from"), inWords("Pack", "What is wrong there"),
                  inWords("Pack", "Owner")};
    table.widths = {34, 48, 18};
    for (const MatrixRow &row : matrix.rows.mid(0, mostRows))
        table.rows.append({plainText(matrix.placeWords(row)), plainText(wrongThere(matrix, row)),
                           plainText(ownersThere(row))});
    QList<DocBlock> blocks{paragraph(plainText(inWords(
                               "Pack", "Several places were asked. Those that see the same share a row; a "
                                       "connection counts where it starts, in pods or on nodes."))),
                           tableBlock(table)};
    if (matrix.rows.size() > mostRows)
        blocks.append(paragraph(plainText(inWords("Pack", "Rows left out here: %1. The report has them.")
                                              .arg(matrix.rows.size() - mostRows))));
    return blocks;
}

bool isFromSeveral(const Report &report)
{
    return matrixOf(report).places.isSeveral();
}

DocText checkedFrom(const Report &report)
{
    const Matrix matrix = matrixOf(report);
    return plainText(matrix.places.isSeveral() ? placesInWords(matrix.places.vantages(), matrix.places)
                                               : vantageWords(report.vantage));
}

} // namespace

DocSection addressAnnex(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Addresses"), {}, false};
    if (input.addresses.isEmpty()) {
        section.blocks.append(
            paragraph(plainText(inWords("Pack", "No name was looked up for this pack. Use the names, or look "
                                                "them up where the device stands."))));
        return section;
    }
    section.blocks.append(paragraph(plainText(asSeenFrom(input))));
    section.blocks.append(tableBlock(addressTable(input)));
    section.blocks += otherViews(input);
    return section;
}

DocSection diagramAnnex(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Diagram"), {}, false};
    const QList<Finding> findings = input.report ? input.report->findings : QList<Finding>{};
    const QString file = pathsOf(input, u"diagram-svg"_s).value(0);
    DocBlock picture;
    picture.kind = DocBlock::Kind::Picture;
    picture.picture = diagramToSvg(layoutDiagram(input.flows, findings, input.tenantHost, input.practice));
    // What a mail gateway took the ending of is no picture that a page can show.
    picture.link = file.endsWith(".svg"_L1) ? file : QString();
    picture.text = plainText(inWords("Pack", "Arrows point from the one who opens the connection."));
    if (!file.isEmpty())
        picture.text += phrase(inWords("Pack", " The picture is %1 of the pack."), {codeText(file)});
    section.blocks.append(picture);
    return section;
}

DocSection findingAnnex(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Findings"), {}, false};
    if (!input.report) {
        section.blocks.append(paragraph(plainText(inWords("Pack", "Nothing was checked for this pack."))));
        return section;
    }
    const Report &report = *input.report;
    section.blocks.append(
        paragraph(phrase(isFromSeveral(report) ? inWords("Pack", "Verdict: %1. Checked from: %2; %3. %4")
                                               : inWords("Pack", "Verdict: %1. Checked from the %2, %3. %4"),
                         {strongText(inWords("Pack", wordFor(verdictOf(report)))), checkedFrom(report),
                          plainText(timeOrDash(report.finishedAt)), plainText(countText(report))})));
    if (leavesKeyUntried(report))
        section.blocks.append(paragraph(plainText(inWords(
            "Pack", "The API key was not tried: whether the receiver accepts it is not known yet."))));
    section.blocks += placeBlocks(report);
    const DocTable table = findingTable(report);
    if (!table.rows.isEmpty())
        section.blocks.append(tableBlock(table));
    return section;
}

DocSection openAnnex(const QList<OpenPoint> &open)
{
    DocSection section{inWords("Pack", "Open questions in full"), {}, false};
    if (open.isEmpty()) {
        section.blocks.append(paragraph(plainText(inWords("Pack", "Nothing is open."))));
        return section;
    }
    DocTable table;
    table.head = {inWords("Pack", "Who"), inWords("Pack", "What"), inWords("Pack", "Why"),
                  inWords("Pack", "For example"), inWords("Pack", "For the requester")};
    table.widths = {13, 26, 27, 16, 18};
    for (const OpenPoint &point : open)
        table.rows.append({plainText(ownerWords(point.owner)), plainText(point.what), plainText(point.why),
                           plainText(point.example), fieldText(point.field)});
    section.blocks.append(tableBlock(table));
    return section;
}

QList<DocSection> requestAnnexes(const HandoffInput &input, const QList<OpenPoint> &open)
{
    return {decisionAnnex(input), implementationAnnex(input), proofAnnex(input),
            testAnnex(input),     backOutAnnex(input),        addressAnnex(input),
            diagramAnnex(input),  findingAnnex(input),        securityAnnex(input),
            openAnnex(open)};
}

} // namespace netsetup
