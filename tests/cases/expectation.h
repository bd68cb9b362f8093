// What a recorded case claims: the answers that matter, without the words that they are given in.
#pragma once

#include "findings/report/report.h"

namespace netsetup::testing {

/// The verdict and the findings, in the order of the report. What is usual is left out: no address, this
/// workstation, nobody who has to act, nothing that was in the way.
QJsonObject expectationOf(const Report &report);

/// One finding a line, so that a difference reads like a sentence.
QByteArray printExpectation(const QJsonObject &expectation);

/// Each difference as a line for people; empty where both claim the same. `known` is nobody's claim.
QStringList differences(const QJsonObject &expected, const QJsonObject &actual);

} // namespace netsetup::testing
