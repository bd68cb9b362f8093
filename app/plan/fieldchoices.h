// The words that a field of the plan accepts where there are only a few, so that a form can offer them.
#pragma once

#include <QStringList>

namespace netsetup {

/// kubernetes, openshift … other: for `cluster.distribution`.
const QStringList &distributions();
/// For `chart.source`.
const QStringList &chartSources();

} // namespace netsetup
