// The texts of questions about plan fields: what is asked, why, and what an answer looks like.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// The question about one field of the project file ("egress.sources.nodes"). A field without a text of its
/// own is asked by its name.
OpenPoint fieldQuestion(const QString &field, const QString &owner);

/// Who usually knows the answer.
QString usualOwner(const QString &field);

} // namespace netsetup
