// From planned formats to files.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// What the formats print, in their order. Devices and data come first, then the documents, which are told of
/// all the files. Secrets go to the formats that take them, and to nothing else.
QList<Artifact> printFormats(const QList<FormatPlan> &plans, HandoffInput input,
                             const Credentials *credentials = nullptr);

} // namespace netsetup
