// Which conversations follow from a plan: every egress, image source and product line, and the options.
#include "planmaking.h"
#include "support/testprogram.h"

#include <QTest>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString oldLine = QStringLiteral("stackstate-6.0");
const QString suseLine = QStringLiteral("suse-observability");

/// "receiver nodes+pods direct": id, initiators, way.
QString summary(const Flow &flow)
{
    QStringList initiators;
    for (const Initiator initiator : flow.initiators())
        initiators.append(wordFor(initiator));
    const QString way = flow.way == FlowWay::Proxy ? QStringLiteral("proxied") : QStringLiteral("direct");
    return flow.id + QLatin1Char(' ') + initiators.join(QLatin1Char('+')) + QLatin1Char(' ') + way;
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
        list.append(id + QLatin1Char(' ') + QLatin1String(ending));
    return list;
}

/// The image hosts of the public registry, required ones and optional ones.
QStringList pulls(const char *ending)
{
    QStringList ids{QStringLiteral("quay-registry"), QStringLiteral("quay-cdn")};
    for (int i = 1; i <= 6; ++i)
        ids.append(QStringLiteral("quay-cdn0%1").arg(i));
    return withEnding(ids, ending);
}

QStringList storage(const char *ending)
{
    return withEnding({QStringLiteral("quay-s3"), QStringLiteral("quay-s3-us-east-1")}, ending);
}

QStringList partsOf(const Flow &flow)
{
    QStringList list;
    for (const FlowOrigin &origin : flow.origins)
        list.append(origin.part);
    return list;
}

const QStringList oldParts{QStringLiteral("node-agent"),   QStringLiteral("process-agent"),
                           QStringLiteral("trace-agent"),  QStringLiteral("cluster-agent"),
                           QStringLiteral("checks-agent"), QStringLiteral("logs-agent")};
const QStringList suseParts{QStringLiteral("node-agent"),    QStringLiteral("process-agent"),
                            QStringLiteral("cluster-agent"), QStringLiteral("checks-agent"),
                            QStringLiteral("logs-agent"),    QStringLiteral("rbac-agent")};

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
    const QStringList receiver{QStringLiteral("receiver nodes+pods direct")};
    const QStringList proxied{QStringLiteral("proxy nodes+pods direct"),
                              QStringLiteral("receiver proxy proxied")};
    const QStringList registry{QStringLiteral("registry nodes direct")};
    const QStringList open = receiver + pulls("nodes direct") + storage("nodes direct");
    const QStringList openProxied = proxied + pulls("proxy proxied") + storage("proxy proxied");
    for (const QString &product : {oldLine, suseLine}) {
        const QByteArray name = product.toLatin1();
        for (const EgressMode mode : {EgressMode::Direct, EgressMode::Firewall}) {
            const QByteArray way = name + ", " + wordFor(mode).toLatin1();
            QTest::addRow("%s, images from outside", way.constData())
                << product << mode << ImageSource::Quay << open;
            QTest::addRow("%s, images through the own registry", way.constData())
                << product << mode << ImageSource::PullThrough << receiver + registry;
            QTest::addRow("%s, images copied", way.constData())
                << product << mode << ImageSource::Mirror << receiver + registry;
        }
        QTest::addRow("%s, proxy, images from outside", name.constData())
            << product << EgressMode::Proxy << ImageSource::Quay << openProxied;
        QTest::addRow("%s, proxy, images through the own registry", name.constData())
            << product << EgressMode::Proxy << ImageSource::PullThrough << proxied + registry;
        QTest::addRow("%s, proxy, images copied", name.constData())
            << product << EgressMode::Proxy << ImageSource::Mirror << proxied + registry;
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
    const QStringList time{QStringLiteral("ntp-0"), QStringLiteral("ntp-1"), QStringLiteral("ntp-2"),
                           QStringLiteral("ntp-3")};
    const QStringList otlp{QStringLiteral("otlp-grpc"), QStringLiteral("otlp-http")};
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
        {QStringLiteral("chart-repo workstation direct")});
    row("the same on the SUSE line", suseLine, EgressMode::Direct, "chart-repo",
        {QStringLiteral("chart-repo workstation direct")});
    row("the chart comes through the proxy", suseLine, EgressMode::Proxy, "chart-repo",
        {QStringLiteral("chart-repo proxy proxied")});
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
    if (option == QLatin1String("remote-kube-cache")) {
        QCOMPARE(summaries(with), summaries(plain) + pulls("nodes direct") + storage("nodes direct"));
        return;
    }
    QStringList more = summaries(with);
    const QStringList before = summaries(plain);
    for (const QString &flow : before)
        more.removeOne(flow.startsWith(QLatin1String("proxy ")) ? summary(with.first()) : flow);
    QCOMPARE(more, expected);
    for (const Flow &flow : with)
        QCOMPARE(flow.required, !added.contains(summary(flow)));
}

void TestFlowScenarios::chartSources_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("hosts");
    const QStringList quay{QStringLiteral("quay.io"),
                           QStringLiteral("cdn.quay.io"),
                           QStringLiteral("cdn01.quay.io"),
                           QStringLiteral("cdn02.quay.io"),
                           QStringLiteral("cdn03.quay.io"),
                           QStringLiteral("cdn04.quay.io"),
                           QStringLiteral("cdn05.quay.io"),
                           QStringLiteral("cdn06.quay.io"),
                           QStringLiteral("quayio-production-s3.s3.amazonaws.com"),
                           QStringLiteral("quayio-production-s3.s3.us-east-1.amazonaws.com")};
    const QStringList prime{QStringLiteral("registry.rancher.com"),
                            QStringLiteral("registry-storage.suse.com"), QStringLiteral("scc.suse.com")};
    const QStringList chart{QStringLiteral("chart-repo")};
    const QStringList cache{QStringLiteral("remote-kube-cache")};
    QTest::newRow("not said: what the vendor's network page lists") << QString() << QStringList() << quay;
    QTest::newRow("quay") << QStringLiteral("quay") << QStringList() << quay;
    QTest::newRow("rancher-prime") << QStringLiteral("rancher-prime") << QStringList() << prime;
    QTest::newRow("rancher-apps: no host is fully known")
        << QStringLiteral("rancher-apps") << QStringList() << QStringList();
    QTest::newRow("the fixed image needs its own registry beside the chart's")
        << QStringLiteral("rancher-prime") << cache << quay + prime;
    QTest::newRow("the chart itself comes from where it came from")
        << QStringLiteral("quay") << chart << quay + QStringList{QStringLiteral("helm.stackstate.io")};
    QTest::newRow("the documented chart repository")
        << QStringLiteral("rancher-prime") << chart
        << prime + QStringList{QStringLiteral("charts.rancher.com")};
    QTest::newRow("not said: the documented chart repository")
        << QString() << chart << quay + QStringList{QStringLiteral("charts.rancher.com")};
    QTest::newRow("a catalogue whose host is not known")
        << QStringLiteral("rancher-apps") << chart << QStringList();
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
        if (flow.id != QLatin1String("receiver"))
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
    const QString receiver = QStringLiteral("receiver");
    const QString proxy = QStringLiteral("proxy");
    const QString runtime = QStringLiteral("container-runtime");
    const QStringList otel{QStringLiteral("k8s-resource-collector"), QStringLiteral("otel-metrics-scraper")};
    const auto direct = [](const QString &product, const QStringList &options = {}) {
        return makePlan(product, EgressMode::Direct, ImageSource::Quay, options);
    };
    const auto proxied = [](const QString &product, ImageSource images, const QStringList &options = {}) {
        return makePlan(product, EgressMode::Proxy, images, options);
    };
    QTest::newRow("the parts of the old line") << direct(oldLine) << receiver << oldParts;
    QTest::newRow("the parts of the SUSE line") << direct(suseLine) << receiver << suseParts;
    QTest::newRow("OpenTelemetry parts send too")
        << direct(suseLine, {QStringLiteral("otel")}) << receiver << suseParts + otel;
    QTest::newRow("the proxy opens it for the parts")
        << proxied(oldLine, ImageSource::Quay) << receiver << QStringList{proxy};
    QTest::newRow("parts and runtime go to the proxy")
        << proxied(oldLine, ImageSource::Quay) << proxy << oldParts + QStringList{runtime};
    QTest::newRow("with copied images the runtime does not")
        << proxied(suseLine, ImageSource::Mirror) << proxy << suseParts;
    QTest::newRow("parts that ignore the proxy value stay out")
        << proxied(suseLine, ImageSource::Mirror, {QStringLiteral("otel")}) << proxy << suseParts;
    QTest::newRow("the fixed image brings the runtime back")
        << proxied(suseLine, ImageSource::Mirror, {QStringLiteral("remote-kube-cache")}) << proxy
        << suseParts + QStringList{runtime};
    QTest::newRow("the workstation fetches the chart through it")
        << proxied(oldLine, ImageSource::Mirror, {QStringLiteral("chart-repo")}) << proxy
        << oldParts + QStringList{QStringLiteral("workstation")};
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
