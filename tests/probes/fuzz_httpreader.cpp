// libFuzzer: the reader keeps its limits and does not care how the bytes are cut.
#include "httpsplits.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace netsetup;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const ReadLimits limits;
    const HttpReader whole = readInPieces(bytes, qMax<qsizetype>(1, bytes.size()), limits);
    const HttpReader single = readInPieces(bytes, 1, limits);
    if (digest(whole) != digest(single) || whole.body().size() > limits.body || !isTerminal(whole.state()))
        std::abort();
    return 0;
}
