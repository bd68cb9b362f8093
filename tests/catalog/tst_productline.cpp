// What a product line says about one plan.
#include "catalog/catalog.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QString oldLine = u"stackstate-6.0"_s;
const QString suseLine = u"suse-observability"_s;

QStringList references(const QList<CatalogImage> &images)
{
    QStringList list;
    for (const CatalogImage &image : images)
        list.append(image.registry + u'/' + image.repository + u':' + image.tag);
    return list;
}

Plan planWith(const QString &chartSource, const QStringList &options = {})
{
    Plan plan;
    plan.chart.source = chartSource;
    plan.options = options;
    return plan;
}

} // namespace

class TestProductLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chartSource_data();
    void chartSource();
    void imagesFollowTheChartSource_data();
    void imagesFollowTheChartSource();
    void fixedImageIgnoresTheChartSource();
    void optionsAddImagesAndParts();
    void hookImageIsAlwaysPulledOnTheOldLine();
    void nodeAgentSitsOnTheNodes();
    void namespaceDependsOnTheChartVersion_data();
    void namespaceDependsOnTheChartVersion();
    void gapsDependOnTheChartSource();
    void vocabularyComesFromTheLine();

private:
    const ProductLine &line(const QString &id) const { return *m_catalog.line(id); }
    Catalog m_catalog;
};

void TestProductLine::initTestCase()
{
    const auto catalog = Catalog::load();
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : qPrintable(catalog.error().message()));
    m_catalog = *catalog;
}

void TestProductLine::chartSource_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("used");
    QTest::newRow("the old line has one source") << oldLine << QString() << u"quay"_s;
    QTest::newRow("the SUSE line has to be told") << suseLine << QString() << u"unknown"_s;
    QTest::newRow("what is said counts") << suseLine << u"rancher-apps"_s << u"rancher-apps"_s;
}

void TestProductLine::chartSource()
{
    QFETCH(QString, product);
    QFETCH(QString, said);
    QFETCH(QString, used);
    QCOMPARE(line(product).chartSourceOf(planWith(said)), used);
}

void TestProductLine::imagesFollowTheChartSource_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("promtail");
    QTest::newRow("not known: as in the source chart")
        << QString() << u"quay.io/stackstate/promtail:3.6.11-so13"_s;
    QTest::newRow("quay") << u"quay"_s << u"quay.io/stackstate/promtail:3.6.11-so13"_s;
    QTest::newRow("rancher-prime: other registry and prefix")
        << u"rancher-prime"_s << u"registry.rancher.com/suse-observability/promtail:3.6.11-so13"_s;
    QTest::newRow("rancher-apps: another chart version, so no tag is claimed")
        << u"rancher-apps"_s << u"docker.io/rancher/mirrored-suse-observability-agent-promtail:"_s;
}

void TestProductLine::imagesFollowTheChartSource()
{
    QFETCH(QString, source);
    QFETCH(QString, promtail);
    const QStringList images = references(line(suseLine).imagesFor(planWith(source)));
    QCOMPARE(images.size(), 5);
    QVERIFY2(images.contains(promtail), qPrintable(images.join(u' ')));
}

void TestProductLine::fixedImageIgnoresTheChartSource()
{
    const Plan plan = planWith(u"rancher-prime"_s, {u"remote-kube-cache"_s});
    const QStringList images = references(line(suseLine).imagesFor(plan));
    QVERIFY(images.contains("quay.io/stackstate/process-agent-remote-kube-cache:75fc7860"_L1));
}

void TestProductLine::optionsAddImagesAndParts()
{
    const auto count = [this](const QString &product, const QStringList &options) {
        const Plan plan = planWith({}, options);
        return QPair(line(product).imagesFor(plan).size(), line(product).partsFor(plan).size());
    };
    const QStringList injector{u"http-header-injector"_s};
    QCOMPARE(count(oldLine, {}), qMakePair(qsizetype(5), qsizetype(7)));
    QCOMPARE(count(oldLine, injector), qMakePair(qsizetype(8), qsizetype(9)));
    QCOMPARE(count(suseLine, {}), qMakePair(qsizetype(5), qsizetype(6)));
    QCOMPARE(count(suseLine, injector), qMakePair(qsizetype(9), qsizetype(9)));
    QCOMPARE(count(suseLine, {u"otel"_s}), qMakePair(qsizetype(7), qsizetype(9)));
    QCOMPARE(count(suseLine, {u"remote-kube-cache"_s}), qMakePair(qsizetype(6), qsizetype(7)));
}

void TestProductLine::hookImageIsAlwaysPulledOnTheOldLine()
{
    const QString hook = u"container-tools"_s;
    QVERIFY(!references(line(oldLine).imagesFor(planWith({}))).filter(hook).isEmpty());
    QVERIFY(references(line(suseLine).imagesFor(planWith({}))).filter(hook).isEmpty());
}

void TestProductLine::nodeAgentSitsOnTheNodes()
{
    const QStringList onNodes{u"node-agent"_s, u"process-agent"_s, u"trace-agent"_s};
    for (const QString &product : {oldLine, suseLine}) {
        for (const AgentPart &part : line(product).parts)
            QVERIFY2((part.initiator == Initiator::Nodes) == onNodes.contains(part.id), qPrintable(part.id));
    }
}

void TestProductLine::namespaceDependsOnTheChartVersion_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("expected");
    const QString before = u"suse-observability"_s;
    const QString since = u"suse-observability-agent"_s;
    QTest::newRow("no version: the newest") << suseLine << QString() << since;
    QTest::newRow("the first chart with the new name") << suseLine << u"1.4.0"_s << since;
    QTest::newRow("just before it") << suseLine << u"1.3.52"_s << before;
    QTest::newRow("compared as numbers, not as text") << suseLine << u"1.10.0"_s << since;
    QTest::newRow("no version at all in the text") << suseLine << u"latest"_s << since;
    QTest::newRow("the old line never moved") << oldLine << u"1.0.70"_s << u"stackstate"_s;
}

void TestProductLine::namespaceDependsOnTheChartVersion()
{
    QFETCH(QString, product);
    QFETCH(QString, version);
    QFETCH(QString, expected);
    QCOMPARE(line(product).namespaceFor(version), expected);
}

void TestProductLine::gapsDependOnTheChartSource()
{
    const QStringList general = line(suseLine).gaps;
    const QStringList untilArchive = line(suseLine).gapsUntilArchive;
    QCOMPARE(untilArchive.size(), 1);
    QCOMPARE(line(suseLine).gapsFor(planWith(u"quay"_s)), untilArchive + general);
    for (const QString &source : {QString(), u"rancher-apps"_s})
        QCOMPARE(line(suseLine).gapsFor(planWith(source)).size(), general.size() + 2);
    QCOMPARE(line(suseLine).gapsFor(planWith(u"rancher-prime"_s)).size(), general.size() + 3);
}

void TestProductLine::vocabularyComesFromTheLine()
{
    const PlanVocabulary words = line(oldLine).vocabulary(m_catalog.products());
    QCOMPARE(words.products, m_catalog.products());
    QCOMPARE(words.tenantDomain, u"app.stackstate.io"_s);
    QCOMPARE(words.receiverPath, u"/receiver/stsAgent"_s);
    QVERIFY(words.options.contains("otlp"_L1));
    QVERIFY(!words.options.contains("otel"_L1));
}

NETSETUP_TEST(TestProductLine)
#include "tst_productline.moc"
