// The words of the enumerations: one table each, read in both directions.
#include "plan/plan.h"

#include <array>

namespace netsetup {

namespace {

template <typename T>
struct Word
{
    T value;
    const char *word;
};

constexpr std::array egressWords = {Word<EgressMode>{EgressMode::Direct, "direct"},
                                    Word<EgressMode>{EgressMode::Firewall, "firewall"},
                                    Word<EgressMode>{EgressMode::Proxy, "proxy"}};
constexpr std::array imageWords = {Word<ImageSource>{ImageSource::Quay, "quay"},
                                   Word<ImageSource>{ImageSource::PullThrough, "pull-through"},
                                   Word<ImageSource>{ImageSource::Mirror, "mirror"}};
constexpr std::array initiatorWords = {
    Word<Initiator>{Initiator::Nodes, "nodes"}, Word<Initiator>{Initiator::Pods, "pods"},
    Word<Initiator>{Initiator::Proxy, "proxy"}, Word<Initiator>{Initiator::Workstation, "workstation"}};
constexpr std::array familyWords = {Word<IpFamily>{IpFamily::Any, "any"},
                                    Word<IpFamily>{IpFamily::Ipv4, "ipv4"},
                                    Word<IpFamily>{IpFamily::Ipv6, "ipv6"}};

template <typename Table, typename T>
QString find(const Table &table, T value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return QString::fromLatin1(row.word);
    }
    return {};
}

template <typename T, typename Table>
std::optional<T> findValue(const Table &table, const QString &word)
{
    for (const auto &row : table) {
        if (word == QLatin1String(row.word))
            return row.value;
    }
    return std::nullopt;
}

} // namespace

QString wordFor(EgressMode mode)
{
    return find(egressWords, mode);
}

QString wordFor(ImageSource source)
{
    return find(imageWords, source);
}

QString wordFor(Initiator initiator)
{
    return find(initiatorWords, initiator);
}

QString wordFor(IpFamily family)
{
    return find(familyWords, family);
}

std::optional<EgressMode> egressModeFrom(const QString &word)
{
    return findValue<EgressMode>(egressWords, word);
}

std::optional<ImageSource> imageSourceFrom(const QString &word)
{
    return findValue<ImageSource>(imageWords, word);
}

std::optional<Initiator> initiatorFrom(const QString &word)
{
    return findValue<Initiator>(initiatorWords, word);
}

std::optional<IpFamily> ipFamilyFrom(const QString &word)
{
    return findValue<IpFamily>(familyWords, word);
}

} // namespace netsetup
