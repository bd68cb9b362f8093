// What practice networks put into a plan, and what they leave alone.
#include "practice/practice.h"
#include "session/practicewishes.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

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
        QVERIFY(takePracticeWishes(plan, worldOf(u"proxy-login"_s)).ok());
        QCOMPARE(plan.tenant, u"acme"_s);
        QCOMPARE(plan.egress.mode, EgressMode::Proxy);
        QCOMPARE(plan.egress.proxy.url, u"http://proxy.corp.example:3128"_s);
        QCOMPARE(plan.images.source, ImageSource::Quay);
        Plan mirrored;
        QVERIFY(takePracticeWishes(mirrored, worldOf(u"mirror"_s)).ok());
        QCOMPARE(mirrored.egress.mode, EgressMode::Direct);
        QCOMPARE(mirrored.images.source, ImageSource::Mirror);
        QVERIFY(!mirrored.images.registry.host.isEmpty());
        QVERIFY(!mirrored.images.registry.prefix.isEmpty());
        QVERIFY(!(mirrored == plan));
    }

    void whatIsDecidedStays()
    {
        const World proxied = worldOf(u"proxy-login"_s);
        Plan plan;
        plan.baseUrl = u"https://own.example/receiver/stsAgent"_s;
        QVERIFY(takePracticeWishes(plan, proxied, {true, true}).ok());
        QCOMPARE(plan.tenant, QString());
        QCOMPARE(plan.egress.mode, EgressMode::Direct);
        QCOMPARE(plan.egress.proxy.url, QString());
        // A proxy was decided, but not which one.
        plan.egress.mode = EgressMode::Proxy;
        QVERIFY(takePracticeWishes(plan, proxied, {true, true}).ok());
        QCOMPARE(plan.egress.proxy.url, u"http://proxy.corp.example:3128"_s);
        plan.egress.proxy.url = u"http://other.example:8080"_s;
        QVERIFY(takePracticeWishes(plan, proxied).ok());
        QCOMPARE(plan.egress.proxy.url, u"http://other.example:8080"_s);
        Plan pulled;
        QVERIFY(takePracticeWishes(pulled, worldOf(u"mirror"_s), {false, true}).ok());
        QCOMPARE(pulled.images, ImagesPlan());
    }

    void aWishThatNoPlanTakesIsToldAtTheStart()
    {
        const Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(u"open"_s);
        QVERIFY(started.ok());
        QJsonObject settings = started.value()->settings();
        settings.insert(u"proxy"_s, u"http://user:word@proxy.example:3128"_s);
        const Result<World> world = worldFromPractice(settings);
        QVERIFY(!world.ok());
        QVERIFY(world.error().message().contains(u"practice network open"_s));
        QVERIFY(!world.error().message().contains(u"word@"_s));
    }
};

NETSETUP_TEST(TestPracticeWishes)
#include "tst_practicewishes.moc"
