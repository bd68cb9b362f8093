// A real server for one test: started in the foreground, ready when its port answers, stopped with its owner.
#pragma once

#include <QHostAddress>
#include <QProcess>
#include <QTemporaryDir>

namespace netsetup::testing {

/// A port of 127.0.0.1 that is free for TCP and UDP right now.
quint16 freePort();

/// Polls until something accepts TCP on 127.0.0.1:`port`, for ten seconds at most.
bool waitForPort(quint16 port);

struct Finished
{
    int exitCode = -1; ///< -1: could not be started or took longer than a minute
    QByteArray out;
    QByteArray err;
};
/// Runs a program to its end. Blocks: not for programs that talk to this very process.
Finished runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {});

class ServerProcess
{
public:
    ServerProcess() = default;
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;
    ~ServerProcess();

    /// A folder of its own for configuration and state, empty at first.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    QString writeFile(const QString &name, const QByteArray &bytes) const;

    /// True when the program runs and `port` answers. Else failure() says why.
    bool start(const QString &program, const QStringList &arguments, quint16 port);
    [[nodiscard]] QString failure() const;
    void stop();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// nginx in the foreground, one process, all its files in the server's folder. `http` is put into http { … }.
bool startNginx(ServerProcess &server, const QByteArray &http, quint16 port);

} // namespace netsetup::testing
