// Where a fact of the catalog comes from, and how sure it is.
#pragma once

#include <QString>

namespace netsetup {

/// `source` is a short name of ProductLine::sources and a place in it, or "plan …". `status` is "verified"
/// (read in the source), "inferred", "unknown", or "given" (the plan says so).
struct FactSource
{
    QString source;
    QString status;
};

} // namespace netsetup
