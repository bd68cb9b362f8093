// The walk through real registries: docker-registry as source, as pull-through and with a login, and a small
// server for what docker-registry will not do.
#include "base/json.h"
#include "checks/registryservers.h"
#include "checks/runner.h"
#include "checks/takenaway.h"
#include "findings/kinds/findingtexts.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;
using netsetup::practice::HttpAnswer;
using netsetup::practice::HttpRequest;
using netsetup::practice::jsonAnswer;
using netsetup::recorded::find;
using netsetup::recorded::idsOf;

namespace {

const QString registryName = u"registry.corp.example"_s;
const QString sourceName = u"public.example"_s;
const QString layerName = u"layers.example"_s;
const QByteArray password("Qx7-R3g-s3cr3t");
QByteArray loginPair()
{
    return "robot:" + password;
}

/// Of what nobody compares: a layer of which one byte is read.
const QByteArray anyDigest = "sha256:" + QByteArray(64, 'a');
const QByteArray imageManifest =
    R"({"config":{"digest":")" + anyDigest + R"("},"layers":[{"digest":")" + anyDigest + R"("}]})";
const QString digestText =
    "sha256:"_L1 +
    QString::fromLatin1(QCryptographicHash::hash(imageManifest, QCryptographicHash::Sha256).toHex());

Flow ownRegistry(const QList<FlowImage> &images)
{
    Flow flow;
    flow.id = u"registry"_s;
    flow.origins = {{u"container-runtime"_s, Initiator::Nodes}};
    flow.host = registryName;
    flow.purpose = Purpose::Registry;
    flow.volatility = Volatility::Internal;
    flow.trust = TrustScope::Nodes;
    flow.images = images;
    flow.imageHosts = {QString(registryName + ":443")};
    flow.loginHosts = flow.imageHosts;
    return flow;
}

const FlowImage agent{u"agents/stackstate/agent"_s, u"1"_s};
const FlowImage promtail{u"agents/stackstate/promtail"_s, u"2"_s};

RunResult walk(const Flow &flow, Network &network)
{
    return QCoro::waitFor(runChecks({flow}, network, {}, {}));
}

QByteArray everythingKept(const RunResult &result)
{
    QByteArray all;
    for (const Evidence &item : result.evidence)
        all += json::print(evidenceToJson(item));
    for (const Finding &finding : result.findings)
        all += json::print(findingToJson(finding));
    return all;
}

bool holdsPassword(const QByteArray &bytes)
{
    return bytes.contains(password) || bytes.contains(password.toBase64()) ||
           bytes.contains(loginPair().toBase64());
}

QString causesOf(const Finding &finding)
{
    QStringList texts;
    for (const Cause &cause : finding.causes)
        texts.append(cause.text);
    return texts.join(u'\n');
}

QStringList registryIds(const RunResult &result)
{
    QStringList ids;
    for (const Finding &finding : result.findings) {
        if (finding.check == CheckId::RegistryServes)
            ids.append(finding.id);
    }
    return ids;
}

/// A registry without login that serves one index, and layers as the test says.
practice::HttpService smallRegistry(const QByteArray &platforms, const HttpAnswer &layer)
{
    return [platforms, layer](const HttpRequest &request) {
        const QByteArray digest = digestText.toLatin1();
        if (request.path == "/v2/")
            return jsonAnswer(200, "{}");
        if (request.path.contains("/blobs/"))
            return layer;
        HttpAnswer answer = jsonAnswer(200, imageManifest);
        answer.contentType = "application/vnd.oci.image.manifest.v1+json";
        if (!request.path.endsWith(digest)) {
            answer.contentType = "application/vnd.oci.image.index.v1+json";
            answer.body = R"({"manifests":[)" + platforms + "]}";
        }
        return answer;
    };
}

QByteArray entry(const QByteArray &architecture)
{
    return R"({"digest":")" + digestText.toLatin1() + R"(","platform":{"os":"linux","architecture":")" +
           architecture + R"("}})";
}

HttpAnswer sendTo(const QByteArray &location)
{
    HttpAnswer answer{307, {}, {}, {}};
    answer.headers.append({"Location", location});
    return answer;
}

HttpAnswer oneByte()
{
    return HttpAnswer{206, "application/octet-stream", "x", {}};
}

} // namespace

class TestRegistryServes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aRealRegistryServes();
    void missingTagsAndPathsAreToldApart();
    void aCopyForOneProcessorIsNotEnough();
    void aPrivateCaIsOneRoot();
    void plainHttpIsOneRoot();
    void aPullThroughServesWhatItsSourceHas();
    void copiesAreHeldAgainstTheirSource();
    void aLoginOpensAPrivateRegistry_data();
    void aLoginOpensAPrivateRegistry();
    void layersFromAnotherHost_data();
    void layersFromAnotherHost();
    void indexesWithoutTheNodesProcessor();
    void pagesInPlaceOfTheRegistry_data();
    void pagesInPlaceOfTheRegistry();
    void theLoginGoesToNobodyElse_data();
    void theLoginGoesToNobodyElse();
    void aLoginIsLearntWhereItIsAsked_data();
    void aLoginIsLearntWhereItIsAsked();
    void aLoginThatIsHeldBackIsCalledSo_data();
    void aLoginThatIsHeldBackIsCalledSo();
    void externalUrlsWithoutTls();
    void nobodyIsLedInside_data();
    void nobodyIsLedInside();
    void echoedSecretsStayOutOfEvidence();
    void aPasswordOfSeveralLinesIsOneHeader();
    void signaturesStayOutOfEvidence();
    void aStopEndsTheWalk();

private:
    std::unique_ptr<SmallWorld> m_world;
    std::unique_ptr<DockerRegistry> m_source;
};

void TestRegistryServes::initTestCase()
{
    m_world = std::make_unique<SmallWorld>();
    m_source = std::make_unique<DockerRegistry>();
    QVERIFY2(m_source->start(m_world->identityFor(registryName)), qPrintable(m_source->failure()));
    const OciLayout both({"amd64", "arm64"});
    const OciLayout single({"amd64"});
    QCOMPARE(m_source->push(both, "agents/stackstate/agent:1"), QString());
    QCOMPARE(m_source->push(single, "agents/stackstate/promtail:2"), QString());
    m_world->lead(registryName, m_source->port());
}

void TestRegistryServes::aRealRegistryServes()
{
    const auto network = m_world->network();
    Flow flow = ownRegistry({agent, promtail});
    flow.architectures = {"amd64"};
    const RunResult result = walk(flow, *network);
    QCOMPARE(registryIds(result), QStringList{"reg.ok"});
    QCOMPARE(network->dialer.openSockets(), 0);
    QVERIFY(!find(result.findings, "reg.ok")->evidenceRefs.isEmpty());
    QVERIFY(netsetup::recorded::takeEachFieldAway(flow, result.evidence) > 0);
}

void TestRegistryServes::missingTagsAndPathsAreToldApart()
{
    const auto network = m_world->network();
    const FlowImage noTag{agent.repository, u"nine"_s};
    const RunResult tag = walk(ownRegistry({agent, noTag}), *network);
    QCOMPARE(registryIds(tag), QStringList{"reg.manifest-unknown"});
    const Finding *missing = find(tag.findings, "reg.manifest-unknown");
    QCOMPARE(wordFor(missing->status), wordFor(Status::Fail));
    QVERIFY2(causesOf(*missing).contains("agents/stackstate/agent:nine"), qPrintable(causesOf(*missing)));

    // docker-registry makes no difference between a repository and a tag that it lacks; others do.
    const FlowImage noName{u"stackstate/agent"_s, u"1"_s};
    const RunResult name = walk(ownRegistry({noName}), *network);
    QCOMPARE(registryIds(name), QStringList{"reg.manifest-unknown"});

    SmallWorld strict;
    strict.serve(registryName, [](const HttpRequest &request) {
        return request.path == "/v2/" ? jsonAnswer(200, "{}")
                                      : jsonAnswer(404, R"({"errors":[{"code":"NAME_UNKNOWN"}]})");
    });
    const auto other = strict.network();
    const RunResult path = walk(ownRegistry({noName}), *other);
    QCOMPARE(registryIds(path), QStringList{"reg.manifest-unknown"});
    QVERIFY(causesOf(*find(path.findings, "reg.manifest-unknown")).startsWith("Correct the path"));
}

void TestRegistryServes::aCopyForOneProcessorIsNotEnough()
{
    const auto network = m_world->network();
    Flow flow = ownRegistry({agent, promtail});
    flow.architectures = {"amd64", "arm64"};
    const RunResult result = walk(flow, *network);
    QCOMPARE(registryIds(result), QStringList{"reg.arch"});
    const Finding *arch = find(result.findings, "reg.arch");
    QVERIFY(detailOf(*arch).contains("agents/stackstate/promtail:2: there for linux/amd64"));
    QVERIFY(!detailOf(*arch).contains("stackstate/agent"));
}

void TestRegistryServes::aPrivateCaIsOneRoot()
{
    const Flow flow = ownRegistry({agent});
    const auto stranger = m_world->network();
    stranger->publicRoots = TrustStore();
    const RunResult refused = walk(flow, *stranger);
    QCOMPARE(registryIds(refused), QStringList{"reg.not-reached"});
    const Finding *root = find(refused.findings, "reg.private-ca");
    QVERIFY2(root != nullptr, qPrintable(idsOf(refused.findings).join(", "_L1)));
    QCOMPARE(wordFor(root->status), wordFor(Status::Fail));
    QCOMPARE(find(refused.findings, "reg.not-reached")->blockedBy, u"reg.private-ca"_s);
    // What the desktop trusts does not help the nodes.
    stranger->systemTrust = *TrustStore::fromPem(m_world->root().certificatePem, "test");
    QVERIFY(find(walk(flow, *stranger).findings, "reg.ok") == nullptr);

    const auto given = m_world->network();
    given->publicRoots = TrustStore();
    given->planCa = *TrustStore::fromPem(m_world->root().certificatePem, "test");
    const RunResult reminded = walk(flow, *given);
    QCOMPARE(registryIds(reminded), QStringList{"reg.ok"});
    QCOMPARE(wordFor(find(reminded.findings, "reg.private-ca")->status), wordFor(Status::Warn));
}

void TestRegistryServes::plainHttpIsOneRoot()
{
    SmallWorld world;
    DockerRegistry plain;
    QVERIFY2(plain.start(std::nullopt), qPrintable(plain.failure()));
    world.lead(registryName, plain.port());
    const auto network = world.network();
    const RunResult result = walk(ownRegistry({agent}), *network);
    QVERIFY2(find(result.findings, "reg.plain-http") != nullptr,
             qPrintable(idsOf(result.findings).join(", "_L1)));
    QCOMPARE(registryIds(result), QStringList{"reg.not-reached"});
}

void TestRegistryServes::aPullThroughServesWhatItsSourceHas()
{
    SmallWorld world;
    // The source is asked by its address, so it needs a certificate for that.
    DockerRegistry source;
    QVERIFY2(source.start(world.identityFor("127.0.0.1")), qPrintable(source.failure()));
    const OciLayout both({"amd64", "arm64"});
    QCOMPARE(source.push(both, "stackstate/agent:1"), QString());
    DockerRegistry cache;
    const QString roots = cache.keep("root.pem", world.root().certificatePem);
    const QByteArray remote =
        "proxy:\n  remoteurl: https://127.0.0.1:" + QByteArray::number(source.port()) + "\n";
    QVERIFY2(cache.start(world.identityFor(registryName), remote, {"SSL_CERT_FILE=" + roots}),
             qPrintable(cache.failure()));
    world.lead(registryName, cache.port());
    const auto network = world.network();
    const FlowImage there{u"stackstate/agent"_s, u"1"_s};
    const FlowImage missing{u"stackstate/agent"_s, u"nine"_s};
    const RunResult good = walk(ownRegistry({there}), *network);
    QCOMPARE(registryIds(good), QStringList{"reg.ok"});
    const RunResult bad = walk(ownRegistry({there, missing}), *network);
    QCOMPARE(registryIds(bad), QStringList{"reg.manifest-unknown"});
}

/// As the machine that copies images sees both; anybody else leaves the source alone.
void TestRegistryServes::copiesAreHeldAgainstTheirSource()
{
    SmallWorld world;
    const OciLayout both({"amd64", "arm64"});
    const OciLayout one({"amd64"});
    DockerRegistry source;
    QVERIFY2(source.start(world.identityFor(sourceName)), qPrintable(source.failure()));
    for (const char *image : {"stackstate/agent:1", "stackstate/promtail:2"})
        QCOMPARE(source.push(both, image), QString());
    QCOMPARE(source.push(one, "stackstate/moved:3"), QString());
    DockerRegistry copies;
    QVERIFY2(copies.start(world.identityFor(registryName)), qPrintable(copies.failure()));
    QCOMPARE(copies.push(both, "agents/stackstate/agent:1"), QString());
    QCOMPARE(copies.push(one, "agents/stackstate/promtail:2"), QString());
    QCOMPARE(copies.push(both, "agents/stackstate/moved:3"), QString());
    world.lead(sourceName, source.port());
    world.lead(registryName, copies.port());

    Flow own = ownRegistry({});
    Flow fetched = ownRegistry({});
    fetched.id = u"quay-registry"_s;
    fetched.origins = {{u"copier"_s, Initiator::Copier}};
    fetched.host = sourceName;
    fetched.purpose = Purpose::ImagePull;
    fetched.volatility = Volatility::Cdn;
    for (const QString &image : {u"agent:1"_s, u"promtail:2"_s, u"moved:3"_s}) {
        const QString repository = "stackstate/"_L1 + image.section(u':', 0, 0);
        const QString upstream = sourceName + u'/' + repository;
        own.images.append({"agents/"_L1 + repository, image.section(u':', 1), upstream});
        fetched.images.append({repository, image.section(u':', 1), upstream});
    }
    const auto network = world.network();
    network->vantage = u"copier"_s;
    const RunResult seen = QCoro::waitFor(runChecks({own, fetched}, *network, {}, {}));
    QCOMPARE(registryIds(seen), (QStringList{"reg.ok", "reg.copy-differs", "reg.copy-differs", "reg.ok"}));
    QStringList told;
    for (const Finding &finding : seen.findings) {
        if (finding.id == "reg.copy-differs"_L1) {
            QCOMPARE(wordFor(finding.status), wordFor(Status::Warn));
            told.append(causesOf(finding));
        }
    }
    QVERIFY2(told.at(0).contains("agents/stackstate/promtail:2 again, this time with all platforms"),
             qPrintable(told.at(0)));
    QVERIFY2(told.at(1).contains("agents/stackstate/moved:3 again, or let"), qPrintable(told.at(1)));

    // Judged again beside a look from the workstation, both count; the workstation alone asks no source.
    const auto here = world.network();
    const RunResult without = QCoro::waitFor(runChecks({own, fetched}, *here, {}, {}));
    QCOMPARE(registryIds(without), QStringList{"reg.ok"});
    QCOMPARE(find(without.findings, "tcp.skipped")->flow, fetched.id);
    const QList<Finding> together = judgeAll({own, fetched}, without.evidence + seen.evidence);
    QVERIFY(find(together, "tcp.skipped") == nullptr);
    QCOMPARE(std::count_if(together.begin(), together.end(),
                           [](const Finding &finding) { return finding.id == "reg.copy-differs"_L1; }),
             4);
}

void TestRegistryServes::aLoginOpensAPrivateRegistry_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<bool>("planHasLogin");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("says");
    QTest::newRow("the right password") << "robot" << password << true << "reg.ok"
                                        << "";
    QTest::newRow("a wrong password") << "robot" << QByteArray("guess") << true << "reg.401-missing"
                                      << "refuses the login";
    QTest::newRow("no password at hand") << "robot" << QByteArray() << true << "reg.unknown"
                                         << "";
    QTest::newRow("nobody thought of a login") << "" << QByteArray() << false << "reg.401-missing"
                                               << "wants a login";
    QTest::newRow("a password without a user") << "" << password << false << "reg.401-missing"
                                               << "wants a login";
}

void TestRegistryServes::aLoginOpensAPrivateRegistry()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, given);
    QFETCH(bool, planHasLogin);
    QFETCH(QString, id);
    QFETCH(QString, says);
    SmallWorld world;
    DockerRegistry closed;
    const Finished line = runProgram("htpasswd", {"-Bbn", "robot", QString::fromLatin1(password)});
    QCOMPARE(line.exitCode, 0);
    const QString users = closed.keep("users", line.out);
    QVERIFY2(closed.start(world.identityFor(registryName),
                          "auth:\n  htpasswd:\n    realm: test\n    path: " + users.toUtf8() + "\n"),
             qPrintable(closed.failure()));
    const OciLayout both({"amd64", "arm64"});
    QCOMPARE(closed.push(both, "agents/stackstate/agent:1", "robot:" + QString::fromLatin1(password)),
             QString());
    world.lead(registryName, closed.port());

    const auto network = world.network();
    network->registryUser = user;
    network->registryPassword = Secret(given);
    Flow flow = ownRegistry({agent});
    flow.pullsWithLogin = planHasLogin;
    const RunResult result = walk(flow, *network);
    QCOMPARE(registryIds(result), QStringList{id});
    QVERIFY2(causesOf(*find(result.findings, id)).contains(says),
             qPrintable(causesOf(*find(result.findings, id))));
    QVERIFY(!holdsPassword(everythingKept(result)));
}

void TestRegistryServes::layersFromAnotherHost_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("reachable");
    QTest::addColumn<bool>("planned");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("a planned host") << QByteArray("https://layers.example/x") << true << true
                                    << QStringList{"reg.ok"};
    QTest::newRow("a host that the plan lacks") << QByteArray("https://layers.example/x") << true << false
                                                << QStringList{"reg.ok", "reg.unplanned-host"};
    QTest::newRow("a host that is dropped")
        << QByteArray("https://layers.example/x") << false << true << QStringList{"reg.blob-host"};
    QTest::newRow("a host that does not exist")
        << QByteArray("https://nowhere.example/x") << true << true << QStringList{"reg.blob-host"};
    QTest::newRow("a host with the wrong certificate")
        << QByteArray("https://impostor.example/x") << true << true << QStringList{"reg.blob-host"};
    QTest::newRow("a circle") << QByteArray("/v2/agents/stackstate/agent/blobs/again") << true << true
                              << QStringList{"reg.unknown"};
    QTest::newRow("a way without TLS")
        << QByteArray("http://layers.example/x") << true << true << QStringList{"reg.unknown"};
    QTest::newRow("a lost way") << QByteArray("https://") << true << true << QStringList{"reg.unknown"};
}

void TestRegistryServes::layersFromAnotherHost()
{
    QFETCH(QByteArray, location);
    QFETCH(bool, reachable);
    QFETCH(bool, planned);
    QFETCH(QStringList, ids);
    SmallWorld world;
    world.serve(registryName, smallRegistry(entry("amd64"), sendTo(location)));
    const auto layers = [](const HttpRequest &request) {
        return request.header("Range") == "bytes=0-0" ? oneByte() : jsonAnswer(400, "{}");
    };
    if (reachable)
        world.serve(layerName, layers);
    else
        world.lead(layerName, 0);
    world.lead("impostor.example", world.serve("real.example", layers));
    const auto network = world.network();
    Flow flow = ownRegistry({agent});
    if (planned)
        flow.imageHosts.append({"layers.example:443", "nowhere.example:443", "impostor.example:443"});
    const RunResult result = walk(flow, *network);
    QCOMPARE(registryIds(result), ids);
    const Finding *blob = find(result.findings, "reg.blob-host");
    if (blob != nullptr) {
        const QString host = QUrl(QString::fromLatin1(location)).host();
        QVERIFY2(titleOf(*blob).contains(host) && causesOf(*blob).contains(host), qPrintable(titleOf(*blob)));
        QCOMPARE(wordFor(blob->status), wordFor(planned ? Status::Fail : Status::Warn));
    }
}

void TestRegistryServes::indexesWithoutTheNodesProcessor()
{
    SmallWorld world;
    world.serve(registryName, smallRegistry(entry("s390x"), oneByte()));
    const auto network = world.network();
    Flow flow = ownRegistry({agent});
    flow.architectures = {"amd64"};
    QCOMPARE(registryIds(walk(flow, *network)), QStringList{"reg.arch"});
    flow.architectures.clear();
    QCOMPARE(registryIds(walk(flow, *network)), QStringList{"reg.ok"});
}

void TestRegistryServes::pagesInPlaceOfTheRegistry_data()
{
    QTest::addColumn<int>("pingStatus");
    QTest::addColumn<int>("manifestStatus");
    QTest::addColumn<QString>("id");
    QTest::newRow("a web server") << 404 << 404 << "reg.404-html";
    QTest::newRow("a friendly web server") << 200 << 200 << "reg.404-html";
    QTest::newRow("a block page") << 403 << 403 << "http.block-page";
    QTest::newRow("a sign-in page") << 511 << 511 << "http.portal";
    QTest::newRow("a broken gateway") << 504 << 504 << "http.gateway";
    QTest::newRow("a path without its organisation") << 0 << 404 << "reg.404-html";
    QTest::newRow("a page that blocks the manifests only") << 0 << 403 << "http.block-page";
}

void TestRegistryServes::pagesInPlaceOfTheRegistry()
{
    QFETCH(int, pingStatus);
    QFETCH(int, manifestStatus);
    QFETCH(QString, id);
    SmallWorld world;
    world.serve(registryName, [pingStatus, manifestStatus](const HttpRequest &request) {
        const bool ping = request.path == "/v2/";
        if (ping && pingStatus == 0)
            return jsonAnswer(200, "{}");
        return HttpAnswer{ping ? pingStatus : manifestStatus,
                          "text/html",
                          "<html><head><title>Hello Jane Doe</title></head></html>",
                          {}};
    });
    const auto network = world.network();
    const RunResult result = walk(ownRegistry({agent}), *network);
    QCOMPARE(registryIds(result), QStringList{id});
}

void TestRegistryServes::theLoginGoesToNobodyElse_data()
{
    QTest::addColumn<QByteArray>("realm");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("the registry's own token service")
        << QByteArray("https://registry.corp.example/token") << true << QStringList{"reg.ok"};
    QTest::newRow("a token service that the plan allows")
        << QByteArray("https://auth.corp.example/token") << true << QStringList{"reg.ok"};
    QTest::newRow("a token service of somebody else")
        << QByteArray("https://evil.example/token") << false << QStringList{"reg.ok", "reg.unplanned-host"};
    QTest::newRow("a token service that sends on to somebody else")
        << QByteArray("https://registry.corp.example/elsewhere") << true
        << QStringList{"reg.ok", "reg.unplanned-host"};
    QTest::newRow("a token service without TLS")
        << QByteArray("http://registry.corp.example/token") << false << QStringList{"reg.http-realm"};
    QTest::newRow("another port of the registry") << QByteArray("https://registry.corp.example:5001/token")
                                                  << false << QStringList{"reg.ok", "reg.unplanned-host"};
}

void TestRegistryServes::theLoginGoesToNobodyElse()
{
    QFETCH(QByteArray, realm);
    QFETCH(bool, sent);
    QFETCH(QStringList, ids);
    SmallWorld world;
    QByteArrayList logins;  // that came where they may
    QByteArrayList strayed; // that came to somebody else
    const auto token = [](QByteArrayList &seen, const HttpRequest &request) {
        const QByteArray authorization = request.header("Authorization");
        if (!authorization.isEmpty())
            seen.append(authorization);
        return jsonAnswer(200, R"({"token":"T0ken-for-the-test"})");
    };
    const practice::HttpService open = smallRegistry(entry("amd64"), oneByte());
    world.serve(registryName, [&, token, open](const HttpRequest &request) {
        if (request.path == "/token")
            return token(logins, request);
        if (request.path == "/elsewhere") {
            token(logins, request);
            return sendTo("https://evil.example/token");
        }
        if (request.header("Authorization") == "Bearer T0ken-for-the-test") {
            HttpAnswer served = open(request);
            served.headers.append({"Server", "echo " + request.header("Authorization")});
            return served;
        }
        HttpAnswer answer = jsonAnswer(401, R"({"errors":[{"code":"UNAUTHORIZED"}]})");
        answer.headers.append({"WWW-Authenticate", "Bearer realm=\"" + realm + "\",service=\"test\""});
        return answer;
    });
    world.serve("auth.corp.example",
                [&, token](const HttpRequest &request) { return token(logins, request); });
    world.serve(
        registryName, [&, token](const HttpRequest &request) { return token(logins, request); }, 5001);
    world.serve("evil.example", [&, token](const HttpRequest &request) { return token(strayed, request); });
    const auto network = world.network();
    network->registryUser = u"robot"_s;
    network->registryPassword = Secret(password);
    Flow flow = ownRegistry({agent});
    flow.pullsWithLogin = true;
    flow.imageHosts.append("auth.corp.example:443");
    flow.loginHosts.append("auth.corp.example:443");
    const RunResult result = walk(flow, *network);
    QCOMPARE(registryIds(result), ids);
    QCOMPARE(logins.contains("Basic " + loginPair().toBase64()), sent);
    QCOMPARE(strayed, QByteArrayList());
    const QByteArray kept = everythingKept(result);
    QVERIFY(!holdsPassword(kept) && !kept.contains("T0ken-for-the-test"));

    // A public registry never sees it, whatever it asks for.
    logins.clear();
    flow.purpose = Purpose::ImagePull;
    walk(flow, *network);
    QVERIFY(!logins.contains("Basic " + loginPair().toBase64()));
    // Nor does anybody whose certificate did not pass.
    logins.clear();
    flow.purpose = Purpose::Registry;
    network->publicRoots = TrustStore();
    walk(flow, *network);
    QCOMPARE(logins, QByteArrayList());
}

void TestRegistryServes::aLoginIsLearntWhereItIsAsked_data()
{
    QTest::addColumn<int>("pingStatus");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<bool>("given");
    QTest::addColumn<QString>("id");
    QTest::newRow("the API greets everybody, images want a token")
        << 200 << QByteArray("Bearer") << true << u"reg.ok"_s;
    QTest::newRow("the API greets everybody, images want a login")
        << 200 << QByteArray("Basic") << true << u"reg.ok"_s;
    QTest::newRow("a gateway hides the API") << 404 << QByteArray("Bearer") << true << u"reg.ok"_s;
    QTest::newRow("a gateway forbids the API") << 403 << QByteArray("Basic") << true << u"reg.ok"_s;
    QTest::newRow("no password here") << 200 << QByteArray("Bearer") << false << u"reg.unknown"_s;
    QTest::newRow("no password here, no token") << 404 << QByteArray("Basic") << false << u"reg.unknown"_s;
}

/// Nothing of it is asked by the API's own path; the token needs the scope of the image and that of the
/// challenge.
void TestRegistryServes::aLoginIsLearntWhereItIsAsked()
{
    QFETCH(int, pingStatus);
    QFETCH(QByteArray, scheme);
    QFETCH(bool, given);
    QFETCH(QString, id);
    const QByteArray login = "Basic " + loginPair().toBase64();
    const practice::HttpService open = smallRegistry(entry("amd64"), oneByte());
    SmallWorld world;
    world.serve(registryName, [=](const HttpRequest &request) {
        if (request.path == "/v2/")
            return pingStatus == 200 ? jsonAnswer(200, "{}")
                                     : HttpAnswer{pingStatus, "text/plain", "no\n", {}};
        const bool bothScopes = request.query.contains("scope=repository:agents/stackstate/agent:pull") &&
                                request.query.contains("scope=registry:catalog:%2A");
        if (request.path == "/token" && bothScopes && request.header("Authorization") == login)
            return jsonAnswer(200, R"({"token":"T0ken-for-the-test"})");
        const QByteArray wanted = scheme == "Bearer" ? "Bearer T0ken-for-the-test" : login;
        if (request.path != "/token" && request.header("Authorization") == wanted)
            return open(request);
        HttpAnswer answer = jsonAnswer(401, R"({"errors":[{"code":"UNAUTHORIZED"}]})");
        answer.headers.append(QPair<QByteArray, QByteArray>{
            "WWW-Authenticate",
            scheme +
                R"( realm="https://registry.corp.example/token",service="test",scope="registry:catalog:*")"});
        return answer;
    });
    const auto network = world.network();
    network->registryUser = u"robot"_s;
    network->registryPassword = given ? Secret(password) : Secret();
    Flow flow = ownRegistry({agent});
    flow.pullsWithLogin = true;
    const RunResult result = walk(flow, *network);
    QCOMPARE(registryIds(result), QStringList{id});
    QVERIFY(!holdsPassword(everythingKept(result)));
    if (given)
        QVERIFY(netsetup::recorded::takeEachFieldAway(flow, result.evidence) > 0);
}

void TestRegistryServes::aLoginThatIsHeldBackIsCalledSo_data()
{
    QTest::addColumn<bool>("planned");
    QTest::addColumn<bool>("mayGo");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("not in the plan") << false << false << QStringList{"reg.unknown", "reg.unplanned-host"};
    QTest::newRow("a companion that may not have it") << true << false << QStringList{"reg.unknown"};
    QTest::newRow("a companion that may have it") << true << true << QStringList{"reg.ok"};
}

/// A token service on another port of the registry, which gives nothing without the login.
void TestRegistryServes::aLoginThatIsHeldBackIsCalledSo()
{
    QFETCH(bool, planned);
    QFETCH(bool, mayGo);
    QFETCH(QStringList, ids);
    const QByteArray login = "Basic " + loginPair().toBase64();
    const practice::HttpService open = smallRegistry(entry("amd64"), oneByte());
    SmallWorld world;
    world.serve(registryName, [=](const HttpRequest &request) {
        if (request.header("Authorization") == "Bearer T0ken-for-the-test")
            return open(request);
        HttpAnswer answer = jsonAnswer(401, R"({"errors":[{"code":"UNAUTHORIZED"}]})");
        const QByteArray realm = R"(Bearer realm="https://registry.corp.example:5001/token")";
        answer.headers.append({"WWW-Authenticate", realm});
        return answer;
    });
    world.serve(
        registryName,
        [=](const HttpRequest &request) {
            return request.header("Authorization") == login
                       ? jsonAnswer(200, R"({"token":"T0ken-for-the-test"})")
                       : jsonAnswer(401, R"({"errors":[{"code":"UNAUTHORIZED"}]})");
        },
        5001);
    const auto network = world.network();
    network->registryUser = u"robot"_s;
    network->registryPassword = Secret(password);
    Flow flow = ownRegistry({agent});
    flow.pullsWithLogin = true;
    if (planned)
        flow.imageHosts.append("registry.corp.example:5001");
    if (mayGo)
        flow.loginHosts.append("registry.corp.example:5001");
    const RunResult result = walk(flow, *network);
    QCOMPARE(registryIds(result), ids);
    if (const Finding *unclear = find(result.findings, "reg.unknown"))
        QVERIFY2(detailOf(*unclear).contains("held back") && detailOf(*unclear).contains(":5001"),
                 qPrintable(detailOf(*unclear)));
}

void TestRegistryServes::externalUrlsWithoutTls()
{
    SmallWorld world;
    world.serve(registryName,
                smallRegistry(entry("amd64"), sendTo("http://registry.corp.example/v2/agents/blobs/x")));
    const auto network = world.network();
    const RunResult result = walk(ownRegistry({agent}), *network);
    QCOMPARE(registryIds(result), QStringList{"reg.http-realm"});
    const Finding *finding = find(result.findings, "reg.http-realm");
    QVERIFY2(detailOf(*finding).contains("http://registry.corp.example:80"), qPrintable(detailOf(*finding)));
    QVERIFY(!network->dialer.contacted().contains(u"registry.corp.example:80"_s));
}

void TestRegistryServes::nobodyIsLedInside_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("this computer") << QByteArray("127.0.0.1");
    QTest::newRow("this computer by name") << QByteArray("trap.example");
    QTest::newRow("the metadata of a cloud") << QByteArray("169.254.169.254");
    QTest::newRow("this computer's other address") << QByteArray("[::1]");
    QTest::newRow("a private network") << QByteArray("10.1.2.3");
}

/// Layers and token service: what a server says is no reason to knock at the user's own doors.
void TestRegistryServes::nobodyIsLedInside()
{
    QFETCH(QByteArray, host);
    SmallWorld world;
    const QByteArray place = "https://" + host + "/x";
    world.serve(registryName, smallRegistry(entry("amd64"), sendTo(place)));
    world.leadTo("trap.example", u"127.0.0.1"_s);
    auto network = world.network();
    const RunResult layers = walk(ownRegistry({agent}), *network);
    QCOMPARE(registryIds(layers), QStringList{"http.redirect-blocked"});
    const Finding *blocked = find(layers.findings, "http.redirect-blocked");
    QVERIFY2(causesOf(*blocked).contains("no rule should allow it"), qPrintable(causesOf(*blocked)));
    const QStringList contacted = network->dialer.contacted();
    QVERIFY2(!contacted.contains(QString::fromLatin1(host + ":443")), qPrintable(contacted.join(u' ')));

    SmallWorld asking;
    asking.serve(registryName, [place](const HttpRequest &) {
        HttpAnswer answer = jsonAnswer(401, R"({"errors":[{"code":"UNAUTHORIZED"}]})");
        answer.headers.append({"WWW-Authenticate", "Bearer realm=\"" + place + "\""});
        return answer;
    });
    asking.leadTo("trap.example", u"127.0.0.1"_s);
    network = asking.network();
    const RunResult token = walk(ownRegistry({agent}), *network);
    QCOMPARE(registryIds(token), QStringList{"http.redirect-blocked"});
    QVERIFY(causesOf(*find(token.findings, "http.redirect-blocked")).contains("no rule should allow it"));
}

void TestRegistryServes::echoedSecretsStayOutOfEvidence()
{
    SmallWorld world;
    world.serve(registryName, [](const HttpRequest &request) {
        const QByteArray login = request.header("Authorization").mid(6);
        HttpAnswer answer{login.isEmpty() ? 401 : 403, "text/html", {}, {}};
        answer.body = "<html><title>You are " + QByteArray::fromBase64(login) + "</title></html>";
        answer.headers.append({"WWW-Authenticate", QByteArray("Basic realm=\"test\"")});
        answer.headers.append({"Server", "echo/" + login});
        answer.headers.append({"Via", "1.1 " + password.toPercentEncoding() + ' ' + password.toHex()});
        answer.headers.append({"Location", "https://x.example/" + password});
        return answer;
    });
    const auto network = world.network();
    network->registryUser = u"robot"_s;
    network->registryPassword = Secret(password);
    Flow flow = ownRegistry({agent});
    flow.pullsWithLogin = true;
    const QByteArray kept = everythingKept(walk(flow, *network));
    QVERIFY(kept.contains("(secret)"));
    QVERIFY(!holdsPassword(kept) && !kept.contains(password.toHex()) &&
            !kept.contains(loginPair().toBase64().left(12)));
}

/// Registries of clouds take a whole JSON file as the password.
void TestRegistryServes::aPasswordOfSeveralLinesIsOneHeader()
{
    const QByteArray file =
        "{\n  \"type\": \"service_account\",\n  \"private_key\": \"K3y-s3cr3t-0001-of-a-cloud\"\n}";
    SmallWorld world;
    QByteArrayList logins;
    const practice::HttpService open = smallRegistry(entry("amd64"), oneByte());
    world.serve(registryName, [&logins, open](const HttpRequest &request) {
        const QByteArray login = request.header("Authorization");
        if (!login.isEmpty()) {
            logins.append(login);
            HttpAnswer served = open(request);
            served.headers.append({"Server", QByteArray::fromBase64(login.mid(6)).replace('\n', ' ')});
            return served;
        }
        HttpAnswer answer = jsonAnswer(401, R"({"errors":[{"code":"UNAUTHORIZED"}]})");
        answer.headers.append({"WWW-Authenticate", QByteArray("Basic realm=\"test\"")});
        return answer;
    });
    const auto network = world.network();
    network->registryUser = u"_json_key"_s;
    network->registryPassword = Secret(file);
    Flow flow = ownRegistry({agent});
    flow.pullsWithLogin = true;
    const RunResult result = walk(flow, *network);
    QCOMPARE(registryIds(result), QStringList{"reg.ok"});
    QVERIFY(!logins.isEmpty());
    QCOMPARE(logins.first(), "Basic " + QByteArray("_json_key:" + file).toBase64());
    QVERIFY(!everythingKept(result).contains("K3y-s3cr3t"));
}

void TestRegistryServes::signaturesStayOutOfEvidence()
{
    SmallWorld world;
    world.serve(registryName,
                smallRegistry(entry("amd64"), sendTo("https://layers.example/x?Signature=S1gned&User=jane")));
    QByteArray query;
    world.serve(layerName, [&query](const HttpRequest &request) {
        query = request.query;
        return oneByte();
    });
    const auto network = world.network();
    const RunResult result = walk(ownRegistry({agent}), *network);
    QCOMPARE(query, QByteArray("Signature=S1gned&User=jane"));
    QVERIFY(!everythingKept(result).contains("S1gned"));
    QVERIFY(everythingKept(result).contains("https://layers.example/x"));
}

void TestRegistryServes::aStopEndsTheWalk()
{
    int cancelled = 0;
    for (int turns = 1; turns <= 40; turns += 3) {
        const auto network = m_world->network();
        std::stop_source stop;
        QTimer eachTurn;
        int left = turns;
        QObject::connect(&eachTurn, &QTimer::timeout, &eachTurn, [&stop, &left] {
            if (--left == 0)
                stop.request_stop();
        });
        RunProgress progress;
        progress.onAwaiting = [&eachTurn](const QStringList &names) {
            const bool walking = std::any_of(names.begin(), names.end(), [](const QString &name) {
                return name.startsWith("registry-serves"_L1);
            });
            if (walking && !eachTurn.isActive())
                eachTurn.start(0); // from now on at every turn of the event loop
        };
        const Flow flow = ownRegistry({agent, promtail});
        const RunResult result = QCoro::waitFor(runChecks({flow}, *network, progress, stop.get_token()));
        QCOMPARE(result.cancelled, stop.stop_requested());
        QCOMPARE(network->dialer.openSockets(), 0);
        cancelled += result.cancelled ? 1 : 0;
    }
    QVERIFY(cancelled > 0);
}

NETSETUP_TEST(TestRegistryServes)
#include "tst_registryserves.moc"
