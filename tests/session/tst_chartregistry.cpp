// The Agent's chart out of docker-registry, with nginx in front of it that wants a token first.
#include "session/chartservers.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString place = u"oci://registry.example/charts"_s;
const QByteArray password("r3g-s3cret");

QByteArray port(quint16 number)
{
    return QByteArray::number(number);
}

/// What ORAS and "helm push" do, by curl: two blobs, then the manifest under its tag.
class Pusher
{
public:
    Pusher(quint16 registry, const ServerProcess &scratch)
        : m_base(u"http://127.0.0.1:%1/v2/charts/stackstate-k8s-agent"_s.arg(registry))
        , m_scratch(scratch)
    {}

    /// The digest of the layer; empty: it failed.
    QByteArray push(const QString &tag, const QByteArray &layer, const QByteArray &layerType)
    {
        const QByteArray config("{}");
        const QByteArray digest = "sha256:" + sha256Of(layer);
        const QByteArray manifest =
            R"({"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",)"
            R"("config":{"mediaType":"application/vnd.cncf.helm.config.v1+json","digest":"sha256:)" +
            sha256Of(config) + R"(","size":2},"layers":[{"mediaType":")" + layerType + R"(","digest":")" +
            digest + R"(","size":)" + QByteArray::number(layer.size()) + "}]}";
        if (!upload(config) || !upload(layer))
            return {};
        const QString body = m_scratch.writeFile(u"manifest"_s, manifest);
        const Finished put =
            runProgram(u"curl"_s, {u"-sf"_s, u"-X"_s, u"PUT"_s, u"-H"_s,
                                   u"Content-Type: application/vnd.oci.image.manifest.v1+json"_s,
                                   u"--data-binary"_s, u'@' + body, m_base + "/manifests/"_L1 + tag});
        return put.exitCode == 0 ? digest : QByteArray();
    }

private:
    bool upload(const QByteArray &bytes)
    {
        const Finished begun =
            runProgram(u"curl"_s, {u"-si"_s, u"-X"_s, u"POST"_s, m_base + "/blobs/uploads/"_L1});
        static const QRegularExpression location(u"\\n[Ll]ocation: (\\S+)"_s);
        const QString to = location.match(QString::fromUtf8(begun.out)).captured(1);
        const QString body = m_scratch.writeFile(u"blob"_s, bytes);
        const QString digest = "sha256:"_L1 + QString::fromLatin1(sha256Of(bytes));
        return runProgram(u"curl"_s,
                          {u"-sf"_s, u"-X"_s, u"PUT"_s, u"-H"_s, u"Content-Type: application/octet-stream"_s,
                           u"--data-binary"_s, u'@' + body, to + "&digest="_L1 + digest})
                   .exitCode == 0;
    }

    QString m_base;
    const ServerProcess &m_scratch;
};

} // namespace

class TestChartRegistry : public QObject
{
    Q_OBJECT

private:
    ChartWorld m_world;
    ServerProcess m_registry;
    ServerProcess m_gate;
    const QByteArray m_chart = agentChart("1.0.100");
    const QByteArray m_next = agentChart("2.0.0+up1.0.0");
    const QByteArray m_altered = agentChart("3.0.0");

    /// The plan's own registry, with its login.
    static Plan planWithLogin()
    {
        Plan plan;
        plan.images.registry.host = u"registry.example"_s;
        plan.images.registry.port = 443;
        plan.images.registry.user = u"robot"_s;
        return plan;
    }
    NetOptions options(const QByteArray &secret = password)
    {
        NetOptions net = m_world.options();
        net.registryPassword = Secret(secret);
        return net;
    }

private Q_SLOTS:
    void initTestCase();
    void theNewestComesWithATokenOfTheLogin();
    void theVersionOfThePlanComes();
    void withoutALoginNothingIsGivenOut();
    void theLoginOfThePlanGoesToNobodyElse();
    void aChangedLayerIsRefused();
    void anImageIsNoChart();
    void aTagThatIsNotThere();
};

void TestChartRegistry::initTestCase()
{
    const quint16 registryPort = freePort();
    const QString config = m_registry.writeFile(
        u"registry.yml"_s,
        "version: 0.1\nlog:\n  level: error\nstorage:\n  filesystem:\n    rootdirectory: " +
            m_registry.folder().toUtf8() + "/data\nhttp:\n  addr: 127.0.0.1:" + port(registryPort) + "\n");
    QVERIFY2(m_registry.start(u"docker-registry"_s, {u"serve"_s, config}, registryPort),
             qPrintable(m_registry.failure()));
    const QByteArray chartType("application/vnd.cncf.helm.chart.content.v1.tar+gzip");
    Pusher pusher(registryPort, m_registry);
    QVERIFY(!pusher.push(u"1.0.100"_s, m_chart, chartType).isEmpty());
    QVERIFY(!pusher.push(u"2.0.0_up1.0.0"_s, m_next, chartType).isEmpty());
    QVERIFY(!pusher.push(u"2.1.0-rc.1"_s, agentChart("2.1.0-rc.1"), chartType).isEmpty());
    QVERIFY(!pusher.push(u"latest"_s, m_chart, chartType).isEmpty());
    QVERIFY(!pusher.push(u"1.0.1"_s, "an image", "application/vnd.oci.image.layer.v1.tar+gzip").isEmpty());
    const QByteArray altered = pusher.push(u"0.9.0"_s, m_altered, chartType);
    QVERIFY(!altered.isEmpty());

    const quint16 gatePort = freePort();
    m_world.lead(u"registry.example"_s, gatePort);
    m_world.lead(u"other.example"_s, gatePort);
    m_world.lead(u"tokens.example"_s, gatePort);
    const QString users = m_gate.writeFile(
        u"users"_s, runProgram(u"htpasswd"_s, {u"-nbm"_s, u"robot"_s, QString::fromLatin1(password)}).out);
    const QByteArray tls =
        m_world.tlsFor(m_gate, {u"registry.example"_s, u"other.example"_s, u"tokens.example"_s});
    const QByteArray listen = "listen 127.0.0.1:" + port(gatePort) + " ssl; " + tls;
    const QByteArray http =
        "server { server_name registry.example other.example; " + listen +
        " location / { if ($http_authorization != \"Bearer tok123\") { "
        "add_header WWW-Authenticate 'Bearer realm=\"https://$host/token\",service=\"s\"' always; "
        "return 401 '{}'; } proxy_pass http://127.0.0.1:" +
        port(registryPort) +
        "; proxy_set_header Authorization \"\"; } "
        "location = /v2/charts/stackstate-k8s-agent/blobs/" +
        altered +
        " { return 200 'not what was pushed'; } "
        "location = /token { default_type application/json; auth_basic test; auth_basic_user_file " +
        users.toUtf8() +
        "; try_files /none @token; } location @token { default_type application/json; "
        "return 200 '{\"token\":\"tok123\"}'; } }";
    QVERIFY2(startNginx(m_gate, http, gatePort), qPrintable(m_gate.failure()));
}

void TestChartRegistry::theNewestComesWithATokenOfTheLogin()
{
    QList<ChartStep::What> steps;
    const ChartFetch fetch = m_world.pull(planWithLogin(), place, options(), [&](const ChartStep &step) {
        if (steps.isEmpty() || steps.last() != step.what)
            steps.append(step.what);
    });
    QVERIFY2(fetch.chart.ok(), qPrintable(said(fetch)));
    QCOMPARE(fetch.chart->archive.version, u"2.0.0+up1.0.0"_s);
    QCOMPARE(fetch.chart->bytes, m_next);
    QCOMPARE(fetch.chart->checkedBy, u"manifest"_s);
    QCOMPARE(fetch.chart->url, u"oci://registry.example/charts/stackstate-k8s-agent:2.0.0_up1.0.0"_s);
    using What = ChartStep::What;
    QCOMPARE(steps, (QList{What::Tags, What::Token, What::Tags, What::Manifest, What::Archive}));
    QVERIFY(fetch.contacted.contains(u"registry.example:443"_s));
}

void TestChartRegistry::theVersionOfThePlanComes()
{
    Plan plan = planWithLogin();
    plan.chart.version = u"1.0.100"_s;
    const ChartFetch fetch = m_world.pull(plan, place + "/stackstate-k8s-agent"_L1, options());
    QVERIFY2(fetch.chart.ok(), qPrintable(said(fetch)));
    QCOMPARE(fetch.chart->bytes, m_chart);
}

void TestChartRegistry::withoutALoginNothingIsGivenOut()
{
    const ChartFetch fetch = m_world.pull({}, place, m_world.options());
    QVERIFY(!fetch.chart.ok());
    QCOMPARE(fetch.chart.error().code, u"chart.refused"_s);
    QVERIFY2(said(fetch).contains("STS_NETSETUP_REGISTRY_PASSWORD"_L1), qPrintable(said(fetch)));
    const ChartFetch wrong = m_world.pull(planWithLogin(), place, options("wrong"));
    QCOMPARE(wrong.chart.error().code, u"chart.refused"_s);
    QVERIFY(!said(wrong).contains("wrong"_L1));
}

void TestChartRegistry::theLoginOfThePlanGoesToNobodyElse()
{
    const ChartFetch fetch = m_world.pull(planWithLogin(), u"oci://other.example/charts"_s, options());
    QVERIFY(!fetch.chart.ok());
    QCOMPARE(fetch.chart.error().code, u"chart.refused"_s);
}

void TestChartRegistry::aChangedLayerIsRefused()
{
    Plan plan = planWithLogin();
    plan.chart.version = u"0.9.0"_s;
    const ChartFetch fetch = m_world.pull(plan, place, options());
    QVERIFY(!fetch.chart.ok());
    QCOMPARE(fetch.chart.error().code, u"chart.damaged"_s);
    QVERIFY2(said(fetch).contains(QString::fromLatin1(sha256Of(m_altered))), qPrintable(said(fetch)));
}

void TestChartRegistry::anImageIsNoChart()
{
    Plan plan = planWithLogin();
    plan.chart.version = u"1.0.1"_s;
    const ChartFetch fetch = m_world.pull(plan, place, options());
    QVERIFY2(said(fetch).contains("is no Helm chart"_L1), qPrintable(said(fetch)));
}

void TestChartRegistry::aTagThatIsNotThere()
{
    Plan plan = planWithLogin();
    plan.chart.version = u"7.7.7"_s;
    const ChartFetch fetch = m_world.pull(plan, place, options());
    QVERIFY(!fetch.chart.ok());
    QCOMPARE(fetch.chart.error().code, u"chart.not-there"_s);
    QVERIFY2(said(fetch).contains("7.7.7"_L1), qPrintable(said(fetch)));
}

NETSETUP_TEST(TestChartRegistry)
#include "tst_chartregistry.moc"
