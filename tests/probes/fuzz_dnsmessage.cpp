// libFuzzer: any bytes may be parsed, and a message never has more records than bytes.
#include "probes/dnsmessage.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const netsetup::DnsMessage message = netsetup::parseDnsMessage(bytes);
    if (message.answer.size() > bytes.size())
        std::abort();
    return 0;
}
