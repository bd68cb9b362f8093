// The report `netsetup.report/1`: findings with the evidence they rest on.
#pragma once

#include "findings/finding.h"
#include "flows/flow.h"

namespace netsetup {

struct ResolvedAddress
{
    QString host;
    Family family = Family::Ipv4;
    QString address;
    quint32 ttl = 0; ///< seconds
    QDateTime seenAt;
};

struct Report
{
    Report() = default;
    QString vantage = QStringLiteral("workstation");
    QDateTime startedAt;
    QDateTime finishedAt;
    QJsonObject plan;  ///< the project, as planToJson gives it
    QString practice;  ///< name of the practice network; empty in reality
    QList<Flow> flows; ///< what was checked; lets a replay judge without the catalog
    bool cancelled = false;
    QList<Finding> findings;
    QList<Evidence> evidence;
    QList<ResolvedAddress> addresses;
    QStringList contacted; ///< "host:port", sorted
};

enum class Verdict { Pass, Warn, Fail, Unknown, Cancelled };
template <>
struct Words<Verdict>
{
    static constexpr Word<Verdict> table[] = {
        {Verdict::Pass, "pass"},       {Verdict::Warn, "warn"},           {Verdict::Fail, "fail"},
        {Verdict::Unknown, "unknown"}, {Verdict::Cancelled, "cancelled"},
    };
};

/// fail if a required finding fails, else unknown if a required one is unknown, else warn, else pass.
Verdict verdictOf(const Report &report);
/// 0 pass and warn, 1 fail, 3 unknown, 130 cancelled.
int exitStatusOf(Verdict verdict);

/// Gives every finding its key, and turns `blockedBy` from ids into keys of the same flow, vantage and
/// address.
void numberFindings(Report &report);

QJsonObject reportToJson(const Report &report);
/// Refuses another schema with a clear message.
Result<Report> reportFromJson(const QJsonObject &object, const QString &file);

/// Verdict first, then what to do by owner, then every flow; 80 columns. With `colour`: ANSI colours.
QString reportToText(const Report &report, bool colour);
QByteArray reportToJunit(const Report &report);

/// Plan hosts, private addresses, user names and the tenant replaced by stable masks; still replays.
Report redacted(const Report &report);

} // namespace netsetup
