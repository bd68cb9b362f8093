// A TLS and HTTP server on a free loopback port; by the name in the client hello it is one of several hosts.
#pragma once

#include "practice/http.h"

#include <QSslConfiguration>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace netsetup::practice {

struct VirtualHost
{
    QString name;
    std::optional<QSslConfiguration> tls; ///< nothing: plain HTTP
    HttpService service;
};

class Responder
{
public:
    /// The first host also serves clients that name none of the others. There must be one.
    explicit Responder(std::vector<VirtualHost> hosts);
    ~Responder();
    Q_DISABLE_COPY_MOVE(Responder)

    bool listen();
    [[nodiscard]] quint16 port() const;

private:
    class Listener;
    std::unique_ptr<Listener> m_listener;
};

} // namespace netsetup::practice
