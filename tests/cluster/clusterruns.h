// Runs of checks as tests use them: the same each time.
#pragma once

#include "cluster/proberun.h"

namespace netsetup::testing {

inline ProbeRun someRun()
{
    ProbeRun run;
    run.id = QStringLiteral("k3x9c2bc");
    run.nameSpace = QStringLiteral("monitoring");
    run.image = QStringLiteral("registry.corp.example/stackstate/stackstate-k8s-cluster-agent:c4caacef");
    run.script = QStringLiteral("#!/bin/sh\necho \"it's ready\"\n\nexit 0\n");
    run.targets = QStringLiteral("flow receiver acme.app.stackstate.example 443 direct 4 4\n");
    run.owner = QStringLiteral("0123456789ab");
    run.endsAt = QDateTime::fromSecsSinceEpoch(1795860569, Qt::UTC);
    return run;
}

} // namespace netsetup::testing
