// How judges put their findings together.
#pragma once

#include "checks/check.h"

namespace netsetup {

/// A finding of `check` about the flow of `input` (and one address of it). A failure of an optional flow is a
/// warning. `args` are added to what every text may use: host, port, address, vantage, flow.
Finding makeFinding(const JudgeInput &input, CheckId check, const QString &id, Status status,
                    const QString &address = {}, const FindingArgs &args = {});

/// Gives the finding its causes; several mean that the evidence leaves them open.
void setCauses(Finding &finding, const QStringList &remedyKeys);

/// `<group>.unknown`, naming the evidence that is missing or contradicts itself.
Finding unknownFinding(const JudgeInput &input, CheckId check, const QString &address, const Phrase &missing);
/// Whether the registry serves images, where nobody but a container runtime asks it.
Finding onlyPullsTell(const JudgeInput &input, const Phrase &missing);
/// The fields of evidence that are missing, as they are called there.
Phrase missingFields(const QStringList &fields);

/// `<group>.not-reached`, blocked by an earlier finding.
Finding notReachedFinding(const JudgeInput &input, CheckId check, const QString &address,
                          const Finding &blocker);

/// `<group>.skipped` with the reason.
Finding skippedFinding(const JudgeInput &input, CheckId check, const Phrase &reason);

/// What one look at the evidence comes to, before it is put into words.
struct Verdict
{
    QString id;
    Status status = Status::Fail;
    QStringList causes;
    Phrase unclear = {}; ///< with an empty id: what the evidence leaves open
};

/// A failure with its causes: "http.portal" and {"sign-in"} give the cause "http.portal/sign-in".
Verdict failure(const char *id, std::initializer_list<const char *> causes);
/// No verdict: the evidence leaves something open.
Verdict unclear(const Phrase &what);

/// The earlier finding of the check `stage` that stops this address (or the whole flow), if any: a failure,
/// an unknown, or one that was itself not reached.
const Finding *blockerFor(const JudgeInput &input, CheckId stage, const QString &address);

/// The check that has to pass before TLS: the port, or the proxy's leave.
CheckId stageBeforeTls(const Flow &flow);

/// How a check that looks at each address goes through them: blocked by an earlier stage, without evidence,
/// or judged.
struct AddressStage
{
    CheckId check = CheckId::None;
    CheckId stageBefore = CheckId::None; ///< may block this one
    QString probe;                       ///< whose evidence is judged
    Phrase missing;                      ///< what is said to be missing where there is none
};
QList<Finding> judgeEachAddress(const JudgeInput &input, const AddressStage &stage,
                                QList<Finding> (*judgeOne)(const JudgeInput &, const Evidence &));

/// Replaces `findings` by one `<group>.unknown` where a field that a judge asked for was absent.
QList<Finding> unlessMissing(const JudgeInput &input, CheckId check, const QString &address,
                             const QStringList &missing, QList<Finding> findings);

/// The addresses that the name check found and chose to try, in evidence order. Through a proxy there is one
/// way and no address of ours: one empty text.
QStringList triedAddresses(const JudgeInput &input);

/// The server's own clock and ours at that moment, from an answer of any address of the flow.
struct ServerClock
{
    QDateTime server;
    QDateTime local;
    [[nodiscard]] bool known() const { return server.isValid() && local.isValid(); }
    [[nodiscard]] qint64 skewSeconds() const { return server.secsTo(local); }
    /// By more than certificates and keys put up with: five minutes.
    [[nodiscard]] bool isOff() const { return known() && qAbs(skewSeconds()) > 300; }
};
ServerClock serverClock(const JudgeInput &input);

/// The evidence of `probe` about `address`, or nullptr.
const Evidence *evidenceAt(const QList<Evidence> &evidence, const QString &address);

} // namespace netsetup
