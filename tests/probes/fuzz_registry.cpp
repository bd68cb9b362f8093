// libFuzzer: what registries answer may be anything; nothing of it may reach the wire unchecked.
#include "registrypieces.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (!netsetup::registryReadersBehave(bytes))
        std::abort();
    return 0;
}
