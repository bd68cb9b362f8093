// What every format that knows addresses only has in common: which sources may open connections to which
// addresses, and what stands around the statements in its files.
#pragma once

#include "handoff/planning/addresses.h"

namespace netsetup {

/// "ipv4", "ipv6": the order in which they are printed.
const QStringList &ipFamilies();
/// "IPv4"
QString familyTitle(const QString &family);

/// One source that may open connections to the addresses of one host in one family.
struct Opening
{
    QString rule; ///< its id
    QString flow;
    QString host;
    QString family;
    QString source; ///< words in brackets while it is not known, which no device loads
    bool sourceKnown = false;
    QString protocol; ///< tcp or udp
    quint16 port = 0;
    QString comment; ///< safe: rule and change id
    QList<ResolvedAddress> addresses;
};

struct Openings
{
    QList<Opening> list;
    QStringList notes; ///< what stays closed, and why
};
/// Of the rules that the planner lets through: by rule, family and source.
Openings openingsOf(const HandoffInput &input, const QList<PlannedRule> &rules, int commentMax);

/// "sts_acme_prod_egress": tenant and cluster, since two clusters of one tenant behind the same gateway must
/// not share a chain that installing flushes.
QString scopedName(const HandoffInput &input, const QString &what, int max);

/// "acme.example A 2026-11-22T21:00:00Z ttl 60"; a long name is cut, the date never.
QString addressComment(const QString &host, const ResolvedAddress &entry, int max);

/// The snapshot lines of every host that is printed by its addresses, each once.
QStringList snapshotHeader(const HandoffInput &input, const QList<PlannedRule> &rules);

/// The header for the file of statements that still lack a name; `place`: where they go once it is there.
QStringList incompleteHeader(const QStringList &header, const QString &place);
/// The header of the main file when there is an incomplete one beside it.
QStringList waitingHeader(const QStringList &header, const QString &mainFile, bool nothingYet);

/// Header lines behind "# ", an empty line, the statements.
QByteArray commentedText(const QStringList &header, const QStringList &statements);

} // namespace netsetup
