// Brings a layout to life: a port for each address, a resolver for the names, and the settings that lead
// there.
#include "practice/practice.h"

#include "base/inwords.h"
#include "base/json.h"
#include "practice/dnsresponder.h"
#include "practice/forwardproxy.h"
#include "practice/hosts.h"
#include "practice/responder.h"
#include "practice/scenarios.h"
#include "practice/silentport.h"

#include <QMap>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace practice {

namespace {

/// An address and port of the practice world, and the hosts that live there.
using Places = QMap<QPair<QString, quint16>, QList<Host>>;

Places placesOf(const Layout &layout)
{
    Places places;
    for (const Host &host : layout.hosts)
        for (const QString &address : host.addresses)
            places[{address, host.port}].append(host);
    return places;
}

NameTable namesOf(const Layout &layout, const QStringList &zones)
{
    NameTable names(layout.outside, zones, insideZone());
    for (const Host &host : layout.hosts)
        names.add(host.name, host.addresses);
    if (layout.proxy)
        names.add(layout.proxy->name, {layout.proxy->address});
    return names;
}

Error cannotStart(const QString &what)
{
    return Error{u"practice.cannot-start"_s, u"practice network"_s, what,
                 inWords("Practice", "free ports on 127.0.0.1 and Qt with TLS are needed")};
}

class RunningNetwork final : public PracticeNetwork
{
public:
    RunningNetwork(QString name, Layout layout)
        : m_name(std::move(name))
        , m_layout(std::move(layout))
    {}

    Outcome bringUp();
    [[nodiscard]] PracticeSettings settings() const override { return m_settings; }

private:
    QString m_name;
    Layout m_layout;
    PracticeSettings m_settings;
    QStringList m_connect;
    QMap<QString, QSslConfiguration> m_identities;
    std::unique_ptr<DnsResponder> m_dns;
    std::vector<std::unique_ptr<Responder>> m_responders;
    std::unique_ptr<ForwardProxy> m_proxy;
    SilentPort m_silence; ///< one port plays every address that answers nothing

    Result<QString> serve(const QString &address, const QList<Host> &hosts);
    Result<QString> answer(const QList<Host> &hosts);
    QString stayStill();
    Outcome startProxy(const Places &places);
    Result<std::optional<QSslConfiguration>> identity(const QString &name);
    Outcome writeSettings(const QJsonObject &overlay);
};

Outcome RunningNetwork::bringUp()
{
    const Result<QByteArray> overlayText = practiceFile(u"overlay.json"_s);
    if (!overlayText)
        return overlayText.error();
    const Result<QJsonObject> overlay = json::parseObject(*overlayText, u"overlay.json"_s);
    if (!overlay)
        return overlay.error();
    QStringList zones = {u"example"_s, insideZone()};
    const QJsonObject names = overlay->value("hosts"_L1).toObject();
    for (const QJsonValue &zone : names)
        zones.append(zone.toString());
    m_dns = std::make_unique<DnsResponder>(namesOf(m_layout, zones));
    if (!m_dns->listen())
        return cannotStart(inWords("Practice", "the resolver found no free port"));

    const Places places = placesOf(m_layout);
    if (m_layout.proxy) {
        if (const Outcome started = startProxy(places); !started)
            return started.error();
        return writeSettings(*overlay);
    }
    for (auto it = places.begin(); it != places.end(); ++it) {
        const Result<QString> target = serve(it.key().first, it.value());
        if (!target)
            return target.error();
        m_connect.append(u"%1:%2:%3"_s.arg(it.key().first).arg(it.key().second).arg(*target));
    }
    return writeSettings(*overlay);
}

Result<QString> RunningNetwork::serve(const QString &address, const QList<Host> &hosts)
{
    const bool silent = !hosts.first().service || hosts.first().dropped.contains(address);
    return silent ? Result<QString>(stayStill()) : answer(hosts);
}

Result<QString> RunningNetwork::answer(const QList<Host> &hosts)
{
    std::vector<VirtualHost> virtualHosts;
    for (const Host &host : hosts) {
        const auto tls = identity(host.identity);
        if (!tls)
            return tls.error();
        virtualHosts.push_back({host.name, *tls, host.service});
    }
    auto responder = std::make_unique<Responder>(std::move(virtualHosts));
    if (!responder->listen())
        return cannotStart(inWords("Practice", "%1 found no free port").arg(hosts.first().name));
    const quint16 port = responder->port();
    m_responders.push_back(std::move(responder));
    return u"127.0.0.1:%1"_s.arg(port);
}

/// Outside hosts live on ports that only the proxy knows; straight to them nothing answers.
Outcome RunningNetwork::startProxy(const Places &places)
{
    const ProxyHost &about = *m_layout.proxy;
    QMap<QPair<QString, quint16>, quint16> inside;
    for (auto it = places.begin(); it != places.end(); ++it) {
        const Result<QString> target = serve(it.key().first, it.value());
        if (!target)
            return target.error();
        const bool ours = it.value().first().name.endsWith(u'.' + insideZone());
        m_connect.append(
            u"%1:%2:%3"_s.arg(it.key().first).arg(it.key().second).arg(ours ? *target : stayStill()));
        for (const Host &host : it.value())
            inside.insert({host.name, host.port}, target->section(u':', -1).toUShort());
    }
    const auto portOf = [inside](const QString &host, quint16 port) {
        const auto found = inside.constFind({host, port});
        return found == inside.constEnd() ? std::nullopt : std::optional<quint16>(*found);
    };
    m_proxy = std::make_unique<ForwardProxy>(ProxyRules{about.name.toLatin1(), about.login, portOf});
    if (!m_proxy->listen())
        return cannotStart(inWords("Practice", "the proxy found no free port"));
    m_connect.append(u"%1:%2:127.0.0.1:%3"_s.arg(about.address).arg(about.port).arg(m_proxy->port()));
    return Done{};
}

QString RunningNetwork::stayStill()
{
    const std::optional<quint16> port = m_silence.open();
    return port ? u"127.0.0.1:%1"_s.arg(*port) : u"drop"_s;
}

Result<std::optional<QSslConfiguration>> RunningNetwork::identity(const QString &name)
{
    if (name.isEmpty())
        return std::optional<QSslConfiguration>();
    if (!m_identities.contains(name)) {
        const Result<QSslConfiguration> loaded = loadIdentity(name, m_layout.signer);
        if (!loaded)
            return loaded.error();
        m_identities.insert(name, *loaded);
    }
    return std::optional<QSslConfiguration>(m_identities.value(name));
}

Outcome RunningNetwork::writeSettings(const QJsonObject &overlay)
{
    const Result<QByteArray> publicRoot = practiceFile(u"public-root.pem"_s);
    const Result<QByteArray> companyRoot = practiceFile(u"company-root.pem"_s);
    if (!publicRoot)
        return publicRoot.error();
    if (!companyRoot)
        return companyRoot.error();
    const bool resigned = m_layout.signer == Signer::Company;
    const QByteArray trusted = resigned ? *publicRoot + *companyRoot : *publicRoot;
    // Checks dial this documentation address to see whether something answers for everybody.
    m_connect.append(u"192.0.2.1:443:drop"_s);
    m_settings = {
        {u"schema"_s, u"netsetup.practice/1"_s},
        {u"network"_s, m_name},
        {u"catalog"_s, overlay},
        {u"resolvers"_s, json::fromStrings({u"127.0.0.1:%1"_s.arg(m_dns->port())})},
        {u"connect"_s, json::fromStrings(m_connect)},
        {u"trustStore"_s, QString::fromLatin1(trusted)},
        {u"publicRoots"_s, QString::fromLatin1(*publicRoot)},
        {u"proxy"_s, m_layout.proxy
                         ? QJsonValue(u"http://%1:%2"_s.arg(m_layout.proxy->name).arg(m_layout.proxy->port))
                         : QJsonValue()},
        {u"registry"_s, m_layout.registry},
        {u"tenant"_s, tenantName()},
    };
    return Done{};
}

Error unknownNetwork(const QString &name)
{
    QStringList known;
    for (const PracticeScenario &scenario : practiceScenarios())
        known.append(scenario.name);
    return Error{u"practice.unknown"_s, u"practice network"_s,
                 u"there is no network \"%1\""_s.arg(name.left(40)),
                 u"accepted: %1"_s.arg(known.join(", "_L1))};
}

} // namespace

} // namespace practice

Result<std::unique_ptr<PracticeNetwork>> PracticeNetwork::start(const QString &name)
{
    const std::optional<practice::Layout> layout = practice::layoutOf(name);
    if (!layout)
        return practice::unknownNetwork(name);
    if (!QSslSocket::supportsSsl())
        return practice::cannotStart(u"this build of Qt cannot do TLS"_s);
    auto network = std::make_unique<practice::RunningNetwork>(name, *layout);
    const Outcome up = network->bringUp();
    if (!up)
        return up.error();
    return std::unique_ptr<PracticeNetwork>(std::move(network));
}

} // namespace netsetup
