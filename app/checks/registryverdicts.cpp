#include "checks/registryverdicts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

RegistryVerdict found(const char *id, const QStringList &variants, const RegistryRequest &request)
{
    RegistryVerdict verdict;
    verdict.id = QLatin1String(id);
    for (const QString &variant : variants)
        verdict.causes.append(QString(verdict.id + u'/' + variant));
    verdict.request = &request;
    return verdict;
}

RegistryVerdict unclear(const Phrase &what, const RegistryRequest *request = nullptr)
{
    RegistryVerdict verdict;
    verdict.unclear = what;
    verdict.request = request;
    return verdict;
}

RegistryVerdict unreachable(const RegistryRequest &request, const Flow &flow)
{
    if (!isElsewhere(request, flow))
        return unclear(Phrase("Facts", "%1: %2").arg(request.url).arg(request.reason()), &request);
    if (request.way == WayOutcome::NoAddress)
        return found("http.redirect-blocked", {u"name"_s}, request);
    if (request.way == WayOutcome::OffLimits)
        return found("http.redirect-blocked", {u"off-limits"_s}, request);
    const bool untrusted = request.outcome == HttpOutcome::NotTrusted;
    return found("http.redirect-blocked", {untrusted ? u"inspection"_s : u"allow"_s}, request);
}

/// A page or a gateway's status where the registry's API should answer; fine where it is neither.
RegistryVerdict strangerVerdict(const RegistryRequest &request)
{
    const int status = request.status;
    if (!request.plainHttp.isEmpty())
        return found("reg.http-realm", {u"external-url"_s}, request);
    if (status == 511)
        return found("http.portal", {u"sign-in"_s}, request);
    if (status == 502 || status == 504)
        return found("http.gateway", {u"proxy-upstream"_s, u"service"_s}, request);
    if (status == 451)
        return found("http.block-page", {u"allow"_s}, request);
    if (!request.isPage())
        return {};
    if (status == 404)
        return found("reg.404-html",
                     {request.step == RegistryStep::Ping ? u"no-registry"_s : u"organisation"_s}, request);
    if (status == 200)
        return found("reg.404-html", {u"no-registry"_s, u"filter"_s}, request);
    return found("http.block-page", {u"allow"_s}, request);
}

RegistryVerdict otherStatus(const RegistryRequest &request)
{
    if (request.status >= 300 && request.status < 400)
        return unclear(request.leadsTo.isEmpty()
                           ? Phrase("Facts", "a redirect that leads to an https address")
                           : Phrase("Facts", "an end of the redirects"),
                       &request);
    if (request.status == 429)
        return unclear(
            Phrase("Facts", "an answer: the registry's limit of requests was reached (status 429)"),
            &request);
    return unclear(Phrase("Facts", "an answer that registries give (%1: status %2)")
                       .arg(request.url)
                       .arg(request.status),
                   &request);
}

/// "stackstate" of "stackstate/promtail".
QString organisationOf(const FlowImage &image)
{
    return image.repository.section(u'/', 0, -2);
}

/// Another image beside this one comes without trouble, so neither login nor registry is at fault.
bool hasWitness(const FlowImage &image, const Flow &flow, const RegistryReading &reading)
{
    return std::any_of(flow.images.begin(), flow.images.end(), [&](const FlowImage &other) {
        return other.repository != image.repository && organisationOf(other) == organisationOf(image) &&
               isServed(other, reading);
    });
}

RegistryVerdict refusedVerdict(const FlowImage &image, const RegistryRequest &request, bool loginSent,
                               const Flow &flow, const RegistryReading &reading)
{
    const RegistryRequest *token = reading.last(RegistryStep::Token, image);
    const RegistryRequest *askedToken = reading.first(RegistryStep::Token, image);
    const bool admitted = token == nullptr || token->granted;
    if (admitted && hasWitness(image, flow, reading))
        return found("reg.401-missing", {u"name"_s}, request);
    if (loginSent && (token == nullptr || !token->granted))
        return found("reg.401-missing", {u"password"_s}, request);
    if (askedToken != nullptr && askedToken->loginHeldBack)
        return unclear(Phrase("Facts", "the login was held back from %1: whether it opens %2")
                           .arg(askedToken->place())
                           .arg(nameOf(image)),
                       &request);
    if (flow.pullsWithLogin && !loginSent)
        return unclear(Phrase("Facts", "whether the login of the plan opens %1: no password was given here "
                                       "(STS_NETSETUP_REGISTRY_PASSWORD, with --registry-user)")
                           .arg(nameOf(image)),
                       &request);
    return found("reg.401-missing", {u"login"_s, u"name"_s}, request);
}

bool fits(const QString &platform, const QString &architecture)
{
    const QString wanted = "linux/"_L1 + architecture;
    return platform == wanted || platform.startsWith(QString(wanted + u'/'));
}

/// Fine, or the architectures of the plan for which there is nothing.
RegistryVerdict platformVerdict(const FlowImage &image, const RegistryRequest &manifest, const Flow &flow,
                                const RegistryReading &reading)
{
    if (flow.architectures.isEmpty())
        return {};
    QStringList there = manifest.platforms;
    if (manifest.manifest == ManifestSeen::Image) {
        const RegistryRequest *config = reading.last(RegistryStep::Config, image);
        there.clear();
        if (config != nullptr && config->served() && !config->platform.isEmpty())
            there.append(config->platform);
    }
    if (there.isEmpty())
        return unclear(Phrase("Facts", "for which processors %1 was built").arg(nameOf(image)), &manifest);
    const bool complete =
        std::all_of(flow.architectures.begin(), flow.architectures.end(), [&](const QString &architecture) {
            return std::any_of(there.begin(), there.end(),
                               [&](const QString &platform) { return fits(platform, architecture); });
        });
    if (complete)
        return {};
    RegistryVerdict verdict = found("reg.arch", {u"all-platforms"_s}, manifest);
    verdict.platforms = there;
    return verdict;
}

RegistryVerdict unknownManifestVerdict(const RegistryRequest &manifest, const Flow &flow)
{
    const bool own = flow.purpose == Purpose::Registry;
    const QString tag = own ? u"tag"_s : u"tag-public"_s;
    if (manifest.errorCode == "MANIFEST_UNKNOWN"_L1)
        return found("reg.manifest-unknown", {tag}, manifest);
    if (manifest.errorCode == "NAME_UNKNOWN"_L1)
        return found("reg.manifest-unknown", {u"name"_s}, manifest);
    return found("reg.manifest-unknown", {tag, u"name"_s}, manifest);
}

/// The answer names a way to log in that container runtimes know.
bool isUsable(const RegistryRequest &refusal)
{
    return refusal.challenge == "basic"_L1 || (refusal.challenge == "bearer"_L1 && refusal.realmUsable);
}

RegistryVerdict noUsableWay(const RegistryRequest &refusal)
{
    return unclear(Phrase("Facts", "a way to log in that container runtimes know"), &refusal);
}

RegistryVerdict manifestVerdict(const FlowImage &image, const RegistryRequest &manifest, const Flow &flow,
                                const RegistryReading &reading)
{
    if (!manifest.answered())
        return unreachable(manifest, flow);
    if (isServed(image, reading))
        return platformVerdict(image, manifest, flow, reading);
    const RegistryVerdict stranger = strangerVerdict(manifest);
    if (!stranger.fine())
        return stranger;
    if (manifest.status == 200)
        return unclear(Phrase("Facts", "a manifest of %1 that can be read").arg(nameOf(image)), &manifest);
    if (manifest.status == 404)
        return unknownManifestVerdict(manifest, flow);
    if (manifest.status != 401 && manifest.status != 403)
        return otherStatus(manifest);
    if (!manifest.challenge.isEmpty() && !isUsable(manifest))
        return noUsableWay(manifest);
    const RegistryRequest *token = reading.first(RegistryStep::Token, image);
    const RegistryRequest *asked = reading.first(RegistryStep::Manifest, image);
    const bool loginSent = (token != nullptr && token->loginSent) || (asked != nullptr && asked->loginSent);
    return refusedVerdict(image, manifest, loginSent, flow, reading);
}

/// What the token service said, where it gave none; fine where it did.
RegistryVerdict tokenVerdict(const FlowImage &image, const RegistryRequest &token, const Flow &flow,
                             const RegistryReading &reading)
{
    if (!token.answered())
        return unreachable(token, flow);
    const RegistryVerdict stranger = strangerVerdict(token);
    if (!stranger.fine())
        return stranger;
    if (token.granted && token.served())
        return {};
    if (token.status == 401 || token.status == 403) {
        const RegistryRequest *asked = reading.first(RegistryStep::Token, image);
        return refusedVerdict(image, token, asked != nullptr && asked->loginSent, flow, reading);
    }
    return otherStatus(token);
}

QStringList blobCauses(const RegistryRequest &layer, const Flow &flow)
{
    if (layer.outcome == HttpOutcome::NotTrusted)
        return {u"inspection"_s};
    if (layer.way == WayOutcome::NoAddress)
        return {u"name"_s};
    if (layer.answered() || flow.way == FlowWay::Proxy)
        return {u"proxy"_s};
    return {u"allow"_s};
}

} // namespace

RegistryVerdict pingVerdict(const RegistryRequest &ping, const Flow &flow)
{
    if (!ping.answered())
        return unreachable(ping, flow);
    const RegistryVerdict stranger = strangerVerdict(ping);
    if (!stranger.fine())
        return stranger;
    if (ping.status == 200)
        return {};
    if (ping.status != 401)
        return otherStatus(ping);
    return isUsable(ping) ? RegistryVerdict() : noUsableWay(ping);
}

QString nameOf(const FlowImage &image)
{
    return image.tag.isEmpty() ? image.repository : QString(image.repository + u':' + image.tag);
}

bool isServed(const FlowImage &image, const RegistryReading &reading)
{
    const RegistryRequest *manifest = reading.last(RegistryStep::Manifest, image);
    return manifest != nullptr && isReadable(*manifest);
}

RegistryVerdict imageVerdict(const FlowImage &image, const Flow &flow, const RegistryReading &reading)
{
    const RegistryRequest *manifest = reading.last(RegistryStep::Manifest, image);
    const RegistryRequest *token = reading.last(RegistryStep::Token, image);
    if (token == nullptr && isSentForToken(image, reading))
        return unclear(Phrase("Facts", "the token for %1").arg(nameOf(image)));
    // A manifest that comes needs no token, whatever the token service said.
    if (token != nullptr && !isServed(image, reading)) {
        const RegistryVerdict verdict = tokenVerdict(image, *token, flow, reading);
        if (!verdict.fine())
            return verdict;
    }
    if (manifest == nullptr)
        return unclear(Phrase("Facts", "the manifest of %1").arg(nameOf(image)));
    return manifestVerdict(image, *manifest, flow, reading);
}

RegistryVerdict layerVerdict(const Flow &flow, const RegistryReading &reading)
{
    const RegistryRequest *layer = nullptr;
    for (const FlowImage &image : flow.images) {
        if (layer == nullptr)
            layer = reading.last(RegistryStep::Layer, image);
    }
    if (layer == nullptr)
        return unclear(Phrase("Facts", "the first byte of a layer"));
    const bool elsewhere = isElsewhere(*layer, flow);
    if (layer->served())
        return {};
    const bool inTheWay = !layer->answered() || layer->isPage() || layer->status == 407;
    if (elsewhere && inTheWay && layer->way != WayOutcome::OffLimits)
        return found("reg.blob-host", blobCauses(*layer, flow), *layer);
    if (!layer->answered())
        return unreachable(*layer, flow);
    const RegistryVerdict stranger = strangerVerdict(*layer);
    return stranger.fine() ? otherStatus(*layer) : stranger;
}

bool isElsewhere(const RegistryRequest &request, const Flow &flow)
{
    return request.host != flow.host || request.port != flow.port;
}

QList<RegistryVerdict> unplannedVerdicts(const Flow &flow, const RegistryReading &reading)
{
    QList<RegistryVerdict> verdicts;
    QStringList named;
    for (const RegistryRequest &request : reading.requests) {
        const QString place = request.place();
        const bool planned = !isElsewhere(request, flow) || flow.imageHosts.contains(place);
        if (planned || !request.answered() || request.isPage() || named.contains(place))
            continue;
        named.append(place);
        QStringList causes{u"allow"_s};
        if (flow.purpose == Purpose::Registry)
            causes.prepend(u"companion"_s);
        RegistryVerdict verdict = found("reg.unplanned-host", causes, request);
        verdict.status = Status::Warn;
        verdicts.append(verdict);
    }
    return verdicts;
}

RegistryVerdict copyVerdict(const FlowImage &image, const UpstreamManifest &upstream,
                            const RegistryReading &reading)
{
    const RegistryRequest *manifest = reading.last(RegistryStep::Manifest, image);
    if (manifest == nullptr || !isReadable(*manifest) || manifest->bodySha256 == upstream.sha256)
        return {};
    const bool onePlatform = upstream.isIndex && manifest->manifest == ManifestSeen::Image;
    RegistryVerdict verdict =
        found("reg.copy-differs", {onePlatform ? u"one-platform"_s : u"again"_s}, *manifest);
    verdict.status = Status::Warn;
    return verdict;
}

RegistryVerdict digestVerdict(const RegistryReading &reading)
{
    for (const RegistryRequest &request : reading.requests) {
        if (request.served() && request.isAltered())
            return found("reg.digest", {u"cache"_s, u"device"_s}, request);
    }
    return {};
}

} // namespace netsetup
