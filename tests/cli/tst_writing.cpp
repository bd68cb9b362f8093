// What the program writes and reads, where the disk, the device or a signal says no: the real program in the
// test's own mounts.
#include "cli/tool.h"
#include "support/testprogram.h"
#include "support/tinydisk.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using netsetup::testing::TinyDisk;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Each command that writes, with the name that it writes to.
void addWriters()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("name");
    const QStringList check{"check", "--no-control-probes", "--report", "r.json"};
    QTest::newRow("plan") << QStringList{"plan", "--save", "p.json"} << u"p.json"_s;
    QTest::newRow("check") << check << u"r.json"_s;
    QTest::newRow("a folder") << QStringList{"export", "--offline", "--force", "--to", "pack"} << u"pack"_s;
    QTest::newRow("a ZIP") << QStringList{"export", "--offline", "--force", "--to", "pack.zip"}
                           << u"pack.zip"_s;
}

/// The program with its standard output in a file or device.
Ran printing(const QStringList &arguments, const QString &into)
{
    QProcess process;
    process.setStandardOutputFile(into);
    process.start(netsetup::testing::toolPath(), arguments);
    Ran ran;
    if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
        ran.status = process.exitCode();
    ran.err = process.readAllStandardError();
    return ran;
}

} // namespace

#define VERIFY_DISK(disk) QVERIFY2((disk).failure().isEmpty(), qPrintable((disk).failure()))

class TestWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskKeepsWhatWasThere_data() { addWriters(); }
    void aFullDiskKeepsWhatWasThere()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, name);
        const TinyDisk disk("size=2m");
        VERIFY_DISK(disk);
        const Ran first = inPractice("open", arguments, {}, disk.folder());
        QVERIFY2(first.status == 0, first.err.constData());
        const bool isFolder = QFileInfo(disk.at(name)).isDir();
        const QString inside = isFolder ? disk.at(name + u"/SHA256SUMS"_s) : disk.at(name);
        const QByteArray before = contentOf(inside);
        QVERIFY(disk.fill());
        const Ran full = inPractice("open", arguments, {}, disk.folder());
        QCOMPARE(full.status, 4);
        QVERIFY2(full.err.contains("no space is left on the device"), full.err.constData());
        QVERIFY(!full.out.contains("Saved") && !full.out.contains("written"));
        QCOMPARE(contentOf(inside), before);
        QCOMPARE(disk.names(), QStringList{name});
        QVERIFY(disk.makeRoom() && disk.makeReadOnly());
        const Ran readOnly = inPractice("open", arguments, {}, disk.folder());
        QCOMPARE(readOnly.status, 4);
        QVERIFY2(readOnly.err.contains("read-only"), readOnly.err.constData());
        QCOMPARE(contentOf(inside), before);
    }

    void aLinkIsNamedWithThePlaceItLeadsTo_data() { addWriters(); }
    void aLinkIsNamedWithThePlaceItLeadsTo()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        QVERIFY(QFile::link(u"precious"_s, folder.filePath(name)));
        QVERIFY(put(folder.filePath(u"precious"_s), "mine"));
        const Ran ran = inPractice("open", arguments, {}, folder.path());
        QCOMPARE(ran.status, 4);
        const QString said = u"it is a link to %1"_s.arg(folder.filePath(u"precious"_s));
        QVERIFY2(ran.err.contains(said.toUtf8()), ran.err.constData());
        QCOMPARE(contentOf(folder.filePath(u"precious"_s)), QByteArray("mine"));
        QVERIFY(QFileInfo(folder.filePath(name)).isSymLink());
    }

    void whatDoesNotGetOutIsAnError()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        QVERIFY(disk.makeDevice(u"full"_s, 'c', 1, 7));
        for (const QStringList &arguments :
             {QStringList{"--help"}, QStringList{"formats", "--tenant", "acme"},
              QStringList{"flows", "--tenant", "acme"}, QStringList{"plan", "--tenant", "acme", "--validate"},
              QStringList{"practice", "--list"}}) {
            const Ran ran = printing(arguments, disk.at(u"full"_s));
            QCOMPARE(ran.status, 4);
            QVERIFY2(ran.err.contains("standard output"), ran.err.constData());
        }
    }

    void aReportCanGoToStandardOutput()
    {
        const QTemporaryDir folder;
        const QString out = folder.filePath(u"out"_s);
        QCOMPARE(printing({"practice", "--network", "open", "--", "sts-netsetup", "check", "--quiet",
                           "--no-control-probes", "--report", "/dev/stdout"},
                          out)
                     .status,
                 0);
        const QByteArray printed = contentOf(out);
        const QByteArray json = printed.left(printed.lastIndexOf('}') + 1);
        QCOMPARE(QJsonDocument::fromJson(json).object().value(u"schema"_s),
                 QJsonValue(u"netsetup.report/1"_s));
        QVERIFY(QFileInfo(out).isFile());
        QCOMPARE(printing({"plan", "--tenant", "acme", "--save", "/dev/stdout"}, out).status, 0);
        QVERIFY(!QJsonDocument::fromJson(contentOf(out)).isNull());
    }

    void filesThatAreNotOfUsAreNotReplaced()
    {
        const QTemporaryDir folder;
        const QStringList into{"export", "--offline", "--to"};
        QVERIFY(put(folder.filePath(u"photos.zip"_s), "PK but no pack"));
        for (const QStringList &force : {QStringList{"--force"}, QStringList{"--force", "--force"}}) {
            const Ran ran = inPractice("open", into + QStringList{"photos.zip"} + force, {}, folder.path());
            QCOMPARE(ran.status, 4);
            QVERIFY2(ran.err.contains("photos.zip is a file, but not a pack"), ran.err.constData());
        }
        QCOMPARE(contentOf(folder.filePath(u"photos.zip"_s)), QByteArray("PK but no pack"));
    }

    void editsAreNamedUntilForceIsSaidTwice()
    {
        const QTemporaryDir folder;
        const QStringList into{"export", "--offline", "--to", "pack"};
        QCOMPARE(inPractice("open", into, {}, folder.path()).status, 0);
        QVERIFY(put(folder.filePath(u"pack/request.md"_s), "filled in by hand"));
        const Ran once = inPractice("open", into + QStringList{"--force"}, {}, folder.path());
        QCOMPARE(once.status, 4);
        QVERIFY2(once.err.contains("edited since it was made: request.md"), once.err.constData());
        QCOMPARE(contentOf(folder.filePath(u"pack/request.md"_s)), QByteArray("filled in by hand"));
        const Ran compared = runTool({"compare", "pack", "pack"}, {}, folder.path());
        QCOMPARE(compared.status, 0);
        QVERIFY2(compared.err.contains("warning: pack: not as they were made: request.md"),
                 compared.err.constData());
        const Ran twice = inPractice("open", into + QStringList{"--force", "--force"}, {}, folder.path());
        QVERIFY2(twice.status == 0, twice.err.constData());
        QVERIFY(contentOf(folder.filePath(u"pack/request.md"_s)) != "filled in by hand");
        QVERIFY(put(folder.filePath(u"pack/rules.json"_s), "{}"));
        const Ran since =
            inPractice("open", {"export", "--offline", "--since", "pack", "--to", "new"}, {}, folder.path());
        QCOMPARE(since.status, 4);
        QVERIFY2(since.err.contains("--since: rules.json is not as it was made"), since.err.constData());
    }

    void aSecretIsInARegularFileAndNotNothing()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        QVERIFY(put(disk.at(u"empty"_s), "") && put(disk.at(u"blank"_s), " \n"));
        QVERIFY(disk.makeDevice(u"zero"_s, 'c', 1, 5));
        QCOMPARE(mkfifo(QFile::encodeName(disk.at(u"pipe"_s)).constData(), 0600), 0);
        QVERIFY(put(disk.at(u"large"_s), QByteArray(70000, 'k')));
        const QMap<QString, QPair<int, QByteArray>> said{{u"empty"_s, {2, "names an empty file"}},
                                                         {u"blank"_s, {2, "names an empty file"}},
                                                         {u"zero"_s, {4, "it is not a regular file"}},
                                                         {u"pipe"_s, {4, "it is not a regular file"}},
                                                         {u"large"_s, {2, "is larger than 64 KiB"}}};
        for (const char *secret : {"API_KEY", "REGISTRY_PASSWORD", "PROXY_PASSWORD"}) {
            const QString variable = u"STS_NETSETUP_%1_FILE"_s.arg(QLatin1String(secret));
            for (auto it = said.begin(); it != said.end(); ++it) {
                const Ran ran = inPractice("open", {"check"}, {{variable, disk.at(it.key())}});
                QCOMPARE(ran.status, it.value().first);
                QVERIFY2(ran.err.contains(it.value().second) && ran.err.contains(variable.toLatin1()),
                         ran.err.constData());
            }
        }
    }

    void pipesAndDevicesAreNoInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList plan{"plan", "--validate", "--tenant", "acme"};
        QTest::newRow("project") << QStringList{"plan", "--validate", "--project"};
        QTest::newRow("CA") << plan + QStringList{"--ca-file"};
        QTest::newRow("chart") << plan + QStringList{"--chart"};
        QTest::newRow("roots") << QStringList{"check", "--tenant", "acme", "--public-roots"};
        QTest::newRow("replay") << QStringList{"check", "--replay"};
        QTest::newRow("report") << QStringList{"export", "--to", "pack", "--tenant", "acme", "--report"};
        QTest::newRow("since") << QStringList{"export",   "--offline", "--to",   "pack",
                                              "--tenant", "acme",      "--since"};
        QTest::newRow("compare") << QStringList{"compare", "a.json"};
    }
    void pipesAndDevicesAreNoInput()
    {
        QFETCH(const QStringList, arguments);
        const TinyDisk disk;
        VERIFY_DISK(disk);
        QVERIFY(disk.makeDevice(u"zero"_s, 'c', 1, 5));
        QCOMPARE(mkfifo(QFile::encodeName(disk.at(u"pipe"_s)).constData(), 0600), 0);
        QVERIFY(put(disk.at(u"a.json"_s), R"({"schema": "netsetup.project/1"})"));
        for (const QString &name : {u"pipe"_s, u"zero"_s}) {
            const Ran ran = runTool(arguments + QStringList{name}, {}, disk.folder());
            QVERIFY2(ran.status == 4 || ran.status == 2, ran.err.constData());
            QVERIFY2(ran.err.contains("not a regular file"), ran.err.constData());
        }
    }

    /// A terminal that goes away ends a run as Ctrl-C does: the report is written, no folder is left.
    void aHangUpEndsInOrder_data()
    {
        QTest::addColumn<int>("ending");
        QTest::newRow("SIGHUP") << SIGHUP;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void aHangUpEndsInOrder()
    {
        QFETCH(const int, ending);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"tmp"_s));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, folder.filePath(u"tmp"_s));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        process.start(netsetup::testing::toolPath(),
                      {"practice", "--network", "firewalled", "--", "sts-netsetup", "check", "--timeout",
                       "60", "--report", "r.json", "--record-wire", "wire"});
        QVERIFY(process.waitForStarted());
        // What it waits for is on record: the run is in its middle.
        QTRY_VERIFY_WITH_TIMEOUT(QDir(folder.filePath(u"wire"_s)).count() > 4, 20000);
        ::kill(static_cast<pid_t>(process.processId()), ending);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 130);
        const QJsonObject report = QJsonDocument::fromJson(contentOf(folder.filePath(u"r.json"_s))).object();
        QCOMPARE(report.value(u"schema"_s), QJsonValue(u"netsetup.report/1"_s));
        QVERIFY(QDir(folder.filePath(u"tmp"_s)).isEmpty());
    }

    void aRecordingThatIsNotWholeIsAnError()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        QVERIFY(QDir(disk.folder()).mkdir(u"wire"_s));
        QVERIFY(disk.fill());
        const Ran ran =
            inPractice("open", {"check", "--no-control-probes", "--record-wire", "wire"}, {}, disk.folder());
        QCOMPARE(ran.status, 4);
        QVERIFY2(ran.err.contains("--record-wire"), ran.err.constData());
        QVERIFY(ran.out.contains("PASS"));
    }
};

NETSETUP_TEST(TestWriting)
#include "tst_writing.moc"
