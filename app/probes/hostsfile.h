// The content of a hosts file, apart from where the file lies.
#pragma once

#include "probes/dns.h"

namespace netsetup {

/// The addresses that stand beside `name`, in the order of the file.
QStringList addressesInHostsFile(const QByteArray &bytes, const QString &name);

} // namespace netsetup
