// The pieces of the registry protocol: real answers, odd ones, and hostile ones.
#include "registrypieces.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QString digest = "sha256:"_L1 + QString(64, u'a');
const HttpsPlace quay(u"quay.io"_s, 443, "/v2/");

/// "bearer realm=x service=y; basic realm=z": scheme and parameters of each challenge.
QString shown(const QByteArray &header)
{
    QStringList all;
    const QList<AuthChallenge> challenges = parseChallenges(header);
    for (const AuthChallenge &challenge : challenges) {
        QString text = QString::fromLatin1(challenge.scheme);
        for (auto it = challenge.parameters.begin(); it != challenge.parameters.end(); ++it)
            text += u' ' + QString::fromLatin1(it.key() + '=' + it.value());
        all.append(text);
    }
    return all.join("; "_L1);
}

} // namespace

class TestRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void challenges_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &header, const char *expected) {
            QTest::newRow(name) << header << QString::fromLatin1(expected);
        };
        row("quay", "Bearer realm=\"https://quay.io/v2/auth\",service=\"quay.io\"",
            "bearer realm=https://quay.io/v2/auth service=quay.io");
        row("docker hub",
            "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\","
            "scope=\"repository:a/b:pull,push\",error=\"insufficient_scope\"",
            "bearer error=insufficient_scope realm=https://auth.docker.io/token "
            "scope=repository:a/b:pull,push service=registry.docker.io");
        row("basic", "Basic realm=\"Registry Realm\"", "basic realm=Registry Realm");
        row("scheme in any case", "BEARER Realm=\"x\"", "bearer realm=x");
        row("two challenges in one header", "Bearer realm=\"a\", Basic realm=\"b\"",
            "bearer realm=a; basic realm=b");
        row("schemes without parameters", "Negotiate, NTLM", "negotiate; ntlm");
        row("a scheme with a blob", "Negotiate YIIabc/+de==, Basic realm=\"b\"", "negotiate; basic realm=b");
        row("values without quotes", "Bearer realm=x,service=y", "bearer realm=x service=y");
        row("blanks around the equals sign", "Bearer realm = \"x\" , service= \"y\"",
            "bearer realm=x service=y");
        row("quoted quotes", "Basic realm=\"a\\\"b,c=d\"", "basic realm=a\"b,c=d");
        row("the first of two equal names counts", "Bearer realm=\"a\",realm=\"b\"", "bearer realm=a");
        row("a quote that never closes", "Bearer realm=\"abc", "bearer");
        row("nothing", "", "");
        row("only commas", ",,, ,", "");
        row("rubbish", "\x01\x02\xff", "");
        row("a parameter without a scheme", "realm=\"x\"", "realm");
    }
    void challenges()
    {
        QFETCH(QByteArray, header);
        QTEST(shown(header), "expected");
    }

    void tokenPlaces()
    {
        const auto placeFor = [](const QByteArray &header) {
            const std::optional<HttpsPlace> place =
                tokenPlace(quay, parseChallenges(header).value(0), u"stackstate/promtail"_s);
            return place ? place->hostPort() + QString::fromLatin1(place->target) : QString();
        };
        QCOMPARE(placeFor("Bearer realm=\"https://quay.io/v2/auth\",service=\"quay.io\""),
                 u"quay.io:443/v2/auth?service=quay.io&scope=repository:stackstate/promtail:pull"_s);
        QCOMPARE(placeFor("Bearer realm=\"https://a.example:8443/t?x=1\",service=\"a b&c=d\""),
                 u"a.example:8443/t?x=1&service=a%20b%26c%3Dd&scope=repository:stackstate/promtail:pull"_s);
        QCOMPARE(placeFor("Bearer realm=\"http://quay.io/v2/auth\""), QString());
        QCOMPARE(placeFor("Bearer realm=\"/v2/auth\""), QString());
        QCOMPARE(placeFor("Bearer service=\"x\""), QString());
        QCOMPARE(placeFor("Bearer realm=\"https://user:pw@quay.io/\""), QString());
        QCOMPARE(placeFor("Bearer realm=\"https://quay.io/\\\r\nX-Evil: 1\""), QString());
    }

    void redirects_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a layer host") << QByteArray("https://cdn01.quay.io/a/b?Signature=x%2Fy~z")
                                      << "cdn01.quay.io:443/a/b?Signature=x%2Fy~z";
        QTest::newRow("a path") << QByteArray("/other?x=1") << "quay.io:443/other?x=1";
        QTest::newRow("another port") << QByteArray("https://a.example:444") << "a.example:444/";
        QTest::newRow("an address") << QByteArray("https://[2001:db8::1]/x") << "[2001:db8::1]:443/x";
        QTest::newRow("no TLS") << QByteArray("http://a.example/") << "";
        QTest::newRow("a login") << QByteArray("https://u:p@a.example/") << "";
        QTest::newRow("another scheme") << QByteArray("file:///etc/passwd") << "";
        QTest::newRow("a blank") << QByteArray("https://a.example/a b") << "";
        QTest::newRow("two lines") << QByteArray("https://a.example/\r\nX: y") << "";
        QTest::newRow("port 0") << QByteArray("https://a.example:0/") << "";
        QTest::newRow("nothing") << QByteArray() << "";
        QTest::newRow("endless") << QByteArray("https://a.example/" + QByteArray(9000, 'a')) << "";
    }
    void redirects()
    {
        QFETCH(QByteArray, location);
        const std::optional<HttpsPlace> place = resolvePlace(quay, location);
        QTEST(place ? place->hostPort() + QString::fromLatin1(place->target) : QString(), "expected");
    }

    void addressesAreShownWithoutTheirSignature()
    {
        const HttpsPlace place(u"cdn01.quay.io"_s, 443, "/layer?Signature=secret");
        QCOMPARE(place.shownUrl(), u"https://cdn01.quay.io/layer"_s);
        QCOMPARE(HttpsPlace(u"a.example"_s, 5000, "/v2/").shownUrl(), u"https://a.example:5000/v2/"_s);
        QCOMPARE(HttpsPlace(u"2001:db8::1"_s, 443, "/").hostHeader(), QByteArray("[2001:db8::1]"));
    }

    void tokens()
    {
        const auto tokenIn = [](const QByteArray &body) {
            const std::optional<Secret> token = parseToken(body);
            return token ? token->revealForWire() : QByteArray();
        };
        QCOMPARE(tokenIn("{\"token\":\"abc\"}"), QByteArray("abc"));
        QCOMPARE(tokenIn("{\"access_token\":\"def\",\"expires_in\":300}"), QByteArray("def"));
        QCOMPARE(tokenIn("{\"token\":\"\",\"access_token\":\"def\"}"), QByteArray("def"));
        QCOMPARE(tokenIn("{\"token\":5}"), QByteArray());
        QCOMPARE(tokenIn("{\"token\":\"a\\r\\nX-Evil: 1\"}"), QByteArray());
        QCOMPARE(tokenIn("<html>"), QByteArray());
    }

    void anIndexTellsItsPlatforms()
    {
        const QByteArray body =
            "{\"manifests\":["
            "{\"digest\":\"" +
            digest.toLatin1() +
            "\",\"platform\":{\"os\":\"linux\",\"architecture\":\"amd64\"}},"
            "{\"digest\":\"" +
            digest.toLatin1() +
            "\",\"platform\":{\"os\":\"linux\",\"architecture\":\"arm\",\"variant\":\"v7\"}},"
            "{\"digest\":\"" +
            digest.toLatin1() +
            "\",\"platform\":{\"os\":\"unknown\",\"architecture\":\"unknown\"}},"
            "{\"digest\":\"../../evil\",\"platform\":{\"os\":\"linux\",\"architecture\":\"s390x\"}},"
            "{\"digest\":\"" +
            digest.toLatin1() + "\",\"platform\":{\"os\":\"li nux\",\"architecture\":\"x\"}}, 7]}";
        for (const char *type : {"application/vnd.oci.image.index.v1+json",
                                 "application/vnd.docker.distribution.manifest.list.v2+json; charset=utf-8",
                                 "application/json", ""}) {
            const std::optional<RegistryManifest> manifest = parseManifest(type, body);
            QVERIFY2(manifest.has_value(), type);
            QCOMPARE(manifest->kind, RegistryManifest::Kind::Index);
            QCOMPARE(manifest->platforms(), QStringList({"linux/amd64", "linux/arm/v7"}));
        }
    }

    void anImageTellsItsFirstLayer()
    {
        const QByteArray body = "{\"schemaVersion\":2,\"config\":{\"digest\":\"" + digest.toLatin1() +
                                "\"},\"layers\":[{\"digest\":\"" + digest.toLatin1() + "\",\"size\":42}]}";
        for (const char *type : {"application/vnd.oci.image.manifest.v1+json",
                                 "application/vnd.docker.distribution.manifest.v2+json", "text/plain"}) {
            const std::optional<RegistryManifest> manifest = parseManifest(type, body);
            QVERIFY2(manifest.has_value(), type);
            QCOMPARE(manifest->kind, RegistryManifest::Kind::Image);
            QCOMPARE(manifest->layerDigest, digest);
            QCOMPARE(manifest->layerSize, 42);
        }
    }

    void otherThingsAreNoManifests_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray index("application/vnd.oci.image.index.v1+json");
        QTest::newRow("a page") << QByteArray("text/html") << QByteArray("<html></html>");
        QTest::newRow("an index without its list") << index << QByteArray("{}");
        QTest::newRow("the old schema 1")
            << QByteArray("application/vnd.docker.distribution.manifest.v1+json")
            << QByteArray("{\"schemaVersion\":1,\"fsLayers\":[]}");
        QTest::newRow("an error") << QByteArray("application/json")
                                  << QByteArray("{\"errors\":[{\"code\":\"DENIED\"}]}");
        QTest::newRow("a list") << index << QByteArray("[1,2]");
        QTest::newRow("half a text") << index << QByteArray("{\"manifests\":[");
    }
    void otherThingsAreNoManifests()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QVERIFY(!parseManifest(type, body).has_value());
    }

    void errorCodes()
    {
        QCOMPARE(registryErrorCode("{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"detail\":{}}]}"),
                 u"MANIFEST_UNKNOWN"_s);
        QCOMPARE(registryErrorCode("{\"errors\":[]}"), QString());
        QCOMPARE(registryErrorCode("{\"errors\":[{\"code\":\"no such thing\"}]}"), QString());
        QCOMPARE(registryErrorCode("<html>"), QString());
        QCOMPARE(parseConfigPlatform("{\"os\":\"linux\",\"architecture\":\"arm64\",\"variant\":\"v8\"}"),
                 u"linux/arm64/v8"_s);
        QCOMPARE(parseConfigPlatform("{\"architecture\":\"arm64\"}"), QString());
    }

    void randomBytesDoNoHarm()
    {
        // Seeds of every kind, cut, mixed and bent; the same ones each time.
        const QByteArrayList seeds{
            "Bearer realm=\"https://quay.io/v2/auth\",service=\"quay.io\", Basic realm=\"x\", Negotiate "
            "YII==",
            "https://cdn01.quay.io:443/a/b?Signature=x#y", "{\"token\":\"abc\",\"access_token\":\"d\"}",
            "{\"errors\":[{\"code\":\"NAME_UNKNOWN\"}],\"os\":\"linux\",\"architecture\":\"amd64\"}",
            "{\"manifests\":[{\"digest\":\"" + digest.toLatin1() +
                "\",\"platform\":{\"os\":\"linux\",\"architecture\":\"amd64\"}}],\"config\":{\"digest\":"
                "\"x\"},\"layers\":[]}"};
        QRandomGenerator random(4711);
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes = seeds.at(random.bounded(int(seeds.size())));
            for (int change = random.bounded(6); change > 0 && !bytes.isEmpty(); --change) {
                const int at = random.bounded(int(bytes.size()));
                const int kind = random.bounded(3);
                if (kind == 0)
                    bytes[at] = static_cast<char>(random.bounded(256));
                else if (kind == 1)
                    bytes.remove(at, 1 + random.bounded(8));
                else
                    bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(12)));
            }
            QVERIFY2(registryReadersBehave(bytes), bytes.toHex().constData());
        }
    }
};

NETSETUP_TEST(TestRegistry)
#include "tst_registry.moc"
