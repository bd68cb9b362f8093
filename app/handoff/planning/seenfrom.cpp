#include "handoff/planning/seenfrom.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/listindex.h"
#include "handoff/planning/addresses.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QList<Evidence> &evidenceOf(const HandoffInput &input)
{
    return input.report ? input.report->evidence : input.lookups;
}

/// In the order in which they count.
constexpr PlaceKind kinds[] = {PlaceKind::Pods, PlaceKind::Nodes, PlaceKind::Workstation,
                               PlaceKind::Elsewhere};

Places placesOfPack(const HandoffInput &input)
{
    QStringList vantages;
    for (const Evidence &item : evidenceOf(input)) {
        if (item.probe == "dns"_L1 && (vantages.isEmpty() || vantages.last() != item.vantage))
            vantages.append(item.vantage);
    }
    return Places(vantages);
}

QStringList countingVantages(const QList<AddressView> &views)
{
    const bool cluster = !views.isEmpty() && views.constFirst().isOfCluster();
    QStringList vantages;
    for (const AddressView &view : views) {
        if (!cluster || view.isOfCluster())
            vantages += view.vantages;
    }
    return vantages;
}

} // namespace

namespace {

QList<AddressView> viewsIn(const QList<Evidence> &evidence, const QString &host)
{
    QHash<PlaceKind, AddressView> byKind;
    QHash<PlaceKind, QSet<QString>> known;
    qsizetype looks = 0;
    const QList<qsizetype> places = placesOf<&Evidence::target>(evidence, host);
    for (const qsizetype at : places) {
        const Evidence &item = evidence.at(at);
        const QStringList addresses = json::toStrings(item.data.value("addresses"_L1));
        if (item.probe != "dns"_L1 || addresses.isEmpty())
            continue;
        const PlaceKind kind = placeOf(item.vantage).kind;
        AddressView &view = byKind[kind];
        view.kind = kind;
        if (view.vantages.isEmpty() || view.vantages.last() != item.vantage) {
            view.vantages.append(item.vantage);
            ++looks;
        }
        for (const QString &address : addresses) {
            if (!known[kind].contains(address)) {
                known[kind].insert(address);
                view.addresses.append(address);
            }
        }
    }
    QList<AddressView> views;
    for (const PlaceKind kind : kinds) {
        if (looks < 2 || !byKind.contains(kind))
            continue;
        views.append(byKind.value(kind));
        std::sort(
            views.last().addresses.begin(), views.last().addresses.end(),
            [](const QString &a, const QString &b) { return addressLess(readAddress(a), readAddress(b)); });
    }
    return views;
}

} // namespace

QList<AddressView> addressViews(const HandoffInput &input, const QString &host)
{
    // Every format asks for every rule, and a cluster has many places: as in listindex.h, what was read last
    // is kept.
    thread_local QList<Evidence> read;
    thread_local QHash<QString, QList<AddressView>> known;
    const QList<Evidence> &evidence = evidenceOf(input);
    if (!read.isSharedWith(evidence)) {
        known.clear();
        read = evidence;
    }
    const auto at = known.constFind(host);
    return at != known.constEnd() ? *at : *known.insert(host, viewsIn(evidence, host));
}

bool viewsDiffer(const HandoffInput &input, const QList<AddressView> &views, Volatility volatility)
{
    const bool stays = mayPin(input, volatility);
    return std::any_of(views.begin(), views.end(), [&](const AddressView &view) {
        const QStringList &first = views.constFirst().addresses;
        if (stays)
            return view.addresses != first;
        return std::none_of(view.addresses.begin(), view.addresses.end(),
                            [&first](const QString &address) { return first.contains(address); });
    });
}

bool isSeenElsewhereOnly(const QList<AddressView> &views, const QString &address)
{
    const bool cluster = !views.isEmpty() && views.constFirst().isOfCluster();
    if (!cluster)
        return false;
    bool seen = false;
    for (const AddressView &view : views) {
        const bool has = view.addresses.contains(address);
        if (has && view.isOfCluster())
            return false;
        seen = seen || has;
    }
    return seen;
}

QString seenFrom(const HandoffInput &input, const QString &host)
{
    const QStringList vantages = countingVantages(addressViews(input, host));
    return vantages.isEmpty() ? input.vantage : placesInWords(vantages, placesOfPack(input));
}

QString seenFrom(const HandoffInput &input)
{
    QStringList vantages;
    for (const Rule &rule : input.rules)
        vantages += countingVantages(addressViews(input, rule.host));
    return vantages.isEmpty() ? input.vantage : placesInWords(vantages, placesOfPack(input));
}

QString viewsInWords(const HandoffInput &input, const QList<AddressView> &views)
{
    const Places places = placesOfPack(input);
    QStringList told;
    for (const AddressView &view : views)
        //: Who gets which addresses of a name: "pods on all 12 nodes: 203.0.113.10".
        told.append(inWords("Pack", "%1: %2")
                        .arg(placesInWords(view.vantages, places), view.addresses.mid(0, 8).join(", "_L1)));
    return told.join("; "_L1);
}

} // namespace netsetup
