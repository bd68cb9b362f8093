// Does the registry serve every image of the plan, for the processors of the nodes, down to the first byte of
// a layer? What an answer means is what the registry protocol says, not what a filter's page says.
#include "checks/judging.h"
#include "checks/registryverdicts.h"
#include "checks/registrywalk.h"
#include "checks/upstream.h"
#include "findings/place.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::RegistryServes;

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token stop)
{
    QList<Evidence> evidence;
    // On a direct way the chains have shown whether anybody is there whom we may ask.
    if (chain.flow.way == FlowWay::Proxy || chain.trusted)
        evidence = co_await walkRegistry(chain, network, stop);
    co_return evidence;
}

// --- judge

/// The images of the plan that nobody can ask for, because their tag is not public.
QStringList imagesWithoutTag(const Flow &flow)
{
    QStringList names;
    for (const FlowImage &image : flow.images) {
        if (image.tag.isEmpty())
            names.append(nameOf(image));
    }
    return names;
}

FindingArgs argsFor(const RegistryVerdict &verdict, const Flow &flow)
{
    FindingArgs args;
    if (!verdict.images.isEmpty())
        args.insert(u"images"_s, QJsonArray::fromStringList(verdict.images));
    if (!verdict.platforms.isEmpty())
        args.insert(u"platforms"_s, QJsonArray::fromStringList(verdict.platforms));
    if (!flow.architectures.isEmpty())
        args.insert(u"architectures"_s, QJsonArray::fromStringList(flow.architectures));
    if (verdict.request == nullptr)
        return args;
    const RegistryRequest &request = *verdict.request;
    args.insert(u"status"_s, QString::number(request.status));
    args.insert(u"server"_s, request.server);
    args.insert(u"via"_s, request.via);
    args.insert(u"title"_s, request.title);
    args.insert(u"contentType"_s, request.contentType);
    args.insert(u"url"_s, request.url);
    args.insert(u"errorCode"_s, request.errorCode);
    if (!request.plainHttp.isEmpty())
        args.insert(u"plainHttp"_s, request.plainHttp);
    if (isElsewhere(request, flow)) {
        args.insert(u"second"_s, request.host);
        args.insert(u"secondPort"_s, QString::number(request.port));
        args.insert(u"reason"_s, request.reason());
    }
    return args;
}

Finding findingFor(const JudgeInput &input, const RegistryVerdict &verdict)
{
    Finding finding = verdict.id.isEmpty() ? unknownFinding(input, checkId, {}, verdict.unclear)
                                           : makeFinding(input, checkId, verdict.id, verdict.status, {},
                                                         argsFor(verdict, input.flow));
    if (!verdict.id.isEmpty())
        setCauses(finding, verdict.causes);
    if (verdict.request != nullptr)
        finding.evidenceRefs = {verdict.request->key};
    return finding;
}

/// Images with the same fault make one finding.
void add(QList<RegistryVerdict> &all, RegistryVerdict verdict, const QString &image)
{
    if (verdict.fine())
        return;
    for (RegistryVerdict &known : all) {
        const bool same = known.id == verdict.id && known.causes == verdict.causes &&
                          known.unclear == verdict.unclear && known.platforms == verdict.platforms;
        if (same) {
            known.images.append(image);
            return;
        }
    }
    verdict.images = {image};
    all.append(verdict);
}

RegistryVerdict servedVerdict(const Flow &flow, const RegistryReading &reading)
{
    RegistryVerdict verdict;
    verdict.id = u"reg.ok"_s;
    verdict.status = Status::Pass;
    for (const FlowImage &image : flow.images) {
        if (isServed(image, reading))
            verdict.images.append(nameOf(image));
    }
    return verdict;
}

/// Copies in the own registry, held against what was seen of their source. Warnings: they would run.
QList<RegistryVerdict> copyVerdicts(const JudgeInput &input, const RegistryReading &reading)
{
    QList<RegistryVerdict> verdicts;
    for (const FlowImage &image : input.flow.images) {
        const auto upstream = input.upstream.constFind(upstreamName(image));
        if (upstream != input.upstream.constEnd())
            add(verdicts, copyVerdict(image, *upstream, reading), nameOf(image));
    }
    return verdicts;
}

QList<Finding> judgeImages(const JudgeInput &input, const RegistryReading &reading)
{
    const Flow &flow = input.flow;
    QList<RegistryVerdict> verdicts;
    for (const FlowImage &image : flow.images) {
        if (!image.tag.isEmpty())
            add(verdicts, imageVerdict(image, flow, reading), nameOf(image));
    }
    if (const RegistryVerdict altered = digestVerdict(reading); !altered.fine())
        add(verdicts, altered, altered.request->repository);
    const RegistryVerdict served = servedVerdict(flow, reading);
    const bool allServed = verdicts.isEmpty();
    RegistryVerdict layer;
    if (!served.images.isEmpty())
        layer = layerVerdict(flow, reading);
    if (!layer.fine()) {
        layer.images = served.images;
        verdicts.append(layer);
    }
    verdicts += unplannedVerdicts(flow, reading);
    verdicts += copyVerdicts(input, reading);
    QList<Finding> findings;
    if (!served.images.isEmpty() && allServed && layer.fine()) {
        Finding finding = findingFor(input, served);
        for (const RegistryRequest &request : reading.requests)
            finding.evidenceRefs.append(request.key);
        findings.append(finding);
    }
    for (const RegistryVerdict &verdict : std::as_const(verdicts))
        findings.append(findingFor(input, verdict));
    const QStringList silent = imagesWithoutTag(flow);
    if (!silent.isEmpty())
        findings.append(skippedFinding(
            input, checkId,
            Phrase("Facts", "no public source tells the tag of %1").arg(silent.join(", "_L1))));
    return findings;
}

/// What kept every address from being asked; nullptr when one got as far as a certificate to trust.
const Finding *blockerOfWalk(const JudgeInput &input)
{
    const Finding *blocker = nullptr;
    for (const Finding &earlier : input.earlier) {
        if (earlier.check != CheckId::CertificateTrusted)
            continue;
        const bool stops =
            earlier.stopsChain || earlier.status == Status::NotReached || earlier.status == Status::Unknown;
        if (!stops)
            return nullptr;
        if (blocker == nullptr)
            blocker = &earlier;
    }
    for (const CheckId before : {CheckId::NameResolves, CheckId::ProxyAllows, CheckId::PortOpens}) {
        if (blocker == nullptr)
            blocker = blockerFor(input, before, {});
    }
    return blocker;
}

/// Asked for an image, a registry answered: then it does not matter that a gateway hides the path of the API.
bool isOnlyHidden(const RegistryRequest &ping, const RegistryReading &reading)
{
    const bool hidden = ping.answered() && (ping.status == 403 || ping.status == 404);
    return hidden &&
           std::any_of(reading.requests.begin(), reading.requests.end(), [](const RegistryRequest &request) {
               return request.step == RegistryStep::Manifest && isRegistryAnswer(request);
           });
}

QList<Finding> judge(const JudgeInput &input)
{
    if (const Finding *blocker = blockerOfWalk(input))
        return {notReachedFinding(input, checkId, {}, *blocker)};
    const bool inCluster = placeOf(input.vantage).kind >= PlaceKind::Pods;
    if (inCluster && input.of(u"registry"_s).isEmpty())
        return {onlyPullsTell(input, Phrase("Facts", "what the container runtime gets when it pulls"))};
    const RegistryReading reading = readRegistry(input);
    const RegistryRequest *ping = reading.last(RegistryStep::Ping);
    Phrase lacking = missingFields(reading.missing);
    if (lacking.isEmpty() && ping == nullptr)
        lacking = Phrase("Facts", "the answer of the registry");
    if (ping == nullptr || !lacking.isEmpty())
        return {unknownFinding(input, checkId, {}, lacking)};
    const RegistryVerdict verdict = pingVerdict(*ping, input.flow);
    if (!verdict.fine() && !isOnlyHidden(*ping, reading))
        return {findingFor(input, verdict)};
    return judgeImages(input, reading);
}

bool appliesTo(const Flow &flow)
{
    return !flow.images.isEmpty();
}

} // namespace

Check registryServes()
{
    return {checkId, appliesTo, collect, judge, false};
}

} // namespace netsetup
