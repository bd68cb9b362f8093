// One program, one answer. The first reason to end wins; the waiter is told when the process has gone.
#include "base/toolprocess.h"

#include "base/toolsystem.h"

#include <QCoroFuture>
#include <QFileInfo>
#include <QProcess>
#include <QPromise>
#include <QStandardPaths>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// For ending in good order once it was asked to.
constexpr int graceMs = 1000;

QProcessEnvironment environmentFor(const QStringList &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("STS_NETSETUP_"_L1))
            environment.remove(name);
    }
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return environment;
}

class RunningTool
{
public:
    explicit RunningTool(const ToolCall &call);
    ~RunningTool() { toolsystem::letGo(m_group); }
    RunningTool(const RunningTool &) = delete;
    RunningTool &operator=(const RunningTool &) = delete;
    void start(const QString &path, const ToolCall &call);
    void endEarly(ToolEnd why);
    [[nodiscard]] QFuture<void> gone() const { return m_gone.future(); }

    ToolResult result;

private:
    void takeOutput();
    void takeErrors();
    void noteEnd(QProcess::ExitStatus how, int status);
    void noteFault(QProcess::ProcessError fault);
    void finish();

    QProcess m_process;
    QTimer m_limit;
    QTimer m_grace;
    QPromise<void> m_gone;
    qsizetype m_mostOutput;
    qsizetype m_mostErrors;
    qint64 m_group = 0;
    bool m_endsEarly = false;
    bool m_finished = false;
};

RunningTool::RunningTool(const ToolCall &call)
    : m_mostOutput(call.mostOutput)
    , m_mostErrors(call.mostErrors)
{
    m_gone.start();
    m_limit.setSingleShot(true);
    m_limit.setInterval(call.limitMs);
    m_grace.setSingleShot(true);
    m_grace.setInterval(graceMs);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { takeOutput(); });
    QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process, [this] { takeErrors(); });
    QObject::connect(&m_process, &QProcess::finished, &m_process,
                     [this](int status, QProcess::ExitStatus how) { noteEnd(how, status); });
    QObject::connect(&m_process, &QProcess::errorOccurred, &m_process,
                     [this](QProcess::ProcessError fault) { noteFault(fault); });
    QObject::connect(&m_limit, &QTimer::timeout, &m_limit, [this] { endEarly(ToolEnd::OverTime); });
    QObject::connect(&m_grace, &QTimer::timeout, &m_grace,
                     [this] { toolsystem::endAll(m_process, m_group); });
}

void RunningTool::start(const QString &path, const ToolCall &call)
{
    if (m_endsEarly)
        return finish();
    m_process.setProcessEnvironment(environmentFor(call.variables));
    toolsystem::keepTogether(m_process);
    m_limit.start();
    m_process.start(path, call.arguments);
    m_group = toolsystem::groupOf(m_process);
    if (!call.input.isEmpty())
        m_process.write(call.input);
    m_process.closeWriteChannel();
}

void RunningTool::endEarly(ToolEnd why)
{
    if (m_endsEarly || m_finished)
        return;
    m_endsEarly = true;
    result.end = why;
    if (m_process.state() == QProcess::NotRunning)
        return;
    if (toolsystem::askToEnd(m_group))
        m_grace.start();
    else
        toolsystem::endAll(m_process, m_group);
}

void RunningTool::takeOutput()
{
    const QByteArray more = m_process.readAllStandardOutput();
    if (result.output.size() + more.size() > m_mostOutput)
        endEarly(ToolEnd::TooMuch);
    else if (!m_endsEarly)
        result.output += more;
}

void RunningTool::takeErrors()
{
    result.errors += m_process.readAllStandardError().left(m_mostErrors - result.errors.size());
}

void RunningTool::noteEnd(QProcess::ExitStatus how, int status)
{
    takeOutput();
    takeErrors();
    if (m_endsEarly)
        toolsystem::endAll(m_process, m_group); // what it started may have stayed
    else if (how == QProcess::CrashExit)
        result.end = ToolEnd::Crashed;
    else
        result.status = status;
    finish();
}

/// Others are told by the end itself; one that does not read its input is none of ours.
void RunningTool::noteFault(QProcess::ProcessError fault)
{
    if (fault != QProcess::FailedToStart || m_endsEarly)
        return;
    result.end = ToolEnd::Unusable;
    result.why = m_process.errorString();
    finish();
}

void RunningTool::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_limit.stop();
    m_grace.stop();
    m_gone.finish();
}

} // namespace

QString programPath(const QString &program)
{
    if (program.isEmpty())
        return {};
    const bool isPath = program.contains(u'/') || program.contains(u'\\');
    const QStringList names = toolsystem::filesNamed(program);
    for (const QString &name : names) {
        const QString path =
            isPath ? QFileInfo(name).absoluteFilePath() : QStandardPaths::findExecutable(name);
        const QFileInfo file(path);
        if (!path.isEmpty() && file.isFile() && file.isExecutable())
            return path;
    }
    return {};
}

QCoro::Task<ToolResult> runTool(ToolCall call, std::stop_token stop)
{
    const QString path = programPath(call.program);
    if (path.isEmpty())
        co_return ToolResult(ToolEnd::Missing);
    // Kept by the frame alone, which is resumed from the event loop, so never from within the process's own
    // signals.
    const auto running = std::make_unique<RunningTool>(call);
    const std::stop_callback onStop(std::move(stop),
                                    [tool = running.get()] { tool->endEarly(ToolEnd::Stopped); });
    running->start(path, call);
    const QFuture<void> gone = running->gone();
    co_await gone;
    co_return std::move(running->result);
}

} // namespace netsetup
