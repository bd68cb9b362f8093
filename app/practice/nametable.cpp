// Looks names up as a real resolver answers: addresses, "no such type", or "no such name" with proof.
#include "practice/nametable.h"

namespace netsetup::practice {

namespace {

bool isInZone(const QByteArray &name, const QByteArray &zone)
{
    return name == zone || (name.endsWith(zone) && name[name.size() - zone.size() - 1] == '.');
}

} // namespace

NameTable::NameTable(OutsideNames outside, const QStringList &zones, const QString &insideZone)
    : m_outside(outside)
    , m_insideZone(insideZone.toLatin1())
{
    for (const QString &zone : zones)
        m_zones.append(zone.toLatin1());
}

void NameTable::add(const QString &name, const QStringList &addresses)
{
    QList<QHostAddress> parsed;
    for (const QString &address : addresses)
        parsed.append(QHostAddress(address));
    m_addresses.insert(name.toLatin1(), parsed);
}

std::optional<DnsFindings> NameTable::find(const DnsQuestion &question) const
{
    DnsFindings findings;
    findings.code = question.problem;
    if (question.problem != DnsCode::NoError)
        return findings;
    const bool resolves = m_outside == OutsideNames::Resolve || isInZone(question.name, m_insideZone);
    if (!resolves && m_outside == OutsideNames::Ignore)
        return std::nullopt;
    if (!resolves) {
        // A resolver that knows only its own zones speaks for the root itself.
        findings.code = m_outside == OutsideNames::Refuse ? DnsCode::Refused : DnsCode::NameError;
        return findings;
    }
    findings.zone = zoneOf(question.name);
    const auto found = m_addresses.constFind(question.name);
    if (found == m_addresses.constEnd()) {
        findings.code = hasNamesBelow(question.name) ? DnsCode::NoError : DnsCode::NameError;
        return findings;
    }
    for (const QHostAddress &address : *found) {
        const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
        if (question.type == (v4 ? dnsTypeA : dnsTypeAaaa))
            findings.addresses.append(address);
    }
    return findings;
}

QByteArray NameTable::zoneOf(const QByteArray &name) const
{
    QByteArray best;
    for (const QByteArray &zone : m_zones)
        if (zone.size() > best.size() && isInZone(name, zone))
            best = zone;
    return best;
}

bool NameTable::hasNamesBelow(const QByteArray &name) const
{
    if (name.isEmpty())
        return true;
    for (auto it = m_addresses.constBegin(); it != m_addresses.constEnd(); ++it)
        if (isInZone(it.key(), name))
            return true;
    return false;
}

} // namespace netsetup::practice
