#include "diagram/bundles.h"

#include "base/inwords.h"
#include "diagram/textfit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

SceneZone zoneOf(const SceneFlow &flow)
{
    if (flow.flow->volatility == Volatility::Internal)
        return SceneZone::Inside;
    switch (flow.kind) {
    case DestinationKind::Receiver:
    case DestinationKind::Intake:
        return SceneZone::StackState;
    case DestinationKind::Registry:
    case DestinationKind::Layers:
    case DestinationKind::OwnRegistry:
    case DestinationKind::Companion:
        return SceneZone::Images;
    default:
        return SceneZone::Other;
    }
}

QString keyOf(const SceneFlow &flow)
{
    QStringList key{flow.fromProxy ? u"proxy"_s : u"direct"_s, QString::number(static_cast<int>(flow.kind)),
                    QString::number(static_cast<int>(zoneOf(flow))),
                    flow.flow->required ? u"required"_s : u"optional"_s, ownerDomain(flow.flow->host)};
    if (flow.kind == DestinationKind::Other)
        key << flow.flow->id;
    for (const Initiator initiator : flow.initiators)
        key << wordFor(initiator);
    return key.join(u'|');
}

/// Two ports of one host are one destination, whatever else differs.
QString hostKeyOf(const SceneFlow &flow)
{
    return (flow.fromProxy ? "proxy|"_L1 : "direct|"_L1) + flow.flow->host;
}

QString outcomeOf(const SceneFlow &flow)
{
    QString outcome;
    for (const HopStory &story : flow.stories)
        outcome += story.outcome() + u'\n';
    return outcome;
}

bool isKnown(const SceneFlow &flow)
{
    return std::all_of(flow.stories.begin(), flow.stories.end(),
                       [](const HopStory &story) { return story.isKnown(); });
}

Bundle startedBy(const SceneFlow &flow)
{
    Bundle bundle;
    bundle.flows << flow;
    bundle.zone = zoneOf(flow);
    return bundle;
}

/// While one of them is still to be judged they stay together: lines would jump otherwise.
QList<Bundle> splitByOutcome(const Bundle &bundle)
{
    if (!std::all_of(bundle.flows.begin(), bundle.flows.end(), isKnown))
        return {bundle};
    QList<Bundle> parts;
    QHash<QString, qsizetype> places;
    for (const SceneFlow &flow : bundle.flows) {
        const auto place = places.constFind(outcomeOf(flow));
        if (place != places.constEnd()) {
            parts[*place].flows << flow;
            continue;
        }
        places.insert(outcomeOf(flow), parts.size());
        parts << startedBy(flow);
    }
    return parts;
}

QString withNumber(const QString &label, qsizetype more)
{
    return more == 1 ? inWords("Diagram", "%1 and 1 more").arg(label)
                     : inWords("Diagram", "%1 and %2 more").arg(label, QString::number(more));
}

} // namespace

QList<Bundle> bundled(const QList<SceneFlow> &flows, const SceneWishes &wishes)
{
    QList<Bundle> together;
    QHash<QString, qsizetype> places;
    for (const SceneFlow &flow : flows) {
        const auto place = places.constFind(places.contains(hostKeyOf(flow)) ? hostKeyOf(flow) : keyOf(flow));
        const qsizetype at = place == places.constEnd() ? together.size() : *place;
        if (at == together.size())
            together << startedBy(flow);
        else
            together[at].flows << flow;
        places.insert(hostKeyOf(flow), at);
        places.insert(keyOf(flow), at);
    }
    QList<Bundle> apart;
    for (const Bundle &bundle : std::as_const(together))
        apart += wishes.foldsAlways ? QList{bundle} : splitByOutcome(bundle);
    for (Bundle &bundle : apart) {
        bundle.unfolded = bundle.flows.size() > 1 && !wishes.unfolded.isEmpty() &&
                          std::any_of(bundle.flows.begin(), bundle.flows.end(), [&](const SceneFlow &flow) {
                              return flow.flow->id == wishes.unfolded;
                          });
    }
    return apart;
}

SceneTarget targetOf(const Bundle &bundle)
{
    SceneTarget target;
    const Flow &first = *bundle.first().flow;
    target.id = "host/"_L1 + first.id;
    target.inside = bundle.zone == SceneZone::Inside;
    target.fromProxy = bundle.first().fromProxy;
    target.unfolded = bundle.unfolded;
    QStringList hosts;
    for (const SceneFlow &flow : bundle.flows) {
        if (!hosts.contains(flow.flow->host))
            hosts << flow.flow->host;
        if (!target.labels.contains(placeOf(*flow.flow)))
            target.labels << placeOf(*flow.flow);
    }
    target.title = hosts.size() == 1 ? destinationTitle(bundle.first().kind, first)
                                     : destinationsTitle(bundle.first().kind, hosts);
    const bool required = std::any_of(bundle.flows.begin(), bundle.flows.end(),
                                      [](const SceneFlow &flow) { return flow.flow->required; });
    if (!required)
        target.title = inWords("Diagram", "%1 (optional)").arg(target.title);
    constexpr qsizetype few = 2; // two ports of one host
    if (!target.unfolded && (hosts.size() > 1 || target.labels.size() > few))
        target.labels = {withNumber(target.labels.first(), target.labels.size() - 1)};
    return target;
}

QString placeOf(const Flow &flow)
{
    const QString port = QString::number(flow.port);
    const QString suffix = flow.protocol == Protocol::Udp ? u"/udp"_s : QString();
    const QString host = cleanText(flow.host);
    if (host.contains(u':'))
        return u'[' + host + "]:"_L1 + port + suffix;
    return host + u':' + port + suffix;
}

} // namespace netsetup
