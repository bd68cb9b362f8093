// The checks by name, in the order in which a report speaks of them.
#pragma once

#include "base/closedwords.h"

namespace netsetup {

enum class CheckId {
    None, ///< a report need not say
    PlanReview,
    NameResolves,
    PortOpens,
    ProxyAllows,
    SystemProxy,
    CertificateTrusted,
    ReceiverAnswers,
    RegistryServes,
    ClockAgrees,
};
template <>
struct Words<CheckId>
{
    static constexpr Word<CheckId> table[] = {
        {CheckId::PlanReview, "plan-review"},
        {CheckId::NameResolves, "name-resolves"},
        {CheckId::PortOpens, "port-opens"},
        {CheckId::ProxyAllows, "proxy-allows"},
        {CheckId::SystemProxy, "system-proxy"},
        {CheckId::CertificateTrusted, "certificate-trusted"},
        {CheckId::ReceiverAnswers, "receiver-answers"},
        {CheckId::RegistryServes, "registry-serves"},
        {CheckId::ClockAgrees, "clock-agrees"},
    };
};

/// What stands before the dot in the ids of its findings: "tcp" of "tcp.unknown" and "tcp.not-reached".
constexpr const char *groupOf(CheckId check)
{
    constexpr Word<CheckId> groups[] = {
        {CheckId::PlanReview, "plan"},      {CheckId::NameResolves, "dns"},
        {CheckId::PortOpens, "tcp"},        {CheckId::ProxyAllows, "proxy"},
        {CheckId::SystemProxy, "proxy"},    {CheckId::CertificateTrusted, "tls"},
        {CheckId::ReceiverAnswers, "http"}, {CheckId::RegistryServes, "reg"},
        {CheckId::ClockAgrees, "clock"},
    };
    for (const Word<CheckId> &row : groups) {
        if (row.value == check)
            return row.word;
    }
    return "";
}

} // namespace netsetup
