// Which registry flow brings which images, and what else a check of it has to know.
#include "planmaking.h"
#include "support/testprogram.h"

#include <QTest>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString oldLine = QStringLiteral("stackstate-6.0");
const QString suseLine = QStringLiteral("suse-observability");

QStringList imagesOf(const Flow &flow)
{
    QStringList names;
    for (const FlowImage &image : flow.images)
        names.append(image.repository + QLatin1Char(':') + image.tag);
    return names;
}

} // namespace

class TestFlowImages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_catalog = builtIn(); }

    void thePublicRegistryServesThemAll()
    {
        const QList<Flow> all = flows(makePlan(oldLine, EgressMode::Direct, ImageSource::Quay));
        const Flow *quay = flowById(all, QStringLiteral("quay-registry"));
        QVERIFY(quay != nullptr);
        // The last one has no public tag: it is listed, and nobody can ask for it.
        QCOMPARE(imagesOf(*quay),
                 QStringList({"stackstate/stackstate-k8s-agent:c4caacef",
                              "stackstate/stackstate-k8s-cluster-agent:c4caacef",
                              "stackstate/stackstate-k8s-process-agent:cae7a4fa",
                              "stackstate/promtail:2.9.10-5400572f", "stackstate/container-tools:"}));
        QVERIFY(quay->imageHosts.contains(QStringLiteral("cdn01.quay.io:443")));
        QVERIFY(quay->imageHosts.contains(QStringLiteral("quay.io:443")));
        QVERIFY(!quay->imageHosts.contains(QStringLiteral("acme.app.stackstate.io:443")));
        QVERIFY(!quay->pullsWithLogin);
        for (const Flow &flow : all)
            QCOMPARE(!flow.images.isEmpty(), flow.id == QLatin1String("quay-registry"));
    }

    void theFlavourNamesAnotherRegistry()
    {
        Plan plan = makePlan(suseLine, EgressMode::Direct, ImageSource::Quay);
        plan.chart.source = QStringLiteral("rancher-prime");
        const QList<Flow> all = flows(plan);
        const Flow *rancher = flowById(all, QStringLiteral("rancher-registry"));
        QVERIFY(rancher != nullptr);
        QVERIFY(imagesOf(*rancher).contains(QStringLiteral("suse-observability/promtail:3.6.11-so13")));
        QVERIFY(rancher->imageHosts.contains(QStringLiteral("scc.suse.com:443")));
    }

    void theOwnRegistryKeepsThePathBehindItsPrefix()
    {
        for (const ImageSource source : {ImageSource::Mirror, ImageSource::PullThrough}) {
            Plan plan = makePlan(oldLine, EgressMode::Proxy, source);
            plan.images.registry.prefix = QStringLiteral("team/quay");
            plan.cluster.architectures = {QStringLiteral("arm64")};
            const QList<Flow> all = flows(plan);
            const Flow *own = flowById(all, QStringLiteral("registry"));
            QVERIFY(own != nullptr);
            QVERIFY(imagesOf(*own).contains(QStringLiteral("team/quay/stackstate/promtail:2.9.10-5400572f")));
            QCOMPARE(own->imageHosts, QStringList{QStringLiteral("registry.corp.example:5000")});
            QCOMPARE(own->architectures, QStringList{QStringLiteral("arm64")});
        }
    }

    void aFixedImageStaysWithItsRegistry()
    {
        const Plan plan = makePlan(suseLine, EgressMode::Direct, ImageSource::Mirror,
                                   {QStringLiteral("remote-kube-cache")});
        const QList<Flow> all = flows(plan);
        const QStringList own = imagesOf(*flowById(all, QStringLiteral("registry")));
        const QStringList outside = imagesOf(*flowById(all, QStringLiteral("quay-registry")));
        QCOMPARE(outside, QStringList{"stackstate/process-agent-remote-kube-cache:75fc7860"});
        QVERIFY(own.contains(QStringLiteral("stackstate/promtail:3.6.11-so13")));
        QVERIFY(!own.contains(outside.first()));
    }

    void aLoginIsAUserOrAPullSecret()
    {
        Plan plan = makePlan(oldLine, EgressMode::Direct, ImageSource::Mirror);
        const auto pullsWithLogin = [this](const Plan &of) {
            return flowById(flows(of), QStringLiteral("registry"))->pullsWithLogin;
        };
        QVERIFY(!pullsWithLogin(plan));
        plan.images.registry.user = QStringLiteral("robot");
        QVERIFY(pullsWithLogin(plan));
        plan.images.registry.user.clear();
        plan.images.registry.pullSecrets = {QStringLiteral("regcred")};
        QVERIFY(pullsWithLogin(plan));
    }

    void imagesSurviveTheReport()
    {
        Plan plan = makePlan(oldLine, EgressMode::Direct, ImageSource::Quay);
        plan.cluster.architectures = {QStringLiteral("amd64"), QStringLiteral("arm/v7")};
        const QList<Flow> all = flows(plan);
        const Flow *quay = flowById(all, QStringLiteral("quay-registry"));
        const Flow again = flowFromJson(flowToJson(*quay));
        QCOMPARE(imagesOf(again), imagesOf(*quay));
        QCOMPARE(again.architectures, quay->architectures);
        QCOMPARE(again.imageHosts, quay->imageHosts);
        // A report of an older version has none of this: then the flow is no registry.
        QJsonObject older = flowToJson(*quay);
        for (const char *key : {"images", "architectures", "imageHosts", "pullsWithLogin"})
            older.remove(QLatin1String(key));
        QVERIFY(flowFromJson(older).images.isEmpty());
        QVERIFY(!flowFromJson(older).pullsWithLogin);
    }

private:
    QList<Flow> flows(const Plan &plan) const { return deriveFlows(plan, *m_catalog.line(plan.product)); }
    Catalog m_catalog;
};

NETSETUP_TEST(TestFlowImages)
#include "tst_flowimages.moc"
