#include "checks/registryreading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

RegistryRequest readRequest(const Facts &facts)
{
    RegistryRequest request;
    static_cast<AnswerSeen &>(request) = readAnswer(facts);
    request.step = facts.word("step", RegistryStep::Ping);
    request.repository = facts.text("repository");
    request.tag = facts.text("tag");
    request.hop = facts.number("hop");
    request.host = facts.text("host");
    request.port = facts.number("port");
    request.way = facts.object("way").word("outcome", WayOutcome::NotConnected);
    request.url = facts.text("url");
    request.bodySha256 = facts.object("body").text("sha256");
    request.leadsTo = facts.text("leadsTo");
    if (!facts.isNull("challenge")) {
        const Facts challenge = facts.object("challenge");
        request.challenge = challenge.text("scheme");
        request.realmUsable = !challenge.isNull("realm");
    }
    request.plainHttp = facts.textIfAny("plainHttp");
    request.loginSent = facts.flag("loginSent");
    request.loginHeldBack = facts.flagIfAny("loginHeldBack");
    request.granted = facts.flag("granted");
    request.errorCode = facts.text("errorCode");
    if (!facts.isNull("manifest")) {
        const Facts manifest = facts.object("manifest");
        request.manifest = manifest.word("kind", ManifestSeen::Unreadable);
        request.platforms = manifest.texts("platforms");
    }
    request.platform = facts.text("platform");
    // Nothing is asked of a host whose certificate did not pass: an answer without that would be a
    // contradiction.
    const bool trusted = facts.flag("trusted");
    const bool handshake = !facts.isNull("tls") &&
                           facts.object("tls").word("outcome", TlsOutcome::Failed) == TlsOutcome::Established;
    if (request.answered() && !(trusted && handshake))
        request.outcome = HttpOutcome::NotTrusted;
    return request;
}

bool isAbout(const RegistryRequest &request, RegistryStep step, const FlowImage &image)
{
    return request.step == step && request.repository == image.repository && request.tag == image.tag;
}

} // namespace

bool RegistryRequest::isAltered() const
{
    // Of a layer only the first byte is read.
    const QString digest = url.section("sha256:"_L1, 1);
    const bool whole = step != RegistryStep::Layer && status == 200;
    return whole && url.contains("sha256:"_L1) && digest != bodySha256;
}

Phrase RegistryRequest::reason() const
{
    if (way == WayOutcome::NoAddress)
        return Phrase("Facts", "its name does not resolve");
    if (way == WayOutcome::OffLimits)
        return Phrase("Facts", "it leads to this computer or into a private network");
    if (way == WayOutcome::NoTunnel)
        return Phrase("Facts", "the proxy opens no tunnel to it");
    if (way != WayOutcome::Open)
        return Phrase("Facts", "no connection to port %1 of it").arg(port);
    if (outcome == HttpOutcome::NoTls)
        return Phrase("Facts", "the TLS handshake with it breaks off");
    if (outcome == HttpOutcome::NotTrusted)
        return Phrase("Facts", "its certificate is not trusted");
    if (!answered())
        return Phrase("Facts", "it gives no answer (%1)").arg(wordFor(outcome));
    if (status == 407)
        return Phrase("Facts", "a proxy asks for a login (status 407)");
    if (isPage())
        return Phrase("Facts", "a web page comes in its place (status %1)").arg(status);
    return Phrase("Facts", "its answer is status %1").arg(status);
}

const RegistryRequest *RegistryReading::last(RegistryStep step, const FlowImage &image) const
{
    // Asked again, a step begins at hop 0 once more.
    const RegistryRequest *found = nullptr;
    for (const RegistryRequest &request : requests) {
        const bool further = found == nullptr || request.hop == 0 || request.hop >= found->hop;
        if (isAbout(request, step, image) && further)
            found = &request;
    }
    return found;
}

const RegistryRequest *RegistryReading::first(RegistryStep step, const FlowImage &image) const
{
    const RegistryRequest *found = nullptr;
    for (const RegistryRequest &request : requests) {
        if (isAbout(request, step, image) && request.hop == 0)
            found = &request;
    }
    return found;
}

bool isSentForToken(const FlowImage &image, const RegistryReading &reading)
{
    return std::any_of(reading.requests.begin(), reading.requests.end(),
                       [&image](const RegistryRequest &request) {
                           const bool concerns = request.step == RegistryStep::Ping ||
                                                 isAbout(request, RegistryStep::Manifest, image);
                           return concerns && request.challenge == "bearer"_L1 && request.realmUsable;
                       });
}

bool isReadable(const RegistryRequest &manifest)
{
    return manifest.served() &&
           (manifest.manifest == ManifestSeen::Index || manifest.manifest == ManifestSeen::Image);
}

bool isRegistryAnswer(const RegistryRequest &request)
{
    const bool wellFormed = request.manifest && request.manifest != ManifestSeen::Unreadable;
    return request.answered() &&
           (wellFormed || request.granted || !request.challenge.isEmpty() || !request.errorCode.isEmpty());
}

RegistryReading readRegistry(const JudgeInput &input)
{
    RegistryReading reading;
    const QList<Evidence> evidence = input.of(u"registry"_s);
    for (const Evidence &item : evidence) {
        const Facts facts(item.data);
        RegistryRequest request = readRequest(facts);
        request.key = item.key;
        reading.requests.append(request);
        reading.missing += facts.missing();
    }
    reading.missing.removeDuplicates();
    return reading;
}

RegistryReading readRegistry(const Flow &flow, const QList<Evidence> &evidence)
{
    JudgeInput input{flow, {}, {}, {}};
    for (const Evidence &item : evidence) {
        if (item.flow == flow.id)
            input.evidence.append(item);
    }
    return readRegistry(input);
}

} // namespace netsetup
