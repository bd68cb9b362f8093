#include "checks/acrossvantages.h"

#include "base/inwords.h"
#include "findings/kinds/findingtexts.h"
#include "findings/place.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// How the connects to one address went, by place.
struct Ways
{
    QSet<QString> open;   ///< vantages that connect
    QSet<QString> closed; ///< vantages that meet silence or a refusal
};

class Crossing
{
public:
    Crossing(const Flow &flow, const EvidenceIndex &index, const QList<Finding> &witnesses,
             QList<Finding> &findings)
        : m_flow(flow)
        , m_index(index)
        , m_findings(findings)
    {
        for (const QList<Finding> &some : {findings, witnesses}) {
            for (const Finding &finding : some)
                note(finding);
        }
    }

    void tell()
    {
        if (m_places.size() < 2)
            return;
        for (Finding &finding : m_findings) {
            const QString before = finding.id;
            if (isClosed(finding) && !finding.address.isEmpty())
                tellConnect(finding);
            else if (finding.id == "dns.timeout"_L1 && finding.stopsChain)
                tellSilentServer(finding);
            if (finding.id != before)
                m_renamed[finding.vantage].append({before, finding});
        }
        tellWaiting();
    }

private:
    void note(const Finding &finding)
    {
        m_places.insert(finding.vantage);
        if (finding.id == "tcp.ok"_L1) {
            m_ways[finding.address].open.insert(finding.vantage);
            m_connecting.insert(finding.vantage);
        } else if (isClosed(finding)) {
            m_ways[finding.address].closed.insert(finding.vantage);
        }
    }
    static bool isClosed(const Finding &finding)
    {
        return finding.id == "tcp.drop"_L1 || finding.id == "tcp.reject"_L1;
    }
    static QString nodeBelow(const Finding &finding)
    {
        const Place place = placeOf(finding.vantage);
        return place.kind == PlaceKind::Pods && !place.node.isEmpty() ? QString(u"node/"_s + place.node)
                                                                      : QString();
    }

    void tellConnect(Finding &finding)
    {
        const Ways &ways = m_ways[finding.address];
        const QString node = nodeBelow(finding);
        const bool silent = finding.id == "tcp.drop"_L1;
        if (silent && !node.isEmpty() && ways.open.contains(node)) {
            retell(finding, u"tcp.pod-only"_s, {u"tcp.pod-only/policy"_s, u"tcp.pod-only/source"_s});
        } else if (isOneOfFew(finding, ways)) {
            const bool otherwiseFine = m_connecting.contains(finding.vantage) || reachesOthers(finding);
            retell(finding, u"tcp.one-node"_s,
                   otherwiseFine ? QStringList{u"tcp.one-node/rule"_s}
                                 : QStringList{u"tcp.one-node/rule"_s, u"tcp.one-node/node"_s});
        } else if (silent && !node.isEmpty() && !ways.closed.contains(node)) {
            addCause(finding, u"tcp.drop/pods-only"_s);
        }
    }

    /// One of several, or no more than every third, of those that tried the same address from the same kind
    /// of place; and somebody got through.
    [[nodiscard]] bool isOneOfFew(const Finding &finding, const Ways &ways)
    {
        const PlaceKind kind = placeOf(finding.vantage).kind;
        if (kind < PlaceKind::Pods)
            return false;
        const QString same = finding.address + (kind == PlaceKind::Pods ? "|pods"_L1 : "|nodes"_L1);
        const auto known = m_few.constFind(same);
        if (known != m_few.constEnd())
            return *known;
        const auto count = [kind](const QSet<QString> &vantages) {
            return std::count_if(vantages.begin(), vantages.end(),
                                 [kind](const QString &one) { return placeOf(one).kind == kind; });
        };
        const qsizetype open = count(ways.open);
        const qsizetype closed = count(ways.closed);
        const bool few = open > 0 && (closed == 1 || closed * 3 <= open + closed);
        m_few.insert(same, few);
        return few;
    }

    /// The place connects to somebody else outside: the node itself has a way.
    [[nodiscard]] bool reachesOthers(const Finding &finding) const
    {
        const QList<Evidence> &seen = m_index.at(finding.vantage);
        return std::any_of(seen.begin(), seen.end(), [](const Evidence &item) {
            return item.probe == "tcp"_L1 && item.data.value("purpose"_L1).toString() != "false-open"_L1 &&
                   item.data.value("outcome"_L1).toString() == "connected"_L1;
        });
    }

    /// The very server that is silent for the pod answers its node.
    void tellSilentServer(Finding &finding)
    {
        const QString server = finding.args.value(u"resolver").toString();
        const QString node = nodeBelow(finding);
        if (node.isEmpty() || server.isEmpty())
            return;
        const QList<Evidence> lookups = m_index.of(node, m_flow.id, "dns"_L1);
        for (const Evidence &item : lookups) {
            const QJsonArray asked = item.data.value("lookups"_L1).toArray();
            const bool answered = std::any_of(asked.begin(), asked.end(), [&server](const QJsonValue &value) {
                const QJsonObject lookup = value.toObject();
                return lookup.value("server"_L1).toString() == server &&
                       lookup.value("outcome"_L1).toString() == "answer"_L1;
            });
            if (!answered)
                continue;
            retell(finding, u"tcp.pod-only"_s, {u"tcp.pod-only/policy"_s, u"tcp.pod-only/source"_s});
            finding.evidenceRefs.append(item.key);
            return;
        }
    }

    void retell(Finding &finding, const QString &id, const QStringList &causes)
    {
        finding.id = id;
        finding.args.insert(u"node"_s, printable(placeOf(finding.vantage).node, 100));
        setCauses(finding, causes);
    }

    static void addCause(Finding &finding, const QString &cause)
    {
        QStringList causes;
        for (const Cause &known : std::as_const(finding.causes))
            causes.append(known.remedyId);
        setCauses(finding, causes + QStringList{cause});
    }

    /// Stages that wait for a finding name it.
    void tellWaiting()
    {
        const SourceWords english; // the title is kept
        for (Finding &waiting : m_findings) {
            if (waiting.blockedBy.isEmpty())
                continue;
            const auto renamed = m_renamed.constFind(waiting.vantage);
            if (renamed == m_renamed.constEnd())
                continue;
            for (const auto &[before, now] : *renamed) {
                const bool same =
                    waiting.address.isEmpty() || now.address.isEmpty() || waiting.address == now.address;
                if (waiting.blockedBy != before || !same)
                    continue;
                waiting.blockedBy = now.id;
                waiting.args.insert(u"blockedBy"_s, titleOf(now));
                break;
            }
        }
    }

    const Flow &m_flow;
    const EvidenceIndex &m_index;
    QList<Finding> &m_findings;
    QHash<QString, Ways> m_ways;
    QSet<QString> m_places;
    QSet<QString> m_connecting;
    QHash<QString, bool> m_few; ///< by address and kind of place
    QHash<QString, QList<std::pair<QString, Finding>>> m_renamed;
};

} // namespace

void tellAcross(const Flow &flow, const EvidenceIndex &index, const QList<Finding> &witnesses,
                QList<Finding> &findings)
{
    Crossing(flow, index, witnesses, findings).tell();
}

} // namespace netsetup
