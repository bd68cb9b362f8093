// Programs that answer, fail, hang, print without end and leave children behind, as Windows has them.
#include "base/toolprocess.h"
#include "base/typedword.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <windows.h>

using namespace Qt::StringLiterals;
using namespace netsetup;

namespace {

QCoro::Task<> deliver(ToolCall call, std::stop_token stop, std::optional<ToolResult> &result)
{
    result = co_await runTool(call, stop);
}

ToolCall told(const QStringList &words)
{
    return {netsetup::testing::toldToolPath(), words};
}

ToolResult ran(const ToolCall &call, const std::stop_token &stop = {})
{
    return QCoro::waitFor(runTool(call, stop));
}

bool lives(const QByteArray &pid)
{
    const HANDLE process = ::OpenProcess(SYNCHRONIZE, FALSE, pid.trimmed().toULong());
    if (process == nullptr)
        return false;
    const bool running = ::WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    ::CloseHandle(process);
    return running;
}

/// A folder that comes first in PATH.
class FirstInPath
{
public:
    FirstInPath()
    {
        const QString path = m_folder.filePath(u"first"_s) + u';' + m_folder.filePath(u"second"_s) + u';' +
                             QString::fromLocal8Bit(m_before);
        m_made = QDir(m_folder.path()).mkdir(u"first"_s) && QDir(m_folder.path()).mkdir(u"second"_s) &&
                 qputenv("PATH", path.toLocal8Bit());
    }
    ~FirstInPath() { qputenv("PATH", m_before); }
    FirstInPath(const FirstInPath &) = delete;
    FirstInPath &operator=(const FirstInPath &) = delete;
    [[nodiscard]] bool isMade() const { return m_made; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool putText(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write("@echo off\r\n") > 0;
    }
    [[nodiscard]] bool putProgram(const QString &name) const
    {
        return QFile::copy(netsetup::testing::toldToolPath(), path(name));
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_before = qgetenv("PATH");
    bool m_made = false;
};

} // namespace

class TestToolProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswer()
    {
        QCOMPARE(ran(told({u"end"_s, u"3"_s})).status, 3);
        ToolCall copies = told({u"copy"_s});
        copies.input = "in\nand more\r\n";
        const ToolResult copy = ran(copies);
        QVERIFY(copy.ok());
        QCOMPARE(copy.output, copies.input);
        ToolCall named = told({u"environment"_s});
        named.variables = {u"SAID=x=y"_s};
        QVERIFY(ran(named).output.contains("SAID=x=y\n"));
    }

    void argumentsArriveAsTheyAre()
    {
        const QStringList words{u"a b"_s,    u"say \"no\""_s, u"C:\\folder\\"_s, u"C:\\a b\\"_s,
                                u""_s,       u"%PATH%"_s,     u"a&calc|x>y"_s,   u"^caret"_s,
                                u"\\\\\""_s, u"{\"a\":[1]}"_s};
        const ToolResult result = ran(told(QStringList{u"say"_s} + words));
        QCOMPARE(QString::fromUtf8(result.output), words.join(u'\n') + u'\n');
    }

    /// What a user is told to type reaches the program as it is.
    void typedWords()
    {
        const QStringList words{u"plain"_s,  u"a b"_s,     u""_s,          u"it's"_s,      u"x&y|z>a<b"_s,
                                u"^caret"_s, u"\"q\" r"_s, u"C:\\tools"_s, u"C:\\a b\\"_s, u"a;b"_s};
        QString line = typedWord(QDir::toNativeSeparators(netsetup::testing::toldToolPath())) + u" say"_s;
        for (const QString &word : words)
            line += u' ' + typedWord(word);
        QProcess shell;
        shell.setProgram(u"cmd.exe"_s);
        shell.setNativeArguments(u"/d /s /c \""_s + line + u'"');
        shell.start();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), words.join(u'\n') + u'\n');
    }

    void ourSecretsAreNotHandedOn()
    {
        qputenv("STS_NETSETUP_API_KEY", "S3cret");
        const ToolResult result = ran(told({u"environment"_s}));
        qunsetenv("STS_NETSETUP_API_KEY");
        QVERIFY(result.output.contains("PATH="));
        QVERIFY(!result.output.contains("S3cret"));
    }

    void aProgramIsFoundByItsName()
    {
        const FirstInPath folder;
        QVERIFY(folder.isMade() && folder.putProgram(u"second/kubectl.exe"_s));
        const QString there = folder.path(u"second/kubectl.exe"_s);
        QCOMPARE(programPath(u"kubectl"_s), there);
        QCOMPARE(programPath(u"kubectl.exe"_s), there);
        QCOMPARE(programPath(folder.path(u"second/kubectl"_s)), there);
        QCOMPARE(programPath(QDir::toNativeSeparators(folder.path(u"second/kubectl"_s))), there);
        QVERIFY(ran({u"kubectl"_s, {u"say"_s}}).ok());
    }

    void aScriptOfTheShellIsPassedOver()
    {
        const FirstInPath folder;
        QVERIFY(folder.isMade() && folder.putText(u"first/kubectl.cmd"_s) &&
                folder.putText(u"first/kubectl.bat"_s) && folder.putProgram(u"second/kubectl.exe"_s));
        QCOMPARE(programPath(u"kubectl"_s), folder.path(u"second/kubectl.exe"_s));
        QCOMPARE(ran({folder.path(u"first/kubectl.cmd"_s), {}}).end, ToolEnd::Missing);
        QCOMPARE(ran({u"kubectl.bat"_s, {}}).end, ToolEnd::Missing);
    }

    void noSuchProgram()
    {
        const FirstInPath folder;
        QVERIFY(folder.isMade() && folder.putText(u"first/text"_s) && folder.putText(u"first/broken.exe"_s));
        for (const QString &name : {u""_s, u"no-such-program-here"_s, u"C:\\no\\such"_s, u"first"_s,
                                    folder.path(u"first"_s), folder.path(u"first/text"_s)})
            QCOMPARE(ran({name, {}}).end, ToolEnd::Missing);
        const ToolResult broken = ran({u"broken"_s, {}});
        QCOMPARE(broken.end, ToolEnd::Unusable);
        QVERIFY(!broken.why.isEmpty());
    }

    void crash() { QCOMPARE(ran(told({u"crash"_s})).end, ToolEnd::Crashed); }

    void tooMuch()
    {
        ToolCall call = told({u"endless"_s});
        call.mostOutput = 100'000;
        const ToolResult result = ran(call);
        QCOMPARE(result.end, ToolEnd::TooMuch);
        QVERIFY(result.output.size() <= call.mostOutput);
        ToolCall wordy = told({u"errors"_s, u"100000"_s});
        wordy.mostErrors = 1000;
        const ToolResult cut = ran(wordy);
        QCOMPARE(cut.output, "said\n");
        QCOMPARE(cut.errors.size(), 1000);
    }

    void whatHangsGoesWithItsChildren()
    {
        ToolCall call = told({u"parent"_s});
        call.limitMs = 3000;
        const ToolResult result = ran(call);
        QCOMPARE(result.end, ToolEnd::OverTime);
        QVERIFY2(result.output.toInt() > 0, result.output.constData());
        QTRY_VERIFY(!lives(result.output));
    }

    void whatEndedByItselfKeepsItsChildren()
    {
        const ToolResult result = ran(told({u"leave"_s}));
        QVERIFY(result.ok());
        QVERIFY(lives(result.output));
        const HANDLE child = ::OpenProcess(PROCESS_TERMINATE, FALSE, result.output.trimmed().toULong());
        QVERIFY(::TerminateProcess(child, 0) != 0);
        ::CloseHandle(child);
    }

    void stopped()
    {
        std::stop_source stop;
        std::optional<ToolResult> result;
        const QCoro::Task<> running = deliver(told({u"wait"_s}), stop.get_token(), result);
        QVERIFY(!result);
        stop.request_stop();
        QTRY_VERIFY(result);
        QCOMPARE(result->end, ToolEnd::Stopped);
        QCOMPARE(ran(told({u"wait"_s}), stop.get_token()).end, ToolEnd::Stopped);
    }

    void noConsoleComesUp() { QCOMPARE(ran(told({u"window"_s})).output, "not seen\n"); }

    void manyAtOnce()
    {
        std::vector<std::optional<ToolResult>> results(20);
        std::vector<QCoro::Task<>> running;
        for (auto &result : results)
            running.push_back(deliver(told({u"say"_s}), {}, result));
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(results.begin(), results.end(),
                                             [](const auto &result) { return result && result->ok(); }),
                                 60000);
    }
};

NETSETUP_TEST(TestToolProcess)
#include "tst_toolprocess_windows.moc"
