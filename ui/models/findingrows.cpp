#include "models/findingrows.h"

#include "base/netnames.h"
#include "diagram/hopstate.h"
#include "findings/kinds/findingtexts.h"
#include "findings/report/actions.h"
#include "findings/statustable.h"
#include "findings/thiscomputer.h"
#include "models/findingwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestCell = 300;

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(netsetup::FindingRows)
};

/// Optional connections stand behind required ones.
int rankOf(const Finding &finding)
{
    const int urgency = rowOf(finding.status).urgency;
    return finding.required && urgency < 2 ? urgency : urgency + 2;
}

/// "Traffic to … is opened by an inspecting device", of several hosts.
QString titleWithoutHost(Finding finding)
{
    const QString host = finding.args.value(u"host").toString();
    if (host.isEmpty() || host == finding.target)
        finding.args.insert(u"host"_s, QString(QChar(0x2026)));
    return printable(titleOf(finding), longestCell);
}

/// The findings of one flow that stand below one row for it: roots, each with what it stops.
struct Part
{
    QString cause;
    int rank = 0;
    QList<int> roots;
};

class Arranger
{
public:
    Arranger(const QList<KnownFlow> &known, const QStringList &running)
        : m_known(known)
        , m_running(running.begin(), running.end())
    {}
    FindingRows arranged();

private:
    struct Group
    {
        std::unique_ptr<FindingRow> row;
        int rank = 0;
        QSet<QString> hosts;
        QSet<QString> required; ///< those of the hosts that the Agent cannot do without
        QSet<QString> vantages;
        QStringList causes; ///< that its row has already
        qsizetype waiting = 0;
    };

    void addFlow(const KnownFlow &known);
    void addBelow(const QString &cause, const KnownFlow &known, const Part &part, bool isHome);
    void addAlone(const KnownFlow &known, const Part &part);
    Group &groupOf(const QString &cause);
    static void speakFor(Group &group, const KnownFlow &known, const KnownFinding &one);
    static void addCauses(Group &group, const Finding &finding);
    static void finishCause(Group &group);
    [[nodiscard]] FindingRows finished();
    [[nodiscard]] std::unique_ptr<FindingRow> flowRow(const KnownFlow &known, const Part &part,
                                                      bool isHome) const;
    [[nodiscard]] static QList<Part> partsOf(const KnownFlow &known);
    [[nodiscard]] QString causeAtThisComputer(const KnownFlow &known) const;

    const QList<KnownFlow> &m_known;
    QSet<QString> m_running;
    std::vector<Group> m_causes;
    QHash<QString, std::size_t> m_groups; ///< places in m_causes, by cause
    FindingRows m_others;                 ///< not of a plan, being looked at, not checked
    FindingRows m_working;
    FindingRows m_elsewhere; ///< judged, and no check from here can tell
};

void adopt(FindingRow &parent, std::unique_ptr<FindingRow> child)
{
    child->parent = &parent;
    child->row = static_cast<int>(parent.children.size());
    if (child->kind == FindingRow::Kind::Finding)
        child->running = parent.running;
    parent.children.push_back(std::move(child));
}

std::unique_ptr<FindingRow> findingRow(const KnownFinding &known, bool stale)
{
    auto row = std::make_unique<FindingRow>();
    row->key = known.key;
    row->finding = known.finding;
    row->title = known.title;
    row->vantages = {known.finding.vantage};
    row->stale = stale;
    return row;
}

/// The rows of the findings of one flow. What several nodes see alike is one row for all of them.
class RowsOfFlow
{
public:
    RowsOfFlow(const KnownFlow &known, bool stale)
        : m_all(stale ? known.stale : known.findings)
        , m_places(known.places)
        , m_stale(stale)
    {}
    /// Below `parent`: these roots, the worst first, each with what it stops.
    void addTo(FindingRow &parent, QList<int> roots)
    {
        std::stable_sort(roots.begin(), roots.end(), [this](int one, int other) {
            return rankOf(m_all.at(one).finding) < rankOf(m_all.at(other).finding);
        });
        QHash<int, FindingRow *> rows;
        for (const int root : std::as_const(roots))
            rows.insert(root, &rowOf(parent, m_all.at(root)));
        for (int i = 0; i < m_all.size(); ++i) {
            FindingRow *root = rows.value(m_all.at(i).root);
            if (m_all.at(i).root != i && root != nullptr)
                rowOf(*root, m_all.at(i));
        }
        sayPlaces();
    }

private:
    FindingRow &rowOf(FindingRow &parent, const KnownFinding &known)
    {
        FindingRow *same = known.alike.isEmpty() ? nullptr : m_alike.value(known.alike);
        if (same != nullptr) {
            same->alike.append(known.finding);
            same->vantages.append(known.finding.vantage);
            return *same;
        }
        adopt(parent, findingRow(known, m_stale));
        FindingRow &row = *parent.children.back();
        m_rows.append(&row);
        if (!known.alike.isEmpty())
            m_alike.insert(known.alike, &row);
        return row;
    }
    void sayPlaces() const
    {
        for (FindingRow *row : m_rows) {
            if (m_places.isSeveral())
                //: %1 is what was found, %2 "this computer" or "pods on 3 of 12 nodes".
                row->title =
                    RowWords::tr("%1, seen from %2").arg(row->title, vantageWords(row->vantages, m_places));
        }
    }

    const QList<KnownFinding> &m_all;
    const Places &m_places;
    QHash<QString, FindingRow *> m_alike;
    QList<FindingRow *> m_rows;
    bool m_stale;
};

QList<int> rootsOf(const QList<KnownFinding> &all)
{
    QList<int> roots;
    for (int i = 0; i < all.size(); ++i) {
        if (all.at(i).root == i)
            roots.append(i);
    }
    return roots;
}

/// One for each cause, the worst first; what asks nobody for anything stands with it.
QList<Part> Arranger::partsOf(const KnownFlow &known)
{
    QList<Part> parts;
    QList<int> quiet;
    const QList<int> roots = rootsOf(known.findings);
    for (const int root : roots) {
        const KnownFinding &one = known.findings.at(root);
        if (one.cause.isEmpty()) {
            quiet.append(root);
            continue;
        }
        auto part = std::find_if(parts.begin(), parts.end(),
                                 [&one](const Part &other) { return other.cause == one.cause; });
        if (part == parts.end())
            part = parts.insert(parts.end(), Part{one.cause, rankOf(one.finding), {}});
        part->rank = std::min(part->rank, rankOf(one.finding));
        part->roots.append(root);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part &one, const Part &other) { return one.rank < other.rank; });
    if (parts.isEmpty())
        parts.append(Part{{}, 0, quiet});
    else
        parts.first().roots += quiet;
    return parts;
}

/// Nothing was reached, because the computer itself reaches nothing.
QString Arranger::causeAtThisComputer(const KnownFlow &known) const
{
    const auto own = std::find_if(m_known.begin(), m_known.end(),
                                  [](const KnownFlow &other) { return other.flow.id == thisComputer; });
    if (own == m_known.end())
        return {};
    for (const KnownFinding &waiting : known.findings) {
        for (const KnownFinding &stop : own->findings) {
            const QString &by = waiting.finding.blockedBy;
            const bool named = !by.isEmpty() && (by == stop.finding.key || by == stop.finding.id);
            if (named && waiting.finding.vantage == stop.finding.vantage)
                return stop.cause;
        }
    }
    return {};
}

Arranger::Group &Arranger::groupOf(const QString &cause)
{
    const auto known = m_groups.constFind(cause);
    if (known != m_groups.constEnd())
        return m_causes[*known];
    m_groups.insert(cause, m_causes.size());
    Group group;
    group.row = std::make_unique<FindingRow>();
    group.row->kind = FindingRow::Kind::Cause;
    group.row->key = "cause\n"_L1 + cause;
    group.row->running = true;
    group.rank = rowOf(Status::Skipped).urgency + 3;
    m_causes.push_back(std::move(group));
    return m_causes.back();
}

/// What else may be the cause elsewhere, in words that are true there.
void Arranger::addCauses(Group &group, const Finding &finding)
{
    for (const Cause &cause : finding.causes) {
        const QString same = sameCause(finding, cause);
        if (group.causes.contains(same))
            continue;
        group.causes.append(same);
        if (!group.row->turns.contains(cause.owner))
            group.row->turns.append(cause.owner);
        Cause told = causeInWords(finding, cause);
        told.remedyId.clear();
        group.row->finding.causes.append(told);
    }
}

/// The worst of its findings speaks for a cause; the first of several.
void Arranger::speakFor(Group &group, const KnownFlow &known, const KnownFinding &one)
{
    const Finding &finding = one.finding;
    if (!finding.target.isEmpty() && !group.hosts.contains(finding.target)) {
        group.hosts.insert(finding.target);
        group.row->places.append(placeWords(known.flow, finding.target));
    }
    if (finding.required && !finding.target.isEmpty())
        group.required.insert(finding.target);
    if (!group.vantages.contains(finding.vantage)) {
        group.vantages.insert(finding.vantage);
        group.row->vantages.append(finding.vantage);
    }
    const QList<Cause> before = group.row->finding.causes;
    if (rankOf(finding) < group.rank) {
        group.rank = rankOf(finding);
        group.row->finding = finding;
        group.row->finding.causes = before;
        group.row->title = one.title;
        const HopState state = symbolFor(finding.status);
        group.row->state = state == HopState::Fail && !finding.required ? HopState::Warn : state;
    }
    addCauses(group, finding);
}

std::unique_ptr<FindingRow> Arranger::flowRow(const KnownFlow &known, const Part &part, bool isHome) const
{
    auto row = std::make_unique<FindingRow>();
    row->kind = FindingRow::Kind::Flow;
    row->key = keyOfFlow(known.flow.id) + (isHome ? QString() : QString(u'\n' + part.cause));
    row->flow = known.flow;
    row->title = known.planned || known.flow.id.isEmpty() || known.flow.id == thisComputer ||
                         known.flow.id == wholeCluster
                     ? flowWords(known.flow)
                     : printable(known.flow.id);
    row->running = m_running.contains(known.flow.id);
    row->state = row->running ? HopState::Running : known.seen;
    if (known.planned)
        row->flows = {known.flow.id};
    RowsOfFlow(known, false).addTo(*row, part.roots);
    if (isHome)
        RowsOfFlow(known, true).addTo(*row, rootsOf(known.stale));
    return row;
}

void Arranger::addBelow(const QString &cause, const KnownFlow &known, const Part &part, bool isHome)
{
    Group &group = groupOf(cause);
    for (const int root : part.roots) {
        if (known.findings.at(root).cause == cause)
            speakFor(group, known, known.findings.at(root));
    }
    if (part.cause.isEmpty())
        ++group.waiting;
    group.row->flows += known.planned ? QStringList{known.flow.id} : QStringList();
    group.row->running = group.row->running && m_running.contains(known.flow.id);
    adopt(*group.row, flowRow(known, part, isHome));
}

void Arranger::addAlone(const KnownFlow &known, const Part &part)
{
    const bool works = known.planned && known.seen == HopState::Pass;
    const bool elsewhere = known.flow.startsElsewhere() && !known.findings.isEmpty();
    (works ? m_working : elsewhere ? m_elsewhere : m_others).push_back(flowRow(known, part, true));
}

void Arranger::addFlow(const KnownFlow &known)
{
    const QList<Part> parts = partsOf(known);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Part &part = parts.at(i);
        const QString cause = part.cause.isEmpty() ? causeAtThisComputer(known) : part.cause;
        if (cause.isEmpty())
            addAlone(known, part);
        else
            addBelow(cause, known, part, i == 0);
    }
}

/// The answer above counts the required ones alone.
QString titleOfHosts(const Finding &finding, qsizetype hosts, qsizetype optional)
{
    const QString title = titleWithoutHost(finding);
    if (optional == 0 || optional == hosts)
        //: %1 is what was found, without a host's name.
        return RowWords::tr("%1: %2 hosts").arg(title).arg(hosts);
    //: As the one above; %3 are those of them that the Agent can do without.
    return RowWords::tr("%1: %2 hosts, %3 of them optional").arg(title).arg(hosts).arg(optional);
}

void Arranger::finishCause(Group &group)
{
    FindingRow &row = *group.row;
    row.flows.removeDuplicates();
    if (row.running)
        row.state = HopState::Running;
    if (group.hosts.size() > 1)
        row.title = titleOfHosts(row.finding, group.hosts.size(), group.hosts.size() - group.required.size());
    if (group.waiting == 1)
        row.title = RowWords::tr("%1 (1 connection waits for this)").arg(row.title);
    else if (group.waiting > 1)
        row.title =
            RowWords::tr("%1 (%2 connections wait for this)").arg(row.title, QString::number(group.waiting));
}

QString workingTitle(qsizetype count, qsizetype running)
{
    if (running > 0)
        return RowWords::tr("Connections that work: %1; looked at again: %2")
            .arg(count - running)
            .arg(running);
    return count == 1 ? RowWords::tr("1 connection works") : RowWords::tr("%1 connections work").arg(count);
}

QString elsewhereTitle(qsizetype count, qsizetype)
{
    return count == 1
               ? RowWords::tr("1 connection starts at another machine: it cannot be checked from here")
               : RowWords::tr("%1 connections start at another machine: they cannot be checked from here")
                     .arg(count);
}

/// All of them in one row, which says how many.
std::unique_ptr<FindingRow> folded(const QString &key, HopState state, FindingRows &flows,
                                   QString (*title)(qsizetype count, qsizetype running))
{
    auto row = std::make_unique<FindingRow>();
    row->kind = FindingRow::Kind::Folded;
    row->key = key;
    qsizetype running = 0;
    for (auto &flow : flows) {
        running += flow->running ? 1 : 0;
        row->flows += flow->flows;
        adopt(*row, std::move(flow));
    }
    row->state = running > 0 ? HopState::Running : state;
    row->title = title(static_cast<qsizetype>(row->children.size()), running);
    return row;
}

FindingRows Arranger::finished()
{
    std::stable_sort(m_causes.begin(), m_causes.end(),
                     [](const Group &one, const Group &other) { return one.rank < other.rank; });
    FindingRows rows;
    for (Group &group : m_causes) {
        finishCause(group);
        rows.push_back(std::move(group.row));
    }
    for (auto &other : m_others)
        rows.push_back(std::move(other));
    if (!m_working.empty())
        rows.push_back(folded(u"working"_s, HopState::Pass, m_working, &workingTitle));
    if (!m_elsewhere.empty())
        rows.push_back(folded(u"elsewhere"_s, HopState::NotChecked, m_elsewhere, &elsewhereTitle));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i]->row = static_cast<int>(i);
    return rows;
}

FindingRows Arranger::arranged()
{
    for (const KnownFlow &known : m_known) {
        if (known.flow.id == thisComputer)
            addFlow(known);
    }
    for (const KnownFlow &known : m_known) {
        if (known.flow.id != thisComputer)
            addFlow(known);
    }
    return finished();
}

} // namespace

FindingRows arrangedRows(const QList<KnownFlow> &known, const QStringList &running)
{
    return Arranger(known, running).arranged();
}

} // namespace netsetup
