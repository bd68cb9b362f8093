// By which address this computer is seen: what the other team looks for in its logs.
#pragma once

#include <QStringList>

namespace netsetup {

/// Of the way there, or of the ways to the outside where `address` is empty. The system is asked; nothing is
/// sent.
QStringList ownAddressesTowards(const QString &address);

} // namespace netsetup
