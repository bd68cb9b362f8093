// libFuzzer: any bytes may be parsed, and what was read holds no more values than the limit allows.
#include "base/yamlreader.h"

#include <QJsonObject>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

int nodesOf(const QJsonValue &value)
{
    int nodes = 1;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        nodes += nodesOf(item);
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        nodes += nodesOf(*entry);
    return nodes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    netsetup::yaml::Limits limits;
    limits.nodes = 1000;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = netsetup::yaml::parseDocuments(bytes, u"fuzz"_s, limits);
    if (read.ok() && nodesOf(*read) > limits.nodes + 1)
        std::abort();
    return 0;
}
