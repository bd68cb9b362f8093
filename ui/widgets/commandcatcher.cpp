#include "widgets/commandcatcher.h"

#include "discover/helmwords.h"

namespace netsetup {

QValidator::State CommandCatcher::validate(QString &text, int &position) const
{
    Q_UNUSED(position)
    // No value of a field holds a blank, so nobody types up to here.
    constexpr qsizetype shortest = 20;
    if (text.size() < shortest || !holdsHelm(text))
        return Acceptable;
    Q_EMIT caught(text.toUtf8());
    return Invalid;
}

} // namespace netsetup
