// What this computer itself would do: browsers follow the system's proxy settings or their PAC file, agents
// do not.
#pragma once

#include "checks/check.h"

namespace netsetup {

/// Asks the system which proxy it would use for `host`, off this thread, within its limit. Evidence
/// {"purpose":"system-proxy","host","answered","proxies":["http://proxy:8080" …],"otherKinds":["SOCKS 5" …]};
/// nothing where the network has nobody to ask.
QCoro::Task<QList<Evidence>> collectSystemProxy(Network &network, Flow control, QString host,
                                                std::stop_token stop);

/// `proxy.pac-only` for each direct flow to the receiver that fails before TLS while this computer would go
/// through a proxy.
QList<Finding> judgeSystemProxy(const QList<Flow> &flows, const QList<Evidence> &evidence,
                                const QList<Finding> &findings);

} // namespace netsetup
