// Everything that reads a registry's answers, fed with the same bytes; for random and fuzzed input.
#pragma once

#include "probes/registry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

/// Printable, without blanks: what may stand on a request line or in a header.
inline bool isWireWord(const QByteArray &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

/// False when a reader lets something through that must never reach the wire or grows beyond its limits.
inline bool registryReadersBehave(const QByteArray &bytes)
{
    const HttpsPlace from(u"registry.example"_s, 5000, "/v2/x/blobs/y?z=1");
    const auto isSane = [](const std::optional<HttpsPlace> &place) {
        return !place || (isWireWord(place->target) && place->target.startsWith('/') && place->port > 0 &&
                          isWireWord(place->hostHeader()) && !place->shownUrl().contains(u'?'));
    };
    const QList<AuthChallenge> challenges = parseChallenges(bytes);
    if (challenges.size() > 8 || !isSane(resolvePlace(from, bytes)))
        return false;
    for (const AuthChallenge &challenge : challenges) {
        const QString repository = u"a/b"_s;
        if (challenge.scheme.isEmpty() || challenge.parameters.size() > 16 ||
            !isSane(tokenPlace(from, challenge, repository)))
            return false;
    }
    const std::optional<Secret> token = parseToken(bytes);
    const bool tokenIsSane = !token || isWireWord(token->revealForWire());
    const std::optional<RegistryManifest> manifest = parseManifest("application/json", bytes);
    const bool manifestIsSane =
        !manifest || (manifest->entries.size() <= 64 && manifest->layerSize >= 0 &&
                      (manifest->configDigest.isEmpty() || isDigest(manifest->configDigest)));
    return tokenIsSane && manifestIsSane && registryErrorCode(bytes).size() <= 40 &&
           parseConfigPlatform(bytes).size() <= 100;
}

} // namespace netsetup
