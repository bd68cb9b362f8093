// What the plan alone says: rows of a plan and what is found missing in its list of names past the proxy.
#include "checks/planreview.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace netsetup;

class TestPlanReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesInsideBelongPastTheProxy_data();
    void namesInsideBelongPastTheProxy();
};

void TestPlanReview::namesInsideBelongPastTheProxy_data()
{
    QTest::addColumn<EgressMode>("egress");
    QTest::addColumn<ImageSource>("images");
    QTest::addColumn<QString>("noProxy");
    QTest::addColumn<QString>("missing"); // null: no finding
    const QString cluster = u".svc .cluster.local"_s;
    QTest::newRow("an empty list") << EgressMode::Proxy << ImageSource::Quay << QString()
                                   << u".svc,.cluster.local"_s;
    QTest::newRow("the names of every cluster") << EgressMode::Proxy << ImageSource::Quay << cluster
                                                << QString();
    QTest::newRow("the own registry is inside too")
        << EgressMode::Proxy << ImageSource::Mirror << cluster << u"registry.corp.example"_s;
    QTest::newRow("a suffix holds it") << EgressMode::Proxy << ImageSource::Mirror
                                       << QString(cluster + " .corp.example"_L1) << QString();
    QTest::newRow("a registry that is not used") << EgressMode::Proxy << ImageSource::Quay << cluster
                                                 << QString();
    QTest::newRow("no proxy") << EgressMode::Direct << ImageSource::Mirror << QString() << QString();
}

void TestPlanReview::namesInsideBelongPastTheProxy()
{
    QFETCH(EgressMode, egress);
    QFETCH(ImageSource, images);
    QFETCH(QString, noProxy);
    QFETCH(QString, missing);
    const Result<Catalog> catalog = Catalog::load();
    Plan plan;
    plan.tenant = u"acme"_s;
    plan.egress.mode = egress;
    plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
    plan.egress.proxy.noProxy = noProxy.split(u' ', Qt::SkipEmptyParts);
    plan.images.source = images;
    plan.images.registry.host = u"registry.corp.example"_s;
    QString found;
    for (const Finding &finding : reviewPlan(plan, *catalog->line(plan.product))) {
        if (finding.id == "plan.no-proxy-missing"_L1)
            found = finding.args.value(u"value").toString();
    }
    QCOMPARE(found, missing);
}

NETSETUP_TEST(TestPlanReview)
#include "tst_planreview.moc"
