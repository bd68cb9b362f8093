// Which registry flow brings which images, and what else a check of it has to know.
#include "planmaking.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString oldLine = u"stackstate-6.0"_s;
const QString suseLine = u"suse-observability"_s;

QStringList imagesOf(const Flow &flow)
{
    QStringList names;
    for (const FlowImage &image : flow.images)
        names.append(image.repository + u':' + image.tag);
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
        const Flow *quay = flowById(all, u"quay-registry"_s);
        QVERIFY(quay != nullptr);
        // The last one has no public tag: it is listed, and nobody can ask for it.
        QCOMPARE(imagesOf(*quay),
                 QStringList({"stackstate/stackstate-k8s-agent:c4caacef",
                              "stackstate/stackstate-k8s-cluster-agent:c4caacef",
                              "stackstate/stackstate-k8s-process-agent:cae7a4fa",
                              "stackstate/promtail:2.9.10-5400572f", "stackstate/container-tools:"}));
        QVERIFY(quay->imageHosts.contains(u"cdn01.quay.io:443"_s));
        QVERIFY(quay->imageHosts.contains(u"quay.io:443"_s));
        QVERIFY(!quay->imageHosts.contains(u"acme.app.stackstate.io:443"_s));
        QVERIFY(!quay->pullsWithLogin);
        for (const Flow &flow : all)
            QCOMPARE(!flow.images.isEmpty(), flow.id == "quay-registry"_L1);
    }

    void theFlavourNamesAnotherRegistry()
    {
        Plan plan = makePlan(suseLine, EgressMode::Direct, ImageSource::Quay);
        plan.chart.source = u"rancher-prime"_s;
        const QList<Flow> all = flows(plan);
        const Flow *rancher = flowById(all, u"rancher-registry"_s);
        QVERIFY(rancher != nullptr);
        QVERIFY(imagesOf(*rancher).contains(u"suse-observability/promtail:3.6.11-so13"_s));
        QVERIFY(rancher->imageHosts.contains(u"scc.suse.com:443"_s));
    }

    void theOwnRegistryKeepsThePathBehindItsPrefix()
    {
        for (const ImageSource source : {ImageSource::Mirror, ImageSource::PullThrough}) {
            Plan plan = makePlan(oldLine, EgressMode::Proxy, source);
            plan.images.registry.prefix = u"team/quay"_s;
            plan.cluster.architectures = {u"arm64"_s};
            const QList<Flow> all = flows(plan);
            const Flow *own = flowById(all, u"registry"_s);
            QVERIFY(own != nullptr);
            QVERIFY(imagesOf(*own).contains(u"team/quay/stackstate/promtail:2.9.10-5400572f"_s));
            QCOMPARE(own->imageHosts, QStringList{u"registry.corp.example:5000"_s});
            QCOMPARE(own->architectures, QStringList{u"arm64"_s});
        }
    }

    void aFixedImageStaysWithItsRegistry()
    {
        const Plan plan =
            makePlan(suseLine, EgressMode::Direct, ImageSource::Mirror, {u"remote-kube-cache"_s});
        const QList<Flow> all = flows(plan);
        const QStringList own = imagesOf(*flowById(all, u"registry"_s));
        const QStringList outside = imagesOf(*flowById(all, u"quay-registry"_s));
        QCOMPARE(outside, QStringList{"stackstate/process-agent-remote-kube-cache:75fc7860"});
        QVERIFY(own.contains(u"stackstate/promtail:3.6.11-so13"_s));
        QVERIFY(!own.contains(outside.first()));
    }

    void aRegistryIsAskedAtItsOwnHost()
    {
        Plan plan = makePlan(suseLine, EgressMode::Direct, ImageSource::Quay);
        plan.chart.source = u"rancher-apps"_s;
        const QList<Flow> all = flows(plan);
        for (const Flow &flow : all)
            QCOMPARE(!flow.images.isEmpty(), flow.host == "registry-1.docker.io"_L1);
        const Flow *hub = flowById(all, u"dockerhub-registry"_s);
        QVERIFY(imagesOf(*hub).contains(u"rancher/mirrored-suse-observability-agent-promtail:"_s));
        QCOMPARE(hub->imageHosts.size(), 5);
    }

    void aLoginIsAUserOrAPullSecret()
    {
        Plan plan = makePlan(oldLine, EgressMode::Direct, ImageSource::Mirror);
        const auto pullsWithLogin = [this](const Plan &of) {
            return flowById(flows(of), u"registry"_s)->pullsWithLogin;
        };
        QVERIFY(!pullsWithLogin(plan));
        plan.images.registry.user = u"robot"_s;
        QVERIFY(pullsWithLogin(plan));
        plan.images.registry.user.clear();
        plan.images.registry.pullSecrets = {u"regcred"_s};
        QVERIFY(pullsWithLogin(plan));
    }

    void companionsOfTheRegistryAreFlowsOfTheirOwn()
    {
        Plan plan = makePlan(oldLine, EgressMode::Proxy, ImageSource::Mirror);
        plan.images.registry.companions = {{u"tokens.corp.example"_s, 443, true},
                                           {u"registry.corp.example"_s, 9000, false},
                                           {u"layers.s3.example"_s, 443, false},
                                           {u"registry.corp.example"_s, 5000, false}};
        const QList<Flow> all = flows(plan);
        const Flow *registry = flowById(all, u"registry"_s);
        QCOMPARE(registry->loginHosts,
                 (QStringList{"registry.corp.example:5000", "tokens.corp.example:443"}));
        QCOMPARE(registry->imageHosts.size(), 5);
        QCOMPARE(flowFromJson(flowToJson(*registry)).loginHosts, registry->loginHosts);

        const Flow *tokens = flowById(all, u"registry-companion"_s);
        const Flow *samePlace = flowById(all, u"registry-companion-2"_s);
        const Flow *outside = flowById(all, u"registry-companion-3"_s);
        QVERIFY(tokens && samePlace && outside && !flowById(all, u"registry-companion-4"_s));
        QVERIFY(tokens->images.isEmpty() && tokens->loginHosts.isEmpty() && isCompanion(tokens->id));
        QCOMPARE(samePlace->port, quint16(9000));
        // What lies beside the registry is inside like it; an object store of somebody else is not.
        QVERIFY(tokens->way == FlowWay::Direct && samePlace->way == FlowWay::Direct);
        QCOMPARE(wordFor(tokens->volatility), wordFor(Volatility::Internal));
        QVERIFY(outside->way == FlowWay::Proxy);
        QCOMPARE(wordFor(outside->volatility), wordFor(Volatility::Unknown));

        QStringList rules;
        for (const Rule &rule : deriveRules(all, plan)) {
            if (rule.purpose == Purpose::Registry)
                rules.append(QString(rule.id + u' ' + HostPort{rule.host, rule.port}.text()));
        }
        QCOMPARE(rules, (QStringList{"sts-acme-registry-nodes registry.corp.example:5000",
                                     "sts-acme-registry-companion-nodes tokens.corp.example:443",
                                     "sts-acme-registry-companion-2-nodes registry.corp.example:9000",
                                     "sts-acme-registry-companion-3-proxy layers.s3.example:443"}));
    }

    void imagesSurviveTheReport()
    {
        Plan plan = makePlan(oldLine, EgressMode::Direct, ImageSource::Quay);
        plan.cluster.architectures = {u"amd64"_s, u"arm/v7"_s};
        const QList<Flow> all = flows(plan);
        const Flow *quay = flowById(all, u"quay-registry"_s);
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
