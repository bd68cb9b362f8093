// Host names, ports and host:port pairs: what is accepted, how it is printed, what is refused and how that is
// said.
#include "base/netnames.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestNetNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsHostNames_data();
    void acceptsHostNames();
    void refusesHostNames_data();
    void refusesHostNames();
    void acceptsHostsAndAddresses_data();
    void acceptsHostsAndAddresses();
    void readsPorts_data();
    void readsPorts();
    void readsHostPorts_data();
    void readsHostPorts();
    void refusesHostPorts_data();
    void refusesHostPorts();
    void showsHostileTextOnOneLine_data();
    void showsHostileTextOnOneLine();
    void survivesHugeInput();
};

void TestNetNames::acceptsHostNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    const QString label63(63, u'a');
    QTest::newRow("a plain name") << "quay.io"
                                  << "quay.io";
    QTest::newRow("upper case is folded") << "Quay.IO"
                                          << "quay.io";
    QTest::newRow("a digit first") << "1.pool.ntp.org"
                                   << "1.pool.ntp.org";
    QTest::newRow("a hyphen inside") << "otlp-acme.app.stackstate.io"
                                     << "otlp-acme.app.stackstate.io";
    QTest::newRow("letters beyond ASCII become an A-label")
        << u"b\u00fccher.example"_s << "xn--bcher-kva.example";
    QTest::newRow("an A-label stays") << "xn--bcher-kva.example"
                                      << "xn--bcher-kva.example";
    QTest::newRow("a part of 63 characters") << label63 + ".example" << label63 + ".example";
}

void TestNetNames::acceptsHostNames()
{
    QFETCH(QString, text);
    const Result<QString> name = parseHostName(text, u"--host"_s);
    QVERIFY2(name.ok(), name.ok() ? "" : qPrintable(name.error().message()));
    QTEST(*name, "name");
}

void TestNetNames::refusesHostNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString label64(64, u'a');
    QTest::newRow("empty") << ""
                           << "is empty";
    QTest::newRow("blank") << "  "
                           << "is blank";
    QTest::newRow("blanks around") << " quay.io"
                                   << "blanks around";
    QTest::newRow("a blank inside") << "quay io.example"
                                    << "a blank in it";
    QTest::newRow("a line break") << "quay.io\nevil"
                                  << "line break";
    QTest::newRow("a trailing line break") << "quay.io\n"
                                           << "line break";
    QTest::newRow("a zero byte") << u"quay.io"_s + QChar(0) << "control character";
    QTest::newRow("a direction mark") << u"quay\u202e.io"_s << "control character";
    QTest::newRow("double quotes") << "\"quay.io\""
                                   << "quotes";
    QTest::newRow("single quotes") << "'quay.io'"
                                   << "quotes";
    QTest::newRow("two dots") << "quay..io"
                              << "two dots";
    QTest::newRow("a leading dot") << ".quay.io"
                                   << "starts with a dot";
    QTest::newRow("a trailing dot") << "quay.io."
                                    << "ends with a dot";
    QTest::newRow("a part of 64 characters") << label64 + ".example"
                                             << "more than 63";
    QTest::newRow("more than 253 characters") << u"abcdefgh."_s.repeated(30) + "io"
                                              << "longer than 253";
    QTest::newRow("an IPv4 address") << "10.0.0.1"
                                     << "is an IP address";
    QTest::newRow("an IPv6 address") << "2001:db8::1"
                                     << "is an IP address";
    QTest::newRow("a short IPv4 address") << "127.1"
                                          << "starts with a letter";
    QTest::newRow("full-width digits") << u"\uff11\uff12\uff17.0.0.1"_s << "starts with a letter";
    QTest::newRow("an ideographic full stop at the end") << u"quay.io\u3002"_s << "\"quay.io";
    QTest::newRow("an underscore") << "my_host.example"
                                   << "the character _";
    QTest::newRow("a command") << "$(id).example"
                               << "the character $";
    QTest::newRow("a URL") << "https://quay.io"
                           << "without https://";
    QTest::newRow("a login") << "user@quay.io"
                             << "a login";
    QTest::newRow("a path") << "quay.io/x"
                            << "a path";
    QTest::newRow("a port") << "quay.io:443"
                            << "a colon";
    QTest::newRow("a hyphen first") << "-quay.io"
                                    << "hyphen";
    QTest::newRow("a hyphen last") << "quay-.io"
                                   << "hyphen";
    QTest::newRow("no dot") << "quay"
                            << "no dot";
    QTest::newRow("a last part of one letter") << "quay.i"
                                               << "one letter";
    QTest::newRow("a broken A-label") << "xn--\u00ff.example"
                                      << "xn--";
}

void TestNetNames::refusesHostNames()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Result<QString> name = parseHostName(text, u"--host"_s);
    QVERIFY2(!name.ok(), name.ok() ? qPrintable(*name) : "");
    const QString message = name.error().message();
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY(message.startsWith("--host: "_L1));
    QVERIFY(message.contains("accepted"_L1));
    QVERIFY(!message.contains(u'\n'));
    QCOMPARE(name.error().code, u"plan.invalid"_s);
}

void TestNetNames::acceptsHostsAndAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::newRow("a single label") << "localhost"
                                    << "localhost";
    QTest::newRow("a name") << "ns.corp.example"
                            << "ns.corp.example";
    QTest::newRow("an IPv4 address") << "10.0.0.1"
                                     << "10.0.0.1";
    QTest::newRow("an IPv6 address") << "2001:DB8:0:0:0:0:0:1"
                                     << "2001:db8::1";
    QTest::newRow("an IPv6 address in brackets") << "[::1]"
                                                 << "::1";
    QTest::newRow("refused: an IPv4 address in brackets") << "[10.0.0.1]"
                                                          << "";
    QTest::newRow("refused: a range") << "10.0.0.0/8"
                                      << "";
    QTest::newRow("refused: a scope id") << "fe80::1%eth0"
                                         << "";
    QTest::newRow("refused: leading zeros") << "010.0.0.1"
                                            << "";
    QTest::newRow("refused: digits only") << "2130706433"
                                          << "";
    QTest::newRow("refused: a hexadecimal number") << "0x7f000001"
                                                   << "";
    QTest::newRow("refused: empty brackets") << "[]"
                                             << "";
    QTest::newRow("refused: empty") << ""
                                    << "";
}

void TestNetNames::acceptsHostsAndAddresses()
{
    QFETCH(QString, text);
    const Result<QString> host = parseHostOrAddress(text, u"--host"_s);
    QTEST(host.ok() ? *host : QString(""_L1), "host");
}

void TestNetNames::readsPorts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("port");
    QTest::newRow("the lowest") << "1" << 1;
    QTest::newRow("the highest") << "65535" << 65535;
    QTest::newRow("refused: 0") << "0" << 0;
    QTest::newRow("refused: 65536") << "65536" << 0;
    QTest::newRow("refused: 70000") << "70000" << 0;
    QTest::newRow("refused: a sign") << "+80" << 0;
    QTest::newRow("refused: a leading zero") << "0443" << 0;
    QTest::newRow("refused: a line break after it") << "443\n" << 0;
    QTest::newRow("refused: letters") << "https" << 0;
    QTest::newRow("refused: empty") << "" << 0;
    QTest::newRow("refused: other digits") << u"\u0664\u0664\u0663"_s << 0;
}

void TestNetNames::readsPorts()
{
    QFETCH(QString, text);
    const Result<quint16> port = parsePort(text, u"--port"_s);
    QTEST(port.ok() ? int(*port) : 0, "port");
    if (!port)
        QVERIFY(port.error().message().contains("1 to 65535"_L1));
}

void TestNetNames::readsHostPorts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("printed");
    QTest::newRow("a name and a port") << "quay.io:8443"
                                       << "quay.io" << 8443 << "quay.io:8443";
    QTest::newRow("a name alone gets the default") << "quay.io"
                                                   << "quay.io" << 53 << "quay.io:53";
    QTest::newRow("IPv4 and a port") << "10.0.0.1:54"
                                     << "10.0.0.1" << 54 << "10.0.0.1:54";
    QTest::newRow("IPv6 in brackets and a port") << "[2001:db8::1]:54"
                                                 << "2001:db8::1" << 54 << "[2001:db8::1]:54";
    QTest::newRow("IPv6 in brackets alone") << "[::1]"
                                            << "::1" << 53 << "[::1]:53";
    QTest::newRow("bare IPv6 has no port") << "::1"
                                           << "::1" << 53 << "[::1]:53";
}

void TestNetNames::readsHostPorts()
{
    QFETCH(QString, text);
    const Result<HostPort> pair = parseHostPort(text, u"--resolver"_s, 53);
    QVERIFY(pair.ok());
    QTEST(pair->host, "host");
    QTEST(int(pair->port), "port");
    QTEST(pair->text(), "printed");
    QCOMPARE(*parseHostPort(pair->text(), {}), *pair);
}

void TestNetNames::refusesHostPorts_data()
{
    QTest::addColumn<QString>("text");
    const QStringList bad = {u"quay.io:"_s, u"quay.io:0"_s,     u"quay.io:70000"_s, u":443"_s,
                             u"a:b:c"_s,    u"[::1]x:5"_s,      u"[::1"_s,          u"https://quay.io:443"_s,
                             u"[::1]:0"_s,  u"u@quay.io:443"_s, u"quay.io:443/x"_s, QString()};
    for (const QString &text : bad)
        QTest::newRow(qPrintable(text.isEmpty() ? u"empty"_s : text)) << text;
}

void TestNetNames::refusesHostPorts()
{
    QFETCH(QString, text);
    const Result<HostPort> pair = parseHostPort(text, u"--resolver"_s, 53);
    QVERIFY2(!pair.ok(), pair.ok() ? qPrintable(pair->text()) : "");
    QVERIFY(pair.error().message().contains("accepted"_L1));
}

void TestNetNames::showsHostileTextOnOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain text stays") << "acme"
                                      << "acme";
    QTest::newRow("line breaks") << "a\r\nb"
                                 << "a??b";
    QTest::newRow("an escape sequence") << "\x1b[31mred"
                                        << "?[31mred";
    QTest::newRow("a line separator") << u"a\u2028b"_s << "a?b";
    QTest::newRow("letters beyond ASCII stay") << u"b\u00fccher"_s << u"b\u00fccher"_s;
    QTest::newRow("cut at the limit") << "0123456789abc" << u"0123456789\u2026"_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd800)) << u"\ufffd"_s;
}

void TestNetNames::showsHostileTextOnOneLine()
{
    QFETCH(QString, text);
    QTEST(printable(text, 10), "shown");
}

void TestNetNames::survivesHugeInput()
{
    for (const QString &piece : {u"a"_s, u"a."_s, u":"_s, u"\u00fc"_s, u"-"_s, u"9"_s}) {
        const QString huge = piece.repeated(5'000'000);
        QVERIFY(!parseHostName(huge, {}).ok());
        QVERIFY(!parseHostOrAddress(huge, {}).ok());
        QVERIFY(!parseHostPort(huge, {}).ok());
        QVERIFY(!parsePort(huge, {}).ok());
        const Result<Cidr> range = parseCidr(huge, u"--source"_s);
        QVERIFY(!range.ok());
        QVERIFY(range.error().message().size() < 300);
    }
}

NETSETUP_TEST(TestNetNames)
#include "tst_netnames.moc"
