// What a product line says about one plan.
#include "catalog/catalog.h"
#include "support/testprogram.h"

#include <QTest>

using namespace netsetup;

namespace {

const QString oldLine = QStringLiteral("stackstate-6.0");
const QString suseLine = QStringLiteral("suse-observability");

QStringList references(const QList<CatalogImage> &images)
{
    QStringList list;
    for (const CatalogImage &image : images)
        list.append(image.registry + QLatin1Char('/') + image.repository + QLatin1Char(':') + image.tag);
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
    QTest::newRow("the old line has one source") << oldLine << QString() << QStringLiteral("quay");
    QTest::newRow("the SUSE line has to be told") << suseLine << QString() << QStringLiteral("unknown");
    QTest::newRow("what is said counts")
        << suseLine << QStringLiteral("rancher-apps") << QStringLiteral("rancher-apps");
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
        << QString() << QStringLiteral("quay.io/stackstate/promtail:3.6.11-so13");
    QTest::newRow("quay") << QStringLiteral("quay")
                          << QStringLiteral("quay.io/stackstate/promtail:3.6.11-so13");
    QTest::newRow("rancher-prime: other registry and prefix")
        << QStringLiteral("rancher-prime")
        << QStringLiteral("registry.rancher.com/suse-observability/promtail:3.6.11-so13");
    QTest::newRow("rancher-apps: another chart version, so no tag is claimed")
        << QStringLiteral("rancher-apps")
        << QStringLiteral("docker.io/rancher/mirrored-suse-observability-agent-promtail:");
}

void TestProductLine::imagesFollowTheChartSource()
{
    QFETCH(QString, source);
    QFETCH(QString, promtail);
    const QStringList images = references(line(suseLine).imagesFor(planWith(source)));
    QCOMPARE(images.size(), 5);
    QVERIFY2(images.contains(promtail), qPrintable(images.join(QLatin1Char(' '))));
}

void TestProductLine::fixedImageIgnoresTheChartSource()
{
    const Plan plan = planWith(QStringLiteral("rancher-prime"), {QStringLiteral("remote-kube-cache")});
    const QStringList images = references(line(suseLine).imagesFor(plan));
    QVERIFY(images.contains(QLatin1String("quay.io/stackstate/process-agent-remote-kube-cache:75fc7860")));
}

void TestProductLine::optionsAddImagesAndParts()
{
    const auto count = [this](const QString &product, const QStringList &options) {
        const Plan plan = planWith({}, options);
        return QPair(line(product).imagesFor(plan).size(), line(product).partsFor(plan).size());
    };
    const QStringList injector{QStringLiteral("http-header-injector")};
    QCOMPARE(count(oldLine, {}), qMakePair(qsizetype(5), qsizetype(7)));
    QCOMPARE(count(oldLine, injector), qMakePair(qsizetype(8), qsizetype(9)));
    QCOMPARE(count(suseLine, {}), qMakePair(qsizetype(5), qsizetype(6)));
    QCOMPARE(count(suseLine, injector), qMakePair(qsizetype(9), qsizetype(9)));
    QCOMPARE(count(suseLine, {QStringLiteral("otel")}), qMakePair(qsizetype(7), qsizetype(9)));
    QCOMPARE(count(suseLine, {QStringLiteral("remote-kube-cache")}), qMakePair(qsizetype(6), qsizetype(7)));
}

void TestProductLine::hookImageIsAlwaysPulledOnTheOldLine()
{
    const QString hook = QStringLiteral("container-tools");
    QVERIFY(!references(line(oldLine).imagesFor(planWith({}))).filter(hook).isEmpty());
    QVERIFY(references(line(suseLine).imagesFor(planWith({}))).filter(hook).isEmpty());
}

void TestProductLine::nodeAgentSitsOnTheNodes()
{
    const QStringList onNodes{QStringLiteral("node-agent"), QStringLiteral("process-agent"),
                              QStringLiteral("trace-agent")};
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
    const QString before = QStringLiteral("suse-observability");
    const QString since = QStringLiteral("suse-observability-agent");
    QTest::newRow("no version: the newest") << suseLine << QString() << since;
    QTest::newRow("the first chart with the new name") << suseLine << QStringLiteral("1.4.0") << since;
    QTest::newRow("just before it") << suseLine << QStringLiteral("1.3.52") << before;
    QTest::newRow("compared as numbers, not as text") << suseLine << QStringLiteral("1.10.0") << since;
    QTest::newRow("no version at all in the text") << suseLine << QStringLiteral("latest") << since;
    QTest::newRow("the old line never moved")
        << oldLine << QStringLiteral("1.0.70") << QStringLiteral("stackstate");
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
    QCOMPARE(line(suseLine).gapsFor(planWith(QStringLiteral("quay"))), untilArchive + general);
    for (const QString &source : {QString(), QStringLiteral("rancher-apps")})
        QCOMPARE(line(suseLine).gapsFor(planWith(source)).size(), general.size() + 2);
    QCOMPARE(line(suseLine).gapsFor(planWith(QStringLiteral("rancher-prime"))).size(), general.size() + 3);
}

void TestProductLine::vocabularyComesFromTheLine()
{
    const PlanVocabulary words = line(oldLine).vocabulary(m_catalog.products());
    QCOMPARE(words.products, m_catalog.products());
    QCOMPARE(words.tenantDomain, QStringLiteral("app.stackstate.io"));
    QCOMPARE(words.receiverPath, QStringLiteral("/receiver/stsAgent"));
    QVERIFY(words.options.contains(QLatin1String("otlp")));
    QVERIFY(!words.options.contains(QLatin1String("otel")));
}

NETSETUP_TEST(TestProductLine)
#include "tst_productline.moc"
