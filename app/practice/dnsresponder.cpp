// Serves a name table. Junk is dropped, an idle TCP client is cut off.
#include "practice/dnsresponder.h"

#include <QNetworkDatagram>
#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

namespace netsetup::practice {

namespace {

constexpr int idleLimitMs = 10'000;
constexpr int portTries = 10;
constexpr qsizetype maxStreams = 100;
constexpr qint64 streamBuffer = 128LL * 1024; // a message is at most half of this

QByteArray withLength(const QByteArray &reply)
{
    const auto size = qToBigEndian(static_cast<quint16>(reply.size()));
    return QByteArray(reinterpret_cast<const char *>(&size), sizeof size) + reply;
}

} // namespace

DnsResponder::DnsResponder(NameTable names)
    : m_names(std::move(names))
{
    QObject::connect(&m_udp, &QUdpSocket::readyRead, &m_udp, [this] { answerDatagrams(); });
    QObject::connect(&m_tcp, &QTcpServer::newConnection, &m_tcp, [this] { takeConnections(); });
}

DnsResponder::~DnsResponder()
{
    // A socket that closes still sends signals, and their receivers would find half of this object gone.
    m_udp.disconnect();
    m_tcp.disconnect();
    for (QTcpSocket *socket : m_tcp.findChildren<QTcpSocket *>())
        socket->disconnect();
}

bool DnsResponder::listen()
{
    // The system picks the UDP port; the TCP port of the same number may be somebody else's.
    for (int i = 0; i < portTries; ++i) {
        if (m_udp.bind(QHostAddress::LocalHost, 0) &&
            m_tcp.listen(QHostAddress::LocalHost, m_udp.localPort()))
            return true;
        m_udp.abort();
    }
    return false;
}

void DnsResponder::answerDatagrams()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram question = m_udp.receiveDatagram();
        const QByteArray reply = replyTo(question.data());
        if (!reply.isEmpty() && question.senderPort() > 0)
            m_udp.writeDatagram(reply, question.senderAddress(), static_cast<quint16>(question.senderPort()));
    }
}

void DnsResponder::takeConnections()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        if (m_tcp.findChildren<QTcpSocket *>().size() > maxStreams) {
            delete socket;
            continue;
        }
        socket->setReadBufferSize(streamBuffer);
        auto *limit = new QTimer(socket);
        limit->setSingleShot(true);
        QObject::connect(limit, &QTimer::timeout, socket, &QTcpSocket::abort);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, limit] {
            limit->start(idleLimitMs);
            answerStream(*socket);
        });
        limit->start(idleLimitMs);
    }
}

void DnsResponder::answerStream(QTcpSocket &socket)
{
    while (socket.bytesAvailable() >= 2) {
        const qint64 size = qFromBigEndian<quint16>(socket.peek(2).constData());
        if (socket.bytesAvailable() < 2 + size)
            return;
        const QByteArray reply = replyTo(socket.read(2 + size).mid(2));
        if (!reply.isEmpty())
            socket.write(withLength(reply));
    }
}

QByteArray DnsResponder::replyTo(const QByteArray &message) const
{
    const DnsQuestion question = readDnsQuestion(message);
    if (!question.isQuery)
        return {};
    const std::optional<DnsFindings> findings = m_names.find(question);
    return findings ? printDnsReply(question, *findings) : QByteArray();
}

} // namespace netsetup::practice
