// Names on a Linux gateway. Its filter knows addresses alone; dnsmasq, when the clients ask it, puts the
// addresses of each answer into a set before it passes the answer on.
#pragma once

#include "handoff/formats/devicefile.h"

namespace netsetup {

/// The site parameter `names`: who fills the sets of names.
SiteParameter namesParameter();
/// Does the site want its names filled in by dnsmasq?
bool namesByDnsmasq(const Plan &plan, const QString &format);
/// What a filter of addresses can do where dnsmasq fills in the names.
Capabilities withDnsmasq(Capabilities can);

/// Where the addresses of one name go.
struct NameSets
{
    QString host;
    QStringList sets; ///< as dnsmasq calls them; of each family that is wanted
    bool ready = false;
};

/// One set of one name.
struct NameSet
{
    QString host;
    QString set;
    bool ready = false;
};
/// One line for each name: where dnsmasq reads two, it takes the last.
QList<NameSets> namesOf(const QList<NameSet> &sets);

/// What is only said where a gateway goes by names.
struct DnsmasqWords
{
    QString option; ///< "nftset", "ipset"
    QString since;  ///< the version of dnsmasq that first had it
    QString list;   ///< the command that shows what a set holds
};

/// The file for dnsmasq: one line for each name.
DeviceFile dnsmasqFile(const HandoffInput &input, const QList<NameSets> &names, const DnsmasqWords &words);
/// What the main file says of it.
QStringList dnsmasqUsage(const DnsmasqWords &words);

/// How long an address stays after it was last answered or used, in seconds. Longer than answers live in the
/// caches of clusters, and short enough that a content network's old addresses do not pile up.
inline constexpr int learnedSeconds = 24 * 60 * 60;

} // namespace netsetup
