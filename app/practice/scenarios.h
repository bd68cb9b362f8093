// A practice network as data: its names, what stands behind each address, and who signs. Adding a network is
// one entry in scenarios.cpp.
#pragma once

#include "practice/http.h"
#include "practice/identity.h"
#include "practice/nametable.h"
#include "practice/practice.h"
#include "practice/receiver.h"

#include <QJsonValue>

namespace netsetup::practice {

/// A host of the practice world. Names that share an address share a port, told apart by the client hello.
struct Host
{
    QString name;
    QStringList addresses;
    QString identity;    ///< its certificate, as loadIdentity() calls it; empty: plain HTTP
    HttpService service; ///< nothing: no packet to it is ever answered
    quint16 port = 443;
    QStringList dropped; ///< those of its addresses that answer nothing
};

/// A forward proxy, and nothing leaves but through it.
struct ProxyHost
{
    QString name;
    QString address;
    quint16 port = 3128;
    QByteArray login; ///< "user:password"; empty: none wanted
};

struct Layout
{
    QList<Host> hosts;
    OutsideNames outside = OutsideNames::Resolve;
    Signer signer = Signer::Public;
    std::optional<ProxyHost> proxy;
    QJsonValue registry = QJsonValue::Null; ///< for the settings: what a plan here needs as own registry

    /// The host called `name`, to be changed by a scenario.
    Host &host(const QString &name);
};

struct Scenario
{
    PracticeScenario about;
    void (*change)(Layout &layout); ///< what differs from a network in which all is well
};

const QList<Scenario> &scenarios();

/// Nothing: there is no such network.
std::optional<Layout> layoutOf(const QString &name);

/// The one tenant that exists.
QString tenantName();

} // namespace netsetup::practice
