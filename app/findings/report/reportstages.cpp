// The part of the terminal text that shows every flow: one line per stage, the same about several addresses
// on one line.
#include "base/netnames.h"
#include "findings/kinds/findingtexts.h"
#include "findings/place.h"
#include "findings/report/reportparts.h"
#include "findings/statustable.h"
#include "findings/thiscomputer.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

QString printableLine(const QString &text)
{
    constexpr qsizetype maxLine = 2000;
    return printable(text, maxLine);
}

QString flowName(const QString &id)
{
    if (id == thisComputer)
        return u"this computer"_s;
    if (id == wholeCluster)
        return u"the cluster"_s;
    return id.isEmpty() ? u"the plan"_s : printableLine(id);
}

QString numbers(const QList<int> &list)
{
    QStringList texts;
    for (const int number : list)
        texts.append(QString::number(number));
    return texts.join(u" or "_s);
}

namespace {

using Colour = TextPage::Colour;

Colour colourOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return Colour::Good;
    case Tone::Caution:
        return Colour::Caution;
    case Tone::Bad:
        return Colour::Bad;
    case Tone::Unsure:
        return Colour::Unsure;
    case Tone::Quiet:
        break;
    }
    return Colour::Quiet;
}

std::optional<double> stageMs(const Finding &finding)
{
    const QString group = finding.id.section(u'.', 0, 0);
    if (group == "dns"_L1)
        return finding.timings.dnsMs;
    if (group == "tcp"_L1 || group == "v4"_L1 || group == "v6"_L1)
        return finding.timings.connectMs;
    if (group == "tls"_L1)
        return finding.timings.tlsMs;
    return group == "http"_L1 ? finding.timings.firstByteMs : std::nullopt;
}

/// One line of a flow: findings that say the same about several addresses.
struct StageLine
{
    Status status = Status::Unknown;
    QString title;
    QStringList addresses;
    QStringList keys;
    std::optional<double> ms;

    void add(const Finding &finding)
    {
        keys.append(finding.key);
        if (!finding.address.isEmpty())
            addresses.append(printableLine(finding.address));
        const std::optional<double> stage = stageMs(finding);
        if (stage)
            ms = std::max(*stage, ms.value_or(0));
    }
    /// Where nothing is wrong with the addresses themselves, their number will do.
    [[nodiscard]] QString placesText() const
    {
        const bool numberWillDo = status == Status::Pass || status == Status::NotReached;
        if (numberWillDo && addresses.size() > 1)
            return u" (%1 addresses)"_s.arg(addresses.size());
        return u" (%1)"_s.arg(addresses.join(u", "_s));
    }
    [[nodiscard]] QString text() const
    {
        QString line = title;
        if (!addresses.isEmpty())
            line += placesText();
        if (ms)
            line += u", %1 ms"_s.arg(qRound(*ms));
        return line;
    }
};

QList<StageLine> linesOf(const QList<const Finding *> &findings)
{
    QList<StageLine> lines;
    for (const Finding *finding : findings) {
        const QString title = printableLine(titleOf(*finding));
        auto found = std::find_if(lines.begin(), lines.end(), [&](const StageLine &line) {
            return line.title == title && line.status == finding->status;
        });
        if (found == lines.end()) {
            StageLine line;
            line.status = finding->status;
            line.title = title;
            found = lines.insert(lines.end(), line);
        }
        found->add(*finding);
    }
    return lines;
}

QList<int> actionsFor(const QList<Action> &actions, const QStringList &keys)
{
    QList<int> found;
    for (const Action &action : actions) {
        const bool shared = std::any_of(keys.begin(), keys.end(),
                                        [&](const QString &key) { return action.keys.contains(key); });
        if (shared)
            found.append(action.number);
    }
    return found;
}

void printLines(TextPage &page, const QList<const Finding *> &findings, const QList<Action> &actions)
{
    const QList<StageLine> lines = linesOf(findings);
    for (const StageLine &line : lines) {
        const StatusRow &look = rowOf(line.status);
        const QString lead = u"  %1 "_s.arg(QLatin1String(look.mark), -5);
        const QList<int> todo = actionsFor(actions, line.keys);
        const QString see = todo.isEmpty() ? QString() : u" [see %1]"_s.arg(numbers(todo));
        page.paragraph(lead, line.text() + see, colourOf(look.tone));
    }
}

QString flowHeading(const Report &report, const QString &id, const QString &vantage)
{
    const auto flow = std::find_if(report.flows.begin(), report.flows.end(),
                                   [&](const Flow &candidate) { return candidate.id == id; });
    QString heading = flowName(id);
    if (id.isEmpty() || id == thisComputer || id == wholeCluster)
        heading[0] = heading.at(0).toUpper();
    if (flow != report.flows.end()) {
        heading +=
            u": %1 port %2/%3"_s.arg(printableLine(flow->host)).arg(flow->port).arg(wordFor(flow->protocol));
        heading += flow->required ? QString() : u" (optional)"_s;
    }
    return vantage == report.vantage || vantage.isEmpty()
               ? heading
               : heading + u", from %1"_s.arg(printableLine(vantage));
}

} // namespace

void printStages(TextPage &page, const Report &report, const QList<Action> &actions)
{
    QStringList order;
    QHash<QString, QList<const Finding *>> groups;
    for (const Finding &finding : report.findings) {
        const QString heading = flowHeading(report, finding.flow, finding.vantage);
        if (!groups.contains(heading))
            order.append(heading);
        groups[heading].append(&finding);
    }
    if (!order.isEmpty())
        page.heading(u"ALL CHECKS"_s);
    for (const QString &heading : std::as_const(order)) {
        page.heading(heading);
        printLines(page, groups.value(heading), actions);
    }
}

} // namespace netsetup
