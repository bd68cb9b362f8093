// The resolver's own codec and name table: questions from anyone, replies letter by letter.
#include "practice/nametable.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup::practice;

namespace {

QByteArray question(const QByteArray &name, int type, int count = 1)
{
    QByteArray bytes = QByteArray::fromHex("4a1b01000000000000000000");
    bytes[5] = static_cast<char>(count);
    for (const QByteArray &label : name.split('.'))
        bytes += QByteArray(1, static_cast<char>(label.size())) + label;
    bytes += QByteArray("\0\0", 2) + QByteArray(1, static_cast<char>(type)) + QByteArray("\0\1", 2);
    return bytes;
}

NameTable smallTable(OutsideNames outside)
{
    NameTable table(outside, {u"example"_s, u"quay.example"_s}, u"corp.example"_s);
    table.add(u"quay.example"_s, {u"198.51.100.10"_s, u"2001:db8::10"_s});
    table.add(u"deep.below.example"_s, {u"198.51.100.11"_s});
    table.add(u"registry.corp.example"_s, {u"203.0.113.200"_s});
    return table;
}

} // namespace

class TestPracticeDns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsQuestions();
    void readsOnlyWhatIsAQuestion_data();
    void readsOnlyWhatIsAQuestion();
    void survivesEveryCutAndEveryFlippedByte();
    void findsNames_data();
    void findsNames();
    void printsAnAddressReply();
    void printsProofThatANameDoesNotExist();
};

void TestPracticeDns::readsQuestions()
{
    const DnsQuestion read = readDnsQuestion(question("ACME.App.example", 28));
    QVERIFY(read.isQuery);
    QCOMPARE(read.problem, DnsCode::NoError);
    QCOMPARE(read.name, QByteArray("acme.app.example"));
    QCOMPARE(read.type, 28);
    QCOMPARE(read.id, quint16(0x4a1b));
    QVERIFY(read.raw.contains("ACME"));
}

void TestPracticeDns::readsOnlyWhatIsAQuestion_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isQuery");
    QTest::addColumn<int>("problem");
    const QByteArray good = question("a.example", 1);
    QByteArray reply = good;
    reply[2] = '\x81';
    QByteArray update = good;
    update[2] = '\x28';
    QByteArray pointer = QByteArray::fromHex("4a1b01000001000000000000c00c00010001");
    QByteArray otherClass = good;
    otherClass[otherClass.size() - 1] = 3;
    const QByteArray longName = QByteArray(100, 'x').replace("x", "ab.") + "example";
    QTest::newRow("nothing is not answered") << QByteArray() << false << 0;
    QTest::newRow("eleven bytes are not answered") << good.left(11) << false << 0;
    QTest::newRow("a reply is not answered") << reply << false << 0;
    QTest::newRow("an update is not implemented") << update << true << 4;
    QTest::newRow("no question is a format error") << question("a.example", 1, 0) << true << 1;
    QTest::newRow("two questions are a format error") << question("a.example", 1, 2) << true << 1;
    QTest::newRow("a cut name is a format error") << good.left(16) << true << 1;
    QTest::newRow("a missing class is a format error") << good.left(good.size() - 1) << true << 1;
    QTest::newRow("a name that points at itself is a format error") << pointer << true << 1;
    QTest::newRow("a name over 255 bytes is a format error") << question(longName, 1) << true << 1;
    QTest::newRow("another class is refused") << otherClass << true << 5;
}

void TestPracticeDns::readsOnlyWhatIsAQuestion()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, isQuery);
    QFETCH(int, problem);
    const DnsQuestion read = readDnsQuestion(message);
    QCOMPARE(read.isQuery, isQuery);
    QCOMPARE(static_cast<int>(read.problem), problem);
}

void TestPracticeDns::survivesEveryCutAndEveryFlippedByte()
{
    const QByteArray good = question("acme.app.stackstate.example", 1);
    const NameTable table = smallTable(OutsideNames::Resolve);
    for (qsizetype i = 0; i < good.size(); ++i) {
        for (const int flip : {0x01, 0x40, 0x80, 0xff}) {
            QByteArray bent = good;
            bent[i] = static_cast<char>(bent[i] ^ flip);
            for (const QByteArray &message : {bent, bent.left(i)}) {
                const DnsQuestion read = readDnsQuestion(message);
                if (read.isQuery)
                    QVERIFY(printDnsReply(read, *table.find(read)).size() >= 12);
            }
        }
    }
}

void TestPracticeDns::findsNames_data()
{
    QTest::addColumn<OutsideNames>("outside");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("expected");
    const OutsideNames open = OutsideNames::Resolve;
    QTest::newRow("a name has its IPv4 address")
        << open << QByteArray("quay.example") << 1 << "0 198.51.100.10";
    QTest::newRow("a name has its IPv6 address")
        << open << QByteArray("quay.example") << 28 << "0 2001:db8::10";
    QTest::newRow("capitals are the same name")
        << open << QByteArray("QUAY.example") << 1 << "0 198.51.100.10";
    QTest::newRow("another type is no data")
        << open << QByteArray("quay.example") << 16 << "0 proof by quay.example";
    QTest::newRow("an unknown name does not exist")
        << open << QByteArray("x.quay.example") << 1 << "3 proof by quay.example";
    QTest::newRow("a name above others exists")
        << open << QByteArray("below.example") << 1 << "0 proof by example";
    QTest::newRow("a look-alike is not below the zone")
        << open << QByteArray("xquay.example") << 1 << "3 proof by example";
    QTest::newRow("a name outside the zones") << open << QByteArray("quay.invalid") << 1 << "3 proof by ";
    QTest::newRow("a blind resolver knows no outside name")
        << OutsideNames::Unknown << QByteArray("quay.example") << 1 << "3 proof by ";
    QTest::newRow("a blind resolver knows inside names")
        << OutsideNames::Unknown << QByteArray("registry.corp.example") << 1 << "0 203.0.113.200";
    QTest::newRow("a refusing resolver refuses")
        << OutsideNames::Refuse << QByteArray("quay.example") << 1 << "5 proof by ";
    QTest::newRow("an ignoring resolver is silent")
        << OutsideNames::Ignore << QByteArray("quay.example") << 1 << "silence";
}

void TestPracticeDns::findsNames()
{
    QFETCH(OutsideNames, outside);
    QFETCH(QByteArray, name);
    QFETCH(int, type);
    QFETCH(QString, expected);
    const auto found = smallTable(outside).find(readDnsQuestion(question(name, type)));
    QString text = u"silence"_s;
    if (found) {
        text = QString::number(static_cast<int>(found->code)) + u' ';
        if (found->addresses.isEmpty())
            text += "proof by "_L1 + QString::fromLatin1(found->zone);
        for (const QHostAddress &address : found->addresses)
            text += address.toString();
    }
    QCOMPARE(text, expected);
}

void TestPracticeDns::printsAnAddressReply()
{
    const DnsQuestion asked = readDnsQuestion(question("quay.example", 1));
    const QByteArray reply = printDnsReply(asked, *smallTable(OutsideNames::Resolve).find(asked));
    QCOMPARE(reply.toHex(), QByteArray("4a1b81800001000100000000"
                                       "0471756179076578616d706c650000010001"
                                       "c00c000100010000012c0004c633640a"));
}

void TestPracticeDns::printsProofThatANameDoesNotExist()
{
    const DnsQuestion asked = readDnsQuestion(question("no.quay.example", 1));
    const QByteArray reply = printDnsReply(asked, *smallTable(OutsideNames::Resolve).find(asked));
    QCOMPARE(reply.left(12).toHex(), QByteArray("4a1b81830001000000010000"));
    // Owner, type and class of the one record: the zone's start of authority.
    QVERIFY(reply.mid(12).contains(QByteArray::fromHex("0471756179076578616d706c650000060001")));
}

NETSETUP_TEST(TestPracticeDns)
#include "tst_practice_dns.moc"
