// What chart repositories and registries say of charts: which version is the newest, where it is, and what
// its bytes have to be.
#include "catalog/chartoffers.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

/// Easier to read with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestChartOffers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestAsHelmPicksIt_data()
    {
        QTest::addColumn<QStringList>("versions");
        QTest::addColumn<QString>("newest");
        QTest::newRow("by number") << QStringList{"1.0.99", "1.0.100", "1.0.9"} << u"1.0.100"_s;
        QTest::newRow("no pre-release") << QStringList{"1.0.0", "2.0.0-rc.1"} << u"1.0.0"_s;
        QTest::newRow("a dash behind the plus") << QStringList{"1.0.0", "2.0.0+a-b"} << u"2.0.0+a-b"_s;
        QTest::newRow("the vendor's own")
            << QStringList{"108.0.0+up1.10.0", "108.0.0+up1.9.0"} << u"108.0.0+up1.10.0"_s;
        QTest::newRow("what is none") << QStringList{"latest", "1.0", "", "v2.0.0", "1.0.0"} << u"1.0.0"_s;
        QTest::newRow("nothing") << QStringList() << QString();
    }
    void theNewestAsHelmPicksIt()
    {
        QFETCH(QStringList, versions);
        QFETCH(QString, newest);
        QCOMPARE(newestChartVersion(versions), newest);
    }

    void tagsAreVersions()
    {
        QCOMPARE(tagForChartVersion(u"1.0.0+up1"_s), u"1.0.0_up1"_s);
        QCOMPARE(chartVersionOfTag(u"1.0.0_up1"_s), u"1.0.0+up1"_s);
        QCOMPARE(chartVersionsInTags(json("{'tags':['latest','1.0.0_up1',7,'1.0.1']}")),
                 QStringList({"1.0.0+up1", "1.0.1"}));
        for (const char *body : {"", "[]", "{}", "{'tags':null}", "<html>", "{'tags':{'a':1}}"})
            QVERIFY(chartVersionsInTags(json(body)).isEmpty());
    }

    void aManifestOfAChart_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        QTest::addColumn<bool>("isChart");
        const QByteArray type("application/vnd.cncf.helm.chart.content.v1.tar+gzip");
        const QByteArray digest = "sha256:" + QByteArray(64, 'a');
        const auto layer = [](const QByteArray &itsType, const QByteArray &itsDigest) -> QByteArray {
            return json("{'mediaType':'") + itsType + json("','digest':'") + itsDigest + json("','size':5}");
        };
        const auto manifest = [](const QByteArray &layers) -> QByteArray {
            return json("{'layers':[") + layers + "]}";
        };
        QTest::newRow("a chart") << manifest(layer(type, digest)) << true;
        const QByteArray provenance("application/vnd.cncf.helm.chart.provenance.v1.prov");
        QTest::newRow("with its provenance first")
            << manifest(layer(provenance, "sha256:" + QByteArray(64, 'b')) + ',' + layer(type, digest))
            << true;
        QTest::newRow("an image") << manifest(layer("application/vnd.oci.image.layer.v1.tar+gzip", digest))
                                  << false;
        QTest::newRow("a digest that is a path") << manifest(layer(type, "sha256:../../x")) << false;
        QTest::newRow("no digest") << manifest(json("{'mediaType':'") + type + "\"}") << false;
        QTest::newRow("no layers") << QByteArray("{}") << false;
        QTest::newRow("no manifest") << QByteArray("<html>") << false;
    }
    void aManifestOfAChart()
    {
        QFETCH(QByteArray, manifest);
        QFETCH(bool, isChart);
        const std::optional<ChartLayer> found = chartLayerIn(manifest);
        QCOMPARE(found.has_value(), isChart);
        if (found)
            QVERIFY(found->digest.startsWith("sha256:aaa"_L1));
    }

    /// JSON is YAML, and some servers print it; of two entries of one version the first counts.
    void anIndexInJson()
    {
        const Result<ChartOffer> offer =
            offerInIndex(json("{'entries':{'a':[{'version':'1.0.0','urls':['x.tgz','y.tgz']},"
                              "{'version':'1.0.0','urls':['z.tgz']}]}}"),
                         u"a"_s, {});
        QVERIFY2(offer.ok(), offer.ok() ? "" : qPrintable(offer.error().message()));
        QCOMPARE(offer->url, u"x.tgz"_s);
        QVERIFY(offer->sha256.isEmpty());
    }

    /// Written in whatever form, the same chart is found, and no part of another one with it.
    void anIndexInAnyForm_data()
    {
        QTest::addColumn<QByteArray>("index");
        QTest::newRow("as Helm writes it")
            << QByteArray("apiVersion: v1\nentries:\n  aa:\n  - version: 9.0.0\n"
                          "    urls:\n    - wrong\n  a:\n  - version: 1.0.0\n"
                          "    urls:\n    - right\n\n  b:\n"
                          "  - version: 8.0.0\n    urls: [wrong]\n"
                          "generated: \"2024\"\n");
        QTest::newRow("the last one") << QByteArray("entries:\n    a:\n      - version: 1.0.0\n"
                                                    "        urls: [right]");
        QTest::newRow("in quotes") << QByteArray(
            "entries:\n  \"a\":\n  - version: 1.0.0\n    urls: [right]\n");
        QTest::newRow("in braces") << QByteArray("entries: {a: [{version: 1.0.0, urls: [right]}]}\n");
        QTest::newRow("with aliases") << QByteArray("x: &u [right]\nentries:\n  a:\n  - version: 1.0.0\n"
                                                    "    urls: *u\n");
        QTest::newRow("its name before the entries")
            << QByteArray("other:\n  a:\n  - version: 7.0.0\n    urls: [wrong]\nentries:\n  a:\n"
                          "  - version: 1.0.0\n    urls: [right]\n");
        QTest::newRow("its name as a key of another chart")
            << QByteArray("entries:\n  b:\n  - version: 7.0.0\n    annotations:\n      a:\n"
                          "      - version: 6.0.0\n  a:\n  - version: 1.0.0\n    urls: [right]\n");
        QTest::newRow("line ends of Windows")
            << QByteArray("entries:\r\n  a:\r\n  - version: 1.0.0\r\n    urls: [right]\r\n");
    }
    void anIndexInAnyForm()
    {
        QFETCH(QByteArray, index);
        const Result<ChartOffer> offer = offerInIndex(index, u"a"_s, {});
        QVERIFY2(offer.ok(), offer.ok() ? "" : qPrintable(offer.error().message()));
        QCOMPARE(offer->url, u"right"_s);
        QCOMPARE(offer->version, u"1.0.0"_s);
    }

    /// An index of many charts, of several megabytes.
    void aLargeIndexIsRead()
    {
        QByteArray index("apiVersion: v1\nentries:\n");
        for (int chart = 0; chart < 60; ++chart) {
            index += "  chart-" + QByteArray::number(chart) + ":\n";
            for (int version = 0; version < 150; ++version)
                index += "  - apiVersion: v2\n    appVersion: 3.0.0\n    created: \"2024-11-11T09:00:00Z\"\n"
                         "    description: A chart that is described in a sentence of the usual length.\n"
                         "    dependencies:\n    - name: one\n      repository: https://charts.example.com\n"
                         "      version: 1.2.3\n    digest: " +
                         QByteArray(64, 'c') + "\n    maintainers:\n    - email: ops@example.com\n" +
                         "      name: Ops\n    name: chart-" + QByteArray::number(chart) +
                         "\n    urls:\n    - charts/chart-" + QByteArray::number(chart) + "-1.0." +
                         QByteArray::number(version) + ".tgz\n    version: 1.0." +
                         QByteArray::number(version) + "\n";
        }
        QVERIFY(index.size() > 4 * 1024 * 1024);
        QElapsedTimer clock;
        clock.start();
        const Result<ChartOffer> offer = offerInIndex(index, u"chart-7"_s, {});
        qInfo("%lld bytes in %lld ms", static_cast<long long>(index.size()),
              static_cast<long long>(clock.elapsed()));
        QVERIFY2(offer.ok(), offer.ok() ? "" : qPrintable(offer.error().message()));
        QCOMPARE(offer->url, u"charts/chart-7-1.0.149.tgz"_s);
        QCOMPARE(offerInIndex(index, u"none"_s, {}).error().code, u"chart.not-there"_s);
    }
};

NETSETUP_TEST(TestChartOffers)
#include "tst_chartoffers.moc"
