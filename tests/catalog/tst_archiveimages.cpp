// A chart archive in the plan takes the place of what the catalog says of images.
#include "catalog/catalog.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QString suse = u"suse-observability"_s;

Plan planWith(const QList<ArchiveImage> &images, const QString &version = u"1.6.12"_s)
{
    Plan plan;
    plan.product = suse;
    plan.chart.archive.name = u"suse-observability-agent"_s;
    plan.chart.archive.version = version;
    plan.chart.archive.images = images;
    plan.chart.version = version;
    return plan;
}

ArchiveImage agent(const QString &path, const QString &tag,
                   const QString &registry = u"registry.rancher.com"_s)
{
    return {path, registry, u"suse-observability/stackstate-k8s-agent"_s, tag};
}

QStringList references(const QList<CatalogImage> &images, const QString &idStart)
{
    QStringList list;
    for (const CatalogImage &image : images) {
        if (image.id.startsWith(idStart))
            list.append(image.id + u' ' + image.registry + u'/' + image.repository + u':' + image.tag);
    }
    return list;
}

const QString nodePath = u"nodeAgent.containers.agent.image"_s;
const QString checksPath = u"checksAgent.image"_s;

} // namespace

class TestArchiveImages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto catalog = Catalog::load();
        QVERIFY(catalog.ok());
        m_catalog = *catalog;
    }

    void theArchiveCounts()
    {
        const QList<CatalogImage> images =
            line().imagesFor(planWith({agent(nodePath, "v2"), agent(checksPath, "v2")}));
        QCOMPARE(references(images, "k8s-agent"),
                 QStringList{"k8s-agent registry.rancher.com/suse-observability/stackstate-k8s-agent:v2"});
        QCOMPARE(images.first().fact.status, u"given"_s);
        QCOMPARE(images.first().parts, QStringList({"node-agent", "checks-agent"}));
    }

    void valuesThatDisagreeAreTwoImages()
    {
        const QList<CatalogImage> images =
            line().imagesFor(planWith({agent(nodePath, "v2"), agent(checksPath, "v3")}));
        QCOMPARE(references(images, "k8s-agent").size(), 2);
        QVERIFY(references(images, "k8s-agent").last().startsWith("k8s-agent-2 "));
    }

    void whatTheArchiveDoesNotSayKeepsItsTagOnlyInTheSameVersion()
    {
        const auto promtail = [this](const QString &version) {
            return references(line().imagesFor(planWith({agent(nodePath, "v2")}, version)), "promtail")
                .value(0);
        };
        QVERIFY(promtail(line().chartVersion).endsWith(":3.6.11-so13"));
        QVERIFY(promtail("1.6.12").endsWith(":"));
    }

    void valuesThatAreNotKnownAreListedAndTold()
    {
        ArchiveImage more = agent("brandNew.image", "v9");
        more.repository = u"suse-observability/brand-new"_s;
        const Plan plan = planWith({agent(nodePath, "v2"), more});
        QCOMPARE(references(line().imagesFor(plan), "brandnew-image"),
                 QStringList{"brandnew-image registry.rancher.com/suse-observability/brand-new:v9"});
        QVERIFY(line().gapsFor(plan).join(' ').contains("brandNew.image"));
    }

    /// A name that stands in a template of the archive brings the tag of a new version with it.
    void whatTemplatesNameIsKnownAgain()
    {
        const ArchiveImage cache{u"templates/remote-kube-cache-deployment.yaml"_s, u"quay.io"_s,
                                 u"stackstate/process-agent-remote-kube-cache"_s, u"new-tag"_s};
        Plan plan = planWith({agent(nodePath, "v2"), cache});
        QVERIFY(references(line().imagesFor(plan), "process-agent-remote").isEmpty());
        plan.options = {u"remote-kube-cache"_s};
        const QStringList seen = references(line().imagesFor(plan), "process-agent-remote");
        QCOMPARE(seen.size(), 1);
        QVERIFY2(seen.first().endsWith("quay.io/stackstate/process-agent-remote-kube-cache:new-tag"),
                 qPrintable(seen.first()));
        QCOMPARE(line().chartSourceOf(plan), u"rancher-prime"_s);

        ArchiveImage hook = cache;
        hook.path = u"templates/hook.yaml"_s;
        hook.repository = u"stackstate/brand-new"_s;
        plan.chart.archive.images.append(hook);
        const QList<CatalogImage> images = line().imagesFor(plan);
        const auto found = std::find_if(images.begin(), images.end(), [](const CatalogImage &image) {
            return image.repository == "stackstate/brand-new"_L1;
        });
        QVERIFY(found != images.end());
        QVERIFY(found->fixedRegistry);
        QVERIFY(found->valuePaths.isEmpty());
        QVERIFY(line().gapsFor(plan).join(' ').contains("templates/hook.yaml"));
    }

    void theFlavourIsSeenInTheArchive()
    {
        Plan plan = planWith({agent(nodePath, "v2")});
        QCOMPARE(line().chartSourceOf(plan), u"rancher-prime"_s);
        plan.chart.source = u"quay"_s;
        QCOMPARE(line().chartSourceOf(plan), u"rancher-prime"_s);
        const QString gaps = line().gapsFor(plan).join(' ');
        QVERIFY2(!gaps.contains("chart archive (--chart)"), qPrintable(gaps));
        QVERIFY(gaps.contains("third parties"));
    }

    void aRegistryThatTheArchiveLeavesOutIsThatOfTheFlavour()
    {
        Plan plan = planWith({agent(nodePath, "v2", QString())});
        QCOMPARE(line().imagesFor(plan).first().registry, u"registry.rancher.com"_s);
        plan.chart.archive.images.first().repository = u"elsewhere/agent"_s;
        QCOMPARE(line().imagesFor(plan).first().registry, u"quay.io"_s);
        QCOMPARE(line().chartSourceOf(plan), u"unknown"_s);
    }

    void registriesThatNobodyKnowsAreTold()
    {
        const Plan plan = planWith({agent(nodePath, "v2", "reg.corp.example:5000")});
        QCOMPARE(line().registriesOnlyInArchive(plan), QStringList{"reg.corp.example:5000"});
        QVERIFY(line().gapsFor(plan).join(' ').contains("reg.corp.example:5000"));
        QVERIFY(line().registriesOnlyInArchive(Plan()).isEmpty());
    }

    void anOverlayRenamesTheArchivesRegistriesToo()
    {
        const auto practice =
            Catalog::load({{"hosts", QJsonObject{{"registry.rancher.com", "rancher.example"}}}});
        QVERIFY(practice.ok());
        const QList<CatalogImage> images = practice->line(suse)->imagesFor(planWith({agent(nodePath, "v2")}));
        QCOMPARE(images.first().registry, u"rancher.example"_s);
    }

    void everyImageOfACatalogHasAValueOrIsFixed()
    {
        const QStringList products = m_catalog.products();
        for (const QString &product : products) {
            for (const CatalogImage &image : m_catalog.line(product)->images)
                QVERIFY2(image.fixedRegistry != !image.valuePaths.isEmpty(), qPrintable(image.id));
        }
    }

private:
    const ProductLine &line() const { return *m_catalog.line(suse); }
    Catalog m_catalog;
};

NETSETUP_TEST(TestArchiveImages)
#include "tst_archiveimages.moc"
