// The closed words of a host outside and of the conversation with it.
#pragma once

#include "base/closedwords.h"

namespace netsetup {

/// What a conversation is for.
enum class Purpose {
    Other, ///< none of the plan's: a question of the checks themselves
    Receiver,
    ImagePull,
    Registry, ///< the own one
    ChartRepo,
    Dns,
    Proxy, ///< the way to the forward proxy
    Ntp,
    Otlp,
};
template <>
struct Words<Purpose>
{
    static constexpr Word<Purpose> table[] = {
        {Purpose::Receiver, "receiver"}, {Purpose::ImagePull, "image-pull"},
        {Purpose::Registry, "registry"}, {Purpose::ChartRepo, "chart-repo"},
        {Purpose::Dns, "dns"},           {Purpose::Proxy, "proxy"},
        {Purpose::Ntp, "ntp"},           {Purpose::Otlp, "otlp"},
    };
};

enum class Protocol { Tcp, Udp };
template <>
struct Words<Protocol>
{
    static constexpr Word<Protocol> table[] = {{Protocol::Tcp, "tcp"}, {Protocol::Udp, "udp"}};
};

/// How long the addresses of a name stay what they are.
enum class Volatility {
    Pinned,   ///< the vendor says that they stay
    Cdn,      ///< they change from day to day
    Internal, ///< inside the private network
    Unknown,
};
template <>
struct Words<Volatility>
{
    static constexpr Word<Volatility> table[] = {
        {Volatility::Pinned, "pinned"},
        {Volatility::Cdn, "cdn"},
        {Volatility::Internal, "internal"},
        {Volatility::Unknown, "unknown"},
    };
};

} // namespace netsetup
