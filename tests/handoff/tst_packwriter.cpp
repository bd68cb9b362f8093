// A pack on disk: whole or not at all, the same bytes every time, and never at the cost of somebody's files.
#include "handoff/pack/packwriter.h"
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <ctime>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

Artifact artifact(const QString &path, const QByteArray &bytes, int mode = 0644)
{
    return Artifact{QStringLiteral("x"), path, bytes, QStringLiteral("text/plain"), mode};
}

Pack samplePack()
{
    PackRequest request;
    request.artifacts = {QStringLiteral("all")};
    const Result<Pack> pack = makePack(smallInput(), request);
    return pack ? *pack : Pack();
}

/// Every path below a folder, hidden ones too.
QStringList everythingIn(const QString &folder)
{
    QStringList found;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        found.append(QDir(folder).relativeFilePath(entries.next()));
    found.sort();
    return found;
}

Finished shell(const QString &folder, const QString &command)
{
    return runProgram(QStringLiteral("sh"),
                      {QStringLiteral("-c"), QStringLiteral("cd '%1' && %2").arg(folder, command)});
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

class LocalTime
{
public:
    explicit LocalTime(const char *zone)
        : m_before(qgetenv("TZ"))
    {
        set(zone);
    }
    ~LocalTime() { set(m_before.constData()); }

private:
    static void set(const char *zone)
    {
        if (*zone)
            qputenv("TZ", zone);
        else
            qunsetenv("TZ");
        tzset();
    }
    QByteArray m_before;
};

} // namespace

class TestPackWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString at(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
    }

    void aFolderHoldsExactlyThePack()
    {
        const Pack pack = samplePack();
        QVERIFY(writePack(pack, at(QStringLiteral("pack")), false, sampleTime()).ok());
        for (const Artifact &entry : pack.artifacts)
            QCOMPARE(readAll(at(QStringLiteral("pack/")) + entry.path), entry.bytes);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("pack")});
        const Finished sums =
            shell(at(QStringLiteral("pack")), QStringLiteral("sha256sum --strict -c SHA256SUMS"));
        QVERIFY2(sums.exitCode == 0, sums.err.constData());
        QCOMPARE(sums.out.count('\n'), pack.artifacts.size() - 1);
    }

    void aZipHoldsExactlyThePack()
    {
        const Pack pack = samplePack();
        QVERIFY(writePack(pack, at(QStringLiteral("pack.zip")), false, sampleTime()).ok());
        QCOMPARE(everythingIn(m_folder.path()), QStringList{QStringLiteral("pack.zip")});
        const Finished tested = shell(m_folder.path(), QStringLiteral("unzip -t pack.zip"));
        QVERIFY2(tested.exitCode == 0, tested.out.constData());
        const Finished sums =
            shell(m_folder.path(),
                  QStringLiteral("unzip -q pack.zip -d out && cd out && sha256sum --strict -c SHA256SUMS"));
        QVERIFY2(sums.exitCode == 0, sums.err.constData());
        QCOMPARE(sums.out.count('\n'), pack.artifacts.size() - 1);
    }

    void aZipHasTheSameBytesInEveryTimeZone()
    {
        const Pack pack = samplePack();
        QByteArray first;
        for (const char *zone : {"", "UTC0", "Asia/Tokyo", "America/St_Johns"}) {
            const LocalTime local(zone);
            const Result<QByteArray> zip = packToZip(pack, sampleTime());
            QVERIFY(zip.ok());
            if (first.isEmpty())
                first = *zip;
            QCOMPARE(zip->toHex().left(200), first.toHex().left(200));
            QVERIFY(*zip == first);
            QCOMPARE(QString::fromLatin1(qgetenv("TZ")), QString::fromLatin1(zone));
        }
    }

    void aZipKeepsTimeAndModes()
    {
        Pack pack;
        pack.artifacts = {artifact(QStringLiteral("run.sh"), "#!/bin/sh\n", 0755),
                          artifact(QStringLiteral("a.txt"), "a")};
        QVERIFY(writePack(pack, at(QStringLiteral("p.zip")), false, sampleTime()).ok());
        const Finished listed = shell(m_folder.path(), QStringLiteral("TZ=UTC0 unzip -Z -l -T p.zip"));
        QCOMPARE(listed.exitCode, 0);
        const QList<QByteArray> lines = listed.out.split('\n');
        QVERIFY(lines.at(2).startsWith("-rwxr-xr-x"));
        QVERIFY2(lines.at(2).contains("20261122.210000"), listed.out.constData());
        QVERIFY(lines.at(3).startsWith("-rw-r--r--"));
    }

    void aTimeBefore1980StillMakesAZip()
    {
        Pack pack;
        pack.artifacts = {artifact(QStringLiteral("a.txt"), "a")};
        QVERIFY(writePack(pack, at(QStringLiteral("p.zip")), false, QDateTime::fromSecsSinceEpoch(0, Qt::UTC))
                    .ok());
        QCOMPARE(shell(m_folder.path(), QStringLiteral("unzip -t p.zip")).exitCode, 0);
    }

    void aFolderKeepsTheExecutableBit()
    {
        Pack pack;
        pack.artifacts = {artifact(QStringLiteral("helm/run.sh"), "#!/bin/sh\n", 0755),
                          artifact(QStringLiteral("a.txt"), "a")};
        QVERIFY(writePack(pack, at(QStringLiteral("p")), false, sampleTime()).ok());
        QVERIFY(QFileInfo(at(QStringLiteral("p/helm/run.sh"))).isExecutable());
        QVERIFY(!QFileInfo(at(QStringLiteral("p/a.txt"))).isExecutable());
    }

    void anExistingTargetIsRefusedAndTheRemedyNamesForce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a folder") << QStringLiteral("pack");
        QTest::newRow("a ZIP") << QStringLiteral("pack.zip");
    }
    void anExistingTargetIsRefusedAndTheRemedyNamesForce()
    {
        QFETCH(const QString, name);
        const Pack pack = samplePack();
        QVERIFY(writePack(pack, at(name), false, sampleTime()).ok());
        const QStringList before = everythingIn(m_folder.path());
        const Outcome again = writePack(pack, at(name), false, sampleTime());
        QVERIFY(!again);
        QCOMPARE(again.error().code, QStringLiteral("pack.exists"));
        QVERIFY(again.error().message().contains(QLatin1String("--force")));
        QCOMPARE(everythingIn(m_folder.path()), before);
    }

    void forceReplacesAnOlderPackWhole_data() { anExistingTargetIsRefusedAndTheRemedyNamesForce_data(); }
    void forceReplacesAnOlderPackWhole()
    {
        QFETCH(const QString, name);
        QVERIFY(writePack(samplePack(), at(name), false, sampleTime()).ok());
        PackRequest request;
        request.artifacts = {QStringLiteral("rules-json")};
        const Pack smaller = *makePack(smallInput(), request);
        const Outcome outcome = writePack(smaller, at(name), true, sampleTime());
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message()));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{name});
        if (name == QLatin1String("pack"))
            QCOMPARE(everythingIn(at(name)),
                     (QStringList{QStringLiteral("SHA256SUMS"), QStringLiteral("manifest.json"),
                                  QStringLiteral("rules.json")}));
    }

    void forceTakesAnEmptyFolder()
    {
        QVERIFY(QDir().mkdir(at(QStringLiteral("pack"))));
        QVERIFY(writePack(samplePack(), at(QStringLiteral("pack")), true, sampleTime()).ok());
        QVERIFY(QFileInfo::exists(at(QStringLiteral("pack/SHA256SUMS"))));
    }

    void forceNeverRemovesWhatIsNotOurs()
    {
        QVERIFY(QDir().mkdir(at(QStringLiteral("home"))));
        QVERIFY(put(at(QStringLiteral("home/thesis.txt")), "mine"));
        QVERIFY(!writePack(samplePack(), at(QStringLiteral("home")), true, sampleTime()));
        QCOMPARE(readAll(at(QStringLiteral("home/thesis.txt"))), QByteArray("mine"));

        QVERIFY(writePack(samplePack(), at(QStringLiteral("pack")), false, sampleTime()).ok());
        QVERIFY(put(at(QStringLiteral("pack/notes.txt")), "mine"));
        const Outcome outcome = writePack(samplePack(), at(QStringLiteral("pack")), true, sampleTime());
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message().contains(QLatin1String("notes.txt")));
        QCOMPARE(readAll(at(QStringLiteral("pack/notes.txt"))), QByteArray("mine"));
    }

    void aLinkIsNeverReplaced()
    {
        QVERIFY(QDir().mkdir(at(QStringLiteral("real"))));
        QVERIFY(QFile::link(at(QStringLiteral("real")), at(QStringLiteral("pack"))));
        QVERIFY(!writePack(samplePack(), at(QStringLiteral("pack")), true, sampleTime()));
        QVERIFY(QFileInfo(at(QStringLiteral("pack"))).isSymLink());
    }

    void aFolderNamedLikeAZipAndAFileNamedLikeAFolderStay()
    {
        QVERIFY(QDir().mkdir(at(QStringLiteral("a.zip"))));
        QVERIFY(put(at(QStringLiteral("b")), "mine"));
        QVERIFY(!writePack(samplePack(), at(QStringLiteral("a.zip")), true, sampleTime()));
        QVERIFY(!writePack(samplePack(), at(QStringLiteral("b")), true, sampleTime()));
        QCOMPARE(readAll(at(QStringLiteral("b"))), QByteArray("mine"));
    }

    void aPlaceThatCannotBeWrittenLeavesNothing_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("a folder below one that does not exist") << QStringLiteral("none/pack");
        QTest::newRow("a ZIP below a folder that does not exist") << QStringLiteral("none/pack.zip");
        QTest::newRow("a folder below a file") << QStringLiteral("file/pack");
        QTest::newRow("a ZIP below a file") << QStringLiteral("file/pack.zip");
        QTest::newRow("a folder where nobody may write") << QStringLiteral("/proc/pack");
        QTest::newRow("a ZIP where nobody may write") << QStringLiteral("/proc/pack.zip");
        QTest::newRow("no name at all") << QString();
    }
    void aPlaceThatCannotBeWrittenLeavesNothing()
    {
        QFETCH(const QString, target);
        QVERIFY(put(at(QStringLiteral("file")), "mine"));
        const bool own = !target.isEmpty() && !target.startsWith(QLatin1Char('/'));
        const Outcome outcome = writePack(samplePack(), own ? at(target) : target, true, sampleTime());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, QStringLiteral("file.unwritable"));
        QCOMPARE(outcome.error().field, QStringLiteral("--to"));
        QCOMPARE(everythingIn(m_folder.path()), QStringList{QStringLiteral("file")});
    }

    void aFullDiskLeavesNothing()
    {
        const QString mount = at(QStringLiteral("small"));
        QVERIFY(QDir().mkdir(mount));
        const Finished mounted =
            shell(m_folder.path(), QStringLiteral("mount -t tmpfs -o size=64k tmpfs small"));
        QVERIFY2(mounted.exitCode == 0, mounted.err.constData());
        Pack pack = samplePack();
        pack.artifacts.append(artifact(QStringLiteral("big.txt"), QByteArray(512 * 1024, 'x')));
        const Outcome outcome = writePack(pack, mount + QStringLiteral("/pack"), false, sampleTime());
        const QStringList left = everythingIn(mount);
        QCOMPARE(shell(m_folder.path(), QStringLiteral("umount small")).exitCode, 0);
        QVERIFY(!outcome);
        QCOMPARE(left, QStringList());
    }

    void aPathThatLeadsOutIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("upwards") << QStringLiteral("../evil");
        QTest::newRow("upwards in the middle") << QStringLiteral("a/../../evil");
        QTest::newRow("absolute") << QStringLiteral("/tmp/evil");
        QTest::newRow("a Windows way up") << QStringLiteral("..\\evil");
        QTest::newRow("the folder itself") << QStringLiteral(".");
        QTest::newRow("nothing") << QString();
    }
    void aPathThatLeadsOutIsRefused()
    {
        QFETCH(const QString, path);
        Pack pack;
        pack.artifacts = {artifact(path, "x")};
        QVERIFY(!writePack(pack, at(QStringLiteral("p")), false, sampleTime()));
        QVERIFY(!writePack(pack, at(QStringLiteral("p.zip")), false, sampleTime()));
        QCOMPARE(everythingIn(m_folder.path()), QStringList());
    }
};

NETSETUP_TEST(TestPackWriter)
#include "tst_packwriter.moc"
