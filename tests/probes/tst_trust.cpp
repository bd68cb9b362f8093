// Verdicts on chains: every fault by its name, all at once, and names judged as Go does.
#include "probes/trust.h"
#include "support/serverprocess.h"
#include "support/temppki.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <openssl/x509_vfy.h>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

QString words(const QList<ChainFault> &faults)
{
    QStringList found;
    for (const ChainFault &fault : faults)
        found.append(u"%1:%2"_s.arg(fault.depth).arg(fault.word));
    found.sort();
    return found.join(u' ');
}

TrustStore storeOf(const Identity &root)
{
    return TrustStore::fromPem(root.certificatePem, u"test"_s).value();
}

Identity dated(const QString &name, int fromDays, int untilDays, const Identity &issuer)
{
    CertificateWish wish;
    wish.commonName = name;
    wish.names = {name};
    wish.notBefore = QDateTime::currentDateTimeUtc().addDays(fromDays);
    wish.notAfter = QDateTime::currentDateTimeUtc().addDays(untilDays);
    return makeIssued(wish, issuer);
}

} // namespace

class TestTrust : public QObject
{
    Q_OBJECT

private:
    const QString m_host = u"acme.corp.test"_s;
    const Identity m_root = makeRoot(u"Test Root"_s);
    const Identity m_otherRoot = makeRoot(u"Company Root"_s);
    const Identity m_middle = makeIntermediate(u"Test Intermediate"_s, m_root);
    const Identity m_good = makeServer({m_host}, m_middle);
    const QDateTime m_now = QDateTime::currentDateTimeUtc().addSecs(3600); // openssl's own dates start now

private Q_SLOTS:
    void chains_data()
    {
        QTest::addColumn<QList<QByteArray>>("chain");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("faults");
        const QByteArray middle = m_middle.der();
        const QByteArray root = m_root.der();
        CertificateWish nameless;
        nameless.commonName = m_host;
        CertificateWish wild;
        wild.commonName = u"wild"_s;
        wild.names = {u"*.corp.test"_s, u"f*.bar.test"_s};
        CertificateWish self;
        self.commonName = m_host;
        self.names = QStringList{m_host};
        CertificateWish byAddress;
        byAddress.commonName = m_host;
        byAddress.names = {u"192.0.2.10"_s, u"2001:db8::10"_s};
        const QByteArray wildDer = makeIssued(wild, m_middle).der();
        const QByteArray addressDer = makeIssued(byAddress, m_middle).der();
        const Identity companyLeaf = makeServer({m_host}, m_otherRoot);
        const Identity expiredMiddle = [&] {
            CertificateWish wish;
            wish.commonName = u"Old Intermediate"_s;
            wish.authority = true;
            wish.notBefore = m_now.addDays(-20);
            wish.notAfter = m_now.addDays(-10);
            return makeIssued(wish, m_root);
        }();
        using Chain = QList<QByteArray>;
        QTest::newRow("a good chain") << Chain{m_good.der(), middle} << m_host << "";
        QTest::newRow("a good chain with its root") << Chain{m_good.der(), middle, root} << m_host << "";
        QTest::newRow("a good chain in the wrong order with a stranger")
            << Chain{m_good.der(), m_otherRoot.der(), root, middle} << m_host << "";
        QTest::newRow("a host in capitals with a trailing dot")
            << Chain{m_good.der(), middle} << "ACME.corp.test."
            << "";
        QTest::newRow("another host") << Chain{m_good.der(), middle} << "beta.corp.test"
                                      << "0:name-mismatch";
        QTest::newRow("no alternative names: the common name does not count")
            << Chain{makeIssued(nameless, m_middle).der(), middle} << m_host << "0:name-mismatch";
        QTest::newRow("a wildcard for one label") << Chain{wildDer, middle} << m_host << "";
        QTest::newRow("a wildcard for two labels") << Chain{wildDer, middle} << "a.b.corp.test"
                                                   << "0:name-mismatch";
        QTest::newRow("a wildcard inside a label") << Chain{wildDer, middle} << "foo.bar.test"
                                                   << "0:name-mismatch";
        QTest::newRow("an address as host") << Chain{addressDer, middle} << "192.0.2.10"
                                            << "";
        QTest::newRow("an IPv6 address as host") << Chain{addressDer, middle} << "2001:db8::10"
                                                 << "";
        QTest::newRow("another address") << Chain{addressDer, middle} << "192.0.2.11"
                                         << "0:name-mismatch";
        QTest::newRow("a leaf that has expired")
            << Chain{dated(m_host, -20, -10, m_middle).der(), middle} << m_host << "0:expired";
        QTest::newRow("a leaf that is not valid yet")
            << Chain{dated(m_host, 10, 20, m_middle).der(), middle} << m_host << "0:not-yet-valid";
        QTest::newRow("an intermediate that has expired")
            << Chain{makeServer({m_host}, expiredMiddle).der(), expiredMiddle.der()} << m_host << "1:expired";
        QTest::newRow("self-signed") << Chain{makeSelfSigned(self).der()} << m_host << "0:self-signed";
        QTest::newRow("the intermediate is missing")
            << Chain{m_good.der()} << m_host << "0:chain-gap 0:unknown-issuer";
        QTest::newRow("a company root that was sent along")
            << Chain{companyLeaf.der(), m_otherRoot.der()} << m_host << "1:untrusted-root";
        QTest::newRow("a company root that was not sent")
            << Chain{companyLeaf.der()} << m_host << "0:chain-gap 0:unknown-issuer";
        QTest::newRow("several faults at once")
            << Chain{dated(u"beta.corp.test"_s, -20, -10, m_otherRoot).der()} << m_host
            << "0:chain-gap 0:expired 0:name-mismatch 0:unknown-issuer";
        QTest::newRow("an authority used as a server")
            << Chain{middle} << m_host << "0:name-mismatch 0:purpose";
        QTest::newRow("nothing was sent") << Chain{} << m_host << "0:other";
        QTest::newRow("rubbish was sent") << Chain{QByteArray("rubbish")} << m_host << "0:other";
        QTest::newRow("rubbish behind a good leaf")
            << Chain{m_good.der(), QByteArray("rubbish")} << m_host << "1:other";
        QTest::newRow("bytes behind the certificate")
            << Chain{m_good.der() + "x", middle} << m_host << "0:other";
        QTest::newRow("no host to check") << Chain{m_good.der(), middle} << ""
                                          << "0:other";
        QTest::newRow("only a dot to check") << Chain{m_good.der(), middle} << "."
                                             << "0:other";
        QTest::newRow("a NUL in the host")
            << Chain{m_good.der(), middle} << m_host + QChar(0) + ".evil.test"_L1
            << "0:other";
    }

    void chains()
    {
        QFETCH(QList<QByteArray>, chain);
        QFETCH(QString, host);
        const QList<ChainFault> faults = verifyChain(chain, storeOf(m_root), host, m_now);
        QTEST(words(faults), "faults");
        for (const ChainFault &fault : faults)
            QVERIFY(!fault.text.isEmpty() && fault.code != X509_V_OK);
    }

    void the_same_chain_gets_another_verdict_from_another_set_and_at_another_time()
    {
        const QList<QByteArray> chain{m_good.der(), m_middle.der()};
        QVERIFY(!verifyChain(chain, storeOf(m_otherRoot), m_host, m_now).isEmpty());
        QVERIFY(!verifyChain(chain, TrustStore(), m_host, m_now).isEmpty());
        const TrustStore both = storeOf(m_otherRoot).with(storeOf(m_root));
        QCOMPARE(both.size(), 2);
        QCOMPARE(words(verifyChain(chain, both, m_host, m_now)), QString());
        const QString later = words(verifyChain(chain, both, m_host, m_now.addYears(5)));
        QVERIFY(later.contains("0:expired"_L1));
        const QString earlier = words(verifyChain(chain, both, m_host, m_now.addYears(-5)));
        QVERIFY(earlier.contains("0:not-yet-valid"_L1));
        QCOMPARE(words(verifyChain(chain, both, m_host, QDateTime())), u"0:other"_s);
    }

    void an_intermediate_in_the_set_is_a_root_as_it_is_for_go()
    {
        QCOMPARE(words(verifyChain({m_good.der()}, storeOf(m_middle), m_host, m_now)), QString());
    }

    void a_certificate_for_clients_is_not_one_for_servers()
    {
        ServerProcess folder; // only for its folder
        folder.writeFile(u"ca.pem"_s, m_root.certificatePem);
        folder.writeFile(u"ca.key"_s, m_root.keyPem);
        const QString extensions =
            folder.writeFile(u"ext"_s, "subjectAltName=DNS:acme.corp.test\nextendedKeyUsage=clientAuth\n");
        const QString base = folder.folder() + u'/';
        const auto openssl = [](const QString &arguments) {
            return runProgram(u"openssl"_s, arguments.split(u' ')).exitCode;
        };
        QCOMPARE(
            openssl(u"req -new -newkey rsa:1024 -nodes -keyout %1k -out %1csr -subj /CN=client"_s.arg(base)),
            0);
        QCOMPARE(
            openssl(u"x509 -req -in %1csr -CA %1ca.pem -CAkey %1ca.key -out %1c -days 2 -extfile %2"_s.arg(
                base, extensions)),
            0);
        QFile file(base + u'c');
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray der = Identity{{}, file.readAll()}.der();
        QVERIFY(words(verifyChain({der}, storeOf(m_root), m_host, m_now)).contains("0:purpose"_L1));
    }

    void weak_keys_are_seen()
    {
        ServerProcess folder;
        folder.writeFile(u"ca.pem"_s, m_root.certificatePem);
        folder.writeFile(u"ca.key"_s, m_root.keyPem);
        const QString extensions = folder.writeFile(u"ext"_s, "subjectAltName=DNS:acme.corp.test\n");
        const QString base = folder.folder() + u'/';
        const auto openssl = [](const QString &arguments) {
            return runProgram(u"openssl"_s, arguments.split(u' ')).exitCode;
        };
        QCOMPARE(
            openssl(u"req -new -newkey rsa:768 -nodes -keyout %1k -out %1csr -subj /CN=weak"_s.arg(base)), 0);
        QCOMPARE(
            openssl(u"x509 -req -in %1csr -CA %1ca.pem -CAkey %1ca.key -out %1c -days 2 -extfile %2"_s.arg(
                base, extensions)),
            0);
        QFile file(base + u'c');
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray der = Identity{{}, file.readAll()}.der();
        QCOMPARE(words(verifyChain({der}, storeOf(m_root), m_host, m_now)), u"0:weak"_s);
    }

    void pem_texts_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<int>("count");
        const QByteArray one = m_root.certificatePem;
        QTest::newRow("one certificate") << one << 1;
        QTest::newRow("two with text around")
            << "# first\n" + one + "between\n" + m_otherRoot.certificatePem + "end\n"
            << 2;
        QTest::newRow("the same one twice counts once") << one + one << 1;
        QTest::newRow("a key beside it is passed over") << m_root.keyPem + one << 1;
        QTest::newRow("Windows line ends") << QByteArray(one).replace("\n", "\r\n") << 1;
        QTest::newRow("nothing") << QByteArray() << -1;
        QTest::newRow("text only") << QByteArray("hello\n") << -1;
        QTest::newRow("only a key") << m_root.keyPem << -1;
        QTest::newRow("DER") << m_root.der() << -1;
        QTest::newRow("cut in the middle") << one.left(one.size() / 2) << -1;
        QTest::newRow("a good one and a damaged one") << one + QByteArray(one).replace("MII", "!!!") << -1;
        QTest::newRow("a locked one does not ask for a password")
            << QByteArray("-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: "
                          "AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n"
                          "AAAA\n-----END CERTIFICATE-----\n")
            << -1;
    }

    void pem_texts()
    {
        QFETCH(QByteArray, pem);
        const Result<TrustStore> store = TrustStore::fromPem(pem, u"--trust-store"_s);
        QTEST(store.ok() ? store->size() : -1, "count");
        if (store.ok())
            return;
        QCOMPARE(store.error().field, u"--trust-store"_s);
        QVERIFY(!store.error().text.isEmpty() && !store.error().remedy.isEmpty());
    }

    void more_than_2000_certificates_are_too_many()
    {
        const Result<TrustStore> store = TrustStore::fromPem(m_root.certificatePem.repeated(2001), u"f"_s);
        QVERIFY(!store.ok());
        QVERIFY(TrustStore::fromPem(m_root.certificatePem.repeated(2000), u"f"_s).ok());
    }

    void facts_of_a_certificate()
    {
        CertificateWish wish;
        wish.commonName = QString::fromUtf8("Zürich, \"A\"\n");
        wish.names = {u"a.corp.test"_s, u"192.0.2.10"_s, u"2001:db8::1"_s};
        wish.notBefore = QDateTime(QDate(2020, 1, 2), QTime(3, 4, 5), Qt::UTC);
        wish.notAfter = QDateTime(QDate(2055, 1, 2), QTime(3, 4, 5), Qt::UTC);
        const QByteArray der = makeIssued(wish, m_root).der();
        const CertificateFacts facts = describeCertificate(der);
        QVERIFY(facts.subject.startsWith(QString::fromUtf8("CN=Zürich")));
        QVERIFY(!facts.subject.contains(u'\n'));
        QCOMPARE(facts.issuer, u"CN=Test Root"_s);
        QCOMPARE(facts.names, wish.names);
        QCOMPARE(facts.notBefore, wish.notBefore);
        QCOMPARE(facts.notAfter, wish.notAfter);
        QCOMPARE(facts.sha256,
                 QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex()));
        QVERIFY(!facts.selfIssued);
        QVERIFY(describeCertificate(m_root.der()).selfIssued);
        QCOMPARE(facts.toJson().value("notAfter"_L1).toString(), u"2055-01-02T03:04:05Z"_s);
        QVERIFY(describeCertificate("rubbish").subject.isEmpty());
        QVERIFY(describeCertificate("rubbish").sha256.isEmpty());
    }

    void the_marks_of_a_public_authority_are_seen()
    {
        CertificateWish wish;
        wish.commonName = u"a.test"_s;
        wish.names = {u"a.test"_s};
        const CertificateFacts plain = describeCertificate(makeIssued(wish, m_root).der());
        QVERIFY(!plain.publiclyLogged);
        QVERIFY(!plain.issuerPublic);
        QVERIFY(plain.toJson().value("issuerHost"_L1).isNull());
        wish.publicMarks = true;
        const CertificateFacts marked = describeCertificate(makeIssued(wish, m_root).der());
        QVERIFY(marked.publiclyLogged);
        QCOMPARE(marked.issuerHost, u"r11.i.lencr.org"_s);
        QVERIFY(marked.issuerPublic);
    }

    void the_store_of_this_machine_can_be_read() { QVERIFY(TrustStore::system().size() > 50); }
};

NETSETUP_TEST(TestTrust)
#include "tst_trust.moc"
