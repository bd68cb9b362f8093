// Connecting with the system's own connect(), so that the errno that tells a reject from a missing route is
// kept.
#include "probes/dialer.h"

#include "base/log.h"
#include "probes/carrier.h"
#include "probes/nativesocket.h"
#include "probes/socketwatcher.h"

#include <QNetworkProxy>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.probes", QtFatalMsg)

void setOutcome(TcpEnd &end, int error, const QHostAddress &address)
{
    end.systemError = error;
    end.outcome = connectOutcome(error, address);
}

/// Where a connect really goes: that is what those who ask share, not the name they ask by. What the connect
/// map keeps here stays with the address that was meant.
QString placeOf(const ConnectRule &rule, const HostPort &meant)
{
    if (rule.target == ConnectRule::Target::Address)
        return HostPort{rule.toAddress.toString(), rule.toPort}.text();
    return meant.text() + (rule.target == ConnectRule::Target::Drop ? " drop"_L1 : " reject"_L1);
}

/// Another errno may be a shortage of our own, which passes.
bool isAboutThePlace(ConnectOutcome outcome)
{
    return outcome != ConnectOutcome::Connected && outcome != ConnectOutcome::Failed &&
           outcome != ConnectOutcome::Cancelled;
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
    SocketWatcher watcher({{},
                           [shot, &watcher](int writable) {
                               watcher.watch(writable, false, false);
                               shot.fire();
                           },
                           {}});
    watcher.watch(fd, false, true);
    const WaitEnd end = co_await shot.wait(limitMs, std::move(stop));
    co_return end;
}

/// Fills outcome, errno and socket; the permits are the caller's.
QCoro::Task<std::unique_ptr<QSslSocket>> dial(TcpEnd &result, QHostAddress address, quint16 port, int limitMs,
                                              std::stop_token stop)
{
    std::unique_ptr<QSslSocket> none;
    native::Descriptor descriptor(native::openStream(address));
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

ConnectOutcome connectOutcome(int error, const QHostAddress &address)
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
        return address.protocol() == QAbstractSocket::IPv6Protocol ? ConnectOutcome::Unreachable
                                                                   : ConnectOutcome::Failed;
    case EHOSTUNREACH:
        return ConnectOutcome::HostUnreachable;
    case EACCES:
    case EPERM:
        return ConnectOutcome::Denied;
    default:
        return ConnectOutcome::Failed;
    }
}

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

/// The rule that applies; where none does, one that leads to the address itself.
ConnectRule Dialer::ruleFor(const QString &host, const QHostAddress &address, quint16 port) const
{
    const auto find = [&](auto &&matches) {
        return std::find_if(m_map.begin(), m_map.end(),
                            [&](const ConnectRule &rule) { return rule.fromPort == port && matches(rule); });
    };
    auto rule = find([&](const ConnectRule &candidate) {
        return !host.isEmpty() && candidate.fromHost.compare(host, Qt::CaseInsensitive) == 0;
    });
    if (rule == m_map.end())
        rule = find([&](const ConnectRule &candidate) { return readAddress(candidate.fromHost) == address; });
    if (rule != m_map.end())
        return *rule;
    const bool stayHere = m_loopbackOnly && !address.isLoopback();
    return {{}, 0, stayHere ? ConnectRule::Target::Drop : ConnectRule::Target::Address, address, port};
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

bool Dialer::Place::failsWithin(int limitMs) const
{
    return failure && (failure->outcome != ConnectOutcome::Timeout || limitMs <= failureLimitMs);
}

void Dialer::Place::learn(const TcpEnd &end, int limitMs)
{
    if (end.outcome == ConnectOutcome::Connected) {
        opens = true;
        failure.reset();
    } else if (!opens && isAboutThePlace(end.outcome)) {
        failure = end;
        failureLimitMs = limitMs;
    }
}

QCoro::Task<TcpResult> Dialer::connectTo(QString host, QHostAddress address, quint16 port, int limitMs,
                                         std::stop_token stop)
{
    TcpResult result;
    const HostPort contact{host.isEmpty() ? address.toString() : host, port};
    const HostPort meant{address.toString(), port};
    const QString whom = u"%1 %2"_s.arg(host, meant.text()).trimmed();
    const ConnectRule rule = ruleFor(host, address, port);
    Place &place = m_places[placeOf(rule, meant)];
    Semaphore::Permit turn;
    if (!place.opens)
        turn = co_await place.turn.acquire(stop);
    if (!turn && !place.opens)
        co_return result;
    if (place.failsWithin(limitMs)) {
        static_cast<TcpEnd &>(result) = *place.failure;
        noteContact(contact.host, port);
        tell(result, whom);
        co_return result;
    }
    if (place.opens)
        turn = {}; // each needs a connection of its own
    // The scarcer permit first: who waits for a busy address must not hold one of the overall places.
    Semaphore forAddress = semaphoreFor(address);
    Semaphore::Permit addressPermit = co_await forAddress.acquire(stop);
    Semaphore::Permit overallPermit = co_await m_overall.acquire(stop);
    if (!addressPermit || !overallPermit)
        co_return result;
    noteContact(contact.host, port);
    QElapsedTimer clock;
    clock.start();
    if (rule.target == ConnectRule::Target::Drop) {
        result.dialled = u"drop"_s;
        const WaitEnd end = co_await pause(limitMs, stop);
        result.outcome = end == WaitEnd::Limit ? ConnectOutcome::Timeout : ConnectOutcome::Cancelled;
    } else if (rule.target == ConnectRule::Target::Reject) {
        result.dialled = u"reject"_s;
        setOutcome(result, ECONNREFUSED, address);
    } else {
        if (!rule.fromHost.isEmpty())
            result.dialled = HostPort{rule.toAddress.toString(), rule.toPort}.text();
        result.connection.m_socket = co_await dial(result, rule.toAddress, rule.toPort, limitMs, stop);
    }
    result.ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    keepPace(result);
    place.learn(result, limitMs);
    tell(result, whom);
    if (result.connection) {
        result.connection.m_overall = std::move(overallPermit);
        result.connection.m_perAddress = std::move(addressPermit);
    }
    co_return result;
}

void Dialer::keepPace(const TcpEnd &end)
{
    if (end.outcome == ConnectOutcome::Cancelled || end.outcome == ConnectOutcome::Timeout)
        return;
    ++m_pace.answered;
    if (end.outcome == ConnectOutcome::Connected)
        m_pace.slowestMs = std::max(m_pace.slowestMs, end.ms);
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
