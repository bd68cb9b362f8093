// What a practice network wants of a plan that is made in it: its tenant, the proxy that alone leads outside,
// its registry.
#pragma once

#include "session/session.h"

namespace netsetup {

/// What somebody has decided already, so that the network does not decide it.
struct Decided
{
    bool egress = false; ///< how traffic leaves; a proxy without a URL still gets the network's own
    bool images = false; ///< where the images come from
};

/// Puts in what the world's practice network wants and nobody has decided. In the real world: nothing.
Outcome takePracticeWishes(Plan &plan, const World &world, const Decided &decided = {});

} // namespace netsetup
