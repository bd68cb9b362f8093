// Programs that answer, fail, hang, print without end and leave children behind.
#include "base/toolprocess.h"
#include "base/typedword.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;
using namespace netsetup;

namespace {

QCoro::Task<> deliver(ToolCall call, std::stop_token stop, std::optional<ToolResult> &result)
{
    result = co_await runTool(call, stop);
}

ToolCall shell(const QString &script)
{
    return {u"sh"_s, {u"-c"_s, script}};
}

bool lives(const QByteArray &pid)
{
    return ::kill(pid.toInt(), 0) == 0;
}

} // namespace

class TestToolProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswer()
    {
        ToolCall call = shell(u"cat; echo \"$1 $SAID\" >&2; exit 3"_s);
        call.arguments += {u"sh"_s, u"a b; $(reboot) \"'"_s};
        call.input = "in\n";
        call.variables = {u"SAID=x=y"_s};
        const ToolResult result = ran(call);
        QCOMPARE(result.end, ToolEnd::Exited);
        QCOMPARE(result.status, 3);
        QCOMPARE(result.output, "in\n");
        QCOMPARE(result.errors, "a b; $(reboot) \"' x=y\n");
        QVERIFY(!result.ok());
        QVERIFY(ran(shell(u"true"_s)).ok());
    }

    /// What a user is told to type reaches the program as it is.
    void typedWords()
    {
        const QStringList words{u"plain"_s,  u"a b"_s,   u""_s,       u"it's"_s,         u"$(reboot)"_s,
                                u"x;y&z|"_s, u"\"q\""_s, u"*.yaml"_s, u"C:\\folder\\"_s, u"größe"_s};
        QString line = u"printf '%s\\n'"_s;
        for (const QString &word : words)
            line += u' ' + typedWord(word);
        QCOMPARE(QString::fromUtf8(ran(shell(line)).output), words.join(u'\n') + u'\n');
    }

    void ourSecretsAreNotHandedOn()
    {
        qputenv("STS_NETSETUP_API_KEY", "S3cret");
        const ToolResult result = ran(shell(u"env"_s));
        qunsetenv("STS_NETSETUP_API_KEY");
        QVERIFY(result.output.contains("PATH="));
        QVERIFY(!result.output.contains("S3cret"));
    }

    void noSuchProgram()
    {
        QTemporaryDir folder;
        QFile text(folder.filePath(u"text"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no program");
        text.close();
        for (const QString &name :
             {u""_s, u"no-such-program-here"_s, u"/no/such"_s, folder.path(), text.fileName()})
            QCOMPARE(ran({name, {}}).end, ToolEnd::Missing);
        QVERIFY(text.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const ToolResult other = ran({text.fileName(), {}});
        QCOMPARE(other.end, ToolEnd::Unusable);
        QVERIFY(!other.why.isEmpty());
    }

    void crash() { QCOMPARE(ran(shell(u"kill -SEGV $$"_s)).end, ToolEnd::Crashed); }

    void tooMuch()
    {
        ToolCall call = shell(u"while :; do echo 0123456789; done"_s);
        call.mostOutput = 100'000;
        const ToolResult result = ran(call);
        QCOMPARE(result.end, ToolEnd::TooMuch);
        QVERIFY(result.output.size() <= call.mostOutput);
        ToolCall wordy = shell(u"head -c 100000 /dev/zero >&2; echo said"_s);
        wordy.mostErrors = 1000;
        const ToolResult cut = ran(wordy);
        QCOMPARE(cut.output, "said\n");
        QCOMPARE(cut.errors.size(), 1000);
    }

    void limit_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("waits") << u"echo $$; sleep 1000"_s;
        QTest::newRow("does not want to end") << u"trap '' TERM; echo $$; while :; do sleep 1; done"_s;
        QTest::newRow("has a child that holds its output") << u"sleep 1000 & echo $!; wait"_s;
        QTest::newRow("has a child that does not want to end")
            << u"sh -c \"trap '' TERM; sleep 1000\" & echo $!; wait"_s;
    }
    void limit()
    {
        QFETCH(QString, script);
        ToolCall call = shell(script);
        call.limitMs = 300;
        const ToolResult result = ran(call);
        QCOMPARE(result.end, ToolEnd::OverTime);
        QVERIFY2(result.output.toInt() > 0, result.output.constData());
        QTRY_VERIFY(!lives(result.output));
    }

    void stopped()
    {
        std::stop_source stop;
        std::optional<ToolResult> result;
        const QCoro::Task<> running = deliver(shell(u"sleep 1000"_s), stop.get_token(), result);
        QVERIFY(!result);
        stop.request_stop();
        QTRY_VERIFY(result);
        QCOMPARE(result->end, ToolEnd::Stopped);
        QCOMPARE(ran(shell(u"sleep 1000"_s), stop.get_token()).end, ToolEnd::Stopped);
    }

    void ownGroup()
    {
        // What the terminal tells its foreground group does not reach it.
        const ToolResult result = ran(shell(u"ps -o pgid= -p $$; echo $$"_s));
        const QList<QByteArray> lines = result.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first().trimmed(), lines.last().trimmed());
    }

    void manyAtOnce()
    {
        std::vector<std::optional<ToolResult>> results(20);
        std::vector<QCoro::Task<>> running;
        for (auto &result : results)
            running.push_back(deliver(shell(u"echo $$"_s), {}, result));
        QTRY_VERIFY(std::all_of(results.begin(), results.end(),
                                [](const auto &result) { return result && result->ok(); }));
    }

private:
    static ToolResult ran(const ToolCall &call, const std::stop_token &stop = {})
    {
        return QCoro::waitFor(runTool(call, stop));
    }
};

NETSETUP_TEST(TestToolProcess)
#include "tst_toolprocess_posix.moc"
