// The Agent's chart out of a chart repository that nginx serves, with everything that can be wrong with one;
// and by squid.
#include "catalog/chartoffers.h"
#include "probes/rudeserver.h"
#include "session/chartfile.h"
#include "session/chartservers.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QDir>
#include <QTemporaryDir>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString charts = u"https://charts.example"_s;

QString readable(const ServerProcess &server, const QString &name, const QByteArray &bytes)
{
    const QString path = server.writeFile(name, bytes);
    QFile::setPermissions(path, QFile::Permissions(0x6444));
    return path;
}

} // namespace

class TestChartPull : public QObject
{
    Q_OBJECT

private:
    ChartWorld m_world;
    ServerProcess m_nginx;
    ServerProcess m_squid;
    RudeServer m_cutsOff{RudeServer::Manner::SayAndEof,
                         "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nonly this"};
    const QByteArray m_chart = agentChart("1.0.100");
    const QByteArray m_older = agentChart("1.0.99");

    /// A repository of its own below `name`, with this index.
    void repository(const QString &name, const QByteArray &index)
    {
        QDir(m_nginx.folder()).mkpath("www/"_L1 + name);
        m_nginx.writeFile("www/"_L1 + name + "/index.yaml"_L1, index);
    }

    ChartFetch pull(const QString &name, const Plan &plan = {})
    {
        return m_world.pull(plan, charts + u'/' + name, m_world.options());
    }

private Q_SLOTS:
    void initTestCase();
    void theNewestComesWithItsChecksumAndIsRead();
    void theVersionOfThePlanComes();
    void progressIsToldAndAStopEndsIt();
    void withoutAChecksumItIsSaid();
    void goesWrong_data();
    void goesWrong();
    void aRedirectToAnotherHostIsListed();
    void nobodyIsLedInside();
    void aStrangeCertificateIsRefusedUntilThePlanHasItsCa();
    void theProxyIsAskedAndWantsALogin();
    void whatIsThereStays();
};

void TestChartPull::initTestCase()
{
    const quint16 port = freePort();
    m_world.lead(u"charts.example"_s, port);
    m_world.lead(u"cdn.example"_s, port);
    m_world.lead(u"inside.example"_s, 0, u"169.254.169.254"_s);
    QDir(m_nginx.folder()).mkpath(u"www/files"_s);
    m_nginx.writeFile(u"www/files/new.tgz"_s, m_chart);
    m_nginx.writeFile(u"www/files/old.tgz"_s, m_older);
    const QByteArray listen = "listen 127.0.0.1:" + QByteArray::number(port) + " ssl; ";
    const QByteArray http =
        "server { " + listen + m_world.tlsFor(m_nginx, {u"charts.example"_s, u"cdn.example"_s}) + " root " +
        m_nginx.folder().toUtf8() +
        "/www; location = /plain { return 302 http://charts.example/files/new.tgz; } "
        "location = /moved { return 301 https://cdn.example/files/new.tgz?signature=secret; } "
        "location = /inside { return 302 https://inside.example/latest; } "
        "location = /round { return 302 https://charts.example/round; } "
        "location = /login { return 403; } "
        "location = /cut { proxy_pass http://127.0.0.1:" +
        QByteArray::number(m_cutsOff.port()) + "; proxy_buffering off; } }";
    QVERIFY2(startNginx(m_nginx, http, port), qPrintable(m_nginx.failure()));
    repository(u"good"_s, indexOf(indexEntry("1.0.99", "../files/old.tgz", sha256Of(m_older)) +
                                  indexEntry("1.0.100", "/files/new.tgz", "sha256:" + sha256Of(m_chart)) +
                                  indexEntry("1.1.0-rc.1", "../files/none.tgz", sha256Of("rc"))));
}

void TestChartPull::theNewestComesWithItsChecksumAndIsRead()
{
    const ChartFetch fetch = pull(u"good"_s);
    QVERIFY2(fetch.chart.ok(), qPrintable(said(fetch)));
    QCOMPARE(fetch.chart->archive.version, u"1.0.100"_s);
    QCOMPARE(fetch.chart->bytes, m_chart);
    QCOMPARE(fetch.chart->archive.sha256, QString::fromLatin1(sha256Of(m_chart)));
    QCOMPARE(fetch.chart->archive.images.first().tag, u"from-the-archive"_s);
    QCOMPARE(fetch.chart->checkedBy, u"index.yaml"_s);
    QCOMPARE(fetch.chart->url, u"https://charts.example/files/new.tgz"_s);
    QVERIFY(fetch.contacted.contains(u"charts.example:443"_s));
    QVERIFY(!fetch.cancelled);
}

void TestChartPull::theVersionOfThePlanComes()
{
    Plan plan;
    plan.chart.version = u"1.0.99"_s;
    const ChartFetch fetch = pull(u"good"_s, plan);
    QVERIFY2(fetch.chart.ok(), qPrintable(said(fetch)));
    QCOMPARE(fetch.chart->bytes, m_older);

    plan.chart.version = u"1.0.98"_s;
    const ChartFetch missing = pull(u"good"_s, plan);
    QVERIFY(!missing.chart.ok());
    QCOMPARE(missing.chart.error().code, u"chart.no-version"_s);
    QCOMPARE(missing.chart.error().field, u"--chart-version"_s);
    QVERIFY2(missing.chart.error().remedy.contains("1.0.100"_L1), qPrintable(said(missing)));
}

void TestChartPull::progressIsToldAndAStopEndsIt()
{
    QList<ChartStep> steps;
    const ChartFetch fetch = m_world.pull({}, charts + "/good"_L1, m_world.options(),
                                          [&](const ChartStep &step) { steps.append(step); });
    QVERIFY2(fetch.chart.ok(), qPrintable(said(fetch)));
    QCOMPARE(steps.first().what, ChartStep::What::Index);
    QCOMPARE(steps.last().what, ChartStep::What::Archive);
    QCOMPARE(steps.last().received, m_chart.size());
    QCOMPARE(steps.last().expected, m_chart.size());

    std::stop_source stop;
    const ChartFetch stopped = m_world.pull(
        {}, charts + "/good"_L1, m_world.options(),
        [&](const ChartStep &step) {
            if (step.what == ChartStep::What::Archive)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(stopped.cancelled);
    QVERIFY(!stopped.chart.ok());
}

void TestChartPull::withoutAChecksumItIsSaid()
{
    repository(u"unsigned"_s, indexOf(indexEntry("1.0.100", "../files/new.tgz", {})));
    const ChartFetch fetch = pull(u"unsigned"_s);
    QVERIFY2(fetch.chart.ok(), qPrintable(said(fetch)));
    QVERIFY(fetch.chart->checkedBy.isEmpty());
}

void TestChartPull::goesWrong_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &index, const char *code, const QString &says) {
        QTest::newRow(name) << index << QString::fromLatin1(code) << says;
    };
    const QByteArray right = sha256Of(m_chart);
    const QByteArray wrong = sha256Of("something else");
    const auto one = [](const QByteArray &url, const QByteArray &digest) {
        return indexOf(indexEntry("1.0.100", url, digest));
    };
    row("another digest", one("../files/new.tgz", wrong), "chart.damaged", QString::fromLatin1(wrong));
    row("a digest that is none", one("../files/new.tgz", "md5:abc"), "chart.damaged",
        u"gives a checksum that is none"_s);
    row("cut off on its way", one("/cut", right), "chart.damaged", u"broke off"_s);
    row("another version inside", one("../files/old.tgz", sha256Of(m_older)), "chart.damaged",
        u"holds version 1.0.99, and not 1.0.100"_s);
    row("no chart inside", one("index.yaml", {}), "chart.damaged", u"not a .tgz"_s);
    row("a redirect without TLS", one("/plain", right), "chart.refused", u"without TLS"_s);
    row("an address without TLS", one("http://charts.example/files/new.tgz", right), "chart.refused",
        u"without TLS"_s);
    row("an address of another kind", one("file:///etc/passwd", right), "chart.refused",
        u"leads to no https address"_s);
    row("round and round", one("/round", right), "chart.refused", u"from one place to the next"_s);
    row("an archive that is gone", one("../files/none.tgz", right), "chart.not-there", u"is not there"_s);
    row("a login", one("/login", right), "chart.refused", u"(status 403)"_s);
    row("a name that does not resolve", one("https://nobody.example/x.tgz", right), "chart.unreachable",
        u"nobody.example does not resolve"_s);
    row("no address", one("", right), "chart.not-there", u"where the archive"_s);
    row("nothing but pre-releases", indexOf(indexEntry("1.1.0-rc.1", "x.tgz", right)), "chart.not-there",
        u"pre-releases"_s);
    row("another chart alone", "apiVersion: v1\nentries:\n  nginx: [{version: 1.0.0}]\n", "chart.not-there",
        u"no chart stackstate-k8s-agent"_s);
    row("a web page", "<html><body>Please log in: <b></body></html>", "chart.not-there",
        u"no index of a chart"_s);
    row("a list", "- a\n- b\n", "chart.not-there", u"no index of a chart"_s);
    row("a bomb of aliases",
        "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
        "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
        "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
        "g: [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]\n",
        "chart.not-there", u"more values"_s);
    row("an index without end", QByteArray(largestChartIndex + 1, '#'), "chart.damaged",
        u"larger than 20 MiB"_s);
}

void TestChartPull::goesWrong()
{
    QFETCH(QByteArray, index);
    QFETCH(QString, code);
    QFETCH(QString, says);
    repository(u"wrong"_s, index);
    const ChartFetch fetch = pull(u"wrong"_s);
    QVERIFY(!fetch.chart.ok());
    QCOMPARE(fetch.chart.error().code, code);
    QVERIFY2(said(fetch).contains(says), qPrintable(said(fetch)));
    QVERIFY2(!fetch.chart.error().remedy.isEmpty(), qPrintable(said(fetch)));
    QVERIFY(fetch.contacted.contains(u"charts.example:443"_s));
}

void TestChartPull::aRedirectToAnotherHostIsListed()
{
    repository(u"moved"_s, indexOf(indexEntry("1.0.100", "/moved", sha256Of(m_chart))));
    const ChartFetch fetch = pull(u"moved"_s);
    QVERIFY2(fetch.chart.ok(), qPrintable(said(fetch)));
    QVERIFY(fetch.contacted.contains(u"charts.example:443"_s));
    QVERIFY(fetch.contacted.contains(u"cdn.example:443"_s));
    QVERIFY(!fetch.chart->url.contains("secret"_L1));
}

void TestChartPull::nobodyIsLedInside()
{
    repository(u"inside"_s, indexOf(indexEntry("1.0.100", "/inside", {})));
    const ChartFetch fetch = pull(u"inside"_s);
    QVERIFY(!fetch.chart.ok());
    QVERIFY2(said(fetch).contains("no public host may lead"_L1), qPrintable(said(fetch)));
}

void TestChartPull::aStrangeCertificateIsRefusedUntilThePlanHasItsCa()
{
    NetOptions options = m_world.options();
    options.trustStorePem = makeRoot(u"Another Root"_s).certificatePem;
    Plan plan;
    const ChartFetch refused = m_world.pull(plan, charts + "/good"_L1, options);
    QVERIFY(!refused.chart.ok());
    QCOMPARE(refused.chart.error().code, u"chart.refused"_s);
    QVERIFY2(said(refused).contains("--ca-file"_L1), qPrintable(said(refused)));

    plan.trust.caPem = m_world.root().certificatePem;
    const ChartFetch fetch = m_world.pull(plan, charts + "/good"_L1, options);
    QVERIFY2(fetch.chart.ok(), qPrintable(said(fetch)));
}

void TestChartPull::theProxyIsAskedAndWantsALogin()
{
    // squid goes where it is asked to: the port of the test is part of the address.
    const quint16 chartsPort = freePort();
    ServerProcess behind;
    QDir(behind.folder()).mkpath(u"www"_s);
    behind.writeFile(u"www/index.yaml"_s, indexOf(indexEntry("1.0.100", "new.tgz", sha256Of(m_chart))));
    behind.writeFile(u"www/new.tgz"_s, m_chart);
    const QByteArray http = "server { listen 127.0.0.1:" + QByteArray::number(chartsPort) + " ssl; " +
                            m_world.tlsFor(behind, {u"behind.example"_s}) + " root " +
                            behind.folder().toUtf8() + "/www; }";
    QVERIFY2(startNginx(behind, http, chartsPort), qPrintable(behind.failure()));

    const quint16 port = freePort();
    QFile::setPermissions(m_squid.folder(), QFile::Permissions(0x7755));
    const QString hosts = readable(m_squid, u"hosts"_s, "127.0.0.1 behind.example\n");
    const QByteArray passwords = readable(m_squid, u"passwords"_s, {}).toUtf8();
    QCOMPARE(
        runProgram(u"htpasswd"_s, {u"-bc"_s, QString::fromUtf8(passwords), u"agent"_s, u"s3cret"_s}).exitCode,
        0);
    const QString conf = readable(
        m_squid, u"squid.conf"_s,
        "http_port 127.0.0.1:" + QByteArray::number(port) +
            "\npid_filename none\naccess_log none\ncache_log /dev/null\ncache deny all\n"
            "shutdown_lifetime 0 seconds\ndns_nameservers 127.0.0.1\nhosts_file " +
            hosts.toUtf8() + "\nauth_param basic program /usr/lib/squid/basic_ncsa_auth " + passwords +
            "\nauth_param basic realm test\nacl known proxy_auth REQUIRED\nhttp_access allow known\n"
            "http_access deny all\n");
    QVERIFY2(m_squid.start(u"squid"_s, {u"-N"_s, u"-f"_s, conf}, port), qPrintable(m_squid.failure()));

    Plan plan;
    plan.egress.mode = EgressMode::Proxy;
    plan.egress.proxy.url = u"http://127.0.0.1:%1"_s.arg(port);
    const QString from = u"https://behind.example:%1"_s.arg(chartsPort);
    const ChartFetch anonymous = m_world.pull(plan, from, m_world.options());
    QVERIFY(!anonymous.chart.ok());
    QVERIFY2(said(anonymous).contains("wants a login"_L1), qPrintable(said(anonymous)));
    QVERIFY2(said(anonymous).contains("STS_NETSETUP_PROXY_PASSWORD"_L1), qPrintable(said(anonymous)));

    plan.egress.proxy.user = u"agent"_s;
    NetOptions options = m_world.options();
    options.proxyPassword = Secret("wrong");
    const ChartFetch wrong = m_world.pull(plan, from, options);
    QVERIFY2(said(wrong).contains("does not take the login"_L1), qPrintable(said(wrong)));

    options.proxyPassword = Secret("s3cret");
    const ChartFetch fetch = m_world.pull(plan, from, options);
    QVERIFY2(fetch.chart.ok(), qPrintable(said(fetch)));
    QVERIFY(fetch.contacted.contains(u"127.0.0.1:%1"_s.arg(port)));
    QVERIFY(fetch.contacted.contains(u"behind.example:%1"_s.arg(chartsPort)));
}

/// Only an archive of this chart makes room, and only by force.
void TestChartPull::whatIsThereStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"agent.tgz"_s);
    const Result<ChartArchive> archive = readChartArchive(m_chart, {});
    QVERIFY(archive.ok());
    QCOMPARE(chartFileName(*archive), u"stackstate-k8s-agent-1.0.100.tgz"_s);
    const auto write = [&](bool force) {
        return writeChartFile(m_chart, *archive, path, force, u"--to"_s);
    };
    const auto holds = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto put = [&](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(false).ok());
    QVERIFY(write(false).ok()); // the same bytes
    QVERIFY(put(m_older));
    const Outcome refused = write(false);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, u"file.unwritable"_s);
    QVERIFY(refused.error().message().contains("1.0.99"_L1));
    QCOMPARE(holds(), m_older);
    QVERIFY(write(true).ok());
    QCOMPARE(holds(), m_chart);
    QVERIFY(put("my thesis"));
    QVERIFY(!write(true).ok());
    QCOMPARE(holds(), QByteArray("my thesis"));
}

NETSETUP_TEST(TestChartPull)
#include "tst_chartpull.moc"
