// The one place where a probe opens a socket: applies the connect map, counts sockets, keeps the system's
// errno.
#pragma once

#include "base/closedwords.h"
#include "base/netnames.h"
#include "probes/limits.h"
#include "probes/wait.h"
#include "probes/wirerecord.h"

#include <QSslSocket>
#include <QStringList>

#include <map>
#include <memory>
#include <set>

namespace netsetup {

/// `--connect-to FROM:PORT:TO:PORT`: what is meant for FROM goes to TO.
struct ConnectRule
{
    enum class Target { Address, Drop, Reject };
    QString fromHost; ///< a host name or an address
    quint16 fromPort = 0;
    Target target = Target::Address;
    QHostAddress toAddress;
    quint16 toPort = 0;
};
/// Parses one rule; IPv6 addresses in brackets; TO may be "drop" or "reject" (then without a port).
Result<ConnectRule> parseConnectRule(const QString &text, const QString &field);

enum class ConnectOutcome {
    Connected,
    Refused,         ///< ECONNREFUSED
    Timeout,         ///< nothing came back within the limit
    Unreachable,     ///< ENETUNREACH: this machine has no route
    HostUnreachable, ///< EHOSTUNREACH
    Denied,          ///< EACCES, EPERM: this machine forbids it
    Failed,          ///< another errno
    Cancelled,
};
template <>
struct Words<ConnectOutcome>
{
    static constexpr Word<ConnectOutcome> table[] = {
        {ConnectOutcome::Connected, "connected"},
        {ConnectOutcome::Refused, "refused"},
        {ConnectOutcome::Timeout, "timeout"},
        {ConnectOutcome::Unreachable, "unreachable"},
        {ConnectOutcome::HostUnreachable, "host-unreachable"},
        {ConnectOutcome::Denied, "denied"},
        {ConnectOutcome::Failed, "failed"},
        {ConnectOutcome::Cancelled, "cancelled"},
    };
};

/// A connected TCP socket. Owns the descriptor (as a QSslSocket in plain mode) and gives its permits back
/// when it dies.
class Connection
{
public:
    Connection();
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    explicit operator bool() const { return m_socket != nullptr; }
    [[nodiscard]] QSslSocket &socket() const { return *m_socket; }

    /// From here on socket() is a plain one whose bytes travel inside what was socket(): a second TLS can
    /// start in the first. False where the system does not offer it; then nothing has changed.
    [[nodiscard]] bool nest();

    /// Where what goes over it is recorded; nullptr: nowhere.
    [[nodiscard]] WireConversation *conversation() const { return m_conversation.get(); }

private:
    friend class Dialer;
    std::shared_ptr<WireConversation> m_conversation;
    std::unique_ptr<class Carrier> m_carrier; ///< what the socket travels in; none: the network itself
    std::unique_ptr<QSslSocket> m_socket;
    Semaphore::Permit m_overall;
    Semaphore::Permit m_perAddress;
    void close();
};

/// What an errno of connect() to this address means; 0: connected.
ConnectOutcome connectOutcome(int error, const QHostAddress &address);

/// How a connect ended.
struct TcpEnd
{
    TcpEnd() = default;
    ConnectOutcome outcome = ConnectOutcome::Cancelled;
    int systemError = 0;    ///< errno; 0 when there was none
    bool immediate = false; ///< connect() itself said no: nothing left this machine
    double ms = 0;
    QString
        dialled; ///< "127.0.0.1:43211", "drop" or "reject" when the connect map sent it elsewhere, else empty
};

struct TcpResult : TcpEnd
{
    TcpResult() = default;
    Connection connection;
};

/// How those fared that were dialled so far.
struct Pace
{
    int answered = 0;     ///< connects that came to an end before their limit
    double slowestMs = 0; ///< of those that connected
};

class Dialer
{
public:
    explicit Dialer(QList<ConnectRule> map = {}, int maxSockets = 64, int perAddress = 2);

    /// Connects to `address` (an address of `host`; the map is asked for the host, then for the address).
    /// That an address and port does not open is found out once, for all who ask, whatever their host.
    QCoro::Task<TcpResult> connectTo(QString host, QHostAddress address, quint16 port, int limitMs,
                                     std::stop_token stop);

    /// From now on an address outside loopback that no rule of the map covers is treated as dropped.
    void keepOnLoopback() { m_loopbackOnly = true; }

    /// Lets more sockets be open to `address` than to others: a proxy, through which every flow goes.
    void widen(const QHostAddress &address, int sockets);

    /// From now on all that is said over connections and to DNS servers is recorded.
    void record(std::shared_ptr<WireRecord> wire) { m_wire = std::move(wire); }
    /// A new conversation of that record; nullptr: nothing is recorded.
    [[nodiscard]] std::shared_ptr<WireConversation> beginRecord(const QString &kind,
                                                                const QString &with) const;

    /// Notes a datagram socket of the DNS probe.
    void noteContact(const QString &host, quint16 port);
    /// "host:port" of all that was contacted, sorted.
    [[nodiscard]] QStringList contacted() const;
    [[nodiscard]] int openSockets() const;
    [[nodiscard]] Pace pace() const { return m_pace; }

private:
    /// One address and port. Who comes first dials; the others wait for what he finds.
    struct Place
    {
        Semaphore turn{1};
        bool opens = false;
        std::optional<TcpEnd> failure;
        int failureLimitMs = 0;

        [[nodiscard]] bool failsWithin(int limitMs) const;
        void learn(const TcpEnd &end, int limitMs);
    };
    [[nodiscard]] ConnectRule ruleFor(const QString &host, const QHostAddress &address, quint16 port) const;
    void keepPace(const TcpEnd &end);
    /// Logs how a connect ended, and begins its record.
    void tell(TcpResult &result, const QString &whom) const;
    Semaphore semaphoreFor(const QHostAddress &address);
    QList<ConnectRule> m_map;
    bool m_loopbackOnly = false;
    Semaphore m_overall;
    int m_maxSockets;
    int m_perAddress;
    std::map<QString, Semaphore> m_addresses;
    std::map<QString, Place> m_places;
    std::set<QString> m_widened;
    std::set<QString> m_contacted;
    std::shared_ptr<WireRecord> m_wire;
    Pace m_pace;
};

} // namespace netsetup
