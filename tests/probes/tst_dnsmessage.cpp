// The message parser on good, cut and hostile bytes.
#include "dnsbytes.h"
#include "probes/dnsmessage.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QByteArray pointerToQuestion("\xc0\x0c", 2);
const QByteArray address("\xc0\x00\x02\x0a", 4);

QByteArray chainMessage()
{
    const QByteArray alias = wireName("edge.example");
    return wireHeader(7, 0x8580, 1, 3) + wireQuestion("WWW.example", 1) +
           wireRecord(pointerToQuestion, 5, 300, alias) + wireRecord(alias, 1, 20, address) +
           wireRecord(alias, 28, 0x80000001u, QByteArray(15, '\0') + '\x01');
}

QString oneLine(const DnsMessage &message)
{
    QStringList parts;
    for (const DnsRecord &record : message.answer)
        parts.append(u"%1 %2 %3 %4"_s.arg(record.owner, record.type).arg(record.ttl).arg(record.value));
    return parts.join(u", "_s);
}

} // namespace

class TestDnsMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_chain_comes_out_with_each_ttl()
    {
        const DnsMessage message = parseDnsMessage(chainMessage());
        QVERIFY(message.complete && message.isReply && message.authoritative && !message.truncated);
        QCOMPARE(message.rcode, 0);
        QCOMPARE(oneLine(message), u"www.example CNAME 300 edge.example, edge.example A 20 192.0.2.10, "
                                   "edge.example AAAA 0 ::1"_s);
        QCOMPARE(dnsMessageId(chainMessage()), quint16(7));
    }

    void an_soa_in_authority_is_seen_and_unknown_types_are_passed_over()
    {
        const QByteArray bytes = wireHeader(1, 0x8183, 1, 1, 1) + wireQuestion("www.example", 1) +
                                 wireRecord(pointerToQuestion, 46, 60, "signature") +
                                 wireRecord(pointerToQuestion, 6, 60, QByteArray(22, '\0'));
        const DnsMessage message = parseDnsMessage(bytes);
        QVERIFY(message.complete);
        QVERIFY(message.soaInAuthority);
        QCOMPARE(message.rcode, 3);
        QVERIFY(message.answer.isEmpty());
    }

    void a_label_with_odd_bytes_is_escaped()
    {
        const QByteArray odd = QByteArray("\x06", 1) + QByteArray("a.b\0\n\\", 6) + QByteArray("\0", 1);
        const QByteArray bytes = wireHeader(1, 0x8180, 1, 1) + wireQuestion("www.example", 1) +
                                 wireRecord(pointerToQuestion, 5, 60, odd);
        const DnsMessage message = parseDnsMessage(bytes);
        QVERIFY(message.complete);
        QCOMPARE(message.answer.value(0).value, u"a\\.b\\000\\010\\\\"_s);
    }

    void broken_messages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray question = wireQuestion("www.example", 1);
        const QByteArray head = wireHeader(1, 0x8180, 1, 1) + question;
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("seven bytes of junk") << QByteArray("\x01\x02\x03\x04\x05\x06\x07");
        QTest::newRow("a header that announces more than there is") << head;
        QTest::newRow("a name that points at itself")
            << head + wireRecord(QByteArray("\xc0") + char(head.size()), 1, 60, address);
        QTest::newRow("two names that point at each other")
            << head + QByteArray("\xc0") + char(head.size() + 2) + QByteArray("\xc0") + char(head.size());
        QTest::newRow("a pointer beyond the end")
            << head + wireRecord(QByteArray("\xff\xff"), 1, 60, address);
        QTest::newRow("a label type that does not exist")
            << head + wireRecord(QByteArray("\x80"), 1, 60, address);
        QTest::newRow("an A record of three bytes") << head + wireRecord(pointerToQuestion, 1, 60, "abc");
        QTest::newRow("an AAAA record of four bytes")
            << head + wireRecord(pointerToQuestion, 28, 60, address);
        QTest::newRow("an alias that is longer than its record")
            << head + wireRecord(pointerToQuestion, 5, 60, QByteArray("\x03")) + "abc" + QByteArray(1, '\0');
        QTest::newRow("an alias that is shorter than its record")
            << head + wireRecord(pointerToQuestion, 5, 60, wireName("a") + "rest");
        QByteArray longName;
        for (int i = 0; i < 5; ++i)
            longName += char(60) + QByteArray(60, 'a');
        QTest::newRow("a name of more than 255 bytes") << head + wireRecord(longName + '\0', 1, 60, address);
        QTest::newRow("a record cut in the middle")
            << head + wireRecord(pointerToQuestion, 1, 60, address).chopped(1);
    }

    void broken_messages()
    {
        QFETCH(QByteArray, bytes);
        const DnsMessage message = parseDnsMessage(bytes);
        QVERIFY(!message.complete);
        QVERIFY(message.answer.isEmpty());
    }

    void of_a_cut_message_the_part_before_the_cut_is_kept()
    {
        const QByteArray bytes = wireHeader(1, 0x8380, 1, 9) + wireQuestion("www.example", 1) +
                                 wireRecord(pointerToQuestion, 1, 60, address);
        const DnsMessage message = parseDnsMessage(bytes);
        QVERIFY(message.truncated && !message.complete);
        QCOMPARE(message.answer.size(), 1);
    }

    void random_changes_never_break_the_parser()
    {
        QRandomGenerator random(20261122);
        const QByteArray good = chainMessage();
        for (int i = 0; i < 50000; ++i) {
            QByteArray bytes = good.left(random.bounded(0, int(good.size()) + 1));
            const int changes = random.bounded(1, 6);
            for (int k = 0; k < changes && !bytes.isEmpty(); ++k)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const DnsMessage message = parseDnsMessage(bytes);
            QVERIFY(message.answer.size() <= bytes.size());
            for (const DnsRecord &record : message.answer)
                QVERIFY(record.owner.size() <= 4 * 255 && record.value.size() <= 4 * 255);
        }
    }

    void addresses_are_those_at_the_end_of_the_chain()
    {
        DnsReply reply;
        reply.name = u"WWW.example."_s;
        reply.answer = {{u"www.example"_s, u"CNAME"_s, 300, u"edge.example"_s},
                        {u"edge.example"_s, u"A"_s, 20, u"192.0.2.1"_s},
                        {u"edge.example"_s, u"A"_s, 30, u"192.0.2.1"_s},
                        {u"edge.example"_s, u"AAAA"_s, 30, u"2001:db8::1"_s},
                        {u"stranger.example"_s, u"A"_s, 1, u"192.0.2.9"_s}};
        QCOMPARE(reply.addresses(), QStringList{u"192.0.2.1"_s});
        QCOMPARE(reply.minTtl(), 20u);
        reply.answer.append({u"edge.example"_s, u"CNAME"_s, 5, u"www.example"_s});
        QCOMPARE(reply.addresses(), QStringList{u"192.0.2.1"_s}); // a loop of aliases ends
        reply.answer.clear();
        QCOMPARE(reply.minTtl(), 0u);
    }

    void an_endless_chain_of_aliases_ends()
    {
        QList<DnsRecord> records;
        for (int i = 0; i < 4600; ++i)
            records.append({u"n%1.example"_s.arg(i), u"CNAME"_s, 60, u"n%1.example"_s.arg(i + 1)});
        records.append({u"n4600.example"_s, u"A"_s, 60, u"192.0.2.1"_s});
        DnsReply reply;
        reply.name = u"n0.example"_s;
        reply.takeRecords(records);
        QVERIFY(reply.cutChain);
        QCOMPARE(reply.answer.size(), mostDnsLinks + 1);
        QCOMPARE(reply.cutRecords, records.size() - reply.answer.size());
        QVERIFY(reply.addresses().isEmpty());
        QVERIFY(reply.toJson().value("cut"_L1)["chain"_L1].toBool());
    }

    void more_addresses_than_anybody_has_are_only_named()
    {
        QList<DnsRecord> records;
        for (quint32 i = 0; i < 4000; ++i)
            records.append({u"web.example"_s, u"A"_s, 60, QHostAddress(0x34000000U + i).toString()});
        records.prepend({u"stranger.example"_s, u"A"_s, 1, u"192.0.2.9"_s});
        records.append({u"www.example"_s, u"CNAME"_s, 30, u"web.example"_s});
        DnsReply reply;
        reply.name = u"www.example"_s;
        reply.takeRecords(records);
        QCOMPARE(reply.addresses().size(), mostDnsAddresses);
        QCOMPARE(reply.addresses().first(), u"52.0.0.0"_s);
        QCOMPARE(reply.spareAddresses.size(), 4000 - mostDnsAddresses);
        QCOMPARE(reply.answer.size(), mostDnsAddresses + 1);
        QCOMPARE(reply.minTtl(), 30u);
        const QJsonValue cut = reply.toJson().value("cut"_L1);
        QCOMPARE(cut["addresses"_L1].toInt(), 4000 - int(mostDnsAddresses));
        QCOMPARE(cut["records"_L1].toInt(), 4002 - int(reply.answer.size()));
        // What everybody sends is kept as it came.
        reply.takeRecords(records.mid(0, 20));
        QCOMPARE(reply.answer.size(), 20);
        QVERIFY(reply.toJson().value("cut"_L1).isNull());
    }

    void a_reply_that_never_came_has_a_null_rcode()
    {
        QVERIFY(DnsReply().toJson().value("rcode"_L1).isNull());
        QVERIFY(DnsReply().toJson().contains("rcode"_L1));
    }
};

NETSETUP_TEST(TestDnsMessage)
#include "tst_dnsmessage.moc"
