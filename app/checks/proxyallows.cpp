// Does the proxy let the flow through? Asks it as the Agent would, by CONNECT with the name: anonymous first,
// then with the login of the plan where the proxy offers Basic. What it answers tells a proxy that cannot be
// reached from one that wants a login, forbids the target, or cannot reach it itself. The later stages go
// through the tunnel.
#include "base/json.h"
#include "checks/answerfacts.h"
#include "checks/banner.h"
#include "checks/evidencehelpers.h"
#include "checks/judging.h"
#include "checks/way.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::ProxyAllows;

// --- collect

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token stop)
{
    if (network.proxy.host.isEmpty())
        co_return QList<Evidence>{};
    WayResult way = co_await openWay(network, chain.flow, chain.flow.host, chain.flow.port, stop);
    chain.connection = std::move(way.connection);
    way.facts.insert(u"address"_s, chain.address.toString());
    const Evidence evidence = makeEvidence(u"proxy"_s, chain, network, way.facts);
    co_return QList<Evidence>{evidence};
}

// --- judge

/// The proxy's answer to one CONNECT.
struct Reply : AnswerSeen
{
    bool asked = false;
    bool open = false;
    QStringList schemes;
    QByteArray firstBytes;

    [[nodiscard]] bool offers(const char *scheme) const
    {
        return schemes.contains(QLatin1String(scheme), Qt::CaseInsensitive);
    }
};

/// How one connect to the proxy ended.
struct Attempt
{
    QString address;
    ConnectOutcome outcome = ConnectOutcome::Failed;
};

struct Way
{
    QString proxy;
    bool proxyTls = false;
    bool loginGiven = false;
    bool loginHeldBack = false; ///< another flow's login was refused: not tried again
    WayOutcome outcome = WayOutcome::NotConnected;
    QStringList lookupWords;
    QList<Attempt> attempts;
    /// Of the handshake with a proxy that speaks TLS; empty: none.
    std::optional<TlsOutcome> outerOutcome;
    bool outerTrusted = false;
    QByteArray outerBytes;
    Reply anonymous;
    Reply withLogin;

    [[nodiscard]] const Reply &last() const { return withLogin.asked ? withLogin : anonymous; }
};

Reply readReply(const Facts &facts)
{
    return {readAnswer(facts), true, facts.flag("open"), facts.texts("schemes"),
            QByteArray::fromHex(facts.text("firstBytes").toLatin1())};
}

Way readWay(const Facts &facts)
{
    Way way;
    way.proxy = facts.text("proxy");
    way.proxyTls = facts.flag("proxyTls");
    way.loginGiven = facts.flag("loginGiven");
    way.loginHeldBack = facts.flag("loginHeldBack");
    way.outcome = facts.word("outcome", WayOutcome::NotConnected);
    if (!facts.isNull("lookup"))
        way.lookupWords = facts.object("lookup").texts("words");
    const QList<Facts> connects = facts.list("connects");
    for (const Facts &connect : connects)
        way.attempts.append({connect.text("address"), connect.word("outcome", ConnectOutcome::Failed)});
    if (!facts.isNull("outer")) {
        const Facts outer = facts.object("outer");
        way.outerOutcome = outer.word("outcome", TlsOutcome::Failed);
        way.outerTrusted = outer.flag("trusted");
        way.outerBytes = QByteArray::fromHex(outer.text("firstBytes").toLatin1());
    }
    if (!facts.isNull("tunnel"))
        way.anonymous = readReply(facts.object("tunnel"));
    if (!facts.isNull("login"))
        way.withLogin = readReply(facts.object("login"));
    return way;
}

/// Faults of the leg to the proxy itself: their texts speak of the proxy as the host.
bool isAboutProxyLeg(const QString &id)
{
    return id == "tls.plaintext"_L1 || id == "http.empty-reply"_L1;
}

FindingArgs argsFor(const Way &way, const QString &id)
{
    const Reply &reply = way.last();
    QStringList tried;
    for (const Attempt &attempt : way.attempts)
        tried.append(u"%1 (%2)"_s.arg(attempt.address, wordFor(attempt.outcome)));
    FindingArgs args{{u"proxy"_s, way.proxy}, {u"schemes"_s, reply.schemes.join(", "_L1)}};
    const QByteArray &said = reply.firstBytes.isEmpty() ? way.outerBytes : reply.firstBytes;
    const bool inTheClear = !reply.answered() && readsAsText(said);
    const QList<QPair<QString, QString>> optional{
        {u"failed"_s, tried.join(", "_L1)},
        {u"status"_s, reply.answered() ? QString::number(reply.status) : QString()},
        {u"line"_s, inTheClear ? firstLineOf(said) : QString()},
        {u"lookup"_s, way.lookupWords.join(", "_L1)},
        {u"via"_s, reply.via},
        {u"server"_s, reply.server},
        {u"error"_s, reply.squidError},
        {u"url"_s, reply.location},
        {u"title"_s, reply.title}};
    for (const auto &[name, value] : optional) {
        if (!value.isEmpty())
            args.insert(name, printable(value, 160));
    }
    if (isAboutProxyLeg(id)) {
        args.insert(u"host"_s, way.proxy.section(u':', 0, -2));
        args.insert(u"port"_s, way.proxy.section(u':', -1));
        args.insert(u"url"_s, Phrase("Facts", "the proxy %1").arg(way.proxy));
    }
    return args;
}

/// Before any CONNECT: the name of the proxy, its port, its own certificate.
Verdict unreachableVerdict(const Way &way)
{
    if (way.outcome == WayOutcome::NoAddress)
        return failure("proxy.unreachable", {"address"});
    if (way.outcome == WayOutcome::NotConnected) {
        const bool refused =
            std::all_of(way.attempts.begin(), way.attempts.end(),
                        [](const Attempt &attempt) { return attempt.outcome == ConnectOutcome::Refused; });
        return refused ? failure("proxy.unreachable", {"port", "path"})
                       : failure("proxy.unreachable", {"path", "port"});
    }
    return {};
}

/// An `https://` proxy whose own handshake does not come about, or whose certificate the agents will not
/// take.
Verdict outerVerdict(const Way &way)
{
    if (!way.proxyTls)
        return {};
    if (way.outerOutcome == TlsOutcome::Plaintext && readsAsText(way.outerBytes) &&
        !readsAsHttp(way.outerBytes))
        return failure("proxy.not-a-proxy", {"address"});
    if (way.outerOutcome == TlsOutcome::Plaintext)
        return failure("tls.plaintext", {"proxy-scheme"});
    if (way.outerOutcome == TlsOutcome::Timeout)
        return failure("tls.plaintext", {"proxy-scheme", "middlebox"});
    if (way.outerOutcome != TlsOutcome::Established)
        return unclear(Phrase("Facts", "the TLS handshake with the proxy itself (%1)")
                           .arg(way.outerOutcome ? wordFor(*way.outerOutcome) : QString()));
    if (!way.outerTrusted)
        return failure("proxy.unreachable", {"certificate"});
    return {};
}

/// 407: what it offers decides whether the Agent can log in at all.
Verdict loginVerdict(const Way &way)
{
    const Reply &reply = way.anonymous;
    if (reply.schemes.isEmpty())
        return unclear(Phrase("Facts", "the login methods that the proxy offers with its 407"));
    if (!reply.offers("Basic"))
        return failure("proxy.407-sso", {"exempt", "relay"});
    if (way.withLogin.asked || way.loginHeldBack)
        return failure("proxy.407-basic", {"refused"});
    return failure("proxy.407-basic", {"credentials", "exempt"});
}

/// A proxy names itself or its error; a web server that does not know CONNECT has nothing to say of either.
bool speaksAsProxy(const Reply &reply)
{
    return reply.fromMiddlebox() || !reply.schemes.isEmpty() ||
           reply.server.contains("squid"_L1, Qt::CaseInsensitive) ||
           reply.server.contains("proxy"_L1, Qt::CaseInsensitive);
}

Verdict statusVerdict(const Way &way)
{
    const Reply &reply = way.last();
    switch (reply.status) {
    case 407:
        return loginVerdict(way);
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
    case 511:
        return failure("http.portal", {"sign-in"});
    case 400:
    case 404:
    case 405:
        if (!speaksAsProxy(reply))
            return failure("proxy.not-a-proxy", {"address"});
        if (reply.status != 405)
            break;
        return failure("proxy.connect-denied", {"allow"});
    case 401:
    case 403:
        return failure("proxy.connect-denied", {"allow"});
    case 451:
        return failure("http.block-page", {"allow"});
    case 502:
    case 504:
        return failure("http.gateway", {"proxy-upstream"});
    case 500:
    case 503:
        // Squid and its kin name an error of theirs when they cannot look up or reach the target themselves.
        if (!reply.squidError.isEmpty())
            return failure("http.gateway", {"proxy-upstream"});
        if (reply.status == 503)
            return reply.isPage() ? failure("http.block-page", {"allow"})
                                  : failure("http.gateway", {"proxy-upstream"});
        return unclear(Phrase("Facts", "an answer to CONNECT that is known (status 500)"));
    default:
        break;
    }
    return unclear(Phrase("Facts", "an answer to CONNECT that is known (status %1)").arg(reply.status));
}

/// The connection ended, or nothing came, in place of an answer.
Verdict silentVerdict(const Way &way)
{
    const Reply &reply = way.last();
    const bool tlsBytes = reply.firstBytes.size() >= 2 && reply.firstBytes.at(1) == 0x03 &&
                          (reply.firstBytes.at(0) == 0x15 || reply.firstBytes.at(0) == 0x16);
    if (tlsBytes)
        return failure("http.empty-reply", {"proxy-scheme"});
    if (reply.outcome == HttpOutcome::Malformed && readsAsText(reply.firstBytes) &&
        !reply.firstBytes.startsWith("HTTP/"))
        return failure("proxy.not-a-proxy", {"address"});
    if (reply.outcome == HttpOutcome::Eof)
        return failure("http.empty-reply", {"proxy-scheme", "proxy-cut"});
    if (reply.outcome == HttpOutcome::Reset)
        return failure("proxy.connect-denied", {"allow", "not-a-proxy"});
    return unclear(Phrase("Facts", "the proxy's answer to CONNECT (%1)").arg(wordFor(reply.outcome)));
}

Verdict verdictFor(const Way &way)
{
    for (const auto judgeLeg : {unreachableVerdict, outerVerdict}) {
        const Verdict verdict = judgeLeg(way);
        if (!verdict.id.isEmpty() || !verdict.unclear.isEmpty())
            return verdict;
    }
    const Reply &reply = way.last();
    if (!reply.asked)
        return unclear(Phrase("Facts", "the proxy's answer to CONNECT"));
    if (!reply.answered())
        return silentVerdict(way);
    if (!reply.open)
        return statusVerdict(way);
    if (way.outcome == WayOutcome::NotLookedInside)
        return unclear(
            Phrase("Facts", "what is behind the tunnel: a second TLS inside the proxy's own is not tried"));
    Verdict passes;
    passes.id = u"proxy.ok"_s;
    passes.status = Status::Pass;
    return passes;
}

QList<Finding> judgeWay(const JudgeInput &input, const Evidence &evidence)
{
    const Facts facts(evidence.data);
    const Way way = readWay(facts);
    const QString address = facts.text("address");
    if (!facts.missing().isEmpty())
        return {unknownFinding(input, checkId, address, missingFields(facts.missing()))};
    const Verdict verdict = verdictFor(way);
    if (verdict.id.isEmpty())
        return {unknownFinding(input, checkId, address, verdict.unclear)};
    Finding finding =
        makeFinding(input, checkId, verdict.id, verdict.status, address, argsFor(way, verdict.id));
    setCauses(finding, verdict.causes);
    finding.stopsChain = verdict.status == Status::Fail;
    finding.timings.firstByteMs = way.last().ms;
    return {finding};
}

QList<Finding> judge(const JudgeInput &input)
{
    const AddressStage stage{
        checkId, {}, u"proxy"_s, Phrase("Facts", "a trial of the way through the proxy")};
    return judgeEachAddress(input, stage, judgeWay);
}

bool appliesTo(const Flow &flow)
{
    return flow.way == FlowWay::Proxy;
}

} // namespace

Check proxyAllows()
{
    return {checkId, appliesTo, collect, judge, true};
}

} // namespace netsetup
