// Which conversations follow from a plan: every egress, image source and product line, and the options.
#include "planmaking.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString oldLine = u"stackstate-6.0"_s;
const QString suseLine = u"suse-observability"_s;

/// "receiver nodes+pods direct": id, initiators, way.
QString summary(const Flow &flow)
{
    QStringList initiators;
    for (const Initiator initiator : flow.initiators())
        initiators.append(wordFor(initiator));
    const QString way = flow.way == FlowWay::Proxy ? u"proxied"_s : u"direct"_s;
    return flow.id + u' ' + initiators.join(u'+') + u' ' + way;
}

QStringList summaries(const QList<Flow> &flows)
{
    QStringList list;
    for (const Flow &flow : flows)
        list.append(summary(flow));
    return list;
}

QStringList withEnding(const QStringList &ids, const char *ending)
{
    QStringList list;
    for (const QString &id : ids)
        list.append(id + u' ' + QLatin1String(ending));
    return list;
}

/// The image hosts of the public registry, required ones and optional ones.
QStringList pulls(const char *ending)
{
    QStringList ids{u"quay-registry"_s, u"quay-cdn"_s};
    for (int i = 1; i <= 6; ++i)
        ids.append(u"quay-cdn0%1"_s.arg(i));
    return withEnding(ids, ending);
}

QStringList storage(const char *ending)
{
    return withEnding({u"quay-s3"_s, u"quay-s3-us-east-1"_s}, ending);
}

QStringList partsOf(const Flow &flow)
{
    QStringList list;
    for (const FlowOrigin &origin : flow.origins)
        list.append(origin.part);
    return list;
}

const QStringList oldParts{u"node-agent"_s,    u"process-agent"_s, u"trace-agent"_s,
                           u"cluster-agent"_s, u"checks-agent"_s,  u"logs-agent"_s};
const QStringList suseParts{u"node-agent"_s,   u"process-agent"_s, u"cluster-agent"_s,
                            u"checks-agent"_s, u"logs-agent"_s,    u"rbac-agent"_s};

} // namespace

class TestFlowScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyScenario_data();
    void everyScenario();
    void options_data();
    void options();
    void chartSources_data();
    void chartSources();
    void receiverIsOpenedByEachPart_data();
    void receiverIsOpenedByEachPart();

private:
    QList<Flow> flows(const Plan &plan) const { return deriveFlows(plan, *m_catalog.line(plan.product)); }
    Catalog m_catalog;
};

void TestFlowScenarios::initTestCase()
{
    m_catalog = builtIn();
    QCOMPARE(m_catalog.products().size(), 2);
}

void TestFlowScenarios::everyScenario_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<EgressMode>("egress");
    QTest::addColumn<ImageSource>("images");
    QTest::addColumn<QStringList>("expected");
    const QStringList receiver{u"receiver nodes+pods direct"_s};
    const QStringList proxied{u"proxy nodes+pods direct"_s, u"receiver proxy proxied"_s};
    const QStringList registry{u"registry nodes direct"_s};
    const QStringList open = receiver + pulls("nodes direct") + storage("nodes direct");
    const QStringList openProxied = proxied + pulls("proxy proxied") + storage("proxy proxied");
    // What fills the own registry has a way of its own: the registry itself, or whoever copies.
    const auto filledBy = [](const QString &who) {
        const QByteArray ending = who.toLatin1() + " direct";
        return pulls(ending.constData()) + storage(ending.constData());
    };
    const auto proxiedWith = [](const QString &who) {
        return QStringList{u"proxy nodes+pods+%1 direct"_s.arg(who), u"receiver proxy proxied"_s};
    };
    const QStringList filledProxied = pulls("proxy proxied") + storage("proxy proxied");
    for (const QString &product : {oldLine, suseLine}) {
        const QByteArray name = product.toLatin1();
        for (const EgressMode mode : {EgressMode::Direct, EgressMode::Firewall}) {
            const QByteArray way = name + ", " + wordFor(mode).toLatin1();
            QTest::addRow("%s, images from outside", way.constData())
                << product << mode << ImageSource::Quay << open;
            QTest::addRow("%s, images through the own registry", way.constData())
                << product << mode << ImageSource::PullThrough
                << receiver + registry + filledBy(u"registry"_s);
            QTest::addRow("%s, images copied", way.constData())
                << product << mode << ImageSource::Mirror << receiver + registry + filledBy(u"copier"_s);
        }
        QTest::addRow("%s, proxy, images from outside", name.constData())
            << product << EgressMode::Proxy << ImageSource::Quay << openProxied;
        QTest::addRow("%s, proxy, images through the own registry", name.constData())
            << product << EgressMode::Proxy << ImageSource::PullThrough
            << proxiedWith(u"registry"_s) + registry + filledProxied;
        QTest::addRow("%s, proxy, images copied", name.constData())
            << product << EgressMode::Proxy << ImageSource::Mirror
            << proxiedWith(u"copier"_s) + registry + filledProxied;
    }
}

void TestFlowScenarios::everyScenario()
{
    QFETCH(QString, product);
    QFETCH(EgressMode, egress);
    QFETCH(ImageSource, images);
    QFETCH(QStringList, expected);
    QCOMPARE(summaries(flows(makePlan(product, egress, images))), expected);
}

void TestFlowScenarios::options_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<EgressMode>("egress");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QStringList>("added");
    const QStringList time{u"ntp-0"_s, u"ntp-1"_s, u"ntp-2"_s, u"ntp-3"_s};
    const QStringList otlp{u"otlp-grpc"_s, u"otlp-http"_s};
    const auto row = [](const char *name, const QString &product, EgressMode egress, const char *option,
                        const QStringList &added) {
        QTest::newRow(name) << product << egress << QString::fromLatin1(option) << added;
    };
    row("otlp adds two names of the tenant", oldLine, EgressMode::Direct, "otlp",
        withEnding(otlp, "pods direct"));
    row("otlp goes through the proxy", suseLine, EgressMode::Proxy, "otlp",
        withEnding(otlp, "proxy proxied"));
    row("time servers are asked from nodes", oldLine, EgressMode::Firewall, "ntp",
        withEnding(time, "nodes direct"));
    row("no proxy carries UDP", suseLine, EgressMode::Proxy, "ntp", withEnding(time, "nodes direct"));
    row("the chart is fetched by the workstation", oldLine, EgressMode::Direct, "chart-repo",
        {u"chart-repo workstation direct"_s});
    row("the same on the SUSE line", suseLine, EgressMode::Direct, "chart-repo",
        {u"chart-repo workstation direct"_s});
    row("the chart comes through the proxy", suseLine, EgressMode::Proxy, "chart-repo",
        {u"chart-repo proxy proxied"_s});
    row("the header injector talks to nobody outside", oldLine, EgressMode::Direct, "http-header-injector",
        {});
    row("OpenTelemetry parts use the tenant's host", suseLine, EgressMode::Direct, "otel", {});
    row("the fixed image changes nothing while images come from outside", suseLine, EgressMode::Direct,
        "remote-kube-cache", {});
}

void TestFlowScenarios::options()
{
    QFETCH(QString, product);
    QFETCH(EgressMode, egress);
    QFETCH(QString, option);
    QFETCH(QStringList, added);
    const QList<Flow> plain = flows(makePlan(product, egress, ImageSource::Mirror));
    const QList<Flow> with = flows(makePlan(product, egress, ImageSource::Mirror, {option}));
    QStringList expected = added;
    if (option == "remote-kube-cache"_L1) {
        const QStringList both = pulls("nodes+copier direct") + storage("nodes+copier direct");
        QCOMPARE(summaries(with).mid(2), both);
        return;
    }
    QStringList more = summaries(with);
    const QStringList before = summaries(plain);
    for (const QString &flow : before)
        more.removeOne(flow.startsWith("proxy "_L1) ? summary(with.first()) : flow);
    QCOMPARE(more, expected);
    for (const Flow &flow : with)
        QVERIFY2(!flow.required || !added.contains(summary(flow)), qPrintable(flow.id));
}

void TestFlowScenarios::chartSources_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("hosts");
    const QStringList quay{u"quay.io"_s,
                           u"cdn.quay.io"_s,
                           u"cdn01.quay.io"_s,
                           u"cdn02.quay.io"_s,
                           u"cdn03.quay.io"_s,
                           u"cdn04.quay.io"_s,
                           u"cdn05.quay.io"_s,
                           u"cdn06.quay.io"_s,
                           u"quayio-production-s3.s3.amazonaws.com"_s,
                           u"quayio-production-s3.s3.us-east-1.amazonaws.com"_s};
    const QStringList prime{u"registry.rancher.com"_s, u"registry-storage.suse.com"_s, u"scc.suse.com"_s};
    const QStringList chart{u"chart-repo"_s};
    const QStringList cache{u"remote-kube-cache"_s};
    QTest::newRow("not said: what the vendor's network page lists") << QString() << QStringList() << quay;
    QTest::newRow("quay") << u"quay"_s << QStringList() << quay;
    QTest::newRow("rancher-prime") << u"rancher-prime"_s << QStringList() << prime;
    const QStringList hub{u"registry-1.docker.io"_s, u"auth.docker.io"_s,
                          u"production.cloudflare.docker.com"_s, u"production.cloudfront.docker.com"_s,
                          u"docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com"_s};
    QTest::newRow("rancher-apps") << u"rancher-apps"_s << QStringList() << hub;
    QTest::newRow("the fixed image needs its own registry beside the chart's")
        << u"rancher-prime"_s << cache << quay + prime;
    QTest::newRow("the chart itself comes from where it came from")
        << u"quay"_s << chart << quay + QStringList{u"helm.stackstate.io"_s};
    QTest::newRow("the documented chart repository")
        << u"rancher-prime"_s << chart << prime + QStringList{u"charts.rancher.com"_s};
    QTest::newRow("not said: the documented chart repository")
        << QString() << chart << quay + QStringList{u"charts.rancher.com"_s};
    QTest::newRow("a catalogue whose host is not known") << u"rancher-apps"_s << chart << hub;
}

void TestFlowScenarios::chartSources()
{
    QFETCH(QString, source);
    QFETCH(QStringList, options);
    QFETCH(QStringList, hosts);
    Plan plan = makePlan(suseLine, EgressMode::Direct, ImageSource::Quay, options);
    plan.chart.source = source;
    QStringList found;
    const QList<Flow> all = flows(plan);
    for (const Flow &flow : all) {
        if (flow.id != "receiver"_L1)
            found.append(flow.host);
    }
    found.sort();
    hosts.sort();
    QCOMPARE(found, hosts);
}

void TestFlowScenarios::receiverIsOpenedByEachPart_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("flow");
    QTest::addColumn<QStringList>("parts");
    const QString receiver = u"receiver"_s;
    const QString proxy = u"proxy"_s;
    const QString runtime = u"container-runtime"_s;
    const QStringList otel{u"k8s-resource-collector"_s, u"otel-metrics-scraper"_s};
    const auto direct = [](const QString &product, const QStringList &options = {}) {
        return makePlan(product, EgressMode::Direct, ImageSource::Quay, options);
    };
    const QString copier = u"copier"_s;
    const auto proxied = [](const QString &product, ImageSource images, const QStringList &options = {}) {
        return makePlan(product, EgressMode::Proxy, images, options);
    };
    QTest::newRow("the parts of the old line") << direct(oldLine) << receiver << oldParts;
    QTest::newRow("the parts of the SUSE line") << direct(suseLine) << receiver << suseParts;
    QTest::newRow("OpenTelemetry parts send too")
        << direct(suseLine, {u"otel"_s}) << receiver << suseParts + otel;
    QTest::newRow("the proxy opens it for the parts")
        << proxied(oldLine, ImageSource::Quay) << receiver << QStringList{proxy};
    QTest::newRow("parts and runtime go to the proxy")
        << proxied(oldLine, ImageSource::Quay) << proxy << oldParts + QStringList{runtime};
    QTest::newRow("with copied images the machine that copies does")
        << proxied(suseLine, ImageSource::Mirror) << proxy << suseParts + QStringList{copier};
    QTest::newRow("parts that ignore the proxy value stay out")
        << proxied(suseLine, ImageSource::Mirror, {u"otel"_s}) << proxy << suseParts + QStringList{copier};
    QTest::newRow("the fixed image brings the runtime back")
        << proxied(suseLine, ImageSource::Mirror, {u"remote-kube-cache"_s}) << proxy
        << suseParts + QStringList{copier, runtime};
    QTest::newRow("the workstation fetches the chart through it")
        << proxied(oldLine, ImageSource::Mirror, {u"chart-repo"_s}) << proxy
        << oldParts + QStringList{copier, u"workstation"_s};
}

void TestFlowScenarios::receiverIsOpenedByEachPart()
{
    QFETCH(Plan, plan);
    QFETCH(QString, flow);
    QFETCH(QStringList, parts);
    const QList<Flow> all = flows(plan);
    const Flow *found = flowById(all, flow);
    QVERIFY(found);
    QCOMPARE(partsOf(*found), parts);
}

NETSETUP_TEST(TestFlowScenarios)
#include "tst_flowscenarios.moc"
