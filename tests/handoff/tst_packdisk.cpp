// A pack and the disk below it: full, read-only, killed at any moment, or one that cannot exchange two names.
#include "handoff/pack/packfile.h"
#include "handoff/pack/packwriter.h"
#include "handoff/sample.h"
#include "support/systemfault.h"
#include "support/testprogram.h"
#include "support/tinydisk.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

Pack packWith(const QByteArray &word)
{
    PackRequest request;
    request.artifacts = {u"rules-json"_s, u"rules-csv"_s, u"readme"_s, u"nftables"_s};
    HandoffInput input = smallInput();
    input.plan.handoff.changeId = QString::fromLatin1(word);
    const Result<Pack> pack = makePack(input, request);
    return pack ? *pack : Pack();
}

/// From here on, this thread's file systems cannot exchange two names, as those of many networks cannot.
bool forgetExchange()
{
    return makeFail(SYS_renameat2, EINVAL);
}

QString messageOf(const Outcome &outcome)
{
    return outcome.ok() ? u"no error"_s : outcome.error().message();
}

bool isWhole(const QString &pack)
{
    return readVerifiedPack(pack).ok();
}

} // namespace

#define VERIFY_DISK(disk) QVERIFY2((disk).failure().isEmpty(), qPrintable((disk).failure()))

class TestPackDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLeavesTheOldPackOrNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a folder") << u"pack"_s;
        QTest::newRow("a ZIP") << u"pack.zip"_s;
    }
    void aFullDiskLeavesTheOldPackOrNothing()
    {
        QFETCH(const QString, name);
        // Wherever the room ends: at the first file, at the last, in between.
        for (const int pages : {0, 1, 2, 3, 5, 8}) {
            const TinyDisk disk;
            VERIFY_DISK(disk);
            QVERIFY(disk.fill(pages));
            const Outcome fresh = writePack(packWith("A"), disk.at(name), Replacing::Nothing, sampleTime());
            QCOMPARE(disk.names(), fresh.ok() ? QStringList{name} : QStringList());
            QVERIFY(fresh.ok() == isWhole(disk.at(name)));
            QVERIFY(disk.makeRoom());
            const Outcome old = writePack(packWith("B"), disk.at(name), Replacing::Pack, sampleTime());
            QVERIFY2(old.ok(), qPrintable(messageOf(old)));
            QVERIFY(disk.fill(pages));
            const Outcome again = writePack(packWith("C"), disk.at(name), Replacing::Pack, sampleTime());
            QVERIFY(isWhole(disk.at(name)));
            QCOMPARE(disk.names(), QStringList{name});
            QVERIFY(again.ok() || again.error().code == "file.unwritable"_L1);
            if (pages == 0) {
                QVERIFY(!fresh.ok() && !again.ok());
                QVERIFY2(messageOf(again).contains(u"no space is left"_s), qPrintable(messageOf(again)));
            }
        }
    }

    void aReadOnlyDiskSaysSo()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        QVERIFY(disk.makeReadOnly());
        for (const QString &name : {u"pack"_s, u"pack.zip"_s})
            QVERIFY(messageOf(writePack(packWith("A"), disk.at(name), Replacing::Nothing, sampleTime()))
                        .contains(u"read-only"_s));
    }

    void devicesAndPipesStay()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        for (const QString &name : {u"pack"_s, u"pack.zip"_s}) {
            QVERIFY(disk.makeDevice(name, 'c', 1, 3));
            QVERIFY(messageOf(writePack(packWith("A"), disk.at(name), Replacing::EditedPack, sampleTime()))
                        .contains(u"it is a device"_s));
        }
        QCOMPARE(disk.names(), (QStringList{u"pack"_s, u"pack.zip"_s}));
    }

    /// There is never a moment without a pack, nor one with half of it.
    void killedAtAnyMoment()
    {
        const TinyDisk disk("size=8m");
        VERIFY_DISK(disk);
        const QString path = disk.at(u"pack"_s);
        const Pack one = packWith("A");
        const Pack two = packWith("B");
        QVERIFY(writePack(one, path, Replacing::Nothing, sampleTime()).ok());
        auto random = QRandomGenerator(4711);
        bool leftSomething = false;
        for (int turn = 0; turn < 60; ++turn) {
            const pid_t child = fork();
            while (child == 0) {
                (void)writePack(two, path, Replacing::Pack, sampleTime());
                (void)writePack(one, path, Replacing::Pack, sampleTime());
            }
            usleep(random.bounded(5000U));
            kill(child, SIGKILL);
            QCOMPARE(waitpid(child, nullptr, 0), child);
            QVERIFY(isWhole(path));
            leftSomething = leftSomething || disk.names().size() > 1;
        }
        QVERIFY(leftSomething);
        QVERIFY(writePack(one, path, Replacing::Pack, sampleTime()).ok());
        QCOMPARE(disk.names(), QStringList{u"pack"_s});
    }

    void whereNamesCannotBeExchangedTheOldPackStepsAside()
    {
        const TinyDisk disk("size=8m");
        VERIFY_DISK(disk);
        const QString path = disk.at(u"pack"_s);
        const Pack one = packWith("A");
        const Pack two = packWith("B");
        QVERIFY(writePack(one, path, Replacing::Nothing, sampleTime()).ok());
        Outcome written = Done{};
        bool forgotten = false;
        std::thread elsewhere([&] {
            forgotten = forgetExchange();
            written = writePack(two, path, Replacing::Pack, sampleTime());
        });
        elsewhere.join();
        QVERIFY(forgotten);
        QVERIFY2(written.ok(), qPrintable(messageOf(written)));
        QVERIFY(isWhole(path));
        QCOMPARE(disk.names(), QStringList{u"pack"_s});
        const auto readme = std::find_if(two.artifacts.begin(), two.artifacts.end(),
                                         [](const Artifact &file) { return file.path == "README.md"_L1; });
        QCOMPARE(readVerifiedPack(path)->value(u"README.md"_s), readme->bytes);
        // Killed in between: the old pack is there under the one name or the other.
        auto random = QRandomGenerator(4711);
        for (int turn = 0; turn < 100 && isWhole(path); ++turn) {
            const pid_t child = fork();
            if (child == 0 && !forgetExchange())
                _exit(1);
            while (child == 0)
                (void)writePack(one, path, Replacing::Pack, sampleTime());
            usleep(random.bounded(3000U));
            kill(child, SIGKILL);
            QCOMPARE(waitpid(child, nullptr, 0), child);
            QVERIFY2(isWhole(path) || isWhole(disk.at(u"pack.old"_s)), qPrintable(disk.names().join(u' ')));
        }
    }
};

NETSETUP_TEST(TestPackDisk)
#include "tst_packdisk.moc"
