// What practice networks put into a plan, and what they leave alone.
#include "practice/practice.h"
#include "session/practicewishes.h"
#include "support/testprogram.h"

#include <QTest>

using namespace netsetup;

namespace {

World worldOf(const QString &network)
{
    const Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(network);
    if (!started.ok())
        qFatal("%s does not start", qPrintable(network));
    const Result<World> world = worldFromPractice(started.value()->settings());
    return world.ok() ? *world : World();
}

} // namespace

class TestPracticeWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRealWorldWantsNothing()
    {
        const Result<World> world = loadWorld(QProcessEnvironment());
        QVERIFY(world.ok());
        Plan plan;
        QVERIFY(takePracticeWishes(plan, *world).ok());
        QVERIFY(plan == Plan());
    }

    void aNewPlanGetsAll()
    {
        Plan plan;
        QVERIFY(takePracticeWishes(plan, worldOf(QStringLiteral("proxy-login"))).ok());
        QCOMPARE(plan.tenant, QStringLiteral("acme"));
        QCOMPARE(plan.egress.mode, EgressMode::Proxy);
        QCOMPARE(plan.egress.proxy.url, QStringLiteral("http://proxy.corp.example:3128"));
        QCOMPARE(plan.images.source, ImageSource::Quay);
        Plan mirrored;
        QVERIFY(takePracticeWishes(mirrored, worldOf(QStringLiteral("mirror"))).ok());
        QCOMPARE(mirrored.egress.mode, EgressMode::Direct);
        QCOMPARE(mirrored.images.source, ImageSource::Mirror);
        QVERIFY(!mirrored.images.registry.host.isEmpty());
        QVERIFY(!mirrored.images.registry.prefix.isEmpty());
        QVERIFY(!(mirrored == plan));
    }

    void whatIsDecidedStays()
    {
        const World proxied = worldOf(QStringLiteral("proxy-login"));
        Plan plan;
        plan.baseUrl = QStringLiteral("https://own.example/receiver/stsAgent");
        QVERIFY(takePracticeWishes(plan, proxied, {true, true}).ok());
        QCOMPARE(plan.tenant, QString());
        QCOMPARE(plan.egress.mode, EgressMode::Direct);
        QCOMPARE(plan.egress.proxy.url, QString());
        // A proxy was decided, but not which one.
        plan.egress.mode = EgressMode::Proxy;
        QVERIFY(takePracticeWishes(plan, proxied, {true, true}).ok());
        QCOMPARE(plan.egress.proxy.url, QStringLiteral("http://proxy.corp.example:3128"));
        plan.egress.proxy.url = QStringLiteral("http://other.example:8080");
        QVERIFY(takePracticeWishes(plan, proxied).ok());
        QCOMPARE(plan.egress.proxy.url, QStringLiteral("http://other.example:8080"));
        Plan pulled;
        QVERIFY(takePracticeWishes(pulled, worldOf(QStringLiteral("mirror")), {false, true}).ok());
        QCOMPARE(pulled.images, ImagesPlan());
    }

    void aWishThatNoPlanTakesIsToldAtTheStart()
    {
        const Result<std::unique_ptr<PracticeNetwork>> started =
            PracticeNetwork::start(QStringLiteral("open"));
        QVERIFY(started.ok());
        QJsonObject settings = started.value()->settings();
        settings.insert(QStringLiteral("proxy"), QStringLiteral("http://user:word@proxy.example:3128"));
        const Result<World> world = worldFromPractice(settings);
        QVERIFY(!world.ok());
        QVERIFY(world.error().message().contains(QStringLiteral("practice network open")));
        QVERIFY(!world.error().message().contains(QStringLiteral("word@")));
    }
};

NETSETUP_TEST(TestPracticeWishes)
#include "tst_practicewishes.moc"
