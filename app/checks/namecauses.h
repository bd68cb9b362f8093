// Who mends it where a DNS server gives no address.
#pragma once

#include "checks/nameanswers.h"

namespace netsetup {

/// One cause where the evidence decides, both where it does not.
QStringList decide(const QString &id, const char *ifTrue, const char *ifFalse, std::optional<bool> fact);

/// The causes of a failure of this resolver; `anotherAnswers`: another one gave addresses.
QStringList causesOf(const QString &id, const Flow &flow, const NameAnswer &answer,
                     const ControlView &control, bool anotherAnswers);

} // namespace netsetup
