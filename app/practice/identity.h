// The practice certificates, read from the program's own resources.
#pragma once

#include "base/result.h"

#include <QSslConfiguration>

namespace netsetup::practice {

/// Who signed the certificates that a client gets to see.
enum class Signer {
    Public,  ///< an intermediate below the practice public root
    Company, ///< the company CA, as a device that inspects TLS does
};

/// TLS settings with the chain and key of the server called `name`: "tenant", "quay" …
Result<QSslConfiguration> loadIdentity(const QString &name, Signer signer);

/// One file of the practice material as text, from "public-root.pem" to "overlay.json".
Result<QByteArray> practiceFile(const QString &name);

} // namespace netsetup::practice
