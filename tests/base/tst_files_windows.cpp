// What is written is there whole or not at all on Windows too: long paths and umlauts, files that somebody
// else has open, access lists, names of devices.
#include "base/disk.h"
#include "base/files.h"
#include "base/widepath_windows.h"
#include "support/testprogram.h"
#include "support/thissystem.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <windows.h>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString option = u"--save"_s;

const wchar_t *wide(const QString &native)
{
    return reinterpret_cast<const wchar_t *>(native.utf16());
}

QByteArray contentOf(const QString &path)
{
    const Result<QByteArray> read = readFile(path, option);
    return read.ok() ? *read : QByteArray("cannot be read");
}

QString messageOf(const Outcome &outcome)
{
    return outcome.ok() ? u"no error"_s : outcome.error().message();
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// A command prompt that waits until it is told to end.
bool startWaiting(QProcess &process)
{
    process.start(u"cmd.exe"_s, {u"/q"_s, u"/k"_s});
    return process.waitForStarted();
}

void end(QProcess &process)
{
    process.write("exit\r\n");
    process.closeWriteChannel();
    process.waitForFinished();
}

} // namespace

class TestFilesWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void longPathsWithUmlauts()
    {
        QString folder = at(u"Müller & Söhne – żółć"_s);
        while (folder.size() < 400)
            folder += u"/ein Ordner, der lang heißt"_s;
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + u"/Plan für acme.netsetup.json"_s;
        for (const QByteArray &bytes : {QByteArray("1"), QByteArray(100000, '2')}) {
            const Outcome written = writeFile(path, bytes, option);
            QVERIFY2(written.ok(), qPrintable(messageOf(written)));
            QCOMPARE(contentOf(path), bytes);
        }
        QVERIFY(writePrivateFile(folder + u"/geheim"_s, "x", option).ok());
        QCOMPARE(disk::createFile(folder + u"/neu"_s, "y", 0644), 0);
        QCOMPARE(disk::append(folder + u"/Protokoll"_s, "z"), 0);
        QCOMPARE(contentOf(folder + u"/neu"_s), QByteArray("y"));
        QCOMPARE(QFileInfo(disk::freeName(path, u".old"_s)).absolutePath(), QFileInfo(path).absolutePath());
        QCOMPARE(namesIn(folder).size(), 4);
        disk::remove(at(u"Müller & Söhne – żółć"_s));
        QCOMPARE(namesIn(m_folder->path()), QStringList());
    }

    /// A folder of more than 260 characters takes the place of another one.
    void longFoldersAreReplaced()
    {
        const QString folder = at(QString(100, u'ö') + u'/' + QString(100, u'ü'));
        QVERIFY(QDir().mkpath(folder));
        const QString pack = folder + u'/' + QString(100, u'ä');
        for (const QByteArray &bytes : {QByteArray("1"), QByteArray("2")}) {
            disk::Sibling fresh(pack, disk::Sibling::Kind::Folder);
            QCOMPARE(fresh.error(), 0);
            QCOMPARE(disk::createFile(fresh.path() + u"/README.md"_s, bytes, 0644), 0);
            const bool isThere = disk::placeAt(pack) == disk::Place::Folder;
            QCOMPARE(isThere ? fresh.replaceTargetInSteps(disk::freeName(pack, u".old"_s))
                             : fresh.moveIntoPlace(),
                     0);
        }
        QCOMPARE(contentOf(pack + u"/README.md"_s), QByteArray("2"));
        QCOMPARE(namesIn(folder).size(), 1);
    }

    void secretsAreForTheirOwner()
    {
        const QString path = at(u"a"_s);
        QVERIFY(writeFile(path, "open", option).ok());
        QVERIFY(!isForItsOwnerAlone(path));
        QVERIFY(writePrivateFile(path, "1", option).ok());
        QVERIFY(isForItsOwnerAlone(path));
        // What takes its place is as private as it was; and so is what is made private from the start.
        QVERIFY(writeFile(path, "2", option).ok());
        QVERIFY(isForItsOwnerAlone(path));
        QCOMPARE(disk::createFile(at(u"b"_s), "3", 0600), 0);
        QVERIFY(isForItsOwnerAlone(at(u"b"_s)));
        QCOMPARE(disk::append(at(u"c"_s), "4"), 0);
        QVERIFY(isForItsOwnerAlone(at(u"c"_s)));
        QCOMPARE(contentOf(path), QByteArray("2"));
    }

    void whatSomebodyHasOpenStays()
    {
        const QString path = at(u"a"_s);
        QVERIFY(writeFile(path, "mine", option).ok());
        const HANDLE open = ::CreateFileW(wide(disk::widePath(path)), GENERIC_READ, FILE_SHARE_READ, nullptr,
                                          OPEN_EXISTING, 0, nullptr);
        QVERIFY(open != INVALID_HANDLE_VALUE);
        const Outcome written = writeFile(path, "theirs", option);
        QVERIFY2(messageOf(written).contains(u"another program has it open"_s),
                 qPrintable(messageOf(written)));
        ::CloseHandle(open);
        QCOMPARE(contentOf(path), QByteArray("mine"));
        QCOMPARE(namesIn(m_folder->path()), QStringList{u"a"_s});
        QVERIFY(writeFile(path, "theirs", option).ok());
    }

    void whatMayOnlyBeReadStays()
    {
        const QString path = at(u"a"_s);
        QVERIFY(writeFile(path, "mine", option).ok());
        QVERIFY(::SetFileAttributesW(wide(disk::widePath(path)), FILE_ATTRIBUTE_READONLY) != 0);
        const Outcome written = writeFile(path, "new", option);
        QVERIFY2(messageOf(written).contains(u"there is no permission"_s), qPrintable(messageOf(written)));
        QCOMPARE(contentOf(path), QByteArray("mine"));
        QVERIFY(::SetFileAttributesW(wide(disk::widePath(path)), FILE_ATTRIBUTE_NORMAL) != 0);
    }

    void whatIsNoFileIsNamed()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QVERIFY(writeFile(at(u"real"_s), "mine", option).ok());
        QVERIFY(messageOf(writeFile(at(u"folder"_s), "x", option)).contains(u"it is a folder"_s));
        QVERIFY(!writeFile({}, "x", option).ok());
        QVERIFY(messageOf(writeFile(at(u"none/a"_s), "x", option)).contains(u"folder does not exist"_s));
        QVERIFY(!writeFile(at(u"real/a"_s), "x", option).ok());
        QVERIFY(messageOf(writeFile(at(u"a?b"_s), "x", option)).contains(u"not allowed"_s));
        QCOMPARE(contentOf(at(u"real"_s)), QByteArray("mine"));
        QVERIFY(messageOf(writeFile(at(QString(300, u'n')), "x", option)) != u"no error"_s);
        QVERIFY(writeFile(at(QString(255, u'n')), "x", option).ok());
    }

    void namesOfDevices_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isDevice");
        for (const char *name : {"NUL", "nul.txt", "COM1.json", "LPT9", "con", "aux.tar.gz"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"console", "nulls.txt", "COM10", "a.nul", "lpt.json"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void namesOfDevices()
    {
        QFETCH(const QString, name);
        QTEST(disk::placeAt(at(name)) == disk::Place::Characters, "isDevice");
    }

    /// What a killed run left goes with the next one, and what a living one has stays.
    void whatKilledRunsLeftGoes()
    {
        QProcess other;
        QVERIFY(startWaiting(other));
        const QString left = at(u".netsetup-%1-0"_s.arg(other.processId()));
        QFile file(left);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(writeFile(at(u"a"_s), "x", option).ok());
        QVERIFY(QFile::exists(left));
        end(other);
        QVERIFY(writeFile(at(u"a"_s), "y", option).ok());
        QVERIFY(!QFile::exists(left));
        QCOMPARE(namesIn(m_folder->path()), QStringList{u"a"_s});
    }

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

NETSETUP_TEST(TestFilesWindows)
#include "tst_files_windows.moc"
