#include "practice/forwardproxy.h"

#include "practice/http.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace netsetup::practice {

namespace {

constexpr int tunnelLimitMs = 60'000;
constexpr qsizetype maxTunnels = 200;
constexpr qint64 bufferSize = 64LL * 1024;

/// "acme.app.stackstate.example:443" in two; port 0 where it is nothing of the kind.
QPair<QString, quint16> splitAuthority(const QByteArray &authority)
{
    const qsizetype colon = authority.lastIndexOf(':');
    bool ok = false;
    const quint16 port = authority.mid(colon + 1).toUShort(&ok);
    if (colon <= 0 || !ok)
        return {};
    return {QString::fromLatin1(authority.left(colon)), port};
}

/// One client: its request, then bytes in both directions until either side is gone.
class Tunnel : public QObject
{
public:
    Tunnel(const ProxyRules &rules, QTcpSocket *client, QObject *parent);

private:
    const ProxyRules &m_rules;
    QTcpSocket *m_client;
    QTcpSocket m_target;
    RequestReader m_reader;
    QTimer m_limit;
    bool m_open = false;

    void onClientBytes();
    void answerRequest();
    void openTo(quint16 port);
    void refuse(int status, const QByteArray &text, const QList<QPair<QByteArray, QByteArray>> &headers = {});
};

Tunnel::Tunnel(const ProxyRules &rules, QTcpSocket *client, QObject *parent)
    : QObject(parent)
    , m_rules(rules)
    , m_client(client)
{
    client->setParent(this);
    client->setReadBufferSize(bufferSize);
    m_limit.setSingleShot(true);
    m_limit.start(tunnelLimitMs);
    connect(&m_limit, &QTimer::timeout, this, &QObject::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, &Tunnel::onClientBytes);
    connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_target, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(&m_target, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
    connect(&m_target, &QTcpSocket::readyRead, this, [this] { m_client->write(m_target.readAll()); });
}

void Tunnel::onClientBytes()
{
    if (m_open) {
        m_target.write(m_client->readAll());
        return;
    }
    using State = RequestReader::State;
    const State state = m_reader.feed(m_client->readAll());
    if (state == State::Ready)
        answerRequest();
    else if (state != State::Head && state != State::Body)
        refuse(400, "This is not a request that a proxy understands.");
}

void Tunnel::answerRequest()
{
    const HttpRequest &request = m_reader.request();
    if (request.method != "CONNECT")
        return refuse(405, "This practice proxy opens tunnels only.");
    const QByteArray wanted = "Basic " + QByteArray(m_rules.login.toBase64());
    if (!m_rules.login.isEmpty() && request.header("Proxy-Authorization") != wanted)
        return refuse(407, "This proxy wants a login.", {{"Proxy-Authenticate", "Basic realm=\"practice\""}});
    const auto [host, port] = splitAuthority(request.path);
    const std::optional<quint16> place = m_rules.portOf(host, port);
    if (!place)
        return refuse(403, "This proxy does not allow that host.");
    openTo(*place);
}

void Tunnel::openTo(quint16 port)
{
    connect(&m_target, &QTcpSocket::connected, this, [this] {
        m_open = true;
        m_client->write("HTTP/1.1 200 Connection established\r\nVia: 1.1 " + m_rules.name + "\r\n\r\n");
    });
    m_target.setReadBufferSize(bufferSize);
    m_target.connectToHost(QHostAddress::LocalHost, port);
}

void Tunnel::refuse(int status, const QByteArray &text, const QList<QPair<QByteArray, QByteArray>> &headers)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "text/html";
    answer.body = "<html><head><title>Practice proxy</title></head><body>" + text + "</body></html>";
    answer.headers = headers;
    answer.headers.append({"Via", "1.1 " + m_rules.name});
    m_client->write(printAnswer(answer, "GET", QDateTime::currentDateTimeUtc()));
    m_client->disconnectFromHost();
}

} // namespace

class ForwardProxy::Listener : public QTcpServer
{
public:
    explicit Listener(ProxyRules rules)
        : m_rules(std::move(rules))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection()) {
                if (m_tunnels.children().size() < maxTunnels)
                    new Tunnel(m_rules, client, &m_tunnels);
                else
                    delete client;
            }
        });
    }

private:
    ProxyRules m_rules;
    QObject m_tunnels; ///< dies before the rules that its children look at
};

ForwardProxy::ForwardProxy(ProxyRules rules)
    : m_listener(std::make_unique<Listener>(std::move(rules)))
{}

ForwardProxy::~ForwardProxy() = default;

bool ForwardProxy::listen()
{
    return m_listener->listen(QHostAddress::LocalHost, 0);
}

quint16 ForwardProxy::port() const
{
    return m_listener->serverPort();
}

} // namespace netsetup::practice
