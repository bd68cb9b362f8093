"""Certificates and handshakes: nginx with every bad certificate, mitmproxy in the middle, filters by size."""
from making import network as net
from making import pki
from making.cases import case
from making.world import CONTROL, TENANT


def inspected(world):
    """A device opens the way to all outside hosts; the company's own registry is spared."""
    world.receiver.identity = world.pki.resigned(TENANT)
    world.control.identity = world.pki.resigned(CONTROL)


@case("receiver-shows-a-certificate-that-signed-itself")
def self_signed(world):
    world.receiver.identity = pki.make("ingress.local", [TENANT])


@case("receiver-shows-the-certificate-of-another-host")
def name_mismatch(world):
    world.receiver.identity = world.pki.served("shop.example")


@case("receiver-certificate-has-no-alternative-names")
def no_names(world):
    world.receiver.identity = pki.make(TENANT, [], world.pki.issuing, issuers=[world.pki.issuing])


@case("receiver-certificate-has-expired")
def expired(world):
    world.receiver.identity = world.pki.served(TENANT, since=-60, until=-2)


@case("receiver-certificate-is-not-yet-valid")
def not_yet(world):
    world.receiver.identity = world.pki.served(TENANT, since=2)


@case("receiver-certificate-has-expired-and-names-another-host")
def two_faults(world):
    world.receiver.identity = world.pki.served("shop.example", since=-60, until=-2)


@case("receiver-speaks-plain-http")
def plaintext(world):
    world.receiver.identity = None


@case("inspection-by-a-ca-that-nobody-trusts")
def untrusted(world):
    inspected(world)


@case("inspection-by-a-ca-that-this-computer-trusts", flows=())
def trusted(world):
    inspected(world)
    world.trust.append(world.pki.company)


@case("inspection-by-a-ca-that-the-plan-gives-to-agents")
def planned_ca(world):
    trusted(world)
    world.plan += ["--ca-file", world.network.file("company.pem", world.pki.company.pem)]


@case("inspection-by-a-ca-that-the-plan-gives-to-agents-of-the-newer-line")
def planned_ca_newer(world):
    planned_ca(world)
    world.plan += ["--product", "suse-observability"]


@case("inspection-by-mitmproxy-on-the-way")
def mitmproxy(world):
    world.server_raw = ("table ip nat { chain c { type nat hook prerouting priority -100; "
                        "ip daddr 198.51.100.0/24 tcp dport 443 redirect to :8080; }\n}\n")
    folder = str(world.network.folder / "mitm")
    world.servers.append((["mitmdump", "-q", "--mode", "transparent", "-p", "8080", "--ssl-insecure",
                           "--set", f"confdir={folder}"], net.RESOLVER, 8080))


@case("receiver-does-not-send-its-intermediate")
def chain_gap(world):
    world.receiver.identity.issuers = []


@case("receiver-does-not-send-its-intermediate-and-this-computer-knows-it")
def chain_gap_desktop(world):
    world.receiver.identity.issuers = []
    world.trust.append(world.pki.issuing)


@case("certificate-comes-alone-and-no-public-authority-shows")
def chain_gap_unmarked(world):
    world.receiver.identity = world.pki.resigned(TENANT)
    world.receiver.identity.issuers = []


@case("connection-reset-after-the-hello-with-this-name")
def sni_reset(world):
    world.server_rules = f"ip daddr {net.RECEIVER} tcp dport 443 meta length > 200 reject with tcp reset; "


@case("connection-refused-by-alert-for-this-name")
def alert(world):
    world.receiver.identity = None
    world.receiver.body = "ssl_reject_handshake on; "
    world.receiver.extra = f"listen {net.RECEIVER}:443 ssl; "
    world.receiver.port = 444


@case("certificates-are-lost-on-the-way")
def mtu_stall(world):
    world.server_raw = ("table inet o { chain c { type filter hook output priority 0; "
                        f"ip saddr {net.RECEIVER} tcp sport 443 meta length > 400 drop; }}\n}}\n")


@case("certificate-checks-are-switched-off-by-the-plan")
def skip_tls(world):
    inspected(world)
    world.plan += ["--skip-tls"]
