#include "probes/carrier.h"

namespace netsetup {

namespace {

/// What waits in between at most: a flood is left to TCP, it must not grow our memory.
constexpr qint64 mostWaiting = 32 * 1024;

void carry(QSslSocket &from, QSslSocket &to)
{
    while (from.bytesAvailable() > 0 && to.state() == QAbstractSocket::ConnectedState) {
        const qint64 room = mostWaiting - to.bytesToWrite() - to.encryptedBytesToWrite();
        if (room <= 0)
            return;
        to.write(from.read(room));
    }
}

void carryAll(QSslSocket &from, QSslSocket &to, QObject &listener)
{
    from.setReadBufferSize(mostWaiting);
    const auto more = [&from, &to] {
        carry(from, to);
        const bool over = from.state() == QAbstractSocket::UnconnectedState && from.bytesAvailable() == 0;
        if (over && to.state() == QAbstractSocket::ConnectedState)
            to.disconnectFromHost();
    };
    QObject::connect(&from, &QSslSocket::readyRead, &listener, more);
    QObject::connect(&from, &QSslSocket::disconnected, &listener, more);
    QObject::connect(&to, &QSslSocket::bytesWritten, &listener, more);
    QObject::connect(&to, &QSslSocket::encryptedBytesWritten, &listener, more);
    more();
}

} // namespace

Carrier::Carrier(std::unique_ptr<QSslSocket> outer, std::unique_ptr<QSslSocket> end,
                 std::unique_ptr<Carrier> below)
    : m_below(std::move(below))
    , m_outer(std::move(outer))
    , m_end(std::move(end))
{
    carryAll(*m_outer, *m_end, m_listener);
    carryAll(*m_end, *m_outer, m_listener);
}

Carrier::~Carrier()
{
    m_outer->disconnect(&m_listener);
    m_end->disconnect(&m_listener);
    m_outer->abort();
}

} // namespace netsetup
