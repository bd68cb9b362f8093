#include "checks/judging.h"

#include "base/inwords.h"
#include "base/json.h"
#include "findings/kinds/findingtexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// No run tries more addresses of a name. A report may claim any number, and each is looked at beside all
/// others.
constexpr qsizetype mostJudged = 64;

} // namespace

QList<Evidence> JudgeInput::of(const QString &probe) const
{
    QList<Evidence> found;
    for (const Evidence &item : evidence) {
        if (item.probe == probe && item.flow == flow.id)
            found.append(item);
    }
    return found;
}

QList<Evidence> JudgeInput::control(const QString &probe) const
{
    QList<Evidence> found;
    for (const Evidence &item : evidence) {
        if (item.probe == probe && item.flow == "control"_L1)
            found.append(item);
    }
    return found;
}

namespace {

QString idOf(CheckId check, const char *end)
{
    return QLatin1String(groupOf(check)) + QLatin1String(end);
}

/// Who needs the flow, as a rule must name them: no more than these.
Phrase clientWords(const Flow &flow)
{
    const QList<FlowOrigin> &askers = flow.way == FlowWay::Proxy ? flow.clients : flow.origins;
    const auto any = [&askers](Initiator initiator) {
        return std::any_of(askers.begin(), askers.end(),
                           [initiator](const FlowOrigin &origin) { return origin.initiator == initiator; });
    };
    const bool nodes = any(Initiator::Nodes);
    const bool pods = any(Initiator::Pods);
    if (nodes != pods)
        return nodes ? Phrase("Facts", "the nodes of the cluster")
                     : Phrase("Facts", "the pods of the cluster");
    if (!nodes && any(Initiator::Workstation))
        return Phrase("Facts", "this workstation");
    return Phrase("Facts", "the nodes and pods of the cluster");
}

} // namespace

Finding makeFinding(const JudgeInput &input, CheckId check, const QString &id, Status status,
                    const QString &address, const FindingArgs &args)
{
    Finding finding;
    finding.id = id;
    finding.check = check;
    finding.flow = input.flow.id;
    finding.target = input.flow.host;
    finding.address = address;
    finding.vantage = input.vantage;
    finding.required = input.flow.required;
    finding.status = status == Status::Fail && !input.flow.required ? Status::Warn : status;
    finding.args = args;
    // What the judge says counts; the rest is what every text may use.
    const auto also = [&finding](const QString &name, const auto &value) {
        if (!finding.args.contains(name))
            finding.args.insert(name, value);
    };
    also(u"host"_s, QJsonValue(input.flow.host));
    also(u"port"_s, QJsonValue(QString::number(input.flow.port)));
    also(u"address"_s, QJsonValue(address));
    also(u"vantage"_s, QJsonValue(input.vantage));
    also(u"clients"_s, clientWords(input.flow));
    also(u"flow"_s, QJsonValue(input.flow.id));
    return finding;
}

void setCauses(Finding &finding, const QStringList &remedyKeys)
{
    finding.causes.clear();
    for (const QString &key : remedyKeys)
        finding.causes.append(causeFor(key, finding.args, remedyKeys.size() == 1));
}

Finding unknownFinding(const JudgeInput &input, CheckId check, const QString &address, const Phrase &missing)
{
    const QString id = idOf(check, ".unknown");
    Finding finding = makeFinding(input, check, id, Status::Unknown, address, {{u"missing"_s, missing}});
    setCauses(finding, {id + "/again"_L1});
    return finding;
}

Finding onlyPullsTell(const JudgeInput &input, const Phrase &missing)
{
    Finding finding = unknownFinding(input, CheckId::RegistryServes, {}, missing);
    setCauses(finding, {finding.id + "/pulls"_L1});
    return finding;
}

Phrase missingFields(const QStringList &fields)
{
    return Phrase::verbatim(fields.join(", "_L1));
}

Finding notReachedFinding(const JudgeInput &input, CheckId check, const QString &address,
                          const Finding &blocker)
{
    const SourceWords english; // the title is kept
    Finding finding = makeFinding(input, check, idOf(check, ".not-reached"), Status::NotReached, address,
                                  {{u"blockedBy"_s, titleOf(blocker)}});
    const bool passesOn = blocker.status == Status::NotReached && !blocker.blockedBy.isEmpty();
    finding.blockedBy = passesOn ? blocker.blockedBy : blocker.id;
    if (passesOn)
        finding.args.insert(u"blockedBy"_s, blocker.args.value(u"blockedBy"_s));
    return finding;
}

Finding skippedFinding(const JudgeInput &input, CheckId check, const Phrase &reason)
{
    return makeFinding(input, check, idOf(check, ".skipped"), Status::Skipped, {}, {{u"reason"_s, reason}});
}

Verdict failure(const char *id, std::initializer_list<const char *> causes)
{
    Verdict verdict;
    verdict.id = QLatin1String(id);
    for (const char *cause : causes)
        verdict.causes.append(verdict.id + u'/' + QLatin1String(cause));
    return verdict;
}

Verdict unclear(const Phrase &what)
{
    Verdict verdict;
    verdict.unclear = what;
    return verdict;
}

const Finding *blockerFor(const JudgeInput &input, CheckId stage, const QString &address)
{
    for (const Finding &finding : input.earlier) {
        const bool sameAddress = finding.address.isEmpty() || finding.address == address;
        if (finding.check != stage || !sameAddress)
            continue;
        const bool stops =
            finding.stopsChain || finding.status == Status::NotReached || finding.status == Status::Unknown;
        if (stops)
            return &finding;
    }
    return nullptr;
}

CheckId stageBeforeTls(const Flow &flow)
{
    return flow.way == FlowWay::Proxy ? CheckId::ProxyAllows : CheckId::PortOpens;
}

QList<Finding> judgeEachAddress(const JudgeInput &input, const AddressStage &stage,
                                QList<Finding> (*judgeOne)(const JudgeInput &, const Evidence &))
{
    if (const Finding *blocker = blockerFor(input, stage.stageBefore, {}))
        return {notReachedFinding(input, stage.check, {}, *blocker)};
    QList<Finding> findings;
    const QList<Evidence> collected = input.of(stage.probe);
    const QStringList tried = triedAddresses(input);
    for (const QString &address : tried) {
        const Evidence *evidence = evidenceAt(collected, address);
        if (const Finding *blocker = blockerFor(input, stage.stageBefore, address)) {
            findings.append(notReachedFinding(input, stage.check, address, *blocker));
            continue;
        }
        if (evidence == nullptr) {
            findings.append(unknownFinding(input, stage.check, address, stage.missing));
            continue;
        }
        QList<Finding> judged = judgeOne(input, *evidence);
        for (Finding &finding : judged)
            finding.evidenceRefs = {evidence->key};
        findings += judged;
    }
    return findings;
}

QList<Finding> unlessMissing(const JudgeInput &input, CheckId check, const QString &address,
                             const QStringList &missing, QList<Finding> findings)
{
    if (missing.isEmpty())
        return findings;
    return {unknownFinding(input, check, address, missingFields(missing))};
}

QStringList triedAddresses(const JudgeInput &input)
{
    if (input.flow.way == FlowWay::Proxy)
        return {QString()};
    if (!readAddress(input.flow.host).isNull())
        return {input.flow.host};
    QStringList addresses;
    const QList<Evidence> names = input.of(u"dns"_s);
    for (const Evidence &item : names) {
        const QJsonArray tried = item.data.value(u"tried"_s).toArray();
        for (const QJsonValue &address : tried)
            addresses.append(address.toString());
    }
    addresses.removeDuplicates();
    return addresses.mid(0, mostJudged);
}

ServerClock serverClock(const JudgeInput &input)
{
    const QList<Evidence> readings = input.of(u"clock"_s);
    for (const Evidence &reading : readings) {
        ServerClock clock{json::parseTime(reading.data.value(u"serverTime"_s).toString()),
                          json::parseTime(reading.data.value(u"localTime"_s).toString())};
        if (clock.known())
            return clock;
    }
    return {};
}

const Evidence *evidenceAt(const QList<Evidence> &evidence, const QString &address)
{
    for (const Evidence &item : evidence) {
        if (item.data.value(u"address"_s).toString() == address)
            return &item;
    }
    return nullptr;
}

} // namespace netsetup
