// Will the Agent trust the certificate behind each address? Judged as the pods will: public roots and the
// plan's CA, names from the SAN only. What this machine trusts is asked beside it, because the difference is
// the usual trap.
#include "base/json.h"
#include "checks/banner.h"
#include "checks/evidencehelpers.h"
#include "checks/judging.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::CertificateTrusted;

// --- collect

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token stop)
{
    QList<Evidence> evidence;
    if (!chain.connection)
        co_return evidence;
    const TlsResult result =
        co_await tlsHandshake(chain.connection, chain.flow.host, network.limits.tlsMs, stop);
    QJsonObject data = handshakeFacts(chain.flow.host, chain.address, chain.flow.port, result, network);
    data.insert(u"limitMs"_s, network.limits.tlsMs);
    chain.trusted = trustedByFacts(chain.flow.trust, data);
    if (result.outcome != TlsOutcome::Established)
        chain.connection = Connection();
    evidence.append(makeEvidence(u"tls"_s, chain, network, data));
    co_return evidence;
}

// --- judge

/// The faults of one trust set, by word.
struct Faults
{
    QStringList words;
    bool known =
        true; ///< false: nobody held the chain against this set, as nobody can who sees it from a pod

    [[nodiscard]] bool none() const { return known && words.isEmpty(); }
    [[nodiscard]] bool only(const QStringList &allowed) const
    {
        return known && !none() && std::all_of(words.begin(), words.end(), [&](const QString &word) {
                   return allowed.contains(word);
               });
    }
    [[nodiscard]] bool has(const char *word) const { return words.contains(QLatin1String(word)); }
};

struct Certificate
{
    QString subject;
    QString issuer;
    QStringList names;
    QString notBefore;
    QString notAfter;
    bool selfIssued = false;
    int publicMarks = 0; ///< of two: it is in public logs, a public authority serves its issuer
};

struct Handshake
{
    QString address;
    TlsOutcome outcome = TlsOutcome::Failed;
    QByteArray firstBytes;
    Faults system;
    Faults publicRoots;
    Faults withPlanCa;
    QList<Certificate> chain;
    QDateTime at;
    double ms = 0;
    int limitMs = 0;

    [[nodiscard]] bool is(TlsOutcome other) const { return outcome == other; }
    /// A leaf, and nothing that leads to its root; what the plan's CA completes lacks nothing.
    [[nodiscard]] bool isAlone() const { return chain.size() == 1 && !withPlanCa.none(); }
};

Faults readFaults(const Facts &faults, const char *store)
{
    Faults read;
    read.known = !faults.isNull(store);
    const QList<Facts> list = faults.list(store);
    for (const Facts &fault : list)
        read.words.append(fault.text("word"));
    return read;
}

Handshake readHandshake(const Facts &facts, const Evidence &evidence)
{
    Handshake handshake;
    handshake.address = facts.text("address");
    handshake.outcome = facts.word("outcome", TlsOutcome::Failed);
    handshake.firstBytes = QByteArray::fromHex(facts.text("firstBytes").toLatin1());
    handshake.ms = facts.real("ms");
    handshake.limitMs = facts.number("limitMs");
    handshake.at = evidence.at;
    const Facts faults = facts.object("faults");
    handshake.system = readFaults(faults, "system");
    handshake.publicRoots = readFaults(faults, "public");
    handshake.withPlanCa = readFaults(faults, "plan");
    const QList<Facts> chain = facts.list("chain");
    for (const Facts &item : chain) {
        Certificate certificate;
        certificate.subject = item.text("subject");
        certificate.issuer = item.text("issuer");
        certificate.names = item.texts("names");
        certificate.notBefore = item.text("notBefore");
        certificate.notAfter = item.text("notAfter");
        certificate.selfIssued = item.flag("selfIssued");
        if (item.has("publiclyLogged") || item.has("issuerPublic"))
            certificate.publicMarks = item.flag("publiclyLogged") + item.flag("issuerPublic");
        handshake.chain.append(certificate);
    }
    return handshake;
}

FindingArgs argsFor(const Handshake &handshake, const ServerClock &clock)
{
    const Certificate leaf = handshake.chain.isEmpty() ? Certificate() : handshake.chain.first();
    const QString root = handshake.chain.isEmpty() ? QString() : handshake.chain.last().issuer;
    FindingArgs args{{u"issuer"_s, printable(leaf.issuer, 120)},
                     {u"subject"_s, printable(leaf.subject, 120)},
                     {u"root"_s, printable(root, 120)},
                     {u"names"_s, printable(leaf.names.join(", "_L1), 160)},
                     {u"notBefore"_s, leaf.notBefore},
                     {u"notAfter"_s, leaf.notAfter},
                     {u"localTime"_s, json::timeText(handshake.at)},
                     {u"faults"_s, handshake.publicRoots.words.join(", "_L1)},
                     {u"limit"_s, u"%1 s"_s.arg(handshake.limitMs / 1000.0)}};
    if (leaf.names.isEmpty())
        args.insert(u"names"_s, Phrase("Facts", "no name at all"));
    if (handshake.is(TlsOutcome::Plaintext))
        args.insert(u"line"_s, firstLineOf(handshake.firstBytes));
    if (clock.known()) {
        args.insert(u"serverTime"_s, json::timeText(clock.server));
        args.insert(u"skew"_s, clock.skewSeconds());
    }
    return args;
}

/// The CA cause that fits the product line and the flow: nodes have a store of their own, pods need a chart
/// key.
QString caCause(const QString &id, const Flow &flow)
{
    const bool podsWithoutKey = flow.trust == TrustScope::Pods && !flow.lineHasCaKey;
    return id + (podsWithoutKey ? "/ca-6.0"_L1 : "/ca"_L1);
}

/// The plan's CA completes the chain that public roots do not: a reminder where the agents can be given the
/// CA.
Verdict completedByPlan(const QString &id, const Flow &flow)
{
    const bool agentsCanTakeIt = flow.trust == TrustScope::Nodes || flow.lineHasCaKey || flow.skipTls;
    if (agentsCanTakeIt)
        return {id, Status::Warn, {QString(id + "/ca-in-plan"_L1)}};
    return {id, Status::Fail, {QString(id + "/exempt"_L1), caCause(id, flow)}};
}

/// Certificate dates: ours or theirs, told apart by the server's clock.
Verdict clockVerdict(const ServerClock &clock)
{
    const QString id = u"tls.clock"_s;
    const QString ours = u"tls.clock/local-clock"_s;
    const QString theirs = u"tls.clock/expired"_s;
    if (!clock.known())
        return {id, Status::Fail, {theirs, ours}};
    return {id, Status::Fail, {clock.isOff() ? ours : theirs}};
}

/// Nobody inspects the way to a registry of one's own: there a private CA or plain HTTP is how it was set up.
bool isOwnRegistry(const Flow &flow)
{
    return flow.purpose == Purpose::Registry;
}

/// A chain that ends at a root that no public list holds.
Verdict foreignRootVerdict(const Handshake &handshake, const Flow &flow)
{
    if (isOwnRegistry(flow))
        return handshake.withPlanCa.none()
                   ? Verdict{u"reg.private-ca"_s, Status::Warn, {u"reg.private-ca/ca-in-plan"_s}}
                   : Verdict{u"reg.private-ca"_s, Status::Fail, {u"reg.private-ca/install"_s}};
    const QString id = handshake.system.none() ? u"tls.intercept-trusted"_s : u"tls.intercept-untrusted"_s;
    if (handshake.withPlanCa.none())
        return completedByPlan(id, flow);
    return {id, flow.skipTls ? Status::Warn : Status::Fail, {QString(id + "/exempt"_L1), caCause(id, flow)}};
}

/// An unrelated host shows a certificate of the same issuer, which is no public one: somebody on the way
/// makes them up.
bool signsForOthers(const JudgeInput &input, const QString &issuer)
{
    const QList<Evidence> seen = input.control(u"tls"_s);
    return std::any_of(seen.begin(), seen.end(), [&issuer](const Evidence &item) {
        const QJsonArray chain = item.data.value("chain"_L1).toArray();
        const QJsonValue faults = item.data.value("faults"_L1).toObject().value("public"_L1);
        return !issuer.isEmpty() && !faults.toArray().isEmpty() &&
               chain.first().toObject().value("issuer"_L1).toString() == issuer;
    });
}

/// A server that forgets its intermediate looks like a device that inspects and sends no more than it makes
/// up. The marks of a public authority tell: a device has no way to them. Without them both are possible.
Verdict aloneVerdict(const JudgeInput &input, const Handshake &handshake)
{
    const Certificate &leaf = handshake.chain.first();
    const int marks = leaf.publicMarks;
    Verdict verdict = foreignRootVerdict(handshake, input.flow);
    const Status status = verdict.status;
    if (marks == 2)
        verdict = failure("tls.chain-gap", {"send-intermediate"});
    else if (isOwnRegistry(input.flow) || (marks == 0 && signsForOthers(input, leaf.issuer)))
        return verdict;
    else if (marks == 1)
        verdict = failure("tls.chain-gap", {"send-intermediate", "inspection"});
    else
        verdict.causes.append(verdict.id + "/send-intermediate"_L1);
    verdict.status = status;
    return verdict;
}

Verdict chainVerdict(const JudgeInput &input, const Handshake &handshake, const ServerClock &clock)
{
    const Flow &flow = input.flow;
    const bool workstation = flow.trust == TrustScope::Workstation;
    const bool isHeldAgainst = handshake.publicRoots.known && handshake.withPlanCa.known;
    if (!isHeldAgainst || (workstation && !handshake.system.known))
        return {};
    if (workstation ? handshake.system.none() : handshake.publicRoots.none())
        return {u"tls.ok"_s, Status::Pass, {}};
    // Nothing but the CA keeps others from trusting it; a single certificate that the plan names counts as
    // one.
    if (isOwnRegistry(flow) && handshake.withPlanCa.none())
        return foreignRootVerdict(handshake, flow);
    const Faults &faults = workstation ? handshake.system : handshake.publicRoots;
    if (handshake.chain.size() == 1 && handshake.chain.first().selfIssued)
        return {u"tls.self-signed"_s,
                Status::Fail,
                {u"tls.self-signed/wrong-box"_s, u"tls.self-signed/service"_s}};
    if (faults.only({u"name-mismatch"_s}))
        return {u"tls.name-mismatch"_s,
                Status::Fail,
                {u"tls.name-mismatch/dns"_s, u"tls.name-mismatch/destination"_s}};
    if (faults.only({u"expired"_s, u"not-yet-valid"_s}))
        return clockVerdict(clock);
    const bool foreignRoot =
        faults.has("unknown-issuer") || faults.has("untrusted-root") || faults.has("chain-gap");
    if (foreignRoot && !faults.has("name-mismatch"))
        return handshake.isAlone() ? aloneVerdict(input, handshake) : foreignRootVerdict(handshake, flow);
    if (foreignRoot && !isOwnRegistry(flow))
        return {u"tls.intercept-untrusted"_s,
                Status::Fail,
                {u"tls.intercept-untrusted/exempt"_s, caCause(u"tls.intercept-untrusted"_s, flow)}};
    if (faults.has("name-mismatch"))
        return {u"tls.name-mismatch"_s,
                Status::Fail,
                {u"tls.name-mismatch/dns"_s, u"tls.name-mismatch/destination"_s}};
    return {};
}

/// Whoever is asked for, somebody on the way answers, and without TLS: at an address that nobody has, and in
/// place of the control host.
bool answersForEverybody(const JudgeInput &input)
{
    const auto any = [](const QList<Evidence> &evidence, auto &&is) {
        return std::any_of(evidence.begin(), evidence.end(),
                           [&is](const Evidence &item) { return is(item.data); });
    };
    const bool acceptsAll = any(input.control(u"tcp"_s), [](const QJsonObject &data) {
        return data.value("purpose"_L1).toString() == "false-open"_L1 &&
               data.value("outcome"_L1).toString() == wordFor(ConnectOutcome::Connected);
    });
    return acceptsAll && any(input.control(u"tls"_s), [](const QJsonObject &data) {
               return data.value("outcome"_L1).toString() == wordFor(TlsOutcome::Plaintext);
           });
}

/// Who answers without TLS. A sign-in page is a web page; another greeting says that the port is not the one.
Verdict plaintextVerdict(const JudgeInput &input, const Handshake &handshake)
{
    if (!readsAsText(handshake.firstBytes))
        return {};
    const bool ofTheInside = input.flow.volatility == Volatility::Internal;
    if (!readsAsHttp(handshake.firstBytes))
        return ofTheInside ? failure("tls.plaintext", {"service", "middlebox"})
                           : failure("tls.plaintext", {"middlebox", "service"});
    if (isOwnRegistry(input.flow) && !answersForEverybody(input))
        return failure("reg.plain-http", {"tls"});
    return failure("tls.plaintext", {"portal", "middlebox"});
}

/// A handshake that broke: the raw bytes and the way it ended say which.
Verdict brokenVerdict(const JudgeInput &input, const Handshake &handshake)
{
    if (handshake.is(TlsOutcome::Plaintext))
        return plaintextVerdict(input, handshake);
    if (handshake.is(TlsOutcome::Reset) || handshake.is(TlsOutcome::Eof))
        return {
            u"tls.sni-reset"_s, Status::Fail, {u"tls.sni-reset/allow-name"_s, u"tls.sni-reset/far-end"_s}};
    if (handshake.is(TlsOutcome::Timeout))
        return {u"tls.mtu-stall"_s, Status::Fail, {u"tls.mtu-stall/mss"_s, u"tls.mtu-stall/drop-by-name"_s}};
    return {};
}

QList<Finding> judgeHandshake(const JudgeInput &input, const Evidence &evidence)
{
    const Facts facts(evidence.data);
    const Handshake handshake = readHandshake(facts, evidence);
    const QString &address = handshake.address;
    if (!facts.missing().isEmpty())
        return {unknownFinding(input, checkId, address, missingFields(facts.missing()))};
    const bool established = handshake.is(TlsOutcome::Established);
    if (established && handshake.chain.isEmpty())
        return {unknownFinding(input, checkId, address, Phrase("Facts", "the certificate chain"))};
    const ServerClock clock = serverClock(input);
    const Verdict verdict =
        established ? chainVerdict(input, handshake, clock) : brokenVerdict(input, handshake);
    if (verdict.id.isEmpty())
        return {unknownFinding(input, checkId, address,
                               Phrase("Facts", "a clear result of the handshake (%1; %2)")
                                   .arg(wordFor(handshake.outcome))
                                   .arg(handshake.publicRoots.words.join(", "_L1)))};
    Finding finding =
        makeFinding(input, checkId, verdict.id, verdict.status, address, argsFor(handshake, clock));
    setCauses(finding, verdict.causes);
    finding.stopsChain = verdict.status == Status::Fail;
    finding.timings.tlsMs = handshake.ms;
    return {finding};
}

QList<Finding> judge(const JudgeInput &input)
{
    const AddressStage stage{checkId, stageBeforeTls(input.flow), u"tls"_s,
                             Phrase("Facts", "the result of the TLS handshake")};
    return judgeEachAddress(input, stage, judgeHandshake);
}

bool appliesTo(const Flow &flow)
{
    return flow.protocol == Protocol::Tcp && flow.purpose != Purpose::Proxy;
}

} // namespace

Check certificateTrusted()
{
    return {checkId, appliesTo, collect, judge, true};
}

} // namespace netsetup
