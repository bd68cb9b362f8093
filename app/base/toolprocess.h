// Runs a program of others, such as kubectl, for one answer: never by a shell, without a terminal, with a
// limit for the time and for what it prints. What it started goes with it.
#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QStringList>

#include <stop_token>

namespace netsetup {

struct ToolCall
{
    ToolCall() = default;
    ToolCall(QString itsProgram, QStringList itsArguments)
        : program(std::move(itsProgram))
        , arguments(std::move(itsArguments))
    {}

    QString program; ///< a path, or a name that is looked for in PATH alone
    QStringList arguments;
    QByteArray input;      ///< its standard input, which ends behind it
    QStringList variables; ///< "NAME=value", beside what this program has; our own secrets are left out
    int limitMs = 30'000;
    qsizetype mostOutput = 32 * 1024 * 1024; ///< more of it ends the program
    qsizetype mostErrors = 64 * 1024;        ///< more of it is dropped
};

enum class ToolEnd {
    Exited,   ///< by itself, with `status`
    Missing,  ///< there is no such program
    Unusable, ///< it is there and does not start; `why` is the system's word
    Crashed,
    OverTime,
    TooMuch, ///< printed more than was asked for
    Stopped, ///< by the one who asked
};

struct ToolResult
{
    ToolResult() = default;
    explicit ToolResult(ToolEnd itsEnd, QString reason = {})
        : end(itsEnd)
        , why(std::move(reason))
    {}
    [[nodiscard]] bool ok() const { return end == ToolEnd::Exited && status == 0; }

    ToolEnd end = ToolEnd::Exited;
    int status = -1;
    QByteArray output;
    QByteArray errors;
    QString why;
};

/// The full path of what would be run; empty where there is none.
QString programPath(const QString &program);

/// Ends once the program has gone, whatever the reason. It is in a process group of its own: Ctrl-C is told
/// to us alone, and who asked can still run another to clean up.
QCoro::Task<ToolResult> runTool(ToolCall call, std::stop_token stop);

} // namespace netsetup
