// The server name in the first bytes of a TLS connection: Qt has no server-side call that tells it.
#pragma once

#include <QByteArray>

namespace netsetup::practice {

struct ClientHello
{
    enum class State {
        Incomplete, ///< more bytes are to come
        Complete,
        NotTls,
    };
    State state = State::Incomplete;
    QByteArray serverName; ///< lower case; empty where the client named none
};

/// Looks at the first bytes of a connection without judging more of them than the name needs (RFC
/// 8446, 4.1.2).
ClientHello readClientHello(const QByteArray &bytes);

} // namespace netsetup::practice
