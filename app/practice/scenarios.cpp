// The table of practice networks. Each says what it changes in a network in which all is well.
#include "practice/scenarios.h"

#include "practice/hosts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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
    receiver.addresses.append(u"192.0.2.11"_s);
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
    layout.proxy = ProxyHost{u"proxy.corp.example"_s, u"203.0.113.210"_s, 3128, "agent:practice"_ba};
}

/// The registries themselves answer; the hosts that only hold layers do not.
void dropLayerHosts(Layout &layout)
{
    for (Host &host : layout.hosts) {
        const bool layers = host.name.startsWith("cdn"_L1) || host.name.startsWith("quayio-"_L1) ||
                            host.name.startsWith("registry-storage."_L1);
        if (layers)
            host.dropped = host.addresses;
    }
}

/// A mirror job that left one image behind, in the chart versions of both product lines.
void forgetOneImage(Layout &layout)
{
    const QString prefix = companyPrefix() + u'/';
    ImageShelf shelf = shelfOfEverything(prefix);
    for (const char *forgotten : {"stackstate/promtail", "suse-observability/promtail"})
        shelf.clear(prefix.toLatin1() + forgotten);
    layout.host(companyRegistry()).service = companyRegistryService(shelf);
    layout.registry = QJsonObject{{u"images"_s, u"mirror"_s},
                                  {u"registry"_s, QString(companyRegistry() + u'/' + companyPrefix())}};
}

} // namespace

const QList<Scenario> &scenarios()
{
    static const QList<Scenario> table = {
        {{u"open"_s, QStringLiteral(QT_TRANSLATE_NOOP("Practice", "Nothing is in the way")),
          QStringLiteral(QT_TRANSLATE_NOOP(
              "Practice",
              "Every name resolves, every port opens, and every API key but \"wrong-key\" is accepted. "
              "All checks of the tenant \"acme\" pass; any other tenant is a name that does not exist.")),
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "See how it looks when everything works."))},
         keepAsItIs},
        {{u"dns-blocked"_s,
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "The resolver does not know outside names")),
          QStringLiteral(QT_TRANSLATE_NOOP(
              "Practice",
              "The internal DNS server answers \"no such name\" for everything outside the company. "
              "The checks say that the resolver has no view of the internet, and stop there.")),
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "Find out who must act, and what proves it."))},
         hideOutsideNames},
        {{u"firewalled"_s,
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "The firewall drops the way to the receiver")),
          QStringLiteral(QT_TRANSLATE_NOOP(
              "Practice",
              "Packets to the receiver vanish, while the registries can be reached. "
              "The checks say that port 443 to the receiver is dropped, and who has to open it.")),
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "Find out who must act, and hand over the rule."))},
         dropReceiver},
        {{u"no-cdn"_s,
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "The registry answers, its layer hosts do not")),
          QStringLiteral(QT_TRANSLATE_NOOP(
              "Practice",
              "The public registries serve manifests, but packets to the hosts that hold the layers "
              "vanish. The checks name the hosts that have to be allowed as well.")),
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "Find the hosts that the rule forgot."))},
         dropLayerHosts},
        {{u"intercepted"_s, QStringLiteral(QT_TRANSLATE_NOOP("Practice", "TLS is re-signed by a company CA")),
          QStringLiteral(QT_TRANSLATE_NOOP(
              "Practice",
              "A device in the middle signs every certificate anew; this computer trusts its root. "
              "The checks say that a browser here works but the Agent's pods will not trust it.")),
          QStringLiteral(
              QT_TRANSLATE_NOOP("Practice", "Find out why a browser works and the Agent would not."))},
         signByCompany},
        {{u"half-open"_s,
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "Only one of two receiver addresses is open")),
          QStringLiteral(QT_TRANSLATE_NOOP(
              "Practice", "The receiver has two addresses; the firewall rule covers the first one only. "
                          "The checks say which address is missing from the rule.")),
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "Find the address that the rule forgot."))},
         dropSecondAddress},
        {{u"key-refused"_s, QStringLiteral(QT_TRANSLATE_NOOP("Practice", "The receiver refuses the API key")),
          QStringLiteral(QT_TRANSLATE_NOOP(
              "Practice",
              "The network is fine, but the receiver refuses whatever key it is given. "
              "With a key, the checks pass the network and say that the key has to be replaced.")),
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "Tell a refused key from a broken network."))},
         refuseKeys},
        {{u"proxy-login"_s,
          QStringLiteral(
              QT_TRANSLATE_NOOP("Practice", "Everything leaves through a proxy that wants a login")),
          QStringLiteral(QT_TRANSLATE_NOOP(
              "Practice",
              "Only the proxy proxy.corp.example:3128 reaches the outside, for the user \"agent\" with the "
              "password \"practice\". Without a login the checks say who has to give one; with it "
              "they pass.")),
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "Find out who must act: a login, or an exemption."))},
         leaveByProxyOnly},
        {{u"mirror"_s, QStringLiteral(QT_TRANSLATE_NOOP("Practice", "The own registry lacks one image")),
          QStringLiteral(QT_TRANSLATE_NOOP(
              "Practice",
              "The nodes pull from the registry of the company, which holds copies of all images but "
              "one. The checks name the image that the mirror job left behind.")),
          QStringLiteral(QT_TRANSLATE_NOOP("Practice", "Find the image that was left behind."))},
         forgetOneImage},
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

const PracticeScenario *practiceScenario(const QString &name)
{
    const QList<PracticeScenario> &all = practiceScenarios();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&name](const PracticeScenario &one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace netsetup
