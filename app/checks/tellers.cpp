#include "checks/tellers.h"

#include "checks/evidencehelpers.h"
#include "checks/pullmessage.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool saysOfPull(const Evidence &item)
{
    return item.probe == "pull"_L1;
}

bool isAskedFor(const Flow &flow, Initiator initiator)
{
    const QList<FlowOrigin> &askers = flow.askers();
    return std::any_of(askers.begin(), askers.end(),
                       [initiator](const FlowOrigin &origin) { return origin.initiator == initiator; });
}

/// Of a flow without origins, pods and nodes tell alike.
bool startsAt(const Flow &flow, const Place &place, const QString &vantage)
{
    switch (place.kind) {
    case PlaceKind::Pods:
        return flow.askers().isEmpty() || isAskedFor(flow, Initiator::Pods);
    case PlaceKind::Nodes:
        return flow.askers().isEmpty() || isAskedFor(flow, Initiator::Nodes);
    case PlaceKind::Workstation:
        return isAskedFor(flow, Initiator::Workstation);
    case PlaceKind::Elsewhere:
        break;
    }
    const std::optional<Initiator> initiator = valueOf<Initiator>(vantage);
    return initiator && isAskedFor(flow, *initiator);
}

bool hasMoreThanPulls(const QList<Evidence> &evidence)
{
    return !std::all_of(evidence.begin(), evidence.end(), saysOfPull);
}

/// Without pods everybody speaks for the Agent; where nobody can, all of them say so.
FlowPlaces withoutPods(const Flow &flow, const AskedPlaces &asked, const EvidenceIndex &index)
{
    FlowPlaces places;
    QStringList able;
    QStringList others;
    for (const AskedPlace &one : asked.all()) {
        const QList<Evidence> seen = index.of(one.vantage, flow.id);
        const bool pulled = std::any_of(seen.begin(), seen.end(), saysOfPull);
        if (pulled)
            places.pulls.append(one.vantage);
        // An image that came through says more than what was not looked at.
        if (!one.byChecks || (pulled && !hasMoreThanPulls(seen)))
            continue;
        (flow.canBeTriedAt(one.vantage) ? able : others).append(one.vantage);
    }
    places.tell = able.isEmpty() ? others : able;
    return places;
}

/// Nodes that were not asked are spoken for by a workstation, as they are without a cluster; by pods never.
void findSpokesman(FlowPlaces &places, const Flow &flow, const AskedPlaces &asked)
{
    const bool ofNodes = isAskedFor(flow, Initiator::Nodes);
    if (!ofNodes && !isAskedFor(flow, Initiator::Workstation))
        return;
    QStringList speaking;
    for (const AskedPlace &one : asked.all()) {
        if (one.place.kind < PlaceKind::Pods && places.standIn.contains(one.vantage))
            speaking.append(one.vantage);
    }
    for (const QString &vantage : std::as_const(speaking))
        places.standIn.removeAll(vantage);
    places.tell = speaking;
    if (speaking.isEmpty())
        places.notAsked = wordFor(ofNodes ? Initiator::Nodes : Initiator::Workstation);
}

} // namespace

bool isForRuntimeAlone(const Flow &flow)
{
    const QList<FlowOrigin> &askers = flow.askers();
    return std::all_of(askers.begin(), askers.end(), [](const FlowOrigin &origin) {
        return origin.initiator != Initiator::Nodes || origin.part == "container-runtime"_L1;
    });
}

QSet<QString> clusterServers(const AskedPlaces &asked, const EvidenceIndex &index)
{
    QSet<QString> servers;
    for (const AskedPlace &one : asked.all()) {
        if (one.place.kind != PlaceKind::Pods)
            continue;
        for (const Evidence &item : index.at(one.vantage)) {
            if (item.probe != "dns"_L1)
                continue;
            const QJsonArray lookups = item.data.value("lookups"_L1).toArray();
            for (const QJsonValue &lookup : lookups)
                servers.insert(lookup.toObject().value("server"_L1).toString());
        }
    }
    servers.remove(QString());
    return servers;
}

QList<Evidence> withItsServers(const Flow &flow, QList<Evidence> seen, const QSet<QString> &ofCluster)
{
    const bool runtime = isForRuntimeAlone(flow);
    for (Evidence &item : seen) {
        const QJsonArray lookups = item.data.value("lookups"_L1).toArray();
        QJsonArray kept;
        for (const QJsonValue &lookup : lookups) {
            const QString server = lookup.toObject().value("server"_L1).toString();
            if (ofCluster.contains(server) != runtime)
                kept.append(lookup);
        }
        // Where none of those was asked, the others are all that is known.
        if (item.probe == "dns"_L1 && !kept.isEmpty() && kept.size() != lookups.size())
            item.data.insert(u"lookups"_s, kept);
    }
    return seen;
}

bool isCheckerPull(const Evidence &item)
{
    if (!saysOfPull(item) || item.flow != QLatin1String(controlFlow))
        return false;
    const std::optional<PullClass> kind = valueOf<PullClass>(item.data.value("class"_L1).toString());
    return kind != PullClass::Pulled && kind != PullClass::Waiting;
}

AskedPlaces::AskedPlaces(const EvidenceIndex &index)
{
    QStringList withoutPod;
    for (const QString &vantage : index.vantages()) {
        AskedPlace one{vantage, placeOf(vantage), hasMoreThanPulls(index.at(vantage))};
        const bool isPod = one.place.kind == PlaceKind::Pods;
        m_havePods = m_havePods || isPod;
        one.byChecks = one.byChecks || isPod;
        m_all.append(one);
        const QList<Evidence> &seen = index.at(vantage);
        if (one.place.kind == PlaceKind::Nodes && std::any_of(seen.begin(), seen.end(), isCheckerPull))
            withoutPod.append(u"pod/"_s + one.place.node);
    }
    // Where the checker did not start, its pod was to be asked, and did not answer.
    for (const QString &vantage : std::as_const(withoutPod)) {
        if (!index.at(vantage).isEmpty())
            continue;
        m_havePods = true;
        m_all.append({vantage, placeOf(vantage), true});
    }
}

FlowPlaces placesFor(const Flow &flow, const AskedPlaces &asked, const EvidenceIndex &index)
{
    if (!asked.havePods())
        return withoutPods(flow, asked, index);
    FlowPlaces places;
    if (flow.startsElsewhere()) {
        for (const AskedPlace &one : asked.all()) {
            if (one.byChecks && flow.canBeTriedAt(one.vantage))
                places.tell.append(one.vantage);
        }
        if (places.tell.isEmpty()) // one place says it for all
            places.tell.append(asked.all().constFirst().vantage);
        return places;
    }
    bool told = false;
    for (const AskedPlace &one : asked.all()) {
        const QList<Evidence> seen = index.of(one.vantage, flow.id);
        const bool pulled = std::any_of(seen.begin(), seen.end(), saysOfPull);
        const bool looked = hasMoreThanPulls(seen);
        const bool tells = startsAt(flow, one.place, one.vantage);
        if (pulled)
            places.pulls.append(one.vantage);
        if (tells && (looked || (one.byChecks && !pulled)))
            places.tell.append(one.vantage);
        else if (looked)
            places.standIn.append(one.vantage);
        told = told || (tells && (pulled || one.byChecks));
    }
    if (!told)
        findSpokesman(places, flow, asked);
    return places;
}

} // namespace netsetup
