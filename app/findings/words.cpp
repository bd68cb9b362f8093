// The words for statuses and owners, as they stand in files.
#include "findings/finding.h"

namespace netsetup {
namespace {

template <typename T>
struct Word
{
    T value;
    const char *word;
};

constexpr Word<Status> statuses[] = {
    {Status::Pass, "pass"},       {Status::Info, "info"},       {Status::Warn, "warn"},
    {Status::Fail, "fail"},       {Status::Unknown, "unknown"}, {Status::NotReached, "not-reached"},
    {Status::Skipped, "skipped"},
};

constexpr Word<Owner> owners[] = {
    {Owner::Network, "network"},   {Owner::Dns, "dns"},         {Owner::Proxy, "proxy"},
    {Owner::Security, "security"}, {Owner::Cluster, "cluster"}, {Owner::Vendor, "vendor"},
    {Owner::You, "you"},
};

template <typename T, std::size_t size>
QString wordIn(const Word<T> (&table)[size], T value)
{
    for (const Word<T> &row : table) {
        if (row.value == value)
            return QString::fromLatin1(row.word);
    }
    return {};
}

template <typename T, std::size_t size>
std::optional<T> valueIn(const Word<T> (&table)[size], const QString &word)
{
    for (const Word<T> &row : table) {
        if (word == QLatin1String(row.word))
            return row.value;
    }
    return std::nullopt;
}

} // namespace

QString wordFor(Status status)
{
    return wordIn(statuses, status);
}

QString wordFor(Owner owner)
{
    return wordIn(owners, owner);
}

std::optional<Status> statusFrom(const QString &word)
{
    return valueIn(statuses, word);
}

std::optional<Owner> ownerFrom(const QString &word)
{
    return valueIn(owners, word);
}

} // namespace netsetup
