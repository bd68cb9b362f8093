// The vocabulary of answers: evidence (raw facts) and findings (what they mean).
#pragma once

#include "base/owner.h"
#include "base/result.h"
#include "findings/checkid.h"
#include "findings/findingargs.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace netsetup {

enum class Status { Pass, Info, Warn, Fail, Unknown, NotReached, Skipped };
template <>
struct Words<Status>
{
    static constexpr Word<Status> table[] = {
        {Status::Pass, "pass"},       {Status::Info, "info"},       {Status::Warn, "warn"},
        {Status::Fail, "fail"},       {Status::Unknown, "unknown"}, {Status::NotReached, "not-reached"},
        {Status::Skipped, "skipped"},
    };
};

/// Raw facts from one probe. `data` has the shape that the probe documents: every field of the shape is
/// there, null where it does not apply; an absent field means that the evidence is incomplete.
struct Evidence
{
    Evidence() = default;
    QString key;   ///< "e7"; unique in a report
    QString probe; ///< dns, tcp, tls, http, registry, proxy, clock
    QString flow;
    QString vantage; ///< workstation, node/<name>, pod/<name>
    QString target;  ///< host name, or host and address
    QDateTime at;
    QJsonObject data;
};

/// One possible cause. Two of them means: the evidence cannot decide, `decides` is the question that does.
struct Cause
{
    Owner owner = Owner::You;
    QString text;    ///< what to do, for this owner
    QString decides; ///< empty when it is the only cause
    /// "dns.nxdomain/tenant", where the texts are those of this remedy (findingtexts.h); else empty.
    QString remedyId = {};
};

struct StageTimings
{
    std::optional<double> dnsMs;
    std::optional<double> connectMs;
    std::optional<double> tlsMs;
    std::optional<double> firstByteMs;
};

struct Finding
{
    Finding() = default;
    QString key; ///< "f12"; unique in a report, given when the report is put together
    QString id;  ///< "dns.nxdomain", "tls.ok" …
    CheckId check = CheckId::None;
    QString flow;
    QString target;  ///< the host
    QString address; ///< empty: about the host as a whole
    QString vantage;
    Status status = Status::Unknown;
    bool required = true;
    QList<Cause> causes; ///< first one gives owner and remedy of the finding; empty for a pass
    QString blockedBy;   ///< key of the finding that stopped this stage; while judging: its id
    FindingArgs args;    ///< what the texts of `id` need
    QStringList evidenceRefs;
    StageTimings timings;
    bool stopsChain = false; ///< while judging: later stages of this address (or flow) have no verdict
};

QJsonObject evidenceToJson(const Evidence &evidence);
/// Strict: the error names the field below `path` that is missing or has the wrong type.
Result<Evidence> readEvidence(const QJsonObject &object, const QString &path);
Evidence evidenceFromJson(const QJsonObject &object); ///< the same; an empty value for what cannot be read
/// Title, detail and remedy are rendered in English (findingtexts.h).
QJsonObject findingToJson(const Finding &finding);
/// Strict, as readEvidence. Rendered texts in `object` are not read: they are made again from id and args.
/// What somebody has changed by hand, a cause or a value, keeps his words in every language.
Result<Finding> readFinding(const QJsonObject &object, const QString &path);
Finding findingFromJson(const QJsonObject &object); ///< the same; an empty value for what cannot be read

} // namespace netsetup
