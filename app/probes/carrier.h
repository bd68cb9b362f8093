// Carries the bytes of one socket inside another: what a second TLS needs to run inside the first one's, as
// it does through a proxy that speaks TLS itself. Qt has no such thing.
#pragma once

#include <QSslSocket>

#include <memory>

namespace netsetup {

/// Moves bytes both ways between `outer`, a connection to the network, and `end`, the far end of a pair of
/// sockets. When one of them ends, the other is ended behind its last byte.
class Carrier
{
public:
    /// `below` is what `outer` itself travels in, if it does; it lives as long as this one.
    Carrier(std::unique_ptr<QSslSocket> outer, std::unique_ptr<QSslSocket> end,
            std::unique_ptr<Carrier> below);
    ~Carrier();
    Q_DISABLE_COPY_MOVE(Carrier)

private:
    std::unique_ptr<Carrier> m_below;
    std::unique_ptr<QSslSocket> m_outer;
    std::unique_ptr<QSslSocket> m_end;
    QObject m_listener; ///< dies first, so that no signal reaches a socket that is gone
};

} // namespace netsetup
