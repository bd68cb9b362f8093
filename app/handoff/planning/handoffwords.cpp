// The words for audiences and decisions, as options and files spell them.
#include "handoff/handoff.h"

using namespace Qt::StringLiterals;

namespace netsetup {

QString wordFor(Audience audience)
{
    switch (audience) {
    case Audience::Network:
        return u"network"_s;
    case Audience::Proxy:
        return u"proxy"_s;
    case Audience::Security:
        return u"security"_s;
    case Audience::Cluster:
        return u"cluster"_s;
    case Audience::Everybody:
        break;
    }
    return u"all"_s;
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
        return u"emit"_s;
    case Decision::EmitAsSnapshot:
        return u"snapshot"_s;
    case Decision::Skip:
        return u"skip"_s;
    case Decision::Refuse:
        break;
    }
    return u"refuse"_s;
}

} // namespace netsetup
