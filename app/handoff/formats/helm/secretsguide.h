// helm/secrets.md: which secrets the Agent needs, who makes them, and how. No secret is in it.
#pragma once

#include "handoff/formats/helm/installfacts.h"

namespace netsetup {

/// Markdown in the language of the pack.
QByteArray secretsGuide(const HandoffInput &input, const InstallFacts &facts);

} // namespace netsetup
