// The report for a terminal: the verdict, what to do and by whom, then every flow with all its stages.
#include "findings/kinds/findingtexts.h"
#include "findings/report/actions.h"
#include "findings/report/reportparts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

using Colour = TextPage::Colour;

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

/// Required flows that hold a required finding of this status, in report order; where several places were
/// asked, with those that saw it.
QStringList flowsWith(const Report &report, Status status, const Places &places)
{
    QStringList flows;
    QHash<QString, QStringList> seenFrom;
    for (const Finding &finding : report.findings) {
        if (!finding.required || finding.status != status)
            continue;
        QStringList &vantages = seenFrom[finding.flow];
        if (vantages.isEmpty())
            flows.append(finding.flow);
        if (vantages.isEmpty() || vantages.last() != finding.vantage)
            vantages.append(finding.vantage);
    }
    QStringList told;
    for (const QString &flow : std::as_const(flows)) {
        const QString where = places.isSeveral() ? placesInWords(seenFrom.value(flow), places) : QString();
        told.append(where.isEmpty() ? flowName(flow) : u"%1 (%2)"_s.arg(flowName(flow), where));
    }
    return told;
}

qsizetype countOf(const Report &report, Status status)
{
    return std::count_if(report.findings.begin(), report.findings.end(),
                         [status](const Finding &finding) { return finding.status == status; });
}

/// "1 cause, 11 hosts: security team".
QString failingText(const Report &report)
{
    const Failing failing = failingOf(report);
    QStringList teams;
    for (const Owner owner : failing.owners)
        teams.append(ownerBare(owner));
    QString text = counted(failing.causes, u"cause"_s, u"causes"_s);
    if (!failing.hosts.isEmpty())
        text += u", "_s + counted(failing.hosts.size(), u"host"_s, u"hosts"_s);
    return teams.isEmpty() ? text : QString(text + u": "_s + teams.join(u", "_s));
}

QString verdictText(const Report &report, Verdict verdict, const Places &places)
{
    const QString failed = flowsWith(report, Status::Fail, places).join(u", "_s);
    const QString unclear = flowsWith(report, Status::Unknown, places).join(u", "_s);
    const QString noKey = leavesKeyUntried(report) ? u" The API key was not tried."_s : QString();
    switch (verdict) {
    case Verdict::Pass:
        return u"everything that is required works."_s + noKey;
    case Verdict::Warn:
        return u"everything that is required works, with %1."_s.arg(
                   counted(countOf(report, Status::Warn), u"warning"_s, u"warnings"_s)) +
               noKey;
    case Verdict::Fail:
        return u"the Agent would not work yet. %1. Failing: %2."_s.arg(failingText(report), failed);
    case Verdict::Unknown:
        return unclear.isEmpty() ? u"not every required flow was checked."_s
                                 : u"no failure, but this could not be told: %1."_s.arg(unclear);
    case Verdict::Cancelled:
        break;
    }
    return u"the run was stopped. What was found until then follows."_s;
}

Colour colourOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return Colour::Good;
    case Verdict::Warn:
        return Colour::Caution;
    case Verdict::Fail:
        return Colour::Bad;
    case Verdict::Unknown:
    case Verdict::Cancelled:
        break;
    }
    return Colour::Unsure;
}

void printHead(TextPage &page, const Report &report, const Places &places)
{
    const Verdict verdict = verdictOf(report);
    page.paragraph(wordFor(verdict).toUpper() + u": "_s, verdictText(report, verdict, places),
                   colourOf(verdict));
    if (!report.practice.isEmpty())
        page.paragraph(
            u"PRACTICE: "_s,
            u"simulated network \"%1\". Nothing here is real."_s.arg(printableLine(report.practice)),
            Colour::Caution);
    const QString where = places.isSeveral() ? placesInWords(places.vantages(), places) : report.vantage;
    QString seen = u"Seen from %1"_s.arg(printableLine(where));
    if (report.finishedAt.isValid())
        seen += u", %1 UTC"_s.arg(report.finishedAt.toUTC().toString(u"yyyy-MM-dd HH:mm"_s));
    page.paragraph({}, seen + u'.');
}

// --- What to do

/// So that nobody goes through all findings for each key.
class FindingsByKey
{
public:
    explicit FindingsByKey(const Report &report)
    {
        for (const Finding &finding : report.findings)
            m_findings.insert(finding.key, &finding);
    }
    [[nodiscard]] const Finding *of(const QString &key) const { return m_findings.value(key); }

private:
    QHash<QString, const Finding *> m_findings;
};

/// What printing an action takes beside it.
struct ActionContext
{
    const FindingsByKey &findings;
    const Places &places;
};

/// Where else the same was found: addresses of the findings that were folded into one.
QStringList placesOf(const FindingsByKey &findings, const QStringList &keys)
{
    QStringList places;
    for (const QString &key : keys) {
        const Finding *finding = findings.of(key);
        if (finding != nullptr && !finding->address.isEmpty())
            places.append(printableLine(finding->address));
    }
    places.removeDuplicates();
    return places;
}

/// A labelled part below an action.
void printPart(TextPage &page, const QString &label, const QString &text)
{
    constexpr qsizetype indent = 5;
    page.paragraph(QString(indent, u' ') + label, text, Colour::Quiet, indent + 2);
}

/// The title of every kind of finding behind an action, and the detail of the first one.
void printReasons(TextPage &page, const FindingsByKey &findings, const Action &action)
{
    QStringList titles;
    QString printed;
    QSet<QString> looked; // the same was seen at many places
    for (const QString &key : action.keys) {
        const Finding *finding = findings.of(key);
        const QString kind = finding == nullptr ? QString() : QString(finding->id + u' ' + finding->target);
        if (looked.contains(kind))
            continue;
        looked.insert(kind);
        const QString title = finding == nullptr ? QString() : printableLine(titleOf(*finding));
        const QString said = finding == nullptr ? QString() : withoutPlace(title, *finding);
        if (finding == nullptr || titles.contains(said))
            continue;
        const QString detail = titles.isEmpty() ? printableLine(detailOf(*finding)) : QString();
        const QString reason = title + u". "_s + detail;
        printPart(page, titles.isEmpty() ? u"Why: "_s : u"And: "_s, reason);
        printed += reason;
        titles.append(said);
    }
    const QStringList places = placesOf(findings, action.keys);
    const bool saidBefore = std::all_of(places.begin(), places.end(),
                                        [&](const QString &place) { return printed.contains(place); });
    if (!saidBefore)
        printPart(page, u"At: "_s, places.join(u", "_s));
}

/// The first of several causes tells what was seen and what waits; the others refer to it.
bool isToldBefore(const Action &action)
{
    return std::any_of(action.alternatives.begin(), action.alternatives.end(),
                       [&](int other) { return other < action.number; });
}

QString severityMark(Status severity)
{
    if (severity == Status::Warn)
        return u"(warning) "_s;
    return severity == Status::Unknown ? u"(unclear) "_s : QString();
}

void printAction(TextPage &page, const ActionContext &context, const Action &action)
{
    const QString lead = u"%1. "_s.arg(action.number, 3);
    page.paragraph(lead, severityMark(action.severity) + printableLine(action.text), Colour::Strong);
    if (action.hosts.size() > 1)
        printPart(page, u"Hosts: "_s, printableLine(action.hosts.join(u", "_s)));
    if (context.places.isSeveral())
        printPart(page, u"Seen from: "_s, placesInWords(action.vantages, context.places));
    if (!action.decides.isEmpty()) {
        QString question = printableLine(action.decides);
        if (!action.alternatives.isEmpty())
            question += u" If not: see %1."_s.arg(numbers(action.alternatives));
        printPart(page, u"Ask first: "_s, question);
    }
    if (isToldBefore(action)) {
        printPart(page, u"Why: "_s, u"as %1."_s.arg(action.alternatives.constFirst()));
        return;
    }
    printReasons(page, context.findings, action);
    if (!action.waiting.isEmpty())
        printPart(page, u"Waiting for this: "_s, printableLine(action.waiting.join(u"; "_s) + u'.'));
}

void printActions(TextPage &page, const Report &report, const QList<Action> &actions, const Places &places)
{
    if (actions.isEmpty())
        return;
    const FindingsByKey findings(report);
    page.heading(u"WHAT TO DO"_s);
    std::optional<Owner> owner;
    for (const Action &action : actions) {
        if (owner != action.owner)
            page.heading(ownerTitle(action.owner));
        owner = action.owner;
        printAction(page, ActionContext{findings, places}, action);
    }
}

// --- What was seen and asked

/// One address of a host: several places may have seen it, at different ages.
struct SeenAddress
{
    QString address;
    quint32 leastTtl = 0;
    quint32 mostTtl = 0;

    [[nodiscard]] QString text() const
    {
        const QString most = QString::number(mostTtl);
        const QString ttl = leastTtl == mostTtl ? most : u"%1 to %2"_s.arg(leastTtl).arg(most);
        return u"%1 (TTL %2 s)"_s.arg(printableLine(address), ttl);
    }
};

void take(QList<SeenAddress> &seen, const ResolvedAddress &one)
{
    const auto known = std::find_if(
        seen.begin(), seen.end(), [&one](const SeenAddress &other) { return other.address == one.address; });
    if (known == seen.end()) {
        seen.append({one.address, one.ttl, one.ttl});
        return;
    }
    known->leastTtl = std::min(known->leastTtl, one.ttl);
    known->mostTtl = std::max(known->mostTtl, one.ttl);
}

QString addressesInWords(const QList<SeenAddress> &seen)
{
    QStringList words;
    for (const SeenAddress &one : seen)
        words.append(one.text());
    return words.join(u", "_s);
}

void printAddresses(TextPage &page, const Report &report)
{
    QStringList hosts;
    QHash<QString, QList<SeenAddress>> byHost;
    for (const ResolvedAddress &address : report.addresses) {
        if (!byHost.contains(address.host))
            hosts.append(address.host);
        take(byHost[address.host], address);
    }
    if (!hosts.isEmpty())
        page.heading(u"ADDRESSES"_s);
    for (const QString &host : std::as_const(hosts)) {
        page.paragraph(u"  "_s, printableLine(host));
        page.paragraph(u"    "_s, addressesInWords(byHost.value(host)));
    }
    page.blank();
    if (report.contacted.isEmpty()) {
        page.paragraph({}, u"Contacted: nothing."_s);
        return;
    }
    page.paragraph({}, u"Contacted: %1; the report lists them."_s.arg(
                           counted(report.contacted.size(), u"host and port"_s, u"hosts and ports"_s)));
}

} // namespace

QString reportToText(const Report &report, bool colour)
{
    TextPage page(colour);
    const QList<Action> actions = actionsOf(report);
    const Places places = placesIn(report);
    printHead(page, report, places);
    printActions(page, report, actions, places);
    printMatrix(page, report);
    printStages(page, report, actions, places);
    printAddresses(page, report);
    return page.text();
}

} // namespace netsetup
