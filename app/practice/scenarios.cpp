// The table of practice networks. Each says what it changes in a network in which all is well.
#include "practice/scenarios.h"

#include "practice/hosts.h"

namespace netsetup {

namespace practice {

namespace {

void keepAsItIs(Layout &) {}

void dropReceiver(Layout &layout)
{
    Host &receiver = layout.host(tenantHost());
    receiver.dropped = receiver.addresses;
}

void signByCompany(Layout &layout)
{
    layout.signer = Signer::Company;
}

void dropSecondAddress(Layout &layout)
{
    Host &receiver = layout.host(tenantHost());
    receiver.addresses.append(QStringLiteral("192.0.2.11"));
    receiver.dropped = {receiver.addresses.last()};
}

void hideOutsideNames(Layout &layout)
{
    layout.outside = OutsideNames::Unknown;
}

void refuseKeys(Layout &layout)
{
    layout.host(tenantHost()).service = receiverService(KeyPolicy::RefuseAll);
}

void leaveByProxyOnly(Layout &layout)
{
    layout.outside = OutsideNames::Unknown;
    layout.proxy = ProxyHost{QStringLiteral("proxy.corp.example"), QStringLiteral("203.0.113.210"), 3128,
                             QByteArrayLiteral("agent:practice")};
}

} // namespace

const QList<Scenario> &scenarios()
{
    static const QList<Scenario> table = {
        {{QStringLiteral("open"), QStringLiteral("Nothing is in the way"),
          QStringLiteral(
              "Every name resolves, every port opens, and every API key but \"wrong-key\" is accepted. "
              "All checks of the tenant \"acme\" pass; any other tenant is a name that does not exist.")},
         keepAsItIs},
        {{QStringLiteral("dns-blocked"), QStringLiteral("The resolver does not know outside names"),
          QStringLiteral(
              "The internal DNS server answers \"no such name\" for everything outside the company. "
              "The checks say that the resolver has no view of the internet, and stop there.")},
         hideOutsideNames},
        {{QStringLiteral("firewalled"), QStringLiteral("The firewall drops the way to the receiver"),
          QStringLiteral("Packets to the receiver vanish, while the registries can be reached. "
                         "The checks say that port 443 to the receiver is dropped, and who has to open it.")},
         dropReceiver},
        {{QStringLiteral("intercepted"), QStringLiteral("TLS is re-signed by a company CA"),
          QStringLiteral(
              "A device in the middle signs every certificate anew; this computer trusts its root. "
              "The checks say that a browser here works but the Agent's pods will not trust it.")},
         signByCompany},
        {{QStringLiteral("half-open"), QStringLiteral("Only one of two receiver addresses is open"),
          QStringLiteral("The receiver has two addresses; the firewall rule covers the first one only. "
                         "The checks say which address is missing from the rule.")},
         dropSecondAddress},
        {{QStringLiteral("key-refused"), QStringLiteral("The receiver refuses the API key"),
          QStringLiteral("The network is fine, but the receiver refuses whatever key it is given. "
                         "With a key, the checks pass the network and say that the key has to be replaced.")},
         refuseKeys},
        {{QStringLiteral("proxy-login"),
          QStringLiteral("Everything leaves through a proxy that wants a login"),
          QStringLiteral(
              "Only the proxy proxy.corp.example:3128 reaches the outside, for the user \"agent\" with the "
              "password \"practice\". Without a login the checks say who has to give one; with it "
              "they pass.")},
         leaveByProxyOnly},
    };
    return table;
}

std::optional<Layout> layoutOf(const QString &name)
{
    for (const Scenario &scenario : scenarios()) {
        if (scenario.about.name != name)
            continue;
        Layout layout;
        layout.hosts = healthyHosts();
        scenario.change(layout);
        return layout;
    }
    return std::nullopt;
}

Host &Layout::host(const QString &name)
{
    for (Host &candidate : hosts)
        if (candidate.name == name)
            return candidate;
    qFatal("a scenario changes a host that does not exist: %s", qPrintable(name));
}

} // namespace practice

const QList<PracticeScenario> &practiceScenarios()
{
    static const QList<PracticeScenario> list = [] {
        QList<PracticeScenario> all;
        for (const practice::Scenario &scenario : practice::scenarios())
            all.append(scenario.about);
        return all;
    }();
    return list;
}

} // namespace netsetup
