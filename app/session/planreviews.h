// What is said from the plan alone: by itself, and by the formats that it chooses.
#pragma once

#include "session/session.h"

namespace netsetup {

QList<Finding> reviewsOf(const Session &session);

} // namespace netsetup
