#include "base/result.h"

#include "base/netnames.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostMessage = 8000;

} // namespace

QString Error::message() const
{
    QString line = field.isEmpty() ? text : field + ": "_L1 + text;
    if (!remedy.isEmpty())
        line += "; "_L1 + remedy;
    // Names of files may hold anything.
    return printable(line.simplified(), mostMessage);
}

} // namespace netsetup
