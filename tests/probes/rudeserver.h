// A TCP server that behaves badly on request: waits for the first bytes, then does what it was told.
#pragma once

#include "support/thissystem.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace netsetup::testing {

class RudeServer
{
public:
    enum class Manner {
        Silence,   ///< reads and says nothing
        Eof,       ///< closes
        Reset,     ///< closes with RST
        Say,       ///< sends `words` and keeps the connection
        SayAndEof, ///< sends `words` and closes
        SayAndReset,
        Banner, ///< sends `words` before anything came
        Flood,  ///< sends `words` again and again until nobody listens
    };

    explicit RudeServer(Manner manner, QByteArray words = {})
        : m_manner(manner)
        , m_words(std::move(words))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server,
                         [this] { welcome(m_server.nextPendingConnection()); });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void welcome(QTcpSocket *socket)
    {
        ++m_connections;
        if (m_manner == Manner::Banner)
            socket->write(m_words);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    void answer(QTcpSocket *socket)
    {
        socket->readAll();
        switch (m_manner) {
        case Manner::Silence:
        case Manner::Banner:
            return;
        case Manner::Eof:
            socket->disconnectFromHost();
            return;
        case Manner::Reset:
            resetConnection(*socket);
            return;
        case Manner::Say:
            socket->write(m_words);
            return;
        case Manner::SayAndEof:
            socket->write(m_words);
            socket->disconnectFromHost();
            return;
        case Manner::SayAndReset:
            socket->write(m_words);
            socket->waitForBytesWritten();
            resetConnection(*socket);
            return;
        case Manner::Flood:
            QObject::connect(socket, &QTcpSocket::bytesWritten, socket,
                             [this, socket] { socket->write(m_words); });
            socket->write(m_words);
            return;
        }
    }

    QTcpServer m_server;
    Manner m_manner;
    QByteArray m_words;
    int m_connections = 0;
};

} // namespace netsetup::testing
