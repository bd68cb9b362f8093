// DNS messages as a small resolver needs them: one question in, one reply out (RFC 1035).
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

namespace netsetup::practice {

enum class DnsCode { NoError = 0, FormatError = 1, NameError = 3, NotImplemented = 4, Refused = 5 };

constexpr int dnsTypeA = 1;
constexpr int dnsTypeAaaa = 28;

struct DnsQuestion
{
    bool isQuery = false;               ///< false: not to be answered at all (too short, or itself a reply)
    DnsCode problem = DnsCode::NoError; ///< why it cannot be answered as asked
    quint16 id = 0;
    quint16 flags = 0;
    QByteArray name; ///< lower case, no final dot; bytes that no host name has become '?'
    int type = 0;
    QByteArray raw; ///< the question section as it came: replies repeat it letter by letter
};

/// Reads a message from anyone: every length is checked.
DnsQuestion readDnsQuestion(const QByteArray &message);

/// What to say about one name.
struct DnsFindings
{
    DnsCode code = DnsCode::NoError;
    QList<QHostAddress> addresses;
    QByteArray zone; ///< whose start of authority proves that there is nothing more; "" is the root
    quint32 ttl = 300;
};

/// The reply on the wire. Without addresses a NoError or NameError reply carries the zone's SOA.
QByteArray printDnsReply(const DnsQuestion &question, const DnsFindings &findings);

} // namespace netsetup::practice
