// What proves a finding, made ready to be read: the stages of its connection on one time line, who trusts the
// certificate, three sentences, the addresses of the host. Pure: a report and a finding in, words and figures
// out.
#pragma once

#include "findings/report/report.h"

namespace netsetup {

/// One step of a connection, in the order in which they come on the wire.
struct ProofStage
{
    enum class How {
        Passed,
        Failed,     ///< here it broke
        NotReached, ///< something before it broke
    };
    QString name; ///< "DNS", "TCP", "CONNECT", "TLS", "HTTP"
    How how = How::Passed;
    double ms = 0;
    QString waited; ///< of the one that failed: "no answer to SYN for 5 s"
};

/// Whether one set of roots accepts the chain; nothing: nobody looked.
struct TrustSeen
{
    std::optional<bool> publicRoots;
    std::optional<bool> computer;
    std::optional<bool> plan; ///< with the CA of the plan
    [[nodiscard]] bool isKnown() const
    {
        return publicRoots.has_value() || computer.has_value() || plan.has_value();
    }
};

struct Proof
{
    QList<ProofStage> stages;
    QStringList lines; ///< at most three
    TrustSeen trust;
    QString host;
    QList<ResolvedAddress> addresses; ///< of that host
};

/// `report` may lack evidence: the run goes on, or the report is a short one. Then less is said.
Proof proofOf(const Finding &finding, const Report &report);
/// "DNS 3 ms, TCP 12 ms, TLS: no answer for 5 s, HTTP: not reached".
QString stagesInWords(const QList<ProofStage> &stages);
/// "12 ms", "5.0 s".
QString spanWords(double ms);
/// "192.0.2.10 (TTL 300 s, seen 4 min ago)".
QString addressWords(const ResolvedAddress &address, const QDateTime &now);
/// The line that asks the same of any other computer: "dig +short acme.app.stackstate.io".
QString digLine(const QString &host);

} // namespace netsetup
