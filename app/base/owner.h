// Who has to act, or knows the answer: one table of the teams, as files, reports, packs and the window call
// them.
#pragma once

#include "base/closedwords.h"

namespace netsetup {

/// In the order in which documents speak of them.
enum class Owner { Network, Dns, Proxy, Security, Cluster, Vendor, You };
template <>
struct Words<Owner>
{
    static constexpr Word<Owner> table[] = {
        {Owner::Network, "network"},   {Owner::Dns, "dns"},         {Owner::Proxy, "proxy"},
        {Owner::Security, "security"}, {Owner::Cluster, "cluster"}, {Owner::Vendor, "vendor"},
        {Owner::You, "you"},
    };
};

/// "Network team": above a list, or in a column.
QString ownerTitle(Owner owner);
/// "the network team", in a sentence. A document calls the user "the requester".
QString ownerWords(Owner owner);
/// "network team", behind a colon.
QString ownerBare(Owner owner);

} // namespace netsetup
