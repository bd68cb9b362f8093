// Findings about TLS other than trust: cut handshakes, wrong names, wrong clocks, no TLS at all.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"tls.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "The certificate of %{host} is trusted"),
     QT_TRANSLATE_NOOP("Findings", "The chain is complete, valid now and made for this name.[[ Issued by "
                                   "\"%{issuer}\", valid until %{notAfter}.]]")},
    {"tls.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the certificate of %{host} will be trusted"),
     unknownDetail},
    {"tls.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the certificate of %{host}"), notReachedDetail},
    {"tls.skipped", Status::Skipped, QT_TRANSLATE_NOOP("Findings", "Not checked: the certificate of %{host}"),
     skippedDetail},
    {"tls.sni-reset", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "TLS to %{host} is cut off at the first message"),
     QT_TRANSLATE_NOOP("Findings",
                       "Port %{port} of %{address} opens, but the connection is closed as soon as the name "
                       "%{host} is sent. Firewalls that filter by name do this.[[ First bytes received: "
                       "%{firstBytes}.]]")},
    {"tls.mtu-stall", Status::Fail, QT_TRANSLATE_NOOP("Findings", "TLS to %{host} starts and then hangs"),
     QT_TRANSLATE_NOOP("Findings",
                       "Port %{port} of %{address} opens and our first message went out, but the server's "
                       "certificate never arrived[[ within %{limit}]]. Large packets may be lost on the "
                       "way, or a device drops by name.")},
    {"tls.name-mismatch", Status::Fail, QT_TRANSLATE_NOOP("Findings", "The certificate is not for %{host}"),
     QT_TRANSLATE_NOOP("Findings",
                       "The certificate shown at %{address} is for: %{names}. %{host} is not among them, so "
                       "the Agent will refuse the connection. The names tell whose machine "
                       "answers.")},
    {"tls.clock", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "The certificate of %{host} is not valid at this time"),
     QT_TRANSLATE_NOOP("Findings", "It is valid from %{notBefore} to %{notAfter}. This machine's clock says "
                                   "%{localTime}.[[ The server's clock says %{serverTime}, a difference of "
                                   "%{skew}.]]")},
    {"tls.plaintext", Status::Fail, QT_TRANSLATE_NOOP("Findings", "%{host} port %{port} answers without TLS"),
     QT_TRANSLATE_NOOP("Findings",
                       "In place of a TLS handshake, plain text came back.[[ It starts with: %{line}.]] "
                       "Something that is not the expected service answers here.")},
};

constexpr RemedyKind remedies[] = {
    {"tls.unknown/again", Owner::You, again, ""},
    {"tls.sni-reset/allow-name", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Allow the name %{host} in the rule that filters by name (SNI or URL filter) for "
                       "outbound TCP port %{port}. Opening the address alone is not enough."),
     QT_TRANSLATE_NOOP("Findings", "Does the same address accept another server name?")},
    {"tls.sni-reset/far-end", Owner::Vendor,
     QT_TRANSLATE_NOOP("Findings",
                       "Check that %{host} is the right host: the server at %{address} closes the connection "
                       "for this name."),
     QT_TRANSLATE_NOOP("Findings", "Is the connection cut from other networks too?")},
    {"tls.mtu-stall/mss", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Clamp the TCP MSS on the tunnel or firewall on the way to %{host}, and allow ICMP "
                       "\"packet too big\" (type 3 code 4; ICMPv6 type 2)."),
     QT_TRANSLATE_NOOP("Findings", "Does the handshake work with a smaller MSS or MTU (1200)?")},
    {"tls.mtu-stall/drop-by-name", Owner::Network,
     QT_TRANSLATE_NOOP(
         "Findings", "Allow the name %{host} in the rule that filters by name for outbound TCP port %{port}: "
                     "a device may drop the connection silently once it has seen the name."),
     QT_TRANSLATE_NOOP("Findings", "Does the handshake hang even with a small MSS or MTU?")},
    {"tls.name-mismatch/dns", Owner::Dns,
     QT_TRANSLATE_NOOP("Findings",
                       "Check the DNS entry of %{host}: %{address} belongs to another service (%{names})."),
     QT_TRANSLATE_NOOP("Findings",
                       "Does a DNS server outside the company give other addresses for %{host}?")},
    {"tls.name-mismatch/destination", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Find what redirects traffic for %{address} port %{port} (NAT, transparent proxy, "
                       "portal) and let it reach the real %{host}."),
     QT_TRANSLATE_NOOP("Findings", "Is %{address} the right address of %{host}?")},
    {"tls.clock/local-clock", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Set this machine's clock by NTP and check the clocks of all nodes. Change nothing "
                       "about the certificate."),
     QT_TRANSLATE_NOOP("Findings", "Is the clock of this machine wrong?")},
    {"tls.clock/expired", Owner::Vendor,
     QT_TRANSLATE_NOOP(
         "Findings", "Whoever runs %{host} must renew its certificate (valid until %{notAfter}[[, issued by "
                     "%{issuer}]])."),
     QT_TRANSLATE_NOOP("Findings", "Is the clock of this machine right?")},
    {"tls.plaintext/proxy-scheme", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings", "Write the proxy's URL with http:// in place of https://. This proxy speaks plain HTTP "
                     "on its own port; the traffic inside stays encrypted."),
     QT_TRANSLATE_NOOP("Findings", "Is %{host} the proxy of the plan?")},
    {"tls.plaintext/portal", Owner::You,
     QT_TRANSLATE_NOOP("Findings",
                       "Open a web page in a browser and sign in if the network asks for it, or use a wired "
                       "connection or the VPN. Then run the check again."),
     QT_TRANSLATE_NOOP("Findings", "Does a browser on this machine show a sign-in page?")},
    {"tls.plaintext/middlebox", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Find the device that answers port %{port} of %{host} without TLS, and let TLS pass "
                       "unchanged."),
     QT_TRANSLATE_NOOP("Findings", "Does %{host} speak TLS when reached from another network?")},
    {"tls.plaintext/service", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings", "If %{host} is a service of your own, give it TLS on port %{port}, or correct the port "
                     "in the plan."),
     QT_TRANSLATE_NOOP("Findings", "Is %{host} a service of your own?")},
};

} // namespace

FindingTable tlsTable()
{
    return {kinds, remedies,
            "issuer notAfter firstBytes limit names notBefore localTime serverTime skew line"};
}

} // namespace netsetup
