#include "checks/judging.h"

#include "findings/kinds/findingtexts.h"

#include <algorithm>

namespace netsetup {

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
        if (item.probe == probe && item.flow == QLatin1String("control"))
            found.append(item);
    }
    return found;
}

namespace {

/// Who needs the flow, as a rule must name them: no more than these.
QString clientWords(const Flow &flow)
{
    const QList<FlowOrigin> &askers = flow.way == FlowWay::Proxy ? flow.clients : flow.origins;
    const auto any = [&askers](Initiator initiator) {
        return std::any_of(askers.begin(), askers.end(),
                           [initiator](const FlowOrigin &origin) { return origin.initiator == initiator; });
    };
    const bool nodes = any(Initiator::Nodes);
    const bool pods = any(Initiator::Pods);
    if (nodes != pods)
        return nodes ? QStringLiteral(QT_TRANSLATE_NOOP("Facts", "the nodes of the cluster"))
                     : QStringLiteral(QT_TRANSLATE_NOOP("Facts", "the pods of the cluster"));
    if (!nodes && any(Initiator::Workstation))
        return QStringLiteral(QT_TRANSLATE_NOOP("Facts", "this workstation"));
    return QStringLiteral(QT_TRANSLATE_NOOP("Facts", "the nodes and pods of the cluster"));
}

} // namespace

Finding makeFinding(const JudgeInput &input, const QString &check, const QString &id, Status status,
                    const QString &address, const QJsonObject &args)
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
    finding.args = {{QStringLiteral("host"), input.flow.host},
                    {QStringLiteral("port"), QString::number(input.flow.port)},
                    {QStringLiteral("address"), address},
                    {QStringLiteral("vantage"), input.vantage},
                    {QStringLiteral("clients"), clientWords(input.flow)},
                    {QStringLiteral("flow"), input.flow.id}};
    for (auto it = args.constBegin(); it != args.constEnd(); ++it)
        finding.args.insert(it.key(), it.value());
    return finding;
}

void setCauses(Finding &finding, const QStringList &remedyKeys)
{
    finding.causes.clear();
    for (const QString &key : remedyKeys)
        finding.causes.append(causeFor(key, finding.args, remedyKeys.size() == 1));
}

Finding unknownFinding(const JudgeInput &input, const QString &check, const QString &group,
                       const QString &address, const QString &missing)
{
    const QString id = group + QLatin1String(".unknown");
    Finding finding =
        makeFinding(input, check, id, Status::Unknown, address, {{QStringLiteral("missing"), missing}});
    setCauses(finding, {id + QLatin1String("/again")});
    return finding;
}

Finding notReachedFinding(const JudgeInput &input, const QString &check, const QString &group,
                          const QString &address, const Finding &blocker)
{
    Finding finding = makeFinding(input, check, group + QLatin1String(".not-reached"), Status::NotReached,
                                  address, {{QStringLiteral("blockedBy"), titleOf(blocker)}});
    const bool passesOn = blocker.status == Status::NotReached && !blocker.blockedBy.isEmpty();
    finding.blockedBy = passesOn ? blocker.blockedBy : blocker.id;
    if (passesOn)
        finding.args.insert(QStringLiteral("blockedBy"), blocker.args.value(QStringLiteral("blockedBy")));
    return finding;
}

Finding skippedFinding(const JudgeInput &input, const QString &check, const QString &group,
                       const QString &reason)
{
    return makeFinding(input, check, group + QLatin1String(".skipped"), Status::Skipped, {},
                       {{QStringLiteral("reason"), reason}});
}

Verdict failure(const char *id, std::initializer_list<const char *> causes)
{
    Verdict verdict;
    verdict.id = QLatin1String(id);
    for (const char *cause : causes)
        verdict.causes.append(verdict.id + QLatin1Char('/') + QLatin1String(cause));
    return verdict;
}

Verdict unclear(const QString &what)
{
    Verdict verdict;
    verdict.unclear = what;
    return verdict;
}

const Finding *blockerFor(const JudgeInput &input, const QString &stage, const QString &address)
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

QString stageBeforeTls(const Flow &flow)
{
    return flow.way == FlowWay::Proxy ? QStringLiteral("proxy-allows") : QStringLiteral("port-opens");
}

QList<Finding> judgeEachAddress(const JudgeInput &input, const AddressStage &stage,
                                QList<Finding> (*judgeOne)(const JudgeInput &, const Evidence &))
{
    if (const Finding *blocker = blockerFor(input, stage.stageBefore, {}))
        return {notReachedFinding(input, stage.check, stage.group, {}, *blocker)};
    QList<Finding> findings;
    const QList<Evidence> collected = input.of(stage.probe);
    const QStringList tried = triedAddresses(input);
    for (const QString &address : tried) {
        const Evidence *evidence = evidenceAt(collected, address);
        if (const Finding *blocker = blockerFor(input, stage.stageBefore, address)) {
            findings.append(notReachedFinding(input, stage.check, stage.group, address, *blocker));
            continue;
        }
        if (evidence == nullptr) {
            findings.append(unknownFinding(input, stage.check, stage.group, address, stage.missing));
            continue;
        }
        QList<Finding> judged = judgeOne(input, *evidence);
        for (Finding &finding : judged)
            finding.evidenceRefs = {evidence->key};
        findings += judged;
    }
    return findings;
}

QList<Finding> unlessMissing(const JudgeInput &input, const QString &check, const QString &group,
                             const QString &address, const QStringList &missing, QList<Finding> findings)
{
    if (missing.isEmpty())
        return findings;
    return {unknownFinding(input, check, group, address, missing.join(QLatin1String(", ")))};
}

QStringList triedAddresses(const JudgeInput &input)
{
    if (input.flow.way == FlowWay::Proxy)
        return {QString()};
    if (!QHostAddress(input.flow.host).isNull())
        return {input.flow.host};
    QStringList addresses;
    const QList<Evidence> names = input.of(QStringLiteral("dns"));
    for (const Evidence &item : names) {
        const QJsonArray tried = item.data.value(QStringLiteral("tried")).toArray();
        for (const QJsonValue &address : tried)
            addresses.append(address.toString());
    }
    addresses.removeDuplicates();
    return addresses;
}

const Evidence *evidenceAt(const QList<Evidence> &evidence, const QString &address)
{
    for (const Evidence &item : evidence) {
        if (item.data.value(QStringLiteral("address")).toString() == address)
            return &item;
    }
    return nullptr;
}

QString spanText(qint64 seconds)
{
    const qint64 span = qAbs(seconds);
    if (span < 120)
        return QStringLiteral("%1 s").arg(span);
    if (span < 7200)
        return QStringLiteral("%1 min").arg(span / 60);
    if (span < 172800)
        return QStringLiteral("%1 h").arg(span / 3600);
    return QStringLiteral("%1 days").arg(span / 86400);
}

} // namespace netsetup
