// The statements of the nftables export, apart from headers and files.
#pragma once

#include "handoff/planning/addresses.h"

namespace netsetup {

/// Where the site wants the rules. A name that is not known is held as a text in brackets, which nft refuses
/// to load.
struct NftTarget
{
    QString family;    ///< inet, ip or ip6
    QString table;     ///< the existing table that filters
    QString hookChain; ///< the chain that shall jump to ours; may be empty
    QString chain;     ///< ours
    bool complete = false;

    /// "inet filter"
    [[nodiscard]] QString place() const { return family + QLatin1Char(' ') + table; }
    [[nodiscard]] bool holds(const QString &ipFamily) const;
};
NftTarget nftTarget(const HandoffInput &input, const QMap<QString, QString> &site);

/// A set of addresses of one host and family.
struct NftSet
{
    QString name;
    QString family; ///< "ipv4" or "ipv6"
    QString host;
    QList<ResolvedAddress> addresses;
};

/// One accept statement: one rule, one family, one source.
struct NftAccept
{
    QString rule;
    QString set;
    QString family;
    QString source; ///< in brackets when it is not known
    QString protocol;
    quint16 port = 0;
    QString comment;
};

struct NftContent
{
    QList<NftSet> sets;       ///< every set, those of `later` too
    QList<NftAccept> accepts; ///< right as they stand
    QList<NftAccept> later;   ///< complete but for a missing name
    QStringList notes;        ///< what could not be printed, and why
};
NftContent nftContent(const HandoffInput &input, const QList<PlannedRule> &rules, const NftTarget &target);

/// The sets that these statements use, in their order.
QList<NftSet> setsOf(const QList<NftSet> &sets, const QList<NftAccept> &accepts);

QStringList nftInstall(const NftTarget &target, const QList<NftSet> &sets, const QList<NftAccept> &accepts,
                       bool withChain);
/// Adds before it deletes, so that a second run finds nothing to complain about.
QStringList nftRemove(const NftTarget &target, const QList<NftSet> &sets);

} // namespace netsetup
