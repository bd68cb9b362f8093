#include "program/systemways.h"

#include <cstdio>

namespace netsetup {

void goWithoutDisplay()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

void sayWhyNot(const QString &why)
{
    std::fprintf(stderr, "stackstate-network-setup: %s\n", qUtf8Printable(why));
}

} // namespace netsetup
