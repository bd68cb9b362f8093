// What the practice servers understand and answer, without a socket.
#include "practice/chartshelf.h"
#include "practice/clienthello.h"
#include "practice/receiver.h"
#include "practice/registry.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

using namespace netsetup::practice;
using State = RequestReader::State;

namespace {

QByteArray withLength(const QByteArray &content, int width)
{
    QByteArray length;
    for (int i = width - 1; i >= 0; --i)
        length += static_cast<char>((content.size() >> (8 * i)) & 0xff);
    return length + content;
}

QByteArray hello(const QByteArray &name)
{
    QByteArray extensions = QByteArray::fromHex("002b0003020304"); // supported_versions: TLS 1.3
    if (!name.isEmpty())
        extensions +=
            QByteArray("\0\0", 2) + withLength(withLength(QByteArray(1, '\0') + withLength(name, 2), 2), 2);
    const QByteArray body = QByteArray::fromHex("0303") + QByteArray(32, 'r') + withLength("session", 1) +
                            withLength(QByteArray::fromHex("1301"), 2) + withLength(QByteArray(1, '\0'), 1) +
                            withLength(extensions, 2);
    return QByteArray::fromHex("160301") + withLength(QByteArray(1, '\1') + withLength(body, 3), 2);
}

HttpRequest request(const QByteArray &method, const QByteArray &path, const QByteArray &header = {})
{
    HttpRequest made{method, path, {}, {}};
    const qsizetype colon = header.indexOf(':');
    if (colon > 0)
        made.headers.append({header.left(colon), header.mid(colon + 1).trimmed()});
    return made;
}

} // namespace

class TestPracticeHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheServerName();
    void survivesBrokenHellos();
    void readsRequests_data();
    void readsRequests();
    void readsRequestsByteByByte();
    void receiverAnswers_data();
    void receiverAnswers();
    void registryAsksForAToken();
    void registryServesWhatItsDigestsSay();
    void printsAnswers();
};

void TestPracticeHttp::readsTheServerName()
{
    QCOMPARE(readClientHello(hello("ACME.example")).serverName, QByteArray("acme.example"));
    QCOMPARE(readClientHello(hello("")).state, ClientHello::State::Complete);
    QCOMPARE(readClientHello(hello("")).serverName, QByteArray());
    QCOMPARE(readClientHello("GET / HTTP/1.1\r\n").state, ClientHello::State::NotTls);
}

void TestPracticeHttp::survivesBrokenHellos()
{
    const QByteArray good = hello("acme.example");
    for (qsizetype i = 0; i < good.size(); ++i) {
        QCOMPARE(readClientHello(good.left(i)).state, ClientHello::State::Incomplete);
        for (const int flip : {0x01, 0x80, 0xff}) {
            QByteArray bent = good;
            bent[i] = static_cast<char>(bent[i] ^ flip);
            QVERIFY(readClientHello(bent).serverName.size() < good.size());
        }
    }
}

void TestPracticeHttp::readsRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("expected");
    QTest::newRow("a plain question") << QByteArray("GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n") << State::Ready;
    QTest::newRow("an unfinished question") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\n") << State::Head;
    QTest::newRow("a whole body") << QByteArray("POST / HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc")
                                  << State::Ready;
    QTest::newRow("half a body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\na")
                                 << State::Body;
    QTest::newRow("a negative body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -3\r\n\r\n")
                                     << State::Bad;
    QTest::newRow("a body of words") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n")
                                     << State::Bad;
    QTest::newRow("an endless body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n")
                                     << State::BodyTooLarge;
    QTest::newRow("a chunked body") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                                    << State::LengthRequired;
    QTest::newRow("too many words") << QByteArray("GET / x HTTP/1.1\r\n\r\n") << State::Bad;
    QTest::newRow("another protocol") << QByteArray("GET / SIP/2.0\r\n\r\n") << State::Bad;
    QTest::newRow("a header without a colon") << QByteArray("GET / HTTP/1.1\r\nhello\r\n\r\n") << State::Bad;
    QTest::newRow("noise") << QByteArray("\0\r\n\r\n", 5) << State::Bad;
    QTest::newRow("an endless head") << QByteArray("GET / HTTP/1.1\r\na: " + QByteArray(20000, 'a'))
                                     << State::HeadTooLarge;
}

void TestPracticeHttp::readsRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(State, expected);
    RequestReader reader;
    QCOMPARE(reader.feed(bytes), expected);
    if (expected == State::Bad)
        QCOMPARE(answerToBadRequest(expected).status, 400);
}

void TestPracticeHttp::readsRequestsByteByByte()
{
    const QByteArray bytes("POST /p?secret=1 HTTP/1.1\r\nSTS-API-Key:  k \r\nContent-Length: 2\r\n\r\nxy");
    RequestReader reader;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        QCOMPARE(reader.feed(bytes.mid(i, 1)) == State::Ready, i == bytes.size() - 1);
    QCOMPARE(reader.request().path, QByteArray("/p"));
    QCOMPARE(reader.request().header("sts-api-key"), QByteArray("k"));
    QVERIFY(reader.request().header("absent").isNull());
    RequestReader withoutQuery;
    QCOMPARE(withoutQuery.feed("GET /v2/ HTTP/1.1\r\n\r\n"), State::Ready);
    QCOMPARE(withoutQuery.request().path, QByteArray("/v2/"));
}

void TestPracticeHttp::receiverAnswers_data()
{
    QTest::addColumn<KeyPolicy>("keys");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    const KeyPolicy any = KeyPolicy::AcceptAny;
    const QByteArray features("/receiver/stsAgent/features");
    const QByteArray validate("/receiver/stsAgent/api/v1/validate");
    const QByteArray json("application/json");
    const QByteArray html("text/html; charset=utf-8");
    QTest::newRow("a key opens features")
        << any << QByteArray("GET") << features << QByteArray("sts-api-key: practice") << 200 << json;
    QTest::newRow("a key is valid") << any << QByteArray("GET") << validate << QByteArray("STS-API-KEY: x")
                                    << 200 << json;
    QTest::newRow("a key of the other kind")
        << any << QByteArray("GET") << features << QByteArray("Authorization: ApiKey x") << 200 << json;
    QTest::newRow("no key") << any << QByteArray("GET") << features << QByteArray() << 401 << json;
    QTest::newRow("an empty key is no key")
        << any << QByteArray("GET") << validate << QByteArray("sts-api-key: ") << 401 << json;
    QTest::newRow("the wrong key") << any << QByteArray("GET") << validate
                                   << QByteArray("sts-api-key: wrong-key") << 403 << json;
    QTest::newRow("any key when all are refused") << KeyPolicy::RefuseAll << QByteArray("GET") << features
                                                  << QByteArray("sts-api-key: practice") << 403 << json;
    QTest::newRow("no key when all are refused")
        << KeyPolicy::RefuseAll << QByteArray("GET") << features << QByteArray() << 401 << json;
    QTest::newRow("an upload without a key")
        << any << QByteArray("POST") << QByteArray("/receiver/stsAgent/intake/") << QByteArray() << 401
        << json;
    QTest::newRow("reading an upload path")
        << any << QByteArray("GET") << QByteArray("/receiver/stsAgent/intake/") << QByteArray() << 405
        << json;
    QTest::newRow("writing to a reading path")
        << any << QByteArray("POST") << features << QByteArray() << 405 << json;
    QTest::newRow("a path with a part missing")
        << any << QByteArray("GET") << QByteArray("/receiver/features") << QByteArray() << 404 << json;
    QTest::newRow("a path with no part right")
        << any << QByteArray("GET") << QByteArray("/receiver") << QByteArray() << 404 << json;
    QTest::newRow("the web pages") << any << QByteArray("GET") << QByteArray("/") << QByteArray() << 200
                                   << html;
    QTest::newRow("a look-alike is a web page")
        << any << QByteArray("GET") << QByteArray("/receivers") << QByteArray() << 200 << html;
}

void TestPracticeHttp::receiverAnswers()
{
    QFETCH(KeyPolicy, keys);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, header);
    const HttpAnswer answer = receiverService(keys)(request(method, path, header));
    QTEST(answer.status, "status");
    QTEST(answer.contentType, "type");
}

void TestPracticeHttp::registryAsksForAToken()
{
    ImageShelf images;
    images.add("a/b", "1");
    const auto shelf = std::make_shared<const ImageShelf>(images);
    const HttpService registry =
        registryService({"https://quay.example/v2/auth", "quay.example", "cdn01.quay.example"}, shelf);
    const HttpAnswer asked = registry(request("GET", "/v2/"));
    QCOMPARE(asked.status, 401);
    const QPair<QByteArray, QByteArray> challenge{
        "WWW-Authenticate", R"(Bearer realm="https://quay.example/v2/auth",service="quay.example")"};
    QVERIFY(asked.headers.contains(challenge));
    QCOMPARE(registry(request("GET", "/v2/auth")).status, 200);
    QCOMPARE(registry(request("GET", "/v2/", "Authorization: Bearer practice")).status, 200);
    const QByteArray bearer("Authorization: Bearer practice");
    QVERIFY(registry(request("GET", "/v2/a/manifests/1", bearer)).body.contains("NAME_UNKNOWN"));
    QVERIFY(registry(request("GET", "/v2/a/b/manifests/2", bearer)).body.contains("MANIFEST_UNKNOWN"));
    QCOMPARE(layerService(shelf)(request("GET", "/")).status, 403);
    const auto charts = std::make_shared<const ChartShelf>(chartsFrom(u"quay"_s));
    QCOMPARE(chartService(charts)(request("GET", "/index.yaml")).status, 200);
    QCOMPARE(tokenService()(request("GET", "/token")).status, 200);
}

void TestPracticeHttp::registryServesWhatItsDigestsSay()
{
    ImageShelf images;
    images.add("a/b", "1");
    const auto shelf = std::make_shared<const ImageShelf>(images);
    const HttpService registry =
        registryService({"https://quay.example/v2/auth", "quay.example", "cdn01.quay.example"}, shelf);
    const QByteArray bearer("Authorization: Bearer practice");
    const auto get = [&](const QString &path) {
        return registry(request("GET", path.toLatin1(), bearer));
    };
    const auto isDigestOf = [](const QString &digest, const QByteArray &bytes) {
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        return digest == "sha256:"_L1 + QString::fromLatin1(hash);
    };
    const HttpAnswer index = get(u"/v2/a/b/manifests/1"_s);
    QCOMPARE(index.status, 200);
    const QJsonArray entries = QJsonDocument::fromJson(index.body)["manifests"].toArray();
    QCOMPARE(entries.size(), 2);
    for (const QJsonValue &entry : entries) {
        const QString digest = entry["digest"].toString();
        const HttpAnswer manifest = get(u"/v2/a/b/manifests/"_s + digest);
        QVERIFY(isDigestOf(digest, manifest.body));
        QCOMPARE(qsizetype(entry["size"].toInteger()), manifest.body.size());
        const QString layer = QJsonDocument::fromJson(manifest.body)["layers"][0]["digest"].toString();
        const HttpAnswer redirect = get(u"/v2/a/b/blobs/"_s + layer);
        QCOMPARE(redirect.status, 307);
        const QUrl location(QString::fromLatin1(redirect.headers.last().second));
        QCOMPARE(location.host(), u"cdn01.quay.example"_s);
        HttpRequest signedOne = request("GET", location.path().toLatin1());
        QCOMPARE(layerService(shelf)(signedOne).status, 403);
        signedOne.query = location.query().toLatin1();
        QVERIFY(isDigestOf(layer, layerService(shelf)(signedOne).body));
        signedOne.headers.append(QPair<QByteArray, QByteArray>("Range", "bytes=0-0"));
        QCOMPARE(layerService(shelf)(signedOne).status, 206);
        QCOMPARE(layerService(shelf)(signedOne).body.size(), 1);
    }
}

void TestPracticeHttp::printsAnswers()
{
    const QDateTime now(QDate(2026, 3, 7), QTime(4, 5, 6), Qt::UTC);
    const QByteArray head(
        "HTTP/1.1 401 Unauthorized\r\nDate: Sat, 07 Mar 2026 04:05:06 GMT\r\nServer: practice\r\n"
        "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n");
    QCOMPARE(printAnswer(jsonAnswer(401, "{}"), "GET", now), head + QByteArray("{}"));
    QCOMPARE(printAnswer(jsonAnswer(401, "{}"), "HEAD", now), head);
}

NETSETUP_TEST(TestPracticeHttp)
#include "tst_practice_http.moc"
