// The extra CA, with certificates made by the real openssl program.
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QFile>
#include <QProcess>
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
    void refuses_data();
    void refuses();

private:
    QString write(const QByteArray &bytes);
    QByteArray m_one;
    QByteArray m_two;
    QByteArray m_key;
    QByteArray m_der;
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

bool makeCertificate(const QString &name, const QString &key, const QString &certificate)
{
    return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                    u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-subj"_s, u"/CN="_s + name, u"-days"_s,
                    u"30"_s, u"-keyout"_s, key, u"-out"_s, certificate});
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

void TestCaFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QByteArray damaged = m_one;
    damaged.replace(60, 4, "!!!!");
    QTest::newRow("an empty file") << QByteArray() << "is empty";
    QTest::newRow("blank lines") << QByteArray("\n \n") << "is empty";
    QTest::newRow("no certificate") << QByteArray("hello\n") << "no PEM certificate";
    QTest::newRow("DER instead of PEM") << m_der << "no PEM certificate";
    QTest::newRow("a private key") << m_key << "private key";
    QTest::newRow("a private key after a certificate") << m_one + m_key << "private key";
    QTest::newRow("a damaged certificate") << damaged << "number 1";
    QTest::newRow("a damaged certificate after a good one") << m_two + damaged << "number 2";
    QTest::newRow("a certificate without end") << m_two + m_one.left(300) << "number 2";
    QTest::newRow("an encrypted certificate")
        << QByteArray("-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,"
                      "00112233445566778899AABBCCDDEEFF\n\nAAAA\n-----END CERTIFICATE-----\n")
        << "number 1";
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
