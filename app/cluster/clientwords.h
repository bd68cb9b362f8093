// What `openssl s_client` printed about one handshake, read back into what our own handshake would have
// found.
#pragma once

#include "probes/tls.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace netsetup {

struct ClientWords
{
    /// `chainDer` only where the handshake came about; `firstBytes` only of what is no TLS.
    TlsResult tls;
    bool clear = false; ///< how it ended can be told for sure
    /// What the store of the image makes of the chain, but for the name: openssl says so beside it. Nothing
    /// where it did not say.
    std::optional<QJsonArray> storeFaults;
};

/// Of a line {"end","raw","said","ms","first":{…}} of the script.
ClientWords readClientWords(const QJsonObject &line);

} // namespace netsetup
