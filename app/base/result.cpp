#include "base/result.h"

#include <QStringList>

namespace netsetup {

QString Error::message() const
{
    QString line = field.isEmpty() ? text : field + QLatin1String(": ") + text;
    if (!remedy.isEmpty())
        line += QLatin1String("; ") + remedy;
    return line.simplified();
}

} // namespace netsetup
