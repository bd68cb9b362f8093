// The words in which a cluster says no, and who can change that: rights, Pod Security, quotas, admission
// policies, security contexts of OpenShift, names that do not exist, a login that is over.
#pragma once

#include "base/result.h"

#include <optional>

namespace netsetup {

struct KubectlPlace;

/// What `words` (of kubectl, of an event) refuse; empty where they are not known.
std::optional<Error> refusalIn(const QString &words, const KubectlPlace &place);

} // namespace netsetup
