#include "cluster/probescript.h"

#include "base/files.h"

using namespace Qt::StringLiterals;

namespace netsetup {

QByteArray probeScript()
{
    const Result<QByteArray> script = readFile(u":/netsetup/cluster/probe.sh"_s, {});
    return script.ok() ? *script : QByteArray();
}

} // namespace netsetup
