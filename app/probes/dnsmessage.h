// A DNS reply read from its bytes, with every length and pointer checked.
#pragma once

#include "probes/dns.h"

namespace netsetup {

constexpr qsizetype dnsHeaderSize = 12; ///< the first question stands behind it

struct DnsMessage
{
    bool complete = false; ///< every record that the header announces was there and well-formed
    bool headerRead = false;
    bool isReply = false;
    bool authoritative = false;
    bool truncated = false;
    int rcode = -1;
    int questions = 0;
    QList<DnsRecord> answer; ///< A, AAAA and CNAME; of a cut message the part before the cut
    bool soaInAuthority = false;
};
DnsMessage parseDnsMessage(const QByteArray &bytes);

/// What a whole reply to the question of `reply` says, put into it.
void readMessage(DnsReply &reply, const QByteArray &bytes);

/// What an errno means that ended a question; 0: the server closed the connection.
DnsOutcome dnsOutcomeFor(int error);

/// The first two bytes; 0 when there are none.
quint16 dnsMessageId(const QByteArray &bytes);

} // namespace netsetup
