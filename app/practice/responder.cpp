// One connection is one exchange: client hello, handshake, request, answer, close.
#include "practice/responder.h"

#include "base/log.h"
#include "base/netnames.h"
#include "practice/clienthello.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

namespace netsetup::practice {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.practice", QtFatalMsg)

constexpr int exchangeLimitMs = 20'000;
constexpr qsizetype maxExchanges = 200;
constexpr qint64 bufferSize = 64LL * 1024;

/// Deletes itself when the peer is gone, the answer is out, or the time is up.
class Exchange : public QObject
{
public:
    Exchange(const std::vector<VirtualHost> &hosts, QObject *parent);
    ~Exchange() override;
    Q_DISABLE_COPY_MOVE(Exchange)

    void start(qintptr descriptor);

private:
    const std::vector<VirtualHost> &m_hosts;
    const VirtualHost *m_host;
    RequestReader m_reader;
    QTimer m_limit;
    QSslSocket m_socket;
    enum class Stage { Hello, Request, Closing } m_stage = Stage::Hello;

    void onBytes();
    void readHello();
    void readRequest();
    void send(const HttpAnswer &answer);
};

Exchange::Exchange(const std::vector<VirtualHost> &hosts, QObject *parent)
    : QObject(parent)
    , m_hosts(hosts)
    , m_host(&hosts.front())
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &QObject::deleteLater);
    connect(&m_socket, &QSslSocket::readyRead, this, &Exchange::onBytes);
    connect(&m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &QObject::deleteLater);
}

Exchange::~Exchange()
{
    // A dying socket still says "disconnected".
    m_socket.disconnect();
    m_socket.abort();
}

void Exchange::start(qintptr descriptor)
{
    m_limit.start(exchangeLimitMs);
    m_socket.setReadBufferSize(bufferSize);
    if (!m_socket.setSocketDescriptor(descriptor))
        deleteLater();
    else if (!m_host->tls)
        m_stage = Stage::Request;
}

void Exchange::onBytes()
{
    if (m_stage == Stage::Hello)
        readHello();
    else if (m_stage == Stage::Request)
        readRequest();
    else
        m_socket.skip(m_socket.bytesAvailable());
}

void Exchange::readHello()
{
    // Only looked at: the handshake wants to read the same bytes.
    const ClientHello hello = readClientHello(m_socket.peek(bufferSize));
    if (hello.state == ClientHello::State::NotTls)
        deleteLater();
    if (hello.state != ClientHello::State::Complete)
        return;
    for (const VirtualHost &host : m_hosts)
        if (host.tls && host.name.toLatin1() == hello.serverName)
            m_host = &host;
    m_stage = Stage::Request;
    m_socket.setSslConfiguration(*m_host->tls);
    m_socket.startServerEncryption();
}

void Exchange::readRequest()
{
    using State = RequestReader::State;
    const State state = m_reader.feed(m_socket.readAll());
    if (state == State::Ready)
        send(m_host->service(m_reader.request()));
    else if (state != State::Head && state != State::Body)
        send(answerToBadRequest(state));
}

void Exchange::send(const HttpAnswer &answer)
{
    m_stage = Stage::Closing;
    const HttpRequest &request = m_reader.request();
    qCDebug(logger).noquote() << m_host->name
                              << printable(QString::fromLatin1(request.method + ' ' + request.path))
                              << answer.status;
    m_socket.write(printAnswer(answer, request.method, QDateTime::currentDateTimeUtc()));
    m_socket.disconnectFromHost();
}

} // namespace

class Responder::Listener : public QTcpServer
{
public:
    explicit Listener(std::vector<VirtualHost> hosts)
        : m_hosts(std::move(hosts))
    {}

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *exchange = new Exchange(m_hosts, &m_exchanges);
        exchange->start(descriptor);
        if (m_exchanges.children().size() > maxExchanges)
            delete exchange;
    }

private:
    std::vector<VirtualHost> m_hosts;
    QObject m_exchanges; ///< dies before the hosts that its children look at
};

Responder::Responder(std::vector<VirtualHost> hosts)
    : m_listener(std::make_unique<Listener>(std::move(hosts)))
{}

Responder::~Responder() = default;

bool Responder::listen()
{
    return m_listener->listen(QHostAddress::LocalHost, 0);
}

quint16 Responder::port() const
{
    return m_listener->serverPort();
}

} // namespace netsetup::practice
