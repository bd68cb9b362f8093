// One server over one transport, as something to await. No type of c-ares shows here.
#pragma once

#include "probes/dns.h"

#include <QHash>

namespace netsetup {

enum class DnsTransport { Udp, Tcp };

/// How one try ended, before anything is read into its bytes.
struct WireAnswer
{
    enum class End {
        Reply, ///< `reply` holds a message with our id and question
        Timeout,
        Failed, ///< `systemError` says why; 0: the server closed the TCP connection
        BadName,
        Gone, ///< stopped, or the channel was closed
    };
    WireAnswer() = default;
    End end = End::Gone;
    QByteArray reply;
    QByteArray truncatedPart; ///< the UDP reply that did not hold everything, if there was one
    int systemError = 0;
};

/// One question under way.
struct DnsTry
{
    Shot done;
    QByteArray question; ///< name, type and class, as they went out
    WireAnswer answer;
    bool ended = false;

    /// The first end counts.
    void end(WireAnswer::End how);
};

/// The questions under way over one channel, by message id.
class DnsTries
{
public:
    [[nodiscard]] quint16 freeId() const;
    void insert(quint16 id, const std::shared_ptr<DnsTry> &one);
    void remove(quint16 id);
    [[nodiscard]] bool anyoneWaits() const;
    /// Looks at a datagram before the DNS library does: several questions share a socket, and the library
    /// says neither that a reply was truncated nor that a server refused with a bare header, and cuts a reply
    /// that is larger than it asked for.
    void sawDatagram(const QByteArray &bytes) const;

private:
    QHash<quint16, std::shared_ptr<DnsTry>> m_running;
};

/// What a DNS library has to offer; dns.cpp does it with c-ares.
class DnsEngine
{
public:
    virtual ~DnsEngine() = default;
    virtual std::shared_ptr<DnsTry> start(const QByteArray &name, DnsType type) = 0;
    /// Nobody waits for `one` any more.
    virtual void abandon(const std::shared_ptr<DnsTry> &one) = 0;
    virtual void close() = 0;
};
std::shared_ptr<DnsEngine> makeDnsEngine(const Resolver &server, DnsTransport transport, int tryMs);

/// One question as it goes over UDP; empty where the name cannot be asked for.
QByteArray dnsQuestion(const QByteArray &name, DnsType type, quint16 id);

/// Questions over UDP share one socket, as those of a program do. Over TCP each has a connection of its own:
/// one that is refused or closed says nothing about the question beside it.
class DnsWire
{
public:
    DnsWire(const Resolver &server, int tryMs);
    ~DnsWire();
    DnsWire(const DnsWire &) = delete;
    DnsWire &operator=(const DnsWire &) = delete;

    /// One try, at most `leftMs` with all that truncation leads to; takes from it what was waited.
    QCoro::Task<WireAnswer> ask(DnsTransport transport, QByteArray name, DnsType type, int &leftMs,
                                std::stop_token stop);
    /// Ends everything that is under way with Gone.
    void close();

private:
    struct Engines;
    std::shared_ptr<Engines> m_engines;
};

} // namespace netsetup
