// What a container's status says of the pull of its image, in the words of the container runtime: containerd
// and CRI-O, older and newer. Only the tail of such a message tells anything: what stands in front of it is
// how the runtime came there. Pure.
#pragma once

#include "base/closedwords.h"
#include "flows/flow.h"

namespace netsetup {

enum class PullClass {
    Pulled,  ///< it is there
    Waiting, ///< nothing is known yet: the kubelet's own brake, or a wait before the next try
    UnknownCa,
    Expired,
    OtherName, ///< the certificate is for other names
    NoSuchHost,
    NameServerFails, ///< SERVFAIL or REFUSED: the runtime does not say which
    NameTimeout,
    NameNoListener,
    Refused,
    NoRoute,
    Dropped,
    TlsTimeout,
    Cut,       ///< the connection ended or was reset: in the handshake, or later
    Stalled,   ///< a limit passed, of which step is not said
    PlainHttp, ///< HTTP where TLS was asked for
    Plaintext, ///< other bytes that are no TLS
    ProxyLogin,
    ProxyForbids,
    ProxyName, ///< the name of the proxy does not resolve
    ProxyRefused,
    ProxyDropped,
    ProxyUntrusted, ///< the certificate of the proxy itself
    Unauthorized,
    Forbidden,
    TooMany,
    Gateway,
    Page,
    NotFound,        ///< the runtime does not say whether the repository or the tag
    ManifestUnknown, ///< the tag
    NameUnknown,     ///< the repository
    NoPlatform,
    BadName,     ///< the reference itself cannot be read
    NeverPulled, ///< the image is not there, and the pod says that nobody may pull it
    Unknown,
};
template <>
struct Words<PullClass>
{
    static constexpr Word<PullClass> table[] = {
        {PullClass::Pulled, "pulled"},
        {PullClass::Waiting, "waiting"},
        {PullClass::UnknownCa, "unknown-ca"},
        {PullClass::Expired, "expired"},
        {PullClass::OtherName, "other-name"},
        {PullClass::NoSuchHost, "no-such-host"},
        {PullClass::NameServerFails, "name-server-fails"},
        {PullClass::NameTimeout, "name-timeout"},
        {PullClass::NameNoListener, "name-no-listener"},
        {PullClass::Refused, "refused"},
        {PullClass::NoRoute, "no-route"},
        {PullClass::Dropped, "dropped"},
        {PullClass::TlsTimeout, "tls-timeout"},
        {PullClass::Cut, "cut"},
        {PullClass::Stalled, "stalled"},
        {PullClass::PlainHttp, "plain-http"},
        {PullClass::Plaintext, "plaintext"},
        {PullClass::ProxyLogin, "proxy-login"},
        {PullClass::ProxyForbids, "proxy-forbids"},
        {PullClass::ProxyName, "proxy-name"},
        {PullClass::ProxyRefused, "proxy-refused"},
        {PullClass::ProxyDropped, "proxy-dropped"},
        {PullClass::ProxyUntrusted, "proxy-untrusted"},
        {PullClass::Unauthorized, "unauthorized"},
        {PullClass::Forbidden, "forbidden"},
        {PullClass::TooMany, "too-many-requests"},
        {PullClass::Gateway, "gateway"},
        {PullClass::Page, "web-page"},
        {PullClass::NotFound, "not-found"},
        {PullClass::ManifestUnknown, "manifest-unknown"},
        {PullClass::NameUnknown, "name-unknown"},
        {PullClass::NoPlatform, "no-platform"},
        {PullClass::BadName, "bad-name"},
        {PullClass::NeverPulled, "never-pulled"},
        {PullClass::Unknown, "unknown"},
    };
};

/// What the runtime was about to get.
enum class PullStep { Manifest, Token, Layer };

/// What a message says beside its class.
struct PullMessage
{
    PullMessage() = default;
    PullClass kind = PullClass::Unknown;
    PullStep step = PullStep::Manifest;
    QString host;     ///< "reg.example:8443" whom the last step spoke to; it need not be the image's registry
    QString lookedUp; ///< the name that was looked up
    QString resolver; ///< "10.77.0.2:53" that was asked for it
    QString dialled;  ///< "10.77.0.98:443"
    bool byProxy = false; ///< the step that failed was the one to the runtime's proxy
    QString tail;         ///< what the class was read from
};

/// `reason` and `message` of the state of a container (waiting, terminated), as the kubelet gives them; an
/// image id that is there proves the pull.
PullMessage readPullMessage(const QString &reason, const QString &message, const QString &imageId = {});
PullClass classifyPull(const QString &reason, const QString &message, const QString &imageId = {});

/// The evidence of one container of one node, probe "pull":
/// {"node","image","imageID","reason","message","class"}, null for what the status does not have.
QJsonObject pullFacts(const QString &node, const QString &image, const QString &imageId,
                      const QString &reason, const QString &message);

/// "reg.example", 8443 and "stackstate/small:1" of "reg.example:8443/stackstate/small:1".
struct PulledImage
{
    PulledImage() = default;
    QString host; ///< "docker.io" where the reference names none
    quint16 port = 443;
    QString rest;
};
PulledImage readPulledImage(const QString &image);

/// The flow by which nodes fetch this image: the one to its registry. Empty: the plan has none.
QString flowOfImage(const QList<Flow> &flows, const QString &image);

} // namespace netsetup
