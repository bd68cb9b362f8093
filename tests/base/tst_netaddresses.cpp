// Addresses and ranges: accepted forms, printed forms, classes, order.
#include "base/netnames.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestNetAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsRanges_data();
    void acceptsRanges();
    void refusesRanges_data();
    void refusesRanges();
    void readsAddressesOneWay();
    void nobodyIsLedInside();
    void tellsClassesApart_data();
    void tellsClassesApart();
    void exportsDocumentationAddressesInPracticeOnly();
    void sortsIpv4FirstThenByNumber();
};

void TestNetAddresses::acceptsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("an IPv4 range") << "10.0.0.0/16"
                                   << "10.0.0.0/16";
    QTest::newRow("a lone IPv4 address") << "10.0.0.5"
                                         << "10.0.0.5/32";
    QTest::newRow("everything in IPv4") << "0.0.0.0/0"
                                        << "0.0.0.0/0";
    QTest::newRow("everything in IPv6") << "::/0"
                                        << "::/0";
    QTest::newRow("a lone IPv6 address") << "2001:DB8::5"
                                         << "2001:db8::5/128";
    QTest::newRow("an IPv6 range, long form") << "2001:0db8:0000:0000:0000:0000:0000:0000/32"
                                              << "2001:db8::/32";
    QTest::newRow("a prefix inside a byte") << "10.32.0.0/11"
                                            << "10.32.0.0/11";
    QTest::newRow("an IPv6 prefix inside a byte") << "2001:db8:8000::/33"
                                                  << "2001:db8:8000::/33";
    QTest::newRow("one zero group is not shortened") << "2001:db8:0:1:1:1:1:1"
                                                     << "2001:db8:0:1:1:1:1:1/128";
    QTest::newRow("the longest run is shortened") << "2001:0:0:1:0:0:0:1"
                                                  << "2001:0:0:1::1/128";
    QTest::newRow("the first of equal runs is shortened") << "2001:db8:0:0:1:0:0:1"
                                                          << "2001:db8::1:0:0:1/128";
}

void TestNetAddresses::acceptsRanges()
{
    QFETCH(QString, text);
    const Result<Cidr> range = parseCidr(text, u"--source"_s);
    QVERIFY2(range.ok(), range.ok() ? "" : qPrintable(range.error().message()));
    QTEST(range->text(), "printed");
    QCOMPARE(range->isIpv4(), !text.contains(u':'));
    QCOMPARE(range->isEverything(), text.endsWith("/0"_L1));
    QCOMPARE(*parseCidr(range->text(), {}), *range);
}

void TestNetAddresses::refusesRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("host bits in IPv4") << "10.0.0.5/16"
                                       << "has host bits set; did you mean 10.0.0.0/16";
    QTest::newRow("host bits in IPv6") << "2001:db8::5/32"
                                       << "did you mean 2001:db8::/32";
    QTest::newRow("host bits below everything") << "1.2.3.4/0"
                                                << "did you mean 0.0.0.0/0";
    QTest::newRow("empty") << ""
                           << "is empty";
    QTest::newRow("a line break") << "10.0.0.0/8\n"
                                  << "line break";
    QTest::newRow("a prefix of 33") << "10.0.0.0/33"
                                    << "0 to 32";
    QTest::newRow("a prefix of 129") << "::/129"
                                     << "0 to 128";
    QTest::newRow("an empty prefix") << "10.0.0.0/"
                                     << "0 to 32";
    QTest::newRow("a netmask") << "10.0.0.0/255.0.0.0"
                               << "0 to 32";
    QTest::newRow("a leading zero in the prefix") << "10.0.0.0/08"
                                                  << "0 to 32";
    QTest::newRow("two slashes") << "10.0.0.0/8/8"
                                 << "0 to 32";
    QTest::newRow("a leading zero in the address") << "10.0.0.010"
                                                   << "not an IP address";
    QTest::newRow("three numbers") << "10.0.0/8"
                                   << "not an IP address";
    QTest::newRow("256") << "10.0.0.256"
                         << "not an IP address";
    QTest::newRow("a trailing dot") << "10.0.0.1."
                                    << "not an IP address";
    QTest::newRow("a scope id") << "fe80::1%eth0"
                                << "not an IP address";
    QTest::newRow("IPv4 inside IPv6") << "::ffff:10.0.0.1"
                                      << "not an IP address";
    QTest::newRow("brackets") << "[::1]"
                              << "not an IP address";
    QTest::newRow("a name") << "quay.io"
                            << "not an IP address";
    QTest::newRow("a command") << "$(id)"
                               << "not an IP address";
}

void TestNetAddresses::refusesRanges()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Result<Cidr> range = parseCidr(text, u"--source"_s);
    QVERIFY2(!range.ok(), range.ok() ? qPrintable(range->text()) : "");
    QVERIFY2(range.error().message().contains(says), qPrintable(range.error().message()));
}

void TestNetAddresses::readsAddressesOneWay()
{
    for (const char *none : {"010.0.0.1", "127.1", "0x7f.0.0.1", "1.2.3", "fe80::1%eth0", " 10.0.0.1",
                             "10.0.0.1 ", "", "::010.0.0.1", "1::2::3", "[::1]", "2130706433"})
        QVERIFY2(readAddress(QLatin1String(none)).isNull(), none);
    // What is printed can be read again, also where an IPv4 address ends an IPv6 one.
    for (const char *text : {"10.0.0.1", "::f:f", "::1", "2001:db8::1", "::ffff:7f00:1", "fd00::10.0.0.1"}) {
        const QHostAddress address{QLatin1String(text)};
        QCOMPARE(readAddress(address.toString()), address);
    }
    const Result<Cidr> range = parseCidr(u"::f:f"_s, {});
    QVERIFY(range.ok());
    QCOMPARE(parseCidr(range->text(), {}).value(), *range);
}

void TestNetAddresses::nobodyIsLedInside()
{
    const QHostAddress outside(u"34.240.1.1"_s);
    const QHostAddress inside(u"10.1.2.3"_s);
    for (const char *never : {"127.0.0.1", "::1", "169.254.169.254", "fe80::1", "0.0.0.0", "::ffff:7f00:1",
                              "224.0.0.1", "64:ff9b::a9fe:a9fe"}) {
        for (const QHostAddress &from : {QHostAddress(), outside, inside})
            QVERIFY2(isOffLimits(QHostAddress(QLatin1String(never)), from), never);
    }
    for (const char *own : {"10.9.9.9", "192.168.1.1", "fd00::1"}) {
        QVERIFY2(isOffLimits(QHostAddress(QLatin1String(own)), {}), own);
        QVERIFY2(isOffLimits(QHostAddress(QLatin1String(own)), outside), own);
        QVERIFY2(!isOffLimits(QHostAddress(QLatin1String(own)), inside), own);
    }
    for (const char *fine : {"52.1.2.3", "2600:9000::1", "198.51.100.7", "100.64.0.1"})
        QVERIFY2(!isOffLimits(QHostAddress(QLatin1String(fine)), outside), fine);
    QVERIFY(!isOffLimits(QHostAddress::LocalHost, QHostAddress::LocalHost));
}

void TestNetAddresses::tellsClassesApart_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<AddressClass>("kind");
    const QList<std::pair<const char *, AddressClass>> rows = {
        {"0.1.2.3", AddressClass::Unspecified},        {"::", AddressClass::Unspecified},
        {"127.255.0.1", AddressClass::Loopback},       {"::1", AddressClass::Loopback},
        {"169.254.169.254", AddressClass::LinkLocal},  {"fe80::1", AddressClass::LinkLocal},
        {"febf::1", AddressClass::LinkLocal},          {"10.255.255.255", AddressClass::Private},
        {"172.31.255.255", AddressClass::Private},     {"172.32.0.0", AddressClass::Global},
        {"192.168.1.1", AddressClass::Private},        {"fd00::1", AddressClass::Private},
        {"100.64.0.1", AddressClass::SharedCgnat},     {"100.127.255.255", AddressClass::SharedCgnat},
        {"100.128.0.0", AddressClass::Global},         {"198.18.0.1", AddressClass::Benchmark},
        {"198.19.255.255", AddressClass::Benchmark},   {"198.20.0.0", AddressClass::Global},
        {"192.0.2.10", AddressClass::Documentation},   {"198.51.100.10", AddressClass::Documentation},
        {"203.0.113.10", AddressClass::Documentation}, {"2001:db8::10", AddressClass::Documentation},
        {"3fff:fff::1", AddressClass::Documentation},  {"224.0.0.1", AddressClass::Reserved},
        {"240.0.0.1", AddressClass::Reserved},         {"255.255.255.255", AddressClass::Reserved},
        {"192.0.0.8", AddressClass::Reserved},         {"ff02::1", AddressClass::Reserved},
        {"::ffff:a00:1", AddressClass::Reserved},      {"2002:a00:1::1", AddressClass::Reserved},
        {"2001:0:1::1", AddressClass::Reserved},       {"34.240.1.1", AddressClass::Global},
        {"2600:9000::1", AddressClass::Global},        {"64:ff9b::a00:1", AddressClass::Global},
        {"::ffff:7f00:1", AddressClass::Loopback},     {"64:ff9b::a9fe:a9fe", AddressClass::LinkLocal},
        {"2001:2::1", AddressClass::Benchmark},        {"64:ff9b:1::1", AddressClass::Private}};
    for (const auto &[address, kind] : rows)
        QTest::newRow(address) << QString::fromLatin1(address) << kind;
}

void TestNetAddresses::tellsClassesApart()
{
    QFETCH(QString, address);
    QTEST(classify(QHostAddress(address)), "kind");
}

void TestNetAddresses::exportsDocumentationAddressesInPracticeOnly()
{
    const QHostAddress documentation(u"203.0.113.10"_s);
    QVERIFY(isNeverExported(documentation, false));
    QVERIFY(!isNeverExported(documentation, true));
    for (const char *never : {"127.0.0.1", "198.18.0.1", "0.0.0.0", "169.254.1.1", "224.0.0.1", "::1"})
        QVERIFY2(isNeverExported(QHostAddress(QString::fromLatin1(never)), true), never);
    for (const char *fine : {"10.0.0.1", "100.64.0.1", "34.240.1.1", "fd00::1", "2600:9000::1"})
        QVERIFY2(!isNeverExported(QHostAddress(QString::fromLatin1(fine)), false), fine);
    QVERIFY(isNeverExported(QHostAddress(), true));
}

void TestNetAddresses::sortsIpv4FirstThenByNumber()
{
    QList<QHostAddress> list;
    for (const char *text : {"2001:db8::2", "10.0.0.10", "9.0.0.1", "::2", "10.0.0.9", "200.0.0.1"})
        list.append(QHostAddress(QString::fromLatin1(text)));
    std::sort(list.begin(), list.end(), addressLess);
    QStringList sorted;
    for (const QHostAddress &address : list)
        sorted.append(address.toString());
    QCOMPARE(sorted.join(u' '), u"9.0.0.1 10.0.0.9 10.0.0.10 200.0.0.1 ::2 2001:db8::2"_s);
    QCOMPARE(familyOf(list.first()), Family::Ipv4);
    QCOMPARE(familyOf(list.last()), Family::Ipv6);
}

NETSETUP_TEST(TestNetAddresses)
#include "tst_netaddresses.moc"
