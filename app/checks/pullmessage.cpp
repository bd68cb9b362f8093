#include "checks/pullmessage.h"

#include "base/json.h"
#include "base/netnames.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A longer message is nobody's; its tail stands at the end.
constexpr qsizetype longestMessage = 16 * 1024;
/// More steps than any runtime puts in front of a cause.
constexpr int mostSteps = 64;

// --- What stands in front of the cause

/// Words alone.
constexpr QLatin1String plainSteps[] = {
    QLatin1String("ErrImagePull: "),
    QLatin1String("ImagePullBackOff: "),
    QLatin1String("RegistryUnavailable: "),
    QLatin1String("SignatureValidationFailed: "),
    QLatin1String("Error response from daemon: "),
    QLatin1String("failed to do request: "),
    QLatin1String("failed to copy: "),
    QLatin1String("failed open: "),
    QLatin1String("invalid username/password: "),
    QLatin1String("Error parsing manifest for image: "),
    QLatin1String("choosing image instance: "),
    QLatin1String("copying system image from manifest list: "),
    QLatin1String("Source image rejected: "),
    QLatin1String("connect: "),
    QLatin1String("read: "),
    QLatin1String("write: "),
    QLatin1String("tls: failed to verify certificate: "),
};

/// Words alone that say what was asked for.
struct NamedStep
{
    QLatin1String words;
    PullStep step;
};

constexpr NamedStep namedSteps[] = {
    {QLatin1String("failed to authorize: "), PullStep::Token},
    {QLatin1String("failed to fetch anonymous token: "), PullStep::Token},
    {QLatin1String("failed to fetch oauth token: "), PullStep::Token},
    {QLatin1String("unable to retrieve auth token: "), PullStep::Token},
    {QLatin1String("requesting bearer token: "), PullStep::Token},
    {QLatin1String("Requesting bearer token: "), PullStep::Token},
    {QLatin1String("httpReadSeeker: "), PullStep::Layer},
    {QLatin1String("fetching blob: "), PullStep::Layer},
};

/// Words with one value behind them, up to `end`.
struct ValueStep
{
    QLatin1String start;
    QLatin1String end;
    enum class Value { Passed, Host, Url, Lookup, Dialled, Read, Blob } value = Value::Passed;
};

constexpr ValueStep valueSteps[] = {
    {QLatin1String("Failed to pull image \""), QLatin1String("\": ")},
    {QLatin1String("Back-off pulling image \""), QLatin1String("\": ")},
    {QLatin1String("failed to pull and unpack image \""), QLatin1String("\": ")},
    {QLatin1String("failed to pull and unpack image "), QLatin1String(": ")},
    {QLatin1String("failed to resolve reference \""), QLatin1String("\": ")},
    {QLatin1String("failed to resolve image \""), QLatin1String("\": ")},
    {QLatin1String("rpc error: code = "), QLatin1String(" desc = ")},
    {QLatin1String("Error parsing image name \""), QLatin1String("\": ")},
    {QLatin1String("error parsing image name \""), QLatin1String("\": ")},
    {QLatin1String("initializing source "), QLatin1String(": ")},
    {QLatin1String("Error initializing source "), QLatin1String(": ")},
    {QLatin1String("reading manifest "), QLatin1String(": ")},
    {QLatin1String("Error reading manifest "), QLatin1String(": ")},
    {QLatin1String("reading blob "), QLatin1String(": "), ValueStep::Value::Blob},
    {QLatin1String("writing blob"), QLatin1String(": ")},
    {QLatin1String("(Mirrors also failed: "), QLatin1String("]): ")},
    {QLatin1String("pinging container registry "), QLatin1String(": "), ValueStep::Value::Host},
    {QLatin1String("error pinging docker registry "), QLatin1String(": "), ValueStep::Value::Host},
    {QLatin1String("pinging docker registry returned"), QLatin1String(": ")},
    {QLatin1String("pulling from host "), QLatin1String(": "), ValueStep::Value::Host},
    {QLatin1String("unexpected status from HEAD request to "), QLatin1String(": "), ValueStep::Value::Url},
    {QLatin1String("unexpected status from GET request to "), QLatin1String(": "), ValueStep::Value::Url},
    {QLatin1String("unexpected status code "), QLatin1String(": "), ValueStep::Value::Url},
    {QLatin1String("Head "), QLatin1String(": "), ValueStep::Value::Url},
    {QLatin1String("Get "), QLatin1String(": "), ValueStep::Value::Url},
    {QLatin1String("Post "), QLatin1String(": "), ValueStep::Value::Url},
    {QLatin1String("dial tcp: lookup "), QLatin1String(": "), ValueStep::Value::Lookup},
    {QLatin1String("lookup "), QLatin1String(": "), ValueStep::Value::Lookup},
    {QLatin1String("dial tcp "), QLatin1String(": "), ValueStep::Value::Dialled},
    {QLatin1String("read tcp "), QLatin1String(": "), ValueStep::Value::Read},
    {QLatin1String("read udp "), QLatin1String(": "), ValueStep::Value::Read},
    {QLatin1String("write udp "), QLatin1String(": "), ValueStep::Value::Read},
};

/// How the runtime came to its last words.
struct Path
{
    PullMessage told;
    QStringView rest;
    bool asked = false;    ///< a request was on its way, so that bare words are those of a proxy
    bool answered = false; ///< bytes were read
    bool isLookup = false; ///< the last step was one to a DNS server
};

QString hostOf(QStringView url)
{
    QString text = url.trimmed().toString();
    text.remove(u'"');
    const QUrl parsed(text);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return {};
    return parsed.port() < 0 ? parsed.host() : u"%1:%2"_s.arg(parsed.host()).arg(parsed.port());
}

void take(Path &path, ValueStep::Value kind, QStringView value)
{
    const QString first = value.trimmed().toString().section(u' ', 0, 0);
    switch (kind) {
    case ValueStep::Value::Passed:
        return;
    case ValueStep::Value::Host:
        path.told.host = first;
        path.asked = true;
        return;
    case ValueStep::Value::Url:
        path.told.host = hostOf(value);
        path.asked = true;
        return;
    case ValueStep::Value::Lookup:
        path.told.lookedUp = first;
        path.told.resolver = value.toString().section(" on "_L1, 1, 1).trimmed();
        path.isLookup = true;
        return;
    case ValueStep::Value::Dialled:
        path.told.dialled = first.section("->"_L1, -1);
        return;
    case ValueStep::Value::Read:
        path.answered = true;
        return;
    case ValueStep::Value::Blob:
        path.told.step = PullStep::Layer;
        return;
    }
}

bool stepPlain(Path &path)
{
    constexpr QLatin1String toProxy("proxyconnect tcp: ");
    if (path.rest.startsWith(toProxy)) {
        path.told.byProxy = true;
        path.rest = path.rest.sliced(toProxy.size());
        return true;
    }
    for (const QLatin1String step : plainSteps) {
        if (!path.rest.startsWith(step))
            continue;
        path.rest = path.rest.sliced(step.size());
        return true;
    }
    for (const NamedStep &step : namedSteps) {
        if (!path.rest.startsWith(step.words))
            continue;
        path.told.step = step.step;
        path.rest = path.rest.sliced(step.words.size());
        return true;
    }
    return false;
}

bool stepValue(Path &path)
{
    for (const ValueStep &step : valueSteps) {
        if (!path.rest.startsWith(step.start))
            continue;
        const qsizetype end = path.rest.indexOf(step.end, step.start.size());
        if (end < 0)
            continue;
        take(path, step.value, path.rest.sliced(step.start.size(), end - step.start.size()));
        path.rest = path.rest.sliced(end + step.end.size());
        return true;
    }
    return false;
}

/// The reference of an image, as it stands between the steps of some runtimes.
bool stepReference(Path &path)
{
    const qsizetype end = path.rest.indexOf(u' ');
    const QStringView first = path.rest.first(qMax(end, qsizetype(0)));
    const bool isReference = first.size() > 1 && first.endsWith(u':') && first.contains(u'/') &&
                             (first.chopped(1).contains(u':') || first.contains(u'@'));
    if (!isReference || path.rest.sliced(end + 1) == "not found"_L1)
        return false;
    path.rest = path.rest.sliced(end + 1);
    return true;
}

// --- The cause

struct Tail
{
    QLatin1String start;
    PullClass kind;
};

/// By how the last words begin.
constexpr Tail tails[] = {
    {QLatin1String("x509: certificate signed by unknown authority"), PullClass::UnknownCa},
    {QLatin1String("x509: certificate has expired or is not yet valid"), PullClass::Expired},
    {QLatin1String("x509: certificate is valid for "), PullClass::OtherName},
    {QLatin1String("x509: certificate is not valid for any names"), PullClass::OtherName},
    {QLatin1String("x509: cannot validate certificate for "), PullClass::OtherName},
    {QLatin1String("x509: certificate relies on legacy Common Name field"), PullClass::OtherName},
    {QLatin1String("net/http: TLS handshake timeout"), PullClass::TlsTimeout},
    {QLatin1String("context deadline exceeded"), PullClass::Stalled},
    {QLatin1String("net/http: request canceled"), PullClass::Stalled},
    {QLatin1String("http: server gave HTTP response to HTTPS client"), PullClass::PlainHttp},
    {QLatin1String("tls: first record does not look like a TLS handshake"), PullClass::Plaintext},
    {QLatin1String("Proxy Authentication Required"), PullClass::ProxyLogin},
    {QLatin1String("401 Unauthorized"), PullClass::Unauthorized},
    {QLatin1String("unauthorized: "), PullClass::Unauthorized},
    {QLatin1String("denied: "), PullClass::Unauthorized},
    {QLatin1String("pull access denied"), PullClass::Unauthorized},
    {QLatin1String("insufficient_scope: "), PullClass::Unauthorized},
    {QLatin1String("403 Forbidden"), PullClass::Forbidden},
    {QLatin1String("invalid status code from registry 403"), PullClass::Forbidden},
    {QLatin1String("429 Too Many Requests"), PullClass::TooMany},
    {QLatin1String("too many requests to registry"), PullClass::TooMany},
    {QLatin1String("toomanyrequests: "), PullClass::TooMany},
    {QLatin1String("502 Bad Gateway"), PullClass::Gateway},
    {QLatin1String("504 Gateway Time"), PullClass::Gateway},
    {QLatin1String("invalid status code from registry 502"), PullClass::Gateway},
    {QLatin1String("invalid status code from registry 504"), PullClass::Gateway},
    {QLatin1String("invalid character '<' looking for beginning of value"), PullClass::Page},
    {QLatin1String("manifest unknown"), PullClass::ManifestUnknown},
    {QLatin1String("name unknown"), PullClass::NameUnknown},
    {QLatin1String("repository name not known to registry"), PullClass::NameUnknown},
    {QLatin1String("no match for platform in manifest"), PullClass::NoPlatform},
    {QLatin1String("no image found in image index for architecture "), PullClass::NoPlatform},
    {QLatin1String("no image found in manifest list for architecture "), PullClass::NoPlatform},
    {QLatin1String("no matching manifest for "), PullClass::NoPlatform},
    {QLatin1String("couldn't parse image name"), PullClass::BadName},
    {QLatin1String("couldn't parse image reference"), PullClass::BadName},
    {QLatin1String("pull QPS exceeded"), PullClass::Waiting},
    {QLatin1String("Back-off pulling image "), PullClass::Waiting},
};

bool isOneOf(QStringView text, std::initializer_list<QLatin1String> words)
{
    return std::any_of(words.begin(), words.end(), [text](QLatin1String word) { return text == word; });
}

/// What a system call said: of a look-up, of the way to a proxy or of the way to the registry.
PullClass byErrno(const Path &path)
{
    const QStringView tail = path.rest;
    const bool byProxy = path.told.byProxy;
    if (isOneOf(tail, {"no such host"_L1}))
        return byProxy ? PullClass::ProxyName : PullClass::NoSuchHost;
    if (isOneOf(tail, {"server misbehaving"_L1}))
        return byProxy ? PullClass::ProxyName : PullClass::NameServerFails;
    if (isOneOf(tail, {"i/o timeout"_L1})) {
        if (path.isLookup)
            return byProxy ? PullClass::ProxyName : PullClass::NameTimeout;
        if (path.answered || path.told.dialled.isEmpty())
            return PullClass::Stalled;
        return byProxy ? PullClass::ProxyDropped : PullClass::Dropped;
    }
    if (isOneOf(tail, {"connection refused"_L1})) {
        if (path.isLookup)
            return byProxy ? PullClass::ProxyName : PullClass::NameNoListener;
        return byProxy ? PullClass::ProxyRefused : PullClass::Refused;
    }
    if (isOneOf(tail, {"no route to host"_L1, "network is unreachable"_L1, "host is unreachable"_L1}))
        return byProxy ? PullClass::ProxyDropped : PullClass::NoRoute;
    if (isOneOf(tail, {"EOF"_L1, "unexpected EOF"_L1, "connection reset by peer"_L1}))
        return PullClass::Cut;
    return PullClass::Unknown;
}

/// Bare words are those of a proxy that was asked for a tunnel; a registry's have their number in front.
PullClass byBareWords(const Path &path)
{
    if (!path.asked)
        return PullClass::Unknown;
    if (path.rest == "Forbidden"_L1)
        return PullClass::ProxyForbids;
    return isOneOf(path.rest, {"Bad Gateway"_L1, "Gateway Timeout"_L1, "Gateway Time-out"_L1})
               ? PullClass::Gateway
               : PullClass::Unknown;
}

/// "reg.example/stackstate/small:1: not found", "manifest for reg.example/a:1 not found: manifest unknown …"
PullClass byEnd(QStringView tail)
{
    constexpr QLatin1String notFound(": not found");
    if (tail.endsWith(notFound) && !tail.chopped(notFound.size()).contains(u' '))
        return PullClass::NotFound;
    if (tail.contains("repository does not exist or may require"_L1))
        return PullClass::Unauthorized;
    if (tail.startsWith("manifest for "_L1) && tail.contains(": manifest unknown"_L1))
        return PullClass::ManifestUnknown;
    return PullClass::Unknown;
}

PullClass classOf(const Path &path)
{
    for (const Tail &tail : tails) {
        if (!path.rest.startsWith(tail.start))
            continue;
        const bool ofProxy = path.told.byProxy && tail.kind == PullClass::UnknownCa;
        return ofProxy ? PullClass::ProxyUntrusted : tail.kind;
    }
    for (const PullClass found : {byErrno(path), byBareWords(path), byEnd(path.rest)}) {
        if (found != PullClass::Unknown)
            return found;
    }
    return PullClass::Unknown;
}

/// The kubelet pulls before it does any of this.
bool isAfterThePull(const QString &reason)
{
    static const QStringList later{u"CreateContainerConfigError"_s,
                                   u"CreateContainerError"_s,
                                   u"StartError"_s,
                                   u"RunContainerError"_s,
                                   u"ContainerCannotRun"_s,
                                   u"CrashLoopBackOff"_s,
                                   u"PreStartHookError"_s,
                                   u"PostStartHookError"_s,
                                   u"Completed"_s,
                                   u"Error"_s,
                                   u"OOMKilled"_s};
    return later.contains(reason);
}

/// What the kubelet says by its reason alone.
std::optional<PullClass> byReason(const QString &reason)
{
    if (isAfterThePull(reason))
        return PullClass::Pulled;
    if (reason == "InvalidImageName"_L1)
        return PullClass::BadName;
    if (reason == "ErrImageNeverPull"_L1)
        return PullClass::NeverPulled;
    return std::nullopt;
}

/// Nothing was said, or nothing beside the wait.
bool saysNothing(QStringView message, const QString &reason)
{
    static const QStringList silent{QString(), u"ImagePullBackOff"_s, u"ErrImagePull"_s,
                                    u"ContainerCreating"_s, u"PodInitializing"_s};
    return message.isEmpty() && silent.contains(reason);
}

} // namespace

PullMessage readPullMessage(const QString &reason, const QString &message, const QString &imageId)
{
    const QString text = message.trimmed().right(longestMessage);
    Path path;
    path.rest = text;
    for (int step = 0; step < mostSteps; ++step) {
        if (!stepPlain(path) && !stepValue(path) && !stepReference(path))
            break;
    }
    path.told.tail = path.rest.toString();
    if (!imageId.isEmpty())
        path.told.kind = PullClass::Pulled;
    else if (const std::optional<PullClass> told = byReason(reason))
        path.told.kind = *told;
    else if (saysNothing(path.rest, reason) || isOneOf(path.rest, {"ErrImagePull"_L1, "ImagePullBackOff"_L1}))
        path.told.kind = PullClass::Waiting;
    else
        path.told.kind = classOf(path);
    return path.told;
}

PullClass classifyPull(const QString &reason, const QString &message, const QString &imageId)
{
    return readPullMessage(reason, message, imageId).kind;
}

QJsonObject pullFacts(const QString &node, const QString &image, const QString &imageId,
                      const QString &reason, const QString &message)
{
    return {{u"node"_s, node},
            {u"image"_s, image},
            {u"imageID"_s, json::orNull(imageId)},
            {u"reason"_s, json::orNull(reason)},
            {u"message"_s, json::orNull(message.right(longestMessage))},
            {u"class"_s, wordFor(classifyPull(reason, message, imageId))}};
}

PulledImage readPulledImage(const QString &image)
{
    PulledImage reference;
    const qsizetype slash = image.indexOf(u'/');
    const QString first = image.left(qMax(slash, qsizetype(0)));
    // As every runtime reads it: a first part without dot, port or "localhost" is no host.
    const bool isHost = first.contains(u'.') || first.contains(u':') || first == "localhost"_L1;
    if (!isHost) {
        reference.host = u"docker.io"_s;
        reference.rest = image;
        return reference;
    }
    reference.rest = image.sliced(slash + 1);
    const Result<HostPort> place = parseHostPort(first, {}, 443);
    reference.host = place.ok() ? place->host : first;
    reference.port = place.ok() ? place->port : quint16(443);
    return reference;
}

QString flowOfImage(const QList<Flow> &flows, const QString &image)
{
    const PulledImage reference = readPulledImage(image);
    const auto found = std::find_if(flows.begin(), flows.end(), [&reference](const Flow &flow) {
        const bool isRegistry = flow.purpose == Purpose::ImagePull || flow.purpose == Purpose::Registry;
        return isRegistry && flow.host == reference.host && flow.port == reference.port &&
               !isCompanion(flow.id);
    });
    return found == flows.end() ? QString() : found->id;
}

} // namespace netsetup
