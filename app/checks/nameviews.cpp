#include "checks/nameviews.h"

#include "base/json.h"
#include "checks/behindnames.h"
#include "checks/namecauses.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::NameResolves;
/// After which resolvers ask again where nobody has set another time, and how much later the answer still
/// belongs to that.
constexpr double retryMs = 5000;
constexpr double lateMs = 1500;
constexpr double earlyMs = 200;
constexpr int mostRetries = 6;
constexpr double fastMs = 1000;

/// What one place got for the name.
struct View
{
    QString vantage;
    Place place;
    QStringList addresses; ///< sorted
    double slowestMs = 0;  ///< of the look-ups that gave an address
    QString key;
};

bool isMadeUp(const QString &text)
{
    const AddressClass kind = classify(readAddress(text));
    return kind == AddressClass::Benchmark || kind == AddressClass::SharedCgnat;
}

double slowestOf(const QJsonObject &data)
{
    double slowest = 0;
    const QJsonArray lookups = data.value("lookups"_L1).toArray();
    for (const QJsonValue &value : lookups) {
        const QJsonObject lookup = value.toObject();
        if (!lookup.value("addresses"_L1).toArray().isEmpty())
            slowest = qMax(slowest, lookup.value("ms"_L1).toDouble());
    }
    const QJsonObject system = data.value("system"_L1).toObject();
    if (!system.value("addresses"_L1).toArray().isEmpty())
        slowest = qMax(slowest, system.value("ms"_L1).toDouble());
    return slowest;
}

std::optional<View> viewFrom(const QString &vantage, const Flow &flow, const EvidenceIndex &index)
{
    const QList<Evidence> seen = index.of(vantage, flow.id, "dns"_L1);
    if (seen.isEmpty())
        return std::nullopt;
    View view{vantage, placeOf(vantage), json::toStrings(seen.constFirst().data.value("addresses"_L1)),
              slowestOf(seen.constFirst().data), seen.constFirst().key};
    view.addresses.sort();
    if (view.addresses.isEmpty() || std::all_of(view.addresses.begin(), view.addresses.end(), isMadeUp))
        return std::nullopt;
    return view;
}

// --- dns.slow-5s

bool isRetry(double ms)
{
    for (int retries = 1; retries <= mostRetries; ++retries) {
        if (ms >= retries * retryMs - earlyMs && ms <= retries * retryMs + lateMs)
            return true;
    }
    return false;
}

QList<Finding> judgeSlowness(const Flow &flow, const QList<View> &views)
{
    const bool fastSomewhere = std::any_of(views.begin(), views.end(), [](const View &view) {
        return view.slowestMs > 0 && view.slowestMs < fastMs;
    });
    QList<Finding> findings;
    for (const View &view : views) {
        if (!fastSomewhere || view.place.kind != PlaceKind::Pods || !isRetry(view.slowestMs))
            continue;
        Finding finding =
            makeFinding(JudgeInput{flow, view.vantage, {}, {}}, checkId, u"dns.slow-5s"_s, Status::Warn, {},
                        {{u"seconds"_s, QString::number(view.slowestMs / 1000, 'f', 1)}});
        setCauses(finding, {u"dns.slow-5s/node-local"_s});
        finding.evidenceRefs = {view.key};
        findings.append(finding);
    }
    return findings;
}

// --- dns.disagree

/// Places of one kind, and all that they got.
struct Side
{
    Phrase name;
    QString vantage; ///< of the first of them
    QStringList vantages;
    QStringList addresses;
    QString key;

    void take(const View &view)
    {
        if (vantage.isEmpty()) {
            vantage = view.vantage;
            key = view.key;
        }
        // A few show the certificate as well as all.
        constexpr qsizetype mostShown = 8;
        if (vantages.size() < mostShown)
            vantages.append(view.vantage);
        for (const QString &address : view.addresses) {
            if (!known.contains(address)) {
                known.insert(address);
                addresses.append(address);
            }
        }
    }

    QSet<QString> known;
};

Phrase nameOf(PlaceKind kind, const QString &vantage)
{
    switch (kind) {
    case PlaceKind::Pods:
        return Phrase("Facts", "the DNS of the pods");
    case PlaceKind::Nodes:
        return Phrase("Facts", "the DNS of the nodes");
    case PlaceKind::Workstation:
        return Phrase("Facts", "the DNS of the workstation");
    case PlaceKind::Elsewhere:
        break;
    }
    return Phrase("Facts", "the DNS at %1").arg(printable(vantage, 60));
}

/// The certificates that were seen from both sides.
JudgeInput inputOf(const Flow &flow, const Side &a, const Side &b, const EvidenceIndex &index)
{
    JudgeInput input{flow, a.vantage, {}, {}};
    for (const QString &vantage : a.vantages + b.vantages)
        input.evidence += index.of(vantage, flow.id, "tls"_L1);
    return input;
}

Finding disagreement(const JudgeInput &input, const Side &a, const Side &b)
{
    const std::optional<bool> same = sameCertificate(input, a.addresses, b.addresses);
    Finding finding =
        makeFinding(input, checkId, u"dns.disagree"_s, same.value_or(false) ? Status::Info : Status::Warn, {},
                    {{u"resolver"_s, a.name},
                     {u"addresses"_s, a.addresses.mid(0, 6).join(", "_L1)},
                     {u"otherResolver"_s, b.name},
                     {u"otherAddresses"_s, b.addresses.mid(0, 6).join(", "_L1)}});
    setCauses(finding, decide(finding.id, "location", "stale", same));
    finding.evidenceRefs = {a.key, b.key};
    return finding;
}

/// Between kinds of places: those who tell of the flow against each of the others.
QList<Finding> judgeSides(const Flow &flow, const QList<View> &views, const EvidenceIndex &index)
{
    QList<Side> sides;
    QList<QString> names; // of an Elsewhere each is its own
    for (const View &view : views) {
        const Phrase name = nameOf(view.place.kind, view.vantage);
        const qsizetype at = names.indexOf(name.english());
        if (at < 0) {
            names.append(name.english());
            sides.append(Side());
            sides.last().name = name;
        }
        sides[at < 0 ? sides.size() - 1 : at].take(view);
    }
    QList<Finding> findings;
    for (qsizetype i = 1; i < sides.size(); ++i) {
        if (disjoint(sides.at(0).addresses, sides.at(i).addresses))
            findings.append(
                disagreement(inputOf(flow, sides.at(0), sides.at(i), index), sides.at(0), sides.at(i)));
    }
    return findings;
}

/// Among the pods: one that sees nothing of what most see, behind another certificate or none.
QList<Finding> judgeSinglePods(const Flow &flow, const QList<View> &views, const EvidenceIndex &index)
{
    QHash<QString, int> count;
    for (const View &view : views) {
        if (view.place.kind == PlaceKind::Pods)
            ++count[view.addresses.join(u' ')];
    }
    if (count.size() < 2)
        return {};
    Side most;
    Side odd;
    int best = 0;
    for (const View &view : views) {
        const int seen = view.place.kind == PlaceKind::Pods ? count.value(view.addresses.join(u' ')) : 0;
        if (seen <= best)
            continue;
        best = seen;
        most = Side();
        most.name = Phrase("Facts", "the DNS of the other pods");
        most.take(view);
    }
    for (const View &view : views) {
        if (view.place.kind != PlaceKind::Pods || !disjoint(view.addresses, most.addresses))
            continue;
        odd.name = Phrase("Facts", "the DNS of the pod on %1").arg(printable(view.place.node, 60));
        odd.take(view);
        break;
    }
    if (odd.vantage.isEmpty())
        return {};
    const Finding finding = disagreement(inputOf(flow, odd, most, index), odd, most);
    // The same service behind all of them: answers that go round, as those of a large service do.
    return finding.status == Status::Info ? QList<Finding>() : QList<Finding>{finding};
}

} // namespace

QList<Finding> judgeNameViews(const Flow &flow, const FlowPlaces &places, const EvidenceIndex &index)
{
    if (flow.way == FlowWay::Proxy || !readAddress(flow.host).isNull())
        return {};
    QList<View> views;
    for (const QString &vantage : places.tell + places.standIn) {
        if (const std::optional<View> view = viewFrom(vantage, flow, index))
            views.append(*view);
    }
    std::stable_partition(views.begin(), views.end(),
                          [](const View &view) { return view.place.kind == PlaceKind::Pods; });
    const bool cluster = !views.isEmpty() && views.constFirst().place.kind == PlaceKind::Pods;
    if (!cluster)
        return {};
    return judgeSides(flow, views, index) + judgeSinglePods(flow, views, index) + judgeSlowness(flow, views);
}

} // namespace netsetup
