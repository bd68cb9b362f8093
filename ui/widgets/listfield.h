// Fields that hold several values, edited as one line of text: "10.42.0.0/16, 10.43.0.0/16".
#pragma once

#include "widgets/planfieldedit.h"

namespace netsetup {

/// Binds a field that repeats ("--pod-cidr"): what is not in the text any more goes out of the plan, and one
/// value that is refused refuses the whole text. `open` and `owner` as in FieldBinding.
FieldBinding listBinding(const QString &option, std::function<QStringList(const Plan &)> values,
                         const QString &open = {}, const QString &owner = {});

/// Puts these values in the place of those that `clear` takes away, through the setter of the field; the
/// first one that is refused refuses all.
Outcome replaceValues(Setup &setup, const QString &option, const QStringList &values,
                      const std::function<void(Plan &)> &clear);

/// The values in a text, separated by blanks, commas or semicolons.
QStringList valuesIn(const QString &text);

QStringList textsOf(const QList<Cidr> &ranges);

} // namespace netsetup
