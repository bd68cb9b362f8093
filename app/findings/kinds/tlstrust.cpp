// Findings about who signed the certificate: a company CA that inspects, a box that signs itself, a missing
// link.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"tls.intercept-untrusted", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "Traffic to %{host} is opened by an inspecting device"),
     QT_TRANSLATE_NOOP("Findings",
                       "The certificate shown for %{host} was issued by \"%{issuer}\", which is no public CA "
                       "and is not trusted on this machine. A device on the way decrypts the traffic and "
                       "signs with its own CA. The Agent will refuse it.")},
    {"tls.intercept-trusted", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "A company CA signs for %{host}: this machine trusts it, the pods do not"),
     QT_TRANSLATE_NOOP(
         "Findings", "The certificate chain of %{host} ends at \"%{root}\". This machine has that CA in its "
                     "store, so a browser shows no error. It is no public CA, so the Agent in the "
                     "cluster will refuse the connection unless it is given the CA.")},
    {"tls.self-signed", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "%{host} shows a certificate signed by itself"),
     QT_TRANSLATE_NOOP("Findings",
                       "The only certificate sent is for \"%{subject}\" and no CA stands behind it. Routers "
                       "and load balancers without a proper setup do this; it is probably not the "
                       "service.")},
    {"tls.chain-gap", Status::Fail,
     QT_TRANSLATE_NOOP("Findings", "%{host} does not send its whole certificate chain"),
     QT_TRANSLATE_NOOP("Findings",
                       "The intermediate certificate \"%{issuer}\" is missing from what the server sent. "
                       "Some desktops fetch it by themselves; the Agent does not and will refuse the "
                       "connection.")},
};

constexpr RemedyKind remedies[] = {
    {"tls.intercept-untrusted/exempt", Owner::Security,
     QT_TRANSLATE_NOOP("Findings",
                       "Exempt exactly %{host} port %{port} from TLS inspection, for traffic from the nodes "
                       "and pods of the cluster. The inspecting CA is \"%{issuer}\"."),
     QT_TRANSLATE_NOOP("Findings", "May traffic to %{host} go uninspected?")},
    {"tls.intercept-untrusted/ca", Owner::Cluster,
     QT_TRANSLATE_NOOP(
         "Findings", "If inspection must stay: get the CA certificate \"%{issuer}\" from the security team, "
                     "give it to the plan as company CA, and install it on every node for the image "
                     "pulls."),
     QT_TRANSLATE_NOOP("Findings", "Must traffic to %{host} be inspected?")},
    {"tls.intercept-untrusted/ca-6.0", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "If inspection must stay: the chart of line 6.0 has no key for an extra CA. An "
                       "environment variable and a mount may work (not proven). Ask for the exemption "
                       "first."),
     QT_TRANSLATE_NOOP("Findings", "Must traffic to %{host} be inspected?")},
    {"tls.intercept-untrusted/ca-in-plan", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "The plan gives the CA to the agents. Install it on every node too: image pulls use "
                       "the node's own store."),
     ""},
    {"tls.intercept-untrusted/send-intermediate", Owner::Vendor,
     QT_TRANSLATE_NOOP("Findings",
                       "Whoever runs %{host} should send the intermediate certificate \"%{issuer}\" together "
                       "with the server certificate."),
     QT_TRANSLATE_NOOP("Findings", "Is the chain incomplete from other networks too?")},
    {"tls.intercept-trusted/exempt", Owner::Security,
     QT_TRANSLATE_NOOP("Findings",
                       "Exempt exactly %{host} port %{port} from TLS inspection, for traffic from the nodes "
                       "and pods of the cluster. The inspecting CA is \"%{root}\"."),
     QT_TRANSLATE_NOOP("Findings", "May traffic to %{host} go uninspected?")},
    {"tls.intercept-trusted/ca", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "If inspection must stay: give the CA \"%{root}\" to the plan as company CA, so that "
                       "the agents trust it, and install it on every node for the image pulls. Do not "
                       "switch certificate checks off."),
     QT_TRANSLATE_NOOP("Findings", "Must traffic to %{host} be inspected?")},
    {"tls.intercept-trusted/ca-6.0", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "If inspection must stay: the chart of line 6.0 has no key for an extra CA. An "
                       "environment variable and a mount may work (not proven). Ask for the exemption "
                       "first; do not switch certificate checks off."),
     QT_TRANSLATE_NOOP("Findings", "Must traffic to %{host} be inspected?")},
    {"tls.intercept-trusted/ca-in-plan", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "The plan gives the CA to the agents. Install it on every node too: image pulls use "
                       "the node's own store."),
     ""},
    {"tls.intercept-trusted/send-intermediate", Owner::Vendor,
     QT_TRANSLATE_NOOP("Findings",
                       "Whoever runs %{host} should send the intermediate certificate \"%{issuer}\" together "
                       "with the server certificate."),
     QT_TRANSLATE_NOOP("Findings", "Is the chain incomplete from other networks too?")},
    {"tls.self-signed/wrong-box", Owner::Network,
     QT_TRANSLATE_NOOP("Findings",
                       "Find the device that answers at %{address} in place of %{host}, and route the "
                       "traffic to the real service."),
     QT_TRANSLATE_NOOP("Findings", "Does another network see a proper certificate for %{host}?")},
    {"tls.self-signed/service", Owner::Vendor,
     QT_TRANSLATE_NOOP("Findings",
                       "Whoever runs %{host} should install a certificate from a CA. A default certificate "
                       "of an ingress or load balancer is the usual reason."),
     QT_TRANSLATE_NOOP("Findings", "Is this certificate seen from other networks too?")},
    {"tls.chain-gap/send-intermediate", Owner::Vendor,
     QT_TRANSLATE_NOOP("Findings",
                       "Whoever runs %{host} should send the intermediate certificate \"%{issuer}\" together "
                       "with the server certificate."),
     QT_TRANSLATE_NOOP("Findings", "Is the chain incomplete from other networks too?")},
    {"tls.chain-gap/inspection", Owner::Security,
     QT_TRANSLATE_NOOP(
         "Findings", "Configure the inspecting device to send its intermediate certificate \"%{issuer}\", or "
                     "exempt exactly %{host} from inspection."),
     QT_TRANSLATE_NOOP("Findings", "Does a device of your own present this certificate?")},
};

} // namespace

FindingTable tlsTrustTable()
{
    return {kinds, remedies, "issuer root subject"};
}

} // namespace netsetup
