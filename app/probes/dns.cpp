// c-ares in Qt's event loop: the one file that sees <ares.h>. Its sockets are ours, because c-ares hides what
// they show: the errno behind a refused query, and the UDP reply that said "truncated".
#include "probes/dnsmessage.h"
#include "probes/dnswire.h"
#include "probes/nativesocket.h"
#include "probes/socketwatcher.h"

#include <ares.h>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool initLibrary()
{
    static const bool ready = ares_library_init(ARES_LIB_INIT_ALL) == ARES_SUCCESS;
    return ready;
}

WireAnswer::End endOf(int status)
{
    switch (status) {
    case ARES_SUCCESS:
        return WireAnswer::End::Reply;
    case ARES_ETIMEOUT:
        return WireAnswer::End::Timeout;
    case ARES_EBADNAME:
        return WireAnswer::End::BadName;
    case ARES_ECANCELLED:
    case ARES_EDESTRUCTION:
        return WireAnswer::End::Gone;
    default:
        return WireAnswer::End::Failed;
    }
}

/// c-ares has the system's own type for sockets, we have numbers everywhere.
ares_socket_t itsSocket(int fd)
{
    return static_cast<ares_socket_t>(fd);
}

int ourSocket(ares_socket_t socket)
{
    return static_cast<int>(socket);
}

/// One channel of c-ares.
class AresEngine final : public DnsEngine
{
public:
    AresEngine(const Resolver &server, DnsTransport transport, int tryMs);
    ~AresEngine() override { close(); }
    AresEngine(const AresEngine &) = delete;
    AresEngine &operator=(const AresEngine &) = delete;

    std::shared_ptr<DnsTry> start(const QByteArray &name, DnsType type) override;
    void abandon(const std::shared_ptr<DnsTry> &one) override;
    void close() override;

private:
    /// What c-ares hands back to us with the end of one query.
    struct Pending
    {
        AresEngine *engine;
        quint16 id;
        std::shared_ptr<DnsTry> one;
    };

    bool open();
    void setSocketFunctions();
    void rearm();
    void process(ares_socket_t readable, ares_socket_t writable);
    void noteError(int error) { m_lastError = native::isTransient(error) ? m_lastError : error; }

    static AresEngine &self(void *data) { return *static_cast<AresEngine *>(data); }
    static void onSocketState(void *data, ares_socket_t fd, int readable, int writable);
    static void onEnd(void *argument, int status, int timeouts, unsigned char *bytes, int size);
    static int onConnect(ares_socket_t fd, const sockaddr *, ares_socklen_t, void *data);
    static ares_ssize_t onReceive(ares_socket_t fd, void *buffer, size_t size, int flags, sockaddr *from,
                                  ares_socklen_t *fromSize, void *data);
    static ares_ssize_t onSend(ares_socket_t fd, const iovec *parts, int count, void *data);

    Resolver m_server;
    DnsTransport m_transport;
    int m_tryMs;
    ares_channel m_channel = nullptr;
    bool m_closed = false;
    int m_lastError = 0;
    SocketWatcher m_watcher;
    DnsTries m_running;
};

AresEngine::AresEngine(const Resolver &server, DnsTransport transport, int tryMs)
    : m_server(server)
    , m_transport(transport)
    , m_tryMs(tryMs)
    , m_watcher({[this](int fd) { process(itsSocket(fd), ARES_SOCKET_BAD); },
                 [this](int fd) { process(ARES_SOCKET_BAD, itsSocket(fd)); },
                 [this] {
                     process(ARES_SOCKET_BAD, ARES_SOCKET_BAD);
                 }})
{}

bool AresEngine::open()
{
    if (m_channel != nullptr || m_closed || !initLibrary())
        return m_channel != nullptr;
    QByteArray lookups = "b"_ba;
    QByteArray noFile = "/dev/null"_ba; // this machine's settings do not matter here
    ares_options options = {};
    options.flags = ARES_FLAG_NOCHECKRESP | ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES;
    // A large answer is asked for again by us: when the connection for it fails, c-ares drops every other
    // question too.
    options.flags |= m_transport == DnsTransport::Tcp ? ARES_FLAG_USEVC : ARES_FLAG_IGNTC;
    options.timeout = m_tryMs;
    options.tries = 1; // c-ares doubles the limit with every try of its own
    options.lookups = lookups.data();
    options.resolvconf_path = noFile.data();
    options.sock_state_cb = &AresEngine::onSocketState;
    options.sock_state_cb_data = this;
    const int mask = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_NDOTS |
                     ARES_OPT_LOOKUPS | ARES_OPT_RESOLVCONF | ARES_OPT_SOCK_STATE_CB;
    if (ares_init_options(&m_channel, &options, mask) != ARES_SUCCESS) {
        m_channel = nullptr;
        return false;
    }
    setSocketFunctions();
    QHostAddress plain = m_server.address;
    plain.setScopeId({}); // c-ares knows no scopes; our own connect does
    const HostPort server{plain.toString(), m_server.port};
    if (ares_set_servers_ports_csv(m_channel, server.text().toLatin1().constData()) != ARES_SUCCESS)
        ares_destroy(std::exchange(m_channel, nullptr));
    return m_channel != nullptr;
}

void AresEngine::setSocketFunctions()
{
    static const ares_socket_functions functions = {
        [](int family, int type, int protocol, void *) {
            return itsSocket(native::openSocket(family, type, protocol));
        },
        [](ares_socket_t socket, void *) { return native::closeSocket(ourSocket(socket)); },
        &AresEngine::onConnect,
        &AresEngine::onReceive,
        &AresEngine::onSend,
    };
    ares_set_socket_functions(m_channel, &functions, this);
}

std::shared_ptr<DnsTry> AresEngine::start(const QByteArray &name, DnsType type)
{
    auto one = std::make_shared<DnsTry>();
    if (m_closed || !open()) {
        one->answer.systemError = m_closed ? 0 : ENOMEM;
        one->end(m_closed ? WireAnswer::End::Gone : WireAnswer::End::Failed);
        return one;
    }
    const quint16 id = m_running.freeId();
    const QByteArray question = dnsQuestion(name, type, id);
    if (question.isEmpty()) {
        one->end(WireAnswer::End::BadName);
        return one;
    }
    one->question = question.mid(dnsHeaderSize);
    m_running.insert(id, one);
    // The callback comes exactly once, perhaps before ares_send() returns.
    ares_send(m_channel, reinterpret_cast<const unsigned char *>(question.constData()),
              static_cast<int>(question.size()), &AresEngine::onEnd, new Pending{this, id, one});
    rearm();
    return one;
}

void AresEngine::abandon(const std::shared_ptr<DnsTry> &one)
{
    one->end(WireAnswer::End::Gone);
    if (m_channel == nullptr || m_running.anyoneWaits())
        return;
    ares_cancel(m_channel); // nobody waits any more: the sockets close now, not at their limit
    rearm();
}

void AresEngine::close()
{
    m_closed = true;
    m_watcher.cancelAlarm();
    if (m_channel != nullptr)
        ares_destroy(std::exchange(m_channel, nullptr));
}

void AresEngine::onEnd(void *argument, int status, int, unsigned char *bytes, int size)
{
    const std::unique_ptr<Pending> pending(static_cast<Pending *>(argument));
    DnsTry &one = *pending->one;
    AresEngine &engine = *pending->engine;
    engine.m_running.remove(pending->id);
    if (one.ended)
        return;
    const WireAnswer::End how = endOf(status);
    if (how == WireAnswer::End::Reply)
        one.answer.reply = QByteArray(reinterpret_cast<const char *>(bytes), size);
    if (how == WireAnswer::End::Failed)
        one.answer.systemError = engine.m_lastError;
    one.end(how);
}

void AresEngine::process(ares_socket_t readable, ares_socket_t writable)
{
    if (m_channel == nullptr)
        return;
    ares_process_fd(m_channel, readable, writable);
    rearm();
}

void AresEngine::rearm()
{
    timeval left = {};
    if (m_channel == nullptr || ares_timeout(m_channel, nullptr, &left) == nullptr) {
        m_watcher.cancelAlarm();
        return;
    }
    m_watcher.setAlarm(static_cast<int>(left.tv_sec * 1000 + left.tv_usec / 1000 + 1));
}

void AresEngine::onSocketState(void *data, ares_socket_t socket, int readable, int writable)
{
    self(data).m_watcher.watch(ourSocket(socket), readable != 0, writable != 0);
}

int AresEngine::onConnect(ares_socket_t socket, const sockaddr *, ares_socklen_t, void *data)
{
    const Resolver &server = self(data).m_server;
    const int error = native::startConnect(ourSocket(socket), server.address, server.port);
    if (error != 0)
        self(data).noteError(error);
    native::leaveError(error);
    return error == 0 ? 0 : -1;
}

ares_ssize_t AresEngine::onReceive(ares_socket_t socket, void *buffer, size_t size, int flags, sockaddr *from,
                                   ares_socklen_t *fromSize, void *data)
{
    AresEngine &engine = self(data);
    int room = fromSize == nullptr ? 0 : static_cast<int>(*fromSize);
    const native::Moved got = native::receive(ourSocket(socket), buffer, size, flags, from, room);
    if (fromSize != nullptr)
        *fromSize = static_cast<ares_socklen_t>(room);
    if (got.bytes > 0 && native::isDatagram(ourSocket(socket)))
        engine.m_running.sawDatagram(QByteArray(static_cast<const char *>(buffer), got.bytes));
    else if (got.bytes <= 0)
        engine.noteError(got.error); // 0: the server closed the connection
    native::leaveError(got.error);
    return static_cast<ares_ssize_t>(got.bytes);
}

ares_ssize_t AresEngine::onSend(ares_socket_t socket, const iovec *parts, int count, void *data)
{
    const native::Moved sent = native::send(ourSocket(socket), parts, count);
    if (sent.bytes < 0)
        self(data).noteError(sent.error);
    native::leaveError(sent.error);
    return static_cast<ares_ssize_t>(sent.bytes);
}

} // namespace

std::shared_ptr<DnsEngine> makeDnsEngine(const Resolver &server, DnsTransport transport, int tryMs)
{
    return std::make_shared<AresEngine>(server, transport, tryMs);
}

QString dnsLibraryVersion()
{
    return QString::fromLatin1(ares_version(nullptr));
}

SystemDns systemDns()
{
    SystemDns found;
    ares_channel channel = nullptr;
    if (!initLibrary() || ares_init(&channel) != ARES_SUCCESS)
        return found;
    ares_addr_port_node *servers = nullptr;
    ares_get_servers_ports(channel, &servers);
    for (const ares_addr_port_node *node = servers; node != nullptr; node = node->next) {
        const QHostAddress address = node->family == AF_INET
                                         ? QHostAddress(ntohl(node->addr.addr4.s_addr))
                                         : QHostAddress(reinterpret_cast<const quint8 *>(&node->addr.addr6));
        found.resolvers.append({address, static_cast<quint16>(node->udp_port == 0 ? 53 : node->udp_port)});
    }
    ares_free_data(servers);
    ares_options options = {};
    int mask = 0;
    if (ares_save_options(channel, &options, &mask) == ARES_SUCCESS) {
        for (int i = 0; i < options.ndomains; ++i)
            found.searchList.append(QString::fromLatin1(options.domains[i]));
        ares_destroy_options(&options);
    }
    ares_destroy(channel);
    return found;
}

QByteArray dnsQuestion(const QByteArray &name, DnsType type, quint16 id)
{
    constexpr int classIn = 1;
    const int number = type == DnsType::A ? 1 : 28;
    unsigned char *bytes = nullptr;
    int size = 0;
    if (ares_create_query(name.constData(), classIn, number, id, 1, &bytes, &size, 0) != ARES_SUCCESS)
        return {};
    const QByteArray question(reinterpret_cast<const char *>(bytes), size);
    ares_free_string(bytes);
    return question;
}

} // namespace netsetup
