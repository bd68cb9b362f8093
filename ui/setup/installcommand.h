// The install command of a tenant, pasted into the window: what of it goes into the plan, and what is said
// about it.
#pragma once

#include "setup/setup.h"

namespace netsetup {

struct TakenCommand
{
    QStringList filledIn; ///< paths of fields
    QStringList replaced; ///< what these and their rivals held before: "tenant (acme)"
    QStringList remarks;  ///< what was read otherwise than it stands there, or not taken over
    bool keyTaken = false;
    bool ofReality = false; ///< pasted into a practice network: nothing was taken over
};

/// Takes over what the command says. It counts more than what was entered before: that is said. A key in it
/// goes to memory, never into the plan or a text. `field` names the command in the refusal.
Result<TakenCommand> takeInstallCommand(Setup &setup, const QByteArray &command, const QString &field);

} // namespace netsetup
