// Does the registry serve every image of the plan, for the processors of the nodes, down to the first byte of
// a layer? What an answer means is what the registry protocol says, not what a filter's page says.
#include "checks/judging.h"
#include "checks/registryreading.h"
#include "checks/registrywalk.h"

#include <QJsonArray>

#include <algorithm>

namespace netsetup {

namespace {

constexpr QLatin1String checkId("registry-serves");
constexpr QLatin1String group("reg");

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token stop)
{
    QList<Evidence> evidence;
    // On a direct way the chains have shown whether anybody is there whom we may ask.
    if (chain.flow.way == FlowWay::Proxy || chain.trusted)
        evidence = co_await walkRegistry(chain, network, stop);
    co_return evidence;
}

// --- judge
// -----------------------------------------------------------------------------------------------------

struct Verdict
{
    QString id; ///< empty: unclear
    QStringList causes;
    QString unclear; ///< what the evidence leaves open
    Status status = Status::Fail;
    const RegistryRequest *request = nullptr; ///< the answer that decided
    QStringList images;
    QStringList platforms; ///< for reg.arch: what is there

    [[nodiscard]] bool fine() const { return id.isEmpty() && unclear.isEmpty(); }
};

Verdict found(const char *id, const QStringList &variants, const RegistryRequest &request)
{
    Verdict verdict;
    verdict.id = QLatin1String(id);
    for (const QString &variant : variants)
        verdict.causes.append(QString(verdict.id + QLatin1Char('/') + variant));
    verdict.request = &request;
    return verdict;
}

Verdict unclear(const QString &what, const RegistryRequest *request = nullptr)
{
    Verdict verdict;
    verdict.unclear = what;
    verdict.request = request;
    return verdict;
}

bool isElsewhere(const RegistryRequest &request, const Flow &flow)
{
    return request.host != flow.host;
}

Verdict unreachable(const RegistryRequest &request, const Flow &flow)
{
    if (!isElsewhere(request, flow))
        return unclear(QStringLiteral("%1: %2").arg(request.url, request.reason()), &request);
    const bool untrusted = request.outcome == QLatin1String("not-trusted");
    return found("http.redirect-blocked",
                 {untrusted ? QStringLiteral("inspection") : QStringLiteral("allow")}, request);
}

/// A page or a gateway's status where the registry's API should answer; fine where it is neither.
Verdict strangerVerdict(const RegistryRequest &request)
{
    const int status = request.status;
    if (status == 511)
        return found("http.portal", {QStringLiteral("sign-in")}, request);
    if (status == 502 || status == 504)
        return found("http.gateway", {QStringLiteral("proxy-upstream"), QStringLiteral("service")}, request);
    if (status == 451)
        return found("http.block-page", {QStringLiteral("allow")}, request);
    if (!request.isPage())
        return {};
    if (status == 404)
        return found("reg.404-html",
                     {request.step == QLatin1String("ping") ? QStringLiteral("no-registry")
                                                            : QStringLiteral("organisation")},
                     request);
    if (status == 200)
        return found("reg.404-html", {QStringLiteral("no-registry"), QStringLiteral("filter")}, request);
    return found("http.block-page", {QStringLiteral("allow")}, request);
}

Verdict otherStatus(const RegistryRequest &request)
{
    if (request.status >= 300 && request.status < 400)
        return unclear(request.leadsTo.isEmpty() ? QStringLiteral("a redirect that leads to an https address")
                                                 : QStringLiteral("an end of the redirects"),
                       &request);
    if (request.status == 429)
        return unclear(QStringLiteral("an answer: the registry's limit of requests was reached (status 429)"),
                       &request);
    return unclear(
        QStringLiteral("an answer that registries give (%1: status %2)").arg(request.url).arg(request.status),
        &request);
}

Verdict pingVerdict(const RegistryRequest &ping, const Flow &flow)
{
    if (!ping.answered())
        return unreachable(ping, flow);
    const Verdict stranger = strangerVerdict(ping);
    if (!stranger.fine())
        return stranger;
    if (ping.status == 200)
        return {};
    if (ping.status != 401)
        return otherStatus(ping);
    if (ping.challenge == QLatin1String("basic") ||
        (ping.challenge == QLatin1String("bearer") && ping.realmUsable))
        return {};
    return unclear(QStringLiteral("a way to log in that container runtimes know"), &ping);
}

QString nameOf(const FlowImage &image)
{
    return image.tag.isEmpty() ? image.repository : QString(image.repository + QLatin1Char(':') + image.tag);
}

/// "stackstate" of "stackstate/promtail".
QString organisationOf(const FlowImage &image)
{
    return image.repository.section(QLatin1Char('/'), 0, -2);
}

bool isServed(const FlowImage &image, const RegistryReading &reading)
{
    const RegistryRequest *manifest = reading.last("manifest", image);
    return manifest != nullptr && manifest->served() &&
           (manifest->manifestKind == QLatin1String("index") ||
            manifest->manifestKind == QLatin1String("image"));
}

/// Another image beside this one comes without trouble, so neither login nor registry is at fault.
bool hasWitness(const FlowImage &image, const Flow &flow, const RegistryReading &reading)
{
    return std::any_of(flow.images.begin(), flow.images.end(), [&](const FlowImage &other) {
        return other.repository != image.repository && organisationOf(other) == organisationOf(image) &&
               isServed(other, reading);
    });
}

Verdict refusedVerdict(const FlowImage &image, const RegistryRequest &request, bool loginSent,
                       const Flow &flow, const RegistryReading &reading)
{
    const RegistryRequest *token = reading.last("token", image);
    const bool admitted = token == nullptr || token->granted;
    if (admitted && hasWitness(image, flow, reading))
        return found("reg.401-missing", {QStringLiteral("name")}, request);
    if (loginSent && (token == nullptr || !token->granted))
        return found("reg.401-missing", {QStringLiteral("password")}, request);
    if (flow.pullsWithLogin && !loginSent)
        return unclear(QStringLiteral("whether the login of the plan opens %1: no password was given here "
                                      "(STS_NETSETUP_REGISTRY_PASSWORD, with --registry-user)")
                           .arg(nameOf(image)),
                       &request);
    return found("reg.401-missing", {QStringLiteral("login"), QStringLiteral("name")}, request);
}

bool fits(const QString &platform, const QString &architecture)
{
    const QString wanted = QLatin1String("linux/") + architecture;
    return platform == wanted || platform.startsWith(QString(wanted + QLatin1Char('/')));
}

/// Fine, or the architectures of the plan for which there is nothing.
Verdict platformVerdict(const FlowImage &image, const RegistryRequest &manifest, const Flow &flow,
                        const RegistryReading &reading)
{
    if (flow.architectures.isEmpty())
        return {};
    QStringList there = manifest.platforms;
    if (manifest.manifestKind == QLatin1String("image")) {
        const RegistryRequest *config = reading.last("config", image);
        there.clear();
        if (config != nullptr && config->served() && !config->platform.isEmpty())
            there.append(config->platform);
    }
    if (there.isEmpty())
        return unclear(QStringLiteral("for which processors %1 was built").arg(nameOf(image)), &manifest);
    const bool complete =
        std::all_of(flow.architectures.begin(), flow.architectures.end(), [&](const QString &architecture) {
            return std::any_of(there.begin(), there.end(),
                               [&](const QString &platform) { return fits(platform, architecture); });
        });
    if (complete)
        return {};
    Verdict verdict = found("reg.arch", {QStringLiteral("all-platforms")}, manifest);
    verdict.platforms = there;
    return verdict;
}

Verdict unknownManifestVerdict(const RegistryRequest &manifest, const Flow &flow)
{
    const bool own = flow.purpose == QLatin1String("registry");
    const QString tag = own ? QStringLiteral("tag") : QStringLiteral("tag-public");
    if (manifest.errorCode == QLatin1String("MANIFEST_UNKNOWN"))
        return found("reg.manifest-unknown", {tag}, manifest);
    if (manifest.errorCode == QLatin1String("NAME_UNKNOWN"))
        return found("reg.manifest-unknown", {QStringLiteral("name")}, manifest);
    return found("reg.manifest-unknown", {tag, QStringLiteral("name")}, manifest);
}

Verdict manifestVerdict(const FlowImage &image, const RegistryRequest &manifest, const Flow &flow,
                        const RegistryReading &reading)
{
    if (!manifest.answered())
        return unreachable(manifest, flow);
    if (isServed(image, reading))
        return platformVerdict(image, manifest, flow, reading);
    const Verdict stranger = strangerVerdict(manifest);
    if (!stranger.fine())
        return stranger;
    if (manifest.status == 200)
        return unclear(QStringLiteral("a manifest of %1 that can be read").arg(nameOf(image)), &manifest);
    if (manifest.status == 404)
        return unknownManifestVerdict(manifest, flow);
    if (manifest.status != 401 && manifest.status != 403)
        return otherStatus(manifest);
    const RegistryRequest *token = reading.first("token", image);
    const RegistryRequest *asked = reading.first("manifest", image);
    const bool loginSent = (token != nullptr && token->loginSent) || (asked != nullptr && asked->loginSent);
    return refusedVerdict(image, manifest, loginSent, flow, reading);
}

/// What the token service said, where it gave none; fine where it did.
Verdict tokenVerdict(const FlowImage &image, const RegistryRequest &token, const Flow &flow,
                     const RegistryReading &reading)
{
    if (!token.answered())
        return unreachable(token, flow);
    const Verdict stranger = strangerVerdict(token);
    if (!stranger.fine())
        return stranger;
    if (token.granted && token.served())
        return {};
    if (token.status == 401 || token.status == 403) {
        const RegistryRequest *asked = reading.first("token", image);
        return refusedVerdict(image, token, asked != nullptr && asked->loginSent, flow, reading);
    }
    return otherStatus(token);
}

Verdict imageVerdict(const FlowImage &image, const QString &challenge, const Flow &flow,
                     const RegistryReading &reading)
{
    if (challenge == QLatin1String("bearer")) {
        const RegistryRequest *token = reading.last("token", image);
        if (token == nullptr)
            return unclear(QStringLiteral("the token for %1").arg(nameOf(image)));
        const Verdict verdict = tokenVerdict(image, *token, flow, reading);
        if (!verdict.fine())
            return verdict;
    }
    const RegistryRequest *manifest = reading.last("manifest", image);
    if (manifest == nullptr)
        return unclear(QStringLiteral("the manifest of %1").arg(nameOf(image)));
    return manifestVerdict(image, *manifest, flow, reading);
}

QStringList blobCauses(const RegistryRequest &layer, const Flow &flow)
{
    if (layer.outcome == QLatin1String("not-trusted"))
        return {QStringLiteral("inspection")};
    if (layer.answered() || flow.way == FlowWay::Proxy)
        return {QStringLiteral("proxy")};
    return {QStringLiteral("allow")};
}

/// The first byte of a layer of any image; fine where it came from a host that the plan allows.
Verdict layerVerdict(const Flow &flow, const RegistryReading &reading)
{
    const RegistryRequest *layer = nullptr;
    for (const FlowImage &image : flow.images) {
        if (layer == nullptr)
            layer = reading.last("layer", image);
    }
    if (layer == nullptr)
        return unclear(QStringLiteral("the first byte of a layer"));
    const bool elsewhere = isElsewhere(*layer, flow);
    if (layer->served()) {
        if (!elsewhere || flow.imageHosts.contains(layer->place()))
            return {};
        Verdict verdict = found("reg.blob-host", {QStringLiteral("not-in-plan")}, *layer);
        verdict.status = Status::Warn;
        return verdict;
    }
    const bool inTheWay = !layer->answered() || layer->isPage() || layer->status == 407;
    if (elsewhere && inTheWay)
        return found("reg.blob-host", blobCauses(*layer, flow), *layer);
    if (!layer->answered())
        return unreachable(*layer, flow);
    const Verdict stranger = strangerVerdict(*layer);
    return stranger.fine() ? otherStatus(*layer) : stranger;
}

// --- findings
// --------------------------------------------------------------------------------------------------

/// The images of the plan that nobody can ask for, because their tag is not public.
QStringList notAsked(const Flow &flow)
{
    QStringList names;
    for (const FlowImage &image : flow.images) {
        if (image.tag.isEmpty())
            names.append(nameOf(image));
    }
    return names;
}

QJsonObject argsFor(const Verdict &verdict, const Flow &flow)
{
    QJsonObject args;
    if (!verdict.images.isEmpty())
        args.insert(QStringLiteral("images"), QJsonArray::fromStringList(verdict.images));
    if (!verdict.platforms.isEmpty())
        args.insert(QStringLiteral("platforms"), QJsonArray::fromStringList(verdict.platforms));
    if (!flow.architectures.isEmpty())
        args.insert(QStringLiteral("architectures"), QJsonArray::fromStringList(flow.architectures));
    const QStringList silent = notAsked(flow);
    if (!silent.isEmpty())
        args.insert(QStringLiteral("notAsked"), QJsonArray::fromStringList(silent));
    if (verdict.request == nullptr)
        return args;
    const RegistryRequest &request = *verdict.request;
    args.insert(QStringLiteral("status"), QString::number(request.status));
    args.insert(QStringLiteral("server"), request.server);
    args.insert(QStringLiteral("via"), request.via);
    args.insert(QStringLiteral("title"), request.title);
    args.insert(QStringLiteral("contentType"), request.contentType);
    args.insert(QStringLiteral("url"), request.url);
    args.insert(QStringLiteral("errorCode"), request.errorCode);
    if (isElsewhere(request, flow)) {
        args.insert(QStringLiteral("second"), request.host);
        args.insert(QStringLiteral("secondPort"), QString::number(request.port));
        args.insert(QStringLiteral("reason"), verdict.status == Status::Warn
                                                  ? QStringLiteral("not yet in the plan")
                                                  : request.reason());
    }
    return args;
}

Finding findingFor(const JudgeInput &input, const Verdict &verdict)
{
    Finding finding = verdict.id.isEmpty() ? unknownFinding(input, checkId, group, {}, verdict.unclear)
                                           : makeFinding(input, checkId, verdict.id, verdict.status, {},
                                                         argsFor(verdict, input.flow));
    if (!verdict.id.isEmpty())
        setCauses(finding, verdict.causes);
    if (verdict.request != nullptr)
        finding.evidenceRefs = {verdict.request->key};
    return finding;
}

/// Images with the same fault make one finding.
void add(QList<Verdict> &all, Verdict verdict, const QString &image)
{
    if (verdict.fine())
        return;
    for (Verdict &known : all) {
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

Verdict servedVerdict(const Flow &flow, const RegistryReading &reading)
{
    Verdict verdict;
    verdict.id = QStringLiteral("reg.ok");
    verdict.status = Status::Pass;
    for (const FlowImage &image : flow.images) {
        if (isServed(image, reading))
            verdict.images.append(nameOf(image));
    }
    return verdict;
}

QList<Finding> judgeImages(const JudgeInput &input, const RegistryRequest &ping,
                           const RegistryReading &reading)
{
    const Flow &flow = input.flow;
    QList<Verdict> verdicts;
    for (const FlowImage &image : flow.images) {
        if (!image.tag.isEmpty())
            add(verdicts, imageVerdict(image, ping.challenge, flow, reading), nameOf(image));
    }
    const Verdict served = servedVerdict(flow, reading);
    const bool allServed = verdicts.isEmpty();
    Verdict layer;
    if (!served.images.isEmpty())
        layer = layerVerdict(flow, reading);
    if (!layer.fine()) {
        layer.images = served.images;
        verdicts.append(layer);
    }
    QList<Finding> findings;
    if (served.images.isEmpty() && allServed)
        return {
            skippedFinding(input, checkId, group,
                           QStringLiteral("the registry answers, but no public source tells the tag of %1")
                               .arg(notAsked(flow).join(QLatin1String(", "))))};
    if (allServed && (layer.fine() || layer.status == Status::Warn)) {
        Finding finding = findingFor(input, served);
        for (const RegistryRequest &request : reading.requests)
            finding.evidenceRefs.append(request.key);
        findings.append(finding);
    }
    for (const Verdict &verdict : std::as_const(verdicts))
        findings.append(findingFor(input, verdict));
    return findings;
}

/// What kept every address from being asked; nullptr when one got as far as a certificate to trust.
const Finding *blockerOfWalk(const JudgeInput &input)
{
    const Finding *blocker = nullptr;
    for (const Finding &earlier : input.earlier) {
        if (earlier.check != QLatin1String("certificate-trusted"))
            continue;
        const bool stops =
            earlier.stopsChain || earlier.status == Status::NotReached || earlier.status == Status::Unknown;
        if (!stops)
            return nullptr;
        if (blocker == nullptr)
            blocker = &earlier;
    }
    for (const char *before : {"dns", "proxy", "tcp"}) {
        if (blocker == nullptr)
            blocker = blockerFor(input, QLatin1String(before), {});
    }
    return blocker;
}

QList<Finding> judge(const JudgeInput &input)
{
    if (const Finding *blocker = blockerOfWalk(input))
        return {notReachedFinding(input, checkId, group, {}, *blocker)};
    const RegistryReading reading = readRegistry(input);
    const RegistryRequest *ping = reading.last("ping");
    QString lacking = reading.missing.join(QLatin1String(", "));
    if (lacking.isEmpty() && ping == nullptr)
        lacking = QStringLiteral("the answer of the registry");
    if (!lacking.isEmpty())
        return {unknownFinding(input, checkId, group, {}, lacking)};
    const Verdict verdict = pingVerdict(*ping, input.flow);
    if (!verdict.fine())
        return {findingFor(input, verdict)};
    return judgeImages(input, *ping, reading);
}

bool appliesTo(const Flow &flow)
{
    return !flow.images.isEmpty();
}

} // namespace

Check registryServes()
{
    return {checkId, group, appliesTo, collect, judge, false};
}

} // namespace netsetup
