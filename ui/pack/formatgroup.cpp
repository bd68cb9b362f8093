#include "pack/formatgroup.h"

using namespace Qt::StringLiterals;

namespace netsetup {

FormatGroup groupOf(const Format &format)
{
    if (format.audience == Audience::Cluster)
        return FormatGroup::Kubernetes;
    if (!format.can.isDocument())
        return FormatGroup::Devices;
    const QString type = format.file.mediaType;
    // Several files without a name of their own: lists, one for each rule.
    const bool isData = type == "application/json"_L1 || type == "text/csv"_L1 || format.file.path.isEmpty();
    return isData ? FormatGroup::Data : FormatGroup::Request;
}

} // namespace netsetup
