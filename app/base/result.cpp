#include "base/result.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace netsetup {

QString Error::message() const
{
    QString line = field.isEmpty() ? text : field + ": "_L1 + text;
    if (!remedy.isEmpty())
        line += "; "_L1 + remedy;
    return line.simplified();
}

} // namespace netsetup
