// The words of the mail that goes with a pack, in the language of the pack.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

struct MailText
{
    QString subject;
    QString body;
    QString language; ///< the code
    [[nodiscard]] QString whole() const;
};

/// For `audience`, about the artifacts in the pack.
MailText mailText(const HandoffInput &input, Audience audience, const QList<Artifact> &artifacts);

} // namespace netsetup
