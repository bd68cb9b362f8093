// Does each address of the host accept a TCP connection on the port? Every address is tried on its own, never
// only the first that answers. An open port proves nothing by itself: TLS and HTTP decide.
#include "checks/evidencehelpers.h"
#include "checks/judging.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::PortOpens;

// --- collect

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token stop)
{
    TcpResult result = co_await network.dialer.connectTo(chain.flow.host, chain.address, chain.flow.port,
                                                         network.limits.connectMs, stop);
    chain.connection = std::move(result.connection);
    const QJsonObject data =
        connectFacts(chain.flow.host, chain.address, chain.flow.port, result, network.limits.connectMs);
    const Evidence evidence = makeEvidence(u"tcp"_s, chain, network, data);
    co_return QList<Evidence>{evidence};
}

// --- judge

struct Attempt
{
    QString address;
    Family family = Family::Ipv4;
    ConnectOutcome outcome = ConnectOutcome::Cancelled;
    int systemError = 0;
    bool immediate = false;
    double ms = 0;
    int limitMs = 0;
    QString evidenceKey;
    QStringList missing;

    [[nodiscard]] bool connected() const { return outcome == ConnectOutcome::Connected; }
    [[nodiscard]] bool is(ConnectOutcome other) const { return outcome == other; }
};

Attempt readAttempt(const Evidence &evidence)
{
    const Facts facts(evidence.data);
    Attempt attempt;
    attempt.address = facts.text("address");
    attempt.family = facts.word("family", Family::Ipv4);
    attempt.outcome = facts.word("outcome", ConnectOutcome::Failed);
    attempt.systemError = facts.number("systemError");
    attempt.immediate = facts.flag("immediate");
    attempt.ms = facts.real("ms");
    attempt.limitMs = facts.number("limitMs");
    attempt.evidenceKey = evidence.key;
    attempt.missing = facts.missing();
    return attempt;
}

/// What is known from the control host: whether the outside can be reached at all, and how fast it answers.
struct ControlPort
{
    std::optional<bool> connects; ///< empty: not asked
    double ms = 0;
    QString host;
    bool documentationAddressConnects = false;
    QStringList missing;
};

ControlPort readControl(const JudgeInput &input)
{
    ControlPort control;
    const QList<Evidence> attempts = input.control(u"tcp"_s);
    for (const Evidence &item : attempts) {
        const Facts facts(item.data);
        const bool connected = facts.word("outcome", ConnectOutcome::Failed) == ConnectOutcome::Connected;
        if (facts.text("purpose") == "false-open"_L1) {
            control.documentationAddressConnects = connected;
        } else {
            control.connects = connected;
            control.ms = facts.real("ms");
            control.host = facts.text("host");
        }
        control.missing += facts.missing();
    }
    return control;
}

Phrase errorText(const Attempt &attempt)
{
    if (attempt.is(ConnectOutcome::Timeout))
        return Phrase("Facts", "no answer within %1 s").arg(attempt.limitMs / 1000.0);
    if (attempt.is(ConnectOutcome::Refused))
        return Phrase("Facts", "connection refused after %1 ms").arg(QString::number(attempt.ms, 'f', 1));
    return Phrase("Facts", "%1 (system error %2)").arg(wordFor(attempt.outcome)).arg(attempt.systemError);
}

QStringList addressesWhere(const QList<Attempt> &attempts, Family family, bool connected)
{
    QStringList addresses;
    for (const Attempt &attempt : attempts) {
        if (attempt.family == family && attempt.connected() == connected)
            addresses.append(attempt.address);
    }
    return addresses;
}

bool familyConnects(const QList<Attempt> &attempts, Family family)
{
    return !addressesWhere(attempts, family, true).isEmpty();
}

bool anyConnects(const QList<Attempt> &attempts)
{
    return std::any_of(attempts.begin(), attempts.end(), [](const Attempt &a) { return a.connected(); });
}

/// Which causes a refusal leaves: a device nearby answers much faster than an outside host can.
QStringList rejectCauses(const Attempt &attempt, const ControlPort &control)
{
    const QString local = u"tcp.reject/local-device"_s;
    const QString far = u"tcp.reject/far-end"_s;
    if (!control.connects.value_or(false) || control.ms < 2.0)
        return {local, far};
    if (attempt.ms < control.ms / 4)
        return {local};
    return {far, local};
}

QStringList dropCauses(const ControlPort &control)
{
    if (!control.connects.has_value())
        return {u"tcp.drop/allow"_s, u"tcp.drop/no-way-out"_s};
    return {*control.connects ? u"tcp.drop/allow"_s : u"tcp.drop/no-way-out"_s};
}

/// Why one address did not connect, apart from its neighbours.
Verdict verdictAlone(const Attempt &attempt, const ControlPort &control)
{
    if (attempt.is(ConnectOutcome::Timeout))
        return {u"tcp.drop"_s, Status::Fail, dropCauses(control)};
    if (attempt.is(ConnectOutcome::Refused))
        return {u"tcp.reject"_s, Status::Fail, rejectCauses(attempt, control)};
    const bool deniedHere =
        attempt.is(ConnectOutcome::Denied) ||
        ((attempt.is(ConnectOutcome::HostUnreachable) || attempt.is(ConnectOutcome::Unreachable)) &&
         attempt.immediate);
    if (deniedHere)
        return {u"tcp.local-deny"_s,
                Status::Fail,
                {u"tcp.local-deny/allow-program"_s, u"tcp.local-deny/route"_s}};
    if (attempt.is(ConnectOutcome::HostUnreachable) || attempt.is(ConnectOutcome::Unreachable))
        return {u"tcp.reject"_s, Status::Fail, rejectCauses(attempt, control)};
    return {};
}

Verdict deadFamily(Status status)
{
    return {u"v6.unroutable"_s, status, {u"v6.unroutable/route"_s, u"v6.unroutable/one-family"_s}};
}

Verdict verdictFor(const Attempt &attempt, const QList<Attempt> &all, const ControlPort &control)
{
    Verdict verdict = verdictAlone(attempt, control);
    if (verdict.id.isEmpty())
        return verdict;
    if (familyConnects(all, attempt.family))
        return {u"tcp.partial"_s, Status::Fail, {u"tcp.partial/complete-list"_s}};
    const bool ipv4Tried =
        std::any_of(all.begin(), all.end(), [](const Attempt &a) { return a.family == Family::Ipv4; });
    const bool ipv6 = attempt.family == Family::Ipv6;
    if (ipv6 && ipv4Tried && attempt.is(ConnectOutcome::Unreachable))
        return deadFamily(Status::Warn);
    if (!anyConnects(all))
        return verdict;
    // The other family works: the Agent falls back to it, so the dead family is a warning.
    if (ipv6)
        return deadFamily(Status::Warn);
    verdict.status = Status::Warn;
    return verdict;
}

FindingArgs argsFor(const Attempt &attempt, const QList<Attempt> &all, const ControlPort &control)
{
    // Where its own family is dead, what connected is the other one.
    const Family otherFamily = attempt.family == Family::Ipv6 ? Family::Ipv4 : Family::Ipv6;
    const Family workingFamily = familyConnects(all, attempt.family) ? attempt.family : otherFamily;
    Phrase controlResult;
    if (control.connects.has_value())
        controlResult =
            *control.connects ? Phrase("Facts", "connects") : Phrase("Facts", "does not connect either");
    return {{u"limit"_s, u"%1 s"_s.arg(attempt.limitMs / 1000.0)},
            {u"error"_s, errorText(attempt)},
            {u"controlResult"_s, controlResult},
            {u"connected"_s, addressesWhere(all, workingFamily, true).join(", "_L1)},
            {u"failed"_s, addressesWhere(all, attempt.family, false).join(", "_L1)},
            {u"controlHost"_s, control.host}};
}

Finding judgeAttempt(const JudgeInput &input, const Attempt &attempt, const QList<Attempt> &all,
                     const ControlPort &control)
{
    const QStringList missing = attempt.missing + control.missing;
    if (!missing.isEmpty())
        return unknownFinding(input, checkId, attempt.address, missingFields(missing));
    Finding finding;
    if (attempt.connected()) {
        finding = makeFinding(input, checkId, u"tcp.ok"_s, Status::Pass, attempt.address,
                              argsFor(attempt, all, control));
        finding.timings.connectMs = attempt.ms;
        return finding;
    }
    const Verdict verdict = verdictFor(attempt, all, control);
    if (verdict.id.isEmpty())
        return unknownFinding(input, checkId, attempt.address,
                              Phrase("Facts", "a clear result of the connect (%1)").arg(errorText(attempt)));
    finding = makeFinding(input, checkId, verdict.id, verdict.status, attempt.address,
                          argsFor(attempt, all, control));
    setCauses(finding, verdict.causes);
    finding.stopsChain = true;
    return finding;
}

QList<Attempt> attemptsIn(const JudgeInput &input)
{
    QList<Attempt> attempts;
    const QList<Evidence> evidence = input.of(u"tcp"_s);
    for (const Evidence &item : evidence)
        attempts.append(readAttempt(item));
    return attempts;
}

QList<Finding> judge(const JudgeInput &input)
{
    if (input.flow.protocol != Protocol::Tcp)
        return {skippedFinding(input, checkId,
                               Phrase("Facts", "%1 traffic cannot be tested with a connection")
                                   .arg(wordFor(input.flow.protocol).toUpper()))};
    if (const Finding *blocker = blockerFor(input, CheckId::NameResolves, {}))
        return {notReachedFinding(input, checkId, {}, *blocker)};
    const QStringList tried = triedAddresses(input);
    if (tried.isEmpty())
        return {unknownFinding(input, checkId, {}, Phrase("Facts", "an address to connect to"))};

    const QList<Attempt> all = attemptsIn(input);
    const ControlPort control = readControl(input);
    QList<Finding> findings;
    for (const QString &address : tried) {
        const auto attempt =
            std::find_if(all.begin(), all.end(), [&](const Attempt &a) { return a.address == address; });
        if (attempt == all.end()) {
            findings.append(
                unknownFinding(input, checkId, address, Phrase("Facts", "the result of the connect")));
            continue;
        }
        Finding finding = judgeAttempt(input, *attempt, all, control);
        finding.evidenceRefs = {attempt->evidenceKey};
        findings.append(finding);
    }
    if (control.documentationAddressConnects)
        findings.append(makeFinding(input, checkId, u"tcp.false-open"_s, Status::Info));
    return findings;
}

bool appliesTo(const Flow &flow)
{
    return flow.way == FlowWay::Direct;
}

} // namespace

Check portOpens()
{
    return {checkId, appliesTo, collect, judge, true};
}

} // namespace netsetup
