#include "checks/registrywalk.h"

#include "base/json.h"
#include "checks/evidencehelpers.h"
#include "checks/httpsget.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// As many connections as a browser holds to one host. A container runtime has three for each image it pulls.
constexpr int imagesAtOnce = 6;

/// Lives in the frame of walkRegistry, which ends after everybody who uses it.
struct Walk
{
    Network &network;
    const Flow &flow;
    std::stop_token stop;
    HttpsPlace api; ///< the registry's "/v2/"
    QList<AuthChallenge> challenges;
    Semaphore places = Semaphore(imagesAtOnce);
    SecretScrubber tokens = {}; ///< that were granted meanwhile

    [[nodiscard]] HttpsPlace placeOf(const QString &path) const
    {
        return {flow.host, flow.port, path.toLatin1()};
    }
};

/// One question with all its redirects.
struct Trail
{
    Trail() = default;
    QList<QJsonObject> hops;
    HttpResult answer; ///< of the last hop

    [[nodiscard]] bool served() const
    {
        return answer.outcome == HttpOutcome::Answered && (answer.status == 200 || answer.status == 206);
    }
    QJsonObject &last() { return hops.last(); }
};

/// What a request is about.
struct Step
{
    Step(RegistryStep itsName, QString itsRepository, QString itsTag)
        : name(itsName)
        , repository(std::move(itsRepository))
        , tag(std::move(itsTag))
    {}
    RegistryStep name;
    QString repository;
    QString tag;
};

/// Every field that some step has, so that an absent one means that evidence was lost.
void addStepFacts(QJsonObject &facts, const Step &step, int hop)
{
    facts.insert(u"step"_s, wordFor(step.name));
    facts.insert(u"repository"_s, json::orNull(step.repository));
    facts.insert(u"tag"_s, json::orNull(step.tag));
    facts.insert(u"hop"_s, hop);
    facts.insert(u"leadsTo"_s, QJsonValue());
    facts.insert(u"challenge"_s, QJsonValue());
    facts.insert(u"loginSent"_s, false);
    facts.insert(u"granted"_s, false);
    facts.insert(u"errorCode"_s, QJsonValue());
    facts.insert(u"manifest"_s, QJsonValue());
    facts.insert(u"platform"_s, QJsonValue());
}

void addPlainHttp(QJsonObject &facts, const QString &place)
{
    if (!place.isEmpty())
        facts.insert(u"plainHttp"_s, place);
}

/// Where the answer sends us on.
std::optional<HttpsPlace> noteRedirect(QJsonObject &facts, const HttpsPlace &place, const HttpResult &answer)
{
    std::optional<HttpsPlace> next;
    if (isRedirect(answer)) {
        const QByteArray location = answer.header("Location");
        next = resolvePlace(place, location);
        addPlainHttp(facts, plainHttpPlace(place, location));
    }
    if (next)
        facts.insert(u"leadsTo"_s, next->hostPort());
    return next;
}

/// Asks, and follows where the answers lead. `authorization` stays with the host that it is meant for.
QCoro::Task<Trail> follow(Walk &walk, Step step, HttpsPlace place, QList<HttpHeader> headers,
                          QByteArray authorization)
{
    Trail trail;
    const QString meantFor = place.hostPort();
    for (int hop = 0; hop <= mostRedirects; ++hop) {
        QList<HttpHeader> sent = headers;
        if (!authorization.isEmpty() && place.hostPort() == meantFor)
            sent.append(HttpHeader{"Authorization"_ba, authorization});
        const HttpsResult result = co_await httpsGet(walk.network, walk.flow, place, sent, walk.stop);
        QJsonObject facts = result.facts;
        addStepFacts(facts, step, hop);
        const std::optional<HttpsPlace> next = noteRedirect(facts, place, result.answer);
        trail.hops.append(facts);
        trail.answer = result.answer;
        if (!next)
            break;
        place = *next;
    }
    trail.last().insert(u"errorCode"_s, json::orNull(registryErrorCode(trail.answer.body)));
    co_return trail;
}

// --- login

bool hasLogin(const Walk &walk)
{
    return walk.flow.purpose == Purpose::Registry && !registryLogin(walk.network).isEmpty();
}

/// The user's own login goes to the own registry and to whom the plan lets have it, to nobody else: host and
/// port count.
bool mayHaveLogin(const Walk &walk, const HttpsPlace &place)
{
    return walk.flow.loginHosts.contains(place.hostPort());
}

QByteArray loginFor(const Walk &walk, const HttpsPlace &place)
{
    if (!hasLogin(walk) || !mayHaveLogin(walk, place))
        return {};
    return registryLogin(walk.network);
}

struct Grant
{
    Grant() = default;
    QByteArray authorization; ///< empty: anonymous
    bool loginSent = false;   ///< with every request, because the registry takes the login itself
    QList<QJsonObject> hops;
};

QCoro::Task<Grant> fetchToken(Walk &walk, FlowImage image, HttpsPlace realm)
{
    Grant grant;
    const QByteArray login = loginFor(walk, realm);
    const Step step(RegistryStep::Token, image.repository, image.tag);
    const QList<HttpHeader> noHeaders;
    Trail trail = co_await follow(walk, step, realm, noHeaders, login);
    const std::optional<Secret> token = parseToken(trail.answer.body);
    const bool granted = trail.served() && token;
    if (token)
        walk.tokens.add(*token);
    if (granted)
        grant.authorization = "Bearer " + token->revealForWire();
    QJsonObject &first = trail.hops.first();
    first.insert(u"loginSent"_s, !login.isEmpty() && first.value(u"trusted"_s).toBool());
    if (hasLogin(walk) && !mayHaveLogin(walk, realm))
        first.insert(u"loginHeldBack"_s, true);
    QJsonObject &last = trail.last();
    last.insert(u"granted"_s, granted);
    QJsonObject body = last.value(u"body"_s).toObject();
    body.insert(u"sha256"_s, QJsonValue()); // not even a trace of the token
    last.insert(u"body"_s, body);
    grant.hops = trail.hops;
    co_return grant;
}

/// Where a token for the image is to be had; nothing where the registry asks for none, or nowhere usable.
std::optional<HttpsPlace> realmFor(const HttpsPlace &api, const QList<AuthChallenge> &challenges,
                                   const FlowImage &image)
{
    const std::optional<AuthChallenge> bearer = challengeOf(challenges, "bearer");
    return bearer ? tokenPlace(api, *bearer, image.repository) : std::nullopt;
}

/// The registry takes the login itself.
bool wantsBasic(const QList<AuthChallenge> &challenges)
{
    return !challengeOf(challenges, "bearer") && challengeOf(challenges, "basic");
}

QCoro::Task<Grant> authorize(Walk &walk, FlowImage image, QList<AuthChallenge> challenges)
{
    Grant grant;
    if (const std::optional<HttpsPlace> realm = realmFor(walk.api, challenges, image)) {
        grant = co_await fetchToken(walk, image, *realm);
    } else if (wantsBasic(challenges)) {
        grant.authorization = loginFor(walk, walk.api);
        grant.loginSent = !grant.authorization.isEmpty();
    }
    co_return grant;
}

// --- one image

/// What is known of one image when its manifest was asked for.
struct ImageTrail
{
    ImageTrail() = default;
    FlowImage image;
    Grant grant;
    QList<QJsonObject> hops;
    std::optional<RegistryManifest> manifest;
};

QString pathOf(const QString &repository, const char *kind, const QString &reference)
{
    return u"/v2/%1/%2/%3"_s.arg(repository, QLatin1String(kind), reference);
}

/// What a 401 says about logging in.
QList<AuthChallenge> noteChallenges(const HttpsPlace &api, Trail &trail)
{
    const QList<AuthChallenge> challenges =
        trail.answer.status == 401 ? challengesIn(trail.answer) : QList<AuthChallenge>();
    if (challenges.isEmpty())
        return {};
    QString scheme = wantsBasic(challenges) ? u"basic"_s : u"other"_s;
    QJsonValue realm;
    if (const std::optional<AuthChallenge> bearer = challengeOf(challenges, "bearer")) {
        scheme = u"bearer"_s;
        if (const std::optional<HttpsPlace> place = realmFor(api, challenges, {}))
            realm = place->hostPort();
        addPlainHttp(trail.last(), plainHttpPlace(api, bearer->parameters.value("realm")));
    }
    trail.last().insert(u"challenge"_s, QJsonObject{{u"scheme"_s, scheme}, {u"realm"_s, realm}});
    return challenges;
}

QCoro::Task<Trail> fetchManifest(Walk &walk, Step step, QString reference, Grant grant)
{
    const HttpsPlace place = walk.placeOf(pathOf(step.repository, "manifests", reference));
    const QList<HttpHeader> accept{HttpHeader{"Accept"_ba, acceptedManifests()}};
    Trail trail = co_await follow(walk, step, place, accept, grant.authorization);
    trail.hops.first().insert(u"loginSent"_s, grant.loginSent);
    co_return trail;
}

std::optional<RegistryManifest> manifestIn(Trail &trail)
{
    if (!trail.served())
        return std::nullopt;
    const std::optional<RegistryManifest> manifest =
        parseManifest(trail.answer.header("Content-Type"), trail.answer.body);
    ManifestSeen kind = ManifestSeen::Unreadable;
    QStringList platforms;
    if (manifest) {
        const bool index = manifest->kind == RegistryManifest::Kind::Index;
        kind = index ? ManifestSeen::Index : ManifestSeen::Image;
        platforms = manifest->platforms();
    }
    trail.last().insert(u"manifest"_s, QJsonObject{{u"kind"_s, wordFor(kind)},
                                                   {u"platforms"_s, json::fromStrings(platforms)}});
    return manifest;
}

/// A refusal names a way to log in that the API did not name, and that there is something to try with.
bool isWorthAsking(const Walk &walk, const QList<AuthChallenge> &challenges, const ImageTrail &soFar)
{
    const std::optional<HttpsPlace> realm = realmFor(walk.api, challenges, soFar.image);
    if (!realm)
        return wantsBasic(challenges) && !soFar.grant.loginSent && !loginFor(walk, walk.api).isEmpty();
    const std::optional<HttpsPlace> asked = realmFor(walk.api, walk.challenges, soFar.image);
    return !asked || asked->hostPort() != realm->hostPort() || asked->target != realm->target;
}

/// An image without an index says only in its configuration for which processor it was built.
QCoro::Task<QList<QJsonObject>> fetchConfig(Walk &walk, FlowImage image, QString digest, Grant grant)
{
    const HttpsPlace place = walk.placeOf(pathOf(image.repository, "blobs", digest));
    const Step step(RegistryStep::Config, image.repository, image.tag);
    const QList<HttpHeader> noHeaders;
    Trail trail = co_await follow(walk, step, place, noHeaders, grant.authorization);
    const QString platform = trail.served() ? parseConfigPlatform(trail.answer.body) : QString();
    trail.last().insert(u"platform"_s, json::orNull(platform));
    co_return trail.hops;
}

QCoro::Task<ImageTrail> askImage(Walk &walk, FlowImage image)
{
    ImageTrail found;
    found.image = image;
    const Semaphore::Permit permit = co_await walk.places.acquire(walk.stop);
    if (!permit)
        co_return found;
    found.grant = co_await authorize(walk, image, walk.challenges);
    found.hops = found.grant.hops;
    const Step step(RegistryStep::Manifest, image.repository, image.tag);
    Trail trail = co_await fetchManifest(walk, step, image.tag, found.grant);
    const QList<AuthChallenge> refusal = noteChallenges(walk.api, trail);
    if (isWorthAsking(walk, refusal, found)) {
        found.hops += trail.hops;
        found.grant = co_await authorize(walk, image, refusal);
        found.hops += found.grant.hops;
        trail = co_await fetchManifest(walk, step, image.tag, found.grant);
        (void)noteChallenges(walk.api, trail);
    }
    found.manifest = manifestIn(trail);
    found.hops += trail.hops;
    const bool single = found.manifest && found.manifest->kind == RegistryManifest::Kind::Image;
    if (single && !walk.flow.architectures.isEmpty()) {
        const QString config = found.manifest->configDigest;
        const QList<QJsonObject> more = co_await fetchConfig(walk, image, config, found.grant);
        found.hops += more;
    }
    co_return found;
}

// --- one layer

/// The image of the index that the nodes would pull.
QString childFor(const RegistryManifest &index, const QStringList &architectures)
{
    QStringList wanted;
    for (const QString &architecture : architectures)
        wanted.append(QString("linux/"_L1 + architecture));
    wanted.append(u"linux/amd64"_s);
    for (const QString &platform : std::as_const(wanted)) {
        for (const ManifestEntry &entry : index.entries) {
            if (entry.platform == platform)
                return entry.digest;
        }
    }
    return index.entries.isEmpty() ? QString() : index.entries.first().digest;
}

QCoro::Task<QList<QJsonObject>> askLayer(Walk &walk, ImageTrail from)
{
    QList<QJsonObject> hops;
    std::optional<RegistryManifest> manifest = from.manifest;
    if (manifest->kind == RegistryManifest::Kind::Index) {
        const QString child = childFor(*manifest, walk.flow.architectures);
        manifest.reset();
        if (!child.isEmpty()) {
            const Step step(RegistryStep::Child, from.image.repository, from.image.tag);
            Trail trail = co_await fetchManifest(walk, step, child, from.grant);
            manifest = manifestIn(trail);
            hops = trail.hops;
        }
    }
    if (!manifest || manifest->layerDigest.isEmpty())
        co_return hops;
    const Step step(RegistryStep::Layer, from.image.repository, from.image.tag);
    const HttpsPlace place = walk.placeOf(pathOf(from.image.repository, "blobs", manifest->layerDigest));
    const QList<HttpHeader> oneByte{HttpHeader{"Range"_ba, "bytes=0-0"_ba}};
    const Trail trail = co_await follow(walk, step, place, oneByte, from.grant.authorization);
    co_return hops + trail.hops;
}

// --- all of it

QCoro::Task<Trail> ping(Walk &walk)
{
    const Step step(RegistryStep::Ping, {}, {});
    const QList<HttpHeader> noHeaders;
    const QByteArray anonymous;
    Trail trail = co_await follow(walk, step, walk.api, noHeaders, anonymous);
    walk.challenges = noteChallenges(walk.api, trail);
    co_return trail;
}

/// The images are asked for side by side, at the address that answered first.
void widen(Walk &walk, const QJsonObject &answered)
{
    const QJsonObject way = answered.value(u"way"_s).toObject();
    const QJsonArray connects = way.value(u"connects"_s).toArray();
    for (const QJsonValue &connect : connects) {
        const QHostAddress address = readAddress(connect.toObject().value(u"address"_s).toString());
        walk.network.dialer.widen(address, imagesAtOnce);
    }
}

/// Whether it makes sense to go on. Container runtimes ask for the manifest at once: gateways that let only
/// the paths of images through answer the API's own path with 403 or 404.
bool mayBeRegistry(const Trail &trail)
{
    const int status = trail.answer.status;
    const bool answered = trail.answer.outcome == HttpOutcome::Answered;
    return answered && (status == 200 || status == 401 || status == 403 || status == 404);
}

QCoro::Task<QList<QJsonObject>> askImages(Walk &walk)
{
    std::vector<QCoro::Task<ImageTrail>> asked;
    for (const FlowImage &image : walk.flow.images) {
        if (!image.tag.isEmpty())
            asked.push_back(askImage(walk, image));
    }
    QList<QJsonObject> hops;
    std::optional<ImageTrail> served;
    for (QCoro::Task<ImageTrail> &task : asked) {
        const ImageTrail trail = co_await task;
        hops += trail.hops;
        if (trail.manifest && !served)
            served = trail;
    }
    if (served && !walk.stop.stop_requested()) {
        const ImageTrail from = *served;
        const QList<QJsonObject> more = co_await askLayer(walk, from);
        hops += more;
    }
    co_return hops;
}

} // namespace

QJsonObject pingFacts(const Flow &flow, const QJsonObject &way, const QJsonValue &handshake, bool trusted,
                      const HttpResult &answer)
{
    const HttpsPlace api(flow.host, flow.port, "/v2/");
    Trail trail;
    trail.answer = answer;
    QJsonObject facts = requestFacts(api, answer, way, handshake, trusted);
    addStepFacts(facts, Step(RegistryStep::Ping, {}, {}), 0);
    noteRedirect(facts, api, answer);
    trail.hops.append(facts);
    (void)noteChallenges(api, trail);
    trail.last().insert(u"errorCode"_s, json::orNull(registryErrorCode(answer.body)));
    return trail.last();
}

QCoro::Task<QList<Evidence>> walkRegistry(Chain &chain, Network &network, std::stop_token stop)
{
    Walk walk{network, chain.flow, stop, HttpsPlace(chain.flow.host, chain.flow.port, "/v2/"), {}};
    const Trail first = co_await ping(walk);
    QList<QJsonObject> hops = first.hops;
    if (mayBeRegistry(first) && !stop.stop_requested()) {
        widen(walk, first.hops.first());
        const QList<QJsonObject> more = co_await askImages(walk);
        hops += more;
    }
    QList<Evidence> evidence;
    for (const QJsonObject &facts : std::as_const(hops)) {
        Evidence item = makeEvidence(u"registry"_s, chain, network, walk.tokens.scrubbed(facts).toObject());
        item.target = item.data.value(u"host"_s).toString();
        evidence.append(item);
    }
    co_return evidence;
}

} // namespace netsetup
