"""Names: unbound with broken zones, filters in front of it, resolvers that disagree."""
from making import network as net
from making.cases import case
from making.world import FEATURES, PAGE, TENANT, Site


@case("all-is-well", flows=())
def all_is_well(_world):
    pass


@case("all-is-well-but-control-probes-are-off")
def without_control(world):
    world.options = ["--no-control-probes"]


@case("tenant-name-does-not-exist")
def nxdomain(world):
    del world.addresses[TENANT]


@case("resolver-knows-no-outside-names", flows=())
def nxdomain_everywhere(world):
    del world.addresses[TENANT]
    del world.addresses["quay.io"]


@case("tenant-name-has-no-address")
def nodata(world):
    del world.addresses[TENANT]
    world.zones = [f'local-data: "{TENANT}. 60 IN TXT blocked"']


@case("tenant-name-has-only-an-ipv6-address-without-a-route")
def only_ipv6(world):
    world.addresses[TENANT] = [net.RECEIVER_6]
    world.before = [net.WITHOUT_ROUTE_6]


def forwarded_to(world, address):
    """The resolver knows the tenant only from another server."""
    del world.addresses[TENANT]
    world.zones = ['local-zone: "app.stackstate.io." transparent']
    world.forwards = f'forward-zone:\n  name: "app.stackstate.io."\n  forward-addr: {address}\n'


@case("forwarder-of-the-resolver-is-broken")
def servfail(world):
    # A zone whose file is not there: knot says SERVFAIL for it.
    conf = world.network.file("knot.conf", f"server:\n  listen: {net.NO_SERVER}@53\n"
                              f"  rundir: {world.network.folder}\n"
                              f"database:\n  storage: {world.network.folder}\n"
                              "zone:\n  - domain: app.stackstate.io\n    file: missing.zone\n")
    world.servers.append((["knotd", "-c", conf], net.NO_SERVER, 53))
    forwarded_to(world, net.NO_SERVER)


@case("one-of-two-forwarders-is-broken")
def servfail_of_one(world):
    world.second = dict(world.addresses)
    servfail(world)
    world.resolvers = [net.RESOLVER, net.SECOND_RESOLVER]


@case("forwarder-of-the-resolver-never-answers",
      known="dns.timeout, fail, owner dns: the server answers for the control name, so it is not the way")
def forwarder_silent(world):
    forwarded_to(world, net.NO_SERVER)
    world.server_rules = f"ip daddr {net.NO_SERVER} drop; "


@case("resolver-refuses-this-client")
def refused(world):
    world.access = "refuse"


@case("resolver-refuses-the-tenant-name")
def refused_name(world):
    del world.addresses[TENANT]
    world.zones = [f'local-zone: "{TENANT}." always_refuse']


@case("udp-to-the-resolver-is-dropped")
def udp_dropped(world):
    world.server_rules = "udp dport 53 drop; "


@case("resolver-is-dropped", flows=())
def resolver_dropped(world):
    world.server_rules = "meta l4proto { tcp, udp } th dport 53 drop; "


@case("nobody-listens-at-the-resolver-address")
def no_listener(world):
    world.resolvers = [net.NO_SERVER]


@case("one-of-two-resolvers-is-dead", known="dns.resolver-dead, warn, owner dns, in place of dns.timeout, fail")
def resolver_dead(world):
    world.resolvers = [net.RESOLVER, net.NO_SERVER]
    world.server_rules = f"ip daddr {net.NO_SERVER} drop; "


@case("questions-for-ipv6-addresses-are-dropped",
      known="dns.aaaa-silent, warn, owner dns: A is answered, each new connection waits for AAAA")
def aaaa_silent(world):
    # The type stands behind the name: 8 bytes of UDP, 12 of DNS, 24 of "acme.app.stackstate.io".
    world.server_rules = "udp dport 53 @th,352,16 0x001c drop; "


@case("large-answers-need-tcp-and-tcp-is-refused",
      known="dns.truncated, fail, owner network: no usable answer is left, an empty cut answer is no dns.nodata")
def truncated(world):
    world.addresses[TENANT] = [f"198.51.100.{number}" for number in range(100, 240)]
    world.zones = ["max-udp-size: 512"]
    world.server_rules = "tcp dport 53 reject with tcp reset; "


@case("every-name-below-the-parent-resolves")
def wildcard(world):
    world.zones = ['local-zone: "app.stackstate.io." redirect',
                   f'local-data: "app.stackstate.io. 60 IN A {net.RECEIVER}"']
    del world.addresses[TENANT]


@case("filter-answers-with-the-null-address")
def sinkhole_null(world):
    del world.addresses[TENANT]
    world.zones = [f'local-zone: "{TENANT}." always_null']


@case("filter-answers-with-its-block-page")
def sinkhole_page(world):
    world.addresses[TENANT] = [net.OTHER_BOX]
    world.sites.append(Site("filter.corp.example", net.OTHER_BOX, world.pki.resigned("filter.corp.example"),
                            "default_type text/html; location / { return 403 '" +
                            PAGE % ("Blocked", "by policy") + "'; }"))


@case("filter-answers-with-loopback")
def sinkhole_loopback(world):
    world.addresses[TENANT] = ["127.0.0.1"]


@case("security-client-answers-with-an-address-of-its-own")
def synthetic(world):
    world.addresses[TENANT] = ["198.18.0.7"]


@case("resolvers-disagree-and-one-zone-is-stale")
def disagree(world):
    world.second = {**world.addresses, TENANT: [net.RECEIVER_2]}
    world.resolvers = [net.RESOLVER, net.SECOND_RESOLVER]
    world.sites.append(Site(TENANT, net.RECEIVER_2, world.pki.served("old.example"), FEATURES))


@case("resolvers-disagree-behind-one-certificate")
def disagree_same(world):
    world.second = {**world.addresses, TENANT: [net.RECEIVER_2]}
    world.resolvers = [net.RESOLVER, net.SECOND_RESOLVER]
    world.sites.append(Site(TENANT, net.RECEIVER_2, world.receiver.identity, FEATURES))


@case("tenant-is-reached-by-a-private-link")
def private_link(world):
    world.addresses[TENANT] = [net.PRIVATE_RECEIVER]
    world.receiver.address = net.PRIVATE_RECEIVER


@case("internal-zone-holds-a-stale-private-address")
def stale_private(world):
    world.addresses[TENANT] = [net.OTHER_BOX]
    world.sites.append(Site("intranet.corp.example", net.OTHER_BOX, world.pki.served("intranet.corp.example"),
                            FEATURES))
