// The resolver of a practice network: UDP and TCP on one free loopback port.
#pragma once

#include "practice/nametable.h"

#include <QTcpServer>
#include <QUdpSocket>

namespace netsetup::practice {

class DnsResponder
{
public:
    explicit DnsResponder(NameTable names);
    ~DnsResponder();
    Q_DISABLE_COPY_MOVE(DnsResponder)

    bool listen();
    [[nodiscard]] quint16 port() const { return m_udp.localPort(); }

private:
    NameTable m_names;
    QTcpServer m_tcp;
    QUdpSocket m_udp;
    void answerDatagrams();
    void takeConnections();
    void answerStream(QTcpSocket &socket);
    /// Empty: no reply.
    [[nodiscard]] QByteArray replyTo(const QByteArray &message) const;
};

} // namespace netsetup::practice
