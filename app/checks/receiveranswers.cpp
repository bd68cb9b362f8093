// Does the receiver itself answer at the URL that the Agent will use? Asks GET <base>/features, and with a
// key also GET <base>/api/v1/validate; writes nothing. The key goes out only on a connection whose
// certificate passed our own verdict, and only in a header. What a status means is what the receiver's
// contract says, not what a proxy's page says.
#include "base/json.h"
#include "checks/answerfacts.h"
#include "checks/evidencehelpers.h"
#include "checks/judging.h"
#include "checks/receiverrequest.h"
#include "checks/way.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::ReceiverAnswers;

// --- collect

/// A second request needs a connection of its own, by the same way and to the same address: the first one
/// asked to be closed.
QCoro::Task<QJsonValue> askValidate(Chain &chain, Network &network, std::stop_token stop)
{
    Connection connection = co_await openAgain(network, chain, stop);
    if (!connection)
        co_return QJsonValue();
    const TlsResult tls = co_await tlsHandshake(connection, chain.flow.host, network.limits.tlsMs, stop);
    const QJsonObject handshake =
        handshakeFacts(chain.flow.host, chain.address, chain.flow.port, tls, network);
    if (!trustedByFacts(chain.flow.trust, handshake))
        co_return QJsonValue();
    const QList<HttpHeader> key{{"sts-api-key"_ba, network.apiKey.revealForWire()}};
    const QByteArray request = receiverRequest(chain.flow, "/api/v1/validate", key);
    const HttpResult result = co_await httpExchange(connection, request, network.limits, stop);
    co_return QJsonValue(answerFacts(result));
}

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token stop)
{
    QList<Evidence> evidence;
    if (!chain.connection)
        co_return evidence;
    const bool sendKey = chain.trusted && !network.apiKey.isEmpty();
    QList<HttpHeader> extra;
    if (sendKey)
        extra.append(HttpHeader{"sts-api-key"_ba, network.apiKey.revealForWire()});
    const QByteArray request = receiverRequest(chain.flow, "/features", extra);
    const HttpResult result = co_await httpExchange(chain.connection, request, network.limits, stop);
    chain.connection = Connection();
    chain.serverDate = result.header("Date");
    chain.serverDateAt = network.now();
    QJsonValue validate;
    if (sendKey && result.outcome == HttpOutcome::Answered)
        validate = co_await askValidate(chain, network, stop);

    QJsonObject data = answerFacts(result);
    data.insert(u"url"_s, featuresUrl(chain.flow));
    data.insert(u"address"_s, chain.address.toString());
    data.insert(u"keySent"_s, sendKey);
    data.insert(u"validate"_s, validate);
    evidence.append(makeEvidence(u"http"_s, chain, network, data));
    co_return evidence;
}

// --- judge

struct Answer : AnswerSeen
{
    QString url;
    bool keySent = false;
    int validateStatus = 0; ///< 0: not asked or no answer
};

Answer readReceiver(const Facts &facts)
{
    Answer answer{readAnswer(facts), facts.text("url"), facts.flag("keySent")};
    if (!facts.isNull("validate")) {
        const Facts validate = facts.object("validate");
        answer.validateStatus = validate.isNull("status") ? 0 : validate.number("status");
    }
    return answer;
}

FindingArgs argsFor(const Answer &answer)
{
    return {{u"status"_s, QString::number(answer.status)},
            {u"server"_s, answer.server},
            {u"via"_s, answer.via},
            {u"title"_s, answer.title},
            {u"contentType"_s, answer.contentType},
            {u"url"_s, answer.location.isEmpty() ? answer.url : answer.location}};
}

Verdict noAnswerVerdict(const Answer &answer)
{
    if (answer.outcome == HttpOutcome::Eof)
        return failure("http.empty-reply", {"cut", "scheme"});
    return unclear(Phrase("Facts", "an HTTP answer (%1)").arg(wordFor(answer.outcome)));
}

/// A proxy names itself; where nothing does, it is the vendor's own front end first.
Verdict gatewayVerdict(const Answer &answer)
{
    return answer.fromMiddlebox() ? failure("http.gateway", {"proxy-upstream"})
                                  : failure("http.gateway", {"service", "proxy-upstream"});
}

Verdict htmlVerdict(const Answer &answer)
{
    if (answer.status == 511)
        return failure("http.portal", {"sign-in"});
    if ((answer.status == 200 || answer.status == 404) && !answer.fromMiddlebox())
        return failure("http.wrong-path", {"url"});
    if (answer.status == 502 || answer.status == 504)
        return gatewayVerdict(answer);
    return failure("http.block-page", {"allow"});
}

/// What the receiver's contract says about the status of GET <base>/features.
Verdict contractVerdict(const Answer &answer)
{
    const Verdict fine{u"http.ok"_s, Status::Pass, {}};
    const bool ownForm = answer.body == BodyKind::Json || answer.body == BodyKind::Empty;
    switch (answer.status) {
    case 200:
        if (answer.body == BodyKind::Json)
            return fine;
        return failure("http.wrong-path", {"url"});
    case 401:
    case 403:
    case 429:
        // Whose no, or whose limit, it is decides.
        if (ownForm && !answer.fromMiddlebox())
            return fine;
        return failure("http.block-page", {"allow"});
    case 404:
        // An old server has no /features, but it knows whether a key is valid.
        if (answer.validateStatus == 200 || answer.validateStatus == 403)
            return fine;
        return failure("http.wrong-path", {"url"});
    case 451:
        return failure("http.block-page", {"allow"});
    case 511:
        return failure("http.portal", {"sign-in"});
    case 502:
    case 504:
        return gatewayVerdict(answer);
    default:
        return unclear(
            Phrase("Facts", "an answer that the receiver's contract knows (status %1)").arg(answer.status));
    }
}

Verdict verdictFor(const Answer &answer, const QString &host)
{
    if (!answer.answered())
        return noAnswerVerdict(answer);
    if (answer.status >= 300 && answer.status < 400) {
        const QString target = QUrl(answer.location).host();
        if (!target.isEmpty() && target != host)
            return failure("http.portal", {"sign-in"});
        return failure("http.wrong-path", {"url"});
    }
    return answer.isPage() ? htmlVerdict(answer) : contractVerdict(answer);
}

bool keyRefused(const Answer &answer)
{
    const auto refused = [](int status) {
        return status == 401 || status == 403;
    };
    if (!answer.keySent)
        return false;
    return refused(answer.status) || refused(answer.validateStatus);
}

/// A key has a time from which on it is valid: with a clock that is off, the clock comes first.
Finding refusedKey(const JudgeInput &input, const Answer &answer, const QString &address)
{
    const ServerClock clock = serverClock(input);
    const Verdict verdict = clock.isOff() ? failure("http.clock-401", {"ntp"})
                                          : failure("http.rejected-by-receiver", {"key", "revoked"});
    FindingArgs args = argsFor(answer);
    if (clock.isOff())
        args.insert(u"skew"_s, clock.skewSeconds());
    Finding refused = makeFinding(input, checkId, verdict.id, verdict.status, address, args);
    setCauses(refused, verdict.causes);
    return refused;
}

QList<Finding> judgeAnswer(const JudgeInput &input, const Evidence &evidence)
{
    const Facts facts(evidence.data);
    const Answer answer = readReceiver(facts);
    const QString address = facts.text("address");
    if (!facts.missing().isEmpty())
        return {unknownFinding(input, checkId, address, missingFields(facts.missing()))};
    const Verdict verdict = verdictFor(answer, input.flow.host);
    if (verdict.id.isEmpty())
        return {unknownFinding(input, checkId, address, verdict.unclear)};
    const bool passes = verdict.status == Status::Pass;
    Finding finding = makeFinding(input, checkId, verdict.id, verdict.status, address, argsFor(answer));
    setCauses(finding, verdict.causes);
    finding.stopsChain = !passes;
    finding.timings.firstByteMs = answer.firstByteMs;
    QList<Finding> findings{finding};
    if (passes && keyRefused(answer)) {
        findings.append(refusedKey(input, answer, address));
    }
    return findings;
}

QList<Finding> judge(const JudgeInput &input)
{
    const AddressStage stage{checkId, CheckId::CertificateTrusted, u"http"_s,
                             Phrase("Facts", "the answer to the HTTP request")};
    return judgeEachAddress(input, stage, judgeAnswer);
}

bool appliesTo(const Flow &flow)
{
    return !flow.url.isEmpty();
}

} // namespace

Check receiverAnswers()
{
    return {checkId, appliesTo, collect, judge, true};
}

} // namespace netsetup
