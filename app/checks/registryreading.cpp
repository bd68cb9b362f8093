#include "checks/registryreading.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

void readAnswer(RegistryRequest &request, const Facts &facts)
{
    request.outcome = facts.text("outcome");
    request.status = facts.isNull("status") ? 0 : facts.number("status");
    const Facts body = facts.object("body");
    request.bodyKind = body.text("kind");
    request.title = body.text("title");
    const Facts headers = facts.object("headers");
    request.server = headers.text("Server");
    request.via = headers.text("Via");
    request.contentType = headers.text("Content-Type");
    request.url = facts.text("url");
    request.leadsTo = facts.text("leadsTo");
}

RegistryRequest readRequest(const Facts &facts)
{
    RegistryRequest request;
    request.step = facts.text("step");
    request.repository = facts.text("repository");
    request.tag = facts.text("tag");
    request.hop = facts.number("hop");
    request.host = facts.text("host");
    request.port = facts.number("port");
    request.wayOutcome = facts.object("way").text("outcome");
    readAnswer(request, facts);
    if (!facts.isNull("challenge")) {
        const Facts challenge = facts.object("challenge");
        request.challenge = challenge.text("scheme");
        request.realmUsable = !challenge.isNull("realm");
    }
    request.loginSent = facts.flag("loginSent");
    request.granted = facts.flag("granted");
    request.errorCode = facts.text("errorCode");
    if (!facts.isNull("manifest")) {
        const Facts manifest = facts.object("manifest");
        request.manifestKind = manifest.text("kind");
        request.platforms = manifest.texts("platforms");
    }
    request.platform = facts.text("platform");
    // Nothing is asked of a host whose certificate did not pass: an answer without that would be a
    // contradiction.
    const bool trusted = facts.flag("trusted");
    const bool handshake =
        !facts.isNull("tls") && facts.object("tls").text("outcome") == wordFor(TlsOutcome::Established);
    if (request.answered() && !(trusted && handshake))
        request.outcome = u"not-trusted"_s;
    return request;
}

bool isAbout(const RegistryRequest &request, const char *step, const FlowImage &image)
{
    return request.step == QLatin1String(step) && request.repository == image.repository &&
           request.tag == image.tag;
}

} // namespace

bool RegistryRequest::answered() const
{
    return outcome == wordFor(HttpOutcome::Answered);
}

Phrase RegistryRequest::reason() const
{
    if (wayOutcome == "no-address"_L1)
        return Phrase("Facts", "its name does not resolve");
    if (wayOutcome == "off-limits"_L1)
        return Phrase("Facts", "it leads to this computer or into a private network");
    if (wayOutcome == "no-tunnel"_L1)
        return Phrase("Facts", "the proxy opens no tunnel to it");
    if (wayOutcome != "open"_L1)
        return Phrase("Facts", "no connection to port %1 of it").arg(port);
    if (outcome == "no-tls"_L1)
        return Phrase("Facts", "the TLS handshake with it breaks off");
    if (outcome == "not-trusted"_L1)
        return Phrase("Facts", "its certificate is not trusted");
    if (!answered())
        return Phrase("Facts", "it gives no answer (%1)").arg(outcome);
    if (status == 407)
        return Phrase("Facts", "a proxy asks for a login (status 407)");
    if (isPage())
        return Phrase("Facts", "a web page comes in its place (status %1)").arg(status);
    return Phrase("Facts", "its answer is status %1").arg(status);
}

const RegistryRequest *RegistryReading::last(const char *step, const FlowImage &image) const
{
    const RegistryRequest *found = nullptr;
    for (const RegistryRequest &request : requests) {
        if (isAbout(request, step, image) && (found == nullptr || request.hop >= found->hop))
            found = &request;
    }
    return found;
}

const RegistryRequest *RegistryReading::first(const char *step, const FlowImage &image) const
{
    for (const RegistryRequest &request : requests) {
        if (isAbout(request, step, image) && request.hop == 0)
            return &request;
    }
    return nullptr;
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

} // namespace netsetup
