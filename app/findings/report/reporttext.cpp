// The report for a terminal: the verdict, what to do and by whom, then every flow with all its stages.
#include "findings/kinds/findingtexts.h"
#include "findings/report/actions.h"
#include "findings/report/reportparts.h"

#include <QHash>

#include <algorithm>

namespace netsetup {
namespace {

using Colour = TextPage::Colour;

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return QStringLiteral("%1 %2").arg(count).arg(count == 1 ? one : many);
}

/// Required flows that hold a required finding of this status, in report order.
QStringList flowsWith(const Report &report, Status status)
{
    QStringList flows;
    for (const Finding &finding : report.findings) {
        if (finding.required && finding.status == status)
            flows.append(finding.flow.isEmpty() ? QStringLiteral("the plan") : shown(finding.flow));
    }
    flows.removeDuplicates();
    return flows;
}

qsizetype countOf(const Report &report, Status status)
{
    return std::count_if(report.findings.begin(), report.findings.end(),
                         [status](const Finding &finding) { return finding.status == status; });
}

QString verdictText(const Report &report, Verdict verdict)
{
    const QString failed = flowsWith(report, Status::Fail).join(QStringLiteral(", "));
    const QString unclear = flowsWith(report, Status::Unknown).join(QStringLiteral(", "));
    switch (verdict) {
    case Verdict::Pass:
        return QStringLiteral("everything that is required works.");
    case Verdict::Warn:
        return QStringLiteral("everything that is required works, with %1.")
            .arg(counted(countOf(report, Status::Warn), QStringLiteral("warning"),
                         QStringLiteral("warnings")));
    case Verdict::Fail:
        return QStringLiteral("the Agent would not work yet. Failing: %1.").arg(failed);
    case Verdict::Unknown:
        return unclear.isEmpty() ? QStringLiteral("not every required flow was checked.")
                                 : QStringLiteral("no failure, but this could not be told: %1.").arg(unclear);
    case Verdict::Cancelled:
        break;
    }
    return QStringLiteral("the run was stopped. What was found until then follows.");
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

void printHead(TextPage &page, const Report &report)
{
    const Verdict verdict = verdictOf(report);
    page.paragraph(wordFor(verdict).toUpper() + QStringLiteral(": "), verdictText(report, verdict),
                   colourOf(verdict));
    if (!report.practice.isEmpty())
        page.paragraph(
            QStringLiteral("PRACTICE: "),
            QStringLiteral("simulated network \"%1\". Nothing here is real.").arg(shown(report.practice)),
            Colour::Caution);
    QString seen = QStringLiteral("Seen from %1").arg(shown(report.vantage));
    if (report.finishedAt.isValid())
        seen += QStringLiteral(", %1 UTC")
                    .arg(report.finishedAt.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    page.paragraph({}, seen + QLatin1Char('.'));
}

// --- What to do
// --------------------------------------------------------------------------------------------------

const Finding *findingOf(const Report &report, const QString &key)
{
    const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                    [&](const Finding &finding) { return finding.key == key; });
    return found == report.findings.end() ? nullptr : &*found;
}

/// Where else the same was found: addresses of the findings that were folded into one.
QStringList placesOf(const Report &report, const QStringList &keys)
{
    QStringList places;
    for (const QString &key : keys) {
        const Finding *finding = findingOf(report, key);
        if (finding != nullptr && !finding->address.isEmpty())
            places.append(shown(finding->address));
    }
    places.removeDuplicates();
    return places;
}

/// A labelled part below an action.
void printPart(TextPage &page, const QString &label, const QString &text)
{
    constexpr qsizetype indent = 5;
    page.paragraph(QString(indent, QLatin1Char(' ')) + label, text, Colour::Quiet, indent + 2);
}

/// The title of every kind of finding behind an action, and the detail of the first one.
void printReasons(TextPage &page, const Report &report, const Action &action)
{
    QStringList titles;
    QString printed;
    for (const QString &key : action.keys) {
        const Finding *finding = findingOf(report, key);
        const QString title = finding == nullptr ? QString() : shown(titleOf(*finding));
        if (finding == nullptr || titles.contains(title))
            continue;
        const QString detail = titles.isEmpty() ? shown(detailOf(*finding)) : QString();
        const QString reason = title + QStringLiteral(". ") + detail;
        printPart(page, titles.isEmpty() ? QStringLiteral("Why: ") : QStringLiteral("And: "), reason);
        printed += reason;
        titles.append(title);
    }
    const QStringList places = placesOf(report, action.keys);
    const bool saidBefore = std::all_of(places.begin(), places.end(),
                                        [&](const QString &place) { return printed.contains(place); });
    if (!saidBefore)
        printPart(page, QStringLiteral("At: "), places.join(QStringLiteral(", ")));
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
        return QStringLiteral("(warning) ");
    return severity == Status::Unknown ? QStringLiteral("(unclear) ") : QString();
}

void printAction(TextPage &page, const Report &report, const Action &action)
{
    const QString lead = QStringLiteral("%1. ").arg(action.number, 3);
    page.paragraph(lead, severityMark(action.severity) + shown(action.text), Colour::Strong);
    if (!action.decides.isEmpty()) {
        QString question = shown(action.decides);
        if (!action.alternatives.isEmpty())
            question += QStringLiteral(" If not: see %1.").arg(numbers(action.alternatives));
        printPart(page, QStringLiteral("Ask first: "), question);
    }
    if (isToldBefore(action)) {
        printPart(page, QStringLiteral("Why: "),
                  QStringLiteral("as %1.").arg(action.alternatives.constFirst()));
        return;
    }
    printReasons(page, report, action);
    if (!action.waiting.isEmpty())
        printPart(page, QStringLiteral("Waiting for this: "),
                  shown(action.waiting.join(QStringLiteral("; ")) + QLatin1Char('.')));
}

void printActions(TextPage &page, const Report &report, const QList<Action> &actions)
{
    if (actions.isEmpty())
        return;
    page.heading(QStringLiteral("WHAT TO DO"));
    std::optional<Owner> owner;
    for (const Action &action : actions) {
        if (owner != action.owner)
            page.heading(headingFor(action.owner));
        owner = action.owner;
        printAction(page, report, action);
    }
}

// --- What was seen and asked
// -------------------------------------------------------------------------------------

void printAddresses(TextPage &page, const Report &report)
{
    QStringList hosts;
    QHash<QString, QStringList> byHost;
    for (const ResolvedAddress &address : report.addresses) {
        if (!byHost.contains(address.host))
            hosts.append(address.host);
        byHost[address.host].append(
            QStringLiteral("%1 (TTL %2 s)").arg(shown(address.address)).arg(address.ttl));
    }
    if (!hosts.isEmpty())
        page.heading(QStringLiteral("ADDRESSES"));
    for (const QString &host : std::as_const(hosts)) {
        page.paragraph(QStringLiteral("  "), shown(host));
        page.paragraph(QStringLiteral("    "), byHost.value(host).join(QStringLiteral(", ")));
    }
    page.blank();
    if (report.contacted.isEmpty()) {
        page.paragraph({}, QStringLiteral("Contacted: nothing."));
        return;
    }
    page.paragraph({}, QStringLiteral("Contacted: %1; the report lists them.")
                           .arg(counted(report.contacted.size(), QStringLiteral("host and port"),
                                        QStringLiteral("hosts and ports"))));
}

} // namespace

QString reportToText(const Report &report, bool colour)
{
    TextPage page(colour);
    const QList<Action> actions = actionsOf(report);
    printHead(page, report);
    printActions(page, report, actions);
    printStages(page, report, actions);
    printAddresses(page, report);
    return page.text();
}

} // namespace netsetup
