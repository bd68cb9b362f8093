// The words for audiences, decisions and ways to enforce, as options and files spell them.
#include "handoff/handoff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

template <typename Value>
using Words = QList<std::pair<Value, QString>>;

template <typename Value>
QString wordIn(const Words<Value> &words, Value value)
{
    const auto found = std::find_if(words.cbegin(), words.cend(),
                                    [value](const auto &entry) { return entry.first == value; });
    return found == words.cend() ? QString() : found->second;
}

const Words<Audience> &audiences()
{
    static const Words<Audience> words{
        {Audience::Network, u"network"_s},   {Audience::Proxy, u"proxy"_s},
        {Audience::Security, u"security"_s}, {Audience::Cluster, u"cluster"_s},
        {Audience::Everybody, u"all"_s},
    };
    return words;
}

} // namespace

QString wordFor(Audience audience)
{
    return wordIn(audiences(), audience);
}

std::optional<Audience> audienceFrom(const QString &word)
{
    for (const auto &[audience, known] : audiences()) {
        if (known == word)
            return audience;
    }
    return std::nullopt;
}

QString wordFor(Decision decision)
{
    static const Words<Decision> words{
        {Decision::Emit, u"emit"_s},
        {Decision::EmitAsSnapshot, u"snapshot"_s},
        {Decision::Skip, u"skip"_s},
        {Decision::Refuse, u"refuse"_s},
    };
    return wordIn(words, decision);
}

QString wordFor(Enforcement enforcement)
{
    static const Words<Enforcement> words{
        {Enforcement::Document, u"document"_s}, {Enforcement::Address, u"address"_s},
        {Enforcement::Resolve, u"resolve"_s},   {Enforcement::Snoop, u"snoop"_s},
        {Enforcement::Sni, u"sni"_s},           {Enforcement::Connect, u"connect"_s},
    };
    return wordIn(words, enforcement);
}

} // namespace netsetup
