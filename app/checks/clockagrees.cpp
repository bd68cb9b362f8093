// Does the clock of this machine agree with the receiver's? Certificates and keys look invalid where it does
// not. Reads the Date of the answer that the receiver check got; contacts nobody. A header has whole seconds,
// so small differences mean nothing.
#include "base/json.h"
#include "checks/evidencehelpers.h"
#include "checks/judging.h"

#include <QLocale>

namespace netsetup {

namespace {

constexpr QLatin1String checkId("clock-agrees");
constexpr QLatin1String group("clock");
constexpr int warnAboveSeconds = 60;
constexpr int failAboveSeconds = 300;

/// "Sun, 22 Nov 2026 21:00:00 GMT" (RFC 9110, 5.6.7).
QDateTime parseHttpDate(const QByteArray &text)
{
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token)
{
    QList<Evidence> evidence;
    if (!chain.serverDateAt.isValid())
        co_return evidence;
    const QDateTime server = parseHttpDate(chain.serverDate);
    const QJsonObject data{{QStringLiteral("address"), chain.address.toString()},
                           {QStringLiteral("source"), chain.flow.host},
                           {QStringLiteral("serverTime"), json::orNull(json::timeText(server))},
                           {QStringLiteral("localTime"), json::timeText(chain.serverDateAt)}};
    evidence.append(makeEvidence(QStringLiteral("clock"), chain, network, data));
    co_return evidence;
}

Finding judgeReading(const JudgeInput &input, const Evidence &evidence)
{
    const Facts facts(evidence.data);
    const QDateTime server = json::parseTime(facts.text("serverTime"));
    const QDateTime local = json::parseTime(facts.text("localTime"));
    const QString source = facts.text("source");
    if (!facts.missing().isEmpty() || !server.isValid() || !local.isValid()) {
        Finding finding = unknownFinding(input, checkId, group, {},
                                         QStringLiteral(QT_TRANSLATE_NOOP("Facts", "the server's clock")));
        // Nothing hangs on the clock alone: an answer without a date must not hide that the rest passes.
        finding.required = false;
        return finding;
    }
    const qint64 skew = qAbs(server.secsTo(local));
    const QJsonObject args{{QStringLiteral("skew"), spanText(skew)},
                           {QStringLiteral("localTime"), json::timeText(local)},
                           {QStringLiteral("serverTime"), json::timeText(server)},
                           {QStringLiteral("source"), source}};
    if (skew <= warnAboveSeconds)
        return makeFinding(input, checkId, QStringLiteral("clock.ok"), Status::Pass, {}, args);
    Finding finding = makeFinding(input, checkId, QStringLiteral("clock.skew"),
                                  skew > failAboveSeconds ? Status::Fail : Status::Warn, {}, args);
    setCauses(finding, {QStringLiteral("clock.skew/ntp")});
    return finding;
}

/// The finding that kept every address from giving an answer; nullptr when one answered.
const Finding *blockerOfAnswers(const JudgeInput &input)
{
    const Finding *blocker = nullptr;
    for (const Finding &earlier : input.earlier) {
        if (earlier.check != QLatin1String("receiver-answers"))
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
        return {notReachedFinding(input, checkId, group, {}, *blocker)};
    const QList<Evidence> readings = input.of(QStringLiteral("clock"));
    if (readings.isEmpty()) {
        Finding finding = unknownFinding(input, checkId, group, {},
                                         QStringLiteral(QT_TRANSLATE_NOOP("Facts", "the server's clock")));
        finding.required = false;
        return {finding};
    }
    // Readings agree to a second or so; the one that has a date counts.
    auto reading = std::find_if(readings.begin(), readings.end(), [](const Evidence &item) {
        return item.data.value(QStringLiteral("serverTime")).isString();
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
    return {checkId, group, appliesTo, collect, judge, true};
}

} // namespace netsetup
