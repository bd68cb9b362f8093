// Where a chart is fetched from: addresses as users write them, and what the catalog knows.
#include "session/chartplace.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QString chart = u"stackstate-k8s-agent"_s;

Plan planOf(const QString &product, const QString &source = {})
{
    Plan plan;
    plan.product = product;
    plan.chart.source = source;
    return plan;
}

} // namespace

class TestChartPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repositories_data();
    void repositories();
    void registries_data();
    void registries();
    void refuses_data();
    void refuses();
    void theCatalogKnows_data();
    void theCatalogKnows();
    void wayOut();
};

void TestChartPlace::repositories_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("target");
    QTest::newRow("a host") << u"https://helm.example"_s << u"helm.example:443"_s << u"/index.yaml"_s;
    QTest::newRow("a slash") << u"https://helm.example/"_s << u"helm.example:443"_s << u"/index.yaml"_s;
    QTest::newRow("a folder") << u"https://h.example:8443/a/b/"_s << u"h.example:8443"_s
                              << u"/a/b/index.yaml"_s;
    QTest::newRow("its index") << u"HTTPS://h.example/a/index.yaml"_s << u"h.example:443"_s
                               << u"/a/index.yaml"_s;
    QTest::newRow("an address") << u"https://[2001:db8::1]:8443/c"_s << u"[2001:db8::1]:8443"_s
                                << u"/c/index.yaml"_s;
}

void TestChartPlace::repositories()
{
    QFETCH(QString, text);
    QFETCH(QString, asked);
    QFETCH(QString, target);
    const Result<ChartPlace> place = parseChartPlace(text, chart, u"--from"_s);
    QVERIFY2(place.ok(), place.ok() ? "" : qPrintable(place.error().message()));
    QVERIFY(place->kind == ChartPlace::Kind::Repository);
    QCOMPARE(place->hostPort(), asked);
    QCOMPARE(place->index.hostPort(), asked);
    QCOMPARE(QString::fromUtf8(place->index.target), target);
}

void TestChartPlace::registries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("repository");
    QTest::newRow("with its chart") << u"oci://r.example/charts/stackstate-k8s-agent"_s
                                    << u"charts/stackstate-k8s-agent"_s;
    QTest::newRow("without") << u"oci://r.example/charts/"_s << u"charts/stackstate-k8s-agent"_s;
    QTest::newRow("without a path") << u"oci://r.example"_s << u"stackstate-k8s-agent"_s;
}

void TestChartPlace::registries()
{
    QFETCH(QString, text);
    QFETCH(QString, repository);
    const Result<ChartPlace> place = parseChartPlace(text, chart, u"--from"_s);
    QVERIFY2(place.ok(), place.ok() ? "" : qPrintable(place.error().message()));
    QVERIFY(place->kind == ChartPlace::Kind::Registry);
    QCOMPARE(place->repository, repository);
    QCOMPARE(place->hostPort(), u"r.example:443"_s);
}

void TestChartPlace::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "helm.example", "http://helm.example", "ftp://helm.example", "https://",
          "https://me:secret@helm.example", "https://helm.example/a?b=c", "https://helm.example/#x",
          "https://helm.example/a/../b", "https://helm.example/%2e%2e", "https://helm.example:0",
          "https://bad_host/x", "oci://r.example/UPPER", "oci://r.example/a b", "oci://r.example/x:1.0.0",
          "https://helm.example/a\nb", "https://helm.example/$(x)"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestChartPlace::refuses()
{
    QFETCH(QString, text);
    const Result<ChartPlace> place = parseChartPlace(text, chart, u"--from"_s);
    QVERIFY(!place.ok());
    QCOMPARE(place.error().field, u"--from"_s);
    QVERIFY(!place.error().remedy.isEmpty());
    QVERIFY(!place.error().message().contains("secret"_L1));
}

void TestChartPlace::theCatalogKnows_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("shown");
    const QString suse = u"suse-observability"_s;
    const QString prime = u"https://charts.rancher.com/server-charts/prime/suse-observability"_s;
    QTest::newRow("6.0") << u"stackstate-6.0"_s << QString() << u"https://helm.stackstate.io"_s;
    QTest::newRow("SUSE") << suse << QString() << prime;
    QTest::newRow("prime") << suse << u"rancher-prime"_s << prime;
    QTest::newRow("quay") << suse << u"quay"_s << u"https://helm.stackstate.io"_s;
    QTest::newRow("apps") << suse << u"rancher-apps"_s << QString();
}

void TestChartPlace::theCatalogKnows()
{
    QFETCH(QString, product);
    QFETCH(QString, source);
    QFETCH(QString, shown);
    const Catalog catalog = *Catalog::load();
    const Result<ChartPlace> place = knownChartPlace(planOf(product, source), *catalog.line(product));
    QCOMPARE(place.ok(), !shown.isEmpty());
    if (place.ok())
        QCOMPARE(place->shown, shown);
    else
        QVERIFY(place.error().message().startsWith("--from"_L1));
}

void TestChartPlace::wayOut()
{
    Plan plan;
    QVERIFY(wayToChartHost(u"helm.example"_s, plan) == FlowWay::Direct);
    plan.egress.mode = EgressMode::Proxy;
    plan.egress.proxy.noProxy = {u".corp.example"_s};
    QVERIFY(wayToChartHost(u"helm.example"_s, plan) == FlowWay::Proxy);
    QVERIFY(wayToChartHost(u"charts.corp.example"_s, plan) == FlowWay::Direct);
    plan.images.source = ImageSource::Mirror;
    plan.images.registry.host = u"registry.example"_s;
    QVERIFY(wayToChartHost(u"registry.example"_s, plan) == FlowWay::Direct);
}

NETSETUP_TEST(TestChartPlace)
#include "tst_chartplace.moc"
