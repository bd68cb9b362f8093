// The hosts file and the settings of this machine.
#include "probes/hostsfile.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestSystemDns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hosts_file_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("addresses");
        QTest::newRow("one line") << QByteArray("10.0.0.1 acme.example.com\n") << QStringList{"10.0.0.1"};
        QTest::newRow("the name comes later in the line")
            << QByteArray("10.0.0.1\ta b acme.example.com c") << QStringList{"10.0.0.1"};
        QTest::newRow("both families and twice the same")
            << QByteArray("10.0.0.1 acme.example.com\nfd00::1 acme.example.com\n10.0.0.1 acme.example.com\n")
            << QStringList{"10.0.0.1", "fd00::1"};
        QTest::newRow("capitals do not matter")
            << QByteArray("10.0.0.1 ACME.example.COM\n") << QStringList{"10.0.0.1"};
        QTest::newRow("Windows line ends")
            << QByteArray("10.0.0.1 acme.example.com\r\n") << QStringList{"10.0.0.1"};
        QTest::newRow("a comment does not count")
            << QByteArray("#10.0.0.1 acme.example.com\n") << QStringList();
        QTest::newRow("a name behind a comment mark does not count")
            << QByteArray("10.0.0.1 a # acme.example.com\n") << QStringList();
        QTest::newRow("another name does not count")
            << QByteArray("10.0.0.1 notacme.example.com\n") << QStringList();
        QTest::newRow("an address that is none does not count")
            << QByteArray("10.0.0.300 acme.example.com\n") << QStringList();
        QTest::newRow("rubbish is no matter")
            << QByteArray("\0\xff\xfe\n\n   \n10.0.0.1", 14) << QStringList();
    }

    void hosts_file()
    {
        QFETCH(QByteArray, file);
        QTEST(addressesInHostsFile(file, u"acme.example.com"_s), "addresses");
        QTEST(addressesInHostsFile(file, u"acme.example.com."_s), "addresses");
    }

    void the_system_settings_can_be_read()
    {
        const SystemDns dns = systemDns();
        for (const Resolver &resolver : dns.resolvers) {
            QVERIFY(!resolver.address.isNull());
            QVERIFY(resolver.port != 0);
        }
        QFile file(u"/etc/resolv.conf"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.first() != "nameserver")
                continue;
            const QHostAddress address(QString::fromLatin1(words.value(1)));
            const auto same = [&](const Resolver &resolver) {
                return resolver.address == address;
            };
            QVERIFY(std::any_of(dns.resolvers.begin(), dns.resolvers.end(), same));
        }
    }

    void localhost_is_in_the_hosts_file_of_every_machine()
    {
        QVERIFY(!hostsFileAddresses(u"localhost"_s).isEmpty());
    }
};

NETSETUP_TEST(TestSystemDns)
#include "tst_systemdns.moc"
