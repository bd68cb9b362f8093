// The names of a practice network and what its resolver says of any other name.
#pragma once

#include "practice/dnscodec.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace netsetup::practice {

/// How the resolver treats names outside the company.
enum class OutsideNames {
    Resolve,
    Unknown, ///< NXDOMAIN: an internal resolver without a view of the internet
    Refuse,
    Ignore, ///< no reply at all
};

class NameTable
{
public:
    /// `zones` are the names that hold a zone of their own; `insideZone` is the company's.
    NameTable(OutsideNames outside, const QStringList &zones, const QString &insideZone);

    void add(const QString &name, const QStringList &addresses);
    /// Nothing: the question is to stay without a reply.
    [[nodiscard]] std::optional<DnsFindings> find(const DnsQuestion &question) const;

private:
    OutsideNames m_outside;
    QList<QByteArray> m_zones;
    QByteArray m_insideZone;
    QHash<QByteArray, QList<QHostAddress>> m_addresses;
    [[nodiscard]] QByteArray zoneOf(const QByteArray &name) const;
    [[nodiscard]] bool hasNamesBelow(const QByteArray &name) const;
};

} // namespace netsetup::practice
