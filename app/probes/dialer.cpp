// Connecting with the system's own connect(), so that the errno that tells a reject from a missing route is
// kept.
#include "probes/dialer.h"

#include "base/log.h"
#include "probes/carrier.h"
#include "probes/nativesocket.h"

#include <QNetworkProxy>
#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.probes", QtFatalMsg)

ConnectOutcome outcomeFor(int error, bool ipv6)
{
    switch (error) {
    case 0:
        return ConnectOutcome::Connected;
    case ECONNREFUSED:
        return ConnectOutcome::Refused;
    case ETIMEDOUT:
        return ConnectOutcome::Timeout;
    case ENETUNREACH:
    case EAFNOSUPPORT: // a machine without IPv6
        return ConnectOutcome::Unreachable;
    case EADDRNOTAVAIL: // IPv6 switched off on every interface; for IPv4 it means that the ports ran out
        return ipv6 ? ConnectOutcome::Unreachable : ConnectOutcome::Failed;
    case EHOSTUNREACH:
        return ConnectOutcome::HostUnreachable;
    case EACCES:
    case EPERM:
        return ConnectOutcome::Denied;
    default:
        return ConnectOutcome::Failed;
    }
}

void setOutcome(TcpResult &result, int error, const QHostAddress &address)
{
    result.systemError = error;
    result.outcome = outcomeFor(error, address.protocol() == QAbstractSocket::IPv6Protocol);
}

std::unique_ptr<QSslSocket> adopt(native::Descriptor &descriptor)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setProxy(QNetworkProxy::NoProxy);
    if (!socket->setSocketDescriptor(descriptor.get(), QAbstractSocket::ConnectedState))
        return nullptr;
    static_cast<void>(descriptor.release()); // the socket owns it now
    return socket;
}

/// Waits until a connect that is under way has ended. Answer: ask connectError().
QCoro::Task<WaitEnd> untilWritable(int fd, int limitMs, std::stop_token stop)
{
    const Shot shot;
    QSocketNotifier notifier(fd, QSocketNotifier::Write);
    QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [shot, &notifier] {
        notifier.setEnabled(false);
        shot.fire();
    });
    const WaitEnd end = co_await shot.wait(limitMs, std::move(stop));
    co_return end;
}

/// Fills outcome, errno and socket; the permits are the caller's.
QCoro::Task<std::unique_ptr<QSslSocket>> dial(TcpResult &result, QHostAddress address, quint16 port,
                                              int limitMs, std::stop_token stop)
{
    std::unique_ptr<QSslSocket> none;
    native::Descriptor descriptor(native::openSocket(native::familyOf(address), SOCK_STREAM, 0));
    int error = descriptor.get() < 0 ? errno : native::startConnect(descriptor.get(), address, port);
    result.immediate = error != 0 && error != EINPROGRESS;
    if (error == EINPROGRESS) {
        const WaitEnd end = co_await untilWritable(descriptor.get(), limitMs, std::move(stop));
        if (end != WaitEnd::Answer) {
            result.outcome = end == WaitEnd::Limit ? ConnectOutcome::Timeout : ConnectOutcome::Cancelled;
            co_return none;
        }
        error = native::connectError(descriptor.get());
    }
    setOutcome(result, error, address);
    if (error != 0)
        co_return none;
    std::unique_ptr<QSslSocket> socket = adopt(descriptor);
    if (!socket)
        result.outcome = ConnectOutcome::Failed;
    co_return socket;
}

} // namespace

Connection::Connection() = default;
Connection::Connection(Connection &&other) noexcept = default;

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this == &other)
        return *this;
    close();
    m_carrier = std::move(other.m_carrier);
    m_socket = std::move(other.m_socket);
    m_conversation = std::move(other.m_conversation);
    m_overall = std::move(other.m_overall);
    m_perAddress = std::move(other.m_perAddress);
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    if (!m_socket)
        return;
    m_socket->disconnect(); // a dying socket still emits; its listeners may be gone
    m_socket->abort();
    m_socket.reset();
    m_carrier.reset();
    m_overall = {};
    m_perAddress = {};
}

bool Connection::nest()
{
    int oneEnd = -1;
    int otherEnd = -1;
    if (!native::openPair(oneEnd, otherEnd))
        return false;
    native::Descriptor ours(oneEnd);
    native::Descriptor carried(otherEnd);
    std::unique_ptr<QSslSocket> inner = adopt(ours);
    std::unique_ptr<QSslSocket> farEnd = adopt(carried);
    if (!inner || !farEnd)
        return false;
    m_carrier = std::make_unique<Carrier>(std::move(m_socket), std::move(farEnd), std::move(m_carrier));
    m_socket = std::move(inner);
    return true;
}

Dialer::Dialer(QList<ConnectRule> map, int maxSockets, int perAddress)
    : m_map(std::move(map))
    , m_overall(maxSockets)
    , m_maxSockets(maxSockets)
    , m_perAddress(perAddress)
{}

const ConnectRule *Dialer::ruleFor(const QString &host, const QHostAddress &address, quint16 port) const
{
    const auto find = [&](auto &&matches) {
        const auto found = std::find_if(m_map.begin(), m_map.end(), [&](const ConnectRule &rule) {
            return rule.fromPort == port && matches(rule);
        });
        return found == m_map.end() ? nullptr : &*found;
    };
    const ConnectRule *byHost = find([&](const ConnectRule &rule) {
        return !host.isEmpty() && rule.fromHost.compare(host, Qt::CaseInsensitive) == 0;
    });
    if (byHost != nullptr)
        return byHost;
    return find([&](const ConnectRule &rule) { return readAddress(rule.fromHost) == address; });
}

void Dialer::widen(const QHostAddress &address, int sockets)
{
    if (m_widened.insert(address.toString()).second)
        m_addresses.insert_or_assign(address.toString(), Semaphore(sockets));
}

Semaphore Dialer::semaphoreFor(const QHostAddress &address)
{
    return m_addresses.try_emplace(address.toString(), m_perAddress).first->second;
}

QCoro::Task<TcpResult> Dialer::connectTo(QString host, QHostAddress address, quint16 port, int limitMs,
                                         std::stop_token stop)
{
    TcpResult result;
    // The scarcer permit first: who waits for a busy address must not hold one of the overall places.
    Semaphore forAddress = semaphoreFor(address);
    Semaphore::Permit addressPermit = co_await forAddress.acquire(stop);
    Semaphore::Permit overallPermit = co_await m_overall.acquire(stop);
    if (!addressPermit || !overallPermit)
        co_return result;
    noteContact(host.isEmpty() ? address.toString() : host, port);
    QElapsedTimer clock;
    clock.start();
    const ConnectRule *found = ruleFor(host, address, port);
    const bool stayHere = m_loopbackOnly && !address.isLoopback();
    const ConnectRule unmapped{
        {}, 0, stayHere ? ConnectRule::Target::Drop : ConnectRule::Target::Address, address, port};
    const ConnectRule rule = found != nullptr ? *found : unmapped;
    if (rule.target == ConnectRule::Target::Drop) {
        result.dialled = u"drop"_s;
        const WaitEnd end = co_await pause(limitMs, stop);
        result.outcome = end == WaitEnd::Limit ? ConnectOutcome::Timeout : ConnectOutcome::Cancelled;
    } else if (rule.target == ConnectRule::Target::Reject) {
        result.dialled = u"reject"_s;
        setOutcome(result, ECONNREFUSED, address);
    } else {
        if (found != nullptr)
            result.dialled = HostPort{rule.toAddress.toString(), rule.toPort}.text();
        result.connection.m_socket = co_await dial(result, rule.toAddress, rule.toPort, limitMs, stop);
    }
    result.ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    keepPace(result);
    tell(result, u"%1 %2"_s.arg(host, HostPort{address.toString(), port}.text()).trimmed());
    if (result.connection) {
        result.connection.m_overall = std::move(overallPermit);
        result.connection.m_perAddress = std::move(addressPermit);
    }
    co_return result;
}

void Dialer::keepPace(const TcpResult &result)
{
    if (result.outcome == ConnectOutcome::Cancelled || result.outcome == ConnectOutcome::Timeout)
        return;
    ++m_pace.answered;
    if (result.outcome == ConnectOutcome::Connected)
        m_pace.slowestMs = std::max(m_pace.slowestMs, result.ms);
}

void Dialer::tell(TcpResult &result, const QString &whom) const
{
    QString told = u"%1 after %2 ms"_s.arg(wordFor(result.outcome)).arg(result.ms, 0, 'f', 1);
    if (result.systemError != 0)
        told += u", system error %1"_s.arg(result.systemError);
    if (!result.dialled.isEmpty())
        told += u", by the connect map to %1"_s.arg(result.dialled);
    qCDebug(logger).noquote() << u"%1: %2"_s.arg(printable(whom), told);
    result.connection.m_conversation = beginRecord(u"tcp"_s, whom);
    if (WireConversation *conversation = result.connection.conversation(); conversation != nullptr)
        conversation->note(told);
}

std::shared_ptr<WireConversation> Dialer::beginRecord(const QString &kind, const QString &with) const
{
    return m_wire == nullptr ? nullptr : m_wire->begin(kind, with);
}

void Dialer::noteContact(const QString &host, quint16 port)
{
    const HostPort contact{host, port};
    m_contacted.insert(contact.text());
}

QStringList Dialer::contacted() const
{
    return {m_contacted.begin(), m_contacted.end()};
}

int Dialer::openSockets() const
{
    return m_maxSockets - m_overall.available();
}

} // namespace netsetup
