// What a container runtime asks a registry before it has an image, asked in the same order: the API, a token,
// each manifest, the first byte of one layer, with every redirect followed by hand.
#pragma once

#include "checks/check.h"

namespace netsetup {

enum class RegistryStep { Ping, Token, Manifest, Config, Child, Layer };
template <>
struct Words<RegistryStep>
{
    static constexpr Word<RegistryStep> table[] = {
        {RegistryStep::Ping, "ping"},         {RegistryStep::Token, "token"},
        {RegistryStep::Manifest, "manifest"}, {RegistryStep::Config, "config"},
        {RegistryStep::Child, "child"},       {RegistryStep::Layer, "layer"},
    };
};

enum class ManifestSeen { Index, Image, Unreadable };
template <>
struct Words<ManifestSeen>
{
    static constexpr Word<ManifestSeen> table[] = {
        {ManifestSeen::Index, "index"},
        {ManifestSeen::Image, "image"},
        {ManifestSeen::Unreadable, "unreadable"},
    };
};

/// Evidence of probe "registry", one for every request, in the order of the flow's images:
/// what httpsGet() gives, and {"step":"ping|token|manifest|config|child|layer","repository","tag","hop",
///  "leadsTo":"host:port"|null,"challenge":{"scheme","realm":"host:port"|null}|null,"loginSent","granted",
///  "errorCode","manifest":{"kind":"index|image|unreadable","platforms":[…]}|null,"platform"}, and only where
/// there is such a thing {"plainHttp":"host:port","loginHeldBack":true}.
/// `leadsTo` is where a 30x sends us; null with a 30x: nowhere that may be followed. `granted`: the answer
/// holds a token (which is not kept). `platform`: what the configuration of an image says it was built for.
/// `plainHttp`: a realm or a 30x leads to the same host without TLS. `loginHeldBack`: there is a login, and
/// the plan does not say that it may go to this host.
/// A manifest whose refusal names a way to log in that was not tried yet is asked for once more.
QCoro::Task<QList<Evidence>> walkRegistry(Chain &chain, Network &network, std::stop_token stop);

/// The same about one question to the API ("/v2/") that somebody else has asked, by these facts of the way
/// and of the handshake. Redirects were not followed.
QJsonObject pingFacts(const Flow &flow, const QJsonObject &way, const QJsonValue &handshake, bool trusted,
                      const HttpResult &answer);

} // namespace netsetup
