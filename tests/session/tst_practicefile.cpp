// The file that a practice network is described by is input like any other: what is wrong in it is named, and
// nothing in it leads away from this computer.
#include "base/files.h"
#include "base/json.h"
#include "practice/practice.h"
#include "session/session.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestPracticeFile : public QObject
{
    Q_OBJECT

private:
    QJsonObject m_good;

private Q_SLOTS:
    void initTestCase()
    {
        const Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(u"proxy-login"_s);
        QVERIFY(started.ok());
        m_good = started.value()->settings();
        const Result<World> world = worldFromPractice(m_good);
        QVERIFY2(world.ok(), world.ok() ? "" : qPrintable(world.error().message()));
        QVERIFY(world->net.loopbackOnly && !world->net.resolvers.isEmpty());
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *field, const QJsonValue &value, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(field) << value << QString::fromLatin1(said);
        };
        const QJsonValue gone(QJsonValue::Undefined);
        row("no schema", "schema", gone, "schema");
        row("another schema", "schema", u"netsetup.practice/2"_s, "schema");
        row("a network that breaks lines", "network", u"open\nPASS"_s, "network");
        row("no network", "network", gone, "network");
        row("a catalog that is a list", "catalog", QJsonArray(), "catalog");
        // Without one, the system's own would be asked.
        row("no resolver", "resolvers", QJsonArray(), "resolvers");
        row("resolvers of another type", "resolvers", u"127.0.0.1"_s, "resolvers");
        row("a number as resolver", "resolvers", QJsonArray{53}, "resolvers");
        row("a resolver elsewhere", "resolvers", QJsonArray{u"127.0.0.1:1"_s, u"192.0.2.53"_s},
            "192.0.2.53:53 is not on this computer");
        row("a resolver that is none", "resolvers", QJsonArray{u"010.0.0.1"_s}, "010.0.0.1");
        row("a way that leads elsewhere", "connect", QJsonArray{u"192.0.2.10:443:198.51.100.7:443"_s},
            "leads away");
        row("a way to an IPv6 address elsewhere", "connect",
            QJsonArray{u"192.0.2.10:443:[2001:db8::1]:443"_s}, "leads away");
        row("no ways", "connect", gone, "connect");
        row("half a way", "connect", QJsonArray{u"192.0.2.10:443"_s}, "192.0.2.10:443");
        // Empty, what this computer trusts would do.
        row("no trust", "trustStore", u""_s, "trustStore");
        row("trust of another type", "trustStore", 1, "trustStore");
        row("roots that are none", "publicRoots", u"-----BEGIN CERTIFICATE-----"_s, "publicRoots");
        row("a proxy of another type", "proxy", true, "proxy");
        row("a proxy that is no URL", "proxy", u"ftp://proxy"_s, "proxy");
        row("a tenant of another type", "tenant", QJsonArray(), "tenant");
        row("a registry of another type", "registry", u"registry"_s, "registry");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, said);
        QJsonObject settings = m_good;
        settings.insert(field, value);
        const Result<World> world = worldFromPractice(settings);
        QVERIFY(!world.ok());
        QVERIFY2(world.error().message().contains(said), qPrintable(world.error().message()));
    }

    void aFileThatIsNoneIsRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"practice.json"_s);
        QProcessEnvironment environment;
        environment.insert(u"STS_NETSETUP_PRACTICE"_s, path);
        QVERIFY(!loadWorld(environment).ok());
        for (const QByteArray &bytes : {QByteArray(), QByteArray("[]"), QByteArray("{}"), QByteArray("{")}) {
            QVERIFY(writeFile(path, bytes, path).ok());
            const Result<World> world = loadWorld(environment);
            QVERIFY(!world.ok());
            QCOMPARE(world.error().field, u"STS_NETSETUP_PRACTICE"_s);
        }
        QVERIFY(writeFile(path, json::print(m_good), path).ok());
        QVERIFY(loadWorld(environment).ok());
    }
};

NETSETUP_TEST(TestPracticeFile)
#include "tst_practicefile.moc"
