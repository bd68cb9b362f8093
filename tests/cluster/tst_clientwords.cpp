// What openssl prints, of the versions that images hold: 1.1.1 and 3.
#include "cluster/clientwords.h"
#include "logmaking.h"
#include "support/temppki.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QByteArray refused =
    "CONNECTED(00000003)\n---\nno peer certificate available\n---\nNo client certificate CA names sent\n"
    "---\nSSL handshake has read 7 bytes and written 300 bytes\nVerification: OK\n---\n"
    "New, (NONE), Cipher is (NONE)\nSecure Renegotiation IS NOT supported\n";

QByteArray agreed(const QByteArray &pem, const QByteArray &verdict)
{
    return "CONNECTED(00000003)\n---\nCertificate chain\n 0 s:CN = good.test\n   i:CN = Test Root\n" + pem +
           "---\nServer certificate\nsubject=CN = good.test\n\nissuer=CN = Test Root\n\n---\n"
           "SSL handshake has read 1000 bytes and written 400 bytes\n---\n"
           "New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384\nServer public key is 256 bit\n"
           "ALPN protocol: http/1.1\nEarly data was not sent\n" +
           verdict + "\n---\n";
}

QJsonObject line(const QByteArray &raw, const QByteArray &said, const QString &end = u"failed"_s,
                 const QByteArray &first = {})
{
    return {{u"probe"_s, u"tls"_s},
            {u"end"_s, end},
            {u"raw"_s, inBase64(raw)},
            {u"cut"_s, false},
            {u"said"_s, inBase64(said)},
            {u"ms"_s, 12},
            {u"first"_s, QJsonObject{{u"end"_s, u"answer"_s}, {u"raw"_s, inBase64(first)}}}};
}

QString words(const ClientWords &client)
{
    return client.clear ? wordFor(client.tls.outcome) : u"not clear"_s;
}

QStringList faultWords(const ClientWords &client)
{
    QStringList list;
    for (const QJsonValue &fault : client.storeFaults.value_or(QJsonArray()))
        list.append(fault.toObject().value("word"_L1).toString());
    return list;
}

} // namespace

class TestClientWords : public QObject
{
    Q_OBJECT

private:
    const Identity m_root = makeRoot(u"Test Root"_s);
    const Identity m_server = makeServer({u"good.test"_s}, m_root);

private Q_SLOTS:
    void a_handshake_that_came_about()
    {
        const QByteArray chain = m_server.certificatePem + " 1 s:CN = Test Root\n" + m_root.certificatePem;
        const ClientWords client = readClientWords(
            line(agreed(chain, "Verify return code: 0 (ok)"), "depth=1 CN = Test Root\nverify return:1\n"));
        QCOMPARE(words(client), u"established"_s);
        QCOMPARE(client.tls.protocol, u"TLSv1.3"_s);
        QCOMPARE(client.tls.cipher, u"TLS_AES_256_GCM_SHA384"_s);
        QCOMPARE(client.tls.alpn, u"http/1.1"_s);
        QCOMPARE(client.tls.chainDer, (QList<QByteArray>{m_server.der(), m_root.der()}));
        QVERIFY(client.storeFaults.has_value());
        QCOMPARE(faultWords(client), QStringList());
    }

    void what_the_store_of_the_image_has_against_a_chain()
    {
        const QByteArray said =
            "depth=0 CN = good.test\nverify error:num=20:unable to get local issuer certificate\n"
            "verify return:1\ndepth=0 CN = good.test\nverify error:num=10:certificate has expired\n"
            "notAfter=Nov  1 00:00:00 2026 GMT\nverify return:1\n";
        const ClientWords client =
            readClientWords(line(agreed(m_server.certificatePem,
                                        "Verify return code: 21 (unable to verify the first certificate)"),
                                 said));
        QCOMPARE(faultWords(client), (QStringList{u"unknown-issuer"_s, u"expired"_s}));
    }

    void a_store_of_which_openssl_says_nothing()
    {
        QVERIFY(!readClientWords(line(agreed(m_server.certificatePem, {}), {})).storeFaults.has_value());
        // Its own word about the end counts where the single faults are lost.
        const QByteArray verdict = "Verify return code: 19 (self-signed certificate in certificate chain)";
        QCOMPARE(faultWords(readClientWords(line(agreed(m_server.certificatePem, verdict), {}))),
                 QStringList{u"untrusted-root"_s});
    }

    void a_chain_that_was_cut_is_none()
    {
        QJsonObject cut = line(agreed(m_server.certificatePem, {}), {});
        cut.insert(u"cut"_s, true);
        QCOMPARE(words(readClientWords(cut)), u"not clear"_s);
        QCOMPARE(words(readClientWords(line(agreed(m_server.certificatePem.left(200), {}), {}))),
                 u"not clear"_s);
    }

    /// A name in a certificate is not what openssl says.
    void a_certificate_speaks_for_nobody_else()
    {
        const QByteArray text =
            "CONNECTED(00000003)\n---\nCertificate chain\n 0 s:CN = New, TLSv1.3, Cipher is X\n" +
            m_server.certificatePem + refused;
        QVERIFY(readClientWords(line(text, "write:errno=104\n")).tls.outcome == TlsOutcome::Reset);
    }

    void how_handshakes_break_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QString>("outcome");
        const QString failed = u"failed"_s;
        QTest::newRow("reset") << "write:errno=104\n"_ba << failed << QByteArray() << u"reset"_s;
        QTest::newRow("reset while reading") << "read:errno=104\n"_ba << failed << QByteArray() << u"reset"_s;
        QTest::newRow("end, 1.1.1") << "write:errno=0\n"_ba << failed << QByteArray() << u"eof"_s;
        QTest::newRow("end, 3")
            << "40A7:error:0A000126:SSL routines:ssl3_read_n:unexpected eof while reading:../ssl/record/rec_layer_s3.c:308:\n"_ba
            << failed << QByteArray() << u"eof"_s;
        QTest::newRow("alert, 1.1.1")
            << "1400:error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../ssl/rec.c:1544:SSL alert number 40\n"_ba
            << failed << QByteArray() << u"alert"_s;
        QTest::newRow("time over") << QByteArray() << u"limit"_s << QByteArray() << u"timeout"_s;
        const QByteArray version =
            "1400:error:1408F10B:SSL routines:ssl3_get_record:wrong version number:../ssl/rec.c:331:\n";
        QTest::newRow("plain text") << version << failed << "HTTP/1.1 400 Bad Request\r\n"_ba
                                    << u"plaintext"_s;
        QTest::newRow("plain text that nobody saw") << version << failed << QByteArray() << u"not clear"_s;
        QTest::newRow("plain text that is TLS") << version << failed << "\x16\x03\x03"_ba << u"not clear"_s;
        QTest::newRow("words that are not known")
            << "unable to load client certificate\n"_ba << failed << QByteArray() << u"not clear"_s;
        QTest::newRow("no words") << QByteArray() << failed << QByteArray() << u"not clear"_s;
    }

    void how_handshakes_break()
    {
        QFETCH(const QByteArray, said);
        QFETCH(const QString, end);
        QFETCH(const QByteArray, first);
        QFETCH(const QString, outcome);
        const ClientWords client = readClientWords(line(refused, said, end, first));
        QCOMPARE(words(client), outcome);
        QCOMPARE(client.tls.alert, outcome == "alert"_L1 ? 40 : -1);
        QVERIFY(client.tls.chainDer.isEmpty());
    }
};

NETSETUP_TEST(TestClientWords)
#include "tst_clientwords.moc"
