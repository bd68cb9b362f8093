// What container runtimes say of a pull, by the tail of it: containerd and CRI-O, older and newer.
#include "checks/pullmessage.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

/// What containerd says before the cause.
QString unpacking(const QString &image)
{
    return u"failed to pull and unpack image \"%1\": failed to resolve reference \"%1\": "_s.arg(image);
}

QString heading(const QString &image, const QString &url)
{
    return unpacking(image) + u"failed to do request: Head \"%1\": "_s.arg(url);
}

const QString ours = u"reg.example/stackstate/small:1"_s;
const QString oursUrl = u"https://reg.example/v2/stackstate/small/manifests/1"_s;

QString containerd(const QString &tail)
{
    return heading(ours, oursUrl) + tail;
}

/// What the library of CRI-O says before the cause.
QString pinging(const QString &tail)
{
    return u"initializing source docker://reg.example/stackstate/small:1: pinging container registry "
           u"reg.example: "
           u"Get \"https://reg.example/v2/\": "_s +
           tail;
}

struct Said
{
    const char *name;
    QString reason;
    QString message;
    PullClass kind;
    QString host = u"reg.example"_s;
};

QList<Said> said()
{
    const QString err = u"ErrImagePull"_s;
    const QString back = u"ImagePullBackOff"_s;
    const QString dropped = u"dial tcp 10.77.0.98:443: i/o timeout"_s;
    const QString lookup = u"dial tcp: lookup reg.example on 10.77.0.2:53: "_s;
    const QString toProxy = u"proxyconnect tcp: "_s;
    return {
        {"unknown CA", err, containerd(u"x509: certificate signed by unknown authority"_s),
         PullClass::UnknownCa},
        {"unknown CA, newer Go", err,
         containerd(u"tls: failed to verify certificate: x509: certificate signed by unknown authority"_s),
         PullClass::UnknownCa},
        {"unknown CA, in a back-off", back,
         u"Back-off pulling image \"%1\": ErrImagePull: "_s.arg(ours) +
             containerd(u"x509: certificate signed by unknown authority"_s),
         PullClass::UnknownCa},
        {"unknown CA, as an event", err,
         u"Failed to pull image \"%1\": rpc error: code = Unknown desc = "_s.arg(ours) +
             containerd(u"x509: certificate signed by unknown authority"_s),
         PullClass::UnknownCa},
        {"unknown CA, CRI-O", err, pinging(u"x509: certificate signed by unknown authority"_s),
         PullClass::UnknownCa},
        {"expired", err,
         containerd(
             u"x509: certificate has expired or is not yet valid: current time 2026-11-28T10:00:00Z is after "
             u"2025-01-01T00:00:00Z"_s),
         PullClass::Expired},
        {"other name", err, containerd(u"x509: certificate is valid for portal.example, not reg.example"_s),
         PullClass::OtherName},
        {"no such name", err, containerd(lookup + u"no such host"_s), PullClass::NoSuchHost},
        {"no such name, CRI-O", err, pinging(lookup + u"no such host"_s), PullClass::NoSuchHost},
        {"name server fails", err, containerd(lookup + u"server misbehaving"_s), PullClass::NameServerFails},
        {"name server silent", err,
         containerd(lookup + u"read udp 10.77.0.11:40111->10.77.0.2:53: i/o timeout"_s),
         PullClass::NameTimeout},
        {"no name server there", err,
         containerd(lookup + u"read udp 10.77.0.11:40111->10.77.0.2:53: read: connection refused"_s),
         PullClass::NameNoListener},
        {"refused", err, containerd(u"dial tcp 10.77.0.2:443: connect: connection refused"_s),
         PullClass::Refused},
        {"no route", err, containerd(u"dial tcp 10.77.0.99:443: connect: no route to host"_s),
         PullClass::NoRoute},
        {"dropped", err, u"rpc error: code = DeadlineExceeded desc = "_s + containerd(dropped),
         PullClass::Dropped},
        {"dropped, CRI-O", err, pinging(dropped), PullClass::Dropped},
        {"silent after the connect", err,
         containerd(u"read tcp 10.77.0.11:40000->10.77.0.98:443: i/o timeout"_s), PullClass::Stalled},
        {"hello lost", err, containerd(u"net/http: TLS handshake timeout"_s), PullClass::TlsTimeout},
        {"cut", err, containerd(u"EOF"_s), PullClass::Cut},
        {"reset", err,
         containerd(u"read tcp 10.77.0.11:40000->10.77.0.98:443: read: connection reset by peer"_s),
         PullClass::Cut},
        {"plain HTTP", err, containerd(u"http: server gave HTTP response to HTTPS client"_s),
         PullClass::PlainHttp},
        {"no TLS", err, containerd(u"tls: first record does not look like a TLS handshake"_s),
         PullClass::Plaintext},
        {"proxy wants a login", err, containerd(u"Proxy Authentication Required"_s), PullClass::ProxyLogin},
        {"proxy wants a login, CRI-O", err, pinging(u"Proxy Authentication Required"_s),
         PullClass::ProxyLogin},
        {"proxy says no", err, containerd(u"Forbidden"_s), PullClass::ProxyForbids},
        {"proxy says no, CRI-O", err, pinging(u"Forbidden"_s), PullClass::ProxyForbids},
        {"proxy's name unknown", err,
         pinging(toProxy + u"dial tcp: lookup proxy.example on 10.77.0.2:53: server misbehaving"_s),
         PullClass::ProxyName},
        {"proxy refuses", err,
         containerd(toProxy + u"dial tcp 10.77.0.5:3128: connect: connection refused"_s),
         PullClass::ProxyRefused},
        {"proxy dropped", err, containerd(toProxy + u"dial tcp 10.77.0.5:3128: i/o timeout"_s),
         PullClass::ProxyDropped},
        {"proxy not trusted", err, containerd(toProxy + u"x509: certificate signed by unknown authority"_s),
         PullClass::ProxyUntrusted},
        {"401", err,
         unpacking(ours) +
             u"pulling from host reg.example failed with status code [manifests 1]: 401 Unauthorized"_s,
         PullClass::Unauthorized},
        {"401, CRI-O",
         err,
         u"reading manifest 1 in reg.example/stackstate/small: unauthorized: authentication required"_s,
         PullClass::Unauthorized,
         {}},
        {"401, newer containerd",
         err,
         unpacking(ours) + u"pull access denied, repository does not exist or may require authorization: "
                           u"authorization failed: no basic auth credentials"_s,
         PullClass::Unauthorized,
         {}},
        {"403", err,
         unpacking(ours) +
             u"pulling from host reg.example failed with status code [manifests 1]: 403 Forbidden"_s,
         PullClass::Forbidden},
        {"403, newer containerd", err,
         unpacking(ours) + u"unexpected status from HEAD request to %1: 403 Forbidden"_s.arg(oursUrl),
         PullClass::Forbidden},
        {"403, CRI-O", err,
         u"pinging container registry reg.example: invalid status code from registry 403 (Forbidden)"_s,
         PullClass::Forbidden},
        {"429", err,
         unpacking(ours) +
             u"pulling from host reg.example failed with status code [manifests 1]: 429 Too Many Requests"_s,
         PullClass::TooMany},
        {"429 of a layer", err,
         u"failed to pull and unpack image \"%1\": failed to copy: httpReadSeeker: failed open: unexpected "
         u"status "
         u"code https://cdn.example/blob: 429 Too Many Requests - Server message: toomanyrequests: slow down"_s
             .arg(ours),
         PullClass::TooMany, u"cdn.example"_s},
        {"429, CRI-O", err, u"pinging container registry reg.example: too many requests to registry"_s,
         PullClass::TooMany},
        {"502", err,
         unpacking(ours) +
             u"pulling from host reg.example failed with status code [manifests 1]: 502 Bad Gateway"_s,
         PullClass::Gateway},
        {"502, CRI-O", err,
         u"pinging container registry reg.example: invalid status code from registry 502 (Bad Gateway)"_s,
         PullClass::Gateway},
        {"a page",
         err,
         unpacking(ours) + u"invalid character '<' looking for beginning of value"_s,
         PullClass::Page,
         {}},
        {"not found",
         err,
         u"rpc error: code = NotFound desc = "_s + unpacking(ours) + ours + u": not found"_s,
         PullClass::NotFound,
         {}},
        {"not found, CRI-O",
         err,
         u"reading manifest 9 in reg.example/stackstate/small: manifest unknown: manifest unknown"_s,
         PullClass::ManifestUnknown,
         {}},
        {"name not found, CRI-O",
         err,
         u"reading manifest 9 in reg.example/stackstate/small: name unknown: repository name not known to registry"_s,
         PullClass::NameUnknown,
         {}},
        {"not found, docker",
         err,
         u"Error response from daemon: manifest for reg.example/stackstate/small:9 not found: manifest "
         u"unknown: "
         u"manifest unknown"_s,
         PullClass::ManifestUnknown,
         {}},
        {"platform",
         err,
         u"rpc error: code = NotFound desc = failed to pull and unpack image \"%1\": no match for platform "
         u"in "
         u"manifest: not found"_s.arg(ours),
         PullClass::NoPlatform,
         {}},
        {"platform, CRI-O",
         err,
         u"choosing image instance: no image found in image index for architecture amd64, variant \"\", OS linux"_s,
         PullClass::NoPlatform,
         {}},
        {"token service dropped", err,
         unpacking(ours) +
             u"failed to authorize: failed to fetch anonymous token: Get "
             u"\"https://auth.example:8443/token?scope=x\": dial tcp 10.1.1.1:8443: i/o timeout"_s,
         PullClass::Dropped, u"auth.example:8443"_s},
        {"mirrors too, CRI-O", err,
         u"(Mirrors also failed: [mirror.example/small:1: pinging container registry mirror.example: x]): "
         u"reg.example/stackstate/small:1: pinging container registry reg.example: Get \"https://reg.example/v2/\": "_s +
             dropped,
         PullClass::Dropped},
        {"bad name",
         u"InvalidImageName"_s,
         u"Failed to apply default image tag \"x y\": couldn't parse image name"_s,
         PullClass::BadName,
         {}},
        {"never pulled",
         u"ErrImageNeverPull"_s,
         u"Container image \"x\" is not present with pull policy of Never"_s,
         PullClass::NeverPulled,
         {}},
        {"brake", err, u"pull QPS exceeded"_s, PullClass::Waiting, {}},
        {"brake, in a back-off",
         back,
         u"Back-off pulling image \"%1\": ErrImagePull: pull QPS exceeded"_s.arg(ours),
         PullClass::Waiting,
         {}},
        {"bare back-off", back, u"Back-off pulling image \"%1\""_s.arg(ours), PullClass::Waiting, {}},
        {"not begun", u"ContainerCreating"_s, {}, PullClass::Waiting, {}},
        {"no shell in the image",
         u"StartError"_s,
         u"exec: \"/bin/bash\": stat /bin/bash: no such file or directory"_s,
         PullClass::Pulled,
         {}},
        {"root",
         u"CreateContainerConfigError"_s,
         u"container has runAsNonRoot and image will run as root"_s,
         PullClass::Pulled,
         {}},
        {"words nobody knows", err, containerd(u"quantum flux"_s), PullClass::Unknown},
        {"a bare word in front of no request", err, u"Forbidden"_s, PullClass::Unknown, {}},
        {"a name that reads like a cause",
         err,
         u"Failed to pull image \"x: not found\": quantum flux"_s,
         PullClass::Unknown,
         {}},
        {"nothing at all", {}, {}, PullClass::Waiting, {}},
    };
}

} // namespace

class TstPullMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTailDecides_data()
    {
        QTest::addColumn<int>("row");
        const QList<Said> all = said();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).name) << i;
    }
    void theTailDecides()
    {
        QFETCH(const int, row);
        const Said all = said().at(row);
        const PullMessage told = readPullMessage(all.reason, all.message);
        QCOMPARE(wordFor(told.kind), wordFor(all.kind));
        const bool saysHost = all.kind != PullClass::Waiting && all.kind != PullClass::Pulled;
        if (saysHost)
            QCOMPARE(told.host, all.host);
    }

    void anImageThatIsThereIsAPass()
    {
        QCOMPARE(classifyPull(u"ImagePullBackOff"_s, containerd(u"EOF"_s), u"sha256:ab"_s),
                 PullClass::Pulled);
    }

    void whatTheRuntimeSpokeToIsKept()
    {
        const PullMessage lookup = readPullMessage(
            u"ErrImagePull"_s, containerd(u"dial tcp: lookup reg.example on 10.77.0.2:53: no such host"_s));
        QCOMPARE(lookup.lookedUp, u"reg.example"_s);
        QCOMPARE(lookup.resolver, u"10.77.0.2:53"_s);
        const PullMessage token = readPullMessage(
            u"ErrImagePull"_s,
            u"failed to authorize: failed to fetch oauth token: Post \"https://auth.example/t\": "
            u"dial tcp 10.1.1.1:443: i/o timeout"_s);
        QCOMPARE(static_cast<int>(token.step), static_cast<int>(PullStep::Token));
        QCOMPARE(token.dialled, u"10.1.1.1:443"_s);
        const PullMessage proxy = readPullMessage(
            u"ErrImagePull"_s, containerd(u"proxyconnect tcp: dial tcp 10.77.0.5:3128: i/o timeout"_s));
        QVERIFY(proxy.byProxy);
        QCOMPARE(proxy.dialled, u"10.77.0.5:3128"_s);
    }

    /// Whoever writes the status writes what he likes.
    void longAndOddMessagesEnd()
    {
        QString deep;
        for (int i = 0; i < 50000; ++i)
            deep += u"failed to do request: "_s;
        QCOMPARE(classifyPull(u"ErrImagePull"_s, deep), PullClass::Unknown);
        for (const QString &odd :
             {u"Head "_s, u"Head \""_s, u"dial tcp : "_s, u"pinging container registry : "_s,
              u"rpc error: code = "_s, u": not found"_s, QString(5, QChar(0xd800))}) {
            const PullClass kind = classifyPull(u"ErrImagePull"_s, odd);
            QVERIFY2(kind == PullClass::Unknown || kind == PullClass::NotFound, qPrintable(odd));
        }
        const QJsonObject facts = pullFacts(u"n"_s, u"i"_s, {}, u"r"_s, QString(100000, u'x'));
        QVERIFY(facts.value(u"message"_s).toString().size() < 20000);
        QVERIFY(facts.value(u"imageID"_s).isNull());
    }

    void imagesBelongToTheFlowOfTheirRegistry()
    {
        Flow quay;
        quay.id = u"quay-registry"_s;
        quay.purpose = Purpose::ImagePull;
        quay.host = u"quay.io"_s;
        Flow own = quay;
        own.id = u"registry"_s;
        own.purpose = Purpose::Registry;
        own.host = u"reg.example"_s;
        own.port = 8443;
        const QList<Flow> flows{quay, own};
        QCOMPARE(flowOfImage(flows, u"quay.io/stackstate/promtail:2.9"_s), u"quay-registry"_s);
        QCOMPARE(flowOfImage(flows, u"reg.example:8443/a/b@sha256:ab"_s), u"registry"_s);
        QCOMPARE(flowOfImage(flows, u"reg.example/a/b:1"_s), QString());
        QCOMPARE(flowOfImage(flows, u"busybox"_s), QString());
        QCOMPARE(readPulledImage(u"library/busybox:1"_s).host, u"docker.io"_s);
    }
};

NETSETUP_TEST(TstPullMessage)
#include "tst_pullmessage.moc"
