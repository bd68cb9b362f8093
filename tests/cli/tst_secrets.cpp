// A key and two passwords go in; none of them comes out: not in a report, a pack, a message or a process
// title.
#include "cli/tool.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "support/thissystem.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray key("K3y-s3cr3t-0001");
const QByteArray registryPassword("R3g-s3cr3t-0002");
const QByteArray proxyPassword("Pr0xy-s3cr3t-0003");

Environment secrets()
{
    return {{"STS_NETSETUP_API_KEY", QString::fromLatin1(key)},
            {"STS_NETSETUP_REGISTRY_USER", "robot"},
            {"STS_NETSETUP_REGISTRY_PASSWORD", QString::fromLatin1(registryPassword)},
            {"STS_NETSETUP_PROXY_PASSWORD", QString::fromLatin1(proxyPassword)}};
}

/// In plain, in base64 and in hex.
bool holdsSecret(const QByteArray &bytes)
{
    for (const QByteArray &secret :
         {key, registryPassword, proxyPassword, QByteArray("robot:" + registryPassword)}) {
        for (const QByteArray &form : {secret, secret.toBase64(), secret.toHex()}) {
            if (bytes.contains(form))
                return true;
        }
    }
    return false;
}

QStringList filesWithSecrets(const QString &folder, int &files)
{
    QStringList bad;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly) && holdsSecret(file.readAll()))
            bad.append(file.fileName());
        ++files;
    }
    return bad;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingHoldsThem_data()
    {
        QTest::addColumn<QString>("network");
        for (const char *network : {"open", "key-refused", "intercepted", "firewalled", "mirror"})
            QTest::newRow(network) << QString::fromLatin1(network);
    }
    void nothingHoldsThem()
    {
        QFETCH(QString, network);
        const QTemporaryDir folder;
        // The whole of what a check can do once, with all that it says about itself; the other outputs of the
        // same network without the wait for an address that nobody has.
        for (const QStringList &more :
             {QStringList{"json", "--log", "netsetup.*=true", "--record-wire", "wire"},
              QStringList{"text", "--no-control-probes"}, QStringList{"junit", "--no-control-probes"}}) {
            const Ran ran =
                inPractice(network, QStringList{"check", "--report", more.first(), "--format"} + more,
                           secrets(), folder.path());
            QVERIFY2(ran.status == 0 || ran.status == 1, ran.err.constData());
            QVERIFY(!holdsSecret(ran.out));
            QVERIFY(!holdsSecret(ran.err));
            QCOMPARE(ran.err.contains("netsetup.probes"), more.contains("--log"));
        }
        QVERIFY(QDir(folder.filePath("wire")).count() > 10);
        const Ran pack =
            inPractice(network, {"export", "--report", "json", "--artifacts", "all", "--to", "pack"},
                       secrets(), folder.path());
        QVERIFY2(pack.status == 0, pack.err.constData());
        QVERIFY(!holdsSecret(pack.out + pack.err));
        int files = 0;
        QCOMPARE(filesWithSecrets(folder.path(), files), QStringList());
        QVERIFY(files > 12);
    }

    /// Only the values file holds them, and only where that was asked for in words.
    void theValuesFileHoldsThemOnTheUsersWord()
    {
        const QTemporaryDir folder;
        const QStringList plan{"export",          "--offline", "--artifacts", "all",
                               "--images",        "mirror",    "--registry",  "registry.corp.example:5000",
                               "--registry-user", "puller"};
        const Ran without = inPractice("open", plan + QStringList{"--to", "plain"}, secrets(), folder.path());
        QVERIFY2(without.status == 0, without.err.constData());
        int files = 0;
        QCOMPARE(filesWithSecrets(folder.filePath("plain"), files), QStringList());
        const Ran with = inPractice("open", plan + QStringList{"--values-with-credentials", "--to", "secret"},
                                    secrets(), folder.path());
        QVERIFY2(with.status == 0, with.err.constData());
        QVERIFY(!holdsSecret(with.out + with.err));
        const QString values = folder.filePath("secret/helm/values.yaml");
        QCOMPARE(filesWithSecrets(folder.filePath("secret"), files), QStringList{values});
        QVERIFY(netsetup::testing::isForItsOwnerAlone(values));
        QFile file(values);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains(key) && text.contains(registryPassword));
        QVERIFY(!text.contains(proxyPassword));
    }

    void aZipWithThemIsForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const Ran ran = inPractice("open",
                                   {"export", "--offline", "--artifacts", "helm-values",
                                    "--values-with-credentials", "--to", "secret.zip"},
                                   secrets(), folder.path());
        QVERIFY2(ran.status == 0, ran.err.constData());
        QVERIFY(netsetup::testing::isForItsOwnerAlone(folder.filePath("secret.zip")));
    }

    void secretsDoNotGoByMailNorWithoutASecret()
    {
        const QTemporaryDir folder;
        const Ran mail = inPractice(
            "open", {"export", "--offline", "--values-with-credentials", "--mail", "--to", "pack.zip"},
            secrets(), folder.path());
        QCOMPARE(mail.status, 2);
        QVERIFY2(mail.err.contains("--values-with-credentials") && mail.err.contains("--mail"),
                 mail.err.constData());
        const Ran none = inPractice(
            "open", {"export", "--offline", "--values-with-credentials", "--to", "pack"}, {}, folder.path());
        QCOMPARE(none.status, 2);
        QVERIFY2(none.err.contains("STS_NETSETUP_API_KEY"), none.err.constData());
        QVERIFY(!QFile::exists(folder.filePath("pack")));
    }

    void theSearchItselfFindsThem()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("planted"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x" + key.toBase64() + "y");
        file.close();
        int files = 0;
        QCOMPARE(filesWithSecrets(folder.path(), files).size(), 1);
    }

    void aKeyThatCannotBeSentIsNotPrintedEither()
    {
        const QByteArray spoiled = key + " two\nlines";
        const Ran ran =
            inPractice("open", {"check"}, {{"STS_NETSETUP_API_KEY", QString::fromLatin1(spoiled)}});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains("STS_NETSETUP_API_KEY"), ran.err.constData());
        QVERIFY(!holdsSecret(ran.out + ran.err));
    }

    void aKeyFromAFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("key"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("wrong-key\n");
        file.close();
        const Ran ran = inPractice("open", {"check", "--format", "json"},
                                   {{"STS_NETSETUP_API_KEY_FILE", file.fileName()}});
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.out.contains("http.rejected-by-receiver"));
        QVERIFY(!ran.out.contains("wrong-key"));
    }

    void aPasswordMayHaveSeveralLines_data()
    {
        QTest::addColumn<bool>("inFile");
        QTest::newRow("of a variable") << false;
        QTest::newRow("of a file") << true;
    }
    /// A cloud's key file is the password; the line break at its end is the editor's.
    void aPasswordMayHaveSeveralLines()
    {
        QFETCH(bool, inFile);
        const QByteArray json = "{\n  \"private_key\": \" " + registryPassword + " \"\n}";
        const QTemporaryDir folder;
        QFile file(folder.filePath("key.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json + "\r\n");
        file.close();
        const Environment given{
            {"STS_NETSETUP_REGISTRY_USER", "_json_key"},
            {inFile ? "STS_NETSETUP_REGISTRY_PASSWORD_FILE" : "STS_NETSETUP_REGISTRY_PASSWORD",
             inFile ? file.fileName() : QString::fromLatin1(json)},
            {"STS_NETSETUP_API_KEY", QString::fromLatin1(key)}};
        const Ran ran =
            inPractice("open",
                       {"export", "--offline", "--artifacts", "helm-values", "--values-with-credentials",
                        "--images", "mirror", "--registry", "registry.corp.example", "--to", "pack"},
                       given, folder.path());
        QVERIFY2(ran.status == 0, ran.err.constData());
        QFile values(folder.filePath("pack/helm/values.yaml"));
        QVERIFY(values.open(QIODevice::ReadOnly));
        const QByteArray text = values.readAll();
        const QByteArray inYaml = QByteArray(json).replace("\"", "\\\"").replace("\n", "\\n");
        QVERIFY2(text.contains(QByteArray('"' + inYaml + '"')), text.constData());
    }

    void aProxyLoginInTheUrlIsRefusedAndNotRepeated()
    {
        const Ran ran =
            runTool({"flows", "--tenant", "acme", "--egress", "proxy", "--proxy-url",
                     u"http://user:%1@proxy.corp.example:3128"_s.arg(QString::fromLatin1(proxyPassword))});
        QCOMPARE(ran.status, 2);
        QVERIFY2(!holdsSecret(ran.out + ran.err), ran.err.constData());
    }

    void theProcessTitleDoesNotHoldThem()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const Environment given = secrets();
        for (auto it = given.begin(); it != given.end(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.start(netsetup::testing::toolPath(), {"practice", "--network", "open", "--", "cat"});
        QVERIFY(process.waitForStarted());
        QByteArray line;
        const auto hasBegun = [&] {
            QFile title(u"/proc/%1/cmdline"_s.arg(process.processId()));
            line = title.open(QIODevice::ReadOnly) ? title.readAll() : QByteArray();
            return line.contains("practice");
        };
        QTRY_VERIFY(hasBegun());
        QVERIFY(!holdsSecret(line));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
    }
};

NETSETUP_TEST(TestSecrets)
#include "tst_secrets.moc"
