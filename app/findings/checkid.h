// The checks by name, and the first word of the ids of their findings.
#pragma once

#include "base/closedwords.h"

namespace netsetup {

enum class CheckId {
    None, ///< a report need not say
    NameResolves,
    ProxyAllows,
    PortOpens,
    CertificateTrusted,
    ReceiverAnswers,
    ClockAgrees,
    RegistryServes,
    SystemProxy,
    PlanReview,
};
template <>
struct Words<CheckId>
{
    static constexpr Word<CheckId> table[] = {
        {CheckId::NameResolves, "name-resolves"},
        {CheckId::ProxyAllows, "proxy-allows"},
        {CheckId::PortOpens, "port-opens"},
        {CheckId::CertificateTrusted, "certificate-trusted"},
        {CheckId::ReceiverAnswers, "receiver-answers"},
        {CheckId::ClockAgrees, "clock-agrees"},
        {CheckId::RegistryServes, "registry-serves"},
        {CheckId::SystemProxy, "system-proxy"},
        {CheckId::PlanReview, "plan-review"},
    };
};

/// What stands before the dot in "tcp.unknown" and "tcp.not-reached".
constexpr const char *groupOf(CheckId check)
{
    switch (check) {
    case CheckId::NameResolves:
        return "dns";
    case CheckId::ProxyAllows:
    case CheckId::SystemProxy:
        return "proxy";
    case CheckId::PortOpens:
        return "tcp";
    case CheckId::CertificateTrusted:
        return "tls";
    case CheckId::ReceiverAnswers:
        return "http";
    case CheckId::ClockAgrees:
        return "clock";
    case CheckId::RegistryServes:
        return "reg";
    case CheckId::PlanReview:
        return "plan";
    case CheckId::None:
        break;
    }
    return "";
}

} // namespace netsetup
