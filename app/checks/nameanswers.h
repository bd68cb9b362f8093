// What the evidence of a name check says, read once: each resolver's answer, and the control questions.
#pragma once

#include "checks/check.h"

#include <optional>

namespace netsetup {

/// What one question about a name came to.
enum class LookupEnd { Addresses, Empty, Nxdomain, Servfail, Refused, Timeout, NoListener, Other };
template <>
struct Words<LookupEnd>
{
    static constexpr Word<LookupEnd> table[] = {
        {LookupEnd::Addresses, "ok"},           {LookupEnd::Empty, "empty"},
        {LookupEnd::Nxdomain, "nxdomain"},      {LookupEnd::Servfail, "servfail"},
        {LookupEnd::Refused, "refused"},        {LookupEnd::Timeout, "timeout"},
        {LookupEnd::NoListener, "no-listener"}, {LookupEnd::Other, "other"},
    };
};

/// What one resolver said about the name, both families together.
struct NameAnswer
{
    QString server;
    QList<LookupEnd> ends; ///< one per question
    QStringList addresses;
    bool truncatedOnly = false;
    int rcode = -1;
    int tries = 0;
    quint32 ttl = 0;
    double ms = 0;

    [[nodiscard]] bool has(LookupEnd end) const { return ends.contains(end); }
    [[nodiscard]] bool all(LookupEnd end) const { return ends.count(end) == ends.size() && !ends.isEmpty(); }
};

/// What the control evidence says: whether an unrelated name resolves, and which resolvers answer over TCP.
struct ControlView
{
    std::optional<bool> nameResolves; ///< empty: not asked
    QMap<QString, bool> answersTcp;   ///< by server; absent: not asked
    QString host;
    QStringList missing;
};

/// Both families of each resolver together, in the order asked.
QList<NameAnswer> answersByServer(const Facts &facts);

/// The id that says why this resolver gave no address; empty when its answers contradict each other.
QString failureId(const NameAnswer &answer);

ControlView controlView(const JudgeInput &input);

} // namespace netsetup
