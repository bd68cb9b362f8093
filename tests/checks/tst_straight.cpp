// Which of several addresses is taken, where real filters swallow what goes to some of them: as containerd
// finds its way, so that no dead address hides a living one.
#include "support/namespaces.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup::testing;

namespace {

constexpr int port = 8080;
constexpr int limitMs = 600;

} // namespace

class TestStraight : public QObject
{
    Q_OBJECT

private:
    NamespacePair m_pair;
    QProcess m_server;

    [[nodiscard]] QJsonObject tried(const QStringList &addresses, int atPort = port) const
    {
        const QStringList command =
            NamespacePair::inside(m_pair.client(), {probeToolPath(), u"any"_s, addresses.join(u','),
                                                    QString::number(atPort), QString::number(limitMs)});
        return QJsonDocument::fromJson(runProgram(command.first(), command.mid(1)).out).object();
    }
    static QStringList outcomes(const QJsonObject &answer)
    {
        QStringList all;
        for (const QJsonValue &value : answer.value("connects"_L1).toArray()) {
            const QJsonObject connect = value.toObject();
            all.append(connect.value("address"_L1).toString() + u' ' +
                       connect.value("outcome"_L1).toString());
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_pair.create(), qPrintable(m_pair.failure()));
        for (const char *address : {"10.77.0.3/24", "10.77.0.4/24", "10.77.0.5/24", "fd77::3/64"})
            QVERIFY2(m_pair.run(m_pair.server(), {u"ip"_s, u"address"_s, u"add"_s, QLatin1String(address),
                                                  u"dev"_s, u"cable"_s, u"nodad"_s}),
                     qPrintable(m_pair.failure()));
        QVERIFY2(
            m_pair.loadRules(m_pair.server(),
                             "flush ruleset\ntable inet t { chain c { type filter hook input priority 0; "
                             "ip daddr { 10.77.0.3, 10.77.0.4 } drop; ip6 daddr fd77::3 drop; "
                             "ip daddr 10.77.0.5 tcp dport 8080 reject with tcp reset; }\n}\n"),
            qPrintable(m_pair.failure()));
        const QStringList command =
            NamespacePair::inside(m_pair.server(), {u"python3"_s, u"-m"_s, u"http.server"_s,
                                                    QString::number(port), u"--bind"_s, u"::"_s});
        m_server.start(command.first(), command.mid(1));
        QVERIFY(m_server.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(tried({u"10.77.0.2"_s}).value("address"_L1).toString(), u"10.77.0.2"_s,
                                  20000);
    }
    void cleanupTestCase()
    {
        m_server.kill();
        m_server.waitForFinished();
    }

    void whoeverLivesIsFound_data()
    {
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<QString>("taken");
        const auto row = [](const char *name, const char *addresses, const char *taken) {
            QTest::newRow(name) << QString::fromLatin1(addresses).split(u' ') << QString::fromLatin1(taken);
        };
        row("two dead IPv4 addresses before IPv6", "10.77.0.3 10.77.0.4 fd77::2", "fd77::2");
        row("two dead IPv4 addresses before a third", "10.77.0.3 10.77.0.4 10.77.0.2", "10.77.0.2");
        row("a dead IPv6 address before IPv4", "fd77::3 10.77.0.2", "10.77.0.2");
        row("dead ones of both, and a last one that lives", "10.77.0.3 fd77::3 10.77.0.4 fd77::2", "fd77::2");
        row("one that refuses before IPv6", "10.77.0.5 fd77::2", "fd77::2");
        row("one that refuses before another", "10.77.0.5 10.77.0.2", "10.77.0.2");
        row("without a route to one of them", "192.0.2.1 fd77::2", "fd77::2");
    }
    void whoeverLivesIsFound()
    {
        QFETCH(const QStringList, addresses);
        QFETCH(const QString, taken);
        const QJsonObject answer = tried(addresses);
        QCOMPARE(answer.value("address"_L1).toString(), taken);
        QCOMPARE(outcomes(answer).last(), QString(taken + " connected"_L1));
    }

    /// The other family is not even asked: what the first one says at once holds.
    void whoAnswersAtOnceIsAskedAlone()
    {
        QCOMPARE(outcomes(tried({u"10.77.0.2"_s, u"fd77::2"_s})), QStringList{u"10.77.0.2 connected"_s});
        QCOMPARE(outcomes(tried({u"fd77::2"_s, u"10.77.0.2"_s})), QStringList{u"fd77::2 connected"_s});
    }

    void whereAllAreDeadEachIsTold()
    {
        const QJsonObject answer = tried({u"10.77.0.3"_s, u"10.77.0.4"_s, u"fd77::3"_s});
        QCOMPARE(answer.value("address"_L1).toString(), QString());
        QStringList said = outcomes(answer);
        said.sort();
        QCOMPARE(said, (QStringList{u"10.77.0.3 timeout"_s, u"10.77.0.4 timeout"_s, u"fd77::3 timeout"_s}));
    }

    /// Of very many no more than eight of a family, each with a share of the time.
    void veryManyDeadOnesEnd()
    {
        QStringList addresses;
        for (int i = 0; i < 20; ++i)
            addresses.append(i % 2 == 0 ? u"10.77.0.3"_s : u"10.77.0.4"_s);
        addresses.append(u"fd77::3"_s);
        QCOMPARE(outcomes(tried(addresses)).size(), 9);
    }
};

NETSETUP_TEST(TestStraight)
#include "tst_straight.moc"
