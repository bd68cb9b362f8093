// Fields that hold several values, edited as one line of text: "10.42.0.0/16, 10.43.0.0/16".
#pragma once

#include "widgets/planfieldedit.h"

namespace netsetup {

/// Binds a field that repeats ("--pod-cidr"): what is not in the text any more goes out of the plan, and one
/// value that is refused refuses the whole text. `open` and `owner` as in FieldBinding.
FieldBinding listBinding(const QString &option, std::function<QStringList(const Plan &)> values,
                         const QString &open = {}, const QString &owner = {});

/// The values in a text, separated by blanks, commas or semicolons.
QStringList valuesIn(const QString &text);

QStringList textsOf(const QList<Cidr> &ranges);

} // namespace netsetup
