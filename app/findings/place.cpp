#include "findings/place.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "findings/finding.h"
#include "findings/vantage.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostNamed = 3;
constexpr qsizetype longestName = 60;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The digits that begin at `at`, without zeros in front.
QStringView numberAt(QStringView text, qsizetype &at)
{
    while (at < text.size() && text.at(at) == u'0')
        ++at;
    const qsizetype start = at;
    while (at < text.size() && isDigit(text.at(at)))
        ++at;
    return text.sliced(start, at - start);
}

/// A place without a copy of its name: places are compared a great many times.
struct PlaceView
{
    PlaceKind kind = PlaceKind::Elsewhere;
    QStringView node;
};

PlaceView viewOf(QStringView vantage)
{
    const VantageName read = readVantage(vantage);
    if (read.initiator == Initiator::Pods)
        return {PlaceKind::Pods, read.name};
    if (read.initiator == Initiator::Nodes)
        return {PlaceKind::Nodes, read.name};
    return {vantage == "workstation"_L1 ? PlaceKind::Workstation : PlaceKind::Elsewhere, {}};
}

/// Below, equal or above zero, as the first part in which they differ says.
int compareNames(QStringView a, QStringView b)
{
    qsizetype atA = 0;
    qsizetype atB = 0;
    while (atA < a.size() && atB < b.size()) {
        if (isDigit(a.at(atA)) && isDigit(b.at(atB))) {
            const QStringView left = numberAt(a, atA);
            const QStringView right = numberAt(b, atB);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right); order != 0)
                return order;
        } else if (a.at(atA) != b.at(atB)) {
            return a.at(atA) < b.at(atB) ? -1 : 1;
        } else {
            ++atA;
            ++atB;
        }
    }
    const qsizetype left = a.size() - atA;
    const qsizetype right = b.size() - atB;
    return left == right ? 0 : (left < right ? -1 : 1);
}

QString namesOf(const QStringList &vantages)
{
    QStringList names;
    for (qsizetype i = 0; i < std::min(vantages.size(), mostNamed); ++i)
        names.append(printable(placeOf(vantages.at(i)).node, longestName));
    if (vantages.size() > mostNamed)
        return inWords("Findings", "%1 and %2 more")
            .arg(names.join(", "_L1), QString::number(vantages.size() - mostNamed));
    return names.join(", "_L1);
}

enum class Names { Told, LeftOut };

QString podsInWords(const QStringList &pods, qsizetype all, Names names)
{
    const QString named = namesOf(pods);
    if (named.isEmpty())
        return inWords("Findings", "the pods");
    if (all <= 1)
        //: %1 is the name of a node.
        return inWords("Findings", "the pod on %1").arg(named);
    if (pods.size() == all)
        return inWords("Findings", "pods on all %1 nodes").arg(all);
    const QString counted =
        inWords("Findings", "pods on %1 of %2 nodes").arg(QString::number(pods.size()), QString::number(all));
    //: What is counted, and names of nodes: "pods on 3 of 12 nodes (worker-1, worker-2, worker-7)".
    return names == Names::LeftOut ? counted : inWords("Findings", "%1 (%2)").arg(counted, named);
}

QString nodesThemselves(const QStringList &nodes, qsizetype all, Names names)
{
    const QString named = namesOf(nodes);
    if (named.isEmpty())
        return inWords("Findings", "the nodes");
    if (all <= 1)
        return inWords("Findings", "the node %1").arg(named);
    if (nodes.size() == all)
        return inWords("Findings", "all %1 nodes").arg(all);
    const QString counted =
        inWords("Findings", "%1 of %2 nodes").arg(QString::number(nodes.size()), QString::number(all));
    return names == Names::LeftOut ? counted : inWords("Findings", "%1 (%2)").arg(counted, named);
}

QString inWordsWith(const QStringList &some, const Places &all, Names names)
{
    QStringList told;
    QStringList pods;
    QStringList nodes;
    const Places sorted(some);
    for (const QString &vantage : sorted.vantages()) {
        switch (viewOf(vantage).kind) {
        case PlaceKind::Pods:
            pods.append(vantage);
            break;
        case PlaceKind::Nodes:
            nodes.append(vantage);
            break;
        case PlaceKind::Workstation:
            told.append(inWords("Findings", "the workstation"));
            break;
        case PlaceKind::Elsewhere:
            told.append(printable(inWords("Facts", vantage), longestName));
            break;
        }
    }
    if (!pods.isEmpty())
        told.append(podsInWords(pods, all.count(PlaceKind::Pods), names));
    if (!nodes.isEmpty())
        told.append(nodesThemselves(nodes, all.count(PlaceKind::Nodes), names));
    return told.join(", "_L1);
}

} // namespace

Place placeOf(const QString &vantage)
{
    const PlaceView view = viewOf(vantage);
    return {view.kind, view.node.toString()};
}

bool nameLess(const QString &a, const QString &b)
{
    const int order = compareNames(a, b);
    return order != 0 ? order < 0 : a < b;
}

bool placeLess(const QString &a, const QString &b)
{
    const PlaceView left = viewOf(a);
    const PlaceView right = viewOf(b);
    if (left.kind != right.kind)
        return left.kind < right.kind;
    const int order = compareNames(left.node, right.node);
    return order != 0 ? order < 0 : a < b;
}

bool concernsOnlyItsPlace(const Finding &finding)
{
    return finding.args.contains(u"getThrough"_s);
}

Places::Places(const QStringList &vantages)
    : m_vantages(vantages)
{
    m_vantages.removeAll(QString());
    std::sort(m_vantages.begin(), m_vantages.end(), placeLess);
    m_vantages.erase(std::unique(m_vantages.begin(), m_vantages.end()), m_vantages.end());
    for (const QString &vantage : std::as_const(m_vantages)) {
        const PlaceView place = viewOf(vantage);
        // "pods" is no place: it stands for those that were not asked.
        const bool isOne = !place.node.isEmpty() || place.kind < PlaceKind::Pods;
        m_counts[place.kind] += isOne ? 1 : 0;
    }
}

QString placesInWords(const QStringList &some, const Places &all)
{
    return inWordsWith(some, all, Names::Told);
}

QString placesInShort(const QStringList &some, const Places &all)
{
    return inWordsWith(some, all, Names::LeftOut);
}

QString nodesInWords(const QStringList &some, const Places &all)
{
    const Places sorted(some);
    const PlaceKind kind = some.isEmpty() ? PlaceKind::Elsewhere : placeOf(some.constFirst()).kind;
    const bool isPart = kind >= PlaceKind::Pods && sorted.vantages().size() < all.count(kind);
    return isPart ? namesOf(sorted.vantages()) : QString();
}

} // namespace netsetup
