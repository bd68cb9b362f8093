// Will the Agent trust the certificate behind each address? Judged as the pods will: public roots and the
// plan's CA, names from the SAN only. What this machine trusts is asked beside it, because the difference is
// the usual trap.
#include "base/json.h"
#include "checks/evidencehelpers.h"
#include "checks/judging.h"

namespace netsetup {

namespace {

constexpr QLatin1String checkId("certificate-trusted");
constexpr QLatin1String group("tls");
constexpr int clockToleranceSeconds = 300;

// --- collect
// ---------------------------------------------------------------------------------------------------

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token stop)
{
    QList<Evidence> evidence;
    if (!chain.connection)
        co_return evidence;
    const TlsResult result =
        co_await tlsHandshake(chain.connection, chain.flow.host, network.limits.tlsMs, stop);
    QJsonObject data = handshakeFacts(chain.flow.host, chain.address, chain.flow.port, result, network);
    data.insert(QStringLiteral("limitMs"), network.limits.tlsMs);
    chain.trusted = trustedByFacts(chain.flow.trust, data);
    if (result.outcome != TlsOutcome::Established)
        chain.connection = Connection();
    evidence.append(makeEvidence(QStringLiteral("tls"), chain, network, data));
    co_return evidence;
}

// --- judge
// -----------------------------------------------------------------------------------------------------

/// The faults of one trust set, by word.
struct Faults
{
    QStringList words;

    [[nodiscard]] bool none() const { return words.isEmpty(); }
    [[nodiscard]] bool only(const QStringList &allowed) const
    {
        return !none() && std::all_of(words.begin(), words.end(),
                                      [&](const QString &word) { return allowed.contains(word); });
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
};

struct Handshake
{
    QString address;
    QString outcome;
    QString firstBytes;
    Faults system;
    Faults publicRoots;
    Faults withPlanCa;
    QList<Certificate> chain;
    QDateTime at;
    double ms = 0;
    int limitMs = 0;

    [[nodiscard]] bool is(TlsOutcome other) const { return outcome == wordFor(other); }
};

Faults readFaults(const Facts &faults, const char *store)
{
    Faults read;
    const QList<Facts> list = faults.list(store);
    for (const Facts &fault : list)
        read.words.append(fault.text("word"));
    return read;
}

Handshake readHandshake(const Facts &facts, const Evidence &evidence)
{
    Handshake handshake;
    handshake.address = facts.text("address");
    handshake.outcome = facts.text("outcome");
    handshake.firstBytes = facts.text("firstBytes");
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
        handshake.chain.append(certificate);
    }
    return handshake;
}

/// The server's own clock and ours at that moment, from an answer of any address of the flow.
struct ServerClock
{
    QDateTime server;
    QDateTime local;
    [[nodiscard]] bool known() const { return server.isValid() && local.isValid(); }
    [[nodiscard]] qint64 skewSeconds() const { return server.secsTo(local); }
};

ServerClock serverClock(const JudgeInput &input)
{
    const QList<Evidence> readings = input.of(QStringLiteral("clock"));
    for (const Evidence &reading : readings) {
        ServerClock clock{json::parseTime(reading.data.value(QStringLiteral("serverTime")).toString()),
                          json::parseTime(reading.data.value(QStringLiteral("localTime")).toString())};
        if (clock.known())
            return clock;
    }
    return {};
}

QString firstLine(const QString &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    return printable(QString::fromLatin1(bytes.left(bytes.indexOf('\r') < 0 ? 40 : bytes.indexOf('\r'))), 40);
}

QJsonObject argsFor(const Handshake &handshake, const ServerClock &clock)
{
    const Certificate leaf = handshake.chain.isEmpty() ? Certificate() : handshake.chain.first();
    const QString root = handshake.chain.isEmpty() ? QString() : handshake.chain.last().issuer;
    QJsonObject args{{QStringLiteral("issuer"), printable(leaf.issuer, 120)},
                     {QStringLiteral("subject"), printable(leaf.subject, 120)},
                     {QStringLiteral("root"), printable(root, 120)},
                     {QStringLiteral("names"), printable(leaf.names.join(QLatin1String(", ")), 160)},
                     {QStringLiteral("notBefore"), leaf.notBefore},
                     {QStringLiteral("notAfter"), leaf.notAfter},
                     {QStringLiteral("localTime"), json::timeText(handshake.at)},
                     {QStringLiteral("faults"), handshake.publicRoots.words.join(QLatin1String(", "))},
                     {QStringLiteral("limit"), QStringLiteral("%1 s").arg(handshake.limitMs / 1000.0)}};
    if (leaf.names.isEmpty())
        args.insert(QStringLiteral("names"), QStringLiteral(QT_TRANSLATE_NOOP("Facts", "no name at all")));
    if (!handshake.firstBytes.isEmpty())
        args.insert(QStringLiteral("line"), firstLine(handshake.firstBytes));
    if (clock.known()) {
        args.insert(QStringLiteral("serverTime"), json::timeText(clock.server));
        args.insert(QStringLiteral("skew"), spanText(clock.skewSeconds()));
    }
    return args;
}

/// The CA cause that fits the product line and the flow: nodes have a store of their own, pods need a chart
/// key.
QString caCause(const QString &id, const Flow &flow)
{
    const bool podsWithoutKey = flow.trust == TrustScope::Pods && !flow.lineHasCaKey;
    return id + (podsWithoutKey ? QLatin1String("/ca-6.0") : QLatin1String("/ca"));
}

/// The plan's CA completes the chain that public roots do not: a reminder where the agents can be given the
/// CA.
Verdict completedByPlan(const QString &id, const Flow &flow)
{
    const bool agentsCanTakeIt = flow.trust == TrustScope::Nodes || flow.lineHasCaKey || flow.skipTls;
    if (agentsCanTakeIt)
        return {id, Status::Warn, {QString(id + QLatin1String("/ca-in-plan"))}};
    return {id, Status::Fail, {QString(id + QLatin1String("/exempt")), caCause(id, flow)}};
}

/// Certificate dates: ours or theirs, told apart by the server's clock.
Verdict clockVerdict(const ServerClock &clock)
{
    const QString id = QStringLiteral("tls.clock");
    const QString ours = QStringLiteral("tls.clock/local-clock");
    const QString theirs = QStringLiteral("tls.clock/expired");
    if (!clock.known())
        return {id, Status::Fail, {theirs, ours}};
    const bool clockIsOff = qAbs(clock.skewSeconds()) > clockToleranceSeconds;
    return {id, Status::Fail, {clockIsOff ? ours : theirs}};
}

/// Nobody inspects the way to a registry of one's own: there a private CA or plain HTTP is how it was set up.
bool isOwnRegistry(const Flow &flow)
{
    return flow.purpose == QLatin1String("registry");
}

/// A chain that ends at a root that no public list holds.
Verdict foreignRootVerdict(const Handshake &handshake, const Flow &flow)
{
    if (isOwnRegistry(flow))
        return handshake.withPlanCa.none() ? Verdict{QStringLiteral("reg.private-ca"),
                                                     Status::Warn,
                                                     {QStringLiteral("reg.private-ca/ca-in-plan")}}
                                           : Verdict{QStringLiteral("reg.private-ca"),
                                                     Status::Fail,
                                                     {QStringLiteral("reg.private-ca/install")}};
    const QString id = handshake.system.none() ? QStringLiteral("tls.intercept-trusted")
                                               : QStringLiteral("tls.intercept-untrusted");
    if (handshake.withPlanCa.none())
        return completedByPlan(id, flow);
    return {id,
            flow.skipTls ? Status::Warn : Status::Fail,
            {QString(id + QLatin1String("/exempt")), caCause(id, flow)}};
}

Verdict chainVerdict(const Handshake &handshake, const Flow &flow, const ServerClock &clock)
{
    const bool workstation = flow.trust == TrustScope::Workstation;
    if (workstation ? handshake.system.none() : handshake.publicRoots.none())
        return {QStringLiteral("tls.ok"), Status::Pass, {}};
    // Nothing but the CA keeps others from trusting it; a single certificate that the plan names counts as
    // one.
    if (isOwnRegistry(flow) && handshake.withPlanCa.none())
        return foreignRootVerdict(handshake, flow);
    const Faults &faults = workstation ? handshake.system : handshake.publicRoots;
    if (handshake.chain.size() == 1 && handshake.chain.first().selfIssued)
        return {QStringLiteral("tls.self-signed"),
                Status::Fail,
                {QStringLiteral("tls.self-signed/wrong-box"), QStringLiteral("tls.self-signed/service")}};
    if (faults.only({QStringLiteral("name-mismatch")}))
        return {QStringLiteral("tls.name-mismatch"),
                Status::Fail,
                {QStringLiteral("tls.name-mismatch/dns"), QStringLiteral("tls.name-mismatch/destination")}};
    if (faults.only({QStringLiteral("expired"), QStringLiteral("not-yet-valid")}))
        return clockVerdict(clock);
    const bool foreignRoot =
        faults.has("unknown-issuer") || faults.has("untrusted-root") || faults.has("chain-gap");
    if (foreignRoot && !faults.has("name-mismatch"))
        return foreignRootVerdict(handshake, flow);
    if (foreignRoot && !isOwnRegistry(flow))
        return {QStringLiteral("tls.intercept-untrusted"),
                Status::Fail,
                {QStringLiteral("tls.intercept-untrusted/exempt"),
                 caCause(QStringLiteral("tls.intercept-untrusted"), flow)}};
    if (faults.has("name-mismatch"))
        return {QStringLiteral("tls.name-mismatch"),
                Status::Fail,
                {QStringLiteral("tls.name-mismatch/dns"), QStringLiteral("tls.name-mismatch/destination")}};
    return {};
}

/// A handshake that broke: the raw bytes and the way it ended say which.
Verdict brokenVerdict(const Handshake &handshake, const Flow &flow)
{
    const QByteArray bytes = QByteArray::fromHex(handshake.firstBytes.toLatin1());
    if (handshake.is(TlsOutcome::Plaintext) && bytes.startsWith("HTTP/") && isOwnRegistry(flow))
        return {QStringLiteral("reg.plain-http"), Status::Fail, {QStringLiteral("reg.plain-http/tls")}};
    if (handshake.is(TlsOutcome::Plaintext) && bytes.startsWith("HTTP/"))
        return {QStringLiteral("tls.plaintext"),
                Status::Fail,
                {QStringLiteral("tls.plaintext/portal"), QStringLiteral("tls.plaintext/middlebox")}};
    if (handshake.is(TlsOutcome::Reset) || handshake.is(TlsOutcome::Eof))
        return {QStringLiteral("tls.sni-reset"),
                Status::Fail,
                {QStringLiteral("tls.sni-reset/allow-name"), QStringLiteral("tls.sni-reset/far-end")}};
    if (handshake.is(TlsOutcome::Timeout))
        return {QStringLiteral("tls.mtu-stall"),
                Status::Fail,
                {QStringLiteral("tls.mtu-stall/mss"), QStringLiteral("tls.mtu-stall/drop-by-name")}};
    return {};
}

QList<Finding> judgeHandshake(const JudgeInput &input, const Evidence &evidence)
{
    const Facts facts(evidence.data);
    const Handshake handshake = readHandshake(facts, evidence);
    const QString &address = handshake.address;
    if (!facts.missing().isEmpty())
        return {unknownFinding(input, checkId, group, address, facts.missing().join(QLatin1String(", ")))};
    const bool established = handshake.is(TlsOutcome::Established);
    if (established && handshake.chain.isEmpty())
        return {unknownFinding(input, checkId, group, address,
                               QStringLiteral(QT_TRANSLATE_NOOP("Facts", "the certificate chain")))};
    const ServerClock clock = serverClock(input);
    const Verdict verdict =
        established ? chainVerdict(handshake, input.flow, clock) : brokenVerdict(handshake, input.flow);
    if (verdict.id.isEmpty())
        return {unknownFinding(
            input, checkId, group, address,
            QStringLiteral("a clear result of the handshake (%1; %2)")
                .arg(handshake.outcome, handshake.publicRoots.words.join(QLatin1String(", "))))};
    Finding finding =
        makeFinding(input, checkId, verdict.id, verdict.status, address, argsFor(handshake, clock));
    setCauses(finding, verdict.causes);
    finding.stopsChain = verdict.status == Status::Fail;
    finding.timings.tlsMs = handshake.ms;
    return {finding};
}

QList<Finding> judge(const JudgeInput &input)
{
    const AddressStage stage{checkId, group, stageBeforeTls(input.flow), QStringLiteral("tls"),
                             QStringLiteral(QT_TRANSLATE_NOOP("Facts", "the result of the TLS handshake"))};
    return judgeEachAddress(input, stage, judgeHandshake);
}

bool appliesTo(const Flow &flow)
{
    return flow.protocol == QLatin1String("tcp") && flow.purpose != QLatin1String("proxy");
}

} // namespace

Check certificateTrusted()
{
    return {checkId, group, appliesTo, collect, judge, true};
}

} // namespace netsetup
