#include "base/owner.h"

#include "base/inwords.h"

namespace netsetup {

namespace {

struct OwnerRow
{
    Owner owner;
    const char *title;
    const char *words;
    const char *bare;
};

constexpr OwnerRow rows[] = {
    {Owner::Network, QT_TRANSLATE_NOOP("Pack", "Network team"), QT_TRANSLATE_NOOP("Pack", "the network team"),
     QT_TRANSLATE_NOOP("Pack", "network team")},
    {Owner::Dns, QT_TRANSLATE_NOOP("Pack", "DNS team"), QT_TRANSLATE_NOOP("Pack", "the DNS team"),
     QT_TRANSLATE_NOOP("Pack", "DNS team")},
    {Owner::Proxy, QT_TRANSLATE_NOOP("Pack", "Proxy team"), QT_TRANSLATE_NOOP("Pack", "the proxy team"),
     QT_TRANSLATE_NOOP("Pack", "proxy team")},
    {Owner::Security, QT_TRANSLATE_NOOP("Pack", "Security team"),
     QT_TRANSLATE_NOOP("Pack", "the security team"), QT_TRANSLATE_NOOP("Pack", "security team")},
    {Owner::Cluster, QT_TRANSLATE_NOOP("Pack", "Cluster admin"),
     QT_TRANSLATE_NOOP("Pack", "the cluster admin"), QT_TRANSLATE_NOOP("Pack", "cluster admin")},
    {Owner::Vendor, QT_TRANSLATE_NOOP("Pack", "Vendor, or whoever runs the service"),
     QT_TRANSLATE_NOOP("Pack", "the vendor's support"), QT_TRANSLATE_NOOP("Pack", "vendor's support")},
    {Owner::You, QT_TRANSLATE_NOOP("Pack", "You"), QT_TRANSLATE_NOOP("Pack", "the requester"),
     QT_TRANSLATE_NOOP("Pack", "requester")},
};

const OwnerRow &rowOf(Owner owner)
{
    for (const OwnerRow &row : rows) {
        if (row.owner == owner)
            return row;
    }
    return rows[0];
}

} // namespace

QString ownerTitle(Owner owner)
{
    return inWords("Pack", rowOf(owner).title);
}

QString ownerWords(Owner owner)
{
    return inWords("Pack", rowOf(owner).words);
}

QString ownerBare(Owner owner)
{
    return inWords("Pack", rowOf(owner).bare);
}

} // namespace netsetup
