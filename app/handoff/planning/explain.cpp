#include "handoff/planning/explain.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Where the labels of pods tell who connects, their addresses do not.
bool fromSources(const FormatPlan &plan, const Rule &rule, const QHostAddress &source)
{
    if (plan.can.selectsAgentPods)
        return true;
    return std::any_of(rule.sources.begin(), rule.sources.end(),
                       [&](const Cidr &range) { return source.isInSubnet(range.address, range.prefix); });
}

/// No packet goes from one family to the other.
bool isOneFamily(const Packet &packet)
{
    const QHostAddress destination = readAddress(packet.destination);
    return destination.isNull() || familyOf(destination) == familyOf(packet.source);
}

/// A name matches a rule that is printed by name; an address matches what is printed as an address.
bool toDestination(const PlannedRule &planned, const QString &destination)
{
    const bool byName = planned.decision == Decision::Emit && planned.rule.host == destination;
    return byName || std::any_of(planned.addresses.begin(), planned.addresses.end(),
                                 [&](const ResolvedAddress &known) { return known.address == destination; });
}

QStringList addressTexts(const PlannedRule &planned)
{
    QStringList texts;
    for (const ResolvedAddress &known : planned.addresses)
        texts.append(known.address);
    return texts;
}

/// What keeps a rule that names this destination from allowing the packet.
QString hindrance(const PlannedRule &planned, const Packet &packet)
{
    if (!isOneFamily(packet))
        return u"rule %1 leads there, but %2 and %3 are not of one family"_s.arg(
            planned.rule.id, packet.source.toString(), packet.destination);
    if (!planned.isPrinted())
        return u"rule %1 is not printed: %2"_s.arg(planned.rule.id, planned.reason.english());
    if (!planned.missing.isEmpty())
        return u"rule %1 is incomplete: it lacks %2"_s.arg(planned.rule.id,
                                                           Phrase::list(planned.missing).english());
    if (planned.rule.port != packet.port)
        return u"rule %1 is for port %2"_s.arg(planned.rule.id).arg(planned.rule.port);
    if (!toDestination(planned, packet.destination))
        return u"rule %1 holds the addresses of %2, not its name: %3"_s.arg(
            planned.rule.id, packet.destination, addressTexts(planned).join(u", "_s));
    return u"rule %1 does not hold the source %2"_s.arg(planned.rule.id, packet.source.toString());
}

} // namespace

Result<Packet> parsePacket(const QString &text, const QString &field)
{
    const QStringList parts = text.split(u',');
    if (parts.size() != 3)
        return Error{u"usage"_s, field, u"\"%1\" has not three parts"_s.arg(printable(text)),
                     u"give SRC,DST,PORT, as in 10.0.1.5,acme.app.stackstate.io,443"_s};
    Packet packet;
    packet.source = readAddress(parts.at(0));
    if (packet.source.isNull())
        return Error{u"usage"_s, field, u"the source \"%1\" is not an address"_s.arg(printable(parts.at(0))),
                     u"give one address, as in 10.0.1.5"_s};
    const Result<QString> destination = parseHostOrAddress(parts.at(1), field);
    if (!destination.ok())
        return destination.error();
    packet.destination = *destination;
    const Result<quint16> port = parsePort(parts.at(2), field);
    if (!port.ok())
        return port.error();
    packet.port = *port;
    return packet;
}

QString explainPacket(const FormatPlan &plan, const Packet &packet)
{
    QStringList nearest;
    for (const PlannedRule &planned : plan.rules) {
        const bool named =
            planned.rule.host == packet.destination || toDestination(planned, packet.destination);
        if (!named)
            continue;
        const bool allows = planned.isPrinted() && planned.missing.isEmpty() &&
                            toDestination(planned, packet.destination) && planned.rule.port == packet.port &&
                            isOneFamily(packet) && fromSources(plan, planned.rule, packet.source);
        if (allows)
            return u"allowed by rule %1 (%2/%3%4)"_s.arg(
                planned.rule.id, wordFor(planned.rule.protocol), QString::number(planned.rule.port),
                plan.can.selectsAgentPods ? u", for the pods of the Agent"_s : QString());
        nearest.append(hindrance(planned, packet));
    }
    const QString answer = u"not allowed: nothing that %1 prints matches"_s.arg(plan.format->id);
    return nearest.isEmpty() ? answer : QString(answer + "; "_L1 + nearest.join("; "_L1));
}

} // namespace netsetup
