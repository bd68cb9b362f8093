// How far each step is, in the few words that fit below its name, and in whole ones for assistive tools.
#pragma once

#include "session/progress.h"

namespace netsetup {

/// How the step's mark is drawn; never the only signal, for the words say the same.
enum class StepTone { Plain, Good, Bad, Caution };

struct StepWords
{
    QString brief;  ///< "proxy", "✗ 3 causes", "not saved"; empty: the step has no state
    QString spoken; ///< the same as it is read aloud and in the tool tip
    StepTone tone = StepTone::Plain;
    bool operator==(const StepWords &) const = default;
};

/// `page` is the id in the catalogue of pages; `tenant` stands as it is.
StepWords stepWords(QLatin1String page, const Progress &progress, const QString &tenant);

} // namespace netsetup
