// What is written is there whole or not at all, whatever the disk does; and nothing is written over that is
// no file. On file systems and devices of this test's own.
#include "base/disk.h"
#include "base/files.h"
#include "support/systemfault.h"
#include "support/testprogram.h"
#include "support/tinydisk.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString option = u"--save"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

mode_t rightsOf(const QString &path)
{
    struct stat about = {};
    return lstat(QFile::encodeName(path).constData(), &about) == 0 ? about.st_mode & 07777 : 0;
}

QString messageOf(const Outcome &outcome)
{
    return outcome.ok() ? u"no error"_s : outcome.error().message();
}

/// Runs in a process of its own, which ends with it.
template <typename Work>
pid_t inChild(Work work)
{
    const pid_t child = fork();
    if (child == 0) {
        work();
        _exit(0);
    }
    return child;
}

} // namespace

#define VERIFY_DISK(disk) QVERIFY2((disk).failure().isEmpty(), qPrintable((disk).failure()))

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskKeepsTheOldFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("pages");
        // What a buffer holds until the very end, and what it does not; a first page that still fits.
        QTest::newRow("a small file") << 1500 << 0;
        QTest::newRow("a large file") << 100000 << 0;
        QTest::newRow("a large file that fits in part") << 100000 << 3;
    }
    void aFullDiskKeepsTheOldFile()
    {
        QFETCH(const int, size);
        QFETCH(const int, pages);
        const TinyDisk disk;
        VERIFY_DISK(disk);
        const QString path = disk.at(u"a.json"_s);
        const QByteArray before(size, 'a');
        QVERIFY(writeFile(path, before, option).ok());
        QVERIFY(disk.fill(pages));
        for (const auto write : {writeFile, writePrivateFile}) {
            const Outcome written = write(path, QByteArray(size, 'b'), option);
            QVERIFY(!written.ok());
            QCOMPARE(written.error().code, u"file.unwritable"_s);
            QVERIFY2(messageOf(written).contains(u"no space is left"_s), qPrintable(messageOf(written)));
            QCOMPARE(contentOf(path), before);
            QCOMPARE(disk.names(), QStringList{u"a.json"_s});
        }
        QVERIFY(disk.makeRoom());
        QVERIFY(writeFile(path, "b", option).ok());
        QCOMPARE(contentOf(path), QByteArray("b"));
    }

    void noRoomForAName()
    {
        const TinyDisk disk("size=256k,nr_inodes=3");
        VERIFY_DISK(disk);
        QVERIFY(writeFile(disk.at(u"a"_s), "a", option).ok());
        QVERIFY(writeFile(disk.at(u"b"_s), "b", option).ok());
        QVERIFY(!writeFile(disk.at(u"a"_s), "c", option).ok());
        QCOMPARE(contentOf(disk.at(u"a"_s)), QByteArray("a"));
    }

    void aReadOnlyDiskSaysSo()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        QVERIFY(writeFile(disk.at(u"a"_s), "old", option).ok());
        QVERIFY(disk.makeReadOnly());
        for (const QString &name : {u"a"_s, u"new"_s}) {
            const Outcome written = writeFile(disk.at(name), "new", option);
            QVERIFY2(messageOf(written).contains(u"the file system is read-only"_s),
                     qPrintable(messageOf(written)));
        }
        QCOMPARE(contentOf(disk.at(u"a"_s)), QByteArray("old"));
    }

    /// A limit that the system sets for a user, as a quota does.
    void aLimitOfTheUserKeepsTheOldFile()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        const QString path = disk.at(u"a"_s);
        QVERIFY(writeFile(path, "old", option).ok());
        const pid_t child = inChild([&path] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit most = {4096, 4096};
            setrlimit(RLIMIT_FSIZE, &most);
            const Outcome written = writeFile(path, QByteArray(10000, 'n'), option);
            _exit(messageOf(written).contains(u"larger than is allowed"_s) ? 7 : 1);
        });
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 7);
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(disk.names(), QStringList{u"a"_s});
    }

    void everyStepIsChecked_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("said");
        QTest::newRow("write, quota") << int(SYS_write) << EDQUOT << u"the disk quota is used up"_s;
        QTest::newRow("write, device") << int(SYS_write) << EIO << u"the device reports an error"_s;
        QTest::newRow("rights") << int(SYS_fchmod) << EPERM << u"there is no permission"_s;
        QTest::newRow("sync") << int(SYS_fsync) << ENOSPC << u"no space is left"_s;
        QTest::newRow("close, quota") << int(SYS_close) << EDQUOT << u"the disk quota is used up"_s;
#ifdef SYS_rename
        QTest::newRow("rename") << int(SYS_rename) << EROFS << u"the file system is read-only"_s;
#endif
    }
    void everyStepIsChecked()
    {
        QFETCH(const int, call);
        QFETCH(const int, error);
        QFETCH(const QString, said);
        const TinyDisk disk;
        VERIFY_DISK(disk);
        const QString path = disk.at(u"a"_s);
        QVERIFY(writeFile(path, "old", option).ok());
        Outcome written = Done{};
        bool fails = false;
        std::thread elsewhere([&] {
            fails = makeFail(call, error);
            written = writeFile(path, "new", option);
        });
        elsewhere.join();
        QVERIFY(fails);
        QVERIFY2(messageOf(written).contains(said), qPrintable(messageOf(written)));
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(disk.names(), QStringList{u"a"_s});
    }

    void rightsStayAndSecretsAreForTheirOwner()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        const QString path = disk.at(u"a"_s);
        const mode_t mask = umask(027);
        QVERIFY(writeFile(path, "1", option).ok());
        umask(mask);
        QCOMPARE(rightsOf(path), mode_t(0640));
        QCOMPARE(chmod(QFile::encodeName(path).constData(), 0604), 0);
        QVERIFY(writeFile(path, "2", option).ok());
        QCOMPARE(rightsOf(path), mode_t(0604));
        QVERIFY(writePrivateFile(path, "3", option).ok());
        QCOMPARE(rightsOf(path), mode_t(0600));
    }

    void whatIsNoFileIsNamedAndStays()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        QVERIFY(disk.makeDevice(u"blocks"_s, 'b', 7, 0));
        QVERIFY(QDir(disk.folder()).mkdir(u"folder"_s));
        QVERIFY(writeFile(disk.at(u"real"_s), "mine", option).ok());
        QCOMPARE(symlink("real", QFile::encodeName(disk.at(u"link"_s)).constData()), 0);
        QCOMPARE(symlink("nowhere", QFile::encodeName(disk.at(u"broken"_s)).constData()), 0);
        QCOMPARE(mkfifo(QFile::encodeName(disk.at(u"pipe"_s)).constData(), 0600), 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(disk.at(u"socket"_s)).constData(),
                 sizeof address.sun_path);
        const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        const QStringList before = disk.names();
        const QMap<QString, QString> said{{u"blocks"_s, u"it is a device"_s},
                                          {u"folder"_s, u"it is a folder"_s},
                                          {u"link"_s, u"it is a link to "_s + disk.at(u"real"_s)},
                                          {u"broken"_s, u"it is a link to "_s + disk.at(u"nowhere"_s)},
                                          {u"pipe"_s, u"nobody reads from it"_s},
                                          {u"socket"_s, u"it is a socket"_s}};
        for (auto it = said.begin(); it != said.end(); ++it) {
            const disk::Place place = disk::placeAt(disk.at(it.key()));
            const Outcome written = writeFile(disk.at(it.key()), "x", option);
            QVERIFY2(messageOf(written).contains(it.value()), qPrintable(messageOf(written)));
            QVERIFY(disk::placeAt(disk.at(it.key())) == place);
        }
        close(listener);
        QCOMPARE(disk.names(), before);
        QCOMPARE(contentOf(disk.at(u"real"_s)), QByteArray("mine"));
        QVERIFY(!writeFile({}, "x", option).ok());
        QVERIFY(messageOf(writeFile(disk.at(u"none/a"_s), "x", option)).contains(u"folder does not exist"_s));
        QVERIFY(messageOf(writeFile(disk.at(u"real/a"_s), "x", option)).contains(u"is a file"_s));
    }

    void devicesAndStreamsAreWrittenTo()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        QVERIFY(disk.makeDevice(u"null"_s, 'c', 1, 3));
        QVERIFY(disk.makeDevice(u"full"_s, 'c', 1, 7));
        QVERIFY(writeFile(disk.at(u"null"_s), "x", option).ok());
        QVERIFY(messageOf(writeFile(disk.at(u"full"_s), "x", option)).contains(u"no space"_s));
        QVERIFY(disk::placeAt(disk.at(u"null"_s)) == disk::Place::Characters);
        QVERIFY(disk::placeAt(disk.at(u"full"_s)) == disk::Place::Characters);
        // A file that is open already is written on, not made anew.
        const int open = ::open(QFile::encodeName(disk.at(u"out"_s)).constData(), O_WRONLY | O_CREAT, 0600);
        QVERIFY(open >= 0);
        for (const QString &name : {u"/dev/fd/%1"_s, u"/proc/self/fd/%1"_s})
            QVERIFY(writeFile(name.arg(open), "line\n", option).ok());
        close(open);
        QCOMPARE(contentOf(disk.at(u"out"_s)), QByteArray("line\nline\n"));
        QVERIFY(!writeFile(u"/dev/fd/%1"_s.arg(open), "x", option).ok());
    }

    void aPipeGetsItAllWhileSomebodyReads()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        const QByteArray pipe = QFile::encodeName(disk.at(u"pipe"_s));
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        const QByteArray bytes(300000, 'p'); // more than a pipe holds
        const int reader = open(pipe.constData(), O_RDONLY | O_NONBLOCK);
        const pid_t writer =
            inChild([&] { _exit(writeFile(disk.at(u"pipe"_s), bytes, option).ok() ? 7 : 1); });
        fcntl(reader, F_SETFL, 0);
        QByteArray got;
        QByteArray block(65536, 0);
        while (got.size() < bytes.size()) {
            const ssize_t count = read(reader, block.data(), static_cast<size_t>(block.size()));
            got += block.left(std::max<ssize_t>(count, 0));
        }
        int status = 0;
        QCOMPARE(waitpid(writer, &status, 0), writer);
        QCOMPARE(WEXITSTATUS(status), 7);
        QVERIFY(got == bytes);
        // Whoever goes away in the middle leaves an error, not a program that was killed.
        const pid_t lonely = inChild([&] {
            close(reader);
            std::signal(SIGPIPE, SIG_DFL);
            _exit(messageOf(writeFile(disk.at(u"pipe"_s), bytes, option)).contains(u"any more"_s) ? 7 : 1);
        });
        read(reader, block.data(), 100);
        fcntl(reader, F_SETFL, O_NONBLOCK);
        while (read(reader, block.data(), 10) <= 0)
            usleep(1000);
        close(reader);
        QCOMPARE(waitpid(lonely, &status, 0), lonely);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 7);
    }

    void namesAsLongAsNamesCanBe()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        const QString longest(255, u'n');
        QVERIFY(writeFile(disk.at(longest), "x", option).ok());
        QVERIFY(writeFile(disk.at(longest), "y", option).ok());
        QCOMPARE(disk.names(), QStringList{longest});
        QVERIFY(messageOf(writeFile(disk.at(longest + u'n'), "x", option)).contains(u"too long"_s));
        QVERIFY(QFileInfo(disk::freeName(disk.at(longest), u".old"_s)).fileName().size() <= 255);
    }

    /// However a writer ends, there is the old file or the new one; and the next writer cleans up.
    void killedAtAnyMoment()
    {
        const TinyDisk disk("size=8m");
        VERIFY_DISK(disk);
        const QString path = disk.at(u"a"_s);
        const QByteArray one(200000, '1');
        const QByteArray two(300000, '2');
        QVERIFY(writeFile(path, one, option).ok());
        auto random = QRandomGenerator(4711);
        bool leftSomething = false;
        for (int turn = 0; turn < 100; ++turn) {
            const pid_t child = inChild([&] {
                for (;;) {
                    (void)writeFile(path, two, option);
                    (void)writeFile(path, one, option);
                }
            });
            usleep(random.bounded(3000U));
            kill(child, SIGKILL);
            QCOMPARE(waitpid(child, nullptr, 0), child);
            const QByteArray now = contentOf(path);
            QVERIFY2(now == one || now == two, qPrintable(QString::number(now.size())));
            leftSomething = leftSomething || disk.names().size() > 1;
        }
        QVERIFY(leftSomething);
        QVERIFY(writeFile(path, one, option).ok());
        QCOMPARE(disk.names(), QStringList{u"a"_s});
    }

    void whatOthersLeftStays()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        const pid_t gone = inChild([] {});
        QCOMPARE(waitpid(gone, nullptr, 0), gone);
        const QString dead = disk.at(u".netsetup-%1-0"_s.arg(gone));
        // Of a machine or a container where that number is alive: its lock says so.
        const int locked = open(QFile::encodeName(dead).constData(), O_WRONLY | O_CREAT, 0600);
        QCOMPARE(flock(locked, LOCK_EX), 0);
        const QStringList others{u".netsetup-%1-0"_s.arg(getppid()), u".netsetup-%1-0.txt"_s.arg(gone),
                                 u".netsetup-notes"_s, u".other-%1-0"_s.arg(gone)};
        for (const QString &name : others)
            QVERIFY(writeFile(disk.at(name), "x", option).ok());
        QCOMPARE(symlink("/", QFile::encodeName(disk.at(u".netsetup-%1-1"_s.arg(gone))).constData()), 0);
        const qsizetype before = disk.names().size();
        QVERIFY(writeFile(disk.at(u"a"_s), "x", option).ok());
        QCOMPARE(disk.names().size(), before + 1);
        close(locked);
        QVERIFY(writeFile(disk.at(u"a"_s), "x", option).ok());
        QVERIFY(!QFile::exists(dead));
        QCOMPARE(disk.names().size(), before);
    }

    void onlyRegularFilesAreRead()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        QVERIFY(disk.makeDevice(u"zero"_s, 'c', 1, 5));
        QCOMPARE(mkfifo(QFile::encodeName(disk.at(u"pipe"_s)).constData(), 0600), 0);
        for (const QString &name : {u"zero"_s, u"pipe"_s, u"."_s}) {
            const Result<QByteArray> read = readFile(disk.at(name), option);
            QVERIFY(!read.ok());
            QVERIFY(read.error().message().contains(u"not a regular file"_s));
        }
        QVERIFY(writeFile(disk.at(u"%1 %2"_s), QByteArray(70000, 'x'), option).ok());
        const Result<QByteArray> large = readFile(disk.at(u"%1 %2"_s), option, 64 * 1024);
        QVERIFY2(large.error().message().endsWith(u"%1 %2 is larger than 64 KiB"_s),
                 qPrintable(large.error().message()));
        QCOMPARE(sizeInWords(32LL * 1024 * 1024), u"32 MiB"_s);
    }

    void aFileIsReadToItsEnd()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        const QByteArray content(70000, 'x');
        QVERIFY(writeFile(disk.at(u"a"_s), content, option).ok());
        for (const qint64 limit : {70000LL, 70001LL, 1LL << 40}) {
            const Result<QByteArray> read = readFile(disk.at(u"a"_s), option, limit);
            QVERIFY2(read.ok(), qPrintable(QString::number(limit)));
            QCOMPARE(*read, content);
        }
        // Such a file says that it is empty.
        const QString ofKernel = u"/proc/self/smaps"_s;
        QCOMPARE(QFileInfo(ofKernel).size(), 0);
        const Result<QByteArray> read = readFile(ofKernel, option);
        QVERIFY(read.ok());
        QVERIFY(read->size() > 16 * 1024);
        QVERIFY(read->contains("[stack]"));
    }
};

NETSETUP_TEST(TestFiles)
#include "tst_files.moc"
