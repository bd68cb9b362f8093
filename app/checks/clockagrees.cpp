// Does the clock of this machine agree with the receiver's? Certificates and keys look invalid where it does
// not. Reads the Date of the answer that the receiver check got; contacts nobody. A header has whole seconds,
// so small differences mean nothing.
#include "base/json.h"
#include "checks/evidencehelpers.h"
#include "checks/judging.h"
#include "checks/receiverrequest.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::ClockAgrees;
constexpr int warnAboveSeconds = 60;

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token)
{
    QList<Evidence> evidence;
    if (!chain.serverDateAt.isValid())
        co_return evidence;
    const QJsonObject data = clockFacts(chain.flow, chain.address, chain.serverDate, chain.serverDateAt);
    evidence.append(makeEvidence(u"clock"_s, chain, network, data));
    co_return evidence;
}

Finding judgeReading(const JudgeInput &input, const Evidence &evidence)
{
    const Facts facts(evidence.data);
    const ServerClock clock{json::parseTime(facts.text("serverTime")),
                            json::parseTime(facts.text("localTime"))};
    const QString source = facts.text("source");
    if (!facts.missing().isEmpty() || !clock.known()) {
        Finding finding = unknownFinding(input, checkId, {}, Phrase("Facts", "the server's clock"));
        // Nothing hangs on the clock alone: an answer without a date must not hide that the rest passes.
        finding.required = false;
        return finding;
    }
    const qint64 skew = qAbs(clock.skewSeconds());
    const FindingArgs args{{u"skew"_s, skew},
                           {u"localTime"_s, json::timeText(clock.local)},
                           {u"serverTime"_s, json::timeText(clock.server)},
                           {u"source"_s, source}};
    if (skew <= warnAboveSeconds)
        return makeFinding(input, checkId, u"clock.ok"_s, Status::Pass, {}, args);
    Finding finding =
        makeFinding(input, checkId, u"clock.skew"_s, clock.isOff() ? Status::Fail : Status::Warn, {}, args);
    setCauses(finding, {u"clock.skew/ntp"_s});
    return finding;
}

/// The finding that kept every address from giving an answer; nullptr when one answered.
const Finding *blockerOfAnswers(const JudgeInput &input)
{
    const Finding *blocker = nullptr;
    for (const Finding &earlier : input.earlier) {
        if (earlier.check != CheckId::ReceiverAnswers)
            continue;
        if (earlier.status != Status::NotReached)
            return nullptr;
        blocker = &earlier;
    }
    return blocker;
}

QList<Finding> judge(const JudgeInput &input)
{
    if (const Finding *blocker = blockerOfAnswers(input))
        return {notReachedFinding(input, checkId, {}, *blocker)};
    const QList<Evidence> readings = input.of(u"clock"_s);
    if (readings.isEmpty()) {
        Finding finding = unknownFinding(input, checkId, {}, Phrase("Facts", "the server's clock"));
        finding.required = false;
        return {finding};
    }
    // Readings agree to a second or so; the one that has a date counts.
    auto reading = std::find_if(readings.begin(), readings.end(), [](const Evidence &item) {
        return item.data.value(u"serverTime"_s).isString();
    });
    const Evidence &best = reading == readings.end() ? readings.first() : *reading;
    Finding finding = judgeReading(input, best);
    finding.evidenceRefs = {best.key};
    return {finding};
}

bool appliesTo(const Flow &flow)
{
    return !flow.url.isEmpty();
}

} // namespace

Check clockAgrees()
{
    return {checkId, appliesTo, collect, judge, true};
}

} // namespace netsetup
