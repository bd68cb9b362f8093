// Would this packet pass? A tiny reading of the planned rules, to be compared with what a device does.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

struct Packet
{
    QHostAddress source;
    QString destination; ///< a host name or an address
    quint16 port = 0;
};

/// "SRC,DST,PORT": an address, a host name or an address, a port.
Result<Packet> parsePacket(const QString &text, const QString &field);

/// One or two lines: which planned rule allows the packet, or that none does and what comes nearest.
QString explainPacket(const FormatPlan &plan, const Packet &packet);

} // namespace netsetup
