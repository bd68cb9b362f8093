// A pack on disk: whole or not at all, the same bytes every time, and never at the cost of somebody's files.
#include "handoff/pack/packwriter.h"
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <ctime>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

Artifact artifact(const QString &path, const QByteArray &bytes, int mode = 0644)
{
    return Artifact{u"x"_s, path, bytes, u"text/plain"_s, mode};
}

Pack samplePack()
{
    PackRequest request;
    request.artifacts = {u"all"_s};
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
    return runProgram(u"sh"_s, {u"-c"_s, u"cd '%1' && %2"_s.arg(folder, command)});
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
        QVERIFY(writePack(pack, at(u"pack"_s), Replacing::Nothing, sampleTime()).ok());
        for (const Artifact &entry : pack.artifacts)
            QCOMPARE(readAll(at(u"pack/"_s) + entry.path), entry.bytes);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"pack"_s});
        const Finished sums = shell(at(u"pack"_s), u"sha256sum --strict -c SHA256SUMS"_s);
        QVERIFY2(sums.exitCode == 0, sums.err.constData());
        QCOMPARE(sums.out.count('\n'), pack.artifacts.size() - 1);
    }

    void aZipHoldsExactlyThePack()
    {
        const Pack pack = samplePack();
        QVERIFY(writePack(pack, at(u"pack.zip"_s), Replacing::Nothing, sampleTime()).ok());
        QCOMPARE(everythingIn(m_folder.path()), QStringList{u"pack.zip"_s});
        const Finished tested = shell(m_folder.path(), u"unzip -t pack.zip"_s);
        QVERIFY2(tested.exitCode == 0, tested.out.constData());
        const Finished sums = shell(
            m_folder.path(), u"unzip -q pack.zip -d out && cd out && sha256sum --strict -c SHA256SUMS"_s);
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
        pack.artifacts = {artifact(u"run.sh"_s, "#!/bin/sh\n", 0755), artifact(u"a.txt"_s, "a")};
        QVERIFY(writePack(pack, at(u"p.zip"_s), Replacing::Nothing, sampleTime()).ok());
        const Finished listed = shell(m_folder.path(), u"TZ=UTC0 unzip -Z -l -T p.zip"_s);
        QCOMPARE(listed.exitCode, 0);
        const QList<QByteArray> lines = listed.out.split('\n');
        QVERIFY(lines.at(2).startsWith("-rwxr-xr-x"));
        QVERIFY2(lines.at(2).contains("20261122.210000"), listed.out.constData());
        QVERIFY(lines.at(3).startsWith("-rw-r--r--"));
    }

    void aTimeBefore1980StillMakesAZip()
    {
        Pack pack;
        pack.artifacts = {artifact(u"a.txt"_s, "a")};
        QVERIFY(writePack(pack, at(u"p.zip"_s), Replacing::Nothing, QDateTime::fromSecsSinceEpoch(0, Qt::UTC))
                    .ok());
        QCOMPARE(shell(m_folder.path(), u"unzip -t p.zip"_s).exitCode, 0);
    }

    void aFolderKeepsTheExecutableBit()
    {
        Pack pack;
        pack.artifacts = {artifact(u"helm/run.sh"_s, "#!/bin/sh\n", 0755), artifact(u"a.txt"_s, "a")};
        QVERIFY(writePack(pack, at(u"p"_s), Replacing::Nothing, sampleTime()).ok());
        QVERIFY(QFileInfo(at(u"p/helm/run.sh"_s)).isExecutable());
        QVERIFY(!QFileInfo(at(u"p/a.txt"_s)).isExecutable());
    }

    void anExistingTargetIsRefusedAndTheRemedyNamesForce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a folder") << u"pack"_s;
        QTest::newRow("a ZIP") << u"pack.zip"_s;
    }
    void anExistingTargetIsRefusedAndTheRemedyNamesForce()
    {
        QFETCH(const QString, name);
        const Pack pack = samplePack();
        QVERIFY(writePack(pack, at(name), Replacing::Nothing, sampleTime()).ok());
        const QStringList before = everythingIn(m_folder.path());
        const Outcome again = writePack(pack, at(name), Replacing::Nothing, sampleTime());
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"pack.exists"_s);
        QVERIFY(again.error().message().contains("--force"_L1));
        QCOMPARE(everythingIn(m_folder.path()), before);
    }

    void forceReplacesAnOlderPackWhole_data() { anExistingTargetIsRefusedAndTheRemedyNamesForce_data(); }
    void forceReplacesAnOlderPackWhole()
    {
        QFETCH(const QString, name);
        QVERIFY(writePack(samplePack(), at(name), Replacing::Nothing, sampleTime()).ok());
        PackRequest request;
        request.artifacts = {u"rules-json"_s};
        const Pack smaller = *makePack(smallInput(), request);
        const Outcome outcome = writePack(smaller, at(name), Replacing::Pack, sampleTime());
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message()));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{name});
        if (name == "pack"_L1)
            QCOMPARE(everythingIn(at(name)),
                     (QStringList{u"SHA256SUMS"_s, u"manifest.json"_s, u"rules.json"_s}));
    }

    void forceTakesAnEmptyFolder()
    {
        QVERIFY(QDir().mkdir(at(u"pack"_s)));
        QVERIFY(writePack(samplePack(), at(u"pack"_s), Replacing::Pack, sampleTime()).ok());
        QVERIFY(QFileInfo::exists(at(u"pack/SHA256SUMS"_s)));
    }

    void forceNeverRemovesWhatIsNotOurs()
    {
        QVERIFY(QDir().mkdir(at(u"home"_s)));
        QVERIFY(put(at(u"home/thesis.txt"_s), "mine"));
        QVERIFY(!writePack(samplePack(), at(u"home"_s), Replacing::Pack, sampleTime()));
        QCOMPARE(readAll(at(u"home/thesis.txt"_s)), QByteArray("mine"));

        QVERIFY(writePack(samplePack(), at(u"pack"_s), Replacing::Nothing, sampleTime()).ok());
        QVERIFY(put(at(u"pack/notes.txt"_s), "mine"));
        const Outcome outcome = writePack(samplePack(), at(u"pack"_s), Replacing::Pack, sampleTime());
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message().contains("notes.txt"_L1));
        QCOMPARE(readAll(at(u"pack/notes.txt"_s)), QByteArray("mine"));
    }

    /// Whatever a ZIP holds beside or in place of a pack is somebody's.
    void forceNeverTakesAZipThatIsNotOurs()
    {
        QVERIFY(put(at(u"notes.txt"_s), "mine"));
        QVERIFY(put(at(u"text.zip"_s), "no ZIP at all"));
        QCOMPARE(shell(m_folder.path(), u"zip -q foreign.zip notes.txt"_s).exitCode, 0);
        QVERIFY(writePack(samplePack(), at(u"more.zip"_s), Replacing::Nothing, sampleTime()).ok());
        QCOMPARE(shell(m_folder.path(), u"zip -q more.zip notes.txt"_s).exitCode, 0);
        for (const QString &name : {u"text.zip"_s, u"foreign.zip"_s, u"more.zip"_s}) {
            const QByteArray before = readAll(at(name));
            for (const Replacing allowed : {Replacing::Pack, Replacing::EditedPack}) {
                const Outcome outcome = writePack(samplePack(), at(name), allowed, sampleTime());
                QVERIFY(!outcome);
                QCOMPARE(outcome.error().code, u"pack.exists"_s);
                QVERIFY(readAll(at(name)) == before);
            }
        }
    }

    void filesEditedByHandAreNamedFirst_data() { anExistingTargetIsRefusedAndTheRemedyNamesForce_data(); }
    void filesEditedByHandAreNamedFirst()
    {
        QFETCH(const QString, name);
        const bool isZip = name.endsWith(".zip"_L1);
        Pack edited = samplePack();
        // Another text than its checksum says, as an editor leaves it.
        for (Artifact &entry : edited.artifacts) {
            if (entry.path == "README.md"_L1 || entry.path == "rules.csv"_L1)
                entry.bytes += "filled in by hand\n";
        }
        QVERIFY(writePack(edited, at(name), Replacing::Nothing, sampleTime()).ok());
        const Outcome outcome = writePack(samplePack(), at(name), Replacing::Pack, sampleTime());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, u"pack.edited"_s);
        QVERIFY2(outcome.error().message().contains("README.md, rules.csv"_L1) &&
                     outcome.error().message().contains("--force twice"_L1),
                 qPrintable(outcome.error().message()));
        QVERIFY(isZip || readAll(at(u"pack/README.md"_s)).endsWith("by hand\n"));
        QVERIFY(writePack(samplePack(), at(name), Replacing::EditedPack, sampleTime()).ok());
        QVERIFY(writePack(samplePack(), at(name), Replacing::Pack, sampleTime()).ok());
    }

    void aLinkIsNeverReplaced()
    {
        QVERIFY(QDir().mkdir(at(u"real"_s)));
        QVERIFY(QFile::link(at(u"real"_s), at(u"pack"_s)));
        QVERIFY(!writePack(samplePack(), at(u"pack"_s), Replacing::Pack, sampleTime()));
        QVERIFY(QFileInfo(at(u"pack"_s)).isSymLink());
    }

    void aFolderNamedLikeAZipAndAFileNamedLikeAFolderStay()
    {
        QVERIFY(QDir().mkdir(at(u"a.zip"_s)));
        QVERIFY(put(at(u"b"_s), "mine"));
        QVERIFY(!writePack(samplePack(), at(u"a.zip"_s), Replacing::Pack, sampleTime()));
        QVERIFY(!writePack(samplePack(), at(u"b"_s), Replacing::Pack, sampleTime()));
        QCOMPARE(readAll(at(u"b"_s)), QByteArray("mine"));
    }

    void aPlaceThatCannotBeWrittenLeavesNothing_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("a folder below one that does not exist") << u"none/pack"_s;
        QTest::newRow("a ZIP below a folder that does not exist") << u"none/pack.zip"_s;
        QTest::newRow("a folder below a file") << u"file/pack"_s;
        QTest::newRow("a ZIP below a file") << u"file/pack.zip"_s;
        QTest::newRow("a folder where nobody may write") << u"/proc/pack"_s;
        QTest::newRow("a ZIP where nobody may write") << u"/proc/pack.zip"_s;
        QTest::newRow("no name at all") << QString();
    }
    void aPlaceThatCannotBeWrittenLeavesNothing()
    {
        QFETCH(const QString, target);
        QVERIFY(put(at(u"file"_s), "mine"));
        const bool own = !target.isEmpty() && !target.startsWith(u'/');
        const Outcome outcome =
            writePack(samplePack(), own ? at(target) : target, Replacing::Pack, sampleTime());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, u"file.unwritable"_s);
        QCOMPARE(outcome.error().field, u"--to"_s);
        QCOMPARE(everythingIn(m_folder.path()), QStringList{u"file"_s});
    }

    void aPathThatLeadsOutIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("upwards") << u"../evil"_s;
        QTest::newRow("upwards in the middle") << u"a/../../evil"_s;
        QTest::newRow("absolute") << u"/tmp/evil"_s;
        QTest::newRow("a Windows way up") << u"..\\evil"_s;
        QTest::newRow("the folder itself") << u"."_s;
        QTest::newRow("nothing") << QString();
    }
    void aPathThatLeadsOutIsRefused()
    {
        QFETCH(const QString, path);
        Pack pack;
        pack.artifacts = {artifact(path, "x")};
        QVERIFY(!writePack(pack, at(u"p"_s), Replacing::Nothing, sampleTime()));
        QVERIFY(!writePack(pack, at(u"p.zip"_s), Replacing::Nothing, sampleTime()));
        QCOMPARE(everythingIn(m_folder.path()), QStringList());
    }
};

NETSETUP_TEST(TestPackWriter)
#include "tst_packwriter.moc"
