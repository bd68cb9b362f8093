// What all findings of a report add up to, and the order in which they are numbered.
#include "base/inwords.h"
#include "base/netnames.h"
#include "findings/kinds/findingtexts.h"
#include "findings/report/report.h"
#include "findings/thiscomputer.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

bool anyRequired(const Report &report, Status status)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [status](const Finding &finding) {
        return finding.required && finding.status == status;
    });
}

/// The own registry gave every image that it was asked for: whatever fills it has done so.
bool ownRegistryServes(const Report &report)
{
    return std::any_of(report.flows.begin(), report.flows.end(), [&report](const Flow &flow) {
        return flow.purpose == Purpose::Registry &&
               std::any_of(report.findings.begin(), report.findings.end(), [&flow](const Finding &finding) {
                   return finding.flow == flow.id && finding.required && finding.id == "reg.ok"_L1;
               });
    });
}

/// A required flow about which nothing was found out must never end as a pass. What places see that nothing
/// of the Agent starts from does not count: their findings are not required. A way that only fills the own
/// registry, and that nobody could try, is proven by what that one serves.
bool everyRequiredFlowIsJudged(const Report &report)
{
    QSet<QString> judged;
    QSet<QString> told;
    for (const Finding &finding : report.findings) {
        if (finding.status == Status::Skipped || finding.status == Status::NotReached)
            continue;
        judged.insert(finding.flow);
        if (finding.required)
            told.insert(finding.flow);
    }
    if (judged.isEmpty())
        return false;
    const bool filled = ownRegistryServes(report);
    return std::all_of(report.flows.begin(), report.flows.end(), [&](const Flow &flow) {
        return !flow.required || told.contains(flow.id) || (filled && flow.startsElsewhere());
    });
}

/// What comes first on the wire comes first in a report: the order of the checks by name.
qsizetype stageRank(const QString &id)
{
    QString group = id.section(u'.', 0, 0);
    if (group == "v4"_L1 || group == "v6"_L1)
        group = QLatin1StringView(groupOf(CheckId::PortOpens));
    qsizetype rank = 0;
    for (const Word<CheckId> &row : Words<CheckId>::table) {
        if (group == QLatin1StringView(groupOf(row.value)))
            break;
        ++rank;
    }
    return rank;
}

/// Where a finding stands in a report; made once for each, not once for each comparison.
struct Place
{
    qsizetype flow = 0;
    qsizetype stage = 0;
    const Finding *finding = nullptr;
};

class FindingOrder
{
public:
    explicit FindingOrder(const QList<Flow> &flows)
    {
        for (qsizetype i = 0; i < flows.size(); ++i)
            m_flowRank.insert(flows.at(i).id, i);
    }
    [[nodiscard]] Place placeOf(const Finding &finding)
    {
        // What belongs to no flow (the plan, the clock of the machine) stands at the end, but for what keeps
        // all of them from the network.
        const qsizetype last = finding.flow == thisComputer ? -1 : m_flowRank.size();
        auto stage = m_stageRank.constFind(finding.id);
        if (stage == m_stageRank.constEnd())
            stage = m_stageRank.insert(finding.id, stageRank(finding.id));
        return {m_flowRank.value(finding.flow, last), *stage, &finding};
    }
    static bool less(const Place &left, const Place &right)
    {
        const Finding &a = *left.finding;
        const Finding &b = *right.finding;
        const auto placeOfA = std::tie(left.flow, a.flow, a.vantage, left.stage);
        const auto placeOfB = std::tie(right.flow, b.flow, b.vantage, right.stage);
        if (placeOfA != placeOfB)
            return placeOfA < placeOfB;
        if (a.address != b.address)
            return a.address.isEmpty() ||
                   (!b.address.isEmpty() && addressLess(readAddress(a.address), readAddress(b.address)));
        return a.id < b.id;
    }

private:
    QHash<QString, qsizetype> m_flowRank;
    QHash<QString, qsizetype> m_stageRank;
};

QList<Finding> sorted(const QList<Finding> &findings, const QList<Flow> &flows)
{
    FindingOrder order(flows);
    std::vector<Place> places;
    places.reserve(static_cast<size_t>(findings.size()));
    for (const Finding &finding : findings)
        places.push_back(order.placeOf(finding));
    std::stable_sort(places.begin(), places.end(), FindingOrder::less);
    QList<Finding> inOrder;
    inOrder.reserve(findings.size());
    for (const Place &place : places)
        inOrder.append(*place.finding);
    return inOrder;
}

bool mayBlock(const Finding &blocker, const Finding &blocked)
{
    return blocker.address.isEmpty() || blocked.address.isEmpty() || blocker.address == blocked.address;
}

/// What may stop what, so that no finding is held against those of every other place.
class Blockers
{
public:
    explicit Blockers(const QList<Finding> &all)
    {
        QSet<QString> named; // few findings stop others
        for (const Finding &finding : all)
            named.insert(finding.blockedBy);
        if (named.size() < 2)
            return;
        for (const Finding &finding : all) {
            m_byKey.insert(finding.key, &finding);
            if (named.contains(finding.id))
                m_bySight[sightOf(finding.flow, finding.vantage, finding.id)].append(&finding);
        }
    }
    /// The finding that `blocked` names by id, or by the key it had before. One of the same address wins.
    [[nodiscard]] const Finding *of(const Finding &blocked, const QHash<QString, QString> &newKeys) const
    {
        const QString key = newKeys.value(blocked.blockedBy);
        if (!key.isEmpty() && m_byKey.contains(key))
            return m_byKey.value(key);
        QList<const Finding *> near;
        for (const QString &flow : {QString(thisComputer), blocked.flow})
            near += m_bySight.value(sightOf(flow, blocked.vantage, blocked.blockedBy));
        const Finding *found = nullptr;
        for (const Finding *finding : std::as_const(near)) {
            if (!mayBlock(*finding, blocked))
                continue;
            if (found == nullptr || finding->address == blocked.address)
                found = finding;
        }
        return found;
    }

private:
    static QString sightOf(const QString &flow, const QString &vantage, const QString &id)
    {
        // The mark stands in no name.
        return flow + u'\x01' + vantage + u'\x01' + id;
    }
    QHash<QString, const Finding *> m_byKey;
    QHash<QString, QList<const Finding *>> m_bySight;
};

} // namespace

Verdict verdictOf(const Report &report)
{
    if (report.cancelled)
        return Verdict::Cancelled;
    if (anyRequired(report, Status::Fail))
        return Verdict::Fail;
    if (anyRequired(report, Status::Unknown) || !everyRequiredFlowIsJudged(report))
        return Verdict::Unknown;
    const bool warned =
        std::any_of(report.findings.begin(), report.findings.end(), [](const Finding &finding) {
            return finding.status == Status::Warn || finding.status == Status::Fail;
        });
    return warned ? Verdict::Warn : Verdict::Pass;
}

bool leavesKeyUntried(const Report &report)
{
    const auto asked = [](const Evidence &evidence) {
        return evidence.probe == "http"_L1;
    };
    const auto withKey = [&asked](const Evidence &evidence) {
        return asked(evidence) && evidence.data.value("keySent"_L1).toBool();
    };
    return std::any_of(report.evidence.begin(), report.evidence.end(), asked) &&
           std::none_of(report.evidence.begin(), report.evidence.end(), withKey);
}

int exitStatusOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
    case Verdict::Warn:
        return 0;
    case Verdict::Fail:
        return 1;
    case Verdict::Unknown:
        return 3;
    case Verdict::Cancelled:
        break;
    }
    return 130;
}

void numberFindings(Report &report)
{
    const SourceWords english; // titles are kept
    report.findings = sorted(report.findings, report.flows);
    QHash<QString, QString> newKeys;
    for (qsizetype i = 0; i < report.findings.size(); ++i) {
        const QString key = u"f%1"_s.arg(i + 1);
        if (!report.findings.at(i).key.isEmpty())
            newKeys.insert(report.findings.at(i).key, key);
        report.findings[i].key = key;
    }
    const Blockers blockers(report.findings);
    for (Finding &finding : report.findings) {
        if (finding.blockedBy.isEmpty())
            continue;
        const Finding *blocker = blockers.of(finding, newKeys);
        finding.blockedBy = blocker == nullptr ? QString() : blocker->key;
        if (blocker != nullptr && !finding.args.contains(u"blockedBy"_s))
            finding.args.insert(u"blockedBy"_s, titleOf(*blocker));
    }
}

} // namespace netsetup
