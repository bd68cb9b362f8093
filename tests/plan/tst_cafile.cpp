// The extra CA, with certificates made by the real openssl program.
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestCaFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsCertificatesOnly();
    void foldsDoubles();
    void isKeptInTheProject();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();

private:
    QString write(const QByteArray &bytes);
    QByteArray makeLeaf(const QString &key, const QString &ca);
    QByteArray m_one;
    QByteArray m_two;
    QByteArray m_key;
    QByteArray m_der;
    QByteArray m_leaf;
    QByteArray m_self;
    QTemporaryDir m_folder;
};

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

bool makeCertificate(const QString &name, const QString &key, const QString &certificate,
                     const QStringList &more = {})
{
    return openssl(QStringList{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                               u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-subj"_s, u"/CN="_s + name,
                               u"-days"_s, u"30"_s, u"-keyout"_s, key, u"-out"_s, certificate} +
                   more);
}

} // namespace

void TestCaFile::initTestCase()
{
    const QString key = m_folder.filePath(u"key"_s);
    const QString certificate = m_folder.filePath(u"certificate"_s);
    QVERIFY2(makeCertificate(u"One CA"_s, key, certificate), "the openssl program is needed");
    m_one = readAll(certificate);
    QVERIFY(openssl(
        {u"x509"_s, u"-in"_s, certificate, u"-outform"_s, u"der"_s, u"-out"_s, m_folder.filePath(u"der"_s)}));
    m_der = readAll(m_folder.filePath(u"der"_s));
    QVERIFY(makeCertificate(u"Two CA"_s, key, certificate));
    m_two = readAll(certificate);
    m_key = readAll(key);
    QVERIFY(m_one.startsWith("-----BEGIN CERTIFICATE-----") && m_key.contains("PRIVATE KEY"));
    m_leaf = makeLeaf(key, certificate);
    QVERIFY(makeCertificate(u"self.corp.example"_s, key, certificate,
                            {u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s}));
    m_self = readAll(certificate);
    QVERIFY(!m_leaf.isEmpty() && !m_self.isEmpty());
}

/// A server's certificate, issued by "Two CA".
QByteArray TestCaFile::makeLeaf(const QString &key, const QString &ca)
{
    const QString request = m_folder.filePath(u"request"_s);
    const QString leaf = m_folder.filePath(u"leaf"_s);
    const QString serverKey = m_folder.filePath(u"server-key"_s);
    const bool made =
        openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                 u"-nodes"_s, u"-subj"_s, u"/CN=server.corp.example"_s, u"-keyout"_s, serverKey, u"-out"_s,
                 request}) &&
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, ca, u"-CAkey"_s, key, u"-days"_s, u"30"_s,
                 u"-out"_s, leaf}) &&
        openssl({u"crl2pkcs7"_s, u"-nocrl"_s, u"-certfile"_s, ca, u"-out"_s, m_folder.filePath(u"p7b"_s)}) &&
        openssl({u"crl2pkcs7"_s, u"-nocrl"_s, u"-certfile"_s, ca, u"-outform"_s, u"der"_s, u"-out"_s,
                 m_folder.filePath(u"p7b-der"_s)}) &&
        openssl({u"pkcs12"_s, u"-export"_s, u"-nokeys"_s, u"-in"_s, ca, u"-passout"_s, u"pass:x"_s, u"-out"_s,
                 m_folder.filePath(u"p12"_s)});
    return made ? readAll(leaf) : QByteArray();
}

QString TestCaFile::write(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"ca.pem"_s);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

void TestCaFile::keepsCertificatesOnly()
{
    Plan plan;
    const QByteArray file = "subject=evil: $(id)\n" + m_one + "\n\n# a comment\n" + m_two + "the end\n";
    const Outcome outcome = setField(plan, u"--ca-file"_s, write(file));
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message()));
    QCOMPARE(plan.trust.caPem, m_one + m_two);
}

void TestCaFile::foldsDoubles()
{
    Plan plan;
    QByteArray windows = m_one;
    windows.replace("\n", "\r\n");
    QVERIFY(setField(plan, u"--ca-file"_s, write(m_one + windows + m_one)).ok());
    QCOMPARE(plan.trust.caPem, m_one);
}

void TestCaFile::isKeptInTheProject()
{
    Plan plan;
    QVERIFY(setField(plan, u"--ca-file"_s, write(m_one + m_two)).ok());
    const Result<LoadedPlan> loaded = planFromJson(planToJson(plan), testWords(), QString());
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->plan.trust.caPem, m_one + m_two);
}

/// What editors and consoles make of such files.
void TestCaFile::accepts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("taken");
    const QByteArray both = m_one + m_two;
    QTest::newRow("no line break between two") << m_one.trimmed() + m_two << both;
    QTest::newRow("no line break at all around the marks")
        << QByteArray(both)
               .replace("CERTIFICATE-----\n", "CERTIFICATE-----")
               .replace("\n-----END", "-----END")
        << both;
    QTest::newRow("comments") << "# our root \xc3\xa4\nsubject=/CN=x\nBag Attributes\n" + m_one << m_one;
    QTest::newRow("blanks in front") << QByteArray(m_one).replace("\n", " \n    ") << m_one;
    QTest::newRow("old line breaks") << QByteArray(m_one).replace('\n', '\r') << m_one;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + m_one << m_one;
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    QTest::newRow("UTF-16") << QByteArray(utf16(QString::fromLatin1(both))) << both;
    QTest::newRow("DER") << m_der << m_one;
    QTest::newRow("a server that is its own CA") << m_self << m_self;
}

void TestCaFile::accepts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, taken);
    Plan plan;
    const Outcome outcome = setField(plan, u"--ca-file"_s, write(bytes));
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message()));
    QCOMPARE(plan.trust.caPem, taken);
}

void TestCaFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QByteArray damaged = m_one;
    damaged.replace(60, 4, "!!!!");
    QTest::newRow("an empty file") << QByteArray() << "is empty";
    QTest::newRow("blank lines") << QByteArray("\n \n") << "is empty";
    QTest::newRow("no certificate") << QByteArray("hello\n") << "no PEM certificate";
    QTest::newRow("a private key") << m_key << "private key";
    QTest::newRow("a private key after a certificate") << m_one + m_key << "private key";
    QTest::newRow("a damaged certificate") << damaged << "number 1";
    QTest::newRow("a damaged certificate after a good one") << m_two + damaged << "number 2";
    QTest::newRow("a certificate without end") << m_two + m_one.left(300) << "number 2";
    QTest::newRow("an encrypted certificate")
        << QByteArray("-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,"
                      "00112233445566778899AABBCCDDEEFF\n\nAAAA\n-----END CERTIFICATE-----\n")
        << "number 1";
    QStringEncoder utf16(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
    QTest::newRow("a private key in UTF-16")
        << QByteArray(utf16(QString::fromLatin1(m_one + m_key))) << "private key";
    QTest::newRow("a private key behind glued marks") << m_one.trimmed() + m_key << "private key";
    QTest::newRow("a server's certificate")
        << m_leaf
        << "\"server.corp.example\", is the server's own certificate, not that of "
           "a CA; give the certificate of the CA that issued it, \"Two CA\"";
    QTest::newRow("a server's certificate behind its CA") << m_two + m_leaf << "certificate number 2";
    QTest::newRow("PKCS #7") << readAll(m_folder.filePath(u"p7b"_s))
                             << "is a PKCS #7 bundle in PEM; convert it: openssl pkcs7 -in FILE -print_certs";
    QTest::newRow("PKCS #7 in DER") << readAll(m_folder.filePath(u"p7b-der"_s))
                                    << "openssl pkcs7 -inform DER";
    QTest::newRow("PKCS #12") << readAll(m_folder.filePath(u"p12"_s))
                              << "openssl pkcs12 -in FILE -cacerts -nokeys";
    QTest::newRow("a Java key store") << QByteArray("\xfe\xed\xfe\xed\0\0\0\2", 8) << "keytool";
    QTest::newRow("a request") << readAll(m_folder.filePath(u"request"_s)) << "is a certificate request";
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><title>Login</title>") << "is a web page";
    QTest::newRow("more than 1 MiB") << QByteArray(1024 * 1024 + 1, 'x') << "larger than 1 MiB";
}

void TestCaFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    Plan plan;
    const Outcome outcome = setField(plan, u"--ca-file"_s, write(bytes));
    QVERIFY(!outcome.ok());
    QVERIFY2(outcome.error().message().contains(says), qPrintable(outcome.error().message()));
    QVERIFY(outcome.error().message().startsWith("--ca-file: "_L1));
    QVERIFY(plan.trust.caPem.isEmpty());
}

NETSETUP_TEST(TestCaFile)
#include "tst_cafile.moc"
