// The registry protocol (OCI distribution, Docker registry v2) as pure pieces: what its answers say.
// Everything that is read here comes from the network and may be hostile.
#pragma once

#include "base/netnames.h"
#include "base/secret.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace netsetup {

/// One way to log in that a server offers: `Bearer realm="…",service="…"`.
struct AuthChallenge
{
    QByteArray scheme;                       ///< lower case: "bearer", "basic", "negotiate"
    QMap<QByteArray, QByteArray> parameters; ///< names in lower case, values without quotes
};

/// All challenges of one WWW-Authenticate header, which may hold several. Stops at what it cannot read.
QList<AuthChallenge> parseChallenges(const QByteArray &header);
/// The first challenge of a scheme among several headers.
std::optional<AuthChallenge> challengeOf(const QList<AuthChallenge> &challenges, const QByteArray &scheme);

/// An https place that a request can be sent to.
struct HttpsPlace
{
    HttpsPlace() = default;
    HttpsPlace(QString itsHost, quint16 itsPort, QByteArray itsTarget)
        : host(std::move(itsHost))
        , port(itsPort)
        , target(std::move(itsTarget))
    {}
    QString host;
    quint16 port = 443;
    QByteArray target; ///< path and query, ready for the wire

    [[nodiscard]] QString hostPort() const { return HostPort{host, port}.text(); }
    /// The value of the Host header.
    [[nodiscard]] QByteArray hostHeader() const;
    /// Without the query, which may carry a signature.
    [[nodiscard]] QString shownUrl() const;
};

/// Where a Location header or a realm leads, seen from `from`; nothing unless it is a usable https address.
std::optional<HttpsPlace> resolvePlace(const HttpsPlace &from, const QByteArray &reference);
/// "host:port" where it leads to the same host without TLS ("http://…"); else empty. Nobody follows that.
QString plainHttpPlace(const HttpsPlace &from, const QByteArray &reference);

/// The realm of a Bearer challenge, with service and scopes put into its query as container runtimes do: the
/// one for `repository`, and those that the challenge names.
std::optional<HttpsPlace> tokenPlace(const HttpsPlace &from, const AuthChallenge &challenge,
                                     const QString &repository);

/// "token", or "access_token" where that is missing; nothing for anything that cannot go into a header.
std::optional<Secret> parseToken(const QByteArray &body);

/// The value of an Accept header for manifests: OCI and Docker schema 2, images and indexes.
QByteArray acceptedManifests();

struct ManifestEntry
{
    QString digest;
    QString platform; ///< "linux/arm64", "linux/arm/v7"
};

struct RegistryManifest
{
    enum class Kind { Index, Image };
    Kind kind = Kind::Image;
    QList<ManifestEntry>
        entries;          ///< of an index; attestations and other things without a platform are left out
    QString configDigest; ///< of an image
    QString layerDigest;  ///< of an image: its first layer
    qint64 layerSize = 0;

    [[nodiscard]] QStringList platforms() const;
};

/// Nothing where the body is no manifest of a kind that container runtimes pull.
std::optional<RegistryManifest> parseManifest(const QByteArray &contentType, const QByteArray &body);

/// "linux/amd64" from the configuration of an image; empty where it does not say.
QString parseConfigPlatform(const QByteArray &body);

/// The code of the first error in a registry's JSON body: "MANIFEST_UNKNOWN"; empty for any other body.
QString registryErrorCode(const QByteArray &body);

/// "algorithm:hex" of a sane length, so that it can stand in a path.
bool isDigest(const QString &text);

} // namespace netsetup
