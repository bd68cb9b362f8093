// Starting, finding ready and stopping real servers.
#include "support/serverprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUdpSocket>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

namespace {

// A server in Python is slow on a busy machine; a port that opens ends the wait at once.
constexpr int readyMs = 60000;
constexpr int programMs = 60000;
constexpr int stopMs = 5000;

bool accepts(quint16 port)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(500);
}

} // namespace

quint16 freePort()
{
    for (;;) {
        QTcpServer tcp;
        QUdpSocket udp;
        if (tcp.listen(QHostAddress::LocalHost) && udp.bind(QHostAddress::LocalHost, tcp.serverPort()))
            return tcp.serverPort();
    }
}

bool waitForPort(quint16 port)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < readyMs) {
        if (accepts(port))
            return true;
        QThread::msleep(20);
    }
    return false;
}

Finished runProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    Finished finished;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return finished;
    process.write(input);
    process.closeWriteChannel();
    if (process.waitForFinished(programMs))
        finished.exitCode = process.exitCode();
    else
        process.kill();
    finished.out = process.readAllStandardOutput();
    finished.err = process.readAllStandardError();
    return finished;
}

ServerProcess::~ServerProcess()
{
    stop();
}

QString ServerProcess::writeFile(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return path;
}

bool ServerProcess::start(const QString &program, const QStringList &arguments, quint16 port)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"output"_s));
    m_process.start(program, arguments);
    return m_process.waitForStarted() && waitForPort(port) && m_process.state() == QProcess::Running;
}

QString ServerProcess::failure() const
{
    QFile output(m_folder.filePath(u"output"_s));
    if (!output.open(QIODevice::ReadOnly))
        return m_process.errorString();
    return m_process.errorString() + ": "_L1 + QString::fromUtf8(output.readAll()).right(2000);
}

void ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (m_process.waitForFinished(stopMs))
        return;
    m_process.kill();
    m_process.waitForFinished(stopMs);
}

bool startNginx(ServerProcess &server, const QByteArray &http, quint16 port)
{
    const QByteArray folder = server.folder().toUtf8();
    QByteArray temporary;
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        temporary += QByteArray("    ") + kind + "_temp_path " + folder + "/" + kind + ";\n";
    const QByteArray text = "daemon off;\nmaster_process off;\nerror_log stderr notice;\npid " + folder +
                            "/pid;\nevents { }\nhttp {\n    access_log off;\n" + temporary + http + "\n}\n";
    const QString path = server.writeFile(u"nginx.conf"_s, text);
    const QStringList arguments{u"-c"_s, path, u"-p"_s, server.folder(), u"-e"_s, u"stderr"_s};
    return server.start(u"/usr/sbin/nginx"_s, arguments, port);
}

} // namespace netsetup::testing
