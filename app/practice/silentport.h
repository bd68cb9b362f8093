// A loopback port that answers no SYN, as if a firewall dropped the packets.
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace netsetup::practice {

/// Holds a listener whose queue is full and stays full: the kernel then ignores every further SYN.
class SilentPort
{
public:
    SilentPort() = default;
    ~SilentPort();
    Q_DISABLE_COPY_MOVE(SilentPort)

    /// The port, the same one each time; nothing where the system cannot do this (only Linux is known to).
    std::optional<quint16> open();

private:
    std::vector<int> m_descriptors;
    std::optional<quint16> m_port;
};

} // namespace netsetup::practice
