// Messages of shells and tools as they were seen, and tables of routes as the kernel prints them.
#include "cluster/systemwords.h"
#include "support/testprogram.h"

#include <QTest>

#include <cerrno>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QByteArray routes =
    "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
    "eth0\t00000000\t0100004E\t0003\t0\t0\t0\t00000000\t0\t0\t0\n"
    "eth0\t0000004E\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n"
    "*\t0A6433C6\t00000000\t0205\t0\t0\t0\tFFFFFFFF\t0\t0\t0\n";
const QByteArray routes6 = "fd770000000000000000000000000000 40 00000000000000000000000000000000 00 "
                           "00000000000000000000000000000000 00000100 "
                           "00000001 00000000 00000001     eth0\n"
                           "00000000000000000000000000000000 00 00000000000000000000000000000000 00 "
                           "00000000000000000000000000000000 ffffffff "
                           "00000001 00000000 00200200       lo\n";

} // namespace

class TestSystemWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages_become_numbers_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("error");
        QTest::newRow("bash")
            << "bash: connect: Connection refused\nbash: line 1: /dev/tcp/10.0.0.1/443: Connection refused"_ba
            << ECONNREFUSED;
        QTest::newRow("bash, no route")
            << "bash: line 1: /dev/tcp/10.0.0.1/443: No route to host"_ba << EHOSTUNREACH;
        QTest::newRow("bash, no network") << "bash: connect: Network is unreachable"_ba << ENETUNREACH;
        QTest::newRow("dd") << "dd: error reading 'standard input': Connection refused"_ba << ECONNREFUSED;
        QTest::newRow("musl") << "nc: 10.0.0.1 (10.0.0.1:443): Host is unreachable"_ba << EHOSTUNREACH;
        QTest::newRow("musl, timeout") << "nc: 10.0.0.1 (10.0.0.1:443): Operation timed out"_ba << ETIMEDOUT;
        QTest::newRow("forbidden") << "bash: connect: Permission denied"_ba << EACCES;
        QTest::newRow("filtered here") << "bash: connect: Operation not permitted"_ba << EPERM;
        QTest::newRow("openssl") << "BIO_connect:Connection refused:bio.c:1:\nconnect:errno=111\n"_ba
                                 << ECONNREFUSED;
        QTest::newRow("openssl, reset") << "write:errno=104\n"_ba << ECONNRESET;
        QTest::newRow("the last word counts")
            << "Connection refused, then: No route to host"_ba << EHOSTUNREACH;
    }

    void messages_become_numbers()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const int, error);
        QCOMPARE(errorIn(message), std::optional(error));
    }

    void other_words_are_no_number_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("usage") << "nc: invalid option -- 'z'"_ba;
        QTest::newRow("no redirections")
            << "bash: line 1: /dev/tcp/10.0.0.1/443: No such file or directory"_ba;
        QTest::newRow("an end") << "write:errno=0\n"_ba;
        QTest::newRow("a number that is not known") << "connect:errno=9999\n"_ba;
    }

    void other_words_are_no_number()
    {
        QFETCH(const QByteArray, message);
        QVERIFY(!errorIn(message).has_value());
    }

    void routes_are_read_as_the_kernel_takes_them()
    {
        const auto way = [](const char *to) {
            return hasRoute(routes, routes6, QHostAddress(QLatin1String(to)));
        };
        QCOMPARE(way("203.0.113.7"), std::optional(true));
        QCOMPARE(way("198.51.100.10"), std::optional(false)); // "unreachable", longer than the default
        QCOMPARE(way("fd77::2"), std::optional(true));
        QCOMPARE(way("2001:db8::10"), std::optional(false));
        const QByteArray noDefault = QByteArray(routes).replace("eth0\t00000000", "eth0\t0000000A");
        QCOMPARE(hasRoute(noDefault, {}, QHostAddress(u"203.0.113.7"_s)), std::optional(false));
    }

    void a_table_that_was_cut_or_is_not_there_says_nothing()
    {
        QVERIFY(!hasRoute(routes.chopped(3), {}, QHostAddress(u"203.0.113.7"_s)).has_value());
        QVERIFY(!hasRoute(std::nullopt, {}, QHostAddress(u"203.0.113.7"_s)).has_value());
        QVERIFY(!hasRoute(routes, std::nullopt, QHostAddress(u"fd77::2"_s)).has_value());
    }
};

NETSETUP_TEST(TestSystemWords)
#include "tst_systemwords.moc"
