// The receiver of a tenant, as far as the Agent and the checks ask it something.
#pragma once

#include "practice/http.h"

namespace netsetup::practice {

enum class KeyPolicy {
    AcceptAny, ///< any key is good, except the text "wrong-key"
    RefuseAll, ///< as after a key was revoked
};

/// The tenant host: receiver API below /receiver/, web pages everywhere else. Stores nothing.
HttpService receiverService(KeyPolicy keys);

/// The OTLP hosts of the tenant: three upload paths, keys as above.
HttpService otlpService(KeyPolicy keys);

} // namespace netsetup::practice
