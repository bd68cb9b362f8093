// The connect map and the resolver option as users write them.
#include "probes/dns.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestConnectRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_rules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meaning");
        QTest::newRow("a host goes to an address") << "acme.example.com:443:127.0.0.1:8443"
                                                   << "acme.example.com 443 127.0.0.1 8443";
        QTest::newRow("an address goes to another") << "192.0.2.10:443:127.0.0.1:40002"
                                                    << "192.0.2.10 443 127.0.0.1 40002";
        QTest::newRow("IPv6 on both sides") << "[2001:db8::10]:443:[::1]:40002"
                                            << "2001:db8::10 443 ::1 40002";
        QTest::newRow("a host is dropped") << "acme.example.com:443:drop"
                                           << "acme.example.com 443 drop";
        QTest::newRow("an IPv6 address is rejected") << "[2001:db8::10]:443:reject"
                                                     << "2001:db8::10 443 reject";
        QTest::newRow("a host in capitals is the same host") << "ACME.Example.com:443:drop"
                                                             << "acme.example.com 443 drop";
    }

    void good_rules()
    {
        QFETCH(QString, text);
        const Result<ConnectRule> rule = parseConnectRule(text, u"--connect-to"_s);
        QVERIFY2(rule.ok(), rule.ok() ? "" : qPrintable(rule.error().message()));
        QString to = rule->toAddress.toString() + u' ' + QString::number(rule->toPort);
        if (rule->target != ConnectRule::Target::Address)
            to = rule->target == ConnectRule::Target::Drop ? u"drop"_s : u"reject"_s;
        const QString meaning = rule->fromHost + u' ' + QString::number(rule->fromPort) + u' ' + to;
        QTEST(meaning, "meaning");
    }

    void bad_rules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "";
        QTest::newRow("only a host") << "acme.example.com";
        QTest::newRow("no target") << "acme.example.com:443";
        QTest::newRow("an empty target") << "acme.example.com:443:";
        QTest::newRow("a target without a port") << "acme.example.com:443:127.0.0.1";
        QTest::newRow("a name as target") << "acme.example.com:443:other.example.com:443";
        QTest::newRow("port 0") << "acme.example.com:0:drop";
        QTest::newRow("a port that is too large") << "acme.example.com:70000:drop";
        QTest::newRow("a port with letters") << "acme.example.com:44a:drop";
        QTest::newRow("another word") << "acme.example.com:443:DROP";
        QTest::newRow("a drop with a port") << "acme.example.com:443:drop:1";
        QTest::newRow("IPv6 without brackets") << "2001:db8::10:443:drop";
        QTest::newRow("an open bracket") << "[2001:db8::10:443:drop";
        QTest::newRow("a line break") << "acme.example.com:443:drop\n";
        QTest::newRow("a shell") << "$(id):443:drop";
        QTest::newRow("an empty host") << ":443:drop";
    }

    void bad_rules()
    {
        QFETCH(QString, text);
        const Result<ConnectRule> rule = parseConnectRule(text, u"--connect-to"_s);
        QVERIFY(!rule.ok());
        QVERIFY(rule.error().message().startsWith("--connect-to: "_L1));
        QVERIFY(!rule.error().remedy.isEmpty());
        QVERIFY(!rule.error().message().contains(u'\n'));
    }

    void resolvers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meaning");
        QTest::newRow("an address alone means port 53") << "10.0.0.53"
                                                        << "10.0.0.53:53";
        QTest::newRow("an address with a port") << "127.0.0.1:5301"
                                                << "127.0.0.1:5301";
        QTest::newRow("IPv6 alone") << "fd00::53"
                                    << "[fd00::53]:53";
        QTest::newRow("IPv6 with a port") << "[fd00::53]:5353"
                                          << "[fd00::53]:5353";
        QTest::newRow("a name is refused") << "dns.example.com"
                                           << "";
        QTest::newRow("port 0 is refused") << "10.0.0.53:0"
                                           << "";
        QTest::newRow("nothing is refused") << ""
                                            << "";
    }

    void resolvers()
    {
        QFETCH(QString, text);
        const Result<Resolver> resolver = parseResolver(text, u"--resolver"_s);
        const QString meaning = resolver.ok() ? resolver->text() : QString();
        QTEST(meaning, "meaning");
    }
};

NETSETUP_TEST(TestConnectRule)
#include "tst_connectrule.moc"
