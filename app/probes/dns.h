// DNS as the wire shows it: return code, flags, chain, TTLs and errno, from one named server. dns.cpp is the
// only file that sees <ares.h>.
#pragma once

#include "probes/dialer.h"

#include <QJsonObject>

namespace netsetup {

struct Resolver
{
    QHostAddress address;
    quint16 port = 53;
    [[nodiscard]] QString text() const { return HostPort{address.toString(), port}.text(); }
};
Result<Resolver> parseResolver(const QString &text, const QString &field);

/// The resolvers and the search list that this machine is configured with.
struct SystemDns
{
    QList<Resolver> resolvers;
    QStringList searchList;
};
SystemDns systemDns();

/// Of c-ares, as the library that runs says it: "1.18.1".
QString dnsLibraryVersion();

/// The addresses that the hosts file of this machine gives for `name`.
QStringList hostsFileAddresses(const QString &name);

enum class DnsType { A, Aaaa };
enum class DnsOutcome {
    Answer, ///< a well-formed reply, whatever its rcode
    Timeout,
    NoListener,  ///< ICMP port unreachable, or TCP refused
    Unreachable, ///< no route, or an ICMP prohibition
    Malformed,
    BadName,
    Cancelled,
};
template <>
struct Words<DnsOutcome>
{
    static constexpr Word<DnsOutcome> table[] = {
        {DnsOutcome::Answer, "answer"},          {DnsOutcome::Timeout, "timeout"},
        {DnsOutcome::NoListener, "no-listener"}, {DnsOutcome::Unreachable, "unreachable"},
        {DnsOutcome::Malformed, "malformed"},    {DnsOutcome::BadName, "bad-name"},
        {DnsOutcome::Cancelled, "cancelled"},
    };
};

struct DnsRecord
{
    QString owner;
    QString type; ///< A, AAAA, CNAME, SOA
    quint32 ttl = 0;
    QString value;
};

/// What of an answer is kept. Whoever sends more than any honest server does must not hold up the rest.
constexpr qsizetype mostDnsLinks = 16;     ///< names that an alias leads through
constexpr qsizetype mostDnsRecords = 256;  ///< the answer's chain first
constexpr qsizetype mostDnsAddresses = 64; ///< that are used; the others are only named

struct DnsReply
{
    DnsReply() = default;
    QString name;
    DnsType type = DnsType::A;
    QString server;                             ///< "10.0.0.53:53"
    DnsOutcome outcome = DnsOutcome::Cancelled; ///< of the whole question
    int systemError = 0;
    int rcode = -1; ///< -1: no reply
    bool authoritative = false;
    bool truncated = false; ///< a UDP reply had TC set
    bool overTcp = false;   ///< the reply that counts came over TCP
    QList<DnsRecord> answer;
    bool soaInAuthority = false;
    int tries = 0;
    double ms = 0;

    QStringList spareAddresses; ///< beyond those that are used: named in evidence, never tried
    qsizetype cutRecords = 0;   ///< that `answer` does not hold
    bool cutChain = false;      ///< the alias goes on behind its last name here

    /// Takes what a server sent, up to the limits above.
    void takeRecords(const QList<DnsRecord> &records);
    [[nodiscard]] QStringList addresses() const;
    [[nodiscard]] quint32 minTtl() const; ///< over the whole chain
    /// {"name","type","server","outcome","systemError","rcode","authoritative","truncated","overTcp","records":[{"owner",
    ///  "type","ttl","value"}],"cut","soaInAuthority","tries","ms"}; rcode null without a reply. "cut" is
    ///  null, or
    ///  {"records","addresses","chain"}: how many were left out, and whether the alias goes on.
    [[nodiscard]] QJsonObject toJson() const;
};

/// Many questions to one server side by side, over one channel.
class DnsClient
{
public:
    DnsClient(Resolver server, Limits limits, Dialer &dialer);
    ~DnsClient();
    DnsClient(DnsClient &&) noexcept;

    /// UDP first (then TCP on truncation), `dnsTries` tries of `dnsTryMs`; all within tries x try.
    QCoro::Task<DnsReply> query(QString name, DnsType type, std::stop_token stop);
    /// One try over TCP only: tells a filtered UDP port from a dead server.
    QCoro::Task<DnsReply> queryTcp(QString name, DnsType type, std::stop_token stop);
    [[nodiscard]] QString server() const;

private:
    class Channel;
    std::shared_ptr<Channel> m_channel;
};

} // namespace netsetup
