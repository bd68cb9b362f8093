// The part of the terminal text that shows every flow: one line per stage, the same about several addresses
// on one line.
#include "base/netnames.h"
#include "findings/kinds/findingtexts.h"
#include "findings/place.h"
#include "findings/report/nottried.h"
#include "findings/report/reportparts.h"
#include "findings/statustable.h"
#include "findings/thiscomputer.h"

#include <QHash>
#include <QSet>

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

/// What findings are called, made once for those that say the same of the same host.
class Titles
{
public:
    QString of(const Finding &finding)
    {
        if (!isOfHostAlone(finding.id))
            return printableLine(titleOf(finding));
        const QString same = finding.id + u'\x01' + finding.target + u'\x01' +
                             finding.args.value(u"host").toString() + u'\x01' +
                             finding.args.value(u"port").toString();
        const auto known = m_titles.constFind(same);
        if (known != m_titles.constEnd())
            return *known;
        return *m_titles.insert(same, printableLine(titleOf(finding)));
    }

private:
    /// Nothing but host and port stands in such a title.
    bool isOfHostAlone(const QString &id)
    {
        const auto known = m_plain.constFind(id);
        if (known != m_plain.constEnd())
            return *known;
        const FindingKind *kind = findingKind(id);
        QString title = kind == nullptr ? u"%{"_s : QString::fromUtf8(kind->title);
        const bool plain = !title.remove("%{host}"_L1).remove("%{port}"_L1).contains("%{"_L1);
        m_plain.insert(id, plain);
        return plain;
    }
    QHash<QString, QString> m_titles;
    QHash<QString, bool> m_plain;
};

QList<StageLine> linesOf(const QList<const Finding *> &findings, Titles &titles)
{
    QList<StageLine> lines;
    for (const Finding *finding : findings) {
        const QString title = titles.of(*finding);
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

/// The actions of each finding, by its key.
QHash<QString, QList<int>> numbersOf(const QList<Action> &actions)
{
    QHash<QString, QList<int>> numbers;
    for (const Action &action : actions) {
        for (const QString &key : action.keys)
            numbers[key].append(action.number);
    }
    return numbers;
}

QList<int> actionsFor(const QHash<QString, QList<int>> &actions, const QStringList &keys)
{
    QSet<int> found;
    for (const QString &key : keys) {
        const QList<int> of = actions.value(key);
        found.unite(QSet<int>(of.begin(), of.end()));
    }
    QList<int> sorted(found.begin(), found.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

/// One flow as one place sees it, or several that see the same of it.
struct StageGroup
{
    QString heading;
    QStringList vantages;
    QList<const Finding *> findings; ///< until it is known what they say
    QList<StageLine> lines;

    /// Equal for what may be told once.
    [[nodiscard]] QString sameness() const
    {
        QString same = heading;
        for (const StageLine &line : lines)
            same += u'\n' + QString::number(static_cast<int>(line.status)) + line.title + u'\x01' +
                    line.addresses.join(u' ');
        return same;
    }
    void take(const StageGroup &other)
    {
        vantages += other.vantages;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            lines[i].keys += other.lines.at(i).keys;
            if (other.lines.at(i).ms)
                lines[i].ms = std::max(*other.lines.at(i).ms, lines.at(i).ms.value_or(0));
        }
    }
};

void printLines(TextPage &page, const QList<StageLine> &lines, const QHash<QString, QList<int>> &actions)
{
    for (const StageLine &line : lines) {
        const StatusRow &look = rowOf(line.status);
        const QString lead = u"  %1 "_s.arg(QLatin1String(look.mark), -5);
        const QList<int> todo = actionsFor(actions, line.keys);
        const QString see = todo.isEmpty() ? QString() : u" [see %1]"_s.arg(numbers(todo));
        page.paragraph(lead, line.text() + see, colourOf(look.tone));
    }
}

QString flowHeading(const Report &report, const QString &id)
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
    return heading;
}

/// With the place, where it is not the one that the report is from.
QString headingOf(const StageGroup &group, const Report &report, const Places &places)
{
    const QString first = group.vantages.value(0);
    if (group.vantages.size() > 1)
        return group.heading + u", from %1"_s.arg(placesInShort(group.vantages, places));
    return first == report.vantage || first.isEmpty()
               ? group.heading
               : QString(group.heading + u", from %1"_s.arg(printableLine(first)));
}

/// The findings of each flow at each place, in the order of the report.
QList<StageGroup> groupsIn(const Report &report, const UntriedFlows &untried)
{
    QList<StageGroup> groups;
    QHash<QString, QString> headings;
    QHash<QString, qsizetype> known;
    for (const Finding &finding : report.findings) {
        if (untried.has(finding.flow))
            continue;
        QString &heading = headings[finding.flow];
        if (heading.isEmpty())
            heading = flowHeading(report, finding.flow);
        // What the report itself is about has no place of its own.
        const QString vantage = finding.vantage.isEmpty() ? report.vantage : finding.vantage;
        const QString sight = finding.flow + u'\x01' + vantage;
        auto at = known.constFind(sight);
        if (at == known.constEnd()) {
            at = known.insert(sight, groups.size());
            StageGroup group;
            group.heading = heading;
            group.vantages = {vantage};
            groups.append(group);
        }
        groups[*at].findings.append(&finding);
    }
    return groups;
}

/// Places of the cluster that see the same of a flow are told together.
QList<StageGroup> folded(QList<StageGroup> groups)
{
    Titles titles;
    QList<StageGroup> told;
    QHash<QString, qsizetype> known;
    for (StageGroup &group : groups) {
        group.lines = linesOf(group.findings, titles);
        group.findings.clear();
        const PlaceKind kind = placeOf(group.vantages.constFirst()).kind;
        const QString same = kind == PlaceKind::Pods    ? u"pods "_s + group.sameness()
                             : kind == PlaceKind::Nodes ? u"nodes "_s + group.sameness()
                                                        : QString();
        const auto at = known.constFind(same);
        if (!same.isEmpty() && at != known.constEnd()) {
            told[*at].take(group);
            continue;
        }
        known.insert(same, told.size());
        told.append(group);
    }
    return told;
}

} // namespace

Places placesIn(const Report &report)
{
    QStringList vantages;
    for (const Finding &finding : report.findings) {
        if (vantages.isEmpty() || vantages.last() != finding.vantage)
            vantages.append(finding.vantage);
    }
    return Places(vantages);
}

void printStages(TextPage &page, const Report &report, const QList<Action> &actions, const Places &places)
{
    const UntriedFlows untried(report);
    const QList<StageGroup> groups = folded(groupsIn(report, untried));
    if (!groups.isEmpty() || !untried.all().isEmpty())
        page.heading(u"ALL CHECKS"_s);
    const QHash<QString, QList<int>> actionNumbers = numbersOf(actions);
    for (const StageGroup &group : groups) {
        page.heading(headingOf(group, report, places));
        const QString names = group.vantages.size() > 1 ? nodesInWords(group.vantages, places) : QString();
        if (!names.isEmpty())
            page.paragraph(u"  "_s, u"on "_s + names);
        printLines(page, group.lines, actionNumbers);
    }
    for (const NotTried &some : untried.all()) {
        const qsizetype count = some.hosts.size();
        page.heading(count == 1 ? u"Not tried: 1 host"_s : u"Not tried: %1 hosts"_s.arg(count));
        page.paragraph(u"  -     "_s, some.why, Colour::Quiet);
        page.paragraph(u"        "_s, some.hosts.join(u", "_s), Colour::Quiet);
    }
}

} // namespace netsetup
