// The answer in one sentence, with the state whose symbol stands for it.
#pragma once

#include "diagram/diagram.h"
#include "setup/setup.h"

namespace netsetup {

struct Headline
{
    HopState state = HopState::NotChecked;
    QString words;
};

Headline headlineOf(const Setup &setup);

} // namespace netsetup
