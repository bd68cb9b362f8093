// What every team has to do, one step after the other. The guide to the pack prints the steps, and the window
// lists them: neither has one that the other lacks.
#pragma once

#include "handoff/document/document.h"
#include "handoff/handoff.h"

namespace netsetup {

/// One step of the way: who, what to do, where, why, and with which files of the pack.
struct PackStep
{
    enum class Kind {
        Request,   ///< the request is filled in and handed in
        Answer,    ///< of the open questions, those that no other step asks
        Rules,     ///< what the request asks for as change 1
        Exemption, ///< a change of its own, to be decided on
        Finding,   ///< what the checks found
        Plan,      ///< what follows from the plan alone
        Cluster,   ///< what the Agent's own cluster needs
        Verify,    ///< the checks are repeated
    };
    Owner owner = Owner::You;
    Kind kind = Kind::Request;
    DocText what;           ///< whole sentences
    QStringList hosts = {}; ///< it is about, where `what` does not name them
    QString why = {};       ///< whole sentences
    DocText files = {};     ///< behind all else
};

/// Every step that this plan needs, in the order in which they are done.
QList<PackStep> packSteps(const HandoffInput &input);

/// Behind an older pack: what is added first, and what is dropped when the hold is over.
QList<PackStep> addSteps(const HandoffInput &input);
QList<PackStep> dropSteps(const HandoffInput &input);

} // namespace netsetup
