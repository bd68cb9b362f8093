// The facts of a piece of evidence, one on a line, but certificates, which have a place of their own.
#pragma once

#include "findings/finding.h"

namespace netsetup {

/// How the place of a fact is called.
struct FactPlaces
{
    QString (*below)(const QString &place, const QString &field);
    QString (*entry)(const QString &place, qsizetype number, qsizetype count); ///< `number` from 0
};

/// "PLACE: value", at most 200.
QStringList factLines(const Evidence &evidence, const FactPlaces &places);

} // namespace netsetup
