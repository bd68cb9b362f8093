// The words for audiences and decisions, as options and files spell them.
#include "handoff/handoff.h"

namespace netsetup {

QString wordFor(Audience audience)
{
    switch (audience) {
    case Audience::Network:
        return QStringLiteral("network");
    case Audience::Proxy:
        return QStringLiteral("proxy");
    case Audience::Security:
        return QStringLiteral("security");
    case Audience::Cluster:
        return QStringLiteral("cluster");
    case Audience::Everybody:
        break;
    }
    return QStringLiteral("all");
}

std::optional<Audience> audienceFrom(const QString &word)
{
    for (const Audience audience :
         {Audience::Network, Audience::Proxy, Audience::Security, Audience::Cluster, Audience::Everybody}) {
        if (wordFor(audience) == word)
            return audience;
    }
    return std::nullopt;
}

QString wordFor(Decision decision)
{
    switch (decision) {
    case Decision::Emit:
        return QStringLiteral("emit");
    case Decision::EmitAsSnapshot:
        return QStringLiteral("snapshot");
    case Decision::Skip:
        return QStringLiteral("skip");
    case Decision::Refuse:
        break;
    }
    return QStringLiteral("refuse");
}

} // namespace netsetup
