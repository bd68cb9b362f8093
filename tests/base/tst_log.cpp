// What a log may say: rules that are ours, lines that hold no secret and are one line each.
#include "base/log.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace netsetup;
using namespace Qt::StringLiterals;

class TestLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesRulesOfOurCategoriesOnly_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *rules, bool taken) {
            QTest::newRow(rules) << QString::fromLatin1(rules) << taken;
        };
        row("netsetup.probes=true", true);
        row("netsetup.*=true", true);
        row("netsetup.*=true; netsetup.probes.debug=false", true);
        row("qt.network.ssl=true", false);
        row("*=true", false);
        row("netsetup.probes=yes", false);
        row("netsetup.probes.loud=true", false);
        row("/there/is/no/such/file", false);
    }
    void takesRulesOfOurCategoriesOnly()
    {
        QFETCH(QString, rules);
        QFETCH(bool, taken);
        const Outcome started = startLog(rules, u"--log"_s);
        QCOMPARE(started.ok(), taken);
        if (!taken)
            QCOMPARE(started.error().field, u"--log"_s);
        stop();
    }

    void readsRulesFromAFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"rules"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[Rules]\n# what the dialer does\nnetsetup.tried = true\n");
        file.close();
        QVERIFY(!tried().isDebugEnabled());
        QVERIFY(startLog(file.fileName(), u"--log"_s).ok());
        QVERIFY(tried().isDebugEnabled());
        stop();
        QVERIFY(!tried().isDebugEnabled());
    }

    void masksWhatMustNotBeSeen_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("seen");
        const auto row = [](const char *name, const QByteArray &said, const QByteArray &seen) {
            QTest::newRow(name) << said << seen;
        };
        row("a secret", "key K3y-0001 echoed", "key (secret) echoed");
        row("a secret in base64", "x" + QByteArray("K3y-0001").toBase64() + "y", "x(secret)=y");
        row("a login in a URL", "http://user:word@proxy.example:3128", "http://(login)@proxy.example:3128");
        row("a query", "GET https://cdn.example/blob?sig=abc&x=1 now",
            "GET https://cdn.example/blob?(query) now");
        row("a query of a request line", "GET /blob?sig=abc HTTP/1.1", "GET /blob?(query) HTTP/1.1");
        row("an authorization", "Proxy-Authorization: Basic dTpw\r\nHost: a",
            "Proxy-Authorization: (secret)\r\nHost: a");
        row("an API key", "sts-api-key: abc", "sts-api-key: (secret)");
        row("a token", "{\"token\": \"abc\", \"expires_in\": 3}",
            "{\"token\": \"(secret)\", \"expires_in\": 3}");
        row("nothing", "plain words", "plain words");
    }
    void masksWhatMustNotBeSeen()
    {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, seen);
        hideFromLogs(Secret("K3y-0001"));
        QCOMPARE(masked(said), seen);
    }

private:
    static const QLoggingCategory &tried()
    {
        static const QLoggingCategory category("netsetup.tried", QtFatalMsg);
        return category;
    }
    /// As every test finds it.
    static void stop()
    {
        qInstallMessageHandler(nullptr);
        QLoggingCategory::setFilterRules({});
    }
};

NETSETUP_TEST(TestLog)
#include "tst_log.moc"
