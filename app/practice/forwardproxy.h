// A forward proxy of the practice world: opens tunnels by CONNECT to hosts of that world only, after a login
// if it wants one.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace netsetup::practice {

struct ProxyRules
{
    QByteArray name;  ///< what it calls itself in Via
    QByteArray login; ///< "user:password" for Basic; empty: anybody may pass
    /// The loopback port where a host of the practice world lives; nothing: the proxy does not allow it.
    std::function<std::optional<quint16>(const QString &host, quint16 port)> portOf;
};

class ForwardProxy
{
public:
    explicit ForwardProxy(ProxyRules rules);
    ~ForwardProxy();
    Q_DISABLE_COPY_MOVE(ForwardProxy)

    bool listen();
    [[nodiscard]] quint16 port() const;

private:
    class Listener;
    std::unique_ptr<Listener> m_listener;
};

} // namespace netsetup::practice
